// A step destroys something, and nothing says that there is no way back from there, nor what would bring it back.

import type { Answer } from '../../core/change.ts';
import { rollbackOf, runbookOf } from '../../core/plan/arithmetic.ts';
import { saysNoReturn, silentUndo } from '../../core/plan/noReturn.ts';
import { type PlanStep, planSteps } from '../../core/plan/planSteps.ts';
import { isReadOnly, stepKind } from '../../core/plan/stepWords.ts';
import { hasNoUndo, hasWayBack, refersBack, undoesAsAnother, withoutUndo } from '../../core/plan/undo.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { destroyingCommand, removesNeeded } from '../../core/said/destroyingCommands.ts';
import {
  destruction,
  isBroughtBack,
  isCommand,
  isReliedOn,
  isRevocation,
  keepsByName,
  mayHold,
  mayRestore,
  namesCopy,
  neededLater,
  restores,
} from '../../core/said/irreversible.ts';
import { cut } from '../../core/source.ts';
import { quote } from '../../core/words.ts';

export default rule({
  id: 'irreversible-step',
  severity: 'weak',
  says: {
    step: {
      en: '“{text}” cannot be taken back, and nothing says so. Mark this step as the point of no return and say what must be true before it, or name the backup that brings things back.',
      'zh-cn':
        '“{text}”无法撤回，文中却没有说明。请把这一步标为“不可回退点”并写明执行前必须满足什么，或写明用哪份备份恢复。',
    },
    undo: {
      en: '“{text}”, and nothing else speaks of it: whoever stands before this step should know that there is no turning back behind it. Name the point of no return in the rollback, and what must be true before it.',
      'zh-cn':
        '这里写着“{text}”，别处却没有提到。站在这一步之前的人应当知道这是最后一次可以中止的机会。请在回滚方案中写明不可回退点，以及执行前必须满足什么。',
    },
  },
  why: {
    en: 'The rollback below only works up to the step that deletes what it needs. Whoever stands before that step should know that it is the last one at which “no-go” is possible. Things that are made anew by themselves, such as pods and caches, are not meant.',
    'zh-cn':
      '一旦某一步删掉了回滚所需的东西，下面的回滚方案就失效了。站在这一步之前的人应当知道：这是最后一次可以中止的机会。会自动重建的东西（例如 Pod、缓存）不在此列。',
  },
  *check(change): Iterable<Hit & { says: 'step' | 'undo' }> {
    const answer = runbookOf(change);
    if (!answer) return;
    const read = planSteps(answer);
    const steps = read?.all ?? [];
    const isRow = read?.table !== undefined;
    const whole = (step: PlanStep) => cut(change.source, step.whole);
    // What is looked at afterwards may equal a copy that somebody else took.
    const done = (step: PlanStep) => (step.check === undefined ? whole(step) : whole(step).replace(step.check, ' '));
    const wayBack = rollbackOf(change)?.text ?? '';
    const isUndoGiven =
      steps.length > 3 && steps.filter(({ undo }) => undo !== undefined).length * 3 >= steps.length * 2;
    const isCopied = () => change.answers.some(one => one !== answer && one.kind === 'given' && namesCopy(one.text));
    const hit = (by: number, found: { readonly from: number; readonly text: string }, isSure: boolean) => ({
      at: { from: by + found.from, to: by + found.from + found.text.length },
      says: 'step' as const,
      with: { text: quote(found.text, 40) },
      ...(isSure ? {} : ({ as: 'nudge' } as const)),
    });
    for (const [index, step] of steps.entries()) {
      const at = isRow ? step.at : step.whole;
      const text = withoutUndo(cut(change.source, at), step);
      const found = destroyedBy(step, text, wayBack);
      if (!found || saysNoReturn(change, steps, index, found.text)) continue;
      const isBeside = isSecondAct(text, found.from);
      // A command is sure, unless a copy is named elsewhere in the document; words may also be of what can be brought back.
      const isSure = isCommand(found.text) && !isCopied() && !isBeside;
      const sentence = text.slice(found.from).split(/[.](?=\s)|[。;；\n]/)[0] as string;
      // "Undo: see the rollback" is as good as what stands there.
      if (refersBack(step)) {
        if (isBeside ? !isBroughtBack(sentence, wayBack) : !restores(wayBack)) yield hit(at.from, found, isSure);
        else if (!isBeside && (!mayRestore(wayBack, sentence) || isReliedOn(found.text, wayBack)))
          yield hit(at.from, found, false);
        continue;
      }
      // How the first act of a step is undone says nothing of another that is done with it.
      if (isRevocation(found.text) && undoesAsAnother(step)) {
        yield hit(at.from, found, false);
        continue;
      }
      if (hasWayBack(step) && (!isBeside || restores(step.undo ?? '') || isReliedOn(found.text, step.undo ?? '')))
        continue;
      // A copy is no help to a way back that works with the thing itself.
      if (isReliedOn(text.slice(found.from, found.from + found.text.length + 12), wayBack)) {
        yield hit(at.from, found, isCommand(found.text));
        continue;
      }
      if (withCopy.test(text)) {
        yield hit(at.from, found, false);
        continue;
      }
      if (namesCopy(withoutCode(whole(step), found.text.split('`')[0] as string))) continue;
      if (keepsByName(text, { from: found.from, to: found.from + found.text.length })) continue;
      // A copy that is taken first holds for all steps that follow; to look at one that is older is no copy.
      const isTaken = (one: PlanStep) => one.kind === 'mutates' && namesCopy(done(one)) && mayHold(one.text, sentence);
      const before = steps.slice(0, index);
      if (before.some(isTaken) || isBroughtBack(sentence, wayBack)) {
        // There is a copy, but the plan itself says that nothing leads back from here, by a word or by leaving it out here alone.
        if (hasNoUndo(step) || (step.undo === undefined && isUndoGiven)) yield hit(at.from, found, false);
        continue;
      }
      // A copy of something else may hold it too.
      yield hit(at.from, found, isSure && !before.some(one => one.kind === 'mutates' && namesCopy(whole(one))));
    }
    const silent = silentUndo(change, steps);
    if (silent) {
      const from = silent.whole.from + Math.max(0, whole(silent).indexOf(silent.undo ?? ''));
      const text = (silent.undo ?? '').trim();
      yield { at: { from, to: from + text.length }, says: 'undo', with: { text: quote(text, 40) }, as: 'nudge' };
    }
    for (const { from, text } of sentencesBeside(answer, steps)) {
      const found = later.test(text) ? undefined : (destruction(text) ?? destroyingCommand(text));
      if (!found || namesCopy(text.replace(found.text, '')) || /\brenam|改名|重命名/i.test(text)) continue;
      if (!saysNoReturn(change, steps, steps.length, found.text)) yield hit(from, found, false);
    }
  },
  examples: {
    bad: [
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Check that nobody reads the table | Alice | 5 | 0 reads for 10 min | none needed |
| 2 | \`psql -h orders-db -c 'DROP TABLE orders_2019'\` | Alice | 5 | the table is gone | - |
                             ^^^^^^^^^^^^^^^^^^^^^^ “DROP TABLE orders_2019” cannot be taken back
`,
      },
      {
        text: `
## 操作手册

1. 王磊：确认新集群双写正常（5 分钟）
2. 王磊：删除旧集群的数据盘，确认控制台已无该磁盘（5 分钟）
      ^^^^^^^^ “删除旧集群的数据” cannot be taken back
`,
      },
      {
        text: `
## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | \`promote.sh orders-db-2\` | Alice | 15 | \`pg_up\` is 1 | rollback step 1 |
| 2 | End the copying back to orders-db-1 | Alice | 5 | lag is empty | not possible |
                                                                       ^^^^^^^^^^^^ “not possible”, and nothing else speaks of it
`,
      },
    ],
    good: [
      {
        text: `
## Runbook

1. @alice: take a snapshot of the volume, until it says complete (10 min)
2. @alice: delete the old volume, the list shows three (5 min)
3. @alice: \`kubectl delete pod orders-0\` and drop the connection pool, until 12 pods are ready (5 min)
`,
      },
      {
        text: `
## Runbook

1. @alice: switch the readers to the new table, reads of the old one are 0 (10 min)
2. Point of no return: the steps above can be undone until here (1 min)
3. @alice: \`DROP TABLE orders_2019\`, the table is gone (5 min)
`,
      },
      {
        text: `
## 操作手册

1. 王磊：清空 CDN 缓存，确认命中率下降（5 分钟）
2. 王磊：删除旧集群的数据盘，确认控制台已无该磁盘；此步不可逆（5 分钟）
`,
      },
    ],
  },
});

