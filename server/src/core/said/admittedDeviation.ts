// Where a standard change says itself that it does something else than its procedure: "followed, only that I leave out step 3",
// 照模板，但跳过第 3 步. Who says that nothing differs, or what happens if it would, says no such thing.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { contains, type Span, trim } from '../source.ts';
import { longPattern } from '../text/longPattern.ts';
import { everywhere } from '../text/markdown.ts';
import { sentenceEnds } from '../text/sentences.ts';

/** The first sentence that admits it; how it is undone, and what could go wrong, is another matter. */
export const admittedDeviation = memo((change: Change): Admitted | undefined => {
  const apart = change.answers.filter(({ question, kind }) => kind === 'given' && elsewhere.test(question.id));
  return admitted(change.document.markdown).find(({ at }) => !apart.some(answer => contains(answer.at, at.from)));
});

interface Admitted {
  readonly at: Span;
  readonly text: string;
}

const elsewhere = /^(?:rollback|worst-case|review)\./;

const admitted = everywhere((block): readonly Admitted[] => {
  if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'quote' || block.kind === 'comment')
    return [];
  if (!procedure.test(block.text)) return [];
  return block.pieces.flatMap(({ at: piece, quoted }) => {
    const said = block.text.slice(piece.from, piece.to);
    let from = 0;
    return sentenceEnds(said).flatMap(end => {
      const span = trim(said, { from, to: end });
      from = end;
      const text = said.slice(span.from, span.to);
      if (quoted || !admits(text.slice(0, 600))) return [];
      return [{ at: { from: piece.from + span.from, to: piece.from + span.to }, text }];
    });
  });
});

function admits(text: string): boolean {
  return procedure.test(text) && !perhaps.test(text) && deviation.test(text.replace(denied, ' '));
}

const procedure =
  /\b(?:procedures?|templates?|playbooks?|sops?|runbooks?|work instructions?|standard change|v\d+|deviat\w+ from (?:it|this|that))\b|流程|模板|规程|手册|指导书|标准变更/i;
const perhaps = /\b(?:if|should|would|when(?:ever)?|in case|roll ?-?back)\b|如[果若需有要遇]|若|万一|一旦|回[滚退]/i;
/** What is said not to be, with the words that it denies. */
const denied = longPattern('gi')`
  \b(?:no|not|never|nothing|without|none|neither|nor|zero|any|n['’]t)\b[^,.;:，。；]{0,24}?(?:deviat\w*|differ\w*|chang\w+|skip\w*|left out|leav\w+ out|omit\w*|add\w*|exceptions?|modif\w*|reorder\w*)|
  \b(?:deviations?|exceptions?|differences?|changes?)\b[^,.;，。；]{0,48}(?:\bnone\b|\b0\b)|
  (?:没有?|无|不|未作?做?|零)(?:任何|得|能|会|要|可|曾|作|做)?[^，。；]{0,4}(?:偏离|偏差|改动|跳过|略过|省略|省去|漏掉|不同|出入|差异|增减|例外)|
  (?:偏离|偏差|差异|例外)[:：]?\s?(?:无|没有)`;
const thing = '(?:[\\w/-]+ ){0,4}(?:steps?|checks?|order|sequence|part|drain\\w*|back-?ups?|section|chapter)\\b';
const deviation = new RegExp(
  [
    String.raw`\b(?:only|except|but|save) that (?:I|we|this|the|it|step)\b`,
    String.raw`\b(?:but|only|except)\b[^.;]{0,60}\binstead of\b`,
    String.raw`\b(?:except|apart from|other than|minus|bar|all but) (?:for )?(?:its |the )?(?:steps? \d|last step|first step|one step)`,
    String.raw`\bwith (?:one|an?|two|three|some|small|minor|slight|few) (?:\w+ )?(?:exceptions?|changes?|differences?|deviations?|additions?|modifications?|adaptations?|extra steps?)\b`,
    String.raw`\b(?:I|we|but|and|only)(?: will| shall|['’]ll)? (?:\w+ )?(?:leave out|left out|skip|skipped|omit|omitted|drop|dropped|add|added|replace|swap|reorder|change|shorten) ${thing}`,
    String.raw`\b(?:without|skipping|leaving out|omitting) (?:its |the )?(?:steps? \d|(?:first|last|second|third|fourth|fifth) step)`,
    String.raw`\b(?:steps? \d+|(?:first|last|second|third) step)[^.;]{0,30}\b(?:is|are|was|were) (?:left out|skipped|omitted|dropped|replaced|changed)\b`,
    String.raw`\b(?:procedure|template|playbook|sop|v\d+)[^.;]{0,20} (?:does not|doesn['’]t) (?:yet )?(?:know|cover|mention|contain|include|describe)\b`,
    String.raw`\bnot (?:yet )?(?:in|part of|covered by|described in|known to) (?:the |this |that )?(?:\w+ )?(?:procedure|template|playbook|sop|v\d+)\b`,
    String.raw`\bdeviat(?:es?|ed|ing|ions?)\b|\bdiffer(?:s|ent)? from (?:the |its )?(?:procedure|template|playbook|sop|v\d+)|\b(?:modified|adapted|shortened|extended|changed) (?:version|form|variant) of\b`,
    '(?:跳过|略过|省略|省去|省掉|漏掉|少做|去掉|不[做执]行?)[^，。；]{0,6}(?:步|第|检查|备份|摘流)|(?:多加|多做|额外(?:增加|加|做)|新增)[^，。；]{0,4}步|偏离|偏差',
    '(?:与|跟|和)(?:流程|模板|规程|手册)[^，。；]{0,8}(?:不同|出入|差异|不一致)',
    '(?:流程|模板|规程|手册|v\\d+)[^，。；]{0,10}(?:尚未|还没有?|没有?|未)(?:收录|写|包含|覆盖|提到|涉及)',
    '(?:只是|但是?|唯独)[^，。；]{0,16}(?:改[用为成]|换成|调换|换了顺序)',
  ].join('|'),
  'i',
);
