// Whether it is said who executes a change: in the front matter, in the answer about its execution, or beside the steps.

import { type Answer, type Change, proseOf } from '../change.ts';
import { type Line, linesOf } from '../clock/stated.ts';
import { listOf } from '../fields/fields.ts';
import { isPerson } from '../fields/people.ts';
import { memo } from '../memo.ts';
import { chineseName, nameForm } from './nameForms.ts';
import { planSteps } from './planSteps.ts';
import { nameIn } from './stepNames.ts';

/** Whether a document names somebody who executes what names nobody else. */
export const namesExecutors = memo(
  (change: Change): boolean =>
    listOf(change.fields.executors).some(({ text }) => isPerson(text)) ||
    namesDoer(change.answer('activity.execution')),
);

/** Whether it names one person alone for that. */
export const namesOneExecutor = memo((change: Change): boolean => {
  if (listOf(change.fields.executors).length === 1) return true;
  const answer = change.answer('activity.execution');
  const named = [...(answer?.kind === 'given' ? answer.text : '').matchAll(executes)];
  return named.length === 1 && named[0]?.[1] === undefined && named[0]?.[2] === undefined;
});

const executes =
  /(?:(\S+) (?:and|&) )?(?:@?[\w.-]+) executes?\b|(?:(\p{Script=Han}{2,3}|@[\w.-]+)[、和])?(?:\p{Script=Han}{2,3}|@[\w.-]+)\s?(?:负责)?执行(?!人|变更)/gu;

/** Whether a sentence beside the steps says who does all of them: "Bryn does all, Hana watches", 由孙倩执行. */
export function saysWhoDoesAll(steps: Answer): boolean {
  const { all = [], table } = planSteps(steps) ?? {};
  // Beside a column for it, only what is said of all or of the rest fills a blank: 退回均按第五章执行 names nobody.
  const ways = [forAll, forRest, forRestChinese, ...(table?.columns.owner ? [] : [does, atKeys])];
  const isBeside = ({ at, isStep }: Line) => !isStep && !all.some(({ whole }) => whole.from <= at && at < whole.to);
  return linesOf(steps).some(line => isBeside(line) && ways.some(one => one.test(line.text.slice(0, 500))));
}

function namesDoer(answer: Answer | undefined): boolean {
  if (answer?.kind !== 'given') return false;
  const prose = proseOf(answer);
  return (
    does.test(prose) ||
    atKeys.test(prose) ||
    prose.split(/[\n;；|]/).some(part => duty.test(part) && nameIn(part) !== undefined)
  );
}

/** A name, or some, in front of what people do in a change. */
const does =
  /@[\w.-]+|(?!(?:Every|Each|All|Any|No|This|That|It|The|Both|Which|What|They|One|Two|Three)(?:thing|body|one)?\b)\b\p{Lu}\p{Ll}+ (?:(?:and|&) \p{Lu}\p{Ll}+ )?(?:executes?|runs?|does|do|performs?|carr(?:y|ies)|types?|drives?|operates?|handles?|leads?|promotes?|works?|(?:is |sits )?(?:on|at) the (?:keyboard|console|controls))\b|\b(?:[Ee]xecuted|[Pp]erformed|[Rr]un|[Dd]one|[Cc]arried out|[Oo]perated|[Dd]riven) by\b|\b[Ee]xecutors?\s*[:：]|由.{1,12}(?:执行|操作|完成|实施)|(?:执行|操作|负责|实施)人?\s*[:：]|\p{Script=Han}{2,3}(?:负责)?(?:全程|在.{1,8})?(?:执行|操作|动手|实施)/u;

/** "All steps: Ole." */
const forAll =
  /\b(?:[Aa]ll|[Ee]very|[Ee]ach|[Tt]he|[Tt]hese)\b[^.\n]{0,24}\b(?:steps?|commands?|rows?|it)\b[^.\n]{0,16}[:：–—-]\s*\p{Lu}\p{Ll}+|(?:全部|所有|以下|全程)[^，。\n]{0,12}[:：]\s*\p{Script=Han}{2,3}/u;

/** "I type everything", "Ana has the keyboard", 赵一鸣敲键盘. */
const atKeys = new RegExp(
  `\\bI (?:type|do|run|execute|perform|drive|operate|work|carry)\\b|(?<![\\p{L}])${nameForm} (?:has|holds|keeps|takes) the (?:keyboard|console|controls)|\\b(?:[Oo]perators?|[Hh]ands|[Kk]eyboard|[Dd]oer)\\s*[:：]|${chineseName}(?:敲|上手|动手|念命令|跑命令|来做|做(?=[，。；、]|$))`,
  'u',
);

/** "Steps without a name: Ole", "unless a name stands there, it is mine", 未注明的由韩磊做. Who only watches does none. */
const forRest = new RegExp(
  `^(?![^.\\n]*\\b(?:check|watch|review|decid|approv|monitor|confirm)\\w*[^.\\n]{0,12}\\bby\\b)(?:.*[^\\p{L}])?(?:(?:[Ss]teps?|[Aa]ll|[Ee]verything|[Rr]est|[Oo]thers?|[Nn]obody|[Nn]o ?one|[Uu]nnamed|[Uu]nless|[Ww]ithout|[Dd]efault)(?![\\p{L}])[^.;\\n]{0,48}?(?:[:：]|\\b(?:by|does)|\\b(?:is|are)(?= (?:mine|me|${nameForm}[.,;)])))\\s+(?:${nameForm}|I\\b|me\\b|mine\\b|@))`,
  'u',
);
const forRestChinese = new RegExp(
  `(?:未注明|没[写标有注]|未[写标]|其余|其他|其它|剩下|全部|所有|默认|除[^，。]{1,12}外)(?![^。；\\n]{0,12}(?:[复核检]查|复核|监控|看盘|决定|审批))[^。；\\n]{0,16}?(?:[:：]|由|是|归|都|均)\\s*(?:${chineseName}|我|本人|@)`,
  'u',
);

const duty = /\b(?:hands?|keyboard|console|execut\w+|operat\w+|driver|pilot|doer|who)\b|执行|操作|主操|动手|实施/i;