/** The sentences of the runbook that stand beside its steps: "During step 7 the old schema is dropped." */
function sentencesBeside(answer: Answer, steps: readonly PlanStep[]) {
  const beside = answer.blocks.filter(
    ({ block, at }) => block.kind === 'paragraph' && !steps.some(({ whole }) => whole.from <= at && at < whole.to),
  );
  return beside.flatMap(({ block, at }) =>
    [...block.text.matchAll(/[^.。;；\n](?:[^.。;；\n]|[.](?=\S)|\n)*/g)].map(match => ({
      from: at + match.index,
      text: match[0],
    })),
  );
}

/** "Purge the old journals and the copy of step 2": the copy goes as well. */
const withCopy =
  /\b(?:delete|drop|purge|wipe|remove|destroy|erase)s?\b[^.;,`]{2,40} (?:and|with|including|together with) (?:the |its |all |our |their )*(?:cop(?:y|ies)|backups?|snapshots?|dumps?)\b|(?:删除|清空|清除|清理|销毁)[^，。；]{2,20}(?:和|及|与|以及|连同)[^，。；]{0,8}(?:备份|快照|副本)/i;
/** What is not done now, or kept. */
const later =
  /\b(?:later|another|separate|own (?:change|mcm)|next (?:week|month|change)|after \w+ (?:days|weeks|months)|for \w+ (?:days|weeks)|not|never|nothing|nobody|keeps?|kept|stays?|remains?|untouched)\b|\b(?:is|are) (?:deleted|removed|dropped) (?:on|after) (?:\w+ )?\d|下周|下次|以后|天后|之后再|另[开行走起一]|不在[本这此]次|保留|不删|不动/i;

/** What a step destroys: by its words where it changes something, by a command in code or a later act whatever it begins with. */
function destroyedBy(step: PlanStep, text: string, wayBack: string) {
  const isMutating = step.kind === 'mutates';
  return (
    (isMutating ? (destruction(text) ?? neededLater(text, wayBack)) : undefined) ??
    destroyingCommand(text) ??
    removesNeeded(text, wayBack) ??
    (isMutating ? undefined : (destruction(codeOf(text)) ?? laterAct(text)))
  );
}

/** The commands of a text that may change something, with blanks for all else. */
function codeOf(text: string): string {
  return text
    .split('`')
    .map((part, i) => (i % 2 === 1 && !isReadOnly(part) ? part : ' '.repeat(part.length)))
    .join('`');
}

/** "Watch all lanes; Joost hands the old licence back": what follows a look is an act of its own. */
function laterAct(text: string) {
  for (const match of text.matchAll(/(?:[;；]|[,，] ?(?:(?:and )?then\b|再|然后|顺手))\s*([^;；\n]+)/g)) {
    const clause = match[1] as string;
    const found = stepKind(clause) === 'mutates' ? destruction(clause) : undefined;
    if (found) return { from: match.index + match[0].length - clause.length + found.from, text: found.text };
  }
  return undefined;
}

/** A step without what destroys and the command that this stands in: what is destroyed may be called a backup. */
function withoutCode(text: string, words: string): string {
  return text
    .split('`')
    .filter((part, i) => i % 2 === 0 || !part.includes(words))
    .join('')
    .replace(words, '');
}

/** Whether something else is done in the step before these words. */
function isSecondAct(text: string, from: number): boolean {
  const before = text.slice(0, from).replace(/^[\s*_[\]x\d.)、:-]+/, '');
  return /`[^`]+`[^`]{0,60}(?:[,;，；]|\b(?:and|then)\b|接着|再|顺|并)|[,;，；。]\s*\S|\b(?:and|then) /.test(before);
}
