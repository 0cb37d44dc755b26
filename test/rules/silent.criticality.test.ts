// A no to the question about online business beside what the document tells elsewhere; a reason beside the no is an answer.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { aliceDoes, asked, beside } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);
const intrusive = asked('risk.intrusiveness');
const critical = asked('risk.business-critical');
const scenarios = asked('worst-case.scenarios');
const intrusiveHan = asked('risk.intrusiveness', 'zh-cn');
const businessHan = asked('risk.business-critical', 'zh-cn');

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

silent('criticality', [
  {
    text: `${critical}No: the storefront queues orders for five minutes.`,
    settings: 'services: {orders-db: {tier: 0}}\n',
  },
  {
    text: `${critical}No\n\n${scenarios}If the job fails, the report of the night is two hours late.`,
    settings: 'services: {orders-db: {tier: 2}}\n',
  },
  {
    text: `${critical}No\n\n${scenarios}If the job fails the report is late. Orders, payments and logins are not affected.`,
  },
  {
    text: `${businessHan}否\n\n### 如果变更全都出错，最坏会发生什么？\n\n如果任务失败，报表会晚两小时；不影响下单和支付。`,
  },
  {
    text: `${critical}Yes: for 60 s orders are slow, agreed by @erin on 2026-11-18.`,
    settings: 'services: {orders-db: {tier: 0}}\n',
  },
]);

fires('contradicted-criticality', [
  [
    `${critical}No.\n\n${scenarios}If the migration stops half way, customers cannot log in until it is finished.`,
    'No.',
  ],
  [
    {
      text: `${critical}No\n\n${scenarios}If the job fails, the report is late.`,
      settings: 'services: {Orders-DB: {tier: 1}, orders-db: {tier: 1}}\n',
    },
    'No',
  ],
  [`${businessHan}否\n\n### 如果变更全都出错，最坏会发生什么？\n\n如果切换失败，用户无法下单，最长 10 分钟。`, '否'],
]);

// A no is no less bare for who agreed to it; what it is held against is then as wide as the change.
const blind = 'The core router goes dark and 4,200 homes are without heating control until noon.';

fires('contradicted-criticality', [
  [`${critical}No. The head of operations, Mira Novak, agreed on 2026-11-18.\n\n${scenarios}${blind}`, 'No.'],
  [
    `${businessHan}没有。营运副总已于 11 月 18 日书面同意。\n\n### 如果变更全都出错，最坏会发生什么？\n\n主控失效，全厂停产，直到人工切回。`,
    '没有。',
  ],
  [`${businessHan}不构成\n\n### 如果变更全都出错，最坏会发生什么？\n\n用户无法登录，直到切回。`, '不构成'],
  [`${critical}No.\n\n${scenarios}${blind}`, 'No.'],
  [
    `${critical}No.\n\n${scenarios}The job is late.\n\n### Risk table\n\n| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n| Payments fail for all customers | Low | High | Old pods stay up |\n`,
    'No.',
  ],
]);

silent('a no with who agreed and how the business goes on', [
  `${critical}No. Orders are written as before, and the head of sales agreed on 2026-11-18.\n\n${scenarios}${blind}`,
  `${critical}No. The plant manager agreed; the line stands still on Sundays.\n\n${scenarios}${blind}`,
  `${businessHan}没有，网点夜间停业，营运副总已同意。\n\n### 如果变更全都出错，最坏会发生什么？\n\n主控失效，全厂停产，直到人工切回。`,
]);
