// How an answer falls short of its question, where something stands there. Which short words are fine is the
// template's to say (`short`); a rule that the question names in `checks` and that says it better goes first.

import { type Answer, type Change, proseOf } from '../change.ts';
import { memo } from '../memo.ts';
import type { Polarity } from '../template.ts';
import { longPattern } from '../text/longPattern.ts';
import { share, wordsOf } from '../text/similar.ts';
import { deniesOnly } from './denial.ts';
import { pointer } from './elsewhere.ts';
import { judgesOnly, praisesOnly } from './judgements.ts';
import { saysNone } from './saysNone.ts';
import { type Bare, bare, isCircumstance, laterWords, opening } from './shortAnswers.ts';
import { defersOnly, promisesAt, promisesOnly } from './tenses.ts';
import { toldAll } from './toldAll.ts';
import { noTrial } from './trial.ts';
import { agreesOnly, untried } from './untried.ts';
import { hollow, speaksOfTest } from './vague.ts';

/**
 * no, yes: the bare word does not answer this question. reason: the word would do with a reason. elsewhere, link: only sends
 * the reader away. vague: nothing in it could be looked at. claim: says that it was done, without evidence. title: only
 * repeats the title. monitor: says that somebody will look, not at what.
 */
export type Weakness = 'no' | 'yes' | 'reason' | 'elsewhere' | 'link' | 'vague' | 'claim' | 'title' | 'monitor';

export interface Weak {
  readonly says: Weakness;
  /** Read from words that no list knows entirely, so that there may be more to them. */
  readonly isRead: boolean;
}

/** The weakness of an answer that is given; undefined when it answers, or when a more exact rule speaks of it. */
export function weaknessOf(answer: Answer, change: Change): Weak | undefined {
  const { question, text } = answer;
  if (answer.kind !== 'given' || question.kind === 'tasks') return undefined;
  if (question.checks.includes('missing-risk-table')) return undefined;
  if (text.length > 1200 || answer.blocks.some(({ block }) => block.kind === 'table' || block.kind === 'code'))
    return undefined;
  const exact = exactWeakness(answer, change);
  const says = exact ?? readWeakness(answer, change);
  if (says === undefined || isSaidBetter(answer, change) || laterWords(text).length > 0) return undefined;
  return { says, isRead: exact === undefined };
}

/** These two judge all but single words themselves. */
function isJudgedApart({ question, text }: Answer): boolean {
  const apart = ['vague-rollback-trigger', 'rollback-without-steps'].some(rule => question.checks.includes(rule));
  return apart && bare(text) === undefined;
}

function exactWeakness(answer: Answer, change: Change): Weakness | undefined {
  const away = pointsAway(answer);
  if (away || isJudgedApart(answer)) return away;
  return bareWord(answer, change) ?? emptyWords(answer) ?? repeatsTitle(answer, change);
}

function readWeakness(answer: Answer, change: Change): Weakness | undefined {
  if (isJudgedApart(answer)) return undefined;
  return judges(answer) ?? namesNobody(answer) ?? monitors(answer, change);
}

/** Whether a rule that reads this question specially speaks of this very fault. */
function isSaidBetter({ question, text }: Answer, change: Change): boolean {
  return question.checks.some(rule => {
    switch (rule) {
      case 'promise-instead-of-proof':
        return putsOff(question.kind, text);
      case 'denial-instead-of-scenario':
        return deniesOnly(text);
      case 'untested-rollback':
        return judgesTrial(text);
      case 'missing-dashboard':
        return listsDependencies(change) && !/https?:/i.test(text);
      default:
        return false;
    }
  });
}

/** Whether an answer only promises: proof of a test for a proof, any content at all for other questions. `now` is known to rules. */
export function putsOff(kind: string, text: string, now?: number): boolean {
  if (laterWords(text).length > 0) return false;
  if (kind !== 'proof') return defersOnly(text);
  return now === undefined ? promisesOnly(text) || defersOnly(text) : promisesAt(text, now) || defersOnly(text);
}

/** What `untested-rollback` says of an answer: a word, a promise, that nobody tried it, a yes without proof. */
export function judgesTrial(text: string): boolean {
  const bareNo = isShort(bare(text)) || (opening(text)?.word ?? 'yes') !== 'yes';
  if (bareNo || promisesOnly(text) || agreesOnly(text) || untried(text) !== undefined) return true;
  return bare(text) === undefined && noTrial(text) !== undefined;
}

function listsDependencies(change: Change): boolean {
  const dependencies = change.answer('services.dependencies');
  return dependencies?.kind === 'given' && !saysNone(dependencies);
}

const pointsAway = memo(({ question, text }: Answer): Weakness | undefined => {
  const points = pointer(text);
  if (points === undefined) return undefined;
  if (question.kind === 'links') return /https?:/i.test(text) ? undefined : points;
  if (question.kind === 'list') return points === 'elsewhere' && !/\d/.test(text) ? points : undefined;
  return points;
});

