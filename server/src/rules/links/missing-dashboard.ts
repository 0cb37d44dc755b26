// Dependencies are listed, but the question about their dashboards has no address in its answer.

import { readBy } from '../../core/answers/asked.ts';
import type { Answer, Change } from '../../core/change.ts';
import { listOf } from '../../core/fields/fields.ts';
import { saysNone } from '../../core/judged/saysNone.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { type Fix, type Given, type Hit, rule } from '../../core/rule.ts';
import type { Service } from '../../core/settings.ts';
import { type Span, shift, trim } from '../../core/source.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'missing-dashboard',
  severity: 'weak',
  says: {
    none: {
      en: '“{text}” gives no address, although this change has dependencies. When one of them turns red nobody should have to search: link one dashboard for each.',
      'zh-cn': '“{text}”里没有链接，而这次变更有依赖方。依赖方报红时不该再去找图：请每个依赖给一个大盘链接。',
    },
    one: {
      en: '“{text}” is the only one here without an address. When it turns red nobody should have to search: link its dashboard, or say that there is none.',
      'zh-cn': '这里只有“{text}”没有链接。它报红时不该再去找图：请给出大盘链接，或写明没有大盘。',
    },
    front: {
      en: '“{text}” is a front page; whoever opens it in the middle of the change still has to search. Link the dashboard of each dependency.',
      'zh-cn': '“{text}”只是首页，变更途中打开还得再找。请给出每个依赖方的大盘链接。',
    },
  },
  why: {
    en: 'While a change runs, the first sign of trouble is often on somebody else’s dashboard. The question asks for links because there is no time to look for them then.',
    'zh-cn': '变更进行中，最先出现异常的往往是别人的大盘。这个问题要的是链接，因为到时候没有时间去找。',
  },
  *check(change, given): Iterable<Hit & { says: 'none' | 'one' | 'front' }> {
    for (const answer of readBy('missing-dashboard', change, given)) {
      if (answer.kind !== 'given' || !listsDependencies(change, answer)) continue;
      const isInFront = change.fields.links.some(link => link.name === 'dashboard' && link.urls.length > 0);
      const fixes = () => knownDashboards(change, given, answer);
      const hit = { at: answer.at, with: { text: quote(answer.text, 40) }, fixes };
      // The front matter's may be that of the service itself, which the words send nobody to.
      if (isInFront) {
        if (!hasAddress(answer) && !pointsToFront.test(answer.text)) yield { ...hit, says: 'none', as: 'nudge' };
        continue;
      }
      const unlinked = hasAddress(answer) ? rowWithout(answer) : undefined;
      if (unlinked)
        yield { at: unlinked.at, says: 'one', with: { text: quote(unlinked.text, 40) }, fixes, as: 'nudge' };
      if (!hasAddress(answer)) yield { ...hit, says: 'none' };
      else if (isFrontPage(answer.text)) yield { ...hit, says: 'front', as: 'remark' };
    }
  },
  examples: {
    bad: [
      {
        text: `
### Provide links to your dependencies dashboard

Grafana.
^^^^^^^^ “Grafana.” gives no address
`,
      },
      {
        text: `
### 依赖方监控

看监控大盘
^^^^^ “看监控大盘” gives no address
`,
      },
      {
        text: `
### Provide links to your dependencies dashboard

N/A
^^^ “N/A” gives no address
`,
      },
      {
        text: `
### Provide links to your dependencies dashboard

- Payments: https://grafana.example.com/d/pay
- Search: Dan has it
^^^^^^^^^^^^^^^^^^^^ “Search: Dan has it” is the only one here without an address
`,
      },
    ],
    good: [
      {
        text: `
### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?

None: nobody else reads orders-db.

### Provide links to your dependencies dashboard

N/A
`,
      },
      {
        text: `
### Provide links to your dependencies dashboard

See links.dashboard above.
`,
        front:
          'links:\n  code-review: [https://git.example.com/orders/pull/88]\n  dashboard: [https://grafana.example.com/d/pay]\n',
      },
      {
        text: `
### 依赖方监控

[支付大盘](https://grafana.example.com/d/pay)
`,
      },
    ],
  },
});

/** "See the front matter", 见上方链接. */
const pointsToFront = /front ?matter|\babove\b|\bat the top\b|\blinks?\b|文首|上方|上面|头部|链接|同上/i;

/** Whether the answer about dependencies names any; a yes alone names none and is another rule's matter. */
function listsDependencies(change: Change, { question }: Answer): boolean {
  const dependencies = change.answer(question.fineWhenNone ?? 'services.dependencies');
  return dependencies?.kind === 'given' && bare(dependencies.text) === undefined && !saysNone(dependencies);
}

function hasAddress(answer: Answer): boolean {
  return answer.blocks.some(({ block }) => block.links.length > 0) || address.test(answer.text);
}

/** The only item or row without an address among others that have one, unless it says why, or what is looked at instead. */
function rowWithout({ blocks }: Answer): { readonly at: Span; readonly text: string } | undefined {
  for (const { block, at: by } of blocks) {
    const items = block.items
      .filter((item, i) => item.depth === 0 && !(block.items[i + 1]?.depth ?? 0))
      .map(({ at, words }) => ({ at, text: block.text.slice(words.from, words.to).trim() }));
    const rows = block.tables.flatMap(table =>
      table.rows.map(({ at, cells }) => ({ at, text: cells.map(({ text }) => text).join(' | ') })),
    );
    const all = [...items, ...rows];
    const without = all.filter(
      ({ at, text }) =>
        !address.test(text) && !block.links.some(link => at.from <= link.at.from && link.at.to <= at.to),
    );
    const [one] = without;
    if (!one || without.length > 1 || all.length < 2 || excused.test(one.text)) continue;
    return { at: shift(trim(block.text, one.at), by), text: one.text };
  }
  return undefined;
}

const address = /\bhttps?:\/\/|\bgo\/\w|\bwww\./i;
const excused =
  /`|"|“|\b(?:no|none|not|nothing|n\/a|same|above|below|also|first|they|in the|itself|only|without|phone|calls?|instead)\b|无|没|同[上一]|不|以上|电话|合用|[?？]/i;

/** Nothing but the address of a host. */
function isFrontPage(text: string): boolean {
  return /^[^\n]{0,24}?<?https?:\/\/[\w.:-]+\/?>?[\s.。)]*$/i.test(text.trim());
}

/** Dashboards that the team's catalogue knows for the dependencies which this document names. */
function knownDashboards(change: Change, given: Given, answer: Answer): readonly Fix[] {
  const { settings } = given;
  const text = change.answer(answer.question.fineWhenNone ?? 'services.dependencies')?.text ?? '';
  const changed = listOf(change.fields.services).map(one => one.text);
  const named = Object.keys(settings.services).filter(
    name => text.includes(name) || changed.some(one => settings.services[one]?.dependencies.includes(name)),
  );
  const lines = named.flatMap(name => dashboardsOf(given, name).map(url => `- ${name}: ${url}`));
  if (lines.length === 0) return [];
  return [{ title: fixTitle, with: { count: lines.length }, edits: [{ ...answer.at, text: lines.join('\n') }] }];
}

function dashboardsOf({ settings }: Given, name: string): readonly string[] {
  const service = settings.services[name] as (Service & { readonly dashboards?: readonly string[] }) | undefined;
  return service?.dashboards ?? [];
}

const fixTitle = {
  en: 'Link the dashboards of the catalogue ({count})',
  'zh-cn': '填入服务目录中的大盘（{count} 个）',
};
