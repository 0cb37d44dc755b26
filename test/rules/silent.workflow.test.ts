// States, reviews and looks afterwards: what they ask for, and when.

import type { Example } from '../../server/src/core/rule.ts';
import { lookAlikes, policyRules } from '../support/lookAlikes.ts';

const { silent, fires } = lookAlikes(policyRules);

const start = '2026-12-01T02:00:00+08:00';
const day = 'After 24 hours: how are error rates and performance metrics?';
const seen = (text: string): Partial<Example> => ({
  text: `## Validation\n\n### Immediately after the change: do health checks and smoke tests pass?\n\n12 of 12 passed at 2026-12-01 03:40 +08:00.\n\n### ${day}\n\n${text}\n`,
  state: 'implemented',
  now: '2026-12-04T22:00:00Z',
});
const overdue = (text: string): [Partial<Example>, string] => [seen(text), text];
const emergency = 'type: emergency\nauthoriser: mia@example.com\nlinks:\n  incident: [https://x.example.com/1]\n';
const learned = (text: string): Partial<Example> => ({
  text: `## Post-implementation Review\n\n### What did we learn, and what will be different next time?\n\n${text}\n`,
  state: 'implementing',
  now: '2026-12-04T00:00:00Z',
  front: `${emergency}  code-review: [https://git.example.com/orders/pull/88]\n`,
});
const open = (text: string): [Partial<Example>, string] => [learned(text), text];

silent('workflow and review', [
  { state: 'approved' },
  { state: 'implementing', now: '2026-11-30T17:30:00Z' },
  { state: 'draft', record: '' },
  { state: 'aborted', record: '' },
  { front: 'type: standard\nprocedure: https://x.example.com/p\nrisk: low\n', state: 'scheduled', record: '' },
  {
    front: 'type: emergency\nauthoriser: "@mia"\nsubmitted: 2026-11-30T10:00:00Z\n',
    state: 'implementing',
    now: '2026-11-30T19:00:00Z',
    record: '',
  },
  {
    front:
      'type: emergency\nauthoriser: mia@example.com\nsubmitted: 2026-12-01T10:00:00Z\nlinks: {incident: [https://x.example.com/i/1]}\n',
    state: 'implementing',
    now: '2026-12-02T10:00:00Z',
  },
  { state: 'implemented', now: '2026-11-30T21:00:00Z' },
]);

fires('incomplete-review', [[{ state: 'scheduled', record: '' }, 'scheduled']]);

fires('missing-authoriser', [
  [{ front: 'type: emergency\nauthoriser: TBD\nsubmitted: 2026-11-30T10:00:00Z\n' }, 'TBD'],
  [
    { front: 'type: emergency\nauthoriser:\nsubmitted: 2026-11-30T10:00:00Z\n', now: '2026-11-30T12:00:00Z' },
    'authoriser',
  ],
]);

fires('understated-type', [
  [{ front: 'type: standard\nprocedure: https://x.example.com/p\nrisk: critical\n' }, 'standard'],
  [{ front: 'type: emergency\nauthoriser: mia@example.com\n' }, 'emergency'],
]);

fires('premature-state', [
  [{ state: 'implementing' }, 'implementing'],
  [
    {
      text: '## Pre-implementation Checklist\n\n- [x] Backup taken and verified: 2026-11-18\n- [ ] Approval given\n',
      state: 'implementing',
      now: '2026-11-30T18:30:00Z',
    },
    'implementing',
  ],
]);

fires('premature-state', [
  [
    {
      text: '## Pre-implementation Checklist\n\n- [x] Approval given: Bob, 2026-11-19\n- [ ] Rollback plan tested\n',
      state: 'implemented',
      now: '2026-11-30T21:00:00Z',
    },
    '- [ ] Rollback plan tested',
  ],
]);