function bareWord(answer: Answer, change: Change): Weakness | undefined {
  const { question, text } = answer;
  const word = shortWordOf(answer);
  if (word === undefined) return undefined;
  const isDenied = deniesTitle(text, question.title);
  if (word !== 'yes' && question.fineWhenNone && saysNone(change.answer(question.fineWhenNone))) return undefined;
  if (word === 'no' && question.concrete && !isDenied && !plainNo.test(text.trim())) return 'vague';
  const polarity: Polarity = question.short[word] ?? (question.kind === 'closed' ? 'fine' : 'unanswered');
  if (polarity === 'fine') return undefined;
  if (word === 'yes') return question.kind === 'proof' ? 'claim' : 'yes';
  return polarity === 'unanswered' ? 'no' : 'reason';
}

const shortWordOf = memo(({ question, text }: Answer): 'no' | 'yes' | 'na' | undefined =>
  deniesTitle(text, question.title)
    ? 'no'
    : shortWord(text, `${question.title.en} ${question.title['zh-cn'] ?? ''}`, question.kind === 'closed'),
);

const plainNo = /^[\s>*_-]*(?:no|none|nope|nil|无|没有|否|不会|不需要|不是|不)(?:[\s.!。！*_]|[,，:：].*)*$/iu;

/** "It could affect some services" is a yes that says nothing. */
const effects = /\b(?:impact|affect|interrupt)|影响/i;

