// Steps as decent, hurried engineers write them: minutes, checks and owners in many forms.

import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes(planRules);

silent('minutes, checks and owners in other forms', [
  // A name behind a time and a length.
  runbook(`
- T+0, 10 min, Shona: check both chains, the difference is 0. Undo: none needed.
- T+10, 15 min, Dougie and Fiona: clone both disks. Check: clone verifies.
- T+25, 20 min, Fiona: cut all six to B. Check: router is on B.`),
  runbook(`
| Time (UTC+8) | Who | Action | Expected |
| --- | --- | --- | --- |
| 02:00-02:05 | Alice | Check the replica lag | below 1 s |
| 02:05-02:20 | Alice | \`promote.sh orders-db-2\` | \`pg_up\` is 1 |
| 02:20 | Dan | Watch the error rate | below 0.1% |`),
  runbook(`
| T+ | Who | Action | Expected |
| --- | --- | --- | --- |
| T+0 | Alice | Check the replica lag | below 1 s |
| T+5 | Alice | \`promote.sh orders-db-2\` | \`pg_up\` is 1 |
| T+20 | Dan | Watch the error rate | below 0.1% |`),
  runbook(`
- [ ] @alice: drain node 1, wait until no session is left (~10m)
- [ ] @alice: upgrade it to 16.4 and verify \`SELECT version()\` (15–20 min)
- [ ] @dan: watch p99 for half an hour`),
  runbook(`
#### Step 1: drain node 1 (10 min, @alice)

\`\`\`sh
drain.sh node-1
\`\`\`

Expected: no session is left.

#### Step 2: upgrade it (1h, @alice)

Check: \`SELECT version()\` says 16.4.

#### Step 3: watch (30 min, @dan)`),
  runbook(`
1. **Alice**: stop the workers. 5 min. Check: \`workers\` is 0
2. **Alice**: deploy 4.18.2. 15 min. Check: 12 pods run
3. **Dan**: run the smoke tests. 10 min.

Owner of all steps: @alice, unless said otherwise.`),
  runbook(`
Executed by Alice.

1. Announce the start in #changes
2. Deploy 4.18.2 with the pipeline and wait until all pods are green, 15 min
3. Open the status page
4. Decide with Dan on the bridge
5. Watch 5xx for 20 minutes
6. Announce the end`),
  runbook(`
Alice runs everything. Prerequisites:

- access to the bastion
- the image on both hosts

1. Promote the standby: \`promote.sh orders-db-2\` (15 min)
2. Check that \`pg_up\` is 1 (5 min)

Notes:

- the bastion logs everybody out after 30 minutes`),
  runbook(`
| Step | Owner | Duration | Verification |
| --- | --- | --- | --- |
| Lower the DNS TTL to 60 s | Alice | 5m | \`dig\` shows 60 |
| Switch the record | Alice | 1h30 | all resolvers answer the new address |
| Post in #changes | Dan | | |
| Total | | 1h35 | |`),
  runbook(`
操作人：王磊

1. 通知客服和商城前端
2. 停止旧集群写入，确认写入 QPS 为 0（5分钟）
3. 执行切换脚本 \`switch.sh\`，直到返回 OK，约10分钟
4. 观察大盘半小时
5. 在群里公告完成`),
  runbook(`
| 序号 | 操作步骤 | 操作人 | 预计耗时 | 预期结果 | 回退步骤 |
| --- | --- | --- | --- | --- | --- |
| 1 | 备份配置 | 李娜 | 5分钟 | 备份文件存在 | 无 |
| 2 | 逐台重启，每台间隔 2 分钟 | 王磊 | 20~30分钟 | 端口正常 | 恢复备份 |
| 3 | 观察监控 | 李娜 | 30 | 错误率低于 0.1% | 无 |
| 合计 | | | 65 | | |`),
  runbook(`
| 时间 | 操作 | 负责人 | 检查 |
| --- | --- | --- | --- |
| 02:00 | 检查内存和版本 | 李娜 | 五行全部 OK |
| 02:05 | 切换读流量 | 王磊 | 命中率不低于 99.5% |
| 02:20 | 观察登录大盘 | 李娜 | 成功率不低于 99.9% |`),
  // One person executes, the front matter says so.
  {
    text: runbook('1. Stop the workers and check that none runs (5 min)\n2. Deploy and run the smoke tests (15 min)'),
    front: 'executors: [dan@example.com]\n',
  },
  // Names in small letters, in front, in brackets and behind; those of the front matter.
  {
    text: runbook(`
1. alice: photos and labels, config backup \`show run > rev2291\` (10 min)
2. drain node 1 (alice, 5 min), check: no session is left
3. upgrade node 1 until it says 16.4 (15 min) - dan
4. dan posts the numbers in #changes (5 min)`),
    front: 'executors: [alice@example.com, dan@example.com]\n',
  },
  {
    text: runbook(`
- [ ] 1. Gwen: is the queue of the pipeline empty? (2 min)
- [ ] 2. Gwen: deploy 4.18.2, check: 12 pods run (5 min)
- [ ] 3. Otto: watch 5xx (15 min)`),
    front: 'executors: [gwen@example.com, otto@example.com]\n',
  },
  // The only executor does what names nobody, also where some steps name them.
  {
    text: runbook(`
1. 前置检查：延迟、磁盘（5 分钟）
2. 王磊：启动 gh-ost，直到进度 100%（20 分钟）
3. 观察慢查询（30 分钟）`),
    front: 'executors: [wanglei@example.com]\n',
  },
  // The pipeline's own steps are told where they are.
  runbook(
    'The pipeline does all of it: https://ci.example.com/pipelines/orders/4.18.2, stages build, canary and all, 45 min in all.',
  ),
]);

