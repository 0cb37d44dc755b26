// Plans of decent, hurried engineers: what looks like a fault of a plan and is none stays silent, what is one is told once.

import assert from 'node:assert/strict';
import type { Example } from '../../server/src/core/rule.ts';
import { compose, findings } from '../support/example.ts';

const about = new Set([
  'plan-exceeds-window',
  'late-go-no-go',
  'differing-durations',
  'step-without-duration',
  'step-without-check',
  'step-without-owner',
  'missing-go-no-go',
  'unfilled-command',
  'secret-in-document',
  'wrong-environment',
  'rollback-without-duration',
  'irreversible-step',
  'outdated-rollback-proof',
]);

const environments =
  'environments:\n  production: { tokens: [prod, production, prd] }\n  staging: { tokens: [staging, stg, preprod] }\n  development: { tokens: [dev, test] }\n';

type Case = Example | string;

const runbook = (steps: string) => `\n## Runbook\n\n${steps.trim()}\n`;
const steps = (...commands: readonly string[]) =>
  runbook(commands.map((text, i) => `${i + 1}. @alice: ${text}, then it returns 0 (5 min)`).join('\n'));
const rollback = (text: string) =>
  `\n### In the event of problems, what will you do to return your system to a known good state?\n\n${text.trim()}\n`;
const proof = (text: string) =>
  `\n### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?\n\n${text.trim()}\n`;
const goNoGo = (text: string) => `\n### Go / no-go\n\n${text.trim()}\n`;
const inProduction = (text: string): Example => ({ text, settings: environments });

