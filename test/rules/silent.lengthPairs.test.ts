// One length that a document gives in two places: what people agreed to, a setting, a step that is named, what is kept.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked, goNoGo, proof, rollback, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['differing-durations', 'late-go-no-go', 'plan-exceeds-window']);

const impact = (text: string) => `${asked('risk.intrusiveness')}${text}\n\n`;
const business = (text: string) => `${asked('risk.business-critical')}${text}\n\n`;
const testing = (text: string) => `${asked('risk.testing')}${text}\n\n`;
const mitigation = (text: string) => `${asked('worst-case.mitigation')}${text}\n\n`;
const others = (text: string) => `${asked('services.dependencies')}${text}\n\n`;
const told = (text: string) => `${asked('communication.plan')}${text}\n\n`;
const steps = runbook(`
| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | Check the lag | Alice | 5 | below 1 s |
| 2 | Write \`retries: 3\` to one pod as a canary | Alice | 10 | 0 errors |
| 3 | Write it to the others | Alice | 15 | 0 errors |`);
const back = rollback(
  '1. Alice: `fence.sh orders-db-2` (5 min)\n2. Alice: `promote.sh orders-db-1`, then `pg_up` is 1 (15 min)\n\nTogether 20 minutes.',
);
const eachBack = (each: string, all: string) =>
  rollback(
    `1. Alice: set the tag back, ${each} each, so ${all} for five.\n2. Alice: close the form, 1 min.\n\n15 min.`,
  );

fires('differing-durations', [
  // Agreed to.
  [
    `${impact('Yes: orders cannot be placed for about 90 seconds.')}${business('Yes: no orders for a quarter of an hour; Erin agreed.')}`,
    'a quarter of an hour',
  ],
  [`${impact('会，下单停写约 90 秒。')}${business('是：下单停三刻钟以内，周蔓已同意。')}`, '三刻钟'],
  [
    `${impact('Yes: no results into the practice system for up to 60 min.')}${others('Hospitals: Dr Ferris, rung on 31 Jan, okay with the portal for five minutes.')}`,
    'five minutes',
  ],
  [
    `${impact('Yes: topup cannot open a valve during its reconnect, up to 15 minutes.')}${business('Yes: somebody may wait the better part of an hour for water. Craig accepted this on 1 December.')}`,
    'the better part of an hour',
  ],
  // A setting.
  [mitigation('The pods drain for 5 minutes (parameter `drain-timeout=60`) before they stop.'), '5 minutes'],
  [mitigation('每批之间停 5 分钟预热（参数 `pause=120`）。'), '5 分钟'],
  // A step that is named.
  [
    `${mitigation('The canary of step 2 runs for an hour with real consumers before the rest is touched.')}${steps}`,
    'an hour',
  ],
  [`${mitigation('第 2 步的金丝雀观察 40 分钟，再动其余节点。')}${steps}`, '40 分钟'],
  // Longer than the window.
  [`${mitigation('One site at a time, with an overnight soak of 8 h in between.')}${steps}`, '8 h'],
  // Kept, running, tested.
  [
    `${mitigation('The volume on array-a2 is kept for sixty days.')}${asked('rollback.triggers')}5xx of orders-api above 2% for 5 min; array-a2 stays for two weeks; Dan decides.\n`,
    'sixty days',
  ],
  [`${mitigation('旧集群保留两周。')}${asked('activity.end-state')}切到新集群，旧集群保留三个月。\n`, '三个月'],
  [
    testing(
      '2026-11-10 to 2026-11-13 in staging with image 16.4, Alice ran it for ten days without an error: https://ci.example.com/runs/1.',
    ),
    'ten days',
  ],
  [
    testing('2026-11-10 至 11-13 在预发用 16.4 回放一周的数据，连跑十天 0 错误：https://ci.example.com/runs/1。'),
    '十天',
  ],
  [
    `${asked('activity.execution')}Alice; orders-api 6.11.0, in production since 2026-11-10.\n\n${asked('risk.prerequisites')}No: orders-api 6.11.0 is already there three months, the calendar was looked at on 2026-11-20.\n`,
    'three months',
  ],
  // Spoken of as known.
  [
    `${impact('Yes: lots cannot be moved for 15 minutes.')}${business('Yes, a little. The three hours lie inside the closing time, Walt agreed.')}${steps}`,
    'three hours',
  ],
  // The way back.
  [`${mitigation('The old cards stay in the cage, going back is a 10-minute job.')}${back}${steps}`, '10-minute'],
  [
    `${goNoGo('After step 2 Alice decides by the lag graph; only one node to lose, and it would be half an hour back.')}${rollback('1. Alice: `fence.sh orders-db-2` (15 min)\n2. Alice: `promote.sh orders-db-1`, then `pg_up` is 1 (30 min)\n')}${steps}`,
    'half an hour',
  ],
  [
    `${told('| When | Who | How |\n| --- | --- | --- |\n| On rollback | readers | ten minutes longer |')}${back}${steps}`,
    'ten minutes',
  ],
  [
    `${back}${proof('Yes, on 2026-11-13 in staging with image 16.4 by Dan: two nodes in 3 min, so 45 min for all, log at https://git.example.com/orders/pull/88#comment-5.')}${steps}`,
    '45 min',
  ],
  [eachBack('5 min', '25 min'), '15 min'],
  [
    rollback(
      'Alice sets the weight to nought, which takes a minute. Then she makes 16.3 the default, three minutes for 48 pods. Dan checks `pg_up`, ten minutes. Six minutes in all.',
    ),
    'Six minutes',
  ],
]);

