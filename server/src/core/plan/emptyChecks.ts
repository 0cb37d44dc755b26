// The one step of a plan whose place for the check is empty while all others have theirs: forgotten, or left empty on purpose.

import type { PlanStep, Steps } from './planSteps.ts';
import { onlyEmpty } from './stepGaps.ts';

/** The only step without a check where every other one has its own: in the column of a table, or behind a label. */
export function onlyUnchecked(steps: Steps): PlanStep | undefined {
  return onlyEmpty(steps, 'check', step => step.check === undefined) ?? onlyUnlabelled(steps);
}

/** Whether that step needs one: it changes something, and nothing of it, read as a whole, says what is seen. */
export function isForgotten(step: PlanStep, { table }: Steps, whole: string): boolean {
  if (isBlank(whole, step)) return true;
  if (!table && seen.test(whole)) return false;
  return (doesMore(step) || (!table && isCommanding(step))) && !namesSign(step);
}

/** The one changing step of a list that has no check behind a label, where all others have. */
function onlyUnlabelled({ all, table }: Steps): PlanStep | undefined {
  // Where every other step has one, also that which begins with telling somebody, and then runs a command.
  const isEach = all.filter(({ check }) => check === undefined).length === 1;
  const work = all.filter(one => one.kind === 'mutates' || (isEach && isCommanding(one)));
  const [left, ...more] = work.filter(({ check }) => check === undefined);
  if (!left || table || more.length > 0 || work.length < 4 || rests.test(left.text)) return undefined;
  return left;
}

/** Tells somebody, and then runs a command; the name of a channel is none. */
function isCommanding({ kind, text, check }: PlanStep): boolean {
  return check === undefined && kind === 'tells' && /`[a-z][\w.-]*\s[^`]+`/.test(text);
}

/** The step says in a sentence of its own what is seen. */
const seen = /\b(?:see (?:that|if|whether)|until|expect\w*|should)\b|直到|应/i;
/** It looks, decides or rounds off, whatever it begins with. */
const rests =
  /\b(?:watch\w*|rests?|check\w*|decision|decide|compare|reconcil\w*|close)\b|观察|观测|盯|[比核校]对|对账|查重|决策|决定|截图|收尾/i;

/** Whether a step changes something, be it after a look: "compare the checksums, install it". */
function doesMore({ kind, text }: PlanStep): boolean {
  return (
    kind === 'mutates' ||
    (kind === 'verifies' &&
      /[,，；;]\s*(?:and |then )*(?:install|activat|switch|start|stop|deploy|restart|apply|swap|cut|load|upgrad|安装|切换|升级|启动|停|重启|部署|发布|下发)/i.test(
        text,
      ))
  );
}

/** A row that changes something and whose place for the check has not even a dash in it. */
function isBlank(row: string, { kind, text }: PlanStep): boolean {
  return kind === 'mutates' && !rests.test(text) && /\|\s*\|/.test(row);
}

/** Whether a step's own words hold what one sees when it is done: a figure with its measure, "until it says running". */
function namesSign({ text }: PlanStep): boolean {
  return /[<>≤≥=]|(?:below|above|under|over|at least|less|more|fewer) (?:than )?\d|\b(?:until|that|is|are|says?|shows?)\b|为|直到|不[低高]于|[低高小大多少]于|应|无/.test(
    text,
  );
}
