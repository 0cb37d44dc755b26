// Measures against a risk, and the steps that take them.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { aliceDoes, asked, quiet } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);

const mitigation = asked('worst-case.mitigation');
const measures = (text: string) => `${mitigation}${text}\n\n${quiet}`;
const mitigationHan = asked('worst-case.mitigation', 'zh-cn');
const steps = (...rows: string[]) =>
  `\n\n## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n| --- | --- | --- | --- | --- | --- |\n${rows
    .map((row, n) => `| ${n + 1} | ${row} | Alice | 5 | \`pg_up\` is 1 | set it back |\n`)
    .join('')}\n`;

const measuresHan = (text: string) => `${mitigationHan}${text}\n\n${quiet}`;
/** A checklist that keeps the data, and no machine. */
const backs = '\n## Pre-implementation Checklist\n\n- [x] Backup of the rules exported: 2026-11-18, 4 GB\n';

fires('unplanned-mitigation', [
  [
    measures('Counts are compared, and a snapshot of the cluster is taken in step 2, right before the switch.'),
    'snapshot',
  ],
  [measures('A final backup of the whole cluster is made in step 2 before anything is dropped.'), 'backup'],
  [
    measures(
      'The old primary stays for 24 h; on top, prefix limits towards both carriers get tightened for the night.',
    ),
    'prefix limits towards both carriers get tightened for the night',
  ],
  [
    measures('As a further net, the radiology information system is put in its offline mode for the night.'),
    'the radiology information system is put in its offline mode for the night',
  ],
  [
    measures('Marketing mails are paused during the change, so that nobody comes by them.'),
    'Marketing mails are paused during the change',
  ],
  [measures('We freeze warehouse imports beforehand.'), 'We freeze warehouse imports beforehand'],
  [measures('当晚把结算对账改为人工复核。'), '当晚把结算对账改为人工复核'],
  [measures('S2: we record all traffic of the night into the shadow switch and replay it there.'), 'shadow'],
  [measures('Before we open again, the standby takes mirrored traffic for half an hour.'), 'mirrored traffic'],
  [measures('A snapshot of all three machines is made before we begin.') + backs, 'snapshot'],
  [measures('The volume gets a snapshot first; the vendor is on the line.') + backs, 'snapshot'],
  [measuresHan('开工前先给三台虚拟机打快照；每升一台核对一次集群成员。') + backs, '快照'],
  [measuresHan('开工前把现有网关做整机快照存到 NAS，出现偏移可用快照对时。') + backs, '快照'],
  [measuresHan('解除停写以前先在备用机房开影子流量跑半小时。'), '影子流量'],
  [measures('先拿一家客户做金丝雀，没有告警再放其余。'), '金丝雀'],
  // Nothing in the plan lasts so long.
  [
    measures('First we mirror 5 % of the real scans to the upgraded cluster for two hours and compare.'),
    'First we mirror 5 % of the real scans to the upgraded cluster for two hours',
  ],
  [measures('先在备用机房上影子跑三小时，稳了再动生产。'), '先在备用机房上影子跑三小时'],
]);

silent('measures that a step does, or that are there anyway', [
  measuresHan('下发有每秒 300 台的限速，这次没有动它。'),
  measuresHan('快照 11 月 16 日在预发恢复过，用了 84 分钟。'),
  `${mitigation}A final backup is made in step 2 before anything is dropped.\n\n${aliceDoes('read the counter', 'take the backup: `xtrabackup --backup`')}`,
  measures('A backup was taken on 2026-11-18 and restored.'),
  measures('Should sending stop, we turn to the second provider (switch `sms.backup`).'),
  measuresHan('封号时切备用通道“云讯”，开关 `sms.backup`，上周演练过。'),
  measuresHan('影子表可以随时 drop 释放空间。'),
  measuresHan('S1：提前预热缓存。'),
  measures('The shadow table can be dropped at any time.'),
  measures('The link can be taken down by hand (step 3); the switch then takes the backup route by itself.'),
  measures('Shadow traffic ran against it for two weeks: no difference.'),
  `${mitigation}A snapshot of the volume is made first.\n\n${aliceDoes('`zfs snapshot tank/db@pre`', 'read the counter')}`,
  `${mitigationHan}先给虚拟机打快照。\n\n${aliceDoes('给三台虚拟机打快照', '读取计数')}`,
  `${mitigation}The new pool first gets mirrored traffic.\n\n${aliceDoes('mirror the live requests to the new pool for 10 min')}`,
  measures('The retries of orders-api are raised to 3 before we begin.'),
  measures('Prefix limits towards both carriers are in place already.'),
  measures('The backups of 25 November are kept for 60 days.'),
  measures('The spare controller is in the cage, the vendor is on the line.'),
  measures('If errors rise, marketing mails are paused by hand.'),
  `${mitigation}Marketing mails are paused during the change (step 1).\n\n${aliceDoes('pause the marketing mails')}`,
  measures('苏州机房一直预留 30% 容量；旧库保留到 12 月 22 日。'),
  measures('一旦超过阈值，自动把流量切到备用机房。'),
]);

// Announced for this change, in any trade, also in the table of risks.
const riskRow = (text: string) =>
  `${asked('risk.table')}| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n| The queue fills up | Low | Low | ${text} |\n\n${quiet}`;
fires('unplanned-mitigation', [
  [measures('We hold channel-sync while the new pods warm up.'), 'We hold channel-sync while the new pods warm up'],
  [
    measures('Before we begin, the idle time is put down to ten minutes.'),
    'Before we begin, the idle time is put down to ten minutes',
  ],
  [
    measures('The nightly compaction job is postponed until 09:00.'),
    'The nightly compaction job is postponed until 09:00',
  ],
  [measures('Marketing pushes are held back for the evening.'), 'Marketing pushes are held back for the evening'],
  [measures('For the afternoon we put it down to 17 s.'), 'For the afternoon we put it down to 17 s'],
  [
    riskRow('the heartbeat of the displays is put from 5 to 60 seconds for the night'),
    'the heartbeat of the displays is put from 5 to 60 seconds for the night',
  ],
  [
    riskRow('the batch cronjobs get suspended until we are through'),
    'the batch cronjobs get suspended until we are through',
  ],
  [measuresHan('动手前先把积分兑换关掉。'), '动手前先把积分兑换关掉'],
  [measuresHan('切之前把对账文件抄一份给财务。'), '切之前把对账文件抄一份给财务'],
  [measuresHan('提前把验证码短信额度加倍。'), '提前把验证码短信额度加倍'],
  [measuresHan('旧集群先 `BGSAVE` 一份 RDB 拷出来。'), '旧集群先 `BGSAVE` 一份 RDB 拷出来'],
  [measuresHan('升级期间把图片压缩任务挪到凌晨。'), '升级期间把图片压缩任务挪到凌晨'],
]);

// Whether a step that a measure names takes it, is not judged by its words: a step says in three words what takes an hour.
const twoSteps = steps('Stop the workers and watch the board', 'Promote `orders-db-2` and open the site for the shops');
const twoStepsHan = steps('停掉任务，盯住大盘', '切换到新库，业务恢复');
silent('measures that name their step', [
  `${mitigation}Export of the index to tape in step 1.${twoSteps}`,
  // Hardly more than a command or a switch, under which much may be done.
  `${mitigation}Six kiosks in Porto first (step 2).${steps('Stop the workers', 'Pilot: `fleetctl deploy --group opo-pilot`')}`,
  `${mitigation}An analyst compares prices in step 2.${steps('Stop the workers', 'Turn `discounts.central` on: 10%, 50%, 100%')}`,
  `${mitigation}A canary of six kiosks (step 2).${steps('Stop the workers', 'Pilot: `fleetctl deploy --group opo-pilot`')}`,
  `${mitigation}Mixed versions are supported by the vendor for this pair of hosts.${twoSteps}`,
  `${mitigationHan}步骤 1 从运营商侧逐段拨测。${twoSteps}`,
  `${mitigation}The board is watched in step 1.${twoSteps}`,
  `${mitigation}Nothing is promoted before the board is quiet, see step 1.${twoSteps}`,
  `${mitigation}After step 2 the duty manager phones the depots.${twoSteps}`,
  `${mitigation}Errors above 2% during the move: stop in step 2.${twoSteps}`,
  `${mitigation}Steps 1 and 2 stop the workers and promote the standby.${twoSteps}`,
  `${mitigation}All assumptions looked through in step 1.${steps('Check the three assumptions', 'Promote `orders-db-2`')}`,
  `${mitigation}Guaranteed backup in step 1.${steps('Take the snapshot', 'Promote `orders-db-2`')}`,
  `${mitigation}Registration table renamed in step 2.${steps('Stop the workers', '`psql -f swap.sql`')}`,
  `${mitigationHan}步骤 1 停掉任务再看大盘。${steps('停任务，看大盘', '切换主库')}`,
  `${mitigationHan}第 2 台升级前核对名单。${twoStepsHan}`,
  `${mitigationHan}步骤 2 之前旧库一直可写。${twoStepsHan}`,
  measuresHan('重启期间由二号机接手。'),
  measuresHan('出现锁超时时把并行度降到 4。'),
  measures('Each room is finished before the next one begins.'),
  measures('The share of high scores is compared with shadow mode.'),
]);

silent('mitigation', [
  `${mitigationHan}先 5%；超过 1100 笔/秒就限流排队。`,
  `${mitigation}The alarm of the file descriptors is at 70%, the canary had it flat for 12 days.`,
  `${mitigation}A canary takes 5% for ten minutes.${steps('Send 5% of traffic to the new pool', 'Send all')}`,
  `${mitigation}The nightly backup was restored on 2026-11-15; it is not needed for going back.${steps('Promote `orders-db-2`')}`,
  `${mitigation}There is no feature flag for this, so both hosts stay ready.${steps('Promote `orders-db-2`')}`,
  `${mitigation}A snapshot is taken in step 1.${steps('Take a snapshot of `orders-db-1`', 'Promote `orders-db-2`')}`,
  `${mitigation}Behind a flag, so it can be turned off.${steps('Turn it on: `flagctl set new_pool on`')}`,
  `${mitigation}The playbook is run as a dry run first.${steps('`ansible-playbook switch.yml --check`', '`ansible-playbook switch.yml`')}`,
  `${mitigationHan}先灰度 10% 观察。${steps('先切 10%：`confctl set read_new 10`', '切到 100%')}`,
  `${mitigationHan}已完成全量备份并恢复验证；旧库保留 24 小时。${steps('切换主库')}`,
]);

fires('unplanned-mitigation', [
  [
    `${mitigation}We take a snapshot before the change.\n\n## Pre-implementation Checklist\n\n- [x] Approval given: Bob\n${steps('Promote `orders-db-2`')}`,
    'snapshot',
  ],
  [`${mitigation}The new pool is behind a feature flag.${steps('Promote `orders-db-2`')}`, 'feature flag'],
  [`${mitigationHan}先灰度一部分流量，没有问题再全量。${steps('切换主库')}`, '灰度'],
]);
