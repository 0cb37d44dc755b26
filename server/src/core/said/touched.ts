// Services that a document names beside those of its front matter as changed or affected in the same breath:
// "orders-api and search-api", 影响 orders-api、search-api 两个服务, "search-api too". Facts with their places.

import type { Change } from '../change.ts';
import { memo, memoText } from '../memo.ts';
import type { Span } from '../source.ts';
import type { Block } from '../text/blocks.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';

/**
 * One such name. `isAlso`: it is said of it that it is changed as well; `isDeclared`: the list is said to be that of the change's
 * services; otherwise it only stands in one list with the others.
 */
export interface Touched {
  readonly name: string;
  readonly at: Span;
  readonly isAlso: boolean;
  readonly isDeclared: boolean;
  readonly phrase: Phrase;
}

/** The names of the title and of the answer about the impact that stand beside a listed one. `isService` tells names from other words. */
export function touchedBeside(
  change: Change,
  listed: readonly string[],
  isService: (name: string) => boolean,
): readonly Touched[] {
  const title: readonly Phrase[] = change.title ? [change.title] : [];
  const own = new Set(listed.map(name => name.toLowerCase()));
  const declared = phrasesIn(change, ['services.dependencies']).filter(({ text }) => declares.test(text));
  return [...title, ...phrasesIn(change, ['risk.intrusiveness']), ...declared].flatMap(phrase => {
    const { text, at } = phrase;
    const isDeclared = declared.includes(phrase);
    const names = namesIn(text).filter(({ name }) => own.has(name) || (isService(name) && !/-teams?$/.test(name)));
    const isBesides = ({ from }: Name) => likewise.test(text.slice(Math.max(0, from - 24), from));
    if (!names.some(name => own.has(name.name) || isBesides(name))) return [];
    return names.flatMap(({ name, from, to }, i) => {
      if (own.has(name)) return [];
      const joined = [names[i - 1], names[i + 1]].some(
        other => other && own.has(other.name) && isJoined(text, other, { from, to }),
      );
      const after = text.slice(to, to + 40);
      const isAlso = alsoChanged.test(after) || likewise.test(text.slice(Math.max(0, from - 24), from));
      // "orders-api and read-only copies": the word belongs to the next one.
      if (isDeclared && (manner.test(name) || !/^`?\s*(?:[.,;:。，、；：()（）]|$|and\b|[和与及])/.test(after)))
        return [];
      return joined || isAlso
        ? [{ name, at: { from: at.from + from, to: at.from + to }, isAlso, isDeclared, phrase }]
        : [];
    });
  });
}

/** Says which services the change is of: "the two services of this change are …", 本次变更的服务：…. */
const declares =
  /\bservices? (?:of|in|changed by|touched by|changed in) (?:this|the|our) (?:change|cm|mcm)\b|\b(?:changed|own) services\b\s*(?:are|is|:)|(?:变更|本次|改动|这次)(?:自身|本身)?(?:涉及|改动|要改|所改)?的?(?:[一二两三四\d]个)?服务(?:是|为|有|就是|[:：])/i;

/** The first name that the answer on the impact gives to something that is not listed, and the document gives again elsewhere. */
export function impactNames(
  change: Change,
  listed: readonly string[],
  isService: (name: string) => boolean,
): Touched | undefined {
  const own = listed.map(name => name.toLowerCase());
  if (!own.some(name => isIn(change, name))) return undefined;
  for (const phrase of phrasesIn(change, ['risk.intrusiveness'])) {
    for (const { name, from, to } of namesIn(phrase.text)) {
      if (own.includes(name) || !isService(name) || manner.test(name) || !isIn(change, name, 2)) continue;
      if (isLookedAt(phrase.text, to)) continue;
      return {
        name,
        at: { from: phrase.at.from + from, to: phrase.at.from + to },
        isAlso: false,
        isDeclared: false,
        phrase,
      };
    }
  }
  return undefined;
}

/**
 * A name in the answer on the impact that stands nowhere else in the document, while a listed one is missing in that answer: a slip of
 * the name, or a service that nobody else speaks of.
 */
export function loneNames(change: Change, listed: readonly string[]): readonly Touched[] {
  const said = change.answer('risk.intrusiveness')?.text.toLowerCase() ?? '';
  if (listed.every(name => !shaped.test(name) || said.includes(name))) return [];
  const { text } = change.source;
  return phrasesIn(change, ['risk.intrusiveness']).flatMap(phrase =>
    namesIn(phrase.text)
      .filter(({ name }) => shaped.test(name) && !manner.test(name) && !little.test(name) && !listed.includes(name))
      .filter(({ name }) => text.indexOf(name) === text.lastIndexOf(name))
      .filter(({ to }) => !isLookedAt(phrase.text, to))
      .map(({ name, from, to }) => {
        const at = { from: phrase.at.from + from, to: phrase.at.from + to };
        return { name, at, isAlso: true, isDeclared: false, phrase };
      }),
  );
}

/** "The archive's rejected-writes panel", "zero-result rate": a name of what is looked at. */
function isLookedAt(text: string, to: number): boolean {
  return /^`? (?:panels?|boards?|dashboards?|graphs?|lamps?|lights?|signs?|alarms?|counters?|charts?|metrics?|alerts?|queues?|rates?|ratios?|counts?|shares?)\b/i.test(
    text.slice(to, to + 16),
  );
}

/** A name that the end state says is stopped, and that other answers give too: what is ended is changed. */
export function endedNames(change: Change, listed: readonly string[]): readonly Touched[] {
  return phrasesIn(change, ['activity.end-state']).flatMap(phrase =>
    namesIn(phrase.text)
      .filter(
        ({ name, to }) => shaped.test(name) && !listed.includes(name) && ended.test(phrase.text.slice(to, to + 24)),
      )
      .filter(({ name }) => !manner.test(name) && !little.test(name) && isIn(change, name, 3))
      .map(({ name, from, to }) => {
        const at = { from: phrase.at.from + from, to: phrase.at.from + to };
        return { name, at, isAlso: true, isDeclared: false, phrase };
      }),
  );
}

const ended =
  /^`? (?:is|are) (?:stopped|off|retired|shut down|switched off|gone)\b|^`?\s?(?:已经?)?(?:停掉?|下线|关闭|停用)(?![^，。；]{0,4}[新写])/;

const shaped = /^[a-z]{2,}(?:-[a-z]{2,})+\d?$/;
/** English words that are joined by little ones, and goings-on: "click-through", "power-cut". */
const little =
  /(?:^|-)(?:to|of|the|in|through|cut|and|per|pay|back|banking|mail|flight|game|play|hour|call|check)(?:-|$)/;

/** Words with a hyphen that name no service. */
export const manner =
  /^(?:re|non|un|pre|post|self|cross|multi|all|one|two|first|second|half|on|off|read|write|follow|roll|end|real|long|short|high|low|single|so|up|down)-|-(?:only|time|by|in|out|up|off|over|wide|side|free|term|based|facing|related|hand|line|end|user|day|hour|minute|desk|team)s?$/;

export interface Name extends Span {
  readonly name: string;
}

/** Words with a hyphen, as services are named: `orders-api`. Part of a path, an address or a longer word is none. */
export const namesIn = memoText((text: string): readonly Name[] =>
  [...text.matchAll(/(?<![\w./:@=#{-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?![\w/@=}-]|\.\w)/g)].map(match => ({
    name: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  })),
);

/** Whether nothing but "and", a comma or what one of them does stands between two names. */
export function isJoined(text: string, a: Span, b: Span): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  // What a name does stands in brackets behind it: "auth-router (reconnects), pix-bridge".
  return join.test(text.slice(first.to, second.from).replace(/^`?\s*[(（][^()（）\n]{1,40}[)）]/, ''));
}

const join =
  /^`?\s*(?:[,、]|,? ?(?:and|&|\+|plus|as well as)|和|与|及|以及)\s*`?$|^`? and the (?:[\w-]+ ){1,4}of `?$|^`?\s*(?:和|与|及)[\p{Script=Han}]{0,6}的?\s*`?$/iu;
/** What is done to the next name as well: "then the same for tax-engine". */
const likewise =
  /\b(?:the same|likewise|again) (?:for|with|on|to)\s*`?$|(?:同样(?:处理|重启|升级|操作)|一并(?:重启|升级|更新|切换)|再(?:重启|升级|更新))\s*`?$/i;
const alsoChanged =
  /^`?(?:\s*(?:too|as well|also)\b|,? (?:is|are|gets|will be) (?:also |as well )?(?:restarted|changed|upgraded|updated|redeployed|re-keyed|migrated|replaced|touched|moved|switched)\b|\s*也(?:要|会|一并|同时)?(?:被)?(?:重启|升级|更新|改|迁移|替换|切换|发布))/i;

/** Whether the rest of the document speaks of a service: of it, or of what its name says and the listed names do not. */
export function isSpokenOf(name: string, own: readonly string[], change: Change): boolean {
  const parts = partsOf(name).filter(part => !own.some(one => one.includes(part)));
  return parts.some(part => isIn(change, part, 3));
}

/** Whether the document holds a word below its front matter, so often at least. Looked for until it is found, and in blocks that a key has not touched. */
export function isIn(change: Change, word: string, least = 1): boolean {
  let count = 0;
  for (const block of change.document.markdown.blocks) {
    const text = lower(block);
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
      count++;
      if (count >= least) return true;
    }
  }
  return false;
}

const lower = memo((block: Block): string => block.text.toLowerCase());

/** The words of a name that tell it from others. */
export function partsOf(name: string): readonly string[] {
  const parts = name
    .toLowerCase()
    .split(/[-_\s]/)
    .filter(part => part.length >= 3 && !general.test(part));
  return parts.length > 0 ? parts : [name.toLowerCase()];
}

const general = /^(?:api|app|web|svc|service|server|gateway|proxy|core|prod|main|data|node|job|worker)$/;
