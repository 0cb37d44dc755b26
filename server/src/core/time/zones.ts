// Names of time zones: IANA names, letters such as CST, and places people write. Data and look-ups only; no clock, no prose.

import { places } from './places.ts';

/** One reading of zone letters: an IANA zone and the offset the letters stand for, in minutes east of UTC. */
export interface Meaning {
  readonly zone: string;
  readonly offset: number;
}

/**
 * A zone as somebody wrote it.
 * `offset` is a fixed number of minutes east of UTC (`Z`, `UTC+8`, `+08:00`, `东八区`), `iana` a name of the IANA database,
 * `letters` an abbreviation with all its readings (more than one: ambiguous), `words` a place or region (`Frankfurt time`,
 * `北京时间`) with the IANA zone it means.
 */
export type Zone =
  | { readonly kind: 'offset'; readonly minutes: number }
  | { readonly kind: 'iana'; readonly name: string }
  | { readonly kind: 'letters'; readonly letters: string; readonly meanings: readonly Meaning[] }
  | { readonly kind: 'words'; readonly name: string; readonly zone: string };

/** Whether `name` is a time zone of the IANA database, in any letter case. Offsets and legacy letters of ICU (`PST`, `IST`) are not. */
export function isZone(name: string): boolean {
  const known = asked.get(name);
  if (known !== undefined) return known;
  const answer = (areas.test(name) || singles.has(name)) && intlKnows(name);
  if (asked.size >= 500) asked.clear();
  asked.set(name, answer);
  return answer;
}

/** Every zone that may be offered to an author: `UTC` first, then the IANA names this runtime knows. */
export function zones(): readonly string[] {
  listed ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter(name => name !== 'UTC')];
  return listed;
}

/**
 * The readings of zone letters (`CST`), or none for unknown letters. More than one means the letters are ambiguous.
 * EST and EDT have their Australian readings, and PST its Philippine one, only when `configured` names a zone there.
 */
export function meaningsOf(letters: string, configured: readonly string[] = []): readonly Meaning[] {
  const rows = Object.hasOwn(table, letters) ? table[letters] : undefined;
  if (rows === undefined) return [];
  return rows
    .filter(([, , where]) => where === undefined || configured.some(name => name.startsWith(where)))
    .map(([zone, offset]) => ({ zone, offset }));
}

/** The letters of the other half of the year: `PDT` for `PST`; null when there are none. */
export function partnerOf(letters: string): string | null {
  return partners.get(letters) ?? null;
}

/** The zone of a place, given in lower case with single blanks: a city of an IANA zone or a well-known other place. Null when unknown. */
export function zoneOfPlace(place: string): string | null {
  cities ??= cityTable();
  return cities.get(place) ?? null;
}

type Row = readonly [zone: string, offset: number, where?: string];

const asked = new Map<string, boolean>();
let listed: readonly string[] | undefined;
let cities: ReadonlyMap<string, string> | undefined;

const areas =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|Mexico|Pacific|US)\/[\w+-]+(?:\/[\w-]+)?$/i;

// The names without a slash in the IANA files `backward`, `etcetera`, `europe` and `northamerica`; ICU knows more, which mean something else.
const singles = new Set(
  `CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GMT GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya
  MET MST MST7MDT NZ Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu utc`.split(
    /\s+/,
  ),
);

