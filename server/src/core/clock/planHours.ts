// Days and hours that are the change's because of the plan beside them: the day above a list whose hours are those of the window,
// and an hour of the decision that only with another zone behind it would be of the window.

import type { Change } from '../change.ts';
import { memo2 } from '../memo.ts';
import type { Given } from '../rule.ts';
import { wallAt } from '../time/time.ts';
import { ownWindows } from './ownWindow.ts';
import { proseTimes } from './proseTimes.ts';
import { type Rendering, renderings } from './renderings.ts';
import { instantsOn, likelyDays, zoneHere } from './sameMoment.ts';
import type { WrittenDay } from './writtenDays.ts';

/** "Timeline (Tue 8 Dec, Berlin time):" above steps at the hours of the window: whoever follows them comes on that day. */
export function leadsPlan(one: WrittenDay & { readonly block: number }, change: Change, given: Given): boolean {
  const { passage, date, block } = one;
  const steps = change.answer('runbook.steps');
  if (passage.kind === 'cell' || passage.kind === 'title' || !steps || passage.text.length > 80) return false;
  if (one.at.from < steps.at.from || one.at.to > steps.at.to) return false;
  if (passage.kind !== 'heading' && !/[:：)）]\s*$/.test(passage.text)) return false;
  if (!ahead.test(passage.text.slice(0, date.at.from)) || !behind.test(passage.text.slice(date.at.to))) return false;
  return (hoursBelow(change, given).get(block) ?? []).length > 0;
}

/** By block: the hours of the window that stand in the block below it. */
const hoursBelow = memo2((change: Change, given: Given): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>();
  const [window] = ownWindows(change);
  if (window?.to === undefined) return found;
  for (const { block, clock, zone } of proseTimes(change.document.markdown)) {
    if (!zone || clock.date) continue;
    const here = zoneHere(zone, change, given);
    const at = instantsOn(clock, here, likelyDays(here, change, given)).find(
      one => window.from <= one && one <= (window.to ?? one),
    );
    if (at !== undefined) found.set(block - 1, [...(found.get(block - 1) ?? []), at]);
  }
  return found;
});

/** Hours of the decision whose digits are of the window, and which are outside it with the zone that is written behind them. */
export const strayDecisions = memo2((change: Change, given: Given): ReadonlySet<Rendering> => {
  const found = new Set<Rendering>();
  const decision = change.answer('runbook.go-no-go');
  const [window] = ownWindows(change);
  const { zone: name } = change.schedule;
  if (!decision || window?.to === undefined || name === undefined) return found;
  const { from, to } = window;
  for (const one of renderings(change.document.markdown)) {
    const { at, first, last, date, isOwn, zone, sentence } = one;
    if (at.from < decision.at.from || at.to > decision.at.to || !isOwn || !zone || date || last) continue;
    if (!decides.test(sentence) || reach.test(sentence)) continue;
    const here = zoneHere(zone, change, given);
    const day = wallAt(from, name);
    const isOfWindow = (instant: number) => from <= instant && instant <= to;
    const meant = instantsOn(first, { kind: 'iana', name }, [day, wallAt(to, name)]);
    if (!meant.some(isOfWindow) || instantsOn(first, here, likelyDays(here, change, given)).some(isOfWindow)) continue;
    found.add(one);
  }
  return found;
});

const ahead =
  /^[#\s*_]*(?:(?:time ?lines?|times?|time ?tables?|schedule|plan|steps?|runbook|sequence|(?:操作|执行|变更|割接)?(?:时间[线表轴]|步骤|日程|安排|流程))[\s*_]*(?:of|on|for)?)?[\s(（,，:：|–—-]*(?:the (?:night|morning) of )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s)?$/i;
const behind =
  /^\s?(?:[(（]?(?:周|星期)[一二三四五六日天][)）]?)?\s?(?:凌晨|早上|上午|中午|下午|晚上?|夜间?|early|night|morning|evening|afternoon)?[\s,，;；)）:：(（]*[^\d,，;；(（]{0,24}[\s)）:：]*$/i;
const decides = /decid|decision|latest|go\s?[/-]\s?no|after step|says? (?:go|yes)|决定|拍板|最[迟晚]|步|继续/i;
const reach = /\b(?:reach\w*|available|on call|support|office|until|till|opens?|closes?)\b|值班|待命|在岗|上班|支持/i;