const silent: Readonly<Record<string, readonly Case[]>> = {
  'minutes, checks and owners in other forms': [
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
  ],
  'plans in forms of their own': [
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
  ],
  'a window that is long enough': [
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
  ],
  'a decision in time': [
    goNoGo('After step 2, planned for 02:30, at the latest at 03:50 (Asia/Shanghai). Alice decides.'),
    goNoGo('Before 19:45 UTC Alice looks at the lag graph and decides; settlement begins at 20:30 UTC.'),
    goNoGo('Alice decides after each node; a canary that fails for 5 minutes means no-go.'),
    goNoGo('If 5xx is above 1% we stop, Dan says so.'),
    goNoGo('No: one flag, switched back within a second.'),
    goNoGo('第 2 步之后，最晚北京时间 03:45，由王磊决定；04:30 起对账。'),
    goNoGo('每一批完成后看命中率，由王磊决定是否继续。'),
    '\n### What conditions would indicate a need to rollback?\n\n5xx above 2% compared with 04:30 (Asia/Shanghai) of the day before, for 5 minutes; Dan decides.\n',
  ],
  'lengths that agree': [
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
  ],
  'minutes and names below or behind a step': [
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
  ],
  'a rollback whose length is said': [
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
    rollback(
      '1. `fence.sh orders-db-2`\n2. `promote.sh orders-db-1`\n3. Check `pg_up`\n\nThese take about 10 minutes.',
    ),
    rollback(
      '| Step | Minutes |\n| --- | --- |\n| `fence.sh orders-db-2` | 1 |\n| `promote.sh orders-db-1`, then `pg_up` is 1 | 9 |',
    ),
    '\n### 回滚步骤\n\n`confctl set session.read_new 0` 切回旧集群，秒级生效。\n',
    '\n### 回滚步骤\n\n1. 王磊：`confctl set read_new 0`，读流量切回（2分钟）\n2. 李娜：确认命中率\n',
  ],
  'commands that are complete': [
    rollback('1. `controller fail-over --to <other>`, where other is the healthy one, A or B. 8 min.'),
    rollback('1. `otactl back --unit <unit>` (8 min); unit = the number on the label.'),
    rollback('1. Load `dra load --node <node>` on both nodes, node being waw-1 or poz-1 (8 min)'),
    rollback('1. 执行 `otactl back --id <批次>`，批次为步骤 2 记下的编号（8 分钟）'),
    rollback('1. Per upgraded broker `ansible-playbook roll.yml -e v=3.7.1 --limit <broker>` (12 min)'),
    rollback('1. 每台主机执行 `ssh <主机> systemctl restart session`（5 分钟）'),
    steps(
      '`mysql orders <dump.sql >out.log`',
      '`sort <in.txt>out.txt`',
      '`cat <<EOF >notes.txt`',
      '`diff <(sort a) <(sort b)`',
    ),
    steps(
      '`kubectl get pods -o go-template="{{range .items}}{{.metadata.name}}{{end}}"`',
      "`docker ps --format '{{.Names}}'`",
    ),
    steps(
      '`ansible all -m debug -a "msg={{ inventory_hostname }}"`',
      '`helm template . --set name={{ .Release.Name }}`',
    ),
    steps(
      '`mktemp /tmp/run.XXXXXX`',
      '`psql -c "SELECT a <b AND c> d FROM t"`',
      '`new Map<String, List<Order>>()`',
      '`Vec<u8>`',
    ),
    steps(
      '`curl -s https://api.example.com | grep "<title>Orders</title>"`',
      '`kubectl get svc` shows `<none>` and `<pending>`',
      '`5XX` on the graph',
    ),
    runbook(
      '1. @alice: the config is then complete (5 min):\n\n   ```xml\n   <server><host>db-1</host><port>5432</port></server>\n   ```\n\n2. @dan: check it (5 min)',
    ),
    runbook('`<shard>` is one of 1, 2, 3 and 4.\n\n1. @alice: `migrate.sh --shard <shard>`, until it says OK (10 min)'),
    runbook(
      '| Variable | Value |\n| --- | --- |\n| `NEW_HOST` | orders-db-2 |\n\n1. @alice: `promote.sh <new-host>`, then `pg_up` is 1 (10 min)',
    ),
    runbook(
      '1. @alice: for each host (10 min):\n\n   ```sh\n   HOST=orders-db-2\n   promote.sh <host>   # until pg_up is 1\n   ```\n\n2. @dan: check it (5 min)',
    ),
    runbook(
      '1. 王磊：`kubectl exec orders-0 -- cat <config.yaml`，确认返回（5 分钟）\n2. 王磊：逐台执行 `restart.sh <主机名>`，其中 `<主机名>` 为 session-1 到 session-6，确认端口恢复（5 分钟）',
    ),
  ],
  'what looks like a secret': [
    steps('`tool -u admin -p 8080 status`', '`tool -u admin -p $PW status`'),
    '\n### What will be required to execute the change?\n\nAlice executes; the password is rotated every 90 days, it is in the vault.\n',
    steps(
      '`PGPASSWORD=$ORDERS_PW psql`',
      '`mysql -u root -p`',
      '`docker login --password-stdin`',
      '`vault read production/orders-db`',
    ),
    steps(
      '`password=<from the vault>`',
      '`password_encryption=scram-sha-256`',
      '`curl -u deploy:$TOKEN https://ci.example.com`',
      `\`export DB_PASSWORD="\${DB_PASSWORD}"\``,
    ),
    '\n### What will be required to execute the change?\n\nAlice executes; password: 12 characters at least, rotated every 90 days. Token: ask @dan. API key: in the vault (`ops/keys`). commit 5e0c2ab7f0d14c9ab6c1f0e2d3a4b5c6d7e8f901.\n',
    '\n### What will be required to execute the change?\n\n王磊执行。密码：找李娜领取。口令保存在密钥库 `ops/keys`，密码=密钥库路径，token: 见密钥库；AKIAIOSFODNN7EXAMPLE 只是文档里的示例。\n',
    '\n### What will be required to execute the change?\n\nAlice executes: `secretKeyRef: payments-db-credentials-production-2026`, `secretName=orders-tls-2026-11`, `postgres://orders:$PW@db-1/orders`, the password policy password=required, sk_test_4eC39HqLyjWDarjtT1zdp7dc.\n',
  ],
  'the right environment': [
    inProduction(runbook('1. @alice: merge branch `release-stg`, the pipeline for production is green (5 min)')),
    inProduction(steps('`diff bus-stg-01.cfg bus-prd-01.cfg`', '`rsync -a bus-stg-01:/srv/img/ bus-prd-01:/srv/img/`')),
    inProduction(steps('`kubectl --context prod set image deploy/api app=registry.stg.example.com/api:4.18`')),
    inProduction(runbook('1. @alice: compare with `bus-stg-01` on staging, both say 4.18 (5 min)')),
    inProduction(
      steps(
        '`kubectl --context production apply -f test/pool.yaml`',
        '`npm test >/dev/null`',
        '`dd if=/dev/zero of=/dev/sdb`',
        '`git checkout release-2026`',
      ),
    ),
    inProduction(
      steps(
        '`./smoke-test.sh production`',
        '`kubectl -n dev-tools get pods --context prod`',
        '`apt install python3-dev`',
        '`test -f /etc/orders.yaml`',
      ),
    ),
    inProduction(
      runbook(
        '1. @alice: once more on staging: `deploy.sh staging`, until it says OK (5 min)\n2. @alice: `deploy.sh production`, until it says OK (5 min)',
      ),
    ),
    inProduction(
      "\n### How has the change been tested to verify it's safe for production?\n\n2026-11-12, Alice: `kubectl --context staging apply -f pool.yaml`, three runs of 9 min, https://ci.example.com/runs/7 on db-1.stg.example.com.\n",
    ),
    inProduction(
      runbook(
        '1. 王磊：先在预发执行 `deploy.sh --env staging`，确认返回 OK（5 分钟）\n2. 王磊：`deploy.sh --env production`，确认返回 OK（5 分钟）',
      ),
    ),
    { ...inProduction(steps('`deploy.sh staging`')), front: 'environment: staging\n' },
    { ...inProduction(steps('`deploy.sh staging`')), front: 'environment: qa-lab\n' },
  ],
  'steps that can be taken back': [
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
  ],
  'a proof that still holds': [
    proof('Yes, on 2026-06-20 in staging with image 16.4 by Dan: 8 minutes.'),
    proof('Yes, on 2025-11-13; nothing has changed since, the same script runs every night in staging: 8 minutes.'),
    proof('Yes, on 2026-11-13 with `pg_ctl` 2.8.1 in staging, PostgreSQL 16.4 back to 13.14: 8 minutes.'),
    proof('No. Version 16.2 was tried instead, both ways are the same path, accepted by @carol.'),
    proof('是：2026-09-20 在预发环境用 16.4 版本，李娜执行，用时 8 分钟。'),
  ],
};

