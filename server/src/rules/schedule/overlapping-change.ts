// Another MCM of the workspace is planned for the same time and has something in common with this one.

import type { Change } from '../../core/change.ts';
import { changesBeside, isAhead, nameOfOther, type Shared, windowOf } from '../../core/policy/neighbourFacts.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { type Summary, summaryOf } from '../../core/summary.ts';
import { type Phrase, phrasesIn } from '../../core/text/phrases.ts';

export default rule({
  id: 'overlapping-change',
  severity: 'consistency',
  says: {
    service: {
      en: '{other} changes {name} too, at the same time ({window}); if something breaks, nobody knows which of the two it was. Move one, or say in the answer about the time why both may run.',
      'zh-cn':
        '{other} 同一时间（{window}）也在变更 {name}，出了问题分不清是谁造成的。请错开其中一个，或在时间问题中说明为什么可以同时进行。',
    },
    dependency: {
      en: '{other} runs at the same time ({window}), and between the two changes lies {name}: one needs what the other touches. Move one, or say in the answer about the time why both may run.',
      'zh-cn':
        '{other} 与本次变更同时进行（{window}），两者之间有依赖 {name}。请错开其中一个，或在时间问题中说明为什么可以同时进行。',
    },
    person: {
      en: '{name} is also needed for {other} at the same time ({window}). Move one of the two, or let somebody else do it.',
      'zh-cn': '{name} 同一时间（{window}）还要负责 {other}。请错开其中一个，或换人执行。',
    },
  },
  why: {
    en: 'Two changes at once in one place hide each other’s faults, and a rollback of one may undo half of the other. The same time alone is no matter; a shared service, a dependency between them or a shared person is. An answer about the time or about related changes that names the other one silences the rule, unless it says that one comes after the other: then the windows say otherwise.',
    'zh-cn':
      '同一处同时做两个变更，会互相掩盖问题，回滚一个还可能破坏另一个。仅仅时间重叠没有关系；共用服务、存在依赖或同一个人负责才会提示。在时间或相关变更的回答中提到对方，就不再提示；但如果回答说两者一先一后，而窗口其实重叠，仍会提示。',
  },
  *check(change, given): Iterable<Hit & { says: Shared['kind'] }> {
    if (!isAhead(change.state)) return;
    const own = summaryOf(change);
    let count = 0;
    for (const { other, common } of changesBeside(change, given)) {
      if (isKnown(other, own, change, common)) continue;
      if (++count > 4) return;
      const fills = { other: nameOfOther(other), name: common.name, window: windowOf(other, change, given) };
      yield { at: change.fields.start.at, says: common.kind, with: fills };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        others: [
          'id: MCM-7\nstate: approved\nowner: erin\nservices: [orders-db]\nschedule: {start: 2026-12-01T03:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
        ],
        settings: 'timezone: Asia/Shanghai\n',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ MCM-7 changes orders-db too, at the same time (Tue 2026-12-01 03:00 Asia/Shanghai (+08:00) – 05:00)
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
`,
      },
      {
        text: '',
        others: [
          'id: MCM-8\nowner: erin\nservices: [payments]\nschedule: {start: 2026-11-30T18:00:00Z, end: 2026-11-30T19:00:00Z}',
        ],
        settings: 'services: {payments: {dependencies: [orders-api]}}\n',
        state: 'draft',
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ MCM-8 runs at the same time
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
`,
      },
      {
        text: '',
        others: [
          'id: MCM-9\nowner: "@dan"\nservices: [search]\nschedule: {start: 2026-11-30T19:00:00Z, end: 2026-11-30T20:00:00Z}',
        ],
        front: `
schedule:
  start: 2026-12-01T02:00:00+08:00
         ^^^^^^^^^^^^^^^^^^^^^^^^^ dan@example.com is also needed for MCM-9
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
`,
      },
    ],
    good: [
      {
        text: '',
        others: [
          'id: MCM-7\nservices: [orders-db]\nschedule: {start: 2026-12-01T04:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
          'id: MCM-8\nstate: rejected\nservices: [orders-db]\nschedule: {start: 2026-12-01T02:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
          'id: MCM-9\nowner: erin\nservices: [search]\nschedule: {start: 2026-12-01T02:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
        ],
      },
      {
        text: `
### Why is this the correct time to complete the CM?

Traffic is 4% of the peak; MCM-7 reads orders-db at the same time, which we tried together on 2026-11-12.
`,
        others: [
          'id: MCM-7\nservices: [orders-db]\nschedule: {start: 2026-12-01T02:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
        ],
      },
    ],
  },
});

/** The author knows that the other change runs at the same time: an answer names it, or one of the two waits for the other. */
function isKnown(other: Summary, own: Summary, change: Change, common: Shared): boolean {
  const names = (ids: readonly string[], id: string | undefined) =>
    id !== undefined && ids.some(one => one.toLowerCase() === id.toLowerCase());
  if (names(own.prerequisites, other.id) || names(other.prerequisites, own.id)) return true;
  if (other.id === undefined) return false;
  const id = other.id.toLowerCase();
  const said = phrasesIn(change, ['risk.timing', 'risk.prerequisites']).filter(({ text }) => {
    const at = text.toLowerCase().indexOf(id);
    return at !== -1 && !/[\p{L}\p{N}]/u.test(text[at + id.length] ?? '');
  });
  // "Half an hour after we are done" was true once: who says so does not know of the overlap.
  // Whoever says that the two have nothing in common does not know of the service or the person that they share.
  const denies = ({ text }: Phrase) => nothingShared.test(text) && !text.includes(common.name);
  if (common.kind !== 'dependency' && said.some(denies)) return false;
  return (
    said.length > 0 && (said.some(({ text }) => together.test(text)) || !said.some(({ text }) => apart.test(text)))
  );
}

const nothingShared =
  /\bshares? (?:no|nothing)\b|\bnothing (?:in common|shared)\b|\b(?:no|without any?) (?:common|shared) \w+|\b(?:other|different|separate|unrelated) (?:\w+ (?:and|or) )?(?:services?|systems?)\b|不共[用享]|没有共[用享同]|(?:服务|系统)[^，。；]{0,8}(?:不(?:相)?同|无关|不重[叠合])|(?:不同|别|其他)的?(?:服务|系统)/i;

const together =
  /\b(?:same (?:time|hour)|overlap\w*|simultan\w*|parallel|concurrent\w*|side by side|meanwhile|during|while|both (?:may|can|will)|steps? \d)|同时|重叠|交叠|并行|期间|第\s?\d+\s?步|步骤\s?\d/i;
const apart =
  /\b(?:(?:after|before|once|when|until) (?:we|us|this|ours?|the (?:change|window))\b|earlier|later|afterwards|is over|(?:is|be|has|have) (?:finished|done|ended)|lies between|between the two|hours? (?:after|before|apart))|(?:之|以)[前后]|错开|间隔|相隔|先做|结束后|完成后/i;
