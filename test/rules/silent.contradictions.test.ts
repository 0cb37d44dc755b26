// Two places of one document that cannot both be right: a denied impact, a no to the business.
// People deny in many words; a reason or a figure beside the denial is an answer, and stays silent.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { aliceDoes, asked, beside } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);
const intrusive = asked('risk.intrusiveness');
const critical = asked('risk.business-critical');
const scenarios = asked('worst-case.scenarios');
const intrusiveHan = asked('risk.intrusiveness', 'zh-cn');
const businessHan = asked('risk.business-critical', 'zh-cn');
const steps = (...rows: string[]) =>
  `\n\n## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n| --- | --- | --- | --- | --- | --- |\n${rows
    .map((row, n) => `| ${n + 1} | ${row} | Alice | 5 | \`pg_up\` is 1 | set it back |\n`)
    .join('')}\n`;

fires('contradicted-impact', [
  [
    beside(
      'No. Nobody in the house should see a difference while we work.',
      'Yes, clinically: no priors for about 90 minutes, agreed by Dr Beaulieu.',
    ),
    'No. Nobody in the house should see a difference while we work.',
  ],
  [
    beside(
      'No interruption for anyone, it is out of hours. Trouble would show on the board.',
      'Yes, for those 80 minutes: no new claim can be entered; Ruth Amsel agreed.',
    ),
    'No interruption for anyone, it is out of hours. Trouble would show on the board.',
  ],
  [
    beside(
      'No passenger will feel anything while the nodes change places.',
      'Yes: passengers cannot check in for 12 minutes, agreed by Ms Devi.',
    ),
    'No passenger will feel anything while the nodes change places.',
  ],
  [
    beside(
      'Fully transparent to users; a fault would show as 5xx.',
      'Yes, the tills are offline for 5 min, agreed by Nuria.',
    ),
    'Fully transparent to users; a fault would show as 5xx.',
  ],
  [
    beside('不会，两台轮流升，业务方无感知。', '是。两台轮流做，停顿上限 20 秒；周敏 2026-11-19 书面同意。'),
    '不会，两台轮流升，业务方无感知。',
  ],
  [beside('无感知，业务照常。', '有，55 分钟内挂号收费不可用，杜文清 11 月 25 日同意。'), '无感知，业务照常。'],
  [
    beside(
      'No, work in the hall goes on like every night.',
      'No: the web shop takes orders independently of the hall.',
      aliceDoes('stop the old broker pair and change DNS'),
    ),
    'No, work in the hall goes on like every night.',
  ],
  [
    beside(
      'Nobody will notice.',
      'No: orders are queued for five minutes.',
      aliceDoes('close the aisles', 'move zone A'),
    ),
    'Nobody will notice.',
  ],
  [
    beside(
      'No. Everything behind the switches stays reachable the whole night.',
      'Yes for two tenants, 9 minutes each.',
    ),
    'No. Everything behind the switches stays reachable the whole night.',
  ],
  [
    beside('None expected. All shops keep running while we work.', 'Yes: guests may wait up to 4 minutes at the desk.'),
    'None expected. All shops keep running while we work.',
  ],
  [
    beside(
      'It is not noticeable for anyone; the board would show a fault.',
      'Small but real: slower tills, Nuria agreed.',
    ),
    'It is not noticeable for anyone; the board would show a fault.',
  ],
  [
    beside('没有侵入性，各科室照常用网，感觉不到。', '大，但短：两次各 90 秒以内，周韵签字同意。'),
    '没有侵入性，各科室照常用网，感觉不到。',
  ],
  [
    beside('全程业务不间断，谁也察觉不到。', '有一点：门店刷卡会多等 3 秒，陈立同意。'),
    '全程业务不间断，谁也察觉不到。',
  ],
  [
    `${beside('用户侧没有变化，各系统正常运行。', '无：下单走另一条专线。')}\n## 沟通计划\n\n- 前：1 月 12 日 15:00，邵一帆发群，讲两次闪断和纸质预案。\n`,
    '用户侧没有变化，各系统正常运行。',
  ],
]);

