// The answer about mitigation promises a canary, a flag, a backup, but nothing in the plan does it.

import type { Change } from '../../core/change.ts';
import { planSteps } from '../../core/plan/planSteps.ts';
import { type Hit, rule } from '../../core/rule.ts';
import { strangeMeasures } from '../../core/said/interventions.ts';
import { type Control, controls, mitigationsInTable } from '../../core/said/mitigations.ts';
import type { Span } from '../../core/source.ts';
import { type Phrase, phrasesOf } from '../../core/text/phrases.ts';
import { quote, type Words } from '../../core/words.ts';

export default rule({
  id: 'unplanned-mitigation',
  severity: 'consistency',
  says: {
    unplanned: {
      en: '“{text}” promises a {control}, but no step and no checklist item does it. Add the step, so that nobody has to remember it, or take it out here.',
      'zh-cn': '“{text}”提到了{control}，但步骤和检查清单里都没有。请补上这一步，或从这里去掉，免得靠人记。',
    },
    measure: {
      en: '“{text}” is a measure for this change, but no step and no checklist item does it, in these words or others. Add the step with who does it, or take it out here.',
      'zh-cn': '“{text}”是为这次变更采取的措施，但步骤和检查清单里都没有。请补上这一步并写明由谁做，或从这里去掉。',
    },
  },
  why: {
    en: 'A mitigation that stands only in the answer is not carried out at 3 AM: whoever executes reads the steps. The rule knows canaries, feature flags, backups, dry runs, maintenance pages and throttling, and any measure that is announced for this change in a clause of its own; it looks for them in the runbook, the checklist, the answers about execution, assumptions and tests, and the rollback.',
    'zh-cn':
      '只写在回答里的缓解措施，凌晨三点没人会做：执行的人只看步骤。这里识别灰度、功能开关、备份、试运行、维护页面和限流，以及单独一句写明为本次变更采取的其他措施，并在操作手册、检查清单、执行条件、假设、测试和回滚中查找。',
  },
  *check(change): Iterable<Hit & { says: 'unplanned' | 'measure' }> {
    const mitigation = change.answer('worst-case.mitigation');
    if (change.answer('runbook.steps')?.kind !== 'given') return;
    const told = new Set<Control>();
    const sentences: Span[] = [];
    const inTable = mitigationsInTable(change);
    const phrases = [...(mitigation?.kind === 'given' ? phrasesOf(mitigation) : []), ...inTable];
    // What a row promises in passing is of the step that it names, or of a limit that is set anyway.
    const isOfRow = (phrase: Phrase) => inTable.includes(phrase);
    const all = phrases
      .filter(phrase => !isOfRow(phrase) || !namesStep.test(phrase.text))
      .flatMap(phrase => controls.filter(one => !isOfRow(phrase) || one.isStep).map(control => ({ phrase, control })));
    for (const { phrase, control } of all) {
      if (told.has(control) || !promises(control, phrase) || isPlanned(control, change, phrase.text)) continue;
      told.add(control);
      sentences.push(phrase.at);
      const word = control.promised.exec(phrase.text.replace(/`[^`]*`/g, code => ' '.repeat(code.length)));
      const from = phrase.at.from + (word?.index ?? 0);
      const at = { from, to: from + (word?.[0].length ?? 0) };
      const heading = change.answer('runbook.steps')?.heading;
      yield {
        at,
        says: 'unplanned',
        with: { text: quote(phrase.text), control: control.name },
        see: heading ? [{ at: heading.at, says: here }] : [],
        ...(inTable.includes(phrase) || isAnywhere(control, change) ? { severity: 'information' } : {}),
      };
    }
    const heading = change.answer('runbook.steps')?.heading;
    const see = heading ? [{ at: heading.at, says: here }] : [];
    // What a sentence promises is told once.
    const isTold = ({ at, text }: Phrase) =>
      [...told].some(({ promised }) => promised.test(text)) ||
      sentences.some(one => one.from <= at.from && at.to <= one.to);
    for (const measure of strangeMeasures(change)) {
      const { at, text } = measure;
      const isDone =
        !text.includes('`') &&
        controls.some(control => control.promised.test(text) && isPlanned(control, change, text));
      if (!isTold(measure) && !isDone) yield { at, says: 'measure', with: { text: quote(text) }, see, as: 'nudge' };
    }
  },
  examples: {
    bad: [
      {
        text: `
### How does the CM attempt to mitigate the risk?

We start with a canary on one node, and take a backup before the promotion.
                ^^^^^^ “We start with a canary on one node, and take a backup befor…” promises a canary
`,
      },
      {
        text: `
### 变更方案如何降低这些风险？

切换前全量备份旧主库；异常时由丹手工隔离。
     ^^ “切换前全量备份旧主库；异常时由丹手工隔离。” promises a backup

## Pre-implementation Checklist

- [x] Rollback plan tested: 2026-11-13, 8 minutes
`,
      },
    ],
    good: [
      {
        text: `
### How does the CM attempt to mitigate the risk?

Against a lost index there is its export to tape in step 1; for the night the reports are paused (step 2).

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Export the index to tape | Alice | 15 | the tape reads back | not needed |
| 2 | Pause the reports | Alice | 5 | the queue stands still | start them |
`,
      },
      {
        text: `
### How does the CM attempt to mitigate the risk?

One box at a time, and compare.sh before it takes traffic.

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Start unbound on res-a | Alice | 15 | 0 differences | stop it |
| 2 | Same for res-b | Alice | 15 | 0 differences | stop it |
`,
      },
      {
        text: `
### How does the CM attempt to mitigate the risk?

A canary first: 5% of the traffic for ten minutes. The backup of 2026-11-18 was restored in 38 minutes.

## Runbook

| # | Step | Owner | Minutes | Check | Undo |
| --- | --- | --- | --- | --- | --- |
| 1 | Send 5% to orders-db-2 | Alice | 15 | \`pg_up\` is 1 | rollback step 1 |
`,
      },
      {
        text: `
### How does the CM attempt to mitigate the risk?

No feature flag is needed: one line of configuration goes back within a second. Backups cannot help here.
`,
      },
    ],
  },
});

const here: Words = { en: 'The steps', 'zh-cn': '步骤在此' };

/** A promise; what was done already, what there is anyway and what is not needed are none. */
function promises({ promised }: Control, phrase: Phrase): boolean {
  // 限流靠第五步 5%: it names the step that does it.
  if (byStep.test(phrase.text)) return false;
  // The name of a switch promises nothing: `sms.backup`.
  const text = phrase.text.replace(/`[^`]*`/g, ' ');
  const at = text.search(promised);
  return (
    at !== -1 && !isThere.test(text.slice(0, at)) && !denied.test(text) && !done.test(text) && !reaction.test(text)
  );
}

const namesStep = /\bsteps? \w|第\s?[\d一二三四五六七八九十]+\s?[步项]|步骤|#\d/i;
const byStep = /^[^，。；]{0,12}(?:靠|由|见|在)第\s?[\d一二三四五六七八九十]+\s?步[^，；]{0,16}[。]?$/;

/** What is done only if a limit is passed is no step of the plan. */
const reaction =
  /(?:超过?|大于|高于|>)\s*[\d.]+[^。;；]{0,20}(?:限流|限速)|\b(?:if|when|once|above|beyond)\b[^.;]{0,40}\d[^.;]{0,30}\b(?:throttl|rate[- ]limit)/i;
const denied =
  /\b(?:no|not|without|cannot|can't|instead of|neither|rather than|isn't|don't)\b[^.;]{0,24}\b(?:canar|one-?box|flag|toggle|back|snapshot|dry|maintenance|throttl|rate)|\b(?:canar\w*|flags?|backups?|snapshots?|dry[- ]?runs?)[^.;]{0,16}\b(?:not needed|cannot|impossible|does not|do not|would not)|回[滚退][^。;,]{0,8}(?:限流|限速)|(?:无需|无须|不需要|不用|没有|不做|无法|不能)[^。;,]{0,6}(?:灰度|开关|备份|快照|试运行|维护|限流)/i;
const done =
  /\b(?:was|were|has been|have been) (?:already |fully |also )?(?:taken|done|made)\b|\b(?:is|are) (?:already|also) (?:taken|done|made)\b|\b(?:was|were|has been|have been|is|are) (?:already |fully |also )?(?:tested|restored|verified|tried|in place|enabled|configured|younger|kept|replicated)\b|\bkept (?:for|until|till)\b|\b(?:of|from) (?:the )?\d{1,2}\.? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b|\b(?:nightly|hourly|daily|every (?:night|hour|day)|existing|already|always|since|continuous(?:ly)?)\b|\b20\d\d-\d\d-\d\d\b|\b(?:ran|had|showed|proved)\b|已(?:经)?|(?:恢复|还原|演练|验证|试)过|每(?:晚|天|日|小时)|(?<![把将给对])现有|一直|长期|保留(?:到|至)?/i;

/** Whether another answer speaks of the like at all: then it may be done in words that are not read. */
function isAnywhere({ promised, done: words }: Control, change: Change): boolean {
  return change.answers.some(
    ({ question, kind, text }) =>
      kind === 'given' && !question.id.startsWith('worst-case.') && (promised.test(text) || words.test(text)),
  );
}

/** "The login has a rate limit", 认证有限流: it is there without this change. */
const isThere = /(?:\b(?:has|have|there (?:is|are)) (?:an? |its |their |the )?(?:\w+ )?|[有带]|有[^，。；]{1,12}的)$/i;

/** Whether a step speaks of the place or person that a measure names: "canary in Porto" beside a step that begins in Porto. */
function isNamedIn(steps: string, promise: string): boolean {
  const names = promise.match(/(?<=[\p{Ll}\d,(] ?\(?)\b[A-Z][a-z]{3,}\b/gu) ?? [];
  return names.some(name => steps.includes(name));
}

/** Whether some place of the plan does it. */
function isPlanned(
  { done: words, promised: promisedBy, notInRollback, notInTesting }: Control,
  change: Change,
  promise: string,
): boolean {
  const answer = change.answer('runbook.steps');
  const steps = answer?.text ?? '';
  if (isNamedIn(steps, promise)) return true;
  // "A snapshot of `/etc/app` is taken": a step that packs that very path is one.
  const [path] = notInRollback ? (/(?<=`)(?:\/[\w.-]+){2,}(?=`)/.exec(promise) ?? []) : [];
  if (path && steps.includes(path)) return true;
  const number = /\b(?:made|taken|done)\b[^.;]{0,20}\bstep (\d+)\b/i.exec(promise)?.[1];
  const step = number && answer ? planSteps(answer)?.all.find(one => one.number === number) : undefined;
  // Who is told that step 2 does it looks there, and nowhere else.
  if (step && !words.test(change.source.text.slice(step.at.from, step.at.to)) && notInRollback) return false;
  const [, named, namedHan] = audience.exec(promise) ?? [];
  const whom = named ?? namedHan;
  if (whom && !steps.toLowerCase().includes(whom.toLowerCase()) && !promisedBy.test(steps)) return false;
  return change.answers.some(({ question, kind, text }) => {
    if (kind !== 'given' || question.id.startsWith('worst-case.') || question.id === 'risk.table') return false;
    if (notInRollback && question.id.startsWith('rollback.')) return false;
    if (notInTesting && question.id === 'risk.testing') return false;
    return words.test(text) && planning.test(question.id);
  });
}

/** For whom it comes first: steps that go host by host do nothing for a first customer. */
const audience =
  /\b(?:an?|one|two|three|first|single|few|\d+) (?:\w+ )?(customer|client|tenant|merchant|shop|store|branch|hotel|country|subscriber|school)(?:s|es)?\b|[一两三几\d] ?(?:家|个|户|名|批)?(客户|用户|租户|商户|门店|网点|机构|园区|城市)/i;

const planning =
  /^(?:runbook|pre-checklist|rollback|restricted)\.|^activity\.(?:execution|assumptions)$|^risk\.testing$/;
