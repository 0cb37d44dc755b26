// Measures that an answer about mitigation says will be taken for this change, whatever they are: "prefix limits get
// tightened for the night", 当晚把对账任务改为人工. And how many of their words the plan knows. English and Chinese.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import { mitigationsInTable } from './mitigations.ts';
import { untimedTrials } from './trialLengths.ts';

/** Clauses that announce a measure and share hardly a word with anything that is planned. */
export const strangeMeasures = memo((change: Change): readonly Phrase[] => {
  const plan = textOf(change, question => planned.test(question));
  const rest = textOf(change, question => !/^(?:worst-case\.|risk\.table)/.test(question));
  if (plan === '') return [];
  const units = plan.split(/\n|[;；。]|\. /);
  // A row of the table says what may happen as well, and only what is announced is a measure.
  const foreign = phrasesIn(change, ['worst-case.mitigation'])
    .flatMap(clausesOf)
    .filter(({ text }) => isForeign(text, rest));
  const clauses = [...phrasesIn(change, ['worst-case.mitigation']), ...mitigationsInTable(change)].flatMap(clausesOf);
  const announced = clauses.filter(({ text }) => announces(text) && isStrange(text, plan, units));
  const known = [
    ...announced,
    ...untimedTrials(change, clauses),
    ...foreign,
    ...phrasesIn(change, ['worst-case.mitigation']).filter(one => namesFlag(one, rest)),
  ];
  return known.filter(({ at }, i) => known.findIndex(one => one.at.from === at.from) === i);
});

/** "Kept behind the flag `allow_writes`", and no other answer has a switch of that name. */
function namesFlag({ text }: Phrase, rest: string): boolean {
  return (
    !/保持|留在|演练过|\b(?:stays?|remains?)\b|^\W*(?:should|if|when|once|in case)\b/i.test(text) &&
    [...text.matchAll(flag)].some(({ 1: one, 2: other }) => !rest.includes((one ?? other ?? '').toLowerCase()))
  );
}

const flag = /(?:\bflags?|\bswitch|\btoggle|开关)\s*`([\w.-]{4,})`|`([\w.-]{4,})`\s*(?:flag|开关)/gi;

/** Whether the whole rest of the document has next to nothing of a clause that is long enough to tell, whatever its words are. */
function isForeign(text: string, rest: string): boolean {
  if (standing.test(text) || ready.test(text) || atItsTime.test(text)) return false;
  const { words, pairs } = contentOf(text);
  const known = (all: readonly string[]) => all.filter(one => rest.includes(one)).length;
  if (pairs.length > 4) return pairs.length + words.length > 11 && known([...pairs, ...words]) === 0;
  return words.length > 6 && known(words) / words.length <= 0.2;
}

/** The words of a clause that say what it is about, cut to what their forms share, and its pairs of characters. */
function contentOf(text: string) {
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)].map(([word]) => word.toLowerCase());
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(match => match[1] as string);
  return { words: words.filter(word => !common.test(word)).map(stem), pairs };
}

/** A sentence in clauses that can stand alone, each with its place. */
export function clausesOf({ at, text }: Phrase): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const match of text.matchAll(
    // "Before we begin, …" belongs to what follows it.
    /(?:[\s,]*(?:Before|While|During|Until|For) [^,;；，。]{4,30}, )?[^;；，。]+?(?=[;；，。]|,(?=[\u4e00-\u9fff])|,? (?:and|but|so that|which) |, |$)/gi,
  )) {
    const lead = /^(?:\s|,|and\b|but\b)*/.exec(match[0])?.[0].length ?? 0;
    const own = match[0].slice(lead).replace(/[\s.!！]+$/, '');
    const from = at.from + match.index + lead;
    found.push({ at: { from, to: from + own.length }, text: own });
  }
  return found;
}

function announces(text: string): boolean {
  const flat = text.normalize('NFKC');
  if (standing.test(flat) || ready.test(flat) || atItsTime.test(flat)) return false;
  return marked.test(flat) || han.test(flat);
}

/** Somebody does it at a time of its own, outside of the steps: 当日 08:00 由会计部做全量轧账. */
const atItsTime = /\d{1,2}[:：]\d\d[^。；;]{0,20}由|由[^。；;]{0,12}\d{1,2}[:：]\d\d/;

