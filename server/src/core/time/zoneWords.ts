// Zones named in text: finds every mention in prose and reads a single one. Says nothing about clock times.

import { hanNumber } from '../text/hanNumber.ts';
import { chineseZones as chinese, chinesePlaces } from './chinesePlaces.ts';
import { mentionsIn } from './zoneForms.ts';
import { isZone, meaningsOf, type Zone, zoneOfPlace } from './zones.ts';

/** A zone named at a place of a text. `weak` ones (`ET`, `CAT`, `EST`) are words or ids too, and count only beside a clock time. */
export interface ZoneMention {
  readonly from: number;
  readonly to: number;
  readonly zone: Zone;
  readonly weak: boolean;
}

/**
 * The zone a text names and nothing else, or null: `Z`, `+08:00`, `+0800`, `+08`, `UTC`, `UTC+8`, an IANA name, letters such as
 * `CET`, or words such as `Beijing time` and `北京时间`. Brackets around it are ignored. Source: ISO 8601 and the IANA names.
 * EST, EDT and PST have their rarer readings only when `configured` names a zone there.
 */
export function readZone(text: string, configured: readonly string[] = []): Zone | null {
  const bare = text.trim().replace(/^[([（【]\s*(.*?)\s*[)\]）】]$/, '$1');
  if (/^z$/i.test(bare)) return { kind: 'offset', minutes: 0 };
  const minutes = readOffset(bare);
  if (minutes !== null) return { kind: 'offset', minutes };
  if (isZone(bare)) return fromName(bare, configured) ?? { kind: 'iana', name: bare };
  const mention = zonesIn(bare).find(({ from, to }) => from === 0 && to === bare.length);
  if (mention === undefined) return fromName(bare, configured) ?? placeNamed(bare);
  return mention.zone.kind === 'letters' ? fromName(mention.zone.letters, configured) : mention.zone;
}

/** Minutes east of UTC of an ISO 8601 offset (`+08:00`, `+0800`, `+08`), or null; nothing on earth lies outside -12:00 to +14:00. */
export function readOffset(text: string): number | null {
  const [all, sign, hours, minutes = '0'] = /^([+\-−])(\d{1,2})(?::?([0-5]\d))?$/.exec(text) ?? [];
  if (all === undefined || sign === undefined) return null;
  const size = Number(hours) * 60 + Number(minutes);
  const offset = sign === '+' || size === 0 ? size : -size;
  return offset >= -720 && offset <= 840 ? offset : null;
}

/** Every zone that a text names, in order. Cities alone are not zones here: `Frankfurt time` is, `the Frankfurt cluster` is not. */
export function zonesIn(text: string): readonly ZoneMention[] {
  const search = mentionsIn(text);
  if (search === null) return none;
  const found: ZoneMention[] = [];
  for (const match of withoutAccents(text).matchAll(search)) {
    const zone = zoneOf(match);
    if (zone === null) continue;
    const to = match.index + match[0].length;
    const words = match.groups?.words;
    const from = words === undefined || zone.kind !== 'words' ? match.index : to - zone.name.length;
    const letters = match.groups?.letters;
    if (letters !== undefined && isNameOfThing(text, match.index, to, letters)) continue;
    const written = zone.kind === 'words' ? { ...zone, name: text.slice(from, to) } : zone;
    found.push({ from, to, zone: written, weak: letters !== undefined && weak.has(letters) });
  }
  return found;
}

