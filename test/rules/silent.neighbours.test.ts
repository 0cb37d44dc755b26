// Other changes of the workspace: those that stand in the way, and those that only lie near.

import type { Example } from '../../server/src/core/rule.ts';
import { lookAlikes, policyRules } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(policyRules);

const timing = asked('risk.timing');
const other = (more: string, id = 'MCM-7') =>
  `id: ${id}\nowner: erin\n${more}\nschedule: {start: 2026-12-01T02:00:00+08:00, end: 2026-12-01T04:00:00+08:00}`;
const related = asked('risk.prerequisites');
const lowTraffic = '### Why is this the correct time to complete the CM?\n\nTraffic is 4% of the peak. ';
const register = (...ids: string[]) => ids.map(id => `id: ${id}\nstate: closed`);
const waits = 'prerequisites: [MCM-900]\n';
const later = [
  'id: MCM-7\nstate: approved\nowner: erin\nservices: [x]\nschedule: {start: 2026-12-08T02:00:00+08:00, end: 2026-12-08T05:00:00+08:00}',
];
const about = (text: string): Partial<Example> => ({ text: related + text, others: later });
const beside = (text: string): Partial<Example> => ({
  text: lowTraffic + text,
  others: [
    'id: MCM-7\nowner: erin\nservices: [orders-db]\nschedule: {start: 2026-12-01T03:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
  ],
});
const start = '2026-12-01T02:00:00+08:00';

silent('neighbours', [
  { others: [other('services: [search]')] },
  { others: [other('services: [orders-db]\nstate: closed')] },
  { others: [other('services: [orders-db]\nstate: deferred')] },
  {
    others: [
      'id: MCM-7\nservices: [orders-db]\nschedule: {start: 2026-12-01T04:00:00+08:00, end: 2026-12-01T06:00:00+08:00}',
    ],
  },
  { others: ['id: MCM-7\nservices: [orders-db]'] },
  {
    others: [other('services: [orders-db]')],
    text: `${timing}4% of the peak. MCM-7 at the same time only reads orders-db, agreed with @erin.`,
  },
  {
    others: [other('services: [orders-db]\nprerequisites: [MCM-1042]')],
    state: 'implemented',
    now: '2026-11-30T20:00:00Z',
  },
  { others: [other('services: [orders-db]')], state: 'rejected' },
  { others: ['id: MCM-7\nstate: closed'], front: 'prerequisites: [mcm-7]\n' },
  { others: ['id: CHG-1'], front: 'prerequisites: [MCM-7]\n' },
  {
    others: ['id: MCM-8', 'id: MCM-7\nstate: scheduled\nschedule: {start: 2026-11-30T02:00Z, end: 2026-11-30T18:00Z}'],
    front: 'prerequisites: [MCM-7]\n',
  },
]);

fires('overlapping-change', [
  [{ others: [other('services: [ORDERS-DB]')] }, '2026-12-01T02:00:00+08:00'],
  [{ others: [other('executors: ["@Dan"]\nservices: [search]')] }, '2026-12-01T02:00:00+08:00'],
]);

silent('prerequisites in words', [
  { text: `${related}MCM-7 has to be done first, it was implemented.`, others: ['id: MCM-7\nstate: implemented'] },
  { text: `${related}None. MCM-7 runs the same night and is not related.`, others: ['id: MCM-7\nstate: aborted'] },
  { text: `${related}MCM-7 was rolled back, we do not need it.`, others: ['id: MCM-7\nstate: rolled-back'] },
  { text: `${related}MCM-7 comes after this one and waits for it.`, others: ['id: MCM-7\nstate: deferred'] },
]);

fires('unready-prerequisite', [
  [{ others: [other('services: [search]')], front: 'prerequisites: [MCM-7]\n' }, 'MCM-7'],
  [{ others: ['id: MCM-7\nstate: rolled-back'], front: 'prerequisites: [MCM-7]\n' }, 'MCM-7'],
  [{ text: `${related}MCM-7 has to be done first; it is live.`, others: ['id: MCM-7\nstate: rolled-back'] }, 'MCM-7'],
]);

