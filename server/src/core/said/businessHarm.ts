// Harm to a business or to those whom it serves, as a document tells it: no payment, no login, wrong bills, 2,100 drivers
// logged out. English and Chinese. Facts with their places; judges nothing.

import type { Change } from '../change.ts';
import { longPattern } from '../text/longPattern.ts';
import { type Phrase, phrasesIn } from '../text/phrases.ts';
import { riskTable } from './riskTable.ts';

/** Of whom harm is told: of those whom a business lives on, of thousands who are cut off, of anybody it serves. */
export type Reach = 'business' | 'thousands' | 'anybody';

/** What the worst case says of payment, login, checkout or lost data, or as wide as is asked. Denials apart. */
export function worstHarm(change: Change, reach: Reach): Phrase | undefined {
  return phrasesIn(change, ['worst-case.scenarios']).find(({ text }) => isHarm(text, reach));
}

/** The row of the risk table that says it of all or of every customer. */
export function riskedHarm(change: Change): Phrase | undefined {
  const risks = (riskTable(change)?.rows ?? []).map(({ risk }) => risk);
  return risks.find(({ text }) => /\b(?:all|every)\b|所有|全部|全[国网站]/i.test(text) && isHarm(text, 'business'));
}

function isHarm(text: string, reach: Reach): boolean {
  const flat = flatOf(text);
  if (!harm.test(flat) || denied.test(flat)) return false;
  if (concernsBusiness(text)) return true;
  if (reach === 'thousands') return thousands.test(flat) && cutOff.test(flat);
  return reach === 'anybody' && (served.test(flat) || many.test(flat) || all.test(flat));
}

const thousands =
  /\b\d{1,3}(?:,\d{3})+ [a-z]{3,}s\b|\b(?:all|every) (?:the )?\d|everybody|\d+(?:\.\d+)?\s*万|(?:\d{4,} ?|[几数上][千万]|成千上万)[名位台人]|[全整][厂网站国校院黑断停]/i;
const cutOff =
  /\b(?:cold|dark|silent|down|offline|locked out|without|halt\w*|stands? still|hijack\w*)\b|[断停全]黑|[断停瘫]|不通|无法|[扫放看付收开]不了/i;

/** The same of what nobody has to ask about: people who are hit may be few. */
export function hitsMoney(text: string): boolean {
  return business.test(flatOf(text).replace(/customers?|客户|用户/gi, ' '));
}

/** Whether a text speaks of what a business lives on. */
function concernsBusiness(text: string): boolean {
  return business.test(flatOf(text));
}

/** Whether a text speaks of those whom a business serves, or of what it lives on. */
export function concernsServed(text: string): boolean {
  return concernsBusiness(text) || served.test(flatOf(text).replace(anybody, ' '));
}

/** Whether a text names those whom a business serves, what it lives on, or very many people. */
export function concernsMany(text: string): boolean {
  return concernsServed(text) || many.test(flatOf(text));
}

function flatOf(text: string): string {
  return text.normalize('NFKC').replace(/[’‘]/g, "'");
}

