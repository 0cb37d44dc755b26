// Everything in a document that is written like the number of a version, whatever it is of: `14.13`, `v3.2.0`, `5.6.0-rc2`,
// `mirthconnect-4.5.2.b363`, `v47`. Dates, addresses, steps and measured values are none.

import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { everywhere } from '../text/markdown.ts';

/** One such number. */
export interface Numbered {
  readonly at: Span;
  readonly text: string;
  /** Its digits and dots. */
  readonly digits: string;
  /** What stands behind them, in small letters: `-rc2`, `.b363`. */
  readonly tail: string;
  /** What numbers of one thing share: how many they are and the first; of a number alone the name before it. */
  readonly lineage: string;
  /** The word before it that may name the thing; `''` where it only says what is done. */
  readonly of: string;
  /** By the words around it old, a limit, left out, or of another time. */
  readonly isAside: boolean;
  /** What one comes from: `from 14.13`, `9.5 → 10.2`. */
  readonly isFrom: boolean;
  /** What one comes to, both being named: `from 14.13 to 17.6`. */
  readonly isInto: boolean;
  /** What one goes back to, by the word before it. */
  readonly isBack: boolean;
}

export const numbersIn = everywhere((block: Block): readonly Numbered[] => {
  if (!/\d\.\d|v\d/i.test(block.text)) return [];
  const plain = block.text.replace(/https?:\/\/[^\s)>\]]+/g, url => ' '.repeat(url.length));
  const all = [...plain.matchAll(numbers)];
  // "18.397 billion against 18.399 of the sheet": values of one kind, of which one has its unit.
  const values = new Set(
    all.flatMap(({ 0: whole, 2: digits = '', index }) =>
      isValue(digits, plain.slice(index + whole.length)) ? wholeOf(digits) : [],
    ),
  );
  return all.flatMap(match => {
    const [whole, v = '', digits = '', ending = ''] = match;
    const [from, to] = [match.index, match.index + whole.length];
    const before = plain.slice(Math.max(0, from - 48), from);
    const after = plain.slice(to, to + 32);
    const parts = digits.split('.');
    // "It stopped at −0.1": what has a sign is a value.
    if (v === '' && /[−+±]$|(?:^|[\s(])-$/.test(before)) return [];
    if (isOther(parts, v, before, after) || (v === '' && parts.length === 2 && values.has(wholeOf(digits)))) return [];
    const of = nameBefore(before);
    const lineage = parts.length === 1 ? v.toLowerCase() : `${parts.length} ${parts[0]}`;
    const isAside = aside.test(before) || asideAfter.test(after);
    const isBack = back.test(before);
    const isFrom = !isBack && (comes.test(before) || goes.test(after));
    return [
      {
        at: { from, to },
        text: whole,
        digits,
        tail: ending.toLowerCase().replace(platform, ''),
        lineage,
        of,
        isAside,
        isFrom,
        isInto: into.test(before),
        isBack,
      },
    ];
  });
});

const isValue = (digits: string, after: string) =>
  digits.split('.').length === 2 && /^\s?(?:[mb]illion|[万亿])/i.test(after.slice(0, 16));
const wholeOf = (digits: string) => digits.split('.')[0] as string;

// Words in front of two values between which something may be.
const range =
  '(?:\\b(?:between|within|stays?|reads?|shows?|(?:fine|good|ok|okay|right|well) (?:if|when|is|at)|range)|在|保持)[^.;]{0,12}';
const between = new RegExp(`${range}$`, 'i');
const toAnother = /^\s?(?:to|and|[-–—~～至到])\s?\d+\.\d{1,2}(?![.\d])/;
const fromAnother = new RegExp(`${range}\\d+\\.\\d{1,2}\\s?(?:to|and|[-–—~～至到])\\s?$`, 'i');

/** Dates, addresses, numbers of steps, sums and values with a unit. */
function isOther(parts: readonly string[], v: string, before: string, after: string): boolean {
  if (v !== '') return false;
  const [first = ''] = parts;
  // 2024.2.4.0 has more parts than any date.
  if ((parts.length < 4 && /^(?:19|20)\d\d$/.test(first)) || unit.test(after) || counted.test(before)) return true;
  // "Fine if 3.5 to 4.5": what is read somewhere, between two values.
  if (parts.length === 2 && ((between.test(before) && toAnother.test(after)) || fromAnother.test(before))) return true;
  // 0.048 is a share.
  if (parts.length === 2 && first === '0' && (parts[1]?.length ?? 0) > 1) return true;
  return parts.length === 4 && parts.every(part => Number(part) < 256) && /^(?:10|1[029][0-9]|203)$/.test(first);
}