/** "PST file export", "MSK cluster", "CST (customer support team)": letters that stand for something else. Beside a number they are a zone. */
function isNameOfThing(text: string, from: number, to: number, letters: string): boolean {
  if (/[\dm]\s?[(（]?$/.test(text.slice(Math.max(0, from - 3), from))) return false;
  const behind = text.slice(to, to + 60);
  if (things.test(behind)) return true;
  const [, words] = /^\s?\(([A-Za-z][A-Za-z -]+)\)/.exec(behind) ?? [];
  return (
    words !== undefined &&
    !/\btime\b/i.test(words) &&
    letters === (words.match(/\b[A-Za-z]/g) ?? []).join('').toUpperCase()
  );
}

const things =
  /^ (?:files?|exports?|imports?|archives?|clusters?|brokers?|nodes?|topics?|queues?|servers?|services?|systems?|modules?|tables?|jobs?|tools?|tests?|scans?|cards?|codes?|ids?|tickets?|licen[cs]es?|agents?|gateways?|drives?|links?|controllers?)\b/;

/** Brasília as the database of zones writes it; every place stays where it is. */
function withoutAccents(text: string): string {
  return accented.test(text) ? text.replace(accents, one => one.normalize('NFD')[0] ?? one) : text;
}

const accented = /[\u00c0-\u024f]/;
const accents = /[\u00c0-\u024f]/g;

/** The zone of letters in lower case directly after a clock time (`2am pst`), seen from `from`: its end in `text`; or null. */
export function lettersAfter(text: string, from: number): { readonly to: number; readonly zone: Zone } | null {
  small.lastIndex = from;
  const [all, written = ''] = small.exec(text) ?? [];
  const letters = written.toUpperCase();
  if (all === undefined || (weak.has(letters) && !/^(?:est|[ep]t)$/.test(written))) return null;
  const zone = fromName(letters, []);
  return zone === null ? null : { to: from + all.length, zone };
}

/** The zone that a place directly after a clock time means (`8am SG`, `10:00 (London)`): its end in `text`, seen from `from`; or null. */
export function placeAfter(text: string, from: number): { readonly to: number; readonly zone: Zone } | null {
  after.lastIndex = from;
  const match = after.exec(withoutAccents(text));
  if (match === null) return null;
  const [all, open = '', written = ''] = match;
  const words = written.split(' ');
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    const zone = zoneOfPlace(name.toLowerCase().replace('’', "'")) ?? chinese[name];
    const to = from + all.length - written.length + name.length;
    if (zone === undefined || zone === null) continue;
    // 17:00（洛杉矶 11 月 27 日 01:00 PST）: the place of the time that follows.
    if (open !== '' && ofNext.test(text.slice(to, to + 40))) return null;
    // Pacific and Eastern beside a time are no places but zones, whatever follows; but the Pacific Ocean is none.
    const ends = regions.test(name) ? !/^ (?!I\b)[A-Z]/.test(text.slice(to)) : placeEnds.test(text.slice(to, to + 12));
    if (open !== '' || ends) return { to, zone: { kind: 'words', name: text.slice(to - name.length, to), zone } };
  }
  return null;
}

/**
 * The zone of a place in front of a time, which ends at `to`; only where two places tell one moment ("柏林 19:00 = 北京 02:00"), because
 * alone it may be where something happens.
 */
export function placeBefore(
  text: string,
  to: number,
): { readonly from: number; readonly to: number; readonly zone: Zone } | null {
  const before = text.slice(Math.max(0, to - 24), to);
  const isSaid = /[\w一-鿿]\s?[是为]\s?$/.test(before);
  const written = ahead.exec(isSaid ? before.replace(/\s?[是为]\s?$/, '') : before);
  if (written === null) return null;
  // 纽约早上八点, "US East 是凌晨 1 点": with a part of the day behind it a place is a zone.
  if (
    !(/^(?:凌晨|早上|上午|中午|下午|晚上|晚|早)/.test(text.slice(to)) && (isSaid || written[1] === written[0])) &&
    (isSaid || !paired.test(text))
  )
    return null;
  const name = written[1] as string;
  const zone = placeZone(name);
  const from = to - before.length + written.index;
  return zone === null ? null : { from, to: from + name.length, zone: { kind: 'words', name, zone } };
}

/** Whether a text ends with the name of a place that means a zone: what follows may be told for there. */
export function endsWithPlace(text: string): boolean {
  const name = ahead.exec(text.slice(-24))?.[1];
  return name !== undefined && (placeZone(name) ?? placeZone(name.slice(name.indexOf(' ') + 1))) !== null;
}

/** The zone that the name of a place means, in either language. */
export function placeZone(place: string): string | null {
  return chinese[place] ?? zoneOfPlace(withoutAccents(place).toLowerCase());
}

const none: readonly ZoneMention[] = [];

// Places that are ordinary words or abbreviations as well.
const shortWords = /^(?:la|sin|et|pt|ct|mt|dc|ce|center|easter)$/i;
// Letters that are ordinary words, names or units as well.
const weak = new Set('UT ET CT MT PT EST CAT EAT ART PET WIT WAT WEST AST ICT COT'.split(' '));

