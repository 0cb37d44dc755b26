// Two places of one document that cannot both be right: a denied impact, a no to the business.
// People deny in many words; a reason or a figure beside the denial is an answer, and stays silent.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { aliceDoes, asked, beside } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);

const intrusive = asked('risk.intrusiveness');
const critical = asked('risk.business-critical');
const scenarios = asked('worst-case.scenarios');
const intrusiveHan = asked('risk.intrusiveness', 'zh-cn');
const business = asked('risk.business-critical');
const businessHan = asked('risk.business-critical', 'zh-cn');
const worst = asked('worst-case.scenarios');
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

fires('contradicted-criticality', [
  [
    beside(
      'Yes. The shop accepts no new orders for at most 60 minutes (steps 4 to 9).',
      'No, by night hardly anybody is shopping.',
    ),
    'No, by night hardly anybody is shopping.',
  ],
  [
    `${intrusiveHan}会，约 20 分钟无法下单。\n\n${businessHan}没有，夜里没什么人用。\n\n${aliceDoes('read the counter')}`,
    '没有，夜里没什么人用。',
  ],
  [
    `${critical}不算关键，属于例行维护。\n\n${scenarios}切到一半两库都只读，挂号收费全部中断。`,
    '不算关键，属于例行维护。',
  ],
  [
    `${critical}Not really critical, it is only the model behind the scorer.\n\n${scenarios}Declines jump, thousands of good payments are refused within minutes.`,
    'Not really critical, it is only the model behind the scorer.',
  ],
  [
    `${critical}No, nobody will notice and it is just a background job.\n\n${scenarios}The queue stops and customers cannot log in until it is started by hand.`,
    'No, nobody will notice and it is just a background job.',
  ],
  [
    `${critical}没有，属于机房后台的存储调整，院内在线业务照常。\n\n${scenarios}切到一半两库都只读，挂号收费全部中断。`,
    '没有，属于机房后台的存储调整，院内在线业务照常。',
  ],
  [
    `${critical}No, metering is a back-office matter.\n\n${scenarios}There is no way back; people who have paid for their homes would stay without water.`,
    'No, metering is a back-office matter.',
  ],
  [
    `${critical}- No, purely internal token plumbing.\n\n${scenarios}All tokens are refused and 2,100 drivers are logged out.`,
    '- No, purely internal token plumbing.',
  ],
  [
    `${critical}We do not think so, it is a technical change under the hood.\n\n${intrusive}Yes: riders wait up to 4 minutes while the nodes change places.`,
    'We do not think so, it is a technical change under the hood.',
  ],
  [
    `${critical}Not really; a routine piece of work by the platform team.\n\n${scenarios}Bills would be wrong and nobody would notice for weeks.`,
    'Not really; a routine piece of work by the platform team.',
  ],
  [
    `${critical}否，后台表结构调整而已。\n\n${scenarios}改名成功但程序包失效：手机银行明细不可用，客户投诉。`,
    '否，后台表结构调整而已。',
  ],
  [
    `${critical}不会，换个证书链罢了。\n\n${scenarios}两个机房都握手失败：全国收单中断，商户投诉。`,
    '不会，换个证书链罢了。',
  ],
  [`${critical}否。\n\n${scenarios}两个机房都握手失败：全国收单中断，商户投诉，需要报监管。`, '否。'],
  [
    `${critical}不影响，纯内部的事情，线上没有感觉。\n\n${scenarios}切到一半挂了：已切的应用全部登不进。`,
    '不影响，纯内部的事情，线上没有感觉。',
  ],
  [
    `${critical}没有，线上业务跟它没关系。\n\n${scenarios}早高峰信息流空白，影响约 900 万人。`,
    '没有，线上业务跟它没关系。',
  ],
  [
    {
      text: `${critical}没有，只是后台的消息组件。\n\n${scenarios}如果任务停在一半，报表会晚两个小时。`,
      settings: 'services: {orders-db: {tier: 1}}\n',
    },
    '没有，只是后台的消息组件。',
  ],
]);

