// Measures that an answer about mitigation says will be taken for this change, whatever they are: "prefix limits get
// tightened for the night", 当晚把对账任务改为人工. And how many of their words the plan knows. English and Chinese.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';

/** Clauses that announce a measure and share hardly a word with anything that is planned. */
export const strangeMeasures = memo((change: Change): readonly Phrase[] => {
  const plan = planOf(change);
  if (plan === '') return [];
  return phrasesIn(change, ['worst-case.mitigation', 'risk.table'])
    .flatMap(clausesOf)
    .filter(({ text }) => announces(text) && isStrange(text, plan));
});

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
  if (standing.test(flat)) return false;
  return ((passive.test(flat) || active.test(flat)) && marked.test(flat)) || han.test(flat);
}

/** Few of its words are anywhere in the plan: at most a third of the English ones, a quarter of the pairs of characters. */
function isStrange(text: string, plan: string): boolean {
  // A command that nobody runs.
  const code = /`([^`]{3,60})`/.exec(text)?.[1];
  if (code !== undefined) return !plan.includes(code.toLowerCase());
  const words = [...text.matchAll(/[A-Za-z]{4,}/g)]
    .map(([word]) => word.toLowerCase())
    .filter(word => !common.test(word));
  const pairs = [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(match => match[1] as string);
  const all = words.length > pairs.length ? words.map(stem) : pairs;
  const known = all.filter(one => plan.includes(one)).length;
  // A length or a share that stands nowhere else says as much as two words.
  const amounts =
    words.length > pairs.length ? (text.match(amount) ?? []).filter(one => !plan.includes(one.toLowerCase())) : [];
  const size = all.length + 2 * amounts.length;
  return size >= 3 && known / size <= (words.length > pairs.length ? 0.4 : 0.25);
}

const amount = /\b\d+ ?(?:s|ms|min|minutes|seconds|hours|%|GB|MB)(?![A-Za-z])/g;

/** Of a word what its forms share. */
function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, '').slice(0, 6);
}

function planOf(change: Change): string {
  return change.answers
    .filter(({ kind, question }) => kind === 'given' && planned.test(question.id))
    .map(({ text }) => text.toLowerCase())
    .join('\n');
}

const planned =
  /^(?:runbook|pre-checklist|rollback|restricted|communication)\.|^activity\.(?:execution|assumptions)$|^risk\.testing$/;
const passive =
  /\b(?:is|are|gets?|will be|being)\b (?:\w+ )?(?:[a-z]{2,}ed|put|set|held|frozen|kept|sent|taken|shut|cut|brought|given|drawn|withdrawn|run)\b/i;
const active =
  /(?<!\b(?:before|while|until|till|when|if|as|after|that) )\b(?:we|We|I|[A-Z][a-z]+) (?:will |also |then |even |first )*(?!are|is|were|was|have|has|had|can|could|do|know|see|need|expect|accept)[a-z]{3,}\b/;
/** That it is for this change, and not how things are. */
const marked =
  /\b(?:(?:for|of) the (?:night|time|window|change|duration|evening|afternoon|morning|day|weekend)|that (?:night|evening|day)|tonight|during the (?:change|window|night|switch|roll\w*)|meanwhile|in the meantime|beforehand|in advance|ahead of|before (?:we|the(?! next))|as a (?:further|second|last|additional)|on top|in addition|additionally|temporarily|as an extra|for (?:that|this|the length|as long)|until (?:(?:we|the|it) (?:are|is|change)|\d{1,2}:\d\d)|while (?:we|the|it|they))\b/i;
const han = longPattern('u')`
  (?:当晚|当天|放量前|发版前|发布前|之前先|变更前|事前|开始前|切换前|升级前|开工前|上线前|割接前|操作前|动手前|窗口(?:内|期)|变更期间|期间|临时|额外|另外|提前).{0,12}(?:把|将|由|让|改为|改成|切到|调[高低到]|降到|降低|暂停|冻结|
  关闭|开启|打开|挂|限制|限流|镜像|加派|加[一两]|给.{1,10}[打做拍拉]|做一|安排|复制|双人|旁路|封|锁定|拉起|顺延|推迟|延后|停掉|请.{1,8}[撤停关守])|(?:把|将).{2,16}(?:改为|改成|切到|调[高低到]|暂停|冻结|关闭|开启|加倍|降到)|提前.{0,6}扩[到容]|先扩容|
  (?:前|后|以前|先).{0,24}(?:导|拷|抄|存|录|留|镜像).{0,12}(?:一份|存档|备着|存着|出来)
`;
/** What is so already, what was done, what only happens after a limit, and what names its step. */
const standing =
  /\b(?:already|always|has been|have been|was|were|is kept|are kept|stays?|remains?|if|when|once|unless|can be|could|by itself|automatic\w*|steps?|(?:not|never|no)|20\d\d)\b|步骤|第 ?[\d一二三四五六七八九] ?步|已|一直|平时|每[晚天日]|保持|保留|超过|如果|若|一旦|自动|不|可|接手|承接|顶上|[^随同按准]时(?:把|将|就|，|$)/iu;
const common =
  /^(?:that|this|they|them|their|there|then|than|with|from|into|over|both|each|every|other|some|such|only|also|even|more|most|very|will|would|could|should|have|been|being|gets?|goes|does|done|which|what|when|where|while|until|after|before|beforehand|advance|further|second|extra|addition\w*|temporarily|meanwhile|during|night|window|change|duration|evening|afternoon|morning|towards?|against|scenario|case|step|steps|for|so)$/;
