// The schedule lies outside the change windows that the team has agreed on, and no word says why.

import type { Change } from '../../core/change.ts';
import { plannedSlot } from '../../core/policy/periods.ts';
import { planZone, slotFixes, slotWords } from '../../core/policy/slotFixes.ts';
import { isInWindow, touched } from '../../core/policy/teamCalendar.ts';
import { type Hit, rule } from '../../core/rule.ts';
import type { Window } from '../../core/settings.ts';
import { rank } from '../../core/state.ts';
import type { Words } from '../../core/words.ts';

export default rule({
  id: 'outside-change-window',
  severity: 'policy',
  says: {
    outside: {
      en: '{slot} is outside the change window ({windows}), when fewer people are ready to help. Move it, or say under the question about the time why it has to be then.',
      'zh-cn': '{slot} 不在变更窗口（{windows}）内，届时能支援的人更少。请改期，或在“为什么选择这个时间”中说明原因。',
    },
    late: {
      en: 'The change begins inside the change window ({windows}) but ends after it: {slot}. Shorten it, move it, or say under the question about the time why that is fine.',
      'zh-cn':
        '变更在窗口（{windows}）内开始，却在窗口之后才结束：{slot}。请缩短或改期，或在“为什么选择这个时间”中说明原因。',
    },
    emergency: {
      en: '{slot} is outside the change window ({windows}). For an emergency that is fine; the review afterwards will want to know why it could not wait.',
      'zh-cn': '{slot} 不在变更窗口（{windows}）内。紧急变更可以例外，事后复盘时请说明为什么不能等。',
    },
  },
  why: {
    en: 'A window is an agreement: in these hours traffic is low, people are awake and nobody else deploys. Whoever leaves it should do so knowingly and say why. The rule is silent without `windows` in `.mcm.yaml`, for standard changes, and when the answer about the time says why the window does not do.',
    'zh-cn':
      '窗口是一种约定：这段时间流量低、有人值守、别人不发布。要在窗口外操作，应当是明知并说明理由的。`.mcm.yaml` 中没有 `windows`、标准变更，或在时间问题中说明了原因时，不会提示。',
  },
  *check(change, given): Iterable<Hit & { says: 'outside' | 'late' | 'emergency' }> {
    const { settings } = given;
    const slot = plannedSlot(change);
    if (!slot || change.type === 'standard' || isInWindow(slot, settings)) return;
    if (change.type === 'normal' && explains(change)) return;
    const { start, end } = change.fields;
    const isLate = isInWindow({ from: slot.from, to: slot.from + 1 }, settings);
    const hit = {
      at: isLate ? end.at : start.at,
      with: { slot: slotWords(slot, planZone(change, settings)), windows: windowsText(settings.windows) },
      fixes: () => slotFixes(change, given, slot.from),
    };
    if (change.type === 'emergency') {
      // A freeze holds inside and outside of windows, and is told.
      const isFrozen = touched(slot, settings.freezes, settings) !== undefined;
      if (rank(change.state) < 5 && !isFrozen) yield { ...hit, says: 'emergency', severity: 'information' };
    } else yield { ...hit, says: isLate ? 'late' : 'outside' };
  },
  examples: {
    bad: [
      {
        text: '',
        settings: 'timezone: Asia/Shanghai\nwindows: [{days: [tue, thu], from: "02:00", to: "04:00"}]\n',
        front: `
schedule:
  start: 2026-12-02T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ Wed 2026-12-02 02:00 Asia/Shanghai (+08:00) – 04:00 is outside the change window (Tue, Thu 02:00–04:00)
  end: 2026-12-02T04:00:00+08:00
  timezone: Asia/Shanghai
`,
        fixed: 'start: 2026-12-03T02:00:00+08:00\n  end: 2026-12-03T04:00:00+08:00',
      },
      {
        text: '',
        settings: 'windows: [{days: [mon], from: "22:00", to: "02:00", timezone: Europe/Berlin}]\n',
        front: `
schedule:
  start: 2026-11-30T22:30:00+01:00
  end: 2026-12-01T02:30:00+01:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ The change begins inside the change window (Mon 22:00–02:00)
  timezone: Europe/Berlin
`,
      },
      {
        text: `
### 为什么选择在这个时间执行变更？

凌晨 4 点后流量为峰值的 4%，是批准的窗口。时间为北京时间。
`,
        settings:
          'timezone: Asia/Shanghai\nwindows: [{name: 生产窗口, days: [tue, thu], from: "02:00", to: "04:00"}]\n',
        state: 'approved',
        front: `
schedule:
  start: 2026-12-01T04:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ Tue 2026-12-01 04:00 Asia/Shanghai (+08:00) – 06:00 is outside
  end: 2026-12-01T06:00:00+08:00
  timezone: Asia/Shanghai
`,
      },
    ],
    good: [
      {
        text: '',
        front: 'submitted: 2026-11-28T09:00:00+08:00\ntype: emergency\nauthoriser: mia@example.com\n',
        now: '2026-11-29T00:00:00Z',
        settings:
          'timezone: Asia/Shanghai\nwindows: [{days: [mon], from: "02:00", to: "03:00"}]\nfreezes: [{name: Double 12, from: 2026-12-01, to: 2026-12-03}]\nrules: {inside-freeze: off}\n',
      },
      { text: '', settings: 'timezone: Asia/Shanghai\nwindows: [{days: [tue], from: "02:00", to: "04:00"}]\n' },
      {
        text: `
### Why is this the correct time to complete the CM?

The window on Tuesday is too short for the copy; the payments team agreed to Saturday, when traffic is 2% of the peak.
`,
        settings: 'timezone: Asia/Shanghai\nwindows: [{days: [thu], from: "02:00", to: "03:00"}]\n',
      },
      {
        text: '',
        settings:
          'timezone: Asia/Shanghai\nwindows: [{days: [mon], from: "22:00", to: "24:00"}, {days: [tue], from: "00:00", to: "06:00"}]\n',
      },
    ],
  },
});