silent('a denied impact', [
  beside(
    'No: a reload takes the new file for new connections, old ones go on.',
    'Yes, all of the shop goes through these boxes, but with 0 minutes of downtime expected; agreed by Carla.',
  ),
  beside('No: connections are handed over.', 'Yes, it is the front door; downtime: 0 s. Agreed by Erin.'),
  beside('No effect on shops.', 'No, few orders come at night, and those that come are queued.'),
  beside(
    'No: one node at a time, the other three serve.',
    'No: orders are queued for five minutes.',
    aliceDoes('stop node 1, replace its disk'),
  ),
  beside('No visible effect but 2 s of retries at each switch.', 'Yes, 2 s of retries; agreed by Erin.'),
  beside(
    'No. If something is wrong, `robots_idle` goes up.',
    'Yes, if the rollback fails no bike can be rented for 10 minutes; agreed by Katrin.',
  ),
  beside(
    'Nobody notices: readers use the replica meanwhile.',
    'No: orders are queued for five minutes.',
    aliceDoes('stop the sync job'),
  ),
  beside(
    'No, tokens of both kinds stay valid.',
    'Yes, potentially: no driver could log in. Limited to 5% for 20 minutes.',
  ),
  beside(
    'Rolling, no downtime expected.',
    'Yes, in case of a fault. Bounded by the canary to 5% for 20 minutes. Emma agreed.',
  ),
  beside('Nobody will notice.', 'Yes, a good one: checkout answers again after 5 minutes.'),
  beside('不会，推配置不重启。', '是：恢复支付到账，推送约 10 秒，赵敏已同意。'),
  beside('不会，热加载，两套并存。', '否，生产端异步写，失败本地落盘。'),
  `${critical}否，读走缓存，晚几分钟看到而已。\n\n${scenarios}两个机房都握手失败：全国收单中断，商户投诉。`,
  beside('无感知：别名切换是原子的。', '最多可能有 2 分钟下单失败的风险，已由负责人接受。'),
]);

silent('impact', [
  `${intrusive}No${steps('Add the index concurrently')}`,
  `${intrusive}No${steps('Check that nothing restarts: `kubectl get pods`', 'Set the flag `new_pool`')}`,
  `${intrusive}No${steps('Roll out 4.2 with `kubectl rollout restart deploy/orders-api`', 'Set the flag `new_pool`')}`,
  `${intrusive}No${steps('Restart the standby `orders-db-3`, which serves nobody', 'Set the flag `new_pool`')}`,
  `${intrusive}No: one node at a time, five of six serve.${steps('Drain and restart each node', 'Set the flag `new_pool`')}`,
  `${intrusive}None expected: connections move over within a second.\n\n${critical}No: there is no downtime, the outage of INC-871 took 40 minutes because of another fault.`,
  `${intrusive}No downtime: writes are queued for 20 s at most.\n\n## Communication Plan\n\n| Who | When | Channel | Message |\n| --- | --- | --- | --- |\n| support | before, during and after | #changes | zero downtime; if orders are unavailable for more than 2 min, call Dan |\n`,
  `${intrusive}Yes: checkout is unavailable for 10 min, shown by \`checkout_up\`.${steps('Stop writes', 'Restart orders-api')}`,
  `${intrusiveHan}无${steps('检查是否有实例重启', '无需重启，热加载配置：`nginx -s reload`')}`,
  `${intrusiveHan}无：逐台重启，其余节点正常服务，异常时看 5xx。${steps('逐台重启 orders-api', '打开开关 `new_pool`')}`,
]);

fires('contradicted-impact', [
  [`${intrusive}No.${steps('Fail over to `orders-db-2`', 'Set the flag')}`, 'No.'],
  [`${intrusive}None${steps('Reboot `orders-db-1` into the new kernel')}`, 'None'],
  [
    `${intrusive}No: nobody will notice it.\n\n${critical}Yes: expected downtime 15 minutes, agreed by @erin on 2026-11-17.`,
    'No: nobody will notice it.',
  ],
  [`${intrusiveHan}无${steps('停服并升级 orders-api', '启动')}`, '无'],
  [`${intrusiveHan}无。\n\n${businessHan}否，但历史明细查询会变慢，网银负责人周倩已同意。`, '无。'],
]);

// What holds others up is held against any denial of all, in whatever words.
fires('contradicted-impact', [
  [
    `${intrusive}Not for anybody; the dashboards stay as they are.${steps('Freeze the order queue', 'Set the flag')}`,
    'Not for anybody; the dashboards stay as they are.',
  ],
  [
    `${intrusive}Nobody notices anything.${steps('Pause the nightly export', 'Set the flag')}`,
    'Nobody notices anything.',
  ],
  [
    `${intrusive}Nobody notices anything.${steps('Scale orders-api down to zero', 'Set the flag')}`,
    'Nobody notices anything.',
  ],
  [
    `${intrusive}Nobody notices anything.${steps('Restart all gateways in one go, `kubectl delete pod -l app=gw`')}`,
    'Nobody notices anything.',
  ],
  [`${intrusiveHan}预计没有影响。${steps('冻结出库单', '打开开关 `new_pool`')}`, '预计没有影响。'],
]);

silent('steps that hold nobody up', [
  `${intrusive}Nobody notices anything.${steps('Pause for ten minutes and look at the graph', 'Set the flag')}`,
  `${intrusive}Nobody notices anything: one gateway at a time.${steps('Pause the gateway `gw-1` in the balancer', 'Set the flag')}`,
  `${intrusiveHan}预计没有影响。${steps('暂停告警', '打开开关 `new_pool`')}`,
]);