silent('rests of all, somebody by what he does, and a decision', [
  '## Runbook\n\n| # | Step | Owner | Minutes | Check |\n| --- | --- | --- | --- | --- |\n| 1 | Stop the workers | Alice | 5 | 0 run |\n| — | Sleep, the database stays read-only | — | 30 | — |\n| 2 | Deploy 4.18.2 | Dan | 10 | 12 pods run |\n',
  {
    text: '## 操作手册\n\n1. 备份配置（5 分钟，王磊），检查：文件存在\n2. 再升级 200 台（10 分钟，盯监控的人），检查：一致\n3. 升级 db-1（20 分钟，李娜），检查：版本 16.4\n',
    front: 'executors: [wanglei@example.com, lina@example.com]\n',
  },
]);

silent('minutes and names below or behind a step', [
  runbook(
    '- [ ] 1. Compare the counts\n  - Owner: Jonas, 15 min\n  - Check: difference < 0.01%\n- [ ] 2. `promote.sh orders-db-2`\n  - Owner: Jonas with Elin, 10 min\n  - Check: `pg_up` is 1 for 5 min',
  ),
  runbook(
    '1. 开工核对\n   - 谁：尤弈，15 分钟\n   - 检查：延迟低于 1 秒\n2. `promote.sh orders-db-2`\n   - 执行人：李娜（10 分钟）\n   - 检查：`pg_up` 为 1',
  ),
  runbook(
    '- [ ] 1. 核对名单，静默告警到 06:00 @鲁敏（10 分钟）检查：12 行\n- [ ] 2. 升级 @王磊（10 分钟）检查：版本 16.4',
  ),
  runbook(
    '1. **12:00**（20 分钟）升级 db-1。负责人：李娜。检查：版本 16.4。\n2. **12:20**（30 分钟）决策点，吃饭，交接。负责人：王磊。\n3. **12:50**（20 分钟）升级 db-2。负责人：李娜。检查：版本 16.4。',
  ),
  runbook(
    '1. 02:00 Alice: upgrade db-1 (20 min). Check: version 16.4\n2. 02:20 Decision point, coffee, shift change: Dan (15 min)\n3. 02:35 Alice: upgrade db-2 (20 min). Check: version 16.4',
  ),
]);

fires('step-without-duration', [
  [
    runbook(
      '1. @alice: stop the workers, 0 run\n2. @alice: deploy, 12 pods run (15 min)\n3. @dan: run the smoke tests (5 min)',
    ),
    '@alice: stop the workers, 0 run',
  ],
  [
    runbook(
      '- [ ] 1. Compare the counts\n  - Owner: Jonas, 15 min\n  - Check: difference < 0.01%\n- [ ] 2. `promote.sh orders-db-2`\n  - Owner: Elin\n  - Check: `pg_up` is 1 for 5 min',
    ),
    '2. `promote.sh orders-db-2`',
  ],
]);

silent('what should be seen, below each step', [
  runbook(
    '1. 推六家先行店：`rollout go --ring 0`\n   - 李娜，20 分钟\n   - 应见：6 台 8.3.0，心跳正常\n2. 推一成：`rollout go --ring 1`\n   - 李娜，30 分钟\n   - 应见：97% 回线',
  ),
]);
