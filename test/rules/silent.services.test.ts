// The services in the front matter beside those that the document speaks of.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { asked, quiet } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);

const intrusive = asked('risk.intrusiveness');
const endState = asked('activity.end-state');
const front = (names: string) => `services: [${names}]\n`;
const dependencies = asked('services.dependencies');

fires('differing-services', [
  // What a name does stands in brackets between them.
  [
    {
      text: `${intrusive}Yes. Impacted: switch-core, auth-router (reconnects), boleto-gateway (reconnects).\n\n${quiet}`,
      front: front('switch-core, auth-router'),
    },
    'boleto-gateway',
  ],
  // A name that stands only in the impact, where a listed one is missing.
  [
    {
      text: `${intrusive}Slightly: while it moves, \`ads-ranking\` shows new offers 5 minutes late.\n\n${endState}seller-listing and offer-search print 2.17.\n\n${quiet}`,
      front: front('seller-listing, offer-search'),
    },
    'ads-ranking',
  ],
  [
    {
      text: `${intrusive}轻微：切换时 coupon-center 约 5 分钟看不到新商品。\n\n${endState}seller-listing 打印 2.17。\n\n${quiet}`,
      front: front('seller-listing'),
    },
    'coupon-center',
  ],
  // Several names, and the document speaks of none.
  [{ text: quiet, front: front('coupon-center, invoice-mailer') }, 'coupon-center'],
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

fires('differing-services', [
  // One of the list that nothing speaks of, beside one that is named.
  [
    {
      text: `${endState}orders-api answers 2.0, errors below 0.1%.\n\n${quiet}`,
      front: front('orders-api, passenger-kiosk'),
    },
    'passenger-kiosk',
  ],
  [
    {
      text: `${endState}orders-api 返回 2.0，错误率低于 0.1%。\n\n${quiet}`,
      front: front('orders-api, coupon-center'),
    },
    'coupon-center',
  ],
  // The title is of something that nothing else speaks of.
  [{ text: `# Turn on token auth in push-relay, pilot first\n\n${quiet}`, front: front('inbox-api') }, 'push-relay'],
  [
    { text: `# 标准变更：transcode-worker 生产节点一月份补丁（20 台）\n\n${quiet}`, front: front('web-portal') },
    'transcode-worker',
  ],
  // Done to another as well.
  [
    {
      text: `${intrusive}No, a rolling deploy of 6 pods, then the same for tax-engine, which carries the same code.\n\n${quiet}`,
      front: front('orders-api'),
    },
    'tax-engine',
  ],
  [
    { text: `${intrusive}有：orders-api 每台停 10 秒，再重启 tax-engine。\n\n${quiet}`, front: front('orders-api') },
    'tax-engine',
  ],
]);

silent('titles and lists in other words', [
  { text: `# Move the orders database, cn-hangzhou\n\n${quiet}`, front: front('orders-db') },
  { text: `# Orders: long-stay rates for all, eu-north\n\n${quiet}`, front: front('orders-db, orders-api') },
  { text: `# 库存从单主切到集群（cn-hangzhou 生产）\n\n${quiet}`, front: front('stock-query') },
  {
    text: `# 库存从单主切到集群（cn-hangzhou 生产）\n\n${endState}stock-query 的 6 个节点都在 2.0 上。\n\n${quiet}`,
    front: front('orders-db, orders-api, stock-query'),
  },
  {
    text: `# Replace kiosk-cert by a new one\n\n${endState}kiosk-cert expires in 2028.\n\n${quiet}`,
    front: front('orders-db, orders-api'),
  },
  {
    text: `${endState}orders-api answers 2.0 at every kiosk, errors below 0.1%.\n\n${quiet}`,
    front: front('orders-db, orders-api, passenger-kiosk'),
  },
]);

silent('services beside those that are changed', [
  {
    text: `${intrusive}orders-api and orders-db restart once; checkout-web and its customers wait 5 s.\n\n${quiet}`,
    front: front('orders-db, orders-api'),
  },
  {
    text: `${intrusive}Yes: orders-db and orders-api, payments-api wait for 5 s.\n\n${dependencies}payments-api reads orders-db; told on 2026-11-17 (https://chat.example.com/t/4711), on cc.\n\n${quiet}`,
    front: front('orders-db, orders-api'),
  },
  {
    text: `${intrusive}Yes: orders-db and orders-api; the fail-over and roll-back are seen in \`orders-lag\`.\n\n${quiet}`,
    front: front('orders-db, orders-api'),
  },
  {
    text: `${intrusive}No: orders-api and its read-only replicas serve on.\n\n${quiet}`,
    front: front('orders-db, orders-api'),
  },
  {
    text: `${dependencies}The service of this change is orders-api, and checkout-web calls it; Dan told its team on 2026-11-17, on cc.\n\n${quiet}`,
    front: front('orders-db, orders-api'),
  },
  {
    text: `${dependencies}The services of this change are orders-api and read-only copies of it; Dan told support on 2026-11-17, on cc.\n\n${quiet}`,
    front: front('orders-db, orders-api'),
  },
  { text: '# Move orders-api from old-cluster to new-cluster\n', front: front('orders-db, orders-api') },
]);

silent('a name in the impact that is known elsewhere, is an English word, or stands beside all that are listed', [
  {
    text: `${intrusive}Slightly: orders-db is read later, and \`ads-ranking\` shows new offers 5 minutes late.\n\n${endState}seller-listing prints 2.17, ads-ranking is as before.\n\n${quiet}`,
    front: front('orders-db, seller-listing'),
  },
  {
    text: `${intrusive}Slightly: the click-through rate moves, and a power-cut or an in-flight order is repeated.\n\n${endState}seller-listing prints 2.17.\n\n${quiet}`,
    front: front('orders-db, seller-listing'),
  },
  {
    text: `${intrusive}Slightly: orders-db and seller-listing are slower, and mobile-web shows a spinner.\n\n${endState}seller-listing prints 2.17.\n\n${quiet}`,
    front: front('orders-db, seller-listing'),
  },
]);