const denies = /\b(?:not|no|hardly|barely|never)\b|n['’]t\b|[不无没]/i;

/** "Not intrusive.": a no in the question's own words. */
function deniesTitle(text: string, title: { readonly en: string; readonly 'zh-cn'?: string | undefined }): boolean {
  if (text.length > 60) return false;
  const [all = '', rest = ''] =
    /^\s*(?:(?:no|it|this|that|the change|is|'s)[\s,]+)*(?:not|isn['’]?t|不|非)\s?([^,，;；:：]*?)(?: at all)?[\s.。!！]*$/i.exec(
      text,
    ) ?? [];
  return all !== '' && rest !== '' && withoutWordsOf(`${title.en} ${title['zh-cn'] ?? ''}`, rest) === '';
}

/** The bare word that a text amounts to: it stands alone, or what follows only repeats it in the question's words. */
function shortWord(text: string, title: string, closed: boolean): 'no' | 'yes' | 'na' | undefined {
  const word = bare(text);
  if (isShort(word)) return word;
  const start = opening(text);
  if (start && !speaksOfTest.test(text)) {
    const rest = withoutWordsOf(title, start.rest.replace(noneSpecial, ' '));
    if (start.word !== 'yes' && isCircumstance(rest)) return undefined;
    const says = bare(rest) ?? hollow(rest);
    return rest.trim() === '' || says !== undefined ? start.word : undefined;
  }
  if (hollow(text) === 'yes') return 'yes';
  // "Very critical", 核心业务: a yes in the question's own words.
  const rest = text.length < 40 && !denies.test(text) ? withoutWordsOf(title, text.replace(emphasis, ' ')) : text;
  return rest === '' && closed ? 'yes' : undefined;
}

/** What makes a no longer and says no more: "none worth mentioning", 没有特别的假设. */
const noneSpecial = longPattern('gi')`
  \b(?:(?:that|which) (?:I|we) (?:\w+ )?(?:know|are aware|can think|could think)(?: of)?|worth (?:\w+ing|a \w+)|(?:in )?particular|out of the ordinary|to speak of|special|specific|further|really|honestly|comes? to mind|ones?)\b|
  特别|特殊|具体|额外|值得一提|可说|好说|随时(?:都)?(?:可以?|能)做?|什么|前提|要求|要说
`;

const emphasis = /\b(?:very|highly|quite|extremely|it|is|business|yes)\b|[是很]|非常|核心|关键|重要|业务/gi;

function isShort(word: Bare | undefined): word is 'no' | 'yes' | 'na' {
  return word === 'no' || word === 'yes' || word === 'na';
}

/** A text without the words that its question has as well. */
function withoutWordsOf(title: string, text: string): string {
  if (title === '' || text.length > 160) return text;
  const known = wordsOf(title);
  return text
    .replace(/\p{Script=Latin}+/gu, word => ([...wordsOf(word)].every(one => known.has(one)) ? '' : word))
    .replace(/\p{Script=Han}{2,}/gu, run => (title.includes(run) ? '' : run))
    .replace(/[\s.,;:!?。，；：！？]+/gu, ' ')
    .trim();
}

const emptyWords = memo(({ question, text }: Answer): Weakness | undefined => {
  if (bare(text) === 'vague') return 'vague';
  // What the question says itself says nothing: "Standard assumptions".
  const own = speaksOfTest.test(text)
    ? text
    : withoutWordsOf(`${question.title.en} ${question.title['zh-cn'] ?? ''}`, text);
  const kind = hollow(text) ?? hollow(own);
  if (kind === undefined || question.kind === 'links' || question.kind === 'list') return undefined;
  if (question.kind === 'closed' && !question.concrete) return undefined;
  if (question.kind === 'proof') return 'claim';
  if (kind === 'vague' || question.kind !== 'closed') return 'vague';
  // "Users should not be impacted" is a no that nobody can check; a plain no says at least that it is one.
  const isPlain = plainNo.test(text.trim()) || deniesTitle(text, question.title);
  return kind === 'little' && !isPlain && (denies.test(text) || effects.test(text)) ? 'vague' : undefined;
});

/** "The devices work as they should" of an open question; for a proof other rules look at time and place. */
function judges({ question, text }: Answer): Weakness | undefined {
  const isScenario = question.checks.includes('denial-instead-of-scenario');
  if (question.id === 'activity.end-state' && praisesOnly(text)) return 'vague';
  return question.kind === 'open' && !isScenario && judgesOnly(text) ? 'vague' : undefined;
}

/** "Everybody concerned was told" where the question asks who. */
function namesNobody({ question, text }: Answer): Weakness | undefined {
  return question.id === 'services.dependencies' && toldAll(text) ? 'yes' : undefined;
}

function repeatsTitle(answer: Answer, change: Change): Weakness | undefined {
  if (answer.question.kind !== 'open' || answer.text.length > 300 || !change.title) return undefined;
  const title = wordsOf(change.title.text);
  if (share(wordsOf(answer.text), title) < 0.5) return undefined;
  const words = wordsOf(proseOf(answer).replace(/\b[A-Z][A-Z0-9]+-\d+\b|[()[\]]/g, ' '));
  return words.size > 1 && share(words, title) >= 0.9 ? 'title' : undefined;
}

/**
 * "Yes: the API restarts. We will monitor it." names nothing to look at, and no dashboard is linked anywhere. Whoever looks at
 * "things" would not know which dashboard either.
 */
function monitors(answer: Answer, change: Change): Weakness | undefined {
  const { question, text } = answer;
  if (question.kind !== 'closed' || !question.concrete || metric.test(text)) return undefined;
  if (atNothing.test(text)) return 'monitor';
  if (!looking.test(text)) return undefined;
  const dashboards = change.answers.some(one => one.question.kind === 'links' && /https?:/i.test(one.text));
  return dashboards || change.fields.links.some(one => one.name === 'dashboard') ? undefined : 'monitor';
}

const looking =
  /\b(?:will|'ll|going to) (?:\w+ )?(?:monitor|watch|observe|keep an eye)|(?:会|将|持续|密切|加强|保持)(?:观察|监控|监测|关注)|(?:观察|监控|关注)(?:系统|业务|线上|情况)/i;
/** Somebody looks, and at nothing that has a name. */
const atNothing = longPattern('i')`
  \b(?:(?:monitor|watch|observ)(?:s|es|ed|e|ing)?(?: (?:very|it|this|that|things|everything|all|the (?:situation|system|change|process|rollout|whole thing|progress|case)))*(?: (?:very )?(?:closely|carefully|attentively|constantly|continuously))?|keep(?:s|ing)? (?:a close |an |a |one )?eyes?(?: (?:on|open)(?: (?:it|this|that|things|everything|all|the (?:situation|system|change|process|rollout|whole thing|progress)))?)?|
  (?:has|have|having|takes?|taking) a look(?: at (?:it|this|that|things|everything))?(?: (?:now and then|from time to time|afterwards|regularly|again))?|(?<!\b(?:nobody|no one|no-one|none) )(?:(?:will|shall|would)|'ll) (?:\w+ )?(?:notice|see|feel|find out)(?: (?:it|that|soon(?: enough)?|quickly|immediately|at once))*)(?=\s*(?:[.;!)\n]|$))|
  (?:持续|密切|实时|随时|会|将|全程|多|注意|现场|我们)*(?:观察|监控|监测|关注|留意|盯着?)(?:着|看|一下|系统|业务|线上|情况|现场|整体|运行|状态|的|动态|变化)*(?=\s*(?:[。；！）\n]|$))
`;
const metric =
  /https?:|`|\]\(|\b(?:rates?|latency|errors?|5xx|4xx|http \d|p\d\d|lag|cpu|memory|graphs?|alerts?|alarms?|queues?(?! (?:the |all )?\w+ (?:messages?|requests?|orders?|jobs?|events?|writes?|mails?)\b)|throughput|qps|tps|rps|timeouts?|dashboards?|logs?|probe|pings?|count|screens?|lamps?|(?:wall)?boards?|desks?|displays?|counters?|sees?|seen|visible|numbers? of|would show|shows? (?:up|as)|appears? (?:as|on|in))\b|率|延迟|耗时|错误|报错|大盘|告警|曲线|图|日志|队列|水位|连接数|探测|响应时间|屏|灯|面板|看板|看得?[到出见]|可见|体现|表现为|[变显]示?[红灰黄黑]|数(?:量|会|从|降|升|到)|[^，。]数(?=[，。；）]|$)|电话|工单/i;
