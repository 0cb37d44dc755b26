// Words in an answer that leave a piece of it to somebody or to later: "Urs still has to write this paragraph",
// "(finance to supply the figure)", 这块等老周回来再写, and the marks of blanks.

import { memoText } from '../memo.ts';
import { longPattern } from '../text/longPattern.ts';
import { asidesFor, marksFor } from './blanks.ts';
import { openItems } from './openItems.ts';

export interface LeftOpen {
  readonly from: number;
  readonly to: number;
  /** Read from a sentence, which may speak of production instead of this text. */
  readonly isRead?: true;
}

/** The places of a text that are left to be written; each with its place. Code should be left out of the text. */
export const leftToWrite = memoText((text: string): readonly LeftOpen[] => {
  if (text.length > 20_000) return [];
  const words = hint.test(text)
    ? [...promised, ...openItems.filter(one => one.hint.test(text)).map(one => one.pattern)]
    : [];
  return [...gapsIn(text), ...onceEach(found(text, words), text).map(isRead)];
}, 512);

/** The first of a sentence: "the number is not there yet, we add it when it comes" is one thing left open. */
function onceEach(all: readonly LeftOpen[], text: string): readonly LeftOpen[] {
  const sorted = all.toSorted((one, other) => one.from - other.from);
  return sorted.filter((one, i) => {
    const before = sorted[i - 1];
    return before === undefined || /[.;。；\n]/.test(text.slice(before.to, one.from));
  });
}

/** The marks of blanks in a text, without what only its words say. */
export const blanksIn = (text: string): readonly LeftOpen[] => found(text, marksFor(text));

/** The same, with brackets whose words say that something is not there yet. */
export const gapsIn = (text: string): readonly LeftOpen[] => [
  ...blanksIn(text),
  ...found(text, asidesFor(text)).map(isRead),
];

const isRead = (at: LeftOpen): LeftOpen => ({ ...at, isRead: true });

function found(text: string, patterns: readonly RegExp[]): readonly LeftOpen[] {
  return patterns.flatMap(pattern =>
    [...text.matchAll(pattern)].map(match => ({ from: match.index, to: match.index + match[0].trimEnd().length })),
  );
}

const hint =
  /\.{3}|…|find|clarif|还没|writ|fill|add|suppl|provid|describ|complet|draft|explain|follow|missing|come|to be |__|[?？]{2}|[:：]\s?[?？]|drop|[[【（@]|XX|\bX\b|X\.|still|yet|paste|know|wait|learn|hear|find|open|pending|unknown|outstanding|no (?:answer|reply|response|feedback)|look|see who|goes here|has to|have to|[差回看待清补写填空等定算问贴给占]/i;

/** A part of the document itself, which nobody writes or adds in production. */
const part = '(?:paragraph|section|part|answer|field|chapter|text|sentence|description|passage|question|bit|box)';
/** What belongs in an answer and is not there yet. */
const content =
  '(?:numbers?|figures?|values?|names?|details?|dates?|times?|texts?|links?|graphs?|inputs?|descriptions?|thresholds?|limits?|content|the rest|reasons?)';
const write = '(?:write|fill in|fill out|complete|describe|supply|provide|add|finish|draft|explain)';

/** Somebody says that he or another one will write it. */
const promised: readonly RegExp[] = [
  longPattern('gi')`
    \b(?:(?:still |yet )?(?:has|have|needs?|is|are|am|will|must|should|going|plans?)(?: still| yet)?(?: going)?(?: to)?|'ll) (?:\w+ )?${write}\s
    (?:(?:this|the|that|my|our|his|her) (?:\w+ )?${part}|(?:it |this |that |them |something |more )?here)\b
  `,
  /\b(?:want(?:ed|s)?|meant|promised|offered) to (?:write|add|say|fill in) (?:something|some ?thing more|a (?:word|sentence|line)|more|the rest|his part|her part)\b[^.;\n]{0,40}/gi,
  /\bwill (?:still )?(?:add|fill in|write)(?: (?:it|this|that|them|more|the rest|details?))?(?: (?:here|later|soon|tomorrow|asap|shortly))*(?=\s*(?:[.!;)\n]|$))/gi,
  longPattern('gi')`
    \([^()\n]{0,40}\b(?:to fill(?: this| it)? in|to be (?:filled in|checked with|clarified|supplied|agreed with|discussed)|
    to (?:supply|provide|add|give|send|confirm) (?:the |a |an |his |her |their |exact |real )*${content})\b[^()\n]{0,40}\)
  `,
  longPattern('gi')`
    \b(?:I|we|s?he|they)(?: will| shall|'ll|’ll) (?:drop|put|paste|add|fill|note|insert|stick|enter|write) (?:it|them|those|that|this|the \w+)(?: \w+)? in (?:here|below)\b[^.;\n]{0,30}
  `,
  longPattern('gi')`
    \b${content} (?:will |to |still |is |are )*(?:follows?\b(?= (?:later|soon|tomorrow|from|by|on|when|once)|\s*[,.;)!]|\s*$)|
    (?:come|comes) (?:later|(?:from \w+ |from the \w+ )(?:later|tomorrow|next week))|missing here|still missing here|to come)
  `,
  /(?<![\w.])@[\w.-]+[,:]? (?:please|pls|plz|can you|could you) (?:add|fill|complete|write|supply|provide|describe)\b[^.;\n]{0,40}|\b(?:please|pls) (?:add|fill in|complete|write|supply)(?: (?:it|this|that|something|them))?(?: here)?(?=\s*(?:[.!)\n]|$))/gi,
  longPattern('gu')`
    (?:此处|这里|这块|这段|本节|这部分|该部分|这一?项)[^，。；\n]{0,16}(?:再写|再补|再填|补上|来写|来补|补充|待写|填写|写清|(?:回头|稍后|晚点|晚些|明天|下周|过后|等会儿?|有空)(?:再|来)?[写补填](?=[，。；）\n]|$))|先占个?[位坑](?=[，。；）\n]|$)|
    (?:晚点|晚些时候|稍后|回头|之后|过后|后面|等会|改天|到时候?)(?:再|会|我|由(?!应用|系统|程序|脚本|任务|服务|平台|定时|后台)\p{Script=Han}{2,4})*(?:补上|补充(?!库存|人手)|填上|写上|补一下|填一下|再写)|
    (?:拿到|收到|要到|问到|有了)[^，。；（）\n]{0,10}(?:再|后)(?:来)?(?:[补填写](?=[，。；）\n]|$)|补上|填上|写上)|
    等[^，。；（）\n]{1,20}(?:再|后)(?:来)?(?:补上|补充|填上|写上|填写|写(?=[，。；）\n]|$))|
    @[\p{L}\w.-]+[^，。；\n]{0,12}?(?:补一下|填一下|补充一?下?|填写|补上|写一下)[^，。；】）\n]{0,12}
  `,
];