function nameBefore(before: string): string {
  // What stands before a colon is a place or a day as well: "in region two: 6.4.0".
  if (/:\s+[`*]*$/.test(before)) return '';
  // What names the first of several names all: "clients 2.8 and 3.1".
  const first = before.replace(others, '');
  const name = /([A-Za-z][A-Za-z\d_-]*?)[-_.:\s`*(（=@/]*$/.exec(first)?.[1]?.toLowerCase() ?? '';
  return general.test(name) ? '' : name;
}

const others = /(?:v?\d+(?:\.\d+)+[`*]*\s*(?:[,，、/]|and|or|和|与|及|或)\s*[`*]*)+$/i;
const numbers =
  /(?<![\d.,/]|\d:|\d-|\d[A-Za-z]|[A-Za-z]{2}(?=[vVrR]\d))([vVrR]?)(\d{1,4}(?:\.\d{1,4}){1,4}|(?<=v)\d{1,4}(?!\d|\.\d))((?:[-.+_~]?[A-Za-z]{1,9}[-.]?\d{1,8}(?!\w)|[-+~](?=[A-Za-z]{0,9}\d)[A-Za-z\d]{1,12}(?!\w))*)(?!\d|[.:]\d|,\d{3}|[-+~][A-Za-z]{0,9}\d)/gi;
/** For what a package is made says nothing of its version: `5.8.4-el8-amd64`. */
const platform =
  /(?:-\d+(?=[-._](?:el|fc|deb)\d))?(?:[-._+~](?:el|fc|deb|ubuntu|rhel|centos|sles|alpine|bookworm|jammy|noble|amd|arm|aarch|x|i|win|linux|darwin|macos)[\d._]*(?:hf|u\d)?(?![a-z\d])|[-._+~](?:noarch|all|jre|jdk|slim))+$/;
const unit =
  /^\s?(?:%|‰|ms\b|s\b|sec|min|h\b|hours?|days?|[GMKT]i?B\b|[kM]\b|[kcm]?m\b|x\b|times|percent|million|billion|points?|°|[mµ]?g\b|[mµ]?[gl]\/|ppm\b|V\b|A\b|kW|Hz|秒|毫秒|分|小时|天|倍|万|亿|个|台|次|条|米|度|元|公里)/i;
const counted =
  /(?:\b(?:steps?|sections?|chapter|point|page|no|nr|figure|table|item|phase)\.?|第|§|步骤|[<>≤≥~≈$€£¥±])\s*$/i;
const general =
  /^(?:v|r|ver|version|versions|release|releases|build|builds|image|images|tag|tags|commit|chart|package|module|library|bundle|container|installer|schema|firmware|software|model|patch|level|to|from|with|of|on|in|at|is|are|was|were|and|or|the|an?|by|for|back|as|than|only|both|all|new|says?|shows?|prints?|reports?|answers?|returns?|runs?|ran|tried|tested|flashed|booted|carried|took|had|got|served|runn?ing|install(?:s|ed)?|upgraded?|deploy(?:ed)?|check|expects?|same|that|not|now|against|between|still|pods?|nodes?|hosts?|prod|production|staging|which|what|it|again|minutes|twice|flipped|went|gone|goes|load(?:s|ed)?|unload|set|put|push|pull|use[sd]?|apply|enable|keeps?|start|switch|deliver|deleted|times|all|rolled|rollback|el|f|x)$/;
const comes = /(?:\bfrom(?: [A-Za-z][\w-]*){0,2}|从[^，。；,;\n\d]{0,12}|由)\s*[`*]*$/i;
const goes = /^[`*]*\s*(?:→|->|=>|to (?:version )?[`*]*v?\d|[升更切换]级?[到至]|[到至] ?v?\d)/i;
const into = /(?:\bfrom [^;\n]{1,24}\d (?:up )?to|从[^。；\n]{1,24}[到至]|\d[`*]*\s?(?:→|->))(?: version)?\s*[`*]*$/i;
const back =
  /(?:[↩⤺↶][^✔✅\n]{0,60}|\bback (?:to|on|in)|\b(?:roll\w*|revert\w*|return\w*|downgrade\w*)(?: \w+)? to|[退切回]回?[到至]?|恢复[到至]?|降[级回]?[到至]?)(?: [A-Za-z][\w-]*){0,2}\s*[`*]*$/i;
const aside =
  /\b(?:old|former(?:ly)?|previous(?:ly)?|earlier|since|until|before|than|not|without|except|unlike|skip(?:ped)?|instead of|min(?:imum)?|at least|or|like|as with|last (?:time|year)|was)\b[^.;\n]{0,12}$|\b(?:later|next|future)\b[^.;\n]{0,24}$|(?:旧|老版|原|之前|此前|早于|低于|高于|至少|不是|跳过|除|只能[出发])[^。;；\n]{0,6}$|(?:[旧老]版本?的?|\b(?:old|older) )\s*(?:clients?|客户端|apps?|sdks?)\b[^。;；\n]{0,24}$/i;
const asideAfter =
  /^`?\s*(?:or (?:newer|later|higher|above|older)|and (?:newer|later|above|up)|\+|及?以上|起|以后|或更[新高])|^`?[^.;。；]{0,12}\b(?:skipped|no longer|is gone)\b/i;
