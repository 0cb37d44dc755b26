// From where there is no way back, as a document says it, and which steps and things that is said of.

import type { Change } from '../change.ts';
import { memo } from '../memo.ts';
import { namesPointOfNoReturn } from '../said/irreversible.ts';
import { cut } from '../source.ts';
import { hanNumber } from '../text/hanNumber.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import type { PlanStep } from './planSteps.ts';
import { saysImpossible } from './undo.ts';

const sayings = memo((change: Change): readonly Phrase[] => {
  const ids = change.answers
    .filter(({ kind, question }) => kind === 'given' && /^(?:runbook|rollback|worst-case|risk)/.test(question.section))
    .filter(({ text }) => namesPointOfNoReturn(text))
    .map(({ question }) => question.id);
  return phrasesIn(change, ids).filter(({ text }) => namesPointOfNoReturn(text));
});

/** Whether it is said of this step: there, by its number, of all that follows another one, or of the thing by its name. */
export function saysNoReturn(change: Change, steps: readonly PlanStep[], index: number, destroyed: string): boolean {
  const said = sayings(change);
  const step = steps[index];
  if (said.length === 0 || !step) return false;
  const own = Number.parseInt(numberOf(step) || String(index + 1), 10);
  const names = namesIn(destroyed);
  const things = destroyed.match(/分区|旧[表库卷包]|老[表库卷包]|数据盘|云盘|备份|快照|证书|密钥|索引|命名空间/g) ?? [];
  const clock = /\b\d\d:\d\d\b/.exec(step.starts?.isClock ? cut(change.source, step.whole).slice(0, 60) : '')?.[0];
  return said.some(({ at, text }) => {
    const flat = text.normalize('NFKC').toLowerCase();
    if (names.some(name => flat.includes(name)) || (clock && flat.includes(clock))) return true;
    // 删除分区 is 分区删除.
    if (things.some(thing => new RegExp(`${acts}[^，。；]{0,8}${thing}|${thing}[^，。；]{0,8}${acts}`).test(flat)))
      return true;
    const inside = steps.findIndex(({ whole }) => whole.from <= at.from && at.from < whole.to);
    // A step that is nothing but the point stands for all that follows it.
    if (inside !== -1 && (inside === index || (inside < index && isPointAlone(steps[inside] as PlanStep)))) return true;
    const numbers = numbersIn(flat);
    if (numbers.length > 0) return numbers.some(one => one === own || (one < own && onwards.test(flat)));
    return inside === -1 && isGeneral.test(flat);
  });
}

/** The first changing step whose undo says that there is none, where no point of no return is named besides how steps are undone. */
export function silentUndo(change: Change, steps: readonly PlanStep[]): PlanStep | undefined {
  const step = steps.find(
    ({ kind, undo }) => kind === 'mutates' && saysImpossible(undo) && !/no return|不可回[退滚头]点/i.test(undo ?? ''),
  );
  const isNamed = () =>
    change.answers.some(({ kind, question, text }) => {
      if (kind !== 'given' || !/^(?:runbook|rollback|worst-case|risk)/.test(question.section)) return false;
      return namesPointOfNoReturn(steps.reduce((rest, { undo }) => (undo ? rest.replace(undo, ' ') : rest), text));
    });
  return step && !isNamed() ? step : undefined;
}

/** "Point of no return: up to here all can be undone." */
function isPointAlone({ text }: PlanStep): boolean {
  return /^[\s\d.)*_@:\w-]{0,20}?(?:the )?point of no return\b/i.test(text) || /^\S{0,12}不可回[退滚头]点/.test(text);
}

/** "After the last step there is no way back" names neither a step nor a thing. */
const isGeneral = /\b(?:last|final) (?:step|item)|\ball (?:of )?(?:the )?(?:steps|deletions)|最后一步|(?:各|每)步都/;
const onwards = /\b(?:from|after|once|as soon as|behind|beyond)\b|之后|以后|一旦|开始|起/;

function numbersIn(text: string): readonly number[] {
  const spelled = [...text.matchAll(/第\s?([一二三四五六七八九十]{1,3})\s?步/g)].map(match =>
    hanNumber(match[1] as string),
  );
  const written = [
    ...text.matchAll(
      /\b(?:steps?|items?) (\d{1,2})(?:\s*(?:and|or|,|&|-|–|to) (?:step )?(\d{1,2}))?|(?:步骤|第)\s?(\d{1,2})|\b[ts]-?(\d{1,2})\b/g,
    ),
  ].flatMap(match => match.slice(1).flatMap(one => (one === undefined ? [] : [Number(one)])));
  return [...written, ...spelled];
}

/** The number of a step, also where it stands behind a box: `- [ ] 7. Watch`. */
export function numberOf({ number, text }: PlanStep): string {
  return number || (/^\s*(?:\*\*)?[a-z]?(\d{1,2})[.)、:]/i.exec(text)?.[1] ?? '');
}

/** Names and longer words of what is destroyed, without the verbs and the words of any command. */
function namesIn(text: string): readonly string[] {
  const flat = text.normalize('NFKC').toLowerCase();
  return (
    flat.match(/[a-z][\w.-]{3,}|\p{Script=Han}{2}(?=表|库|集群|数据|阵列|分区|证书|密钥)|[老旧原][表库卷]/gu) ?? []
  ).filter(word => !filling.test(word));
}

const acts = '(?:删除|删掉|删|清空|清除|清理|销毁|格式化|释放|下线|擦除|退订)';
const filling =
  /^(?:drop|table|database|schema|delete|from|where|destroy|purge|wipe|erase|remove|clear|flush\w*|truncate|prod|force|with|that|the|this|step|all|old|data|into|then|version|restore|point|revoke)$/;