silent('prerequisites that nobody keeps here', [
  { others: register('MCM-1', 'MCM-2'), front: waits },
  { others: register('MCM-1', 'MCM-22', 'MCM-1590', 'MCM-3307', 'MCM-7755', 'MCM-288'), front: waits },
]);

fires('unready-prerequisite', [
  [{ others: register('MCM-1'), front: waits, settings: 'timezone: Asia/Shanghai\n' }, 'MCM-900'],
  [{ others: register('MCM-1'), front: 'prerequisites: [MCM-1, MCM-900]\n' }, 'MCM-900'],
  [{ others: [...register('MCM-1'), 'id: MCM-2\nprerequisites: [MCM-1]'], front: waits }, 'MCM-900'],
  [{ others: register('MCM-901', 'MCM-902', 'MCM-903', 'MCM-904', 'MCM-905'), front: waits }, 'MCM-900'],
]);

silent('a change that is only mentioned', [
  about('None. The release that brought it in is closed; MCM-7 (certificates) is on other machines.'),
  about('无。上一版已完成；MCM-7 是别的机器上的证书。'),
]);

fires('unready-prerequisite', [
  [about('MCM-7 renames the column; it has to be done before.'), 'MCM-7'],
  [about('Nothing else is open; MCM-7 must be finished first.'), 'MCM-7'],
]);

fires('overlapping-change', [
  [
    {
      text: `${lowTraffic}MCM-7 at the same time: services and machines are not shared, no shared service.`,
      others: [other('executors: ["@Dan"]\nservices: [search]')],
    },
    start,
  ],
]);

const own = (text: string): Partial<Example> => ({ text: related + text });

silent('prerequisites that are told to be done, to come in time, or to be no matter', [
  ...[
    'PLAT-88, the loader: finished on 2026-11-19 and closed.',
    'PLAT-88 is not finished yet; it is done on 2026-11-27. Then nothing is left.',
    'PLAT-88 is still open. It gets its window on 2026-11-26.',
    'PLAT-88 is still open; if it is not closed the day before, we move to 2026-12-08.',
    'None open. Registration was finished on 2026-11-18 with 1,904 of 1,911 persons.',
    'PLAT-91 (the second batch) is not scheduled yet, it comes after us.',
    'PLAT-91 is still open and unrelated.',
    'No. The vendor’s own move is in progress until 2026-12-20 and does not touch ours.',
    'The interim rule PLAT-30 is in place; its removal on 2027-01-12 is separate.',
    'Nothing is pending.',
    'PLAT-88 (firmware) was implemented and closed on 2026-11-15. The report is still in review.',
    '没有未完成的前置。特征回填 11 月 20 日就跑完了。',
    '没有还没做完的前置变更。',
    'PLAT-88, done on 2026-11-18 and closed on 2026-11-20. No other.',
    '分片扩容 PLAT-88，11 月 18 日完成，已验收。没有别的。',
    'No prerequisite is still open.',
    'PLAT-88 还没有完成，11 月 27 日上线；如果赶不上，本次改期。',
    'PLAT-91 尚未排期，在本次变更之后。',
    'PLAT-88（加 CPU 板）已于 11 月 21 日完成。',
    'The record goes out with PLAT-40 on 11-26.',
    'PLAT-88 goes live on 2026-11-26.',
    'The array was racked under PLAT-17, which is closed.',
    '日历里下一个是 12 月 16 日的证书轮换，尚未批准，与本次无关。',
  ].map(own),
]);

fires('unready-prerequisite', [
  ...[
    'PLAT-88, the loader, is still open, eu-west-1 gets it on 2026-12-09.',
    'PLAT-88 is not finished yet.',
    'PLAT-88 must be in first. It is in progress.',
    'The firewall change NET-12 is needed and has not been approved yet.',
    'PLAT-88 尚未完成，12 月 9 日才上线。',
    '依赖 PLAT-88，它还在灰度。',
    '前置是网络组的策略放通，待审批。',
    'PLAT-88 has to be done first, planned for 2026-12-04.',
    'We need PLAT-88 first; the ticket is in the queue, no date.',
    'PLAT-88, the agent upgrade.',
    '要等 PLAT-88，12 月 9 日上线。',
    'PLAT-88, new QoS classes on the switches. The network people do it on 2026-12-15. No other.',
    '日志集群扩到 24 分片，PLAT-88，排在 12 月 15 日晚上做，本次要靠它腾内存。没有别的。',
    '依赖 PLAT-88，目前只做了一半。',
  ].map((text): [Partial<Example>, string] => [
    own(text),
    text.startsWith('PLAT-88 must')
      ? 'It is in progress.'
      : (/The network people[^.]*\./.exec(text)?.[0] ?? text.replace('没有别的。', '')),
  ]),
  [own('Yes, one: PLAT-88 must be in before we start. It’s booked for 10 December.'), 'It’s booked for 10 December.'],
]);

