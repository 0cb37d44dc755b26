// People whom the answer about the execution introduces by what they do: "**Watching:** Terrence Oyelaran", 迪丽努尔复核.

import { type Change, proseOf } from '../change.ts';
import { memo } from '../memo.ts';

/** First and last names, and Chinese names of any length, each as it is written there. */
export const introducedPeople = memo((change: Change): readonly string[] => {
  const answer = change.answer('activity.execution');
  if (answer?.kind !== 'given') return [];
  const prose = proseOf(answer).slice(0, 6000);
  const english = [...prose.matchAll(pair)].flatMap(([, first = '', last = '']) => [first, last]);
  const han = [...prose.matchAll(doer)].map(match => match[1] as string);
  return [...new Set([...english, ...han])];
});

/** "Marcus Bell." behind a label or at the start of a sentence, with his role or an act behind the name. */
const pair =
  /(?:^|[\n:：.;,(]\s*[*_]{0,2}\s?|\band\s|\*\*\s)(\p{Lu}\p{Ll}{1,12}) (?:(?:van|de|der|den|al|bin|da|dos) ){0,2}(\p{Lu}\p{Ll}{2,14})(?=[.,;)]|\s\(|\s(?:executes?|runs?|does|reads?|watch(?:es)?|decides?|types?|drives?|operates?|checks?|compares?|holds?|works?|and|will|is|sits)\b|\s*$)/gmu;
const doer =
  /(?:^|[\n，；：、,;:。（(\s])(\p{Script=Han}{2,5}?)(?=操作|执行|主操|复核|核对|看(?:监控|盘|大盘|着)|盯(?:着|监控|盘)|配合|记录|打电话|带人)/gmu;
