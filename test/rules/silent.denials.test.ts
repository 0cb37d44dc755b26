// Denials of an impact in any words, beside what the same document tells of it. A denial with its reason is an answer.

import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { aliceDoes, asked, beside, quiet } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);
const intrusive = asked('risk.intrusiveness');
const intrusiveHan = asked('risk.intrusiveness', 'zh-cn');
const critical = asked('risk.business-critical');
const criticalHan = asked('risk.business-critical', 'zh-cn');
const scenarios = asked('worst-case.scenarios');

const agreed = 'Yes: up to 9 seconds per node without a price, agreed by Erin.';
const agreedHan = '不大但有：每台闸机最多 40 秒刷不了卡，运营部 11-20 同意。';

const denials = [
  'Hitless. Not one open order is lost.',
  'We touch nothing that a trader could feel.',
  'No. One gateway always prices while the other is out, so traders notice nothing.',
  'Not in any way: traders, desks and the other teams will not see anything.',
  'Everything stays reachable from the first to the last minute.',
];
const denialsHan = [
  '没有，逐台升级对乘客零感知，连接不会断。',
  '不涉及任何业务停顿，乘客毫无察觉。',
  '没有哪一刻闸机不可用。',
];

fires('contradicted-impact', [
  ...denials.map(text => [beside(text, agreed), text] as [string, string]),
  ...denialsHan.map(
    text => [`${intrusiveHan}${text}\n\n${criticalHan}${agreedHan}\n\n${quiet}`, text] as [string, string],
  ),
]);

// A sentence on where one would look is no reason, and what is made read-only is noticed.
fires('contradicted-impact', [
  [
    `${intrusive}No, nobody will notice. We look at the dashboard "Prices", panel "Refused", all the same.\n\n${aliceDoes('read the counter', 'set the desks read-only and load build 44')}`,
    'No, nobody will notice. We look at the dashboard "Prices", panel "Refused", all the same.',
  ],
]);
silent('a denial of a part, and a yes however small', [
  `${intrusive}Calls in progress stay where they are. A call that arrives meanwhile waits for 2 or 3 seconds.\n\n${quiet}`,
  `${intrusive}Yes, slightly: one leader moves and nobody notices.\n- Impacted: checkout\n\n${quiet}`,
  `${intrusiveHan}调内存本身无感。清理键时读延迟最多 2 秒。\n\n${quiet}`,
]);

fires('contradicted-impact', [
  [
    `${intrusive}No, desks feel nothing whatsoever. Every gateway is gone for about 40 s and prices wait.\n\n${quiet}`,
    'No, desks feel nothing whatsoever. Every gateway is gone for about 40 s and prices wait.',
  ],
  [
    `${intrusiveHan}零影响，乘客看不出区别。每台闸机重启约 2 分钟，期间刷不了卡。\n\n${quiet}`,
    '零影响，乘客看不出区别。每台闸机重启约 2 分钟，期间刷不了卡。',
  ],
  [
    `${intrusive}No: a reload keeps all connections.\n\n${aliceDoes('Write the file', 'Reload; the gateway is down for about 2 min here')}`,
    'No: a reload keeps all connections.',
  ],
]);

silent('a denial with what is no effect behind it', [
  `${intrusive}No outage: pods change one by one. Shoppers see another order, which takes 10 min to settle.\n\n${quiet}`,
  `${intrusive}Not intrusive in the sense of an outage. The number of results changes within 5 min.\n\n${quiet}`,
  `${intrusive}No, nobody notices. If it goes wrong, desks are cut off for 40 s and we see it in \`5xx\`.\n\n${quiet}`,
  `${intrusiveHan}没有影响。如果出错，乘客会断线约 20 秒，看 \`5xx\`。\n\n${quiet}`,
]);

fires('contradicted-criticality', [
  [
    `${critical}No, not at all. Guests cannot be affected, and no bookings are at stake.\n\n${scenarios}Half of our bookings fail until we are back.`,
    'No, not at all. Guests cannot be affected, and no bookings are at stake.',
  ],
  [
    `${critical}No. The wards keep getting their charts as always.\n\n${intrusive}Yes: charts on the wards stop for about 45 minutes.`,
    'No. The wards keep getting their charts as always.',
  ],
  [
    `${criticalHan}没有，乘客一侧看不出任何变化。\n\n${intrusiveHan}会，乘客约 20 分钟不能刷卡。`,
    '没有，乘客一侧看不出任何变化。',
  ],
]);

silent('a no to the business with how it goes on', [
  `${critical}No: bookings are queued and sent afterwards.\n\n${scenarios}The queue fills, and some guests wait for a mail.`,
  `${critical}No, desks can work without it.\n\n${scenarios}If the copy fails, customers see old balances for an hour.`,
  `${criticalHan}否。登不上时可以改用邮件，隔天补录。\n\n${asked('worst-case.scenarios', 'zh-cn')}切换后客户登不上。`,
]);
