// The clauses of what an answer or a table says about mitigation, the words by which they tell what is done for this change and what is
// so anyway, and what the plan has of them. English and Chinese.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import type { Phrase } from '../text/phrases.ts';

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

/** The words of a clause that say what it is about, cut to what their forms share, and its pairs of characters. */
export function contentOf(text: string) {
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)].map(([word]) => word.toLowerCase());
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(match => match[1] as string);
  return { words: words.filter(word => !common.test(word)).map(stem), pairs };
}

/** Of a word what its forms share. */
function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 6);
}

/** What the plan says, the places of it in which one thing is told, and what all answers but those about risks say; in lower case. */
export const planTexts = memo((change: Change) => {
  const textOf = (isMeant: (question: string) => boolean) =>
    change.answers
      .filter(({ kind, question }) => kind === 'given' && isMeant(question.id))
      .map(({ text }) => text.toLowerCase())
      .join('\n');
  const plan = textOf(question => planned.test(question));
  return {
    plan,
    units: plan.split(/\n|[;；。]|\. /),
    rest: textOf(question => !/^(?:worst-case\.|risk\.table)/.test(question)),
  };
});

const planned =
  /^(?:runbook|pre-checklist|rollback|restricted|communication)\.|^activity\.(?:execution|assumptions)$|^risk\.testing$/;

/** How a clause speaks of what it tells. */
export interface Tone {
  /** That it is for this change, and not how things are. */
  readonly isMarked: boolean;
  /** What is so already, what was done, what only happens after a limit, and what names its step. */
  readonly isStanding: boolean;
  /** What there is or has been done, what may come, what is left over, and what names its step. */
  readonly isReady: boolean;
  /** Somebody does it at a time of its own, outside of the steps: 当日 08:00 由会计部做全量轧账. */
  readonly isAtItsTime: boolean;
}

/** The tone of a clause. */
export function toneOf(clause: string): Tone {
  return {
    isMarked: marked.test(clause) || markedHan.test(clause),
    isStanding: standing.test(clause),
    isReady: ready.test(clause),
    isAtItsTime: atItsTime.test(clause),
  };
}

/** The lengths and shares of a clause that a text, in lower case, does not have. */
export function newAmounts(clause: string, text: string): readonly string[] {
  return (clause.match(amount) ?? []).filter(one => !text.includes(one.toLowerCase()));
}

const atItsTime = /\d{1,2}[:：]\d\d[^。；;]{0,20}由|由[^。；;]{0,12}\d{1,2}[:：]\d\d/;
const amount = /\b\d+ ?(?:s|ms|min|minutes|seconds|hours|%|GB|MB)(?![A-Za-z])/g;
const marked =
  /\b(?:(?:for|of) the (?:first )?(?:night|time|window|change|duration|evening|afternoon|morning|day|hour|weekend)\b(?! [a-z]+ed\b| load)|that (?:night|evening|day)|tonight|during the (?:change|window|night|switch|roll\w*)|meanwhile|in the meantime|beforehand|in advance|ahead of|before (?:we|the (?:change|start|window|switch\w*|cut\w*|upgrade|roll\w*))|before everything|as a (?:further|second|last|additional)|on top|in addition|additionally|temporarily|as an extra|for (?:that|this|the length|as long)|until (?:we|the|it) (?:are|is|change)|(?<=ed )until \d{1,2}:\d\d|while (?:we|the new))\b/i;
const markedHan =
  /当[晚天日]|[手量版布更始换级工线接作流切停动发](?:之|以)?前|窗口(?:内|期)|期间|临时|额外|另外|另[派拿备请找]|提前|先.{0,16}(?:一份|着|出来|扩[到容])/;
const standing =
  /\b(?:already|always|has been|have been|was|were|accepts?|enough|is kept|are kept|keeps?|stays?|remains?|nobody|no one|if|when|once|unless|can be|could|by itself|automatic\w*|steps?|items? \d|on (?:duty|call|site|watch)|stands? by|staffed|(?:not|never|no)|20\d\d)\b|步骤|第 ?[\d一二三四五六七八九] ?步|已|一直|平时|每[晚天日]|保持|保留|超过|如果|若|一旦|自动|不|可|接手|承接|顶上|在岗|在场|有人|值守|值班|守着|备用(?!频段|线路|通道|账号|机房)|校验|[^随同按准]时(?:把|将|就|，|$)/iu;
const ready =
  /\b(?:already|ready|at hand|in the|has been|have been|was|were|if|when|once|unless|tested|remaining|steps? \d|nothing|none)\b|步骤|第 ?[\d一二三四五六七八九] ?步|已|如果|若|一旦|剩|余|上限|专人|工单|待命|故障|情况|发现|异常|宕|议过|\b(?:confirmed|awake|dies|until the end|supported|compatible)\b/i;
const common =
  /^(?:that|this|they|them|their|there|then|than|with|from|into|over|both|each|every|other|some|such|only|also|even|more|most|very|will|would|could|should|have|been|being|gets?|goes|does|done|which|what|when|where|while|until|after|before|beforehand|advance|further|second|extra|addition\w*|temporarily|meanwhile|during|night|window|change|duration|evening|afternoon|morning|towards?|against|scenario|case|step|steps|for|so|touch|anything)$/;
