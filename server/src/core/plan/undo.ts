// What a step says of how it is undone: in a column, or behind a word.

import type { PlanStep } from './planSteps.ts';

/** An undo that only names the way back of the whole. */
export function refersBack({ undo }: PlanStep): boolean {
  return undo !== undefined && undo.length < 60 && !/`|\d{3}/.test(undo) && reference.test(undo);
}

const reference =
  /^[\s*_(]*(?:undo|回退|回滚)?[\s:：*_]*(?:(?:see|as|per|by|with|do|the|all of|whole|full|go) )*(?:roll ?-?back|way back|back ?-?out|(?:全部|整体|整个|整套|全套|见|按|照|执行|走|做)*[“"']?(?:回[退滚]|退路|怎么退))/i;

/** An undo that only names that of another step: 同第 4 步, "as in step 4". */
export function undoesAsAnother({ undo }: PlanStep): boolean {
  return undo !== undefined && asAnother.test(undo);
}

const asAnother =
  /^[\s>*_-]*(?:(?:undo|back|回退|回滚|撤销)[\s*_]*[:：]?\s*)?(?:同上?|(?:the )?same(?: as)?|as (?:in |at |for )?|see )\s?(?:(?:above|(?:step|item|the one)s? ?\w{0,4})|(?:第\s?\S{1,3}\s?步|步骤\s?\S{1,3}))?[\s.。*_]*$/i;

/** An undo that says that there is none: not that none is needed. */
export function hasNoUndo({ undo }: PlanStep): boolean {
  return undo !== undefined && noUndo.test(undo);
}

const noUndo =
  /^[\s*_(]*(?:(?:undo|back|回退|回滚|撤销)\s*[:：]\s*)?(?:none|no|not possible|impossible|cannot|无法(?:回退|撤销)?|无|没有|不可(?:回退|逆)|—|–|-)[\s.。*_)]*(?:[,，;；(（]|$)/i;

/** An undo that says more than that none is needed. */
export function hasWayBack(step: PlanStep): boolean {
  const { undo } = step;
  if (undo === undefined || hasNoUndo(step)) return false;
  return !/^[\s*_(]*(?:none|no|n\/?a|nothing|not (?:needed|required|applicable|necessary)|no undo needed|无|无需\S*|不需要\S*|不涉及|没有)[\s.。*_)]*(?:needed|required)?[\s.。]*$/i.test(
    undo.replace(/^[^:：]{2,10}[:：]\s*/, '').replace(/[,，;；]\s*(?:see|见|按).*$/i, ''),
  );
}

/** Whether an undo says that there is none: more than that nothing has to be undone. */
export function saysImpossible(undo = ''): boolean {
  return cannot.test(undo);
}

const cannot =
  /^[\s*_(]*(?:(?:undo|back|回退|回滚|撤销)\s*[:：]\s*)?(?:not possible|impossible|cannot\b|can['’]t\b|no way back|none possible|(?:none|nothing|no)\b[^.;|\n]{0,24}\b(?:gone|lost|overwritten|destroyed|erased|burnt?)\b|none\b[,;:][^.;|\n]{0,40}\b(?:stands?|is (?:final|binding|permanent)|for good)\b|无法|不可(?!回)|做不到|不能|回不去|退不回|没法|没有退路|(?:无|没有)[，,。；;][^。；;|\n]{0,12}(?:没了|已[删毁]|不在了))/i;

/** The text of a step as it is done; how it is undone is blank, also behind "Undo by job `drop-quorum`". */
export function withoutUndo(text: string, { undo = '' }: PlanStep): string {
  const blank = (part: string) => ' '.repeat(part.length);
  return text.replace(undo, blank).replace(undoneBy, blank);
}

const undoneBy = /(?<=(?:^|[.。;；]\s?))(?:Undo|Revert|Roll ?back|Back) (?:by|with|through|is) [^.\n]{1,60}/g;
