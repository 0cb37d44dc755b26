// Ways back and steps that have one: what is told of them, and what is missing.

import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { goNoGo, proof, rollback, runbook, steps } from '../support/parts.ts';

const { silent, fires } = lookAlikes(planRules);

silent('a rollback whose length is said', [
  rollback(
    '8 min for both nodes.\n\n1. `fence.sh orders-db-2` on the bad node.\n2. `promote.sh orders-db-1`, wait for it.',
  ),
  rollback('8 min, Alice:\n1. `fence.sh orders-db-2`\n2. `promote.sh orders-db-1`'),
  rollback('1. `fence.sh orders-db-2`\n2. `promote.sh orders-db-1`\n\nCount 8 minutes, ten on a bad night.'),
  '\n### 回滚步骤\n\n1. 王磊：`confctl set read_new 0`，读流量切回\n2. 李娜：确认命中率回到 99.5%\n\n全程按 8 分钟算。\n',
  '\n### 回滚步骤\n\n| 序 | 做什么 | 谁 | 分钟 |\n|---|---|---|---|\n| R1 | `confctl set read_new 0` | 王磊 | 3 |\n| R2 | 命中率回到 99.5% | 李娜看 | 5 |\n\n回退共 8 分钟，两边并行。\n',
  rollback('The whole way back is done within ten minutes: point the VIP back, start the old group.'),
  rollback('Put the old card back (a quarter of an hour), then look at the lamp.'),
  rollback('Takes 1/2 h: reload `x`.'),
  rollback(
    'First the weight goes to nought with `w 0`, which takes a minute. Then `default v6`, seven minutes. Eight minutes in all.',
  ),
  rollback('Per site: 6 min. Six sites, so 36 min.'),
  '\n### 回滚步骤\n\n开关 `x` 关掉即可，8 分钟内全部生效。\n',
  '\n### 回滚步骤\n\n每台十分钟，两台共二十分钟：`fw back`\n',
  '\n### 回滚步骤\n\n一刻钟：切回旧集群 `lb set old`\n',
  rollback('Revert [the merge request](https://git.example.com/orders/pull/88); the pipeline takes 10-12 min.'),
  rollback('Turn the flag off: takes effect immediately, nothing is stored.'),
  rollback('There is no rollback: the new format cannot be undone. We fix forward with build 4.18.3.'),
  rollback('1. `fence.sh orders-db-2`\n2. `promote.sh orders-db-1`\n3. Check `pg_up`\n\nThese take about 10 minutes.'),
  rollback(
    '| Step | Minutes |\n| --- | --- |\n| `fence.sh orders-db-2` | 1 |\n| `promote.sh orders-db-1`, then `pg_up` is 1 | 9 |',
  ),
  '\n### 回滚步骤\n\n`confctl set session.read_new 0` 切回旧集群，秒级生效。\n',
  '\n### 回滚步骤\n\n1. 王磊：`confctl set read_new 0`，读流量切回（2分钟）\n2. 李娜：确认命中率\n',
]);

silent('steps that can be taken back', [
  steps(
    'drop the connection pool',
    'delete pod orders-0',
    'purge the CDN cache',
    'terminate idle sessions',
    'format the report as CSV',
  ),
  steps(
    'delete the test data in orders_tmp',
    '`rm -rf /tmp/orders-build`',
    '`kubectl delete pod -l app=orders`',
    'remove the label of the node',
  ),
  steps(
    'a drop of `pg_up` is expected, the data is copied',
    'check that nobody deletes rows',
    'truncate the log lines to 200 characters',
  ),
  runbook(
    '1. @alice: take a backup, until it says complete (10 min)\n2. @alice: `DROP TABLE orders_2019`, the table is gone (5 min)',
  ),
  runbook('1. @alice: delete the old volume, three are left (5 min). Undo: attach the snapshot of 2026-11-30'),
  runbook(
    '1. @alice: `DELETE FROM carts WHERE age > 90`, 0 are left; irreversible, so only after the count was read aloud (5 min)',
  ),
  { text: steps('`DROP TABLE orders_2019`') + goNoGo('After step 1 there is no way back; Alice decides before it.') },
  steps('清空本地缓存', '删除测试数据', '释放数据库连接', '删除 Pod 让其重建', '下线旧的会话'),
  runbook('1. 王磊：导出旧表，确认文件大小（10 分钟）\n2. 王磊：删除旧表，确认表已不存在（5 分钟）'),
]);

