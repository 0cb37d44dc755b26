// The plan's sum: steps, looking and rollback against the window; what is unknown is named and never taken as 0.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { type Plan, planOf } from '../../server/src/core/plan/arithmetic.ts';
import { besideIn, startIn, stepLength } from '../../server/src/core/plan/stepParts.ts';
import { stepKind } from '../../server/src/core/plan/stepWords.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { cellDuration, durationsIn } from '../../server/src/core/time/durations.ts';
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
  });

  it('has no window where the schedule names none, and no plan without steps', () => {
    assert.equal(planIn('', 'schedule:\n  start: 2026-12-01T02:00:00+08:00\n')?.slack, undefined);
    assert.equal(planIn('\n## Runbook\n\nSee the wiki.\n'), undefined);
  });
});

describe('lengths', () => {
  const lengths: Readonly<Record<string, number | undefined>> = {
    'Restart the pods (10 min)': 10,
    'Restart the pods (@dan, ~10 min)': 10,
    '~1h30: copy the data': 90,
    'Copy the data, 60-90 min': 90,
    'Watch 5xx below 0.1% for 5 min (20 min)': 20,
    'Watch p99 for half an hour': 30,
    'Watch p99 for a quarter of an hour': 15,
    'Watch p99 for an hour and a half': 90,
    'Copy the rows (twenty-five minutes)': 25,
    'Copy the rows, it takes ten minutes': 10,
    'Wait thirty seconds': 0.5,
    '复制数据（十五分钟）': 15,
    '复制数据（两分钟）': 2,
    '复制数据（一个半小时）': 90,
    观察一刻钟: 15,
    'Stop the workers. 5 min. Check: 0 run': 5,
    'Copy takes about 2 hours': 120,
    '[15m] drain': 15,
    'Promote the replica: 15 min': 15,
    '观察 30 分钟': 30,
    '重启服务，5 分钟': 5,
    '导入数据，约 1.5 小时': 90,
    '切流（30 秒）': 0.5,
    'Drain it, which costs about a second pause': undefined,
    'Set the TTL to 60 s': undefined,
    'Wait until the lag is below 1 s, at most 10 min': undefined,
    'Drain; if it takes more than 10 min, stop': undefined,
    'Deploy with 5xx below 1% for 5 min': undefined,
    将超时改为30秒: undefined,
    '`sleep 10 min`': undefined,
  };
  for (const [text, minutes] of Object.entries(lengths)) {
    it(text, () => assert.equal(stepLength(text)?.minutes, minutes));
  }

  it('in cells, by the unit of the heading', () => {
    const cells = [
      ['10', 'Minutes', 10],
      ['60-90', 'Minutes', 90],
      ['2 小时', '耗时', 120],
      ['1.5', 'Duration (h)', 90],
      ['90', '耗时（秒）', 1.5],
      ['0:30', 'Duration', 30],
      ['5 (2 a node)', 'Min', 5],
      ['1 小时 20 分', '时长', 80],
      ['2m30s', 'Duration', 2.5],
      ['4 × 15 = 60', 'Minutes', 60],
      ['3 x 10 min', 'Minutes', 30],
      ['10 + 5', 'Minutes', 15],
      ['—', 'Minutes', undefined],
      ['TBD', 'Minutes', undefined],
    ] as const;
    for (const [cell, heading, minutes] of cells) assert.equal(cellDuration(cell, heading)?.minutes, minutes, cell);
  });

  it('starts and company', () => {
    assert.deepEqual([startIn('02:10-02:25')?.minute, startIn('02:10-02:25')?.length], [130, 15]);
    assert.deepEqual([startIn('T+15')?.minute, startIn('T+1:15')?.minute, startIn('10 min')], [15, 75, undefined]);
    assert.equal(besideIn('Dan, in parallel: watch'), 'previous');
    assert.equal(besideIn('与第 3 步并行：观察'), '3');
    assert.equal(besideIn('Restart all nodes in parallel'), undefined);
  });

  it('what a step does', () => {
    const kinds = [
      ['1. @dan: check the lag', 'verifies'],
      ['2. 在 #emg-1212 与状态页宣布开始(5 分钟)@郑可', 'tells'],
      ['关闭状态页的报表服务', 'mutates'],
      ['**19:30–20:00** Reserve; a rollback of the last router fits into it', 'tells'],
      ['Reserve: 20 min', 'tells'],
      ['机动时间 20 分钟', 'tells'],
      ['Reserve 5 TB on SGHIST2', 'mutates'],
      ['Buffer pool: set to 8 GB', 'mutates'],
      ['缓冲池调到 8 GB', 'mutates'],
      ['`kubectl -n orders get pods`', 'verifies'],
      ['`kubectl -n orders apply -f x.yaml`', 'mutates'],
      ['Alice: post in #changes', 'tells'],
      ['Wait 10 min', 'tells'],
      ['王磊：再次确认命中率', 'verifies'],
      ['通知客服', 'tells'],
      ['切换读流量', 'mutates'],
      ['Post-upgrade: migrate the schema', 'mutates'],
    ] as const;
    for (const [text, kind] of kinds) assert.equal(stepKind(text), kind, text);
  });

  it('stays quick on hostile text', () => {
    const hostile = [
      '1 '.repeat(20_000),
      '('.repeat(20_000),
      `${'a '.repeat(9_000)}1 min`,
      '第'.repeat(20_000),
      '5 min '.repeat(3_000),
      '`'.repeat(9_999),
    ];
    const begin = performance.now();
    for (const text of hostile) {
      durationsIn(text);
      stepLength(text);
      stepKind(text);
      besideIn(`parallel ${text}`);
      startIn(text);
    }
    assert.ok(performance.now() - begin < 1000, `${Math.round(performance.now() - begin)} ms`);
  });
});
