// Two MCMs of the workspace have one id.

import { fileOf } from '../../core/policy/neighbourFacts.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { withId } from '../../core/summary.ts';

export default rule({
  id: 'repeated-id',
  severity: 'consistency',
  says: {
    repeated: {
      en: '{id} is also the id of {file}, so an announcement or a prerequisite could mean either. Give this one its own number.',
      'zh-cn': '{file} 的编号也是 {id}，公告和前置变更会分不清指哪一份。请为本变更换一个编号。',
    },
  },
  why: {
    en: 'Changes are found, announced and waited for by their number. It is mostly a copy of last month’s document that kept the old one.',
    'zh-cn': '变更靠编号查找、公告和等待。重号多半是复制上个月的文档时忘了改。',
  },
  *check(change, { others }): Iterable<Hit & { says: 'repeated' }> {
    const { id } = change.fields;
    if (id.kind !== 'value') return;
    const same = withId(others, id.value);
    const other = same.find(one => one.uri !== change.source.uri);
    // A text that is no file of the workspace, such as one on standard input, may well be a version of the other.
    if (other && same.length > 1) yield { at: id.at, says: 'repeated', with: { id: id.value, file: fileOf(other) } };
  },
  examples: {
    bad: [
      {
        text: '',
        others: ['id: mcm-1042\nstate: closed'],
        front: `
id: MCM-1042
    ^^^^^^^^ MCM-1042 is also the id of other-1.mcm.md
`,
      },
      {
        text: '',
        state: 'draft',
        others: ['id: MCM-7', 'id: 变更-12'],
        front: `
id: 变更-12
    ^^^^^ 变更-12 is also the id of other-2.mcm.md
`,
      },
    ],
    good: [
      { text: '', others: ['id: MCM-10421', 'id: MCM-104'] },
      { text: '', others: ['state: draft'], front: 'id:\n' },
    ],
  },
});
