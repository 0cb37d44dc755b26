// The schedule touches a freeze, in which nothing changes without an exception that somebody gave.

import type { Change } from '../../core/change.ts';
import { makersOf, samePerson } from '../../core/fields/people.ts';
import { bare, isBlankToFill } from '../../core/judged/shortAnswers.ts';
import { plannedSlot } from '../../core/policy/periods.ts';
import { momentWords, slotFixes } from '../../core/policy/slotFixes.ts';
import { extentNear } from '../../core/policy/teamCalendar.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { rank } from '../../core/state.ts';
import { entryAt, plain } from '../../core/text/frontMatter.ts';
import type { Words } from '../../core/words.ts';

export default rule({
  id: 'inside-freeze',
  severity: 'policy',
  says: {
    freeze: {
      en: 'The change would be made during “{freeze}” (until {end}), in which nothing changes. Move it, or have an exception approved and write it under `exceptions`.',
      'zh-cn': '变更时间落在封网期“{freeze}”（至 {end}）内，期间禁止变更。请改期，或申请例外并写入 `exceptions`。',
    },
    unapproved: {
      en: 'The exception for “{freeze}” (until {end}) does not say yet who approved it and where that is written, so the freeze still holds.',
      'zh-cn': '封网期“{freeze}”（至 {end}）的例外尚未写明由谁批准、凭据在哪里，封网仍然有效。',
    },
    own: {
      en: '{name} makes this change and approved its exception for “{freeze}” (until {end}), so nobody else has weighed it, and the freeze still holds. Ask somebody with no hand in it.',
      'zh-cn':
        '{name} 参与本次变更，又批准了封网期“{freeze}”（至 {end}）的例外，等于没有旁人权衡，封网仍然有效。请由不参与变更的人批准。',
    },
    emergency: {
      en: 'The emergency falls into “{freeze}” (until {end}). It may not be able to wait; write down under `exceptions` who allowed it.',
      'zh-cn': '本次紧急变更落在封网期“{freeze}”（至 {end}）内。也许等不了，请在 `exceptions` 中写明由谁批准。',
    },
  },
  why: {
    en: 'A freeze protects the days on which a fault costs most. It is lifted by a person who can answer for that, in writing, not by forgetting it. A freeze wins over any window. Freezes come from `freezes` and from the calendar files under `calendars` in `.mcm.yaml`; without them the rule is silent.',
    'zh-cn':
      '封网保护的是出错代价最高的日子。只有能负责的人书面批准才能放行，不能靠“没注意”。封网优先于变更窗口。封网期来自 `.mcm.yaml` 的 `freezes` 和 `calendars` 中的日历文件，没有则不提示。',
  },
  *check(change, given): Iterable<Hit & { says: 'freeze' | 'unapproved' | 'own' | 'emergency' }> {
    const { settings } = given;
    const from = change.schedule.start.instant;
    if (from === undefined) return;
    const slot = plannedSlot(change) ?? { from, to: from + 1 };
    const exceptions = exceptionsOf(change);
    for (const freeze of settings.freezes) {
      const extent = extentNear(freeze, slot, settings);
      if (!extent) continue;
      const exception = exceptions.find(one => sameName(one.freeze, freeze.name));
      const own = exception && makersOf(change).find(one => samePerson(one, exception.by));
      if (exception?.isApproved && own === undefined) continue;
      const end = momentWords(extent.to, change, settings);
      const hit = {
        at: extent.from <= from ? change.fields.start.at : change.fields.end.at,
        with: { freeze: freeze.name, end, name: exception?.by ?? '' },
        fixes: () => [...slotFixes(change, given, extent.to), ...exceptionFix(change, freeze.name)],
      };
      if (change.type === 'emergency') {
        if (rank(change.state) < 5) yield { ...hit, says: 'emergency', severity: 'information' };
      } else yield { ...hit, says: own !== undefined ? 'own' : exception ? 'unapproved' : 'freeze' };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        settings: 'timezone: Asia/Shanghai\nfreezes: [{name: Double 12, from: 2026-12-01, to: 2026-12-03}]\n',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ The change would be made during “Double 12” (until Fri 2026-12-04 00:00 Asia/Shanghai (+08:00))
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
`,
        fixed: `
exceptions:
  - freeze: "Double 12"
    approved-by: $1
    reference: $2
`,
      },
      {
        text: '',
        settings: 'freezes: [{name: 双十二封网, from: "2026-12-01T03:00+08:00", to: "2026-12-04T00:00+08:00"}]\n',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-01T04:00:00+08:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ The exception for “双十二封网”
  timezone: Asia/Shanghai
exceptions: [{freeze: 双十二封网, approved-by: 待定, reference: 待定}]
`,
      },
      {
        text: '',
        settings: 'timezone: Asia/Shanghai\nfreezes: [{name: Double 12, from: 2026-12-01, to: 2026-12-03}]\n',
        front: `
owner: erin@example.com
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ erin@example.com makes this change and approved its exception
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
exceptions: [{freeze: Double 12, approved-by: erin@example.com, reference: "https://tickets.example.com/EXC-12"}]
`,
      },
    ],
    good: [
      {
        text: '',
        settings: 'timezone: Asia/Shanghai\nfreezes: [{name: Double 12, from: 2026-12-01, to: 2026-12-03}]\n',
        front:
          'exceptions: [{freeze: double 12, approved-by: theo@example.com, reference: "https://tickets.example.com/EXC-12"}]\n',
      },
      {
        text: '',
        settings:
          'timezone: Asia/Shanghai\nfreezes: [{name: Thanksgiving, from: 2026-11-26, to: 2026-11-30}, {name: Double 12, from: "2026-12-01T04:00", to: 2026-12-12}]\n',
      },
    ],
  },
});

interface Exception {
  readonly freeze: string;
  /** Who gave it, as written. */
  readonly by: string;
  readonly isApproved: boolean;
}

function exceptionsOf({ front }: Change): readonly Exception[] {
  const data = entryAt(front.data, ['exceptions']);
  const all = data === undefined ? undefined : plain(data);
  if (!Array.isArray(all)) return [];
  return all.flatMap(one => {
    const { freeze, reference, 'approved-by': by } = (one ?? {}) as Record<string, unknown>;
    return typeof freeze === 'string'
      ? [{ freeze, by: typeof by === 'string' ? by : '', isApproved: [by, reference].every(isFilled) }]
      : [];
  });
}

function isFilled(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && bare(value) === undefined && !isBlankToFill(value);
}

/** "Double 12" and "double-12 2026" name one freeze. */
function sameName(one: string, other: string): boolean {
  const flat = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\b20\d\d\b|20\d\d年/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return flat(one) === flat(other);
}

function exceptionFix(change: Change, name: string): readonly Fix[] {
  const { front } = change;
  if (front.faults.length > 0 || front.whole.to === 0 || entryAt(front.data, ['exceptions'])) return [];
  const at = front.inner.to;
  const quoted = JSON.stringify(name).replace(/[$}\\]/g, sign => (sign === '\\' ? '\\\\' : `\\${sign}`));
  const text = `exceptions:\n  - freeze: ${quoted}\n    approved-by: $1\n    reference: $2\n`;
  return [{ title, with: { freeze: name }, edits: [{ from: at, to: at, text }], snippet: true }];
}

const title: Words = { en: 'Write down an exception for “{freeze}”', 'zh-cn': '填写封网期“{freeze}”的例外' };