/** Whether the answer about the time says why the window does not do; that it is "the approved window" does not. */
function explains(change: Change): boolean {
  const answer = change.answer('risk.timing');
  return answer?.kind === 'given' && reason.test(answer.text.replace(/\s+/g, ' '));
}

const reason =
  /\b(?:outside|out of|beyond|not (?:in|within|inside|during)|before|after|until|instead of|exceptions?|exempt\w*|waive\w*|miss\w*|special|extra|agreed)\b[^.]{0,80}\bwindows?\b|\bwindows?\b[^.]{0,80}\b(?:too (?:short|late|early)|not (?:long )?enough|cannot|can't|does not|doesn't|do not|would not|wouldn't|is not|isn't|exceptions?|exempt\w*|waive\w*|outside|agreed|closes|full)\b|(?:窗口[之以]?外|窗口.{0,20}(?:不够|来不及|例外|太短|等不|赶不上|放不下|占用)|(?:不在|非|没有|没选|不用|超出|早于|晚于|等不到).{0,10}窗口|例外|特批|临时窗口)/i;

const days: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  mon: ['Mon', '周一'],
  tue: ['Tue', '周二'],
  wed: ['Wed', '周三'],
  thu: ['Thu', '周四'],
  fri: ['Fri', '周五'],
  sat: ['Sat', '周六'],
  sun: ['Sun', '周日'],
};

/** The windows for people: `Tue, Thu 02:00–04:00`. */
function windowsText(windows: readonly Window[]): Words {
  const shown = windows.slice(0, 3);
  const more = windows.length > 3 ? ' …' : '';
  const text = (language: 0 | 1) =>
    shown
      .map(one => {
        const names = one.days.map(day => days[day]?.[language] ?? day);
        const zone = one.timezone === undefined || shown.length === 1 ? '' : ` ${one.timezone}`;
        return `${names.join(language === 0 ? ', ' : '、')} ${one.from}–${one.to}${zone}`;
      })
      .join(language === 0 ? '; ' : '；') + more;
  return { en: text(0), 'zh-cn': text(1) };
}