const fires: readonly (readonly [string, Case])[] = [
  [
    'step-without-duration',
    runbook(
      '1. @alice: stop the workers, 0 run\n2. @alice: deploy, 12 pods run (15 min)\n3. @dan: run the smoke tests (5 min)',
    ),
  ],
  [
    'step-without-owner',
    runbook(
      '1. @alice: stop the workers, check that 0 run (5 min)\n2. deploy, check that 12 pods run (15 min)\n3. @dan: run the smoke tests (5 min)',
    ),
  ],
  [
    'plan-exceeds-window',
    runbook(
      '1. 王磊：导入数据，确认行数一致（1.5 小时）\n2. 王磊：切换读流量，确认命中率（10 分钟）\n3. 李娜：观察大盘（30 分钟）',
    ),
  ],
  [
    'plan-exceeds-window',
    {
      text: runbook(
        '| T+ | Who | Action | Expected |\n| --- | --- | --- | --- |\n| T+0 | Alice | Copy the rows | equal |\n| T+100 | Alice | Rename the table | equal |\n| T+130 | Dan | Watch the error rate | 0 |',
      ),
    },
  ],
  [
    'plan-exceeds-window',
    runbook(
      '1. @alice: copy the rows and compare them\n2. @alice: rename the table, the count is equal\n\n150 min in all.',
    ),
  ],
  ['late-go-no-go', goNoGo('At 19:55 UTC, by the lag graph; Alice decides.')],
  ['late-go-no-go', goNoGo('第 3 步之后（北京时间 03:57），由王磊决定。')],
  [
    'differing-durations',
    runbook('1. @alice: deploy and run the smoke tests (25 min)\n2. @dan: watch 5xx (30 min)\n\nTotal time: 40 min'),
  ],
  [
    'differing-durations',
    runbook(
      '| 步骤 | 负责人 | 分钟 | 检查 |\n| --- | --- | --- | --- |\n| 切换读流量 | 王磊 | 10 | 命中率 |\n| 观察大盘 | 李娜 | 30 | 错误率 |\n| 合计 | | 30 | |',
    ),
  ],
  [
    'differing-durations',
    '\n### Why is this the correct time to complete the CM?\n\ntotal 30, steps 30, rollback 15; traffic is 4% of the peak.\n',
  ],
  [
    'rollback-without-duration',
    rollback('Revert [the merge request](https://git.example.com/orders/pull/89) and run the pipeline for 4.18.1.'),
  ],
  ['unfilled-command', steps('`ssh <db-host> systemctl restart postgresql`')],
  ['unfilled-command', steps('`promote.sh db-XXX.prod`')],
  ['unfilled-command', steps('`kubectl -n {{namespace}} apply -f pool.yaml`')],
  ['unfilled-command', steps('`git revert <commit>`')],
  ['secret-in-document', steps('`mysql -u root -pSup3rS3cret orders`')],
  ['secret-in-document', steps('`rabbitmqadmin -u admin -p hunter2Rabbit! export defs.json`')],
  [
    'secret-in-document',
    '\n### What will be required to execute the change?\n\nAlice executes; sudo on db-1, password is Winter!2026x\n',
  ],
  [
    'step-without-check',
    runbook(`
1. **[Dan, 10 min]** Check flags: \`./pre.sh\`. *Check:* prints READY
2. **[Alice, 5 min]** Export the definitions
3. **[Alice, 9 min]** Restart node 1, \`node-1\` stays. *Check:* it says 4.0.5
4. **[Dan, 9 min]** Watch`),
  ],
  ['irreversible-step', steps('删除旧归档表')],
  ['irreversible-step', steps('`aws cloudfront delete-distribution --id E1A2`')],
  ['unfilled-command', steps('`./pool.sh set-image TODO --batch 1`')],
  ['secret-in-document', steps('`curl -u admin:Rt9_xx81kd https://route.example.com/set`')],
  [
    'step-without-check',
    runbook(`
**Step 1 – drain** (@alice, 10 min)

Check: no session is left.

**Step 2 – upgrade** (@alice, 15 min)

\`\`\`sh
./pool.sh set-image 16.4 --batch 1
\`\`\`

**Step 3 – watch** (@dan, 20 min)`),
  ],
  [
    'differing-durations',
    rollback(
      '1. `fence.sh orders-db-2` (1 min)\n2. `promote.sh orders-db-1` (4 min)\n3. Place a test order (5 min)\n\n25 min.',
    ),
  ],
  ['secret-in-document', steps('`curl -H "Authorization: ghp_16C7e42F292c6912E7710c838347Ae178B4a"`')],
  ['secret-in-document', steps('`psql postgres://orders:Wint3r_26@db-1/orders`')],
  [
    'secret-in-document',
    '\n### What will be required to execute the change?\n\nAlice executes; root password: Wint3r!26\n',
  ],
  ['wrong-environment', inProduction(steps('`kubectl --context=stg-eu apply -f pool.yaml`'))],
  ['wrong-environment', inProduction(rollback('1. `ansible-playbook -i inventories/staging back.yml` (5 min)'))],
  ['wrong-environment', inProduction(runbook('1. @alice: upgrade `bus-stg-02` to 3.9.1, it says so (5 min)'))],
  ['wrong-environment', inProduction(runbook('1. 王磊：重启 `sort-stg-h3`，确认端口恢复（5 分钟）'))],
  ['wrong-environment', inProduction(steps('`certctl use --env prd --only bus-stg-01 --set 2027`'))],
  ['wrong-environment', inProduction(steps('`kubectl --context prod exec -it db-0.stg.example.com -- reindex`'))],
  ['unfilled-command', rollback('1. `controller fail-over --to <other>`, the other stays as it is (8 min)')],
  ['wrong-environment', inProduction(steps('`ssh db-1.dev.example.com reboot`'))],
  ['rollback-without-duration', rollback('`helm rollback api 41`, watch 5xx for 5 minutes.')],
  [
    'rollback-without-duration',
    rollback(
      '1. `fence.sh orders-db-2`\n2. `promote.sh orders-db-1`\n\nKeep an eye on it for 10 minutes; writes of the last 2 minutes are lost.',
    ),
  ],
  [
    'rollback-without-duration',
    '\n### 回滚步骤\n\n1. 王磊：`confctl set read_new 0`\n2. 李娜：命中率回到 99.5%\n\n做完再盯 15 分钟，缓存 10 分钟过期。\n',
  ],
  [
    'rollback-without-duration',
    rollback(
      'The way back is the way there, and it is quick:\n\n1. `paths prefer san3`\n2. `mirror reverse`\n\nFrom step 7 on there is no way back; then a volume comes from the vault, 50 minutes per terabyte.',
    ),
  ],
  ['rollback-without-duration', '\n### 回滚步骤\n\n1. 断开 `QB2`\n2. 合 `QM1`\n\n移动柜能撑 18 分钟，够合同数。\n'],
  [
    'step-without-check',
    '\n## 操作手册\n\n| 开始（北京时间） | 动作 | 负责 | 分钟 | 怎么算好 | 退法 |\n|---|---|---|---|---|---|\n| 02:00 | 断电池开关 | 王磊 | 10 | 两端 0 V | 合回开关 |\n| 02:10 | 合电池开关 | 王磊 | 10 | — | 断开 QB2 |\n| 02:20 | 转回在线 | 王磊 | 10 | 高于 11 V | 转旁路 |\n',
  ],
  ['rollback-without-duration', rollback('Swap the cards back; Ole is on site from 02:00 Asia/Shanghai.')],
  ['rollback-without-duration', '\n### 回滚步骤\n\n切回旧集群 `lb set old`，观察 10 分钟无告警。\n'],
  ['irreversible-step', steps('delete the old replica volume')],
  ['irreversible-step', steps('`terraform destroy -target module.old`')],
  ['irreversible-step', steps('清空订单历史表')],
  ['outdated-rollback-proof', proof('Yes, on 2025-11-13 in staging with image 16.4 by Dan: 8 minutes.')],
  [
    'outdated-rollback-proof',
    proof('Yes, on 2026-11-13 in staging with PostgreSQL 15.8 by Dan: 8 minutes.').replace(
      'PostgreSQL 15.8',
      '`postgres:15.8`',
    ),
  ],
  ['missing-go-no-go', goNoGo('Alice decides.')],
  ['missing-go-no-go', goNoGo('Alice, 5xx below 0.02%')],
  [
    'secret-in-document',
    '\n### What will be required to execute the change?\n\n王磊执行；数据库账号 batch / 密码 Qs!2026batch\n',
  ],
  [
    'differing-durations',
    rollback('1. `fence.sh orders-db-2` (1 min)\n2. `promote.sh orders-db-1` (4 min)\n\n20 min all in.'),
  ],
  ['irreversible-step', steps('delete the zone at the old provider')],
  [
    'step-without-duration',
    runbook(
      '- [ ] 1. Compare the counts\n  - Owner: Jonas, 15 min\n  - Check: difference < 0.01%\n- [ ] 2. `promote.sh orders-db-2`\n  - Owner: Elin\n  - Check: `pg_up` is 1 for 5 min',
    ),
  ],
  // What runs in a script is nobody who does it.
  [
    'step-without-owner',
    runbook(
      '**1. Compare the counts (Luis, 15 min)**\n\nThe checksums run in the same script.\n\n**2. Promote orders-db-2 (10 min)**\n\nExpect `pg_up` 1.\n\n**3. Place a test order (Dana, 10 min)**\n\nExpect a number.',
    ),
  ],
  [
    'step-without-owner',
    runbook(
      '1. 开工核对\n   - 谁：尤弈，15 分钟\n   - 检查：延迟低于 1 秒\n2. `promote.sh orders-db-2`\n   - 10 分钟\n   - 检查：`pg_up` 为 1\n3. 放行\n   - 谁：李娜，10 分钟\n   - 检查：下单成功',
    ),
  ],
];

function told(one: Case): readonly string[] {
  const { text, given } = compose(typeof one === 'string' ? { text: one } : one);
  return findings(text, given)
    .filter(({ rule }) => about.has(rule))
    .map(({ rule, at }) => `${rule} “${text.slice(at.from, at.to)}”`);
}

const nameOf = (one: Case) => (typeof one === 'string' ? one : one.text).replace(/\s+/g, ' ').trim().slice(0, 110);

describe('plans that people write', () => {
  for (const [title, cases] of Object.entries(silent)) {
    describe(title, () => {
      for (const one of cases) it(nameOf(one), () => assert.deepEqual(told(one), []));
    });
  }

  describe('faults of a plan', () => {
    for (const [rule, one] of fires) {
      it(`${rule}: ${nameOf(one)}`, () =>
        assert.deepEqual(
          told(one).map(text => text.split(' ')[0]),
          [rule],
        ));
    }
  });
});