silent('lengths that are of different things, or the same in other words', [
  `${impact('Yes: orders cannot be placed for about 90 seconds.')}${business('Yes: no orders for a minute and a half, at most two minutes; Erin agreed.')}`,
  `${impact('会，立案接口最多中断 3 分钟。')}${business('是，立案接口最多中断 3 分钟，赔款最多晚 30 分钟；尚雅琴已同意。')}`,
  `${impact('Yes: no results for up to 60 min.')}${others('Hospitals: Dr Ferris, okay with the portal for an hour; rung on 31 Jan.')}`,
  mitigation('The pods drain for a minute (parameter `drain-timeout=60`) before they stop.'),
  mitigation('The pods drain for 5 minutes (parameter `drain-timeout=300s`) before they stop.'),
  mitigation('每批之间停 2 分钟预热（参数 `pause=120`）。'),
  `${mitigation('The canary of step 2 runs for 10 minutes with real consumers before the rest is touched.')}${steps}`,
  `${mitigation('After step 2 we watch for 45 minutes on the next day as well.')}${steps}`,
  `${mitigation('Health is looked at in step 1 and 2; a spare card would need 45 min by car.')}${steps}`,
  `${mitigation('The volume on array-a2 is kept for two weeks.')}${asked('rollback.triggers')}5xx of orders-api above 2% for 5 min; array-a2 stays for 14 days; Dan decides.\n`,
  `${mitigation('The dump in bucket-a is kept for 90 days.')}${asked('activity.end-state')}Logs of orders-api are kept for 7 days.\n`,
  testing(
    '2026-11-10 to 2026-11-13 in staging with image 16.4, Alice replayed two weeks of traffic: https://ci.example.com/runs/1.',
  ),
  testing(
    '2026-11-03 to 2026-11-16 in staging with image 16.4, Alice ran it for two weeks: https://ci.example.com/runs/1.',
  ),
  `${asked('activity.execution')}Alice; orders-api 6.11.0, in production since 2026-11-10.\n\n${asked('risk.prerequisites')}No: orders-api 6.11.0 is already there three weeks, the calendar was looked at on 2026-11-20.\n`,
  `${impact('Yes: lots cannot be moved for 15 minutes.')}${business('Yes, a little. The 15 minutes lie inside the closing time, Walt agreed.')}${steps}`,
  `${mitigation('The old cards stay in the cage, going back is a 20-minute job.')}${back}${steps}`,
  `${told('| When | Who | How |\n| --- | --- | --- |\n| On rollback | readers | about 20 minutes longer |')}${back}${steps}`,
  eachBack('2 min', '10 min'),
  rollback(
    'Alice sets the weight to nought, which takes a minute. Then she makes 16.3 the default, three minutes for 48 pods. Dan checks `pg_up`, ten minutes. Fourteen minutes in all.',
  ),
  // Decisions before the end with time for the way back.
  goNoGo('Alice decides by the lag graph. A rollback has to start by 03:40 (Asia/Shanghai).'),
  `${asked('rollback.triggers')}5xx of orders-api above 2% for 5 min, or half an hour before the window closes and step 2 is not complete; Dan decides.\n`,
]);

fires('late-go-no-go', [
  [goNoGo('Alice decides by the lag graph after step 2. A rollback has to start by 03:58 (Asia/Shanghai).'), '03:58'],
  [
    `${asked('rollback.triggers')}5xx of orders-api above 2% for 5 min, or two minutes before the window closes and step 2 is not complete; Dan decides.\n`,
    'two minutes before the window closes',
  ],
  [
    `${asked('rollback.triggers')}5xx of orders-api above 2% for 5 min, or step 2 not done by five to four (03:55, Asia/Shanghai); Dan decides.\n`,
    '03:55',
  ],
]);
