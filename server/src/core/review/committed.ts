// Review layers as git confirms them: a layer is not done by verdicts that somebody else committed, or that were given by
// people who wrote what they judge.

import type { Change } from '../change.ts';
import { nameOfCommitter } from '../fields/committers.ts';
import { isPerson } from '../fields/people.ts';
import type { Fills, Words } from '../words.ts';
import { isDone, type LayerState, type Reason } from './gates.ts';
import { type Doubt, doubtsOf, type History, writtenBy } from './history.ts';

/** The same layers with what their history says against them. */
export function committedLayers(
  states: readonly LayerState[],
  change: Change,
  history: History,
): readonly LayerState[] {
  const result: LayerState[] = [];
  for (const state of states) {
    const open = result.find(one => !isDone(one));
    const doubted = state.override && doubtOf(state.override.at, change, history);
    const locked =
      open && !state.isLocked && (!state.override || doubted) ? [reason(says.locked, { layer: open.title })] : [];
    const against = state.items.flatMap(({ item, verdict }) =>
      verdict ? againstVerdict(item.id, item.title, verdict.by, change, history) : [],
    );
    result.push({
      ...state,
      isLocked: state.isLocked || locked.length > 0,
      isIndependent: state.isIndependent && against.length === 0,
      reasons: [...locked, ...state.reasons, ...against],
    });
  }
  return result;
}

/** What cannot be compared: each declared name with its committer, once. */
export function incomparable(change: Change, history: History): readonly Reason[] {
  const found = new Map<string, Reason>();
  for (const { kind, claim, author } of doubtsOf(change, history)) {
    if (kind !== 'unknown' || !author) continue;
    const fills = { by: claim.by, author: nameOfCommitter(author) };
    found.set(JSON.stringify(fills), reason(says.unknown, fills));
  }
  return [...found.values()];
}

function againstVerdict(item: string, title: Words, by: string, change: Change, history: History): readonly Reason[] {
  const fills = { item: title, by };
  const doubt = doubtsOf(change, history).find(({ claim }) => claim.item === item);
  const said =
    doubt === undefined || doubt.kind === 'unknown'
      ? []
      : [
          reason(
            says[doubt.kind],
            { ...fills, line: doubt.claim.line + 1, author: doubt.author ? nameOfCommitter(doubt.author) : '' },
            item,
          ),
        ];
  const written = isPerson(by) ? writtenBy(change, history, by, [item]) : undefined;
  if (!written) return said;
  const { answer, line } = written;
  return [...said, reason(says.wrote, { ...fills, line: line + 1, question: answer.question.title }, item)];
}

/** Whether an entry of this time is known not to come from the person it names. */
function doubtOf(at: string, change: Change, history: History): Doubt | undefined {
  return doubtsOf(change, history).find(
    ({ kind, claim }) => kind !== 'unknown' && claim.kind === 'sign-off' && claim.at === at,
  );
}

function reason(words: Words, fills: Fills, item?: string): Reason {
  return { says: words, with: fills, item };
}

const says = {
  locked: {
    en: 'Locked: “{layer}” has to be complete, up to date and independent first.',
    'zh-cn': '已锁定：须先完成“{layer}”，其结论有效且评审人独立。',
  },
  other: {
    en: 'The verdict bears the name of {by}, but {author} committed it (line {line} of the record): {item}',
    'zh-cn': '结论署名 {by}，提交者却是 {author}（记录第 {line} 行）：{item}',
  },
  uncommitted: {
    en: 'The verdict of {by} is not committed yet (line {line} of the record): {item}',
    'zh-cn': '{by} 的结论尚未提交（记录第 {line} 行）：{item}',
  },
  unknown: {
    en: 'Whether {author}, who committed it, is {by} cannot be told. If so, say it in .mailmap.',
    'zh-cn': '无法判断提交者 {author} 是否就是 {by}。如为同一人，请写入 .mailmap。',
  },
  wrote: {
    en: '{by} wrote a part of “{question}” (line {line}) and cannot review it: {item}',
    'zh-cn': '{by} 写过“{question}”的内容（第 {line} 行），不能评审：{item}',
  },
} as const satisfies Record<string, Words>;
