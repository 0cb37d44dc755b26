// Two places of one document that cannot both be right: a denied impact, a no to the business, a version nobody tested.
// People deny in many words; a reason or a figure beside the denial is an answer, and stays silent.

import { lookAlikes } from '../support/lookAlikes.ts';

const { silent, fires } = lookAlikes(['contradicted-impact', 'contradicted-criticality', 'untested-version']);

const intrusive =
  '### Will the CM be in any way intrusive, and if so, how will you know? What teams, services or functionality will be impacted?\n\n';
const critical = '### Is there a critical impact on online business?\n\n';
const testing = "### How has the change been tested to verify it's safe for production?\n\n";
const endState = "### What's the expected end state of the system after the change?\n\n";
const scenarios = '### What could happen if everything goes wrong with the change?\n\n';
const execution = '### What will be required to execute the change?\n\n';
const steps = (...texts: string[]) =>
  `## Runbook\n\n${texts.map((text, i) => `${i + 1}. Alice: ${text} (5 min). Check: 0 errors. Undo: none needed.`).join('\n')}\n`;
const quiet = steps('write `retries: 3` to the configuration of orders-api', 'read it back');
/** An answer about the impact beside what the answer about the business says. */
const beside = (denial: string, business: string, runbook = quiet) =>
  `${intrusive}${denial}\n\n${critical}${business}\n\n${runbook}`;

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
      steps('stop the old broker pair and change DNS'),
    ),
    'No, work in the hall goes on like every night.',
  ],
  [
    beside('Nobody will notice.', 'No: orders are queued for five minutes.', steps('close the aisles', 'move zone A')),
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
    'No: one node at a time, the other three serve.',
    'No: orders are queued for five minutes.',
    steps('stop node 1, replace its disk'),
  ),
  beside('No visible effect but 2 s of retries at each switch.', 'Yes, 2 s of retries; agreed by Erin.'),
  beside(
    'No. If something is wrong, `robots_idle` goes up.',
    'Yes, if the rollback fails no bike can be rented for 10 minutes; agreed by Katrin.',
  ),
  beside(
    'Nobody notices: readers use the replica meanwhile.',
    'No: orders are queued for five minutes.',
    steps('stop the sync job'),
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

const tested = (version: string) =>
  `${testing}2026-11-18 on staging by @frank with ${version}: 50,000 webhooks, all delivered once, https://ci.example.com/runs/77.\n\n`;
const needs = (what: string) => `${execution}Alice executes, Dan watches; ${what} is in the registry.\n\n`;

fires('untested-version', [
  // The step is the odd one out: the end state agrees with the test.
  [
    `${needs('the bundle')}${endState}All regions say v43.2, errors stay below 0.1%.\n\n${tested('v43.2')}${steps('push `ruleset-v43.4.bundle` to ap-east-1')}`,
    '43.4',
  ],
  // The test is the odd one out: title, end state or what is required agree with the step.
  [
    `${needs('the bundle')}${endState}All regions say v43.2, errors stay below 0.1%.\n\n${tested('v43.1')}${steps('push `ruleset-v43.2.bundle` to ap-east-1')}`,
    'v43.1',
  ],
  // One step differs from the others, the test and all the rest.
  [
    `${needs('module `policies` v2.8.0')}${tested('v2.8.0')}${steps('`run apply.yml -f version=v2.8.0 -f groups=one`', '`run apply.yml -f version=v2.9.0 -f groups=all`')}`,
    '2.9.0',
  ],
  // Names that are alike but for their number.
  [`${needs('model `ranker/dcn-1208`')}${tested('dcn-1197')}${steps('restart with the new model')}`, 'dcn-1197'],
  [`${needs('package `s3://models/v42/build-1883`')}${tested('build-1871')}${steps('push it to 10%')}`, 'build-1871'],
  [
    `${needs('a copy of the module')}${tested('same image payments:5.14.0')}${steps('deliver `payments:5.14.1`')}`,
    '5.14.0',
  ],
  [`${needs('image `payments:5.14.1`')}${tested('payments 5.14.0')}${steps('deliver `payments:5.14.1`')}`, '5.14.0'],
  [
    `${needs('tag R27.2')}${endState}Transaction CLMV shows \`R27.2\`.\n\n${tested('load library R27.0')}${steps('submit BINDR272')}`,
    '27.0',
  ],
  [
    `${needs('the module')}${endState}The console shows 3.4.0 for all shops.\n\n${tested('module 3.4.0-rc.1')}${steps('apply 3.4.0 to wave 1')}`,
    '3.4.0-rc.1',
  ],
  [
    `${needs('固件包')}${endState}两台都返回 3.9.1-b204，签名 p99 低于 12 ms。\n\n${tested('3.9.1-b198')}${steps('`hsmctl flash /nas/fw/hsm-3.9.1-b204.img`')}`,
    '3.9.1-b198',
  ],
]);

silent('versions that agree or are of other things', [
  `${needs('the bundle')}${tested('v43.2')}${steps('push `ruleset-v43.2.bundle` to ap-east-1')}`,
  `${needs('the firmware')}${tested('3.9.1-b204, first try with 3.9.0-b190 failed')}${steps('`hsmctl flash /nas/fw/hsm-3.9.1-b204.img`')}`,
  `${needs('the module')}${tested('3.4.0-rc.1, same commit as 3.4.0')}${steps('apply 3.4.0 to wave 1')}`,
  `${needs('model `ranker/dcn-1208`')}${tested('dcn-1208 against dcn-1197, the old one,')}${steps('restart with dcn-1208')}`,
  `${needs('host `gw-prod-104`')}${tested('the same package on `gw-prod-101`')}${steps('install it on gw-prod-104')}`,
  `${needs('approval in ORD-2290')}${tested('the flag (ORD-2214)')}${steps('set the flag of ORD-2290')}`,
  `${needs('the image')}${tested('gateway 3.8.0')}${steps('upgrade gateway from 3.7.4 to 3.8.0', 'gateway 3.8.0 on the others')}`,
  `${needs('the image')}${tested('JDK 21.0.5 and 4.2.0')}${steps('deploy agent 4.2.0', 'apply 10.62.4.11 to the route')}`,
]);

const services = lookAlikes(['differing-services']);
const front = (names: string) => `services: [${names}]\n`;
const dependencies =
  '### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?\n\n';

services.fires('differing-services', [
  // A listed name that the document never speaks of, while the impact names another.
  [
    {
      text: `${intrusive}Yes. mqp3 is down 50 minutes. account-inquiry answers "not available".\n\n${dependencies}account-inquiry uses mqp3; its team was told on 2026-11-17 and is on cc.\n\n${quiet}`,
      front: front('mqp3, fraud-scorer'),
    },
    'fraud-scorer',
  ],
  [
    {
      text: `${intrusive}Yes: orders-api and search-api restart once, 20 s each.\n\n${quiet}`,
      front: front('orders-api'),
    },
    'search-api',
  ],
  [
    {
      text: `${intrusive}有，影响 orders-api、card-api 两个服务，各约 12 分钟。\n\n${endState}loan-api 返回 2.0，错误率低于 0.1%。\n\n${quiet}`,
      front: front('orders-api, loan-api'),
    },
    'card-api',
  ],
  [
    {
      text: `${intrusive}orders-api is restarted, and customs-gateway too since it embeds the same library.\n\n${quiet}`,
      front: front('orders-api'),
    },
    'customs-gateway',
  ],
  // A list that is said to be that of the change.
  [
    {
      text: `${intrusive}Yes: history cannot be read for 3 h; cards and disputes go on.\n\n${dependencies}The two services of this change are account-history and statement-batch. Support was told on 2026-11-17 and is on cc.\n\n${quiet}`,
      front: front('account-history, card-disputes'),
    },
    'card-disputes',
  ],
  [
    {
      text: `${intrusive}有，历史明细停 3 小时，退卡（card）与争议（disputes）照常。\n\n${dependencies}本次变更的两个服务是 account-history 和 statement-batch。客服 2026-11-17 已知晓并在抄送名单。\n\n${quiet}`,
      front: front('account-history, card-disputes'),
    },
    'card-disputes',
  ],
  [
    { text: `${intrusive}Yes. orders-api 重启一次，search-api 也要重启。\n\n${quiet}`, front: front('orders-api') },
    'search-api',
  ],
  [
    {
      text: `${intrusive}Touched: orders-api, feature-cache; behind them checkout.\n\n${quiet}`,
      front: front('orders-api, chargeback-api'),
    },
    'chargeback-api',
  ],
  [
    {
      text: `# Renew the certificates of orders-api and the listener of event-bus\n\n${intrusive}Yes, 5 s in which clients of the bus connect to event-bus again; the bus serves on.\n\n${quiet}`,
      front: front('orders-api'),
    },
    'orders-api',
  ],
]);

services.silent('services beside those that are changed', [
  {
    text: `${intrusive}orders-api restarts once; checkout-web and its customers wait 5 s.\n\n${quiet}`,
    front: front('orders-api'),
  },
  {
    text: `${intrusive}Yes: orders-api, payments-api wait for 5 s.\n\n${dependencies}payments-api reads orders-db; told on 2026-11-17 (https://chat.example.com/t/4711), on cc.\n\n${quiet}`,
    front: front('orders-api'),
  },
  {
    text: `${intrusive}Yes: orders-api; the fail-over and roll-back are seen in \`orders-lag\`.\n\n${quiet}`,
    front: front('orders-api'),
  },
  { text: `${intrusive}No: orders-api and its read-only replicas serve on.\n\n${quiet}`, front: front('orders-api') },
  {
    text: `${dependencies}The service of this change is orders-api, and checkout-web calls it; Dan told its team on 2026-11-17, on cc.\n\n${quiet}`,
    front: front('orders-api'),
  },
  {
    text: `${dependencies}The services of this change are orders-api and read-only copies of it; Dan told support on 2026-11-17, on cc.\n\n${quiet}`,
    front: front('orders-api'),
  },
  { text: '# Move orders-api from old-cluster to new-cluster\n', front: front('orders-api') },
]);

const lengths = lookAlikes(['differing-durations']);
const procedure = '### In the event of problems, what will you do to return your system to a known good state?\n\n';
const verified =
  '### If this is a software or infrastructure change, has the rollback procedure been verified in a development environment?\n\n';
const back =
  '1. Alice: `fence.sh orders-db-2` (5 min)\n2. Alice: `promote.sh orders-db-1`, then `pg_up` is 1 (15 min)\n\n';
const backEach =
  '1. Alice: set the tag back, last broker first (2 min each)\n2. Alice: restart, then `urp` is 0 (5 min each)\n\n';
const took = (length: string) =>
  `${verified}Yes, on 2026-11-13 in staging with image 16.4 by Dan: ${length}, log at https://git.example.com/orders/pull/88#comment-5.`;

lengths.fires('differing-durations', [
  [`${procedure}${back}Together 45 minutes.`, '45 minutes'],
  [`${procedure}${back}We are back in 10 minutes.`, '10 minutes'],
  [`${procedure}${back}Everything is back to normal in 35 min.`, '35 min'],
  [`${procedure}${back}It all takes 35 min.`, '35 min'],
  [`${procedure}${back}两步共 40 分钟。`, '40 分钟'],
  [`${procedure}${back}整个回退需要 40 分钟。`, '40 分钟'],
  [
    `${procedure}${backEach}The five brokers together are back in 15 minutes.\n\n${took('three brokers in 21 minutes')}`,
    '21 minutes',
  ],
  [
    beside(
      'Yes, no bike can be unlocked for about half an hour.',
      'Yes, for about 6 minutes nobody can rent a bike; agreed by Katrin.',
    ),
    'half an hour',
  ],
  [`${procedure}两地同做，30 分钟：\n\n${back}`, '30 分钟'],
  [`${procedure}All at once, 35 minutes:\n\n${back}`, '35 minutes'],
  [
    `${procedure}${back}\n## Go/no-go\n\nDan decides at 03:00 Asia/Shanghai, because the way back needs 10 minutes.`,
    '10 minutes',
  ],
  [`${procedure}${back}\n## Go/no-go\n\n丹在 03:00（Asia/Shanghai）决定，回滚要 10 分钟。`, '10 分钟'],
  // Twice as much that is needed is no reserve.
  [`${procedure}${back}\n## Go/no-go\n\n丹在 03:00（Asia/Shanghai）决定，后面留足回退要的 45 分钟。`, '45 分钟'],
  [
    `${procedure}${back}\n## Go/no-go\n\nDan decides at 03:00 Asia/Shanghai, because the way back takes 50 minutes.`,
    '50 minutes',
  ],
  [
    `${beside('有，每个用户最多中断 8 秒。', '有：最多中断 8 秒，郝仁同意。')}\n## 沟通计划\n\n- 前：1 月 15 日 15:00，郝仁发短信，凌晨每用户中断不超过 5 分钟。\n`,
    '5 分钟',
  ],
  [
    `${beside('Yes, writes stop for 2 minutes.', 'Yes, no new orders for 2 minutes; agreed by Erin.')}\n## Communication Plan\n\n- Before: Dan mails support that orders are interrupted for 20 minutes.\n`,
    '20 minutes',
  ],
  [beside('有，收费停 90 分钟，走手工单。', '有，收费不可用 30 分钟，杜文清 11 月 25 日同意。'), '90 分钟'],
]);

lengths.silent('lengths that are meant', [
  `${procedure}1. Alice: \`roll.sh --batch 90\` (35 min for all 412: 5 batches of 7 minutes)\n2. Dan: \`list\` gives 5.2.1 only (10 min)\n\nTogether 45 minutes.`,
  `${procedure}40 分钟，王磊执行：\n\n1. 切回旧柜（3 分钟）\n2. 分批重建，最多约 26 分钟（31 万 ÷ 200/秒 ≈ 1,550 秒）\n3. 看会话数（11 分钟）\n`,
  `${procedure}Per router 20 minutes, by the person at that site:\n\n${back}Both of a site together is 40 minutes.`,
  `${procedure}Each site takes 20 minutes:\n\n${back}All three together 70 minutes.`,
  `${procedure}1. Alice: \`fence.sh\` (5 min)\n2. Alice: \`promote.sh\`, then \`pg_up\` is 1\n\nTogether 30 minutes.`,
  `${procedure}${back}\n## Go/no-go\n\nDan decides at 03:00 Asia/Shanghai, because we reserve for what the way back needs 45 minutes.`,
  `${procedure}每台 20 分钟：\n\n${back}\n## Go/no-go\n\n丹在 03:00（Asia/Shanghai）决定，六台回退要 120 分钟。`,
  `${procedure}In total 40 minutes for all four nodes, two in parallel:\n\n${back}`,
  `${procedure}30 minutes in all, with ten of reserve.\n\n${back}`,
  `${procedure}22 minutes.\n\n1. Alice: \`fence.sh\` (5 min), then its port (2 min)\n2. Alice: \`promote.sh\`, then \`pg_up\` is 1 (15 min)\n`,
  `${procedure}${back}\n## Go/no-go\n\nDan decides at 03:00 Asia/Shanghai, because the way back needs 30 minutes.`,
  `${beside('Yes, writes stop for 2 minutes.', 'Yes, no new orders for 2 minutes; agreed by Erin.')}\n## Communication Plan\n\n- During: Dan writes every 30 minutes while orders are interrupted.\n`,
]);

lengths.silent('lengths that agree or are of one of several', [
  `${procedure}${back}Together 20 minutes.`,
  `${procedure}${back}两步共 20 分钟。`,
  `${procedure}${backEach}40 minutes for all five brokers.\n\n${took('three brokers in 21 minutes')}`,
  `${procedure}按相反次序逐台执行，每台 20 分钟，六台共 120 分钟：\n\n${back}`,
  beside(
    'Yes, no bike can be unlocked for about 6 minutes.',
    'Yes, for 6 minutes nobody can rent a bike; agreed by Katrin.',
  ),
  beside(
    'Yes, each restart drops connections for 20 s.',
    'Yes, orders are unavailable for 2 minutes in all; agreed by Erin.',
  ),
]);

const mitigations = lookAlikes(['unplanned-mitigation']);
const mitigation = '### How does the CM attempt to mitigate the risk?\n\n';
const measures = (text: string) => `${mitigation}${text}\n\n${quiet}`;

mitigations.fires('unplanned-mitigation', [
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
  [measures('先拿一家客户做金丝雀，没有告警再放其余。'), '金丝雀'],
]);

mitigations.silent('measures that a step does, or that are there anyway', [
  `${mitigation}A final backup is made in step 2 before anything is dropped.\n\n${steps('read the counter', 'take the backup: `xtrabackup --backup`')}`,
  measures('A backup was taken on 2026-11-18 and restored.'),
  measures('The retries of orders-api are raised to 3 before we begin.'),
  measures('Prefix limits towards both carriers are in place already.'),
  measures('The backups of 25 November are kept for 60 days.'),
  measures('The spare controller is in the cage, the vendor is on the line.'),
  measures('If errors rise, marketing mails are paused by hand.'),
  measures('Marketing mails are paused during the change (step 1).'),
  measures('苏州机房一直预留 30% 容量；旧库保留到 12 月 22 日。'),
  measures('一旦超过阈值，自动把流量切到备用机房。'),
]);
