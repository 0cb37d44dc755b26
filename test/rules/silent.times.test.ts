// Times in prose and in the schedule, with a zone and without.

import { factRules, lookAlikes } from '../support/lookAlikes.ts';
import { asked, scheduled } from '../support/parts.ts';

const { silent, fires } = lookAlikes(factRules);

const timing = asked('risk.timing');
const timingHan = asked('risk.timing', 'zh-cn');

silent('times in prose', [
  `${timing}The graph of 2024-05-23 09:00 UTC shows 4% of the daily peak.`,
  `${timing}8 Nov 00:00 UTC (8am SG, 4pm Seattle) has the lowest traffic, 4% of the peak.`,
  `${timing}Rehearsal took 2:30, the read/write ratio is 10:15, port :8443 and host:8080 stay closed; v2:15 is 4% slower.`,
  `${timing}Traffic at 02:00 Frankfurt time is 4% of the daily peak; at 05:00 Pacific time it is 9%.`,
  `${timing}Traffic is 4% of the peak at \`02:00\`; the job is \`cron 0 2 * * 2\`, and logs say \`12:30:45 ERROR\`.`,
  `${timing}> The window was 02:00 to 04:00, said the old ticket.\n\nTraffic is 4% of the peak on Tuesdays.`,
  `${timing}Traffic is 4% of the peak. <!-- was 02:00 before -->`,
  `${timing}Traffic at 02:00 \`Asia/Shanghai\` is 4% of the peak, see https://grafana.example.com/d/1?from=02:00.`,
  `${timing}All times Asia/Shanghai. Traffic at 02:00 is 4% of the daily peak.\n\nFrom 04:00 on it rises.`,
  `${timing}Times in UTC:\n\n- 18:00 stop, traffic is 4% of the peak\n- 18:10 start`,
  `${timing}| Start (UTC) | What |\n| --- | --- |\n| 18:00 | stop |\n| 18:10 | 4% of the peak |`,
  `${timing}| When | Zone | What |\n| --- | --- | --- |\n| 18:00 | UTC | 4% of the peak |`,
  `${timing}| Step | Duration | Minutes |\n| --- | --- | --- |\n| stop | 00:05 | 1:30 |`,
  '# Promote orders-db\n\nAll times in this document are UTC+8.\n\n### Why is this the correct time to complete the CM?\n\nTraffic at 02:00 is 4%.',
  // A box above the text is quoted to Markdown, and the usual place for what holds throughout.
  '# Promote orders-db\n\n> 钟点一律按北京时间写。\n\n### Why is this the correct time to complete the CM?\n\nTraffic at 02:00 is 4%.',
  '# Promote orders-db\n\nAll times in UTC.\n\n## Communication Plan\n\n| Who | When |\n| --- | --- |\n| support | 18:00, #changes |',
  '## Timeline (UTC)\n\nStop at 18:00.\n\n- Start at 18:10.',
  `${timingHan}北京时间12月1日凌晨2点开始，4点前完成，流量为峰值的 4%。`,
  `${timingHan}凌晨2点到4点（北京时间）流量为峰值的 4%。`,
  `${timingHan}时间均为北京时间。流量低谷在 02:00，为峰值的 4%；04:00 之后回升。`,
  `${timingHan}耗时 2:30，读写比 10:15，端口 8080；第2点和有3点需要注意的都已确认，流量为峰值的 4%。`,
  `${timingHan}演练用时 00:45，停机 00:30，流量为峰值的 4%。`,
  '## 时间安排（北京时间）\n\n| 时间 | 事项 |\n| --- | --- |\n| 02:00 | 停写 |\n| 02:10 | 切换 |',
  `${timingHan}| 时间（北京时间） | 事项 | 耗时 |\n| --- | --- | --- |\n| 02:00 | 停写 | 00:05 |`,
]);

fires('time-without-zone', [
  [`${timing}Traffic is 4% of the peak at 02:00.`, '02:00'],
  [`${timing}Saturday at 10:30pm traffic is 4% of the peak.`, '10:30pm'],
  [`${timing}"Traffic is 4% at 02:00", said the old ticket.`, '02:00'],
  [`${timing}Traffic is 4% of the peak from 02:00 local time.`, '02:00'],
  [`${timing}Stop at 02:00 and start at 02:10, when traffic is 4%.`, '02:00'],
  [`${timing}- 02:00 stop, 4% of the peak\n- 02:10 start\n- 02:20 watch`, '02:00'],
  [`${timing}| Start | What |\n| --- | --- |\n| 18:00 | stop |\n| 18:10 | 4% of the peak |`, '18:00'],
  ['## Times\n\nAll times UTC. Stop at 18:00.\n\n## Elsewhere\n\nStart at 18:10.', '18:10'],
  [`${timingHan}计划凌晨2点开始，流量为峰值的 4%。`, '凌晨2点'],
  [`${timingHan}每周二 02:00-04:00 流量为峰值的 4%。`, '02:00-04:00'],
  [`${timingHan}第2点：02:00 之前完成备份，流量为峰值的 4%。`, '02:00'],
  [{ text: '', front: scheduled('2026-12-01T02:00:00', '2026-12-01T04:00:00+08:00') }, '2026-12-01T02:00:00'],
  [{ text: '', front: scheduled('2026-12-01 0200', '2026-12-01T04:00:00+08:00') }, '2026-12-01 0200'],
]);

