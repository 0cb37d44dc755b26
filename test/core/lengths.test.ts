// Lengths of time, starts and what a step does, read off its words.

import assert from 'node:assert/strict';
import { besideIn, startIn, stepLength } from '../../server/src/core/plan/stepParts.ts';
import { stepKind } from '../../server/src/core/plan/stepWords.ts';
import { cellDuration, durationsIn } from '../../server/src/core/time/durations.ts';

describe('lengths', () => {
  const lengths: Readonly<Record<string, number | undefined>> = {
    'Restart the pods (10 min)': 10,
    'Restart the pods · PT1H30M · Jonas': 90,
    'Restart the pods · PT2400S · Jonas': 40,
    '阮舒，PT10M：跑 `precheck`': 10,
    '打清水（两刻钟再加十分钟）': 40,
    "四步合计 15'。": 15,
    "The whole way back takes 40'.": 40,
    "Restart the pods (10', Ana)": 10,
    '复制数据（两小时五十分钟）': 170,
    '把已迁的槽迁回去（全迁回 70 分钟，只迁了 256 个槽时 4 分钟）': 70,
    'Restart the pods (@dan, ~10 min)': 10,
    '~1h30: copy the data': 90,
    'Copy the data, 60-90 min': 90,
    'Watch 5xx below 0.1% for 5 min (20 min)': 20,
    'Watch p99 for half an hour': 30,
    'Watch p99 for a quarter of an hour': 15,
    'Watch p99 for an hour and a half': 90,
    'Seal the depots (an hour and a quarter)': 75,
    'Replay the night (a half-hour soak)': 30,
    'Copy the rows (twenty-five minutes)': 25,
    'Copy the rows, it takes ten minutes': 10,
    'Three hours and 35 minutes in all': 215,
    'Copy the rows, two hours 5 min': 125,
    'Wait thirty seconds, then watch (10 min)': 10,
    'Restart each for ten seconds 5 min': 5,
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