// Offsets as in force when the letters are used properly; from the IANA files and from common use.
const table: Readonly<Record<string, readonly Row[]>> = {
  CST: [
    ['America/Chicago', -360],
    ['Asia/Shanghai', 480],
    ['America/Havana', -300],
  ],
  IST: [
    ['Asia/Kolkata', 330],
    ['Europe/Dublin', 60],
    ['Asia/Jerusalem', 120],
  ],
  BST: [
    ['Europe/London', 60],
    ['Asia/Dhaka', 360],
  ],
  AST: [
    ['America/Halifax', -240],
    ['Asia/Riyadh', 180],
  ],
  EST: [
    ['America/New_York', -300],
    ['Australia/Sydney', 600, 'Australia/'],
  ],
  EDT: [
    ['America/New_York', -240],
    ['Australia/Sydney', 660, 'Australia/'],
  ],
  PST: [
    ['America/Los_Angeles', -480],
    ['Asia/Manila', 480, 'Asia/Manila'],
  ],
  ...single(`PDT America/Los_Angeles -420, CDT America/Chicago -300, MST America/Denver -420, MDT America/Denver -360,
    ADT America/Halifax -180, NST America/St_Johns -210, NDT America/St_Johns -150, AKST America/Anchorage -540,
    AKDT America/Anchorage -480, HST Pacific/Honolulu -600, WET Europe/Lisbon 0, WEST Europe/Lisbon 60, CET Europe/Berlin 60,
    CEST Europe/Berlin 120, MEZ Europe/Berlin 60, MESZ Europe/Berlin 120, EET Europe/Helsinki 120, EEST Europe/Helsinki 180,
    MSK Europe/Moscow 180, TRT Europe/Istanbul 180, IDT Asia/Jerusalem 180, GST Asia/Dubai 240, PKT Asia/Karachi 300,
    NPT Asia/Kathmandu 345, ICT Asia/Bangkok 420, WIB Asia/Jakarta 420, WITA Asia/Makassar 480, WIT Asia/Jayapura 540,
    SGT Asia/Singapore 480, MYT Asia/Kuala_Lumpur 480, PHT Asia/Manila 480, HKT Asia/Hong_Kong 480, BJT Asia/Shanghai 480,
    JST Asia/Tokyo 540, KST Asia/Seoul 540, AWST Australia/Perth 480, ACST Australia/Adelaide 570, ACDT Australia/Adelaide 630,
    AEST Australia/Sydney 600, AEDT Australia/Sydney 660, NZST Pacific/Auckland 720, NZDT Pacific/Auckland 780,
    SAST Africa/Johannesburg 120, WAT Africa/Lagos 60, CAT Africa/Maputo 120, EAT Africa/Nairobi 180, BRT America/Sao_Paulo -180,
    ART America/Argentina/Buenos_Aires -180, CLT America/Santiago -240, CLST America/Santiago -180, COT America/Bogota -300,
    PET America/Lima -300, FJT Pacific/Fiji 720, UYT America/Montevideo -180, PYT America/Asuncion -180, IRST Asia/Tehran 210,
    UZT Asia/Tashkent 300, KGT Asia/Bishkek 360, AZT Asia/Baku 240, YEKT Asia/Yekaterinburg 300, OMST Asia/Omsk 360,
    NOVT Asia/Novosibirsk 420, KRAT Asia/Krasnoyarsk 420, IRKT Asia/Irkutsk 480, VLAT Asia/Vladivostok 600,
    PGT Pacific/Port_Moresby 600, MVT Indian/Maldives 300, MMT Asia/Yangon 390, CHST Pacific/Guam 600`),
};

const partners: ReadonlyMap<string, string> = new Map(
  'PST PDT,CST CDT,EST EDT,MST MDT,AST ADT,NST NDT,AKST AKDT,GMT BST,WET WEST,CET CEST,MEZ MESZ,EET EEST,ACST ACDT,AEST AEDT,NZST NZDT,CLT CLST'
    .split(',')
    .flatMap(pair => {
      const [winter = '', summer = ''] = pair.split(' ');
      return [
        [winter, summer],
        [summer, winter],
      ] as const;
    }),
);

function cityTable(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of zones()) {
    const city = name.slice(name.lastIndexOf('/') + 1);
    if (!name.startsWith('Etc/')) found.set(city.replaceAll('_', ' ').toLowerCase(), name);
  }
  for (const [zone, names] of Object.entries(places)) for (const name of names.split(',')) found.set(name, zone);
  return found;
}

function single(rows: string): Record<string, readonly Row[]> {
  return Object.fromEntries(
    rows.split(',').map(row => {
      const [letters = '', zone = '', offset] = row.trim().split(' ');
      return [letters, [[zone, Number(offset)] as const]];
    }),
  );
}

function intlKnows(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