const listed = (text: string): Partial<Example> => ({ ...own(text), front: 'prerequisites: [MCM-7]\n' });

silent('an answer that goes with the field', [
  listed('MCM-7, closed on 2026-11-20.'),
  listed('None but MCM-7.'),
  listed('None open, checked on 2026-11-20.'),
  listed('No others than the listed one.'),
  listed('除上述外没有。'),
  listed('没有其他前置变更。'),
]);

fires('unready-prerequisite', [
  [listed('None.'), 'None.'],
  [listed('无。'), '无。'],
]);

const assumed = (text: string): Partial<Example> => ({ text: asked('activity.assumptions') + text, others: later });

silent('changes among the assumptions', [
  assumed('MCM-7 is not begun, and nobody drains hosts for it.'),
  {
    ...assumed('The cluster runs 2.6 (MCM-7, finished on 2026-11-20), checked in step 1.'),
    others: register('MCM-7'),
  },
]);

fires('unready-prerequisite', [
  [assumed('The cluster runs 2.6, MCM-7 is done; checked in step 1, else we postpone.'), 'MCM-7'],
]);

silent('changes that come after this one', [
  about('MCM-7 depends on this change and is done a week after.'),
  about('None. MCM-7 needs this one first.'),
  about('MCM-7 can only begin once this is done.'),
  about('This has to be live before MCM-7.'),
  about('MCM-7 requires the new version that we bring.'),
  about('This comes first, then MCM-7.'),
  about('We are a prerequisite of MCM-7.'),
  about('没有前置变更。MCM-7（sorter）依赖本变更，在本变更之后。'),
  about('MCM-7 须等本变更完成。'),
  about('本变更完成后才能做 MCM-7。'),
  about('本变更是 MCM-7 的前置。'),
  about('先做本变更，再做 MCM-7。'),
]);

fires('unready-prerequisite', [
  [about('MCM-7 has to be finished before.'), 'MCM-7'],
  [about('MCM-7 must be deployed before this one.'), 'MCM-7'],
  [about('This change hinges on MCM-7 being in place.'), 'MCM-7'],
  [about('须在 MCM-7 完成之后做。'), 'MCM-7'],
  [about('前置变更为 MCM-7，本变更在其后。'), 'MCM-7'],
]);

silent('a change beside this one that is known', [
  beside('MCM-7 runs at the same time on other shards, agreed with Erin after a trial.'),
  beside('MCM-7 overlaps; Erin and we share a bridge, and she starts after our step 3.'),
  beside('MCM-7 only touches the cache; Erin agreed.'),
  beside('MCM-7 同时进行，已和 Erin 说好，互不影响。'),
  beside('与 MCM-7 有一小时重叠，Erin 等我们第 3 步之后再动。'),
  beside('MCM-7 has no effect on us, Erin tried it.'),
]);

fires('overlapping-change', [
  [beside('MCM-7 reads the same ports, half an hour after we are done.'), start],
  [beside('MCM-7 is over before we start, half an hour lies between.'), start],
  [beside('MCM-7 of the same night is earlier.'), start],
  [beside('MCM-7（证书轮换）排在我们结束半小时以后。'), start],
  [beside('与 MCM-7 错开半小时。'), start],
  [beside('MCM-7 runs the same night and shares nothing with us.'), start],
  [beside('At the same time there is MCM-7, other services.'), start],
  [beside('同一时段还有 MCM-7，不共用任何机器和服务。'), start],
  [beside('同一天凌晨还有 MCM-7，服务、机器都不相同，互不影响。'), start],
]);