silent('looks that were taken', [
  seen('Looked at by Bob the morning after (2026-12-02, 09:30 Asia/Shanghai). Nothing to report.'),
  seen('All quiet, no alert, Bob.'),
  seen('p99 10 ms. The disks have not been looked at yet, see LQ-9.'),
  seen('Fine. Nobody has complained yet.'),
  seen('Bob looked; not yet back to normal latency (12 ms), ticket OPS-9.'),
  seen('冯涛 12 月 2 日夜里看过：无扣查，受理率 99.3%。'),
  seen('正常，尚未发现异常。'),
  seen('Nobody noticed anything.'),
  seen('Looks good, Bob.'),
  seen('Within limits all day; one alert that cleared itself.'),
  seen('p99 和平时差不多。'),
  seen('一切如常，等第 7 天再看。'),
  seen('错误率 0.02%，还没恢复到 10 ms，已开工单。'),
  seen('No errors. Bob will look again on Monday.'),
]);

fires('overdue-follow-up', [
  overdue('Not looked at yet, it was a busy week. Bob has it on his list.'),
  overdue('Nobody has looked.'),
  overdue('Sylvie looks on Friday at 05:10 UTC: number of 422, error ratio. Not due when I write.'),
  overdue('Bob will look on Monday.'),
  overdue('Pending, waiting for Bob to be back.'),
  overdue('Forgot, sorry, will check tomorrow.'),
  overdue('Bob is on leave, he does it when he is back.'),
  overdue('还没来得及看，Bob 周末不在。'),
  overdue('等 Bob 回来看。'),
  overdue('还在等监控数据。'),
  overdue('由 Bob 周一看完填写。'),
  overdue('Waiting for the report of the vendor.'),
  overdue('Due tomorrow, Bob.'),
  overdue('We forgot this one.'),
  overdue('没顾上，下周一补。'),
]);

silent('a post-mortem in the document', [
  learned('Met on 2026-12-02: the notice went to a mailbox that nobody reads; it goes to the rota now (OPS-91).'),
  learned('Nobody had the password; it is in the vault.'),
  learned('The team did not look at the right dashboard. Link is in the runbook.'),
  learned('值班没有第二个人能登录，已补权限。'),
  learned('2026-12-02 开了复盘会：公告发到了无人看的邮箱，已改到值班邮箱。'),
]);

fires('overdue-follow-up', [
  open('The meeting has not taken place yet, Mia looks for a date.'),
  open('复盘会还没开，等赵敏约时间。'),
  open('We have not found a slot for the post-mortem so far, people are recovering from peak.'),
  open('Planned for next sprint.'),
  open('Mia is collecting the timeline.'),
  open('会议改期，新时间还在协调。'),
  open('先放一放，过了大促再开。'),
]);

silent('a post-mortem in time', [
  ...[
    'Post-mortem meeting on 2026-12-02, 14:00 (Asia/Shanghai), INC-3402.',
    'Post-mortem on 2026-12-02, the second part of it on 2026-12-10.',
    'Met on 2026-12-02. Actions of the post-mortem are due on 2027-01-15.',
    'The post-mortem of INC-2 (2026-09-30) asked for this alert.',
    'The post-mortem was held with the vendor on 2026-12-09, since they could not come before.',
    '复盘会 12 月 2 日下午开，INC-3402。',
    '复盘的改进项 2027-01-15 前完成。',
  ].map(text => ({ ...learned(text), now: '2026-12-01T10:00:00Z' })),
]);

fires('overdue-follow-up', [
  [learned('Post-mortem meeting is on Thursday 2027-01-07, when everybody is back.'), '2027-01-07'],
  [learned('We meet for the post-mortem on 18 December 2026.'), '18 December 2026'],
  [learned('复盘会定在 2026-12-20。'), '2026-12-20'],
  [learned('等节后再复盘，暂定 1 月 8 日。'), '1 月 8 日'],
]);

silent('emergencies', [
  { state: 'review', now: '2026-12-01T00:00:00Z', front: emergency },
  { state: 'scheduled', now: '2026-12-01T00:00:00Z', front: emergency },
]);

fires('schedule-in-past', [[{ state: 'scheduled', now: '2026-12-02T12:00:00Z', front: emergency }, start]]);
