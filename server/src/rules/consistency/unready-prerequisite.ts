// A change that has to be finished before this one will not be: it ends later, was given up, is not there, or waits for this.

import type { Answer, Change } from '../../core/change.ts';
import type { Text } from '../../core/fields/fields.ts';
import { listOf } from '../../core/fields/fields.ts';
import { bare } from '../../core/judged/shortAnswers.ts';
import { namedPrerequisites } from '../../core/policy/namedPrerequisites.ts';
import { windowOf } from '../../core/policy/neighbourFacts.ts';
import { type Given, type Hit, rule } from '../../core/rule.ts';
import { openAmongTicked } from '../../core/said/openBoxes.ts';
import { openPrerequisite } from '../../core/said/openPrerequisites.ts';
import { noSettings } from '../../core/settings.ts';
import { rank } from '../../core/state.ts';
import { type Neighbours, type Summary, summaryOf, withId } from '../../core/summary.ts';
import { quote } from '../../core/words.ts';

type Says =
  | 'untold'
  | 'late'
  | 'given-up'
  | 'rolled-back'
  | 'deferred'
  | 'circle'
  | 'itself'
  | 'missing'
  | 'open'
  | 'open-late'
  | 'denied';

export default rule({
  id: 'unready-prerequisite',
  severity: 'contradiction',
  says: {
    late: {
      en: '{id} has to be finished before, but it runs until after this begins ({window}). Start later, or agree on an earlier time there.',
      'zh-cn': '{id} 是前置变更，但它结束时本次变更已经开始（{window}）。请推迟开始时间，或与对方商定提前。',
    },
    'given-up': {
      en: '{id} has to be finished before, but it was {state}. Check whether this change still makes sense without it.',
      'zh-cn': '{id} 是前置变更，但它已经是 {state}。请确认没有它，本次变更是否仍然成立。',
    },
    'rolled-back': {
      en: '{id} has to be finished before, but it was rolled back. Wait until it has been done again, or check whether this works without it.',
      'zh-cn': '{id} 是前置变更，但它已回滚。请等它重新完成，或确认没有它是否可行。',
    },
    deferred: {
      en: '{id} has to be finished before, but it was put off. Put this off too, or check whether it works without it.',
      'zh-cn': '{id} 是前置变更，但它已延期。请一并延期，或确认没有它是否可行。',
    },
    circle: {
      en: '{id} waits for this change in turn ({way}), so neither can begin. One of the two prerequisites has to go.',
      'zh-cn': '{id} 又以本次变更为前置（{way}），谁都无法开始。请去掉其中一个前置关系。',
    },
    itself: {
      en: '{id} is this change itself, and nothing waits for itself. Name the other change, or take it out.',
      'zh-cn': '{id} 就是本次变更，不能以自己为前置。请改为真正的前置变更，或删除。',
    },
    missing: {
      en: 'There is no {id} among the {count} changes of this workspace, so nobody can see whether it is done. Check the number.',
      'zh-cn': '工作区的 {count} 份变更里没有 {id}，无法确认它是否完成。请核对编号。',
    },
    denied: {
      en: 'This answer says that there is none, but `prerequisites` lists {id}. One of the two is not up to date.',
      'zh-cn': '这里说没有前置变更，而 `prerequisites` 中列有 {id}。两处有一处没有更新。',
    },
    open: {
      en: '“{text}”: what this change needs is still open, and nothing says that it is done before the start. Write by when, and what happens if it is late.',
      'zh-cn': '“{text}”：前置变更还没有完成，也没写开始前能否完成。请写明何时完成，以及赶不上时怎么办。',
    },
    untold: {
      en: '“{text}”: this does not say whether what it needs is done. Write since when it is, or by when it will be.',
      'zh-cn': '“{text}”：没有写前置变更是否已完成。请写明何时完成的，或何时会完成。',
    },
    'open-late': {
      en: '“{text}”: what this change needs is done on {day} only, after this begins. Start later, or agree on an earlier day there.',
      'zh-cn': '“{text}”：前置变更到 {day} 才完成，本次变更那时已经开始。请推迟开始时间，或与对方商定提前。',
    },
  },
  why: {
    en: 'A prerequisite is a promise by somebody else, who may have moved the date without knowing that you wait. The rule reads what the answer on prerequisites says of them, and looks at the other MCMs of the workspace; a number that it does not find is mentioned only where the workspace shows that it would be there: others of the same kind are, and there is a policy file, another prerequisite is found, or there are at least five numbers of that length.',
    'zh-cn':
      '前置变更是别人的承诺，对方改期时未必知道你在等。本规则既看前置变更的回答怎么说，也查看工作区中的其他 MCM；找不到某个编号时，只有工作区表明它本应在这里才会提示：存在同类编号的变更，并且有策略文件、能找到别的前置变更，或至少有五个位数相同的编号。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const own = summaryOf(change);
    for (const one of listOf(change.fields.prerequisites)) {
      const hit = { at: one.at, with: { id: one.text } };
      if (same(one.text, own.id)) {
        yield { ...hit, says: 'itself' };
        continue;
      }
      const known = withId(given.others, one.text).filter(other => other.uri !== own.uri);
      const other = known.find(each => each.state === 'closed' || each.state === 'implemented') ?? known[0];
      if (!other) {
        const count = similar(one, given.others, own).length;
        if (count > 0 && livesHere(one, change, given))
          yield { ...hit, says: 'missing', with: { id: one.text, count }, as: 'consistency' };
        continue;
      }
      const way = other && wayBack(other, own, given.others);
      const fills = { id: one.text, window: windowOf(other, change, given), state: other.state };
      const says = fault(other, own, way);
      if (says) yield { at: one.at, says, with: { ...fills, way: way?.join(' → ') ?? '' } };
    }
    const denied = denyingAnswer(change);
    if (denied) {
      const id = listOf(change.fields.prerequisites).map(({ text }) => text);
      yield { at: denied.at, says: 'denied', with: { id: id.join(', ') }, as: 'consistency' };
    }
    const open = rank(change.state) < 4 ? openPrerequisite(change, given) : undefined;
    if (open) {
      const fills = { id: '', text: quote(open.text, 60), day: open.day ?? '' };
      if (open.untold) yield { at: open.at, says: 'untold', with: fills, severity: 'information' };
      else {
        const doubt = open.isSure ? {} : ({ severity: 'information' } as const);
        yield { at: open.at, says: open.day ? 'open-late' : 'open', with: fills, as: 'consistency', ...doubt };
      }
    }
    if (rank(change.state) < rank('approved'))
      for (const { at, text } of openAmongTicked(change))
        yield { at, says: 'open', with: { id: '', text: quote(text, 60), day: '' }, severity: 'information' };
    for (const { at, id, other } of namedPrerequisites(change, given)) {
      const says = fault(other, own, undefined);
      if (says) yield { at, says, with: { id, window: windowOf(other, change, given), state: other.state, way: '' } };
    }
  },
  examples: {
    bad: [
      {
        text: '',
        others: [
          'id: MCM-1038\nstate: approved\nschedule: {start: 2026-12-01T02:00:00+08:00, end: 2026-12-01T03:00:00+08:00}',
          'id: MCM-1039\nstate: rejected',
        ],
        settings: 'timezone: Asia/Shanghai\n',
        front: `
prerequisites: [MCM-1038, MCM-1039, MCM-1042, MCM-9999]
                ^^^^^^^^ MCM-1038 has to be finished before, but it runs until after this begins (Tue 2026-12-01 02:00 Asia/Shanghai (+08:00) – 03:00)
                          ^^^^^^^^ MCM-1039 has to be finished before, but it was rejected
                                    ^^^^^^^^ MCM-1042 is this change itself
                                              ^^^^^^^^ There is no MCM-9999 among the 2 changes
`,
      },
      {
        text: '',
        others: [
          'id: MCM-1\nstate: approved\nprerequisites: [MCM-2]\nschedule: {start: 2026-11-25T02:00Z, end: 2026-11-25T03:00Z}',
          'id: MCM-2\nprerequisites: [mcm-1042]',
        ],
        front: `
prerequisites:
  - MCM-1
    ^^^^^ MCM-1 waits for this change in turn (MCM-1 → MCM-2 → MCM-1042)
`,
      },
      {
        text: `
### Are there any related, prerequisite changes upon which this CM hinges?

PLAT-88, the dual-write loader. It is still open, eu-west-1 gets it on 2026-12-09.
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “It is still open, eu-west-1 gets it on 2026-12-09.”: what this change needs is done on 2026-12-09 only
`,
      },
    ],
    good: [
      {
        text: `
### Are there any related, prerequisite changes upon which this CM hinges?

PLAT-88, the dual-write loader, is still open in eu-west-1. If it is not closed on 2026-11-27, we postpone.
`,
      },
      {
        text: '',
        others: [
          'id: mcm-1038\nstate: closed\nschedule: {start: 2026-12-01T02:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
          'id: MCM-1039\nstate: scheduled\nschedule: {start: 2026-11-25T02:00Z, end: 2026-11-25T03:00Z}',
          'id: MCM-1040',
        ],
        front: 'prerequisites: [MCM-1038, MCM-1039, MCM-1040, CHG0042117]\n',
      },
      { text: '', front: 'prerequisites: [MCM-1038]\n' },
    ],
  },
});

