// Places in code that somebody still has to fill in: `<host>`, XXX, YOUR_KEY, {{ version }}. Redirections, generics, markup
// and templates that are meant as they stand are none.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';

export interface OpenPlace {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The name inside the marks, in small letters and without joints. */
  readonly name: string;
}

/** The open places of a piece of code; `info` is the word after its fence. */
export function openPlaces(code: string, info: string | undefined): readonly OpenPlace[] {
  if (info !== undefined && foreign.test(info)) return [];
  return /[<＜{【[_＿□]|[Xx]{3}|[Xx]\.[XxYy]|\.[xX]{1,3}(?!\w)|\?\?|TB[CD]|TODO|FIXME|your|CHANGE|REPLACE|待/i.test(
    code,
  )
    ? placesIn(code)
    : [];
}

/** Output, markup and languages in which the marks mean something else. */
const foreign =
  /^(?:log|output|text|txt|diff|patch|html?|xml|xhtml|svg|vue|jsx|tsx|javascript|js|typescript|ts|java|kotlin|scala|swift|go|golang|rust|rs|c|h|cpp|c\+\+|cs|csharp|php|dart|mermaid|plantuml|jinja2?|j2|handlebars|hbs|promql)\b/i;

const placesIn = memoText((code: string): readonly OpenPlace[] => {
  const found: OpenPlace[] = [];
  for (const pattern of [angles, letters, shouts, gaps, curls]) {
    for (const match of code.matchAll(pattern)) {
      const text = match[0];
      const { index } = match;
      if (pattern === angles && !isOpenAngle(code, match)) continue;
      if (pattern === letters && /\bmktemp\b|\.X{3,}/.test(lineAround(code, index))) continue;
      if (pattern === gaps && isWildcard(code, index)) continue;
      if (pattern === curls && isTemplate(code, match)) continue;
      found.push({ from: index, to: index + text.length, text, name: plainName(text) });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}, 512);

/** `<host>`, `<new version>`, `<主机名>`; the text between holds no blank at its ends, no address and no operator. */
const angles = /(?<![<?\\])[<＜]([\p{L}][^<>＜＞\n=;|&$@"'`]{0,38}?[\p{L}\d)…]|[\p{L}])[>＞]/gu;
const letters =
  /(?<![A-Za-z0-9_.])[Xx]{3,}(?![A-Za-z0-9_])|(?<![\w-])(?:TBD|TBC|TODO|FIXME)(?![\w:(-])|(?<![\p{L}])(?:待定|待补充|待填写?|待确认)(?![\p{L}])/gu;
const shouts =
  /(?<![A-Za-z0-9$])(?:YOUR[_-][A-Z0-9_-]+|your[-_][a-z][a-z0-9_-]*|CHANGE[_-]?ME|REPLACE[_-]?(?:ME|WITH[A-Z0-9_-]*|THIS)|(?:INSERT|FILL|ENTER)[_-](?:ME|IN|HERE|[A-Z0-9_]+_HERE)|\[(?:your|insert|填写)[^\]\n]{0,40}\]|【[^】\n]{1,20}】|(?<![\w/-])_{4,}(?![\w/]))/g;
/** Marks where a value belongs: `--version ??`, `3.9.0-b___`, □□, DBHOST_GOES_HERE, vX.Y.Z, 10.4.x.x. */
const gaps = longPattern('gm')`
  (?<=(?:\s--?[\w-]+[ =]|\w=)["']?|\s)\?{2,}(?=["']?\s*$)|(?<=(?:\s--?[\w-]+[ =]|\w=)["']?)\?{2,}(?=["']?\s)|
  (?<=[A-Za-z\d.=:-])_{3,}(?![\w/])|[□▢]{2,}|＿{2,}|(?<![\w$-]|<<-?\s?["']?)[A-Z][A-Z\d]*(?:_[A-Z\d]+)*_HERE(?!\w)|
  (?<![\w.$/])v?(?:X\.Y(?:\.Z)?|X\.X(?:\.X)?|x\.y\.z|x\.x\.x)(?![\w(]|\.[xX])|
  (?<![\w.])(?=(?:[\dx]{1,3}\.){3}[\dx]{1,3}(?![\w.]))(?:\d{1,3}\.){1,3}x[.\dx]*
`;
const curls = /\{\{-?\s*([\p{L}_][\p{L}\w .-]{0,38}?|\.(?:Values|Release|Chart)\.[\w.]{1,38})\s*-?\}\}/gu;

/** `LIKE 'b___'` and `find -name "??"` match any character there. */
function isWildcard(code: string, at: number): boolean {
  return /^[_?]/.test(code.slice(at, at + 1)) && /\blike\b|\s-i?name\s/i.test(lineAround(code, at));
}

function isOpenAngle(code: string, match: RegExpMatchArray): boolean {
  const inner = match[1] ?? '';
  const start = match.index ?? 0;
  const end = start + match[0].length;
  // `<host of step 3>` says itself what it stands for.
  if (
    /\b(?:of|from|in|see|at|by)\s+(?:the\s+)?(?:steps?|above|below|table|list|vault|secrets?|keychain|password)\b|第.{1,3}步|上[述文]|见/i.test(
      inner,
    )
  )
    return false;
  if (known.test(inner) || /:\/\/|\b(?:and|or|AND|OR)\b/.test(inner)) return false;
  // Generics: `List<String>`, `Vec<u8>`. But `db-<n>` and `v<version>` are open.
  if (/[A-Za-z0-9_]$/.test(code.slice(0, start)) && (/^[A-Z]/.test(inner) || generic.test(code.slice(0, start))))
    return false;
  // `sort <in.txt>out.txt` reads one file and writes another.
  if (/\s$/.test(code.slice(0, start)) && /^\s?[\w/]/.test(code.slice(end)) && /\.\w|\//.test(inner)) return false;
  if (/^#\s*include\b/.test(lineAround(code, start).trim())) return false;
  // Markup: an element that is closed again, or has its closing form.
  return !code.includes(`</${inner.split(/\s/)[0]}>`) && !element.test(inner);
}

const generic =
  /(?:^|[^\w-])(?:vec|map|array|list|set|option|optional|result|promise|record|partial|hashmap|std::\w+)$/i;
const known =
  /^(?:none|nil|null|unknown|pending|missing|empty|invalid|unset|no value|default|eof|blank|ctrl.*|c-\w|m-\w|alt.*|shift.*|cmd.*|enter|return|esc|escape|tab|space|cr|lf|bs|del|f\d{1,2}|up|down|left|right|stdin|stdout|stderr|anonymous|module|lambda|init)$/i;
const element =
  /^(?:a|abbr|b|body|br|button|code|div|em|form|h[1-6]|head|hr|html|i|iframe|img|input|kbd|label|li|link|main|meta|nav|ol|option|p|pre|script|section|select|small|span|strong|style|sub|sup|svg|table|tbody|td|textarea|th|thead|title|tr|u|ul|video)(?:\s|$)/;

/** Templates that a tool fills: `--format '{{.Names}}'`, Ansible's and Prometheus' own variables. */
function isTemplate(code: string, match: RegExpMatchArray): boolean {
  const inner = match[1] ?? '';
  const line = lineAround(code, match.index ?? 0);
  // A file of a chart is filled by its tool; a command is typed.
  if (inner.startsWith('.') && code.includes('\n')) return true;
  return (
    /^(?:range|if|else|end|with|json|define|template|include|printf|index|item|inventory_hostname|ansible_\w+|hostvars|groups?|value|labels)\b/.test(
      inner,
    ) || /--format|--template|go-template|jsonpath|\bansible|\bjinja|\bhelm\b|\s-o[= ]/.test(line)
  );
}

function lineAround(code: string, at: number): string {
  const from = code.lastIndexOf('\n', at - 1) + 1;
  const to = code.indexOf('\n', at);
  return code.slice(from, to === -1 ? undefined : to);
}

/** The name of an open place or of a row in a table of variables. */
export function plainName(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
