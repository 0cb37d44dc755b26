// The state is set further than the change has come: against a decision, with open boxes, before its time, or closed
// without its validation.

import { askedOf } from '../../core/answers/asked.ts';
import { insertQuestion } from '../../core/answers/insert.ts';
import type { Change } from '../../core/change.ts';
import { momentWords } from '../../core/policy/slotFixes.ts';
import { decisionAgainst } from '../../core/review/decisions.ts';
import { moveFixes } from '../../core/review/stateFix.ts';
import { type Fix, type Hit, rule } from '../../core/rule.ts';
import { openAtClosing, timesToCome } from '../../core/said/followUps.ts';
import { openBoxes } from '../../core/said/openBoxes.ts';
import { removedItems } from '../../core/said/removedItems.ts';
import { rank } from '../../core/state.ts';
import { entryAt } from '../../core/text/frontMatter.ts';
import { quote, type Words } from '../../core/words.ts';

type Says = 'decided' | 'unticked' | 'unapproved' | 'removed' | 'early' | 'future' | 'unvalidated';

export default rule({
  id: 'premature-state',
  severity: 'contradiction',
  says: {
    decided: {
      en: 'The state is {state}, but {by} decided to {decision} on {day}{reason}. Settle it and have it decided anew, or set the state back.',
      'zh-cn': '状态是 {state}，但 {by} 于 {day} 的决定是 {decision}{reason}。请解决后重新决定，或把状态改回去。',
    },
    unticked: {
      en: 'The state is {state}, but the checklist is not done (open: {count}), for instance “{item}”. Do them first, or write beside them why not.',
      'zh-cn': '状态是 {state}，但检查清单还有 {count} 项未完成，例如“{item}”。请先完成，或在旁边写明原因。',
    },
    unapproved: {
      en: 'The state is {state}, but “{item}” is not ticked; a change goes into the calendar once it is approved. Tick it and say by whom and when, or set the state back.',
      'zh-cn': '状态是 {state}，但“{item}”没有打勾；批准之后才能排期。请打勾并写明谁在何时批准，或把状态改回去。',
    },
    removed: {
      en: 'The state is {state}, but “{item}” was taken out of this list; a removed item is not a passed item. Put it back, and where it does not apply write why.',
      'zh-cn': '状态是 {state}，但清单里删掉了“{item}”；删掉不等于通过。请补回，不适用就写明原因。',
    },
    early: {
      en: 'The state is {state}, but the window begins only on {start}. Set the state when it is so, or write the real times under `actual`.',
      'zh-cn': '状态是 {state}，但窗口 {start} 才开始。请到时再改状态，或在 `actual` 中写明实际时间。',
    },
    future: {
      en: 'The state is {state}, but this real time has not come yet ({time}). Write what the clock said; the looks afterwards are counted from it.',
      'zh-cn': '状态是 {state}，但这个实际时间还没有到（{time}）。请写当时的真实时间，变更后的检查从它算起。',
    },
    unvalidated: {
      en: 'The change is closed, but “{question}” is not answered. Closing says that somebody looked; write what they saw.',
      'zh-cn': '变更已关闭，但“{question}”没有回答。关闭意味着有人看过结果，请写下看到了什么。',
    },
  },
  why: {
    en: 'Pipelines, calendars and colleagues act on the state. What it promises should have happened: nobody on the board said no, the boxes are ticked, the window has begun, somebody looked at the result at once and after a day. The seven-day look may come after closing.',
    'zh-cn':
      '流水线、日历和同事都按状态行事。状态所承诺的应当已经发生：没有人反对、清单已完成、窗口已开始、变更后和次日都有人看过结果。七天的验证可以在关闭之后。',
  },
  *check(change, given): Iterable<Hit & { says: Says }> {
    const along = rank(change.state);
    const { state } = change;
    const { at } = change.fields.state;
    if (along >= 2 && along < 5 && state !== 'aborted') {
      const against = decisionAgainst(given.record?.decisions ?? []);
      const reason = against?.reason
        ? { en: ` (“${quote(against.reason)}”)`, 'zh-cn': `（“${quote(against.reason)}”）` }
        : '';
      if (against) {
        const fills = { state, by: against.by, decision: against.decision, day: against.at.slice(0, 10), reason };
        const to = against.decision === 'defer' ? 'deferred' : against.decision === 'reject' ? 'rejected' : 'review';
        const fixes = () => [...moveFixes(change, given, to), ...moveFixes(change, given, 'review')];
        yield { at, says: 'decided', with: fills, fixes };
      }
      for (const answer of askedOf(change, given)) {
        const { items: removed, isSure } = removedItems(answer);
        const at = answer.heading?.at ?? answer.at;
        const item = { en: removed.join(', '), 'zh-cn': removed.join('、') };
        const as = isSure ? 'contradiction' : 'nudge';
        if (removed.length > 0) yield { at, says: 'removed', with: { state, item }, as };
      }
    }
    for (const { at, instant } of along < 4 ? [] : timesToCome(change, given.now))
      yield {
        at,
        says: 'future',
        with: { state, time: momentWords(instant, change, given.settings) },
        severity: 'warning',
      };
    const start = change.schedule.start.instant;
    const isAhead = along >= 4 && state !== 'aborted' && start !== undefined && start - given.now > HOUR;
    if (isAhead && !entryAt(change.front.data, ['actual', 'start'])) {
      yield {
        at,
        says: 'early',
        with: { state, start: momentWords(start, change, given.settings) },
        severity: 'warning',
      };
    } else if (state === 'scheduled') {
      const box = openBoxes(change, given).find(({ text }) => isApproval(text));
      const see = box ? [{ at: box.at, says: here }] : [];
      if (box) yield { at, says: 'unapproved', with: { state, item: quote(box.text) }, see, severity: 'warning' };
    } else if (state === 'implementing' || state === 'implemented') {
      const open = openBoxes(change, given);
      const [first] = open;
      const fills = { state, count: open.length, item: quote(first?.text ?? '') };
      const see = first ? [{ at: first.at, says: here }] : [];
      // Afterwards the box alone can still be mended.
      if (first && state === 'implemented')
        yield { at: first.at, says: 'unticked', with: fills, severity: 'information' };
      else if (first) yield { at, says: 'unticked', with: fills, see, severity: 'warning' };
    } else if (state === 'closed') yield* unvalidated(change);
  },
  examples: {
    bad: [
      {
        text: '',
        front: `
state: scheduled
       ^^^^^^^^^ The state is scheduled, but sam@example.com decided to reject on 2026-11-19 (“no pen test”)
`,
        settings: 'rules: {incomplete-review: off}\n',
        record: `
mcm-review: 1
decisions:
  - {decision: approve, by: nora@example.com, role: change-manager, at: 2026-11-19T10:00:00Z}
  - {decision: reject, by: sam@example.com, role: security, reason: no pen test, at: 2026-11-19T10:05:00Z}
`,
      },
      {
        text: `
## Pre-implementation Checklist

- [x] Backup taken and verified: every night, that of 2026-11-18 restored in staging in 38 minutes
- [ ] On-call engineer available
`,
        now: '2026-11-30T18:05:00Z',
        front: `
state: implementing
       ^^^^^^^^^^^^ The state is implementing, but the checklist is not done (open: 1), for instance “On-call engineer available”
`,
      },
      {
        text: `
## Pre-implementation Checklist
   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The state is approved, but “Rollback plan tested” was taken out of this list

- [x] Backup taken and verified: 2026-11-29 02:00 UTC, restored on staging in 38 min
- [x] Stakeholders notified: payments, 2026-11-19
- [x] Monitoring alerts configured: 5xx of orders-api, fired once in the test
- [x] On-call engineer available: Henry
- [x] Approval given: 2026-11-19
- [x] Notifications sent: status page, 2026-11-19
`,
        state: 'approved',
      },
      {
        text: `
## Pre-implementation Checklist

- [x] Rollback plan tested: 2026-11-18, 22 min
- [ ] Approval given
`,
        front: `
state: scheduled
       ^^^^^^^^^ The state is scheduled, but “Approval given” is not ticked
`,
      },
      {
        text: '',
        front: `
state: implemented
       ^^^^^^^^^^^ The state is implemented, but the window begins only on Tue 2026-12-01 02:00
`,
        settings: 'rules: {unanswered-question: off}\n',
      },
      {
        text: `
## Validation

### Immediately after the change: do health checks and smoke tests pass?

12 of 12 checks passed at 2026-12-01 03:40 +08:00, https://ci.example.com/runs/7520.
`,
        now: '2026-12-10T00:00:00Z',
        front: `
state: closed
       ^^^^^^ The change is closed, but “After 24 hours
`,
        settings: 'rules: {overdue-follow-up: off, unanswered-question: off}\n',
      },
      {
        text: '',
        now: '2026-12-01T00:00:00Z',
        settings: 'rules: {unanswered-question: off}\n',
        front: `
state: implemented
actual:
  start: 2026-12-01T02:04:00+08:00
  end: 2026-12-02T03:41:00+08:00
       ^^^^^^^^^^^^^^^^^^^^^^^^^ The state is implemented, but this real time has not come yet (Wed 2026-12-02 03:41
`,
      },
    ],
    good: [
      { text: '', state: 'approved' },
      {
        text: `
## Pre-implementation Checklist

- [x] Approval given: Bob and Carol, 2026-11-19
- [ ] Notifications sent: goes out on 2026-11-29
`,
        state: 'scheduled',
      },
      { text: '', state: 'implementing', now: '2026-11-30T18:05:00Z' },
      {
        text: '',
        state: 'scheduled',
        settings: 'rules: {incomplete-review: off}\n',
        record: `
mcm-review: 1
decisions:
  - {decision: reject, by: sam@example.com, role: security, reason: no pen test, at: 2026-11-18T10:05:00Z}
  - {decision: approve, by: sam@example.com, role: security, at: 2026-11-19T10:05:00Z}
`,
      },
    ],
  },
});

/** The box that says that the change is approved: "Approval given", 已获批准. */
function isApproval(item: string): boolean {
  const later = /\b(?:after|afterwards|final|post)\b|[之以变更]后|验收/i;
  return /^[^:：(（]{0,24}(?:\bapprov(?:al|ed)|\bsign(?:ed)?[- ]?off\b|批准|审批)/i.test(item) && !later.test(item);
}

const HOUR = 60 * 60 * 1000;
const here: Words = { en: 'Open here', 'zh-cn': '未完成项' };
const insertTitle: Words = { en: 'Insert the question “{question}”', 'zh-cn': '插入问题“{question}”' };

function* unvalidated(change: Change): Iterable<Hit & { says: 'unvalidated' }> {
  const missing = openAtClosing(change);
  if (!missing) return;
  const { question } = missing;
  const fixes = (): readonly Fix[] =>
    missing.kind === 'absent'
      ? [{ title: insertTitle, with: { question: question.title }, edits: [insertQuestion(change, question)] }]
      : [];
  const fills = { question: question.title };
  yield { at: change.fields.state.at, says: 'unvalidated', with: fills, severity: 'warning', fixes };
}
