// Windows, decisions and lengths that fit one another, and those that do not.

import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { goNoGo, proof, rollback, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes(planRules);

silent('a window that is long enough', [
  // Minutes from the start beside lengths, and alone.
  runbook(`
| # | Minute | Step | Owner | Duration | Check |
| --- | --- | --- | --- | --- | --- |
| 1 | 0 | Check the lag | Alice | 40 min | below 1 s |
| 2 | 40 | Copy the rows | Alice | 30 min | equal |
| 3 | 70 | Rename the table | Alice | 5 min | 0 errors |
| 4 | 75 | Watch | Dan | 15 min | below 0.1% |`),
  runbook(`
| Minute | Step | Owner | Check |
| --- | --- | --- | --- |
| 0 | Check the lag | Alice | below 1 s |
| 40 | Copy the rows | Alice | equal |
| 70 | Rename the table | Alice | 0 errors |
| 75 | Watch | Dan | below 0.1% |`),
  runbook(`
| 第几分钟 | 操作 | 负责人 | 耗时 | 检查 |
| --- | --- | --- | --- | --- |
| 0 | 检查延迟 | 王磊 | 40 分钟 | 小于 1 秒 |
| 40 | 复制数据 | 王磊 | 30 分钟 | 行数一致 |
| 70 | 观察 | 李娜 | 15 分钟 | 低于 0.1% |`),
  runbook(`
1. @alice: copy the rows and compare the counts (100 min)
2. @dan: (in parallel) watch the replica lag (100 min)
3. @alice: rename the table, the count is equal (5 min)`),
  runbook(`
| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Copy shard a | Alice | 60 | equal |
| 1 | Copy shard b | Dan | 60 | equal |
| 2 | Point the readers to the copy | Alice | 10 | 0 errors |`),
  runbook(
    '1. @alice: set `statement_timeout` to 3 h, it says SET (5 min)\n2. @alice: copy, the count is equal; a client that waits longer than 2 hours is refused (60 min)',
  ),
  {
    text: runbook('1. @alice: deploy and run the smoke tests (90 min)'),
    front: 'schedule:\n  start: 2026-12-01T02:00:00+08:00\n  end: 2026-12-01T04:00:00+08:00\n',
  },
  runbook(`
1. 王磊：导入数据，确认行数一致（90 分钟）
2. 李娜：与第 1 步并行：观察延迟（90 分钟）
3. 王磊：切换读流量，确认命中率（10 分钟）`),
]);

silent('a decision in time', [
  goNoGo('After step 2, planned for 02:30, at the latest at 03:50 (Asia/Shanghai). Alice decides.'),
  goNoGo('Before 19:45 UTC Alice looks at the lag graph and decides; settlement begins at 20:30 UTC.'),
  goNoGo('Alice decides after each node; a canary that fails for 5 minutes means no-go.'),
  goNoGo('If 5xx is above 1% we stop, Dan says so.'),
  goNoGo('No: one flag, switched back within a second.'),
  goNoGo('第 2 步之后，最晚北京时间 03:45，由王磊决定；04:30 起对账。'),
  goNoGo('每一批完成后看命中率，由王磊决定是否继续。'),
  '\n### What conditions would indicate a need to rollback?\n\n5xx above 2% compared with 04:30 (Asia/Shanghai) of the day before, for 5 minutes; Dan decides.\n',
]);

silent('lengths that agree', [
  runbook(
    '1. @alice: deploy and run the smoke tests (15-25 min)\n2. @dan: watch 5xx (30 min)\n\nAbout an hour in all.',
  ),
  runbook(
    '1. @alice: deploy and run the smoke tests (25 min)\n2. @dan: watch 5xx (30 min)\n\n55 min in total, of these 5 min of downtime in all; total downtime last time: 8 min.',
  ),
  runbook(
    '1. @alice: deploy and run the smoke tests (25 min)\n2. @dan: watch 5xx (30 min)\n\nTotal including rollback: 65 min.',
  ),
  rollback(
    '1. `fence.sh orders-db-2` (1 min)\n2. If that does not help: restore the snapshot (40 min)\n\n1 min in all, 41 min in the worst case.',
  ),
  proof(
    'Yes, on 2026-11-13 in staging with image 16.4 by Dan: rolled back in 9 minutes, after the upgrade had taken 45 minutes; watched for 2 hours.',
  ),
  proof(
    'Yes, 2026-11-13 in staging by Dan: the upgrade took 70 min, the rollback 9 min, https://git.example.com/orders/pull/88#c5',
  ),
  '\n### Why is this the correct time to complete the CM?\n\nTotal 120 min: steps 50 min, verification 30 min, rollback 15 min, the rest is reserve. Traffic is 4% of the peak.\n',
  '\n### 回滚步骤\n\n1. 王磊：`confctl set read_new 0`（2 分钟）\n2. 李娜：确认命中率不低于 99.5%（5 分钟）\n\n合计约 8 分钟。\n',
  '\n### Why is this the correct time to complete the CM?\n\nIn total 3 changes were moved here; 4% of traffic, rollback of the last one took step 2 and 15% of users.\n',
]);

fires('plan-exceeds-window', [
  [
    runbook(
      '1. 王磊：导入数据，确认行数一致（1.5 小时）\n2. 王磊：切换读流量，确认命中率（10 分钟）\n3. 李娜：观察大盘（30 分钟）',
    ),
    '王磊：导入数据，确认行数一致（1.5 小时）',
  ],
  [
    {
      text: runbook(
        '| T+ | Who | Action | Expected |\n| --- | --- | --- | --- |\n| T+0 | Alice | Copy the rows | equal |\n| T+100 | Alice | Rename the table | equal |\n| T+130 | Dan | Watch the error rate | 0 |',
      ),
    },
    'Copy the rows',
  ],
  [
    runbook(
      '1. @alice: copy the rows and compare them\n2. @alice: rename the table, the count is equal\n\n150 min in all.',
    ),
    '@alice: copy the rows and compare them',
  ],
]);

fires('late-go-no-go', [
  [goNoGo('At 19:55 UTC, by the lag graph; Alice decides.'), '19:55'],
  [goNoGo('第 3 步之后（北京时间 03:57），由王磊决定。'), '03:57'],
]);

fires('missing-go-no-go', [
  [goNoGo('Alice decides.'), 'Alice decides.'],
  [goNoGo('Alice, 5xx below 0.02%'), 'Alice, 5xx below 0.02%'],
  [goNoGo('两步连着做完，中间不专门停下来。'), '两步连着做完，中间不专门停下来。'],
]);
silent('a service that does not stop, beside the point at which it is decided', [
  goNoGo('全程不停机；第 2 步之后由王磊看大盘决定。'),
  goNoGo('The shop runs without a break; after step 2 Alice decides by the lag graph.'),
]);

fires('differing-durations', [
  [
    runbook('1. @alice: deploy and run the smoke tests (25 min)\n2. @dan: watch 5xx (30 min)\n\nTotal time: 40 min'),
    '40 min',
  ],
  [
    runbook(
      '| 步骤 | 负责人 | 分钟 | 检查 |\n| --- | --- | --- | --- |\n| 切换读流量 | 王磊 | 10 | 命中率 |\n| 观察大盘 | 李娜 | 30 | 错误率 |\n| 合计 | | 30 | |',
    ),
    '合计',
  ],
  [
    '\n### Why is this the correct time to complete the CM?\n\ntotal 30, steps 30, rollback 15; traffic is 4% of the peak.\n',
    '30',
  ],
  [
    rollback(
      '1. `fence.sh orders-db-2` (1 min)\n2. `promote.sh orders-db-1` (4 min)\n3. Place a test order (5 min)\n\n25 min.',
    ),
    '25 min',
  ],
  [rollback('1. `fence.sh orders-db-2` (1 min)\n2. `promote.sh orders-db-1` (4 min)\n\n20 min all in.'), '20 min'],
]);
