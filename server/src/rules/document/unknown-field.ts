// A key in the front matter that nobody reads: misspelt, in another place, or of another tool.

import type { Change } from '../../core/change.ts';
import { isReadable, schemaFaults } from '../../core/fields/fieldFaults.ts';
import { keyName, placeOf } from '../../core/fields/fieldForms.ts';
import { entryOf } from '../../core/fields/fields.ts';
import type { Fault } from '../../core/fields/schemas.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { distance, nearest, tolerance } from '../../core/text/similar.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'unknown-field',
  severity: 'notice',
  says: {
    unknown: {
      en: 'Nobody reads `{key}`, so what it says has no effect. Put it into the text below, or under `tags` if it is for finding the change again.',
      'zh-cn': '没有人会读 `{key}`，写了也不起作用。请写到正文里；如果是为了日后查找，可以放在 `tags`。',
    },
    meant: {
      en: 'Nobody reads `{key}`, so what it says has no effect. Did you mean `{meant}`?',
      'zh-cn': '没有人会读 `{key}`，写了也不起作用。是不是 `{meant}`？',
    },
  },
  why: {
    en: 'A misspelt key is lost without a sound: the reviewer that it named is never asked, the window that it gave is never checked. Your own words for finding a change again belong under `tags`.',
    'zh-cn':
      '拼错的键会无声无息地失效：它写的评审人不会收到通知，它写的窗口没有人检查。自定义的检索词请放在 `tags` 下。',
  },
  *check(change): Iterable<Hit & { says: 'unknown' | 'meant' }> {
    if (!isReadable(change.front)) return;
    for (const fault of schemaFaults(change.front)) {
      if (fault.keyword !== 'unknown') continue;
      const meant = meantBy(fault);
      const key = quote(fault.name, 40);
      if (meant === undefined) yield { at: fault.at, says: 'unknown', with: { key } };
      else
        yield {
          at: fault.at,
          says: 'meant',
          with: { key, meant: keyName(meant) },
          fixes: () => renaming(change, fault, meant),
        };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
authorizer: mia@example.com
^^^^^^^^^^ Nobody reads \`authorizer\`, so what it says has no effect. Did you mean \`authoriser\`?
`,
        fixed: 'authoriser: mia@example.com',
      },
      {
        text: '',
        front: `
Tags: [quarter-end]
^^^^ Nobody reads \`Tags\`, so what it says has no effect. Did you mean \`tags\`?
`,
        fixed: 'tags: [quarter-end]',
      },
      {
        text: '',
        front: `
环境: production
^^ Nobody reads \`环境\`
`,
      },
      {
        text: '',
        front: `
layer3: [erin@example.com]
^^^^^^ Nobody reads \`layer3\`
`,
      },
      {
        text: '',
        front: `
timezone: Asia/Shanghai
^^^^^^^^ Nobody reads \`timezone\`, so what it says has no effect. Did you mean \`schedule.timezone\`?
`,
      },
    ],
    good: [
      { text: '', front: 'tags: [quarter-end, postgres]\n' },
      {
        text: '',
        front:
          'links:\n  code-review: [https://git.example.com/orders/pull/88]\n  seating-plan: [https://wiki.example.com/p/9]\n',
      },
    ],
  },
});

/** What people call a key elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  status: 'state',
  author: 'owner',
  requester: 'owner',
  assignee: 'executors',
  implementer: 'executors',
  approvers: 'reviewers',
  env: 'environment',
  severity: 'risk',
  date: 'schedule',
  window: 'schedule',
  category: 'type',
  depends: 'prerequisites',
  'depends-on': 'prerequisites',
  watchers: 'cc',
  labels: 'tags',
  url: 'links',
  number: 'id',
  环境: 'environment',
  负责人: 'owner',
  状态: 'state',
  类型: 'type',
  评审人: 'reviewers',
  执行人: 'executors',
  抄送: 'cc',
  风险: 'risk',
  时间: 'schedule',
  编号: 'id',
};

/** The key that was meant, as a path: a near one of the same place, or the same one elsewhere. */
function meantBy({ path, name, expected }: Fault): readonly string[] | undefined {
  const near = nearest(name, expected) ?? expected.find(key => key === elsewhere[name.toLowerCase()]);
  if (near !== undefined) return [...path, near];
  return path.length === 0 ? placeOf(name.toLowerCase()) : undefined;
}

/** A slip of a letter or two is mended unseen; another word is only offered. A key of another place is moved by hand. */
function renaming(change: Change, fault: Fault, meant: readonly string[]): readonly Fix[] {
  const text = meant.at(-1) ?? '';
  if (meant.length !== fault.path.length + 1 || entryOf(change.front, meant)) return [];
  const limit = tolerance(Math.min(fault.name.length, text.length));
  const safe = distance(fault.name.toLowerCase().replace(/_/g, '-'), text, limit) <= limit;
  const title = { en: 'Rename to `{key}`', 'zh-cn': '改名为 `{key}`' };
  return [{ title, with: { key: text }, edits: [{ ...fault.at, text }], ...(safe ? { safe } : {}) }];
}
