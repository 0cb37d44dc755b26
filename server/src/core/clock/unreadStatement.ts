// Sentences that may well state the zone of other times, in words that are not read as a statement. Near one, a time without a
// zone of its own is a doubt: its author may have said it.

import { memo } from '../memo.ts';
import type { Block } from '../text/blocks.ts';
import type { Heading, Markdown } from '../text/markdown.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { placeZone, zonesIn } from '../time/zoneWords.ts';
import { saysClock } from './clockTalk.ts';
import { namesClock } from './scopedZone.ts';
import { leadEnd } from './zoneScopes.ts';
import { statementsIn, withZonesOfCode } from './zoneStatements.ts';

/** Whether such a sentence stands above the first section, or in the section of a block. */
export const mayBeStated = (of: Markdown, block: number): boolean => isAround(of, block, 'state');

/** Whether one there says by which clock the times are read, though not in words that are a zone: "… is the one on the pier clock". */
export const isClockNamed = (of: Markdown, block: number): boolean => isAround(of, block, 'name');

// Asked of every time of a section, and the same for all of them.
const known = memo((_: Markdown) => new Map<string, boolean>());

function isAround(of: Markdown, block: number, may: 'state' | 'name'): boolean {
  const section = of.headings.findLast(one => one.level <= 2 && one.block <= block);
  const key = `${may} ${section?.block}`;
  const answers = known(of);
  const answer = answers.get(key) ?? blocksAround(of, section).some(may === 'state' ? mayState : mayName);
  answers.set(key, answer);
  return answer;
}

function blocksAround(of: Markdown, section: Heading | undefined): readonly Block[] {
  const first = leadEnd(of);
  return [...of.blocks.slice(0, first), ...of.blocks.slice(section?.block ?? 0, section?.end ?? first)];
}

const mayName = memo((block: Block): boolean => {
  if (saysClock(block)) return true;
  if (block.kind !== 'paragraph' && block.kind !== 'list') return false;
  const text = withZonesOfCode(block);
  return general.test(text) && namesClock(text) && statementsIn(block, text).length === 0;
});

const mayState = memo((block: Block): boolean => {
  if (block.kind === 'table') return false;
  const text = withZonesOfCode(block);
  if (!general.test(text) || statementsIn(block, text).length > 0) return false;
  let from = 0;
  return sentenceEnds(text).some(end => {
    const sentence = text.slice(from, end);
    from = end;
    if (sentence.length > 240 || !general.test(sentence) || clock.test(sentence)) return false;
    return zonesIn(sentence).length > 0 || (ofAll.test(sentence) && namesPlace(sentence));
  });
});

/** A place with a zone of its own: "all the hours are hour of Bogotá". */
const namesPlace = (sentence: string) =>
  [...sentence.matchAll(/(?<=[\p{L}] )\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}+)?/gu)].some(([name]) => placeZone(name) !== null);

const ofAll = /\b(?:all|every|each|any|unless|whenever|otherwise|when(?: only)? (?:an?|one|the)|where)\b/i;
const general = /\b(?:times?|hours?|clocks?|timestamps?|time ?zones?|zones?)\b|时间|时刻|时区|钟点/i;
const clock = /\d\s?[:：点]|\d\s?[ap]m\b/i;
