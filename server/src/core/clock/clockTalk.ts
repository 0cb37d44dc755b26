// Sentences that speak of zones, places and clocks, and whether one says by which clock the bare times of a document are read: "from here on
// I say London time and nothing else". No list of words knows all the ways of saying so; what is learned knows most.

import { isLikeFaulty } from '../learned/likeness.ts';
import { memo } from '../memo.ts';
import type { Block } from '../text/blocks.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { chinesePlaces } from '../time/chinesePlaces.ts';
import { placeZone, zonesIn } from '../time/zoneWords.ts';
import { withZonesOfCode } from './zoneStatements.ts';

/** Such a sentence, and as `text` what is weighed of it: zones, places and times count only as such. */
export interface ClockTalk {
  readonly said: string;
  readonly text: string;
}

/** The sentences of a block that name a zone or a place beside words about times, or an offset. */
export const clockTalk = memo((block: Block): readonly ClockTalk[] => {
  if (block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'quote') return [];
  return talkIn(withZonesOfCode(block));
});

/** The same for any prose. */
export function talkIn(prose: string): readonly ClockTalk[] {
  if (prose.length > 4000 || !mayTalk.test(prose)) return [];
  let from = 0;
  return sentenceEnds(prose).flatMap(end => {
    const said = prose.slice(from, end).trim();
    from = end;
    if (said.length > 300) return [];
    const text = weighed(said);
    return text === undefined ? [] : [{ said, text }];
  });
}

/** Whether a block says by which clock times are read. */
export const saysClock = memo((block: Block): boolean =>
  clockTalk(block).some(({ text }) => isLikeFaulty('clock', text)),
);

const mayTalk = /\p{Lu}|\p{Script=Han}|[+\-−]\d\d/u;

function weighed(said: string): string | undefined {
  let text = said;
  for (const { from, to } of [...zonesIn(said)].reverse()) text = `${text.slice(0, from)} zonename ${text.slice(to)}`;
  text = text.replace(/(?<![\d:])[+\-−](?:0\d|1[0-4]):?[0-5]\d(?![\d:])/g, ' zonename ').replace(latin, withoutPlaces);
  if (/[时時钟点]/.test(text)) text = text.replace(places, ' placename ');
  if (!/zonename|placename/.test(text)) return undefined;
  return text.replace(/\d{1,2}[:：]\d\d(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2}\s?点半?/gi, ' clockhour ');
}

/** The words of a run in capitals, with the places among them, of two words or one, as a word of their own. */
function withoutPlaces(run: string): string {
  const words = run.split(' ');
  const kept: string[] = [];
  for (let i = 0; i < words.length; ) {
    const count = [2, 1].find(many => i + many <= words.length && isPlace(words.slice(i, i + many))) ?? 0;
    kept.push(count > 0 ? ' placename ' : (words[i] as string));
    i += Math.max(1, count);
  }
  return kept.join(' ');
}

const isPlace = (words: readonly string[]) => placeZone(words.join(' ')) !== null;
const latin = /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/gu;
const places = new RegExp(chinesePlaces, 'g');
