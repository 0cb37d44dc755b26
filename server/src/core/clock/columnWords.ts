// What the headings and cells of a table of times say besides their zones and times, by which two columns are told to be of one thing.

import { datesIn } from '../time/dates.ts';
import { placeZone, zonesIn } from '../time/zoneWords.ts';

/** What a cell says besides its times, days and zones: of "from 01:00" and "until 21:00" one is no rendering of the other. */
export function cellWords(text: string): string {
  let words = text;
  for (const { from, to } of [...zonesIn(text), ...datesIn(text).map(({ at }) => at)].sort((a, b) => b.from - a.from))
    words = words.slice(0, from) + words.slice(to);
  return words
    .replace(weekday, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

const weekday = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|[周星期]{1,2}[一二三四五六日天]/g;

/** What the heading of a column says besides its zone; nothing where that is only a place. */
export function headWords(column: string): string {
  let words = column;
  for (const { from, to } of [...zonesIn(column)].reverse()) words = words.slice(0, from) + words.slice(to);
  const said = words
    .replace(/[()（）[\]*_`，,、/]|\b(?:local )?time\b|\blocal\b|(?:当地|本地)?时间|[当本]地/gi, ' ')
    .trim()
    .toLowerCase();
  const isPlace = placeZone(said) !== null || coast.test(said) || (hanPlace.test(column) && !partOfPlan.test(said));
  return isPlace ? '' : said.replace(/\s/g, '');
}

/** 蒙特利尔（UTC-5）: before a zone in brackets, a short name that is no part of a plan is that of a place. */
const hanPlace = /^[\s*_]*\p{Script=Han}{2,5}\s?[(（]/u;
const partOfPlan =
  /[始止终束时点步前后]|[开完][工成]|计划|实际|预计|预定|最[早晚迟]|窗口|截止|回[退滚]|决[定策]|通知|观察/;

const coast = /^(?:美东|美西|美国?[东西中]部|[东西]海岸|欧洲|us|europe|(?:east|west) coast)$/;
