// Two lengths that different answers give in the same words, and lengths of the way back in other answers.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked, proof, rollback } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['differing-durations']);

const impact = (text: string) => `${asked('risk.intrusiveness')}${text}\n\n`;
const told = (text: string) => `${asked('communication.plan')}${text}\n\n`;
const business = (text: string) => `${asked('risk.business-critical')}${text}\n\n`;
const state = (text: string) => `${asked('activity.end-state')}${text}\n\n`;
const assumed = (text: string) => `${asked('activity.assumptions')}${text}\n\n`;
const mitigation = (text: string) => `${asked('worst-case.mitigation')}${text}\n\n`;
const scenarios = (text: string) => `${asked('worst-case.scenarios')}${text}\n\n`;
const risks = (measure: string) =>
  `${asked('risk.table')}| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n| The new build leaks | low | high | ${measure} |\n\n`;
const back = rollback(
  '1. Alice: `fence.sh orders-db-2` (5 min)\n2. Alice: `promote.sh orders-db-1`, then `pg_up` is 1 (40 min)\n\nTogether 45 minutes.',
);

fires('differing-durations', [
  [
    `${impact('Per hall the conveyor belts stand still up to 7 minutes. Pickers wait.')}${told('Shift leads hear it on the day before: "per hall the conveyor belts stand still up to 3 minutes".')}`,
    '3 minutes',
  ],
  [
    `${impact('每个门店收银台离线不超过 40 秒，小票照打。')}${business('收银台是核心；每个门店收银台离线不超过 90 秒，店总已同意。')}`,
    '40 秒',
  ],
  [
    `${risks('one turbine first, vibration watched 20 min')}${mitigation('Leak: one turbine first, vibration watched 45 min.')}`,
    '45 min',
  ],
  [`${risks('先开一条产线，看满 15 分钟再放全厂')}${mitigation('先开一条产线，看满 30 分钟再放全厂。')}`, '30 分钟'],
  [
    `${state('Replica lag of the ledger standby stays below 4 seconds.')}${assumed('Replica lag of the ledger standby stays below 9 seconds the week before.')}`,
    '9 seconds',
  ],
  // The way back.
  [`${risks('users wait until the rollback is finished, 20 minutes')}${back}`, '20 minutes'],
  [
    `${back}${proof('Yes, on 2026-11-13 in staging by Dan, twice; the slower of the two took 71 minutes: https://ci.example.com/runs/7.')}`,
    '71 minutes',
  ],
  [
    rollback(
      '| # | Way back | Owner | Min |\n| --- | --- | --- | --- |\n| 1 | `deploy --group all app:8.4.2` | Alice | 20 |\n| 2 | Two pods at a time: `deploy --job app:8.4.2` | Dan | 10 |\n\nThat is 20 minutes.',
    ),
    '20 minutes',
  ],
]);

silent('Lengths of other things, or known to one another', [
  // The other direction, another lag, and a bound that holds.
  `${state('Sync from OceanBase to MySQL: reverse lag below 2 seconds.')}${assumed('Sync to OceanBase: forward lag below 1 second.')}`,
  `${state('规则触发延迟 p99 小于 5 秒，持续 60 分钟。')}${assumed('classmode-db 主从延迟小于 1 秒。')}`,
  `${impact('每台换盘约 25 分钟，其间对应栋舍的看板没有数据。')}${business('没有。每台换盘不到半小时，其间对应栋舍的看板没有数据。')}`,
  `${impact('Conveyor belts stand still per hall, up to 7 minutes.')}${told('Shift leads hear: "conveyor belts per hall stand still, up to 7 minutes"; an update every 30 minutes.')}`,
  `${impact('每个门店收银台离线不超过 40 秒。')}${business('每个门店收银台离线不超过 40 秒，全部 90 秒，店总已同意。')}`,
  `${risks('one turbine first, vibration watched 20 min')}${mitigation('Leak: the lubrication pump is held for 45 min.')}`,
  `${scenarios('The rollback fails as well: orders on paper for an hour.')}${back}`,
  `${scenarios('Nobody can log in for as long as it takes to go back, 45 minutes.')}${back}`,
  `${risks('先开一条产线，看满 15 分钟再放全厂')}${mitigation('先开一条产线，看满 15 分钟再放全厂。')}`,
]);
