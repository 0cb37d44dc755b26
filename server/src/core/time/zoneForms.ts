// The forms in which a text names a zone, as one search. Which of them a name is, zoneWords reads.

import { chinesePlaces } from './chinesePlaces.ts';

/** The forms of a mention, each with what a text must have for it to be there: most texts need not be searched for most of them. */
const mentions: readonly (readonly [needs: RegExp, form: string])[] = [
  // UTC, GMT+8, UTC−05:00. A range of two zoned times ("00:00 UTC-04:00 UTC") is no offset.
  [
    /UTC|GMT|utc|gmt|[Zz]ulu|ZULU/,
    '(?:(?<![A-Za-z\\d_./-])|(?<=[a-z]_)(?=utc\\s?[:=]))(?<utc>UTC|GMT|utc|gmt|[Zz]ulu|ZULU)(?:\\s?(?<shift>[+\\-−＋]\\d{1,2}(?:[:：]?[0-5]\\d)?)(?!\\d|[:：]\\d(?!\\d?[:：]\\d\\d))(?!\\s?(?:UTC|GMT|Z\\b)))?(?![A-Za-z_]|-(?!based|aligned)[A-Za-z])',
  ],
  [
    /\/[A-Z]/,
    '(?<![\\w/.-])(?<iana>(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)/[A-Z][\\w+-]*(?:/[A-Z]\\w*)?)',
  ],
  [
    /时间|時間/,
    '(?<![A-Za-z\\d_./-])(?<latin>(?:US )?(?:[A-Z]{2,3}|[A-Z][a-z]+)(?: [A-Z][a-z]+)?)\\s?(?:当地|本地)?(?:时间|時間)(?![戳轴线表段窗长])',
  ],
  [/[A-Z]{2}/, '(?<![A-Za-z\\d_./-])(?<letters>[A-Z]{2,5})(?![A-Za-z\\d_])(?!-\\d)'],
  [/[Tt]ime/, '(?<![A-Za-z\\u00c0-\\u024f])(?<words>(?:[A-Za-z\\u00c0-\\u024f]+ ){1,4}[Tt]ime)(?![A-Za-z])'],
  [
    /[东西].{1,3}区/,
    '(?<![\\u4e00-\\u9fff](?<![为是在按用即以指照属于取均]))东(?<east>[一二三四五六七八九十]{1,2}|\\d{1,2})时?区',
  ],
  [
    /[东西].{1,3}区/,
    '(?<![\\u4e00-\\u9fff](?<![为是在按用即以指照属于取均]))西(?<west>[一二三四五六七八九十]{1,2}|\\d{1,2})时?区',
  ],
  [
    /时间|時間|北京时|当地/,
    `(?<place>${chinesePlaces})(?:(?:当地|本地|标准|夏令)?(?:时间|時間)|(?<=北京)时(?=[\\s，。；、,;)）]|$)|当地(?=\\s?\\d))`,
  ],
  [/世界|格林/, '(?<universal>(?:协调世界|世界(?:标准|协调)?)时间?(?![装代尚])|格林[威尼]治(?:标准)?(?:时间|时))'],
];

const searches = new Map<number, RegExp>();

/** All forms of a mention that a text may hold, as one search with a group for each; null where there is none. */
export function mentionsIn(text: string): RegExp | null {
  let held = 0;
  for (const [i, [needs]] of mentions.entries()) if (needs.test(text)) held |= 1 << i;
  if (held === 0) return null;
  const known = searches.get(held);
  if (known) return known;
  const forms = mentions.flatMap(([, form], i) => (held & (1 << i) ? [form] : []));
  const search = new RegExp(forms.join('|'), 'g');
  searches.set(held, search);
  return search;
}
