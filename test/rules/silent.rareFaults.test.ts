// Faults and look-alikes of whole documents, cut to the line that decides.

import { faultless } from '../support/example.ts';
import { lookAlikes, planRules } from '../support/lookAlikes.ts';
import { asked, rollback, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes([
  ...planRules,
  ...['differing-dates', 'wrong-weekday', 'relative-date', 'nameless-reviewer', 'repeated-heading', 'placeholder-left'],
  ...[
    'contradicted-impact',
    'contradicted-criticality',
    'untested-version',
    'untested-rollback',
    'unplanned-mitigation',
    'promise-instead-of-proof',
  ],
]);

const tested = (item: string) =>
  `${asked('risk.testing', 'zh-cn')}1. 回放：2026-11-17 预发，李娜，一天的流量，差异 0（[记录](https://ci.example.com/runs/77)）\n2. ${item}\n`;

fires('promise-instead-of-proof', [
  [
    tested('时钟跳变：上线前王磊会把预发的时钟拨到那一夜跑一遍，确认触发无重复'),
    '时钟跳变：上线前王磊会把预发的时钟拨到那一夜跑一遍，确认触发无重复',
  ],
]);

silent('what was tried, and is tried once more', [
  tested('时钟跳变：2026-11-18 王磊把预发的时钟拨到那一夜跑过，触发无重复；上线前会再跑一次'),
]);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC.
fires('differing-dates', [
  ['# EMERGENCY 3 Dec 2026: promote orders-db\n', '3 Dec'],
  ['# orders-db 主从切换（2026-12-08，生产 db-2）\n', '2026-12-08'],
]);
silent('days of something else in a title or a sentence', [
  '# EMERGENCY 1 Dec 2026: promote orders-db\n',
  '# orders-db 主从切换（2026-12-01，生产 db-2）\n',
  `${asked('risk.timing')}The last night before the stop of 12 December. Sunday was rejected: the reports run then. Traffic is 4% of the peak.`,
  `${asked('activity.purpose')}The year end run needs 7 hours and the window at 31 December has only 6. With the new pool it needs 3.`,
]);

silent('a word of an announcement that is read on the day it is sent', [
  `## Communication Plan\n\n| When | Who | To | How |\n| --- | --- | --- | --- |\n| 2026-11-30, 16:00 Asia/Shanghai | Alice | all | mail "Short pause tonight, 02:30 Asia/Shanghai" |\n`,
]);

silent('a family name that is a trade as well', [
  { text: '', front: 'reviewers:\n  layer1: [bob@example.com]\n  layer2: [farah.contractor@example.com]\n' },
]);
fires('nameless-reviewer', [
  [
    { text: '', front: 'reviewers:\n  layer1: [bob@example.com]\n  layer2: [db.contractors@example.com]\n' },
    'db.contractors@example.com',
  ],
]);

fires('placeholder-left', [
  [
    {
      text: `${asked('activity.assumptions')}Replica lag is 0, disk below 70%. The old client: TODO Gerald.`,
      front: 'type: standard\nprocedure: https://wiki.example.com/std/7\n',
    },
    'TODO',
  ],
]);

const production = 'environment: production\n';
const commands = (...all: readonly string[]) => ({
  text: runbook(all.map((one, i) => `${i + 1}. @alice: \`${one}\`, then it returns 0 (5 min)`).join('\n')),
  front: production,
});
fires('wrong-environment', [
  [
    commands(
      'mqadmin -H msgr-prd-a1 export defs.json && mqadmin -H msgr-uat-b1 import defs.json',
      'mqadmin -H msgr-prd-b1 list',
      'mqadmin -H msgr-prd-b1 start',
    ),
    'uat',
  ],
  [
    commands(
      'ota --env prod push',
      'ota --env prod list',
      'ota --env prod switch --to 2',
      'ota --env pilot switch --to 1',
    ),
    'pilot',
  ],
  [
    commands('plc load --host plc-prod-a 4.bin', 'plc load --host plc-bench-b 4.bin', 'plc check --host plc-prod-a'),
    'bench',
  ],
]);
silent('names of other environments that nothing is done to', [
  {
    text: runbook(
      '1. @alice: `ssh db-prod-1 restart`, same for db-prod-2 (the group `db-test-1`, leave it alone), returns 0 (5 min)\n2. @alice: `ssh db-prod-2 restart`, returns 0 (5 min)',
    ),
    front: production,
  },
  {
    text: runbook(
      '1. @alice: silence the alarm `orders-uat-and-prod-lag` (5 min)\n2. @alice: `ssh orders-prod-1 restart`, returns 0 (5 min)',
    ),
    front: production,
  },
  commands(
    'ota --env prod push',
    'ota --env prod list',
    'ota --env prod switch --to 2',
    'ota --env eu-prod switch --to 1',
  ),
]);

const impact = (text: string, more: string) =>
  `${asked('risk.intrusiveness')}${text}\n\n${asked('risk.business-critical')}${more}\n`;
fires('contradicted-impact', [
  [
    impact(
      'No. The new nodes run in parallel and the desks keep working the whole night without noticing anything.',
      'Yes: a router that stays down for longer than 15 minutes would stop boarding. The pause of 60 seconds was agreed with Teo Aranda (hub) on 2026-11-19.',
    ),
    'No. The new nodes run in parallel and the desks keep working the whole night without noticing anything.',
  ],
]);
fires('contradicted-criticality', [
  [
    impact(
      'Yes. Orders and payment are down for 70 min (steps 3 to 5).',
      'No, the night is quiet and the work is well prepared.',
    ),
    'No, the night is quiet and the work is well prepared.',
  ],
]);
silent('a no that says why the business goes on, or who agreed', [
  impact('Yes. Orders from partners are down for 70 min.', 'No. The shop takes its orders through another gateway.'),
  impact('Yes. Orders from partners are down for 70 min.', 'No, Frank (sales) accepted the 70 minutes on 2026-11-12.'),
  impact(
    'Yes. One lane at a time is closed for 20 min, five stay open for customers.',
    'No, the yard is quiet then and well prepared.',
  ),
]);

const mitigation = asked('worst-case.mitigation');
fires('unplanned-mitigation', [
  [
    `${mitigation}Writes to the valves are kept behind the flag \`allow_writes\`, which we leave off until all loops were seen.`,
    'Writes to the valves are kept behind the flag `allow_writes`, which we leave off until all loops were seen.',
  ],
]);
silent('measures that no step has to do', [
  `${mitigation}Two sites back each other up. 每地两台互为备份。`,
  `${mitigation}备用通道当天有人守（乔羽）。`,
  `${mitigation}A snapshot of \`/etc/orders\` is taken first.${runbook('1. @alice: `tar -cf /root/o.tar /etc/orders`, then it returns 0 (5 min)\n2. @alice: `ordersctl reload`, 5xx below 0.1% (5 min)')}`,
]);

fires('irreversible-step', [
  [
    rollback('1. Alice: put the old rows back, `psql -f restore_orders_bak_0114.sql` (5 min)') +
      runbook(
        '1. @alice: `psql -f copy_orders_bak_0114.sql`, then it returns 0 (5 min)\n2. @alice: `psql -f drop.sql -c DROP TABLE orders_bak_0114`, then it returns 0 (5 min)',
      ),
    'DROP TABLE orders_bak_0114',
  ],
  [
    runbook(
      '1. @alice: check that the copy is quiet (5 min)\n2. @alice: `pg_dropcluster 14 main --stop`, gone (5 min)',
    ),
    'pg_dropcluster 14 main --stop',
  ],
]);
silent('what destroys nothing that is needed', [
  runbook('1. 王磊：清空新库，确认行数为 0（5 分钟）\n2. 王磊：等队列在 20 分钟内清零（20 分钟）'),
]);

silent('proofs in words that look like a promise', [
  `${asked('rollback.verified', 'zh-cn')}11 月 12 日在测试中心照上面四条命令退回，历时 13 分钟，丢 0 笔。`,
]);

// One question asked twice, and the one in front of it nowhere: the first of the two stands above another answer.
const [endState, assumed] = ['activity.end-state', 'activity.assumptions'].map(id => asked(id).trim()) as [
  string,
  string,
];
fires('repeated-heading', [[faultless.replace(endState, assumed), assumed.slice(4)]]);
silent('each question once', [faultless]);