silent('ambiguous letters', [
  `${timing}Traffic at 02:00 CST (UTC+8) is 4% of the peak.`,
  `${timing}Traffic at 02:00 CST / 18:00 UTC is 4% of the peak; at 04:00 CST it is 9%.`,
  `${timing}Traffic at 02:00 CEST is 4% of the peak, at 05:00 JST 9%.`,
  `${timing}Traffic at 02:00 EST is 4% of the peak.`,
  `${timing}The IST team is there; traffic at 18:00 UTC is 4% of the peak.`,
  `${timing}BST-1042 was closed at 18:00 UTC, when traffic is 4%.`,
  `${timingHan}北京时间 02:00（CST）流量为峰值的 4%。`,
  { text: `${timing}Traffic at 02:00 IST is 4% of the peak.`, settings: 'zones: {IST: Asia/Kolkata}\n' },
  { text: '', front: scheduled('2026-12-01T02:00:00+08:00', '2026-12-01 04:00 UTC') },
  {
    text: '',
    front: scheduled('2026-12-01 02:00 CST', '2026-12-01 04:00 CST'),
    settings: 'zones: {CST: Asia/Shanghai}\n',
  },
]);

fires('ambiguous-zone', [
  [`${timing}Traffic at 02:00 CST is 4% of the peak.`, 'CST'],
  [`${timing}Traffic at 5:30 PM (IST) is 4% of the peak.`, 'IST'],
  [`${timing}Traffic at 02:00 and 03:00 BST is 4% of the peak.`, 'BST'],
  [`${timing}| Start (CST) | What |\n| --- | --- |\n| 18:00 | stop |\n| 18:10 | 4% of the peak |`, 'CST'],
  [`${timingHan}12月1日 02:00 CST 流量为峰值的 4%。`, 'CST'],
  [{ text: `${timing}Traffic at 02:00 EST is 4% of the peak.`, settings: 'timezone: Australia/Sydney\n' }, 'EST'],
  [{ text: '', front: scheduled('2026-12-01 02:00 CST', '2026-12-01T04:00:00+08:00', 'Asia/Shanghai') }, 'CST'],
]);

silent('the schedule', [
  { text: '', front: scheduled('2026-12-01T23:00:00+08:00', '2026-12-02T01:00:00+08:00') },
  { text: '', front: scheduled('2026-12-01T02:00+08:00', '2026-11-30T19:00Z') },
  { text: '', front: scheduled('"2026-12-01 02:00"', '"2026-12-01 04:00"', 'Asia/Shanghai') },
  { text: '', front: scheduled('2026-12-01 02:00 Europe/Berlin', '2026-12-01 04:00 Europe/Berlin') },
  { text: '', front: scheduled('2026-12-01 02:00 北京时间', '2026-12-01 04:00 北京时间') },
]);

fires('missing-schedule', [
  [{ text: '', front: 'schedule:\n' }, 'schedule'],
  [{ text: '', front: 'schedule:\n  start:\n  end: 2026-12-01T04:00:00+08:00\n' }, 'start'],
  [{ text: '', front: scheduled('2026-12-01T02:00:00+08:00', '待定') }, '待定'],
  [{ text: '', front: scheduled('2026-12-01T02:00:00+08:00', 'YYYY-MM-DDTHH:MM+08:00') }, 'YYYY-MM-DDTHH:MM+08:00'],
  [{ text: '', front: scheduled('2026-12-01', '2026-12-01T04:00:00+08:00', 'Asia/Shanghai') }, '2026-12-01'],
]);

fires('end-before-start', [
  [
    { text: '', front: scheduled('2026-12-01T02:00:00+08:00', '2026-12-01T02:00:00+08:00') },
    '2026-12-01T02:00:00+08:00',
  ],
  [{ text: '', front: scheduled('2026-12-01T02:00+08:00', '2026-12-01T04:00+11:00') }, '2026-12-01T04:00+11:00'],
  [{ text: '', front: scheduled('2026-12-01 23:30', '2026-12-01 00:30', 'Asia/Shanghai') }, '2026-12-01 00:30'],
]);
