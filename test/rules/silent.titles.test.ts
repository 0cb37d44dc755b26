// Days in titles and prose: those of the change, and those of something else.

import { clockRules, lookAlikes } from '../support/lookAlikes.ts';
import { asked, messages, messagesHan, scheduled } from '../support/parts.ts';

const { silent, fires } = lookAlikes(clockRules);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC; it is 2026-11-20.
const timing = asked('risk.timing');
const timingHan = asked('risk.timing', 'zh-cn');
const testing = asked('risk.testing');
const related = asked('risk.prerequisites');

silent('titles', [
  '# Promote orders-db on 2026-12-01',
  '# 2026-11-30: promote orders-db',
  '# [2026-12-01] Promote orders-db to primary',
  '# Promote orders-db (Tue 1 Dec, 02:00-04:00 Asia/Shanghai)',
  '# Promote orders-db - 2026-11-30 18:00 UTC',
  '# Renew the certificate that expires on 2026-12-20',
  '# Restore the snapshot of 2026-11-18 on orders-db',
  '# Upgrade orders-api to release 2026-11-03',
  '# Move off PostgreSQL 13 before 2027-01-15',
  '# Repair what the outage on 2026-10-20 left behind',
  '# 2026-10-20 outage: add the missing index',
  '# Second attempt of MCM-1031 (failed on 2026-11-17)',
  '# 12月1日凌晨将 orders-db 备库提升为主库',
  '# 11月30日晚 orders-db 主备切换',
  '# 更换 12 月 20 日到期的证书',
  '# 修复 2026-10-20 故障遗留的索引问题',
  '# Tomorrowland: move the booking database',
  "# Keep today's orders apart from yesterday's",
]);

silent('titles with days of something else', [
  '# Prepare orders-db for 11 Nov (Singles’ Day)',
  '# Scale out checkout for Black Friday (2026-11-27)',
  '# 双十二（12月12日）扩容 orders-db',
  '# 12月12日大促前扩容 orders-db',
  '# 2026-10-31 snapshot: restore orders-db',
]);

silent('days that are not days of the change', [
  `${testing}On 2026-11-12 at 14:00 Asia/Shanghai Alice ran all steps in staging with image 16.4, log at https://git.example.com/orders/pull/88#comment-3.`,
  `${testing}Started on 2026-11-12, 14:00 UTC; finished 15:10 UTC; https://git.example.com/orders/pull/88#comment-3 has the log of image 16.4.`,
  `${timing}The maintenance window on 2026-11-24 was turned down by payments, so traffic of 4% on Tuesdays decides.`,
  `${timing}If step 1 fails we postpone to Thursday 2026-12-03, 02:00 Asia/Shanghai, again at 4% of the peak.`,
  `${timing}The freeze starts on 2026-12-10; the last window is 2026-12-08 02:00-04:00 Asia/Shanghai.`,
  `${timing}This change was first planned for 2026-11-24 and deferred, because traffic was above 4%.`,
  `${timing}The standard window is Tue/Thu 02:00-04:00 Asia/Shanghai; traffic is 4% of the peak.`,
  `${timing}The business window starts at 08:00 Asia/Shanghai, traffic is 4% until then.`,
  `${timing}The certificate expires on 2026-12-15 at 23:59 UTC; traffic is 4% of the peak in the window.`,
  `${timing}Pre-checks start on 2026-12-01 at 01:30 Asia/Shanghai, the change itself at 02:00 Asia/Shanghai.`,
  `${related}MCM-1041 starts on 2026-12-03 at 02:00 Asia/Shanghai and needs this one; looked at the calendar on 2026-11-18.`,
  messages('Orders pause for up to 60 s on 2026-12-01 between 02:00 and 04:00 Asia/Shanghai'),
  messages('Orders pause for up to 60 s on 2026-11-30 between 18:00 and 20:00 UTC'),
  messages('Maintenance on 2026-12-01 from 02:15 to 02:45 Asia/Shanghai'),
  messages('Maintenance on 1 December, 01:45-04:15 Asia/Shanghai, writes may fail'),
  messages('MCM-1042 begins in 15 min', '2026-12-01 01:45 Asia/Shanghai'),
  messages('MCM-1042 will move orders-db', '2026-11-27, 10:00 Asia/Shanghai'),
  messages('Moved from 2026-11-24 to 2026-12-01; tell us by 2026-11-28 if that does not suit you'),
  messages('Limits from 2026-12-01 on; the old key is valid until 2026-12-31'),
  messages('The old cluster is kept until 2026-12-15'),
  messagesHan('12 月 1 日凌晨切换 orders-db，老库保留到 12 月 15 日'),
  messagesHan('11 月 30 日晚切换 orders-db'),
  messagesHan('MCM-1042：12月1日 02:00-04:00（北京时间）维护，如有影响请在 11 月 28 日前反馈'),
  messagesHan('MCM-1042 将于近期切换', '变更前：2026-11-30 18:00（北京时间）'),
  `${timingHan}原定 2026-11-24 02:00（北京时间）执行，因大促推迟；流量为峰值的 4%。`,
  `${timingHan}如果 02:30（北京时间）前延迟降不下来，改到 12 月 3 日 02:00（北京时间），流量同为 4%。`,
  `${timingHan}证书 2026-12-15 23:59 UTC 到期；封网 12 月 10 日开始，当晚流量为峰值的 4%。`,
  '## 里程碑\n\n- 开始时间：2026-11-02 10:00（北京时间）\n- 结束时间：2026-12-18 18:00（北京时间）',
  '## Incident timeline\n\n- Start: 2026-10-20 15:20 UTC\n- End: 2026-10-20 16:05 UTC',
  '## Rehearsal\n\nStart: 2026-11-12 14:00 UTC\n\nEnd: 2026-11-12 15:10 UTC',
  '## Plan\n\nActual start: 2026-12-01 02:04 Asia/Shanghai.\n\nPlanned start: 2026-12-01 02:00 Asia/Shanghai',
]);

fires('differing-dates', [
  ['# 2026-05-23: promote orders-db', '2026-05-23'],
  ['# Promote orders-db on 3 December', '3 December'],
  ['# Promote orders-db (2026-12-03)', '2026-12-03'],
  ['# 12月3日凌晨将 orders-db 备库提升为主库', '12月3日'],
  ['# Promote orders-db on 2026-12-08 at 02:00 Asia/Shanghai', '2026-12-08'],
  [messages('Orders pause for 60 s on 2026-12-03'), '2026-12-03'],
  [messages('Maintenance on 2026-12-08 from 02:00 to 04:00 Asia/Shanghai'), '2026-12-08'],
  [messagesHan('12 月 3 日凌晨切换 orders-db'), '12 月 3 日'],
  ['## Times\n\nStart: 2026-12-08 02:00 Asia/Shanghai', '2026-12-08'],
  ['## Times\n\nThe change is scheduled for 2026-12-08, 02:00 Asia/Shanghai.', '2026-12-08'],
  ['## 时间\n\n本次变更定于 2026-12-08 02:00（北京时间）执行。', '2026-12-08'],
  [
    {
      text: '# 2024-05-23: promote orders-db',
      front: scheduled('2024-05-24T02:00Z', '2024-05-24T04:00Z'),
      now: '2024-05-20T00:00:00Z',
    },
    '2024-05-23',
  ],
]);