silent('a proof that still holds', [
  proof('12 月 9 日，实验室，李娜由 9.3.14 降回 9.3.10，8 分钟，配置无丢失。'),
  proof('Yes, on 2026-06-20 in staging with image 16.4 by Dan: 8 minutes.'),
  proof('Yes, on 2025-11-13; nothing has changed since, the same script runs every night in staging: 8 minutes.'),
  proof('Yes, on 2026-11-13 with `pg_ctl` 2.8.1 in staging, PostgreSQL 16.4 back to 13.14: 8 minutes.'),
  proof('No. Version 16.2 was tried instead, both ways are the same path, accepted by @carol.'),
  proof('是：2026-09-20 在预发环境用 16.4 版本，李娜执行，用时 8 分钟。'),
]);

fires('rollback-without-duration', [
  [
    rollback('Revert [the merge request](https://git.example.com/orders/pull/89) and run the pipeline for 4.18.1.'),
    'Revert [the merge request](https://git.example.com/orders/pull/89) and run the pipeline for 4.18.1.',
  ],
  [rollback('`helm rollback api 41`, watch 5xx for 5 minutes.'), '`helm rollback api 41`, watch 5xx for 5 minutes.'],
  [
    rollback(
      '1. `fence.sh orders-db-2`\n2. `promote.sh orders-db-1`\n\nKeep an eye on it for 10 minutes; writes of the last 2 minutes are lost.',
    ),
    '1. `fence.sh orders-db-2`',
  ],
  [
    '\n### 回滚步骤\n\n1. 王磊：`confctl set read_new 0`\n2. 李娜：命中率回到 99.5%\n\n做完再盯 15 分钟，缓存 10 分钟过期。\n',
    '1. 王磊：`confctl set read_new 0`',
  ],
  [
    rollback(
      'The way back is the way there, and it is quick:\n\n1. `paths prefer san3`\n2. `mirror reverse`\n\nFrom step 7 on there is no way back; then a volume comes from the vault, 50 minutes per terabyte.',
    ),
    'The way back is the way there, and it is quick:',
  ],
  // One of the acts is done at once, not the way back.
  [
    rollback(
      'For one site:\n\n1. `birdc disable any4`\n2. `apt install pdns=4.8.4`\n\nWe withdraw the bad ones at once.',
    ),
    '`birdc disable any4`',
  ],
  ['\n### 回滚步骤\n\n1. 断开 `QB2`\n2. 合 `QM1`\n\n移动柜能撑 18 分钟，够合同数。\n', '1. 断开 `QB2`'],
  [
    rollback('Swap the cards back; Ole is on site from 02:00 Asia/Shanghai.'),
    'Swap the cards back; Ole is on site from 02:00 Asia/Shanghai.',
  ],
  [
    '\n### 回滚步骤\n\n切回旧集群 `lb set old`，观察 10 分钟无告警。\n',
    '切回旧集群 `lb set old`，观察 10 分钟无告警。',
  ],
]);

fires('irreversible-step', [
  [steps('删除旧归档表'), '删除旧归档表'],
  [steps('`aws cloudfront delete-distribution --id E1A2`'), 'aws cloudfront delete-distribution'],
  [steps('delete the old replica volume'), 'delete the old replica'],
  [steps('`terraform destroy -target module.old`'), 'destroy -target module.old'],
  [steps('清空订单历史表'), '清空订单历史表'],
  [steps('delete the zone at the old provider'), 'delete the zone'],
]);

fires('outdated-rollback-proof', [
  [proof('Yes, on 2025-11-13 in staging with image 16.4 by Dan: 8 minutes.'), '2025-11-13'],
  [
    proof('Yes, on 2026-11-13 in staging with PostgreSQL 15.8 by Dan: 8 minutes.').replace(
      'PostgreSQL 15.8',
      '`postgres:15.8`',
    ),
    '15.8',
  ],
]);
