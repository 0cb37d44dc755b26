// The one step among others that lacks its check, its owner or its minutes, in many forms.

import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { runbook } from '../support/parts.ts';

const { fires } = lookAlikes(planRules);

fires('step-without-duration', [
  // What is opened or held is changed, not told.
  [
    runbook(
      '1. @alice: stop the portal, 0 users (5 min)\n2. @alice: open the portal, a clerk signs on\n3. @dan: watch (20 min)',
    ),
    '@alice: open the portal, a clerk signs on',
  ],
]);

fires('step-without-check', [
  [
    runbook(`
1. **[Dan, 10 min]** Check flags: \`./pre.sh\`. *Check:* prints READY
2. **[Alice, 5 min]** Export the definitions
3. **[Alice, 9 min]** Restart node 1, \`node-1\` stays. *Check:* it says 4.0.5
4. **[Dan, 9 min]** Watch`),
    '**[Alice, 5 min]** Export the definitions',
  ],
  [
    runbook(`
**Step 1 – drain** (@alice, 10 min)

Check: no session is left.

**Step 2 – upgrade** (@alice, 15 min)

\`\`\`sh
./pool.sh set-image 16.4 --batch 1
\`\`\`

**Step 3 – watch** (@dan, 20 min)`),
    '**Step 2 – upgrade** (@alice, 15 min)',
  ],
  [
    '\n## 操作手册\n\n| 开始（北京时间） | 动作 | 负责 | 分钟 | 怎么算好 | 退法 |\n|---|---|---|---|---|---|\n| 02:00 | 断电池开关 | 王磊 | 10 | 两端 0 V | 合回开关 |\n| 02:10 | 合电池开关 | 王磊 | 10 | — | 断开 QB2 |\n| 02:20 | 转回在线 | 王磊 | 10 | 高于 11 V | 转旁路 |\n',
    '合电池开关',
  ],
]);

fires('step-without-check', [
  [
    runbook(
      '1. @alice: assign ring 1, 20 devices (15 min)\n   - Check: 20 on 8.4.1\n2. @alice: assign ring 2, 130 devices (25 min)\n   - Undo: rollback\n3. @alice: assign ring 3, 130 devices (25 min)\n   - Check: 130 on 8.4.1',
    ),
    '@alice: assign ring 2, 130 devices (25 min)',
  ],
  // From one value to another is what is done, not what is seen.
  [
    runbook(
      '| # | 做什么 | 谁 | 分钟 | 看什么 |\n|---|---|---|---|---|\n| 1 | SG 1% | 王磊 | 45 | PSI < 0.1 |\n| 2 | SG 25% → 100% | 王磊 | 20 | |\n| 3 | US 1% | 王磊 | 20 | PSI < 0.1 |',
    ),
    'SG 25% → 100%',
  ],
  // What is compared beforehand is no sign of what is done afterwards; the only empty place was forgotten.
  [
    runbook(
      '| # | Step | Who | Min | Check |\n|---|---|---|---|---|\n| 1 | Install it on A | Alice | 20 | version 7.4.2 on A |\n| 2 | Compare the checksums, install it on B | Alice | 20 | |\n| 3 | Swing to B | Alice | 10 | B is hot |',
    ),
    'Compare the checksums, install it on B',
  ],
]);

fires('step-without-owner', [
  [
    runbook(
      '1. @alice: stop the workers, check that 0 run (5 min)\n2. deploy, check that 12 pods run (15 min)\n3. @dan: run the smoke tests (5 min)',
    ),
    'deploy, check that 12 pods run (15 min)',
  ],
  // "Line 2" in bold is nobody, though it stands where a name may.
  [
    runbook(
      '1. **Lock out**: padlock 14. By Anders, 15 min. Good if: belts stand. Back: take it off.\n2. **Line 2 to 12.0**: download, restart. 25 min. Good if: it says 12.0. Back: memory card.\n3. **Line 3 to 12.0**: as step 2. By Bodil, 25 min. Good if: it says 12.0. Back: memory card.',
    ),
    '**Line 2 to 12.0**: download, restart. 25 min. Good if: it says 12.0. Back: memory card.',
  ],
  // What runs in a script is nobody who does it.
  [
    runbook(
      '**1. Compare the counts (Luis, 15 min)**\n\nThe checksums run in the same script.\n\n**2. Promote orders-db-2 (10 min)**\n\nExpect `pg_up` 1.\n\n**3. Place a test order (Dana, 10 min)**\n\nExpect a number.',
    ),
    '**2. Promote orders-db-2 (10 min)**',
  ],
  [
    runbook(
      '1. 开工核对\n   - 谁：尤弈，15 分钟\n   - 检查：延迟低于 1 秒\n2. `promote.sh orders-db-2`\n   - 10 分钟\n   - 检查：`pg_up` 为 1\n3. 放行\n   - 谁：李娜，10 分钟\n   - 检查：下单成功',
    ),
    '`promote.sh orders-db-2`',
  ],
]);

// The only place of a column that is unlike all others.
fires('step-without-duration', [
  [
    runbook(`
| Time (UTC+8) | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 02:00 | Check the replica lag | Alice | 5 | below 1 s |
| 02:05 | \`promote.sh orders-db-2\` | Alice | | \`pg_up\` is 1 |
| 02:20 | Watch the error rate | Dan | 30 | below 0.1% |`),
    '`promote.sh orders-db-2`',
  ],
]);

fires(
  'step-without-owner',
  ['everybody helps', 'night shift', '大家一起帮忙'].map(
    owner =>
      [
        runbook(`
| Step | Owner | Minutes | Check |
| --- | --- | --- | --- |
| Check the replica lag | Alice | 5 | below 1 s |
| \`promote.sh orders-db-2\` | ${owner} | 15 | \`pg_up\` is 1 |
| Watch the error rate | Dan | 30 | below 0.1% |`),
        '`promote.sh orders-db-2`',
      ] as const,
  ),
);

// Where the others have the name in brackets, a word in front of a length is none; and a check within a paragraph is one.
fires('step-without-owner', [
  [
    runbook(`
**Step 1 — Look** (10 min, Alice)

\`./look.sh\`. Check: 55 of 55.

**Step 2 — Archive** (15 min)

\`./archive.sh\`. Check: 7 files.

**Step 3 — Switch** (25 min, Dan)

\`./switch.sh\`. Check: 55 of 55.

**Step 4 — Open** (5 min, Alice)

\`./open.sh\`. Check: 55 of 55.`),
    '**Step 2 — Archive** (15 min)',
  ],
]);
fires('step-without-check', [
  [
    `## 操作手册

第一步 —— 备份，二十分钟，李娜。\`./export.sh\`。检查：文件里 26 段。

第二步 —— 刷头两个站，半小时，李娜。\`./flash.sh --station 07\`。检查：两块表头都显示 4.8.0。

第三步 —— 其余 24 个站，一小时，李娜。\`./flash.sh --batch 1\`。不行按回滚那段退。
`,
    '第三步 —— 其余 24 个站，一小时，李娜。`./flash.sh --batch 1`。不行按回滚那段退。',
  ],
]);
