// Whether a proof of the way back tells itself that what was tried is not what stands here now: something was rewritten,
// replaced or added afterwards, or it was tried before that, or on a draft. English and Chinese. In doubt it is not.

import { type Answer, proseOf } from '../change.ts';
import { memoText } from '../memo.ts';
import { type Span, shift } from '../source.ts';
import { isInPassing } from './changedSince.ts';

/** The clause of an answer that says so; undefined where none does. */
export function toldOlder(answer: Answer): Span | undefined {
  const found = olderWay(proseOf(answer));
  return found && shift(found, answer.at.from);
}

/** The clause of a proof that says so, with offsets in the text; undefined also where it was tried again afterwards. */
export const olderWay = memoText((text: string): { readonly from: number; readonly to: number } | undefined => {
  if (text.length > 4000 || again.test(text)) return undefined;
  let from = 0;
  for (const part of text.split(/(?<=[.;!?](?=\s)|[。；！？\n])/)) {
    const found = none.test(part) || isInPassing(part, text) ? null : (english.exec(part) ?? chinese.exec(part));
    // What was changed first and tried then is what stands here.
    if (found && !trial.test(text.slice(from + found.index + found[0].length)))
      return { from: from + part.search(/\S/), to: from + part.trimEnd().length };
    from += part.length;
  }
  return undefined;
}, 512);

const verbs =
  're-?writ(?:ten|e)|rewrote|re-?work(?:ed)?|re-?design(?:ed)?|re-?done|re-?factor(?:ed)?|re-?organi[sz]ed|re-?structured|replac(?:ed|es)|exchanged|swapped|chang(?:ed|es?)|moved|migrated|added|adds|inserted|renamed|upgraded|lifted|switched|extended|revised|updated|superseded|took over|partitioned|split|merged|converted|rebuilt|introduced|adapted|modified|amended|corrected|differs|(?:got|has|have|is on|are on) (?:an? |the )?new|a new (?!shift|day)';
const english = new RegExp(
  [
    `\\b(?:since(?: then)?|after (?:that|this|it|the (?:rehearsal|trial|test|pilot|run|demo))|afterwards?|thereafter|in the meantime|meanwhile|by now|then came|now|today|later|over the summer|last (?:week|month)|we(?:['’]ve| have) since)\\b(?!,? (?:it|they) (?:has |have )?(?:run|ran|been)\\b)[^.;\\n]{0,60}\\b(?:${verbs})\\b`,
    `\\b(?:${verbs})\\b[^.;\\n]{0,40}?\\b(?:since|after (?:that|this|it|the (?:rehearsal|trial|test|pilot|run))|afterwards|in the meantime|meanwhile|later|last (?:week|month)|by now|in (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\w*)\\b(?! then\\b)`,
    '\\b(?:it|that) was (?:still )?(?:with|on|before|for) (?:the |an? )?(?:old|previous|former|draft|last)\\b',
    '\\bbefore (?:we |the |I )?(?:\\w+ ){0,4}(?:were added|moved|became|retrofit|migrated|upgraded|switched|replaced|renamed|redesigned|got|was (?:added|split|changed|replaced|rewritten))\\b|\\bahead of the \\w+',
    "\\b(?:previous|last year's|earlier) (?:release|change|version)(?:'s)?\\b[^.;\\n]{0,40}\\b(?:proof|log|attached|record)|\\b(?:nearly|almost|more or less) the same (?:as|script|procedure)",
    '\\bat that time\\b[^.;\\n]{0,30}\\b(?:old|previous|still)|\\bstill (?:on|with|using) (?:the )?(?:old|previous)|\\bhas been superseded\\b|\\bdraft (?:procedure|version)\\b',
  ].join('|'),
  'i',
);
const verbsHan =
  '重写|重做|重构|改[了成过为]|改(?=[^，。；,;]{0,10}了)|修[改订]|换(?:成|上|了|过)|替换|取代|[又新]加了?|加了|插了|增加|升到|升级|迁[到至移入]|搬[到了]|拆[分成]|扩|调整|变[了化]|更新|多了';
const chinese = new RegExp(
  [
    `(?:之后|后来|此后|随后|其后|如今|现在|上周|上个?月|[本这]月起|才|\\d ?月|[春夏秋冬]天?|\\d ?日)(?:[^，。；,;]{0,14})(?:${verbsHan})`,
    '(?:改造|迁移|升级|拆分|扩容|换装|搬迁|改版)(?:之)?前(?=在|测|做|演|验|的|恢复|[，,])|迁到[^，。；,;]{1,16}之前|(?:那时|当时|那会)[^，。；,;]{0,12}(?:还没|没有|还是|用的(?=还?是?[^，。；,;]{0,4}[老旧上]))',
    '用的(?:还)?是?(?:老|旧|以前)[^，。；,;]{1,10}|初稿|草稿|第一版|上[一个]?(?:版本|版)的|上一次变更|差不多|大同小异',
  ].join('|'),
);
/** It is denied, or nothing that matters. */
const none =
  /\b(?:no(?:thing|body)?|not|never|neither|un(?:changed|touched|modified)|hasn['’]t|haven['’]t|wasn['’]t|isn['’]t|didn['’]t|same package|identical|after we|only (?:the )?(?:wording|comments?|names?|typo\w*))\b|没[有再]?(?:改|动|变|换)|未(?:改|动|变|作?修[改订]|调整)|[:：]?无(?:改动|变化|。|$)|不(?:曾|再|变)|没有任何|一致|相同|同一|只改了?(?:文字|注释|措辞|错字)/i;
/** It was tried once more, with what is new. */
const again =
  /\b(?:again|repeat(?:ed)?|re-?(?:ran|run|rehearsed|tested|tried|verified|did)|once more|second (?:time|run|try|rehearsal)|anew|twice|the day after|(?:tried|tested|rehearsed|ran|run|verified|did|done|with) (?:\w+ ){0,4}(?:new|final|changed|current|present|corrected|rewritten|frozen)|(?:new|final|changed|current|rewritten|corrected|latest) (?:\w+ ){0,3}(?:tried|tested|rehearsed|ran|run|verified|on))\b|重[新跑测做演练来]|再[次跑测做演练验走]|又[跑测做演练验走试恢完]|补[测做演练跑]|第二[次遍轮天]|[用按]新|两[次遍]|全部重来|复测|每[天周月日晚]|之后(?:做|在|的)|最后修改|用的是[^，。]{0,6}后|重构的版本/i;
const trial =
  /\b(?:rehears\w*|tested|verified|tried|restored|practised|rolled back|exercised|reverted)\b|演练|验证|[试测跑做练]过|测试通过|恢复|回[滚退切]过/i;
