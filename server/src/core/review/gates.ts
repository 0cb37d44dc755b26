// Whether a review layer is done: every item with a verdict that still holds, by people who did not make the change, and
// whether the next layer may begin. It judges the record only, never the change.

import type { Change } from '../change.ts';
import { listOf, valueIn } from '../fields/fields.ts';
import { isPerson, nameKind, samePerson } from '../fields/people.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import { type Fills, inEach, type Locale, say, type Words } from '../words.ts';
import { type JudgedItem, judgedItem, layerTitle } from './checklist.ts';
import type { SignOff } from './recordEntries.ts';
import type { ReviewRecord } from './reviewRecord.ts';

export interface LayerState {
  readonly layer: number;
  readonly title: Words;
  /** Every item has a verdict, and all of them still hold. */
  readonly isComplete: boolean;
  /** All verdicts are given by persons who neither own nor execute the change nor gave a verdict in a layer before. */
  readonly isIndependent: boolean;
  /** A layer before is not complete or not independent, and no emergency override lifts that. */
  readonly isLocked: boolean;
  /** The sign-off that lets this layer begin although one before is open. */
  readonly override: SignOff | undefined;
  readonly items: readonly JudgedItem[];
  /** Who gave the verdicts that count, each once. */
  readonly by: readonly string[];
  /** Items whose verdict is a concern: a verdict like others here, but whoever decides should hear of it. */
  readonly concerns: readonly JudgedItem[];
  /** Why the layer is not done; empty when it is complete, independent and not locked. */
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly says: Words;
  readonly with: Fills;
  /** Id of the review item that it speaks of. */
  readonly item: string | undefined;
}

/** The state of every layer of the template, in its order. */
export function layerStates(change: Change, _given: Given, record: ReviewRecord): readonly LayerState[] {
  return layersOf(change, record);
}

/** The same: nothing but the change and its record counts. No evidence is looked for, so thousands can be asked. */
export const layersOf = memo2((change: Change, record: ReviewRecord): readonly LayerState[] => {
  const states: LayerState[] = [];
  const before: JudgedItem[] = [];
  for (const layer of change.template.layers) {
    const items = change.template.review
      .filter(item => item.layer === layer.layer)
      .map(item => judgedItem(item, change, record));
    states.push(stateOf({ layer: layer.layer, title: layerTitle(layer), items }, change, record, states, before));
    before.push(...items);
  }
  return states;
});

/** The state of one layer; undefined when the template has no such layer. */
export function layerState(change: Change, given: Given, record: ReviewRecord, layer: number): LayerState | undefined {
  return layerStates(change, given, record).find(one => one.layer === layer);
}

/** Whether a layer is complete, fresh, independent and allowed to begin. */
export function isDone({ reasons }: LayerState): boolean {
  return reasons.length === 0;
}

/** A reason as a sentence. */
export function told({ says: words, with: fills }: Reason, locale: Locale): string {
  return say(words, locale, fills);
}

function stateOf(
  { layer, title, items }: { readonly layer: number; readonly title: Words; readonly items: readonly JudgedItem[] },
  change: Change,
  record: ReviewRecord,
  earlier: readonly LayerState[],
  before: readonly JudgedItem[],
): LayerState {
  const first = earlier.find(state => state.reasons.length > 0);
  const override = first && overrideOf(layer, change, record);
  const isLocked = first !== undefined && override === undefined;
  const open = [
    // A record with faults still shows its verdicts, but nothing may be let through on its word.
    ...(record.fault ? [reason(record.fault.says, record.fault.with)] : []),
    ...items.flatMap(item => openIn(item, earlier.length > 0)),
  ];
  const dependent = [...ownerUnknown(change), ...items.flatMap(item => dependenceOf(item, change, before))];
  return {
    layer,
    title,
    items,
    isComplete: open.length === 0,
    isIndependent: dependent.length === 0,
    isLocked,
    override,
    by: distinct(items.flatMap(({ verdict }) => verdict?.by ?? [])),
    concerns: items.filter(({ status }) => status === 'concern'),
    reasons: [...(isLocked ? [reason(says.locked, { layer: first.title })] : []), ...open, ...dependent],
  };
}

