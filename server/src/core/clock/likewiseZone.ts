// Statements that begin with a time of their own and say that its zone is that of all others: "20:00 to 23:30, Colombian time, as all
// hours in this document", 02:00–04:00（北京时间，下同）.

import type { Zone } from '../time/zones.ts';
import { placeZone, zonesIn } from '../time/zoneWords.ts';

/** The zone that a sentence names last before it says so; null when it does not. */
export function likewiseZone(sentence: string): Zone | null {
  const at = sentence.slice(0, 400).search(likewise);
  if (at === -1) return null;
  const before = sentence.slice(Math.max(0, at - 80), at);
  const zones = zonesIn(before).map(({ zone }) => zone);
  const best = zones.find(({ kind }) => kind === 'iana') ?? zones.at(-1);
  if (best) return best;
  // "22:00 in Lisbon, like all the times that follow"
  const [, name = ''] =
    /(?:^|[\s（(])(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|\p{Script=Han}{2,4})\s?[,，（(]?\s?$/u.exec(before) ?? [];
  const zone = name === '' ? null : placeZone(name);
  return zone === null ? null : { kind: 'words', name, zone };
}

/** "Like every time" tells of a habit. */
const times =
  '(?:clock )?(?:times|hours|clocks|(?:time|hour)(?= (?:here|below|in this|in the|of this|that follows)\\b))\\b';
const likewise = new RegExp(
  [
    `[,;(]? ?\\b(?:as|like|just as|so)\\b(?: are| is| do| with| for)? (?:all|every|any|each|the other|all other|every other)\\b[^.;]{0,16}\\b${times}`,
    `[,;(] ?(?:and )?(?:the same|that|this|it) (?:goes|holds|applies|is (?:so|true|valid)) (?:for|of) (?:all|every|any|each|the)\\b[^.;]{0,16}\\b${times}`,
    '[，,、；（( ]\\s?(?:以下|下文|下面|后文|全文|文中|其余|余)?(?:时间|时刻|钟点)?(?:皆|均|都|亦|也)?(?:下同|同此|(?<=(?:时间|时刻|钟点)(?:皆|均|都|亦|也)?)相同)(?=[）),，。；;]|$)',
    '[，,、；（( ]\\s?(?:以下|下文|下面|后文|全文|文中|其余|余)(?:时间|时刻|钟点)?(?:皆|均|都|亦|也)?同(?=[）),，。；;]|$)',
    '[，,、；（( ]\\s?(?:以下|下文|下面|后文|全文|文中)[^，。；]{0,6}(?:时间|时刻|钟点)(?:皆|均|都)?是(?:它|这个|此)(?=[）),，。；;]|$)',
  ].join('|'),
  'i',
);