const business = longPattern('i')`
  \b(?:payments?|payouts?|pay|checkouts?|check(?:ing)? out|log(?:s|ging)?[- ]?ins?|sign(?:s|ing)?[- ]?ins?|orders?|purchases?|refunds?|customers?|bookings?|booked|cards?|auths|revenue|turnover|merchants?|banks
  |regulator\w*|penalt(?:y|ies)|headlines?|data (?:loss|corruption)|los(?:e|es|ing|t) (?:\w+ )?(?:data|rows|orders|records))\b|[€$£¥]\s?\d|
  支付|付款|下单|订单|结算|登录|登陆|登不[进上了]|退款|客户|用户|数据丢失|丢(?:失)?(?:数据|订单)|资损|转账|交易|刷卡|收单|银行卡|商户|商家|监管|营收|收入|赔[偿付]|多收|少收|停[售诊业]|卖不[出了]|不能卖|损失[^。；]{0,6}\d|罚款
`;
/** Who may be colleagues as well. */
const anybody = /\b(?:everybody|everyone|all users|members|(?:signed|logged) out)\b/gi;
/** Also those who wait elsewhere than in a shop. */
const served = longPattern('i')`
  \b(?:riders?|rides?|drivers?|passengers?|patients?|guests?|subscribers?|shoppers?|sellers?|buyers?|travell?ers?|players?|viewers?|readers|listeners?|callers?|visitors?|tenants?|members|residents?|households?|homes|citizens?|couriers?
  |claims?|tickets?|tills?|parcels?|shipments?|deliver(?:y|ies)|withdrawals?|transfers?|trad(?:es?|ing)|quotes?|prices?|balances?|bills?|invoices?|feed|search results|calls|sms|everybody|everyone|all users|doctors?|wards?|branches|signed out|logged out|the country)\b|
  挂号|收费|取款|存款|柜面|发药|医嘱|乘客|司机|车主|患者|病人|急诊|包裹|运单|理赔|投保|订票|开锁|骑行|叫车|派单|行情|购物车|加购|信息流|首页|推荐|入账|记账|余额|会员|住户|居民|旅客|全国|全省|全院|全网|全站|全城|大面积
`;
/** Very many people, or what they use, by their number. */
const many =
  /\b(?:all|every|\d{3,}|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)? ?(?:k|million)) (?:\w+ ){0,2}(?:people|users|students|accounts|devices|staff|phones|sessions|clients|sites|shops|yards|agents)\b|\b\d{1,3}(?:,\d{3})+ (?!rows|messages|bytes|records|lines|requests|queries|entries|files|events|names|objects|keys)[a-z]{3,}s\b|\d{4,} ?[名位]|\d+ ?(?:家[^，。；]{0,3}店|个频道|个网点|家门店)|全校|全公司|全员/i;
const all = /(?:影响|涉及|约)?\s*\d+(?:\.\d+)?\s*万|全部|所有人|[两整全]站|全厂|全[黑断停]/i;
const harm = longPattern('i')`
  \b(?:fail\w*|stop\w*|down|unavailab\w*|can ?not|can't|no longer|los(?:e|es|ing|t|s)|missing|corrupt\w*|charged twice|wrong(?:ly)?|outage|broken|reject\w*|refus\w*|den(?:y|ied)|block(?:s|ed)|sold twice|declin\w*|nobody can|no one can|logged out
  |locked out|not handed over|without|gone|dark|empty|offline|out of service|stands?|errors|vanish\w*|twice|too (?:much|low|high|late)|no (?!one\b|more\b|data\b)\w+ (?:at all|in the|until|for|and no)|then no|incomplete|cold|go(?:es)? silent|hurt|injured|cost us|nobody (?:\w+ ){0,4}gets?)\b|
  失败|中断|不可用|无法|不能|丢失|丢|停|(?<!不)错|重复扣|拒绝|超卖|资损|宕|挂|断(?!言|点)|[登连打收用付刷看成办结]不[进上开到了]|扣了?[两多]次|报错|为空|空的|空白|多收|少收|投诉|卡住|卡顿|超时|瘫|被挡|[断停全]黑|慢到|排队|[扫放看付收开]不了|打爆|打满|不通
`;
const denied =
  /\b(?:no|not|never|without|nobody(?! (?:would |will |could )?notices? (?:it |this )?(?:for|until))|isn't|aren't|won't|don't|doesn't)\b[^.;:]{0,40}\b(?:affect\w*|impact\w*|lost|loss|fail\w*|notice\w*|customers?|orders?|payments?|checkout|log-?ins?)\b(?![^.]{0,40}\bfails?\b)|不丢|(?:不会|无(?!法)|没有|不影响|不涉及)[^。;,]{0,10}(?:影响|丢|支付|登录|下单|订单|用户|客户)|(?:支付|登录|下单|订单|用户|客户)[^。;,]{0,6}(?:不受影响|正常|无影响|无感)/i;