function fault(other: Summary, own: Summary, way: readonly string[] | undefined): Says | undefined {
  switch (other.state) {
    case 'closed':
    case 'implemented':
      return undefined;
    case 'rejected':
    case 'aborted':
      return 'given-up';
    case 'rolled-back':
      return 'rolled-back';
    case 'deferred':
      return 'deferred';
    default:
      if (way) return 'circle';
      return other.end !== undefined && own.start !== undefined && other.end > own.start ? 'late' : undefined;
  }
}

/** The answer on prerequisites where it is a bare no although the field lists some. */
function denyingAnswer(change: Change): Answer | undefined {
  const answer = change.answer('risk.prerequisites');
  if (answer?.kind !== 'given' || listOf(change.fields.prerequisites).length === 0) return undefined;
  const word = bare(answer.text);
  return word === 'no' || word === 'na' ? answer : undefined;
}

/** The ids from a prerequisite back to this change; undefined where there is no such way. */
function wayBack(from: Summary, own: Summary, others: Neighbours): readonly string[] | undefined {
  if (own.id === undefined) return undefined;
  const seen = new Set<string>();
  const open: (readonly [Summary, readonly string[]])[] = [[from, [from.id ?? '']]];
  for (let next = open.pop(); next && seen.size < 1000; next = open.pop()) {
    const [one, way] = next;
    if (seen.has(one.uri)) continue;
    seen.add(one.uri);
    for (const id of one.prerequisites) {
      if (same(id, own.id)) return [...way, own.id];
      for (const further of withId(others, id)) open.push([further, [...way, id]]);
    }
  }
  return undefined;
}

/** What shows that prerequisites are among the documents here: a policy, one that is found, or a register of like numbers. */
function livesHere(id: Text, change: Change, { others, settings }: Given): boolean {
  const own = summaryOf(change);
  const isHere = (wanted: string, by: Summary) => withId(others, wanted).some(({ uri }) => uri !== by.uri);
  const resolves = [own, ...others.all].some(one => one.prerequisites.some(wanted => isHere(wanted, one)));
  const alike = similar(id, others, own).filter(one => one.id?.length === id.text.length);
  return settings !== noSettings || resolves || alike.length >= 5;
}

function same(a: string, b: string | undefined): boolean {
  return b !== undefined && a.toLowerCase() === b.toLowerCase();
}

/** The other changes that have a number of the same kind: `MCM-…` beside `MCM-…`. */
function similar(id: Text, others: Neighbours, own: Summary): readonly Summary[] {
  const kind = (text: string) => text.toLowerCase().replace(/\d+/g, '0');
  const wanted = kind(id.text);
  return others.all.filter(one => one.uri !== own.uri && one.id !== undefined && kind(one.id) === wanted);
}
