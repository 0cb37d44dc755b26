// The review of a change as a value: each review item with its verdict, what has changed since, and its evidence. Nothing
// here ever gives a verdict; that is for people.

import { progress } from '../answers/asked.ts';
import type { Change } from '../change.ts';
import { check } from '../check.ts';
import type { Given } from '../rule.ts';
import type { Severity } from '../severity.ts';
import type { ReviewItem, Template } from '../template.ts';
import { quote, type Words } from '../words.ts';
import { conversationEvidence } from './conversations.ts';
import { type Evidence, evidence } from './evidence.ts';
import { changedKeys, fingerprints, nameOf } from './fingerprint.ts';
import { evidenceFor } from './itemEvidence.ts';
import type { Verdict } from './recordEntries.ts';
import { latest, type ReviewRecord } from './reviewRecord.ts';

/** `open`: nobody has said anything. `stale`: something that was read has changed since, or the record does not say what was read. */
export type Status = 'open' | 'ok' | 'concern' | 'n/a' | 'stale';

/** A review item with what the record says of it. */
export interface JudgedItem {
  readonly item: ReviewItem;
  readonly status: Status;
  readonly verdict: Verdict | undefined;
  /** The answers and fields that changed since the verdict. */
  readonly changed: readonly Words[];
}

export interface ChecklistItem extends JudgedItem {
  /** Earlier verdicts, oldest first. */
  readonly history: readonly Verdict[];
  readonly evidence: readonly Evidence[];
}

export interface ChecklistLayer {
  readonly layer: number;
  readonly title: Words;
  /** Items with a verdict that still holds. */
  readonly done: number;
  readonly items: readonly ChecklistItem[];
}

export interface Checklist {
  readonly progress: { readonly answered: number; readonly asked: number };
  readonly findings: Readonly<Record<Severity, number>>;
  readonly layers: readonly ChecklistLayer[];
}

/** The checklist of a change with what its review record says. */
export function checklistOf(change: Change, given: Given, record: ReviewRecord): Checklist {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of check(change, given)) findings[severity]++;
  const layers: ChecklistLayer[] = [];
  for (const { layer, title } of change.template.layers) {
    const items = change.template.review
      .filter(item => item.layer === layer)
      .map((item, index) => {
        const one = itemOf(item, change, given, record);
        // Whoever opens a later layer judges the earlier ones first.
        return index === 0 ? { ...one, evidence: [...below(layers, change, record), ...one.evidence] } : one;
      });
    const done = items.filter(one => one.status !== 'open' && one.status !== 'stale').length;
    layers.push({ layer, title: layerTitle({ layer, title }), done, items });
  }
  return { progress: progress(change, given), findings, layers };
}

/** What a layer of a template is called. */
export function layerTitle({ layer, title }: Template['layers'][number]): Words {
  return title ?? { en: `Layer ${layer}`, 'zh-cn': `第 ${layer} 层` };
}

/** The fingerprints that a verdict given now has to hold. */
export function readNow(change: Change, itemId: string): Readonly<Record<string, string>> {
  const item = change.template.review.find(one => one.id === itemId);
  return item ? fingerprints(change, item) : {};
}

/** What the record says of a review item, without looking for evidence. */
export function judgedItem(item: ReviewItem, change: Change, record: ReviewRecord): JudgedItem {
  const verdict = latest(record, item.id);
  if (!verdict) return { item, status: 'open', verdict, changed: [] };
  const now = fingerprints(change, item);
  if (isUnread(verdict, now)) return { item, status: 'stale', verdict, changed: [] };
  const changed = changedKeys(verdict.read ?? {}, now).map(key => nameOf(change, key));
  return { item, status: changed.length > 0 ? 'stale' : verdict.verdict, verdict, changed };
}

function itemOf(item: ReviewItem, change: Change, given: Given, record: ReviewRecord): ChecklistItem {
  const judged = judgedItem(item, change, record);
  const history = (record.items.get(item.id) ?? []).slice(0, -1);
  const found = evidenceFor(item, change, given);
  const isUnknown = judged.status === 'stale' && judged.changed.length === 0;
  return { ...judged, history, evidence: isUnknown ? [evidence('gap', unknownSays), ...found] : found };
}

/** Whether a record does not say what was read, although there was something. */
function isUnread({ read }: Verdict, now: Readonly<Record<string, string>>): boolean {
  return read === undefined && Object.keys(now).length > 0;
}

/** What the layers below concluded and talked about: gaps first, then who said what. */
function below(layers: readonly ChecklistLayer[], change: Change, record: ReviewRecord): readonly Evidence[] {
  if (layers.length === 0) return [];
  const lines = [...layers.flatMap(layer => layer.items).map(told), ...conversationEvidence(change, record)];
  return [...lines.filter(one => one.kind === 'gap'), ...lines.filter(one => one.kind !== 'gap')];
}

function told({ item, status, verdict }: ChecklistItem): Evidence {
  const detail = item.title;
  if (!verdict) return evidence('gap', openSays, { with: { item: item.title } });
  const fills = { item: item.title, by: verdict.by, verdict: verdict.verdict, note: quote(verdict.note ?? '', 200) };
  if (status === 'stale') return evidence('gap', staleSays, { with: fills });
  const isThin =
    /^[^\p{L}\p{N}]*(?:ok(?:ay)?|lgtm|done|fine|good|approved?|yes|checked|👍|已看|没问题|无问题|通过|好的?|可以|同意)?[^\p{L}\p{N}]*$/iu.test(
      verdict.note ?? '',
    );
  if (verdict.verdict === 'concern') return evidence('gap', verdictSays, { with: fills, detail });
  return evidence('fact', isThin ? thinSays : verdictSays, { with: fills, detail });
}

const unknownSays = {
  en: 'The record does not say what was read for this verdict, so nobody can tell whether it still holds.',
  'zh-cn': '记录里没有写下当时读到的内容，无法判断这个结论是否仍然有效。',
};
const openSays = { en: 'No verdict yet: {item}', 'zh-cn': '尚无结论：{item}' };
const staleSays = { en: 'Out of date, by {by}: {item}', 'zh-cn': '已过期（{by}）：{item}' };
const verdictSays = { en: '{by} says {verdict}: {note}', 'zh-cn': '{by} 的结论是 {verdict}：{note}' };
const thinSays = {
  en: '{by} says {verdict}, without a word of why.',
  'zh-cn': '{by} 的结论是 {verdict}，没有说明理由。',
};
