// Plans in forms of their own: stages, sub-items, code below a step, prose, a pipeline.

import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { proof, rollback, runbook } from '../support/parts.ts';

const { silent } = lookAlikes(planRules);

silent('plans in forms of their own', [
  // Steps that begin in bold, with their commands below.
  runbook(`
**Step 1 – checks** (@dan, 10 min)
The queue is empty, 18 nodes are Ready.

**Step 2 – batch 1** (@alice, 15 min)

\`\`\`sh
./pool.sh set-image 16.4 --batch 1
\`\`\`

Check: 3 nodes are Ready. Undo: \`./pool.sh set-image 16.3 --batch 1\`

**Step 3 – watch** (@dan, 20 min)`),
  runbook(`
Alice stops the writers with \`fence.sh orders-db-1\`, waits until the lag is 0 and runs \`promote.sh orders-db-2\`. That takes about 20
minutes. Dan watches the error rate for half an hour.`),
  runbook(`
1. Preparation (Alice)
   - check the lag, 5 min
   - take a snapshot of the volume, 10 min
2. Execution (Alice)
   - \`fence.sh orders-db-1\`, 2 min
   - \`promote.sh orders-db-2\`, 15 min
   - delete the old volume, 1 min
3. Verification (Dan)
   - \`pg_up\` is 1, 5xx below 0.1%: 30 min`),
  runbook(`
| 阶段 | 操作内容 | 操作人 | 开始时间 | 结束时间 | 验收标准 |
| --- | --- | --- | --- | --- | --- |
| 准备 | 检查复制延迟 | 王磊 | 02:00 | 02:05 | 小于 1 秒 |
| 准备 | 备份数据库 | 王磊 | 02:05 | 02:25 | 备份文件大于 100 GB |
| 执行 | 执行 \`promote.sh orders-db-2\` | 王磊 | 02:25 | 02:40 | 新主可写 |
| 执行 | 删除旧表 \`orders_2019\` | 王磊 | 02:40 | 02:45 | 表已不存在 |
| 观察 | 观察大盘 | 李娜 | 02:45 | 03:15 | 错误率低于 0.1% |`),
  runbook(`
Executor: Alice. Watcher: Dan. Total 52 min.

#### 1. Pre-flight (5 min)

\`./precheck.sh orders production\`

#### 2. Stop writes (2 min)

\`fence.sh orders-db-1\`. Verify: writes are 0.

#### 3. Promote (15 min)

\`\`\`sh
promote.sh orders-db-2   # --dry-run first
\`\`\`

Verify: \`pg_up\` is 1.

#### 4. Watch (30 min)`),
  runbook(`
| Stage | What happens | Owner | ETA |
| --- | --- | --- | --- |
| build | image is built and signed | pipeline | 8 min |
| canary | 1 of 12 pods, bakes for 10 min; rolls back by itself above 1% of 5xx | pipeline | 12 min |
| all | the rest in three batches, each checked like the canary | pipeline | 25 min |
| promote | @alice clicks "promote" after looking at the dashboard | Alice | 2 min |`),
  runbook(`
| # | Action | Team | Est. (min) | Success criteria |
|---|---|---|---|---|
| 1 | Check replica lag | DBA | 5 | < 1 s |
| 2a | Fence old primary | DBA | 2 | writes = 0 |
| 2b | Promote standby | DBA | 15 | pg_up = 1 |
| 3 | Soak | SRE | 30 | 5xx < 0.1% |`),
  runbook(`
1. 通知商城前端和客服
2. 王磊 登录跳板机，检查版本，5min
3. 王磊 执行 \`kubectl apply -f pool.yaml\`，等所有 pod 就绪，10min
4. 李娜 看大盘 20min，没问题就结束
5. 群里通知完成

合计 35 分钟左右`),
  runbook(`
#### Change steps

*Estimated Time to Complete (mins)* - 45

- [ ] Set label ~"change::in-progress" on this issue
- [ ] Merge https://git.example.com/orders/pull/88 (pipeline takes ~12 min)
  - [ ] Confirm that the pods roll over in the [dashboard](https://grafana.example.com/d/orders)
- [ ] Drain \`orders-db-1\`:

  \`\`\`sh
  for host in orders-db-1 orders-db-3; do
    ssh $host sudo drain.sh
  done
  \`\`\`
- [ ] Silence the alert "replica lag" for 2 h
- [ ] Run \`promote.sh orders-db-2\` and wait until \`pg_up\` is 1
- [ ] Set label ~"change::complete"`),
  rollback(`
Rollback before step 3: \`unfence.sh orders-db-1\` (1 min). After step 3:

1. \`fence.sh orders-db-2\`
2. \`promote.sh orders-db-1\`
3. wait for replication, verify \`pg_up\`

Overall about 10 min. Data written in between stays on orders-db-2 and is replayed from the audit log the next day.`) +
    proof(`
Yes. 2026-11-13, staging, image 16.4, Dan. Steps 1-3 took 8 min 20 s, replay of the audit log 35 min (not part of the rollback).`),
]);