/** Few of its words are in any one place of the plan: at most a third of the English ones, a fifth of the pairs of characters. */
function isStrange(text: string, plan: string, units: readonly string[]): boolean {
  // A command that nobody runs.
  const code = /`([^`]{3,60})`/.exec(text)?.[1];
  const { words, pairs } = contentOf(text);
  const all = words.length > pairs.length ? words : pairs;
  // What is planned stands in one step, not here a word and there a word.
  const best = Math.max(...units.map(unit => all.filter(one => unit.includes(one)).length));
  // A length or a share that stands nowhere else says as much as two words.
  const amounts = 2 * (text.match(amount) ?? []).filter(one => !plan.includes(one.toLowerCase())).length;
  const share = best / (all.length + amounts);
  if (code !== undefined && !plan.includes(code.toLowerCase())) return share <= 0.4;
  return words.length > pairs.length ? words.length + amounts > 2 && share <= 0.4 : pairs.length > 7 && share <= 0.2;
}

const amount = /\b\d+ ?(?:s|ms|min|minutes|seconds|hours|%|GB|MB)(?![A-Za-z])/g;

/** Of a word what its forms share. */
function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 6);
}

function textOf(change: Change, isMeant: (question: string) => boolean): string {
  return change.answers
    .filter(({ kind, question }) => kind === 'given' && isMeant(question.id))
    .map(({ text }) => text.toLowerCase())
    .join('\n');
}

const planned =
  /^(?:runbook|pre-checklist|rollback|restricted|communication)\.|^activity\.(?:execution|assumptions)$|^risk\.testing$/;
/** That it is for this change, and not how things are. */
const marked =
  /\b(?:(?:for|of) the (?:first )?(?:night|time|window|change|duration|evening|afternoon|morning|day|hour|weekend)\b(?! [a-z]+ed\b| load)|that (?:night|evening|day)|tonight|during the (?:change|window|night|switch|roll\w*)|meanwhile|in the meantime|beforehand|in advance|ahead of|before (?:we|the (?:change|start|window|switch\w*|cut\w*|upgrade|roll\w*))|before everything|as a (?:further|second|last|additional)|on top|in addition|additionally|temporarily|as an extra|for (?:that|this|the length|as long)|until (?:we|the|it) (?:are|is|change)|(?<=ed )until \d{1,2}:\d\d|while (?:we|the new))\b/i;
const han =
  /当[晚天日]|[手量版布更始换级工线接作流切停动发](?:之|以)?前|窗口(?:内|期)|期间|临时|额外|另外|另[派拿备请找]|提前|先.{0,16}(?:一份|着|出来|扩[到容])/;
/** What is so already, what was done, what only happens after a limit, and what names its step. */
const standing =
  /\b(?:already|always|has been|have been|was|were|accepts?|enough|is kept|are kept|keeps?|stays?|remains?|nobody|no one|if|when|once|unless|can be|could|by itself|automatic\w*|steps?|items? \d|on (?:duty|call|site|watch)|stands? by|staffed|(?:not|never|no)|20\d\d)\b|步骤|第 ?[\d一二三四五六七八九] ?步|已|一直|平时|每[晚天日]|保持|保留|超过|如果|若|一旦|自动|不|可|接手|承接|顶上|在岗|在场|有人|值守|值班|守着|备用(?!频段|线路|通道|账号|机房)|校验|[^随同按准]时(?:把|将|就|，|$)/iu;
/** What there is or has been done, what may come, what is left over, and what names its step. */
const ready =
  /\b(?:already|ready|at hand|in the|has been|have been|was|were|if|when|once|unless|tested|remaining|steps? \d|nothing|none)\b|步骤|第 ?[\d一二三四五六七八九] ?步|已|如果|若|一旦|剩|余|上限|专人|工单|待命|故障|情况|发现|异常|宕|议过|\b(?:confirmed|awake|dies|until the end|supported|compatible)\b/i;
const common =
  /^(?:that|this|they|them|their|there|then|than|with|from|into|over|both|each|every|other|some|such|only|also|even|more|most|very|will|would|could|should|have|been|being|gets?|goes|does|done|which|what|when|where|while|until|after|before|beforehand|advance|further|second|extra|addition\w*|temporarily|meanwhile|during|night|window|change|duration|evening|afternoon|morning|towards?|against|scenario|case|step|steps|for|so|touch|anything)$/;