silent('a no to the business with a reason', [
  `${critical}No: card authorisation does not read from this cluster, and posting catches up within a minute.\n\n${scenarios}If the cluster stops, payments are posted late and customers see a wrong balance for an hour.`,
  `${critical}No, the tills work offline for up to twelve hours.\n\n${scenarios}If the sign-in fails, customers cannot log in until we go back.`,
  `${critical}No: it only reads from the standby, orders are written as before.\n\n${scenarios}If the copy fills the disk, orders stop until a slot is dropped.`,
  `${critical}No, inside only.\n\n${intrusive}Yes, a bit: each restart makes half of the clients reconnect, up to 90 s.\n\n${scenarios}Both nodes are dead: no valve is remote until noon.`,
  `${critical}No, it is only the build system.\n\n${intrusive}Yes: builds stop for 20 minutes.\n\n${scenarios}The disk is lost and no build can run for a day.`,
  `${critical}No, warehouse only, the shop does not read it.\n\n${scenarios}If the job fails, payments are missing in the reports of the day.`,
  `${critical}No.\n\n${scenarios}Meters carry a wrong clock, so 640 homes get wrong readings for a day.`,
  `${critical}没有，并存期间旧 AK 一直可用。\n\n${scenarios}如果新 AK 权限不对，用户上传失败，直到切回。`,
  `${critical}否，搜索挂了还有 MySQL 兜底。\n\n${scenarios}如果重建失败，用户搜索不可用，直到切回旧索引。`,
]);

silent('impact', [
  `${intrusive}No${steps('Add the index concurrently')}`,
  `${intrusive}No${steps('Check that nothing restarts: `kubectl get pods`', 'Set the flag `new_pool`')}`,
  `${intrusive}No${steps('Roll out 4.2 with `kubectl rollout restart deploy/orders-api`', 'Set the flag `new_pool`')}`,
  `${intrusive}No${steps('Restart the standby `orders-db-3`, which serves nobody', 'Set the flag `new_pool`')}`,
  `${intrusive}No: one node at a time, five of six serve.${steps('Drain and restart each node', 'Set the flag `new_pool`')}`,
  `${intrusive}None expected: connections move over within a second.\n\n${business}No: there is no downtime, the outage of INC-871 took 40 minutes because of another fault.`,
  `${intrusive}No downtime: writes are queued for 20 s at most.\n\n## Communication Plan\n\n| Who | When | Channel | Message |\n| --- | --- | --- | --- |\n| support | before, during and after | #changes | zero downtime; if orders are unavailable for more than 2 min, call Dan |\n`,
  `${intrusive}Yes: checkout is unavailable for 10 min, shown by \`checkout_up\`.${steps('Stop writes', 'Restart orders-api')}`,
  `${intrusiveHan}无${steps('检查是否有实例重启', '无需重启，热加载配置：`nginx -s reload`')}`,
  `${intrusiveHan}无：逐台重启，其余节点正常服务，异常时看 5xx。${steps('逐台重启 orders-api', '打开开关 `new_pool`')}`,
]);

fires('contradicted-impact', [
  [`${intrusive}No.${steps('Fail over to `orders-db-2`', 'Set the flag')}`, 'No.'],
  [`${intrusive}None${steps('Reboot `orders-db-1` into the new kernel')}`, 'None'],
  [
    `${intrusive}No: nobody will notice it.\n\n${business}Yes: expected downtime 15 minutes, agreed by @erin on 2026-11-17.`,
    'No: nobody will notice it.',
  ],
  [`${intrusiveHan}无${steps('停服并升级 orders-api', '启动')}`, '无'],
  [`${intrusiveHan}无。\n\n${businessHan}否，但历史明细查询会变慢，网银负责人周倩已同意。`, '无。'],
]);

silent('criticality', [
  {
    text: `${business}No: the storefront queues orders for five minutes.`,
    settings: 'services: {orders-db: {tier: 0}}\n',
  },
  {
    text: `${business}No\n\n${worst}If the job fails, the report of the night is two hours late.`,
    settings: 'services: {orders-db: {tier: 2}}\n',
  },
  {
    text: `${business}No\n\n${worst}If the job fails the report is late. Orders, payments and logins are not affected.`,
  },
  {
    text: `${businessHan}否\n\n### 如果变更全都出错，最坏会发生什么？\n\n如果任务失败，报表会晚两小时；不影响下单和支付。`,
  },
  {
    text: `${business}Yes: for 60 s orders are slow, agreed by @erin on 2026-11-18.`,
    settings: 'services: {orders-db: {tier: 0}}\n',
  },
]);

fires('contradicted-criticality', [
  [`${business}No.\n\n${worst}If the migration stops half way, customers cannot log in until it is finished.`, 'No.'],
  [
    {
      text: `${business}No\n\n${worst}If the job fails, the report is late.`,
      settings: 'services: {Orders-DB: {tier: 1}, orders-db: {tier: 1}}\n',
    },
    'No',
  ],
  [`${businessHan}否\n\n### 如果变更全都出错，最坏会发生什么？\n\n如果切换失败，用户无法下单，最长 10 分钟。`, '否'],
]);
