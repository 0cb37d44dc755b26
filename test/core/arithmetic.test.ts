// The plan's sum: steps, looking and rollback against the window; what is unknown is named and never taken as 0.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { type Plan, planOf } from '../../server/src/core/plan/arithmetic.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { compose, faultless } from '../support/example.ts';

function planIn(text: string, front?: string): Plan | undefined {
  const composed = compose(front === undefined ? { text } : { text, front });
  return planOf(changeOf(readDocument(source('file:///a.mcm.md', composed.text)), builtIn));
}

const offsets = (plan: Plan | undefined) => plan?.steps.map(({ start, end }) => `${start}-${end}`).join(' ');
const iso = (instant: number | undefined) => instant !== undefined && new Date(instant).toISOString();

describe('arithmetic of a plan', () => {
  it('adds steps and rollback up, and says until when it can be decided', () => {
    const plan = planOf(changeOf(readDocument(source('file:///a.mcm.md', faultless)), builtIn));
    assert.equal(offsets(plan), '0-5 5-7 7-22 22-52');
    assert.deepEqual(
      [plan?.minutes, plan?.rollback.minutes, plan?.needed, plan?.window?.minutes, plan?.slack, plan?.isKnown],
      [52, 10, 62, 120, 58, true],
    );
    assert.equal(iso(plan?.decideBy), '2026-11-30T19:50:00.000Z');
  });

  it('uses the upper end of a range and keeps the lower', () => {
    const plan = planIn(
      '\n## Runbook\n\n1. @alice: copy, the count is equal (60-90 min)\n2. @dan: watch 5xx (~1h30)\n',
    );
    assert.deepEqual([plan?.minutes, plan?.least], [180, 150]);
  });

  it('lets steps run beside each other where they say so', () => {
    const table = (first: string, second: string, third: string) =>
      planIn(`\n## Runbook\n\n| # | Step | Minutes |\n| --- | --- | --- |\n${first}\n${second}\n${third}\n`);
    const numbered = table('| 1 | Copy shard a | 60 |', '| 1 | Copy shard b | 40 |', '| 2 | Rename | 5 |');
    assert.equal(offsets(numbered), '0-60 0-40 60-65');
    assert.equal(numbered?.sequential, 105);
    const named = table('| 1 | Copy | 60 |', '| 2 | In parallel with step 1: watch | 90 |', '| 3 | Rename | 5 |');
    assert.equal(offsets(named), '0-60 0-90 90-95');
    const same = table('| 1 | Copy | 60 |', '| 1 | Watch | 30 |', '| 1 | Rename | 5 |');
    assert.equal(offsets(same), '0-60 60-90 90-95', 'one number for all rows groups nothing');
    const chinese = planIn(
      '\n## 操作手册\n\n1. 王磊：导入（60 分钟）\n2. 李娜：（并行）观察（60 分钟）\n3. 王磊：切换（5 分钟）\n',
    );
    assert.equal(offsets(chinese), '0-60 0-60 60-65');
  });

  it('takes lengths from starting times, and gaps between them as waiting', () => {
    const clocks = planIn(
      '\n## Runbook\n\n| Time | Step |\n| --- | --- |\n| 23:50 | Copy |\n| 00:20 | Rename |\n| 00:25-00:40 | Watch |\n',
    );
    assert.equal(offsets(clocks), '0-30 30-35 35-50');
    const relative = planIn('\n## Runbook\n\n| T+ | Step |\n| --- | --- |\n| T+0 | Copy |\n| T+30 | Watch |\n');
    assert.equal(offsets(relative), '0-30 30-30');
    assert.equal(relative?.unknown.length, 1);
  });

  it('names what is unknown', () => {
    const plan = planIn('\n## Runbook\n\n1. @alice: copy (10 min)\n2. @alice: rename the table\n');
    assert.deepEqual(
      plan?.unknown.map(step => step.text),
      ['@alice: rename the table'],
    );
    assert.deepEqual([plan?.minutes, plan?.isKnown], [10, false]);
    const total = planIn('\n## Runbook\n\n1. @alice: copy\n2. @alice: rename the table\n\n45 min in all.\n');
    assert.deepEqual([total?.minutes, total?.unknown.length, total?.isKnown], [45, 0, true]);
  });

  it('reads the rollback from steps, a total, a sentence or a label in the runbook', () => {
    const back = (text: string) =>
      planIn(
        `\n### In the event of problems, what will you do to return your system to a known good state?\n\n${text}\n`,
      )?.rollback;
    assert.equal(back('Revert [pull 89](https://git.example.com/o/pull/89), 6 minutes.')?.minutes, 6);
    assert.equal(back('1. `a.sh`\n2. `b.sh`\n\n25 min in all.')?.minutes, 25);
    for (const all of ['全部 25 分钟。', '前后 25 分钟。移动柜能撑 18 分钟。', '六台全退 25 分钟。'])
      assert.equal(back(`1. \`a.sh\`\n2. \`b.sh\`\n\n${all}`)?.minutes, 25, all);
    assert.equal(
      back(
        'Per router 20 minutes:\n\n1. `a.sh` (13 min)\n2. `b.sh` (7 min)\n\nOnly one router at a time is ever in this state; both together is 40 minutes.',
      )?.minutes,
      20,
    );
    assert.equal(back('1. `a.sh`\n2. `b.sh`\n\nThese take about 10\nminutes.')?.minutes, 10);
    assert.equal(back('1. `a.sh` (3\n   min); the pool is 60 again\n2. `b.sh` (1 min)')?.minutes, 4);
    assert.deepEqual([back('1. `a.sh`\n2. `b.sh`')?.minutes, back('1. `a.sh`\n2. `b.sh`')?.isKnown], [0, false]);
  });

  it('adds looking that is stated beside the steps, unless a step is it', () => {
    const stated = planIn('\n## Runbook\n\n1. @alice: deploy (10 min)\n\nVerification: 15 min\n');
    assert.deepEqual([stated?.verification, stated?.needed], [15, 35]);
    const step = planIn('\n## Runbook\n\n1. @alice: deploy (10 min)\n2. Verify (15 min)\n\nVerification: 15 min\n');
    assert.deepEqual([step?.verification, step?.needed], [0, 35]);
  });

  it('takes the time of a rollback from a reserve behind the last step', () => {
    const plan = planIn(
      '\n## Runbook\n\n- **02:00–03:30** Deploy. Check: 12 pods.\n- **03:30–04:00** Reserve; a rollback fits into it.\n',
    );
    assert.deepEqual([plan?.minutes, plan?.needed, plan?.slack], [120, 120, 0]);
    assert.equal(planIn('\n## Runbook\n\n1. Deploy (100 min)\n2. Reserve: 5 min\n')?.needed, 110);
  });

  it('reads a column of clock times below any heading', () => {
    const plan = planIn(
      '\n## Runbook\n\n| No | From-to (CET) | What | Who |\n|---|---|---|---|\n| 1 | 02:00-02:10 | Copy | Urs |\n| 2 | 02:10-02:40 | Rename | Urs |\n',
    );
    assert.equal(offsets(plan), '0-10 10-40');
  });

  it('leaves out rows that add up, tables of variables and bullets beside numbered steps', () => {
    const plan = planIn(`
## Runbook

| Variable | What |
| --- | --- |
| HOST | orders-db-2 |

Before you begin:

- the bastion logs you out after 30 min

1. @alice: copy (10 min)
2. @dan: watch (5 min)
`);
    assert.equal(offsets(plan), '0-10 10-15');
    const rows = planIn('\n## Runbook\n\n| Step | Minutes |\n| --- | --- |\n| Copy | 10 |\n| **Total** | 10 |\n');
    assert.equal(offsets(rows), '0-10');
    const sum = 'Sum: 15 minutes. Rollback 20 minutes more. The window has 120 minutes of them all.';
    const items = planIn(`\n## Runbook\n\n- [ ] Copy (10 min) @alice\n- [ ] Watch (5 min) @dan\n- ${sum}\n`);
    assert.equal(offsets(items), '0-10 10-15');
  });

  it('counts a pause that has a dash for its number', () => {
    const rows = '| 1 | 10 | Copy |\n| — | 480 | Pause, all sleep |\n| 2 | 5 | Watch |\n';
    const plan = planIn(`\n## Runbook\n\n| Step | Minutes | What |\n| --- | --- | --- |\n${rows}`);
    assert.equal(offsets(plan), '0-10 10-490 490-495');
  });

  it('has no window where the schedule names none, and no plan without steps', () => {
    assert.equal(planIn('', 'schedule:\n  start: 2026-12-01T02:00:00+08:00\n')?.slack, undefined);
    assert.equal(planIn('\n## Runbook\n\nSee the wiki.\n'), undefined);
  });
});