const after = new RegExp(
  `\\s{0,6}([（(]?)\\s?((?:St\\.? )?[A-Z][A-Za-z]+(?:(?<=St\\.? [A-Z][a-z]{2,12})['’]s)?(?: [A-Z][a-z]+){0,2}|${chinesePlaces})(?![A-Za-z_-]|/[A-Za-z])`,
  'y',
);
const ahead = new RegExp(`(${chinesePlaces}|(?<![A-Za-z])(?:US )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)\\s?$`);
const paired = new RegExp(
  `(?:UTC|GMT|${chinesePlaces}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\\s?\\d{1,2}[:：点][^，。；,;\\n]{0,10}(?:[=＝/（(]|即|对应)\\s?(?:${chinesePlaces}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\\s?\\d{1,2}[:：点]`,
);
const small = /\s?[（(]?([a-z]{2,5})(?![\w-])/y;
const placeEnds =
  /^\s*(?:$|[,.;:!?(（)）\]|，。；、=–—-]|\/|(?:and|or|on|for|from|by|with|if|when|then|this|next|time|is|the|we|they|at the|today|tomorrow|\d{1,3} [a-z]+)\b|时间)/;
const ofNext = /^\s?(?:(?:\d{1,2}\s?月|\d{4}-\d\d-\d\d)[^()（），,;；]{0,16}\d[:：点]|\d{1,2}[:：]\d\d(?!\d))/;
const regions = /^(?:US |U\.S\. )?(?:Pacific|Eastern|Central|Mountain)$/;

function zoneOf(match: RegExpMatchArray): Zone | null {
  const { utc, shift, iana, latin, letters, words, east, west, place } = match.groups ?? {};
  if (utc !== undefined)
    return { kind: 'offset', minutes: shift === undefined ? 0 : (readOffset(plainSign(shift)) ?? 0) };
  if (iana !== undefined) return isZone(iana) ? { kind: 'iana', name: iana } : null;
  if (latin !== undefined) return ofLatin(latin, match[0]);
  if (letters !== undefined) return fromName(letters, []);
  if (words !== undefined) return placeInWords(words);
  if (east !== undefined) return { kind: 'offset', minutes: 60 * chineseNumber(east) };
  if (west !== undefined) return { kind: 'offset', minutes: -60 * chineseNumber(west) };
  if (place !== undefined) return { kind: 'words', name: match[0], zone: chinese[place] ?? 'UTC' };
  return { kind: 'offset', minutes: 0 };
}

/** Letters or an IANA name, when it is one. Letters go first: `EST` is an IANA name too, but people mean the abbreviation. */
function fromName(name: string, configured: readonly string[]): Zone | null {
  if (/^(?:UTC|GMT)$/i.test(name) || name === 'UT') return { kind: 'offset', minutes: 0 };
  const meanings = meaningsOf(name, configured);
  if (meanings.length > 0) return { kind: 'letters', letters: name, meanings };
  if (/^(?:PT|ET|CT|MT)$/.test(name))
    return { kind: 'words', name, zone: zoneOfPlace(name.toLowerCase()) ?? 'America/New_York' };
  return name.includes('/') && isZone(name) ? { kind: 'iana', name } : null;
}

function placeNamed(text: string): Zone | null {
  const zone = zoneOfPlace(text.toLowerCase());
  return zone === null || text.length < 4 ? null : { kind: 'words', name: text, zone };
}

/** `SG 时间`, `London 当地时间`, `CET 时间`. */
function ofLatin(place: string, name: string): Zone | null {
  const letters = fromName(place, []);
  if (letters !== null) return weak.has(place) ? null : letters;
  const zone = shortWords.test(place) ? null : zoneOfPlace(place.toLowerCase());
  return zone === null ? null : { kind: 'words', name, zone };
}

/** `start in Frankfurt time` -> `Frankfurt time`: the longest run of words before `time` that is a place. */
function placeInWords(text: string): Zone | null {
  const words = text.split(' ').slice(0, -1);
  for (let start = Math.max(0, words.length - 4); start < words.length; start++) {
    const name = words.slice(start).join(' ');
    const place = name.toLowerCase().replace(/ (?:standard|daylight|summer|winter|local)$/, '');
    const zone = zoneOfPlace(place);
    if (zone !== null && !shortWords.test(place))
      return { kind: 'words', name: text.slice(text.length - name.length - 5), zone };
  }
  return null;
}

function plainSign(text: string): string {
  return text.replace('＋', '+').replace('−', '-').replace('：', ':');
}

function chineseNumber(text: string): number {
  return /\d/.test(text) ? Number(text) : hanNumber(text);
}