function openIn({ item, status, verdict, changed }: JudgedItem, isLater: boolean): readonly Reason[] {
  const fills = { item: item.title, by: verdict?.by ?? '' };
  if (!verdict) return [reason(says.open, fills, item.id)];
  if (status === 'stale')
    return [
      changed.length > 0
        ? reason(says.stale, { ...fills, changed: joined(changed) }, item.id)
        : reason(says.unread, fills, item.id),
    ];
  const needsNote = isLater || verdict.verdict !== 'ok';
  return needsNote && !verdict.note?.trim() ? [reason(says.noNote, fills, item.id)] : [];
}

function dependenceOf({ item, verdict }: JudgedItem, change: Change, before: readonly JudgedItem[]): readonly Reason[] {
  if (!verdict) return [];
  const fills = { item: item.title, by: verdict.by };
  if (!isPerson(verdict.by)) return [reason(says.noPerson, fills, item.id)];
  const part = partIn(change, verdict.by);
  if (part) return [reason(says[part], fills, item.id)];
  const gaveBefore = before.some(one => one.verdict && samePerson(one.verdict.by, verdict.by));
  return gaveBefore ? [reason(says.both, fills, item.id)] : [];
}

/** The part that a person has in making the change. */
function partIn({ fields }: Change, name: string): 'owner' | 'executor' | undefined {
  const owner = valueIn(fields.owner);
  if (owner !== undefined && samePerson(owner, name)) return 'owner';
  return listOf(fields.executors).some(({ text }) => samePerson(text, name)) ? 'executor' : undefined;
}

/** Without an owner nobody can be told apart from them. */
function ownerUnknown({ fields }: Change): readonly Reason[] {
  const owner = valueIn(fields.owner);
  return owner === undefined || nameKind(owner) === 'placeholder' ? [reason(says.noOwner)] : [];
}

/** The newest sign-off that gives a reason for not keeping the order, by a person who did not make the change. */
function overrideOf(layer: number, change: Change, { signOffs }: ReviewRecord): SignOff | undefined {
  if (change.type !== 'emergency') return undefined;
  return signOffs.findLast(
    one => one.layer <= layer && one.override?.trim() && isPerson(one.by) && !partIn(change, one.by),
  );
}

function distinct(names: readonly string[]): readonly string[] {
  return names.filter((name, n) => names.findIndex(one => samePerson(one, name) || one === name) === n);
}

function joined(names: readonly Words[]): Words {
  const list = (locale: Locale) => names.map(name => say(name, locale)).join(locale === 'en' ? '; ' : '；');
  return inEach(list);
}

function reason(words: Words, fills: Fills = {}, item?: string): Reason {
  return { says: words, with: fills, item };
}

const says = {
  locked: {
    en: 'Locked: “{layer}” has to be complete, up to date and independent first.',
    'zh-cn': '已锁定：须先完成“{layer}”，其结论有效且评审人独立。',
  },
  open: { en: 'No verdict yet: {item}', 'zh-cn': '尚无结论：{item}' },
  stale: {
    en: 'Out of date, {by} has to look again: {item} (changed: {changed})',
    'zh-cn': '已过期，请 {by} 重新查看：{item}（有改动：{changed}）',
  },
  unread: {
    en: 'The record does not say what {by} read, so the verdict may be out of date: {item}',
    'zh-cn': '记录未写明 {by} 当时读到的内容，结论可能已过期：{item}',
  },
  noNote: { en: 'The verdict of {by} lacks its note: {item}', 'zh-cn': '{by} 的结论缺少说明：{item}' },
  noPerson: {
    en: '“{by}” is not the name of a person who can be asked: {item}',
    'zh-cn': '“{by}”不是可以询问的具体的人：{item}',
  },
  owner: {
    en: '{by} owns the change and cannot review it: {item}',
    'zh-cn': '{by} 是变更负责人，不能评审自己的变更：{item}',
  },
  executor: {
    en: '{by} executes the change and cannot review it: {item}',
    'zh-cn': '{by} 是变更执行人，不能评审自己执行的变更：{item}',
  },
  both: {
    en: '{by} gave a verdict in an earlier layer already; this one needs somebody else: {item}',
    'zh-cn': '{by} 已在前一层给出结论，本层需要换人：{item}',
  },
  noOwner: {
    en: 'The front matter names no owner, so nobody can tell whether the reviewers are independent.',
    'zh-cn': '文档头没有写负责人，无法判断评审人是否独立。',
  },
} as const satisfies Record<string, Words>;
