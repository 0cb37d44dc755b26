// Runbooks in forms that people make up: every step says what is done, by whom, for how long and what is seen, and one of them
// is a decision. Nothing is missing.

import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { goNoGo, rollback, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes(planRules);

silent('runbooks in forms of their own', [
  // Whatever stands in front of the length: long commands, a host with a number; whoever helps stands behind.
  runbook(`
### Step 1: precheck
\`./precheck prod\`. **@alice, 10 min.** Check: 31 of 31. Undo: none needed.

### Step 2: 10%
\`sudo hapctl prod backend booking --blue 90 --green 10\`, lb-1 then lb-2. **@dan, 15 min** (watching included). Check: 5xx under 0.1%. Undo: weights back.

### Step 3: all
\`sudo hapctl prod backend booking --blue 0 --green 100\`, then \`sudo systemctl start hut-jobs\` on green-1. **@dan, 10 min.** Check: queue drains. Undo: weights back.`),
  runbook(`
#### Step 1. Look around
Dan, 10 minutes. \`./precheck.sh\`. Good when: eleven lines OK.
#### Step 2. Load the list
Alice, with Frank, 15 minutes. \`./load.sh --term 2027\`. Good when: 2,160 lines. Undo: \`./load.sh --undo\`.`),
  // Phases in bold, each with its hours, its people and its length; a decision in between takes its time.
  runbook(`
**第 1 阶段 02:00–02:10 准备**（李娜，10 分钟）
- \`fe-check --site all\`，各场校验镜像。检查：180 站在线。回退：不需要

**决策点 02:10–02:15**（王磊，5 分钟）
- 检查：电话确认并在群里打“继续”。回退：不需要

**第 2 阶段 02:15–02:45 信阳场 1 台**（李娜，30 分钟）
- 换盘，开机
- 检查：42 站在线，缺失 0。回退：插回旧盘

合计 45 分钟。`),
  // What a decision takes that is no step of its own counts in the sum.
  runbook(`
### 1 · Close
- Alice, 15 min. Do: \`diet-mode closed\`
- Check: 0 sessions
- Undo: \`diet-mode open\`
### 2 · Check the data
- Dan, 20 min. Do: \`rowcounts --compare\`
- Check: 58 of 58 tables
- Then the go/no-go below (5 min, Alice)
### 3 · Move the alias
- Dan, 15 min. Do: \`set-alias new\`
- Check: 13 of 13 machines
- Undo: \`set-alias old\`

In all 55 min.`),
  // Steps under headings, who does them and how long below; what has a number in the heading is no name.
  runbook(`
**Step 1 – Look before**
Owner: Alice. 15 min. Sessions of both leafs.
Check: 96 sessions.

**Step 2 – Leaf 14**
Owner: Dan. 30 min. \`reload\` on 14b, then on 14a.
Check: version, mlag active. Undo: old image.

**Step 3 – Leaf 13**
Dan does it, half an hour. Commands as in step 2.
Check: version, mlag active. Undo: old image.`),
  // Bars between the parts of an item.
  runbook(`
- [ ] 1. 检查版本｜叶秋｜8 分钟｜检查：4.11.3
- [ ] 2. 批一：2 个 Pod 换 4.12.0｜叶秋｜8 分钟｜检查：2 个 Ready｜回退：\`argocd app rollback ocpp 418\`
- [ ] 3. 观察批一｜唐木林｜15 分钟｜检查：拒绝每分钟少于 10
- [ ] 4. 批二：20 个 Pod 换 4.12.0｜叶秋｜20 分钟｜检查：22 个 Ready｜回退：同第 2 项`),
  runbook(`
| Wann | T+ | Action | Hands | Duration | Proof |
|---|---|---|---|---|---|
| 02:00 | 0 | Freeze the queue \`q hold\` | Ana | 5' | depth steady |
| 02:05 | 5 | \`deploy 4.2\` | Ana | 10' | 12/12 |
| 02:15 | 15 | Go or stop | Jonas | 5' | |
| 02:20 | 20 | Release the queue | Ana | 5' | depth 0 |`),
  runbook(`
**A. Prepare** (Ana, 10 min)

\`prep.sh all\` says OK 12 times.

**B. Switch** (Jonas, 15 min)

\`switch.sh --to new\`; p99 stays < 40 ms.

**C. Decide** (Marta, 5 min)

Go on only when p99 < 40 ms.`),
  runbook(`
1. (T+0, 5 min, Ana) Freeze the queue. → depth steady
2. (T+5, 10 min, Ana) \`deploy 4.2\`. → 12/12 ready
3. (T+15, 5 min, Marta) Go/no-go.
4. (T+20, 5 min, Ana) Release. → depth 0`),
  runbook(`
1. Freeze the queue
   *Ana · 10 min · depth steady*
2. \`deploy 4.2\`
   *Ana · 15 min · 12/12 ready*
3. Marta: go or no go
   *5 min*`),
  runbook(`
1. Freeze the queue – 10 min – Ana – depth steady
2. \`deploy 4.2\` – 15 min – Ana – 12/12 ready
3. Stop here and ask Marta – 5 min – Jonas
4. Release the queue – 5 min – Ana – depth 0`),
  runbook(`
1. 韩磊 10min 冻结队列，深度不变
2. 韩磊 15min \`deploy 4.2\`，12/12 就绪
3. 罗毅 5min 拍板
4. 韩磊 5min 放开队列，深度归 0`),
  runbook(`
| 步 | 动作 | 谁 | 几分钟 | 好了的样子 |
|---|---|---|---|---|
| 一 | 冻结队列 | 韩磊 | 10 | 深度不变 |
| 二 | \`deploy 4.2\` | 韩磊 | 15 | 12/12 |
| 三 | 罗毅拍板 | 罗毅 | 5 | |
| 四 | 放开队列 | 韩磊 | 5 | 深度 0 |`),
  runbook(`
- 02:00 韩磊冻结队列（深度不变，10 分钟）
- 02:10 韩磊 \`deploy 4.2\`（12/12 就绪，15 分钟）
- 02:25 罗毅拍板去留（5 分钟）
- 02:30 韩磊放开队列（深度归零，5 分钟）`),
  runbook(`
1. 冻结队列 ｜ 韩磊 ｜ 10 分钟 ｜ 深度不变
2. \`deploy 4.2\` ｜ 韩磊 ｜ 15 分钟 ｜ 12/12 就绪
3. 放行判断 ｜ 罗毅 ｜ 5 分钟
4. 放开队列 ｜ 韩磊 ｜ 5 分钟 ｜ 深度 0`),
  runbook(`
1. <韩磊> <10 分钟> 冻结队列；期望：深度不变
2. <韩磊> <15 分钟> \`deploy 4.2\`；期望：12/12 就绪
3. <罗毅> <5 分钟> 过会：继续还是退
4. <韩磊> <5 分钟> 放开队列；期望：深度 0`),
]);

fires('step-without-duration', [
  // What each stage rests is not how long all of them take.
  [
    runbook(`
1. (10 min) @ana check the lag, 0
2. @ana raise to 10 %, then 50 %, the first two stages hold 10 min each
   - Check: p99 < 80 ms
3. (20 min) @ana watch, diff 0`),
    '@ana raise to 10 %, then 50 %, the first two stages hold 10 min each',
  ],
]);

fires('step-without-owner', [
  [
    runbook(`
1. 【10 分钟｜韩磊】冻结队列，深度不变
2. 【15 分钟】\`deploy 4.2\`，12/12 就绪
3. 【5 分钟｜罗毅】放开队列，深度 0`),
    '【15 分钟】`deploy 4.2`，12/12 就绪',
  ],
]);

const leafs = (second: string) =>
  runbook(`
**Step 1 – Look before**
Owner: Alice. 15 min. Sessions of both leafs.
Check: 96 sessions.

**Step 2 – Leaf 14**
${second} \`reload\` on 14b, then on 14a.
Check: version, mlag active. Undo: old image.

**Step 3 – Leaf 13**
Owner: Dan. 30 min. \`reload\` on 13b, then on 13a.
Check: version, mlag active. Undo: old image.`);

fires('step-without-owner', [[leafs('30 min. Storage-oncall pauses replication first.'), '**Step 2 – Leaf 14**']]);
fires('plan-exceeds-window', [[leafs('Owner: Dan. 110 min.'), 'Owner: Dan. 110 min. `reload` on 14b, then on 14a.']]);
fires('step-without-check', [
  [
    runbook(`
- [ ] 1. 检查版本｜叶秋｜8 分钟｜检查：4.11.3
- [ ] 2. 批一：2 个 Pod 换 4.12.0｜叶秋｜8 分钟｜回退：\`argocd app rollback ocpp 418\`
- [ ] 3. 观察批一｜唐木林｜15 分钟｜检查：拒绝每分钟少于 10
- [ ] 4. 批二：20 个 Pod 换 4.12.0｜叶秋｜20 分钟｜检查：22 个 Ready｜回退：同第 2 项`),
    '2. 批一：2 个 Pod 换 4.12.0｜叶秋｜8 分钟｜回退：`argocd app rollback ocpp 418`',
  ],
]);
// Where only the way back does not fit, its longest step is where people look; where nothing decides, the heading of the steps.
fires('plan-exceeds-window', [
  [
    `${runbook('1. Alice: `promote.sh orders-db-2`, then `pg_up` is 1 (25 min)\n2. Dan: watch the error rate, below 0.1% (25 min)')}${goNoGo('After step 1, when 0 rows differ: Alice.')}${rollback('1. Alice: `stop.sh` (5 min)\n2. Alice: restore the base backup (100 min)')}`,
    'Alice: restore the base backup (100 min)',
  ],
]);
