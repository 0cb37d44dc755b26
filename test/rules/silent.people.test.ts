// Who reviews, which change has to come first, which runs beside, what was seen afterwards: as people put it, in a field or in
// words. Each tempting look-alike stays silent, and each fault gives its rule alone.

import type { Example } from '../../server/src/core/rule.ts';
import { lookAlikes } from '../support/lookAlikes.ts';

const { silent, fires } = lookAlikes([
  ...['nameless-reviewer', 'unready-prerequisite', 'overlapping-change', 'overdue-follow-up'],
  ...['schedule-in-past', 'uninformed-owner', 'unused-allow'],
]);

const timing = '### Why is this the correct time to complete the CM?\n\nTraffic is 4% of the peak. ';
const related = '### Are there any related, prerequisite changes upon which this CM hinges?\n\n';
const reviewedBy = (name: string): Partial<Example> => ({
  front: `reviewers:\n  layer1: ["${name}"]\n  layer2: [carol@example.com]\n`,
});
const standard = 'type: standard\nprocedure: https://x.example.com/p\n';
const named = (name: string): [Partial<Example>, string] => [reviewedBy(name), `"${name}"`];

silent('reviewers', [
  ...['王伟', '李未', '安待', 'n.nakamura@example.com', 'Botho Strauss', 'r.talbot', 'Opal Nobody-Smith'].map(
    reviewedBy,
  ),
  ...['Maria de la Cruz', 'Jan van der Berg', 'Nguyễn Thị Minh', 'will smith', 'alice', 'Bob (network engineer)'].map(
    reviewedBy,
  ),
  ...['DBA 王磊', '网络组王磊', '数据库组负责人 王磊', '史蒂夫·乔布斯', '阿卜杜拉', '诺敏其其格', '欧阳文静'].map(
    reviewedBy,
  ),
  ...[
    '王磊（网络组）',
    'Li Wei 李伟',
    '王工',
    '老李',
    '小张',
    '刘老师',
    '高手强',
    '李工程师',
    '王磊工程师',
    '欧阳经理',
    '李娜同学',
    '张主管',
    'O’Brien, Pat',
    'dr.marsh',
  ].map(reviewedBy),
  ...['Anders in ’t Veld', 'K. Officer', 'zhang3', 'Person, Anna', 'svetlana', 'Robotka Nagy'].map(reviewedBy),
  { front: `${standard}reviewers:\n  layer1: [dba-team]\n` },
]);

fires('nameless-reviewer', [
  ...[
    '待指派',
    '待安排人',
    '未指派',
    '尚未确定',
    '另行通知',
    '空缺',
    '后续补',
    '@待定',
    '谁有空谁看',
    '值班 DBA',
    '运维同事',
    '架构组长',
  ].map(named),
  ...['to be named', 'TBN', 'unassigned', 'nobody yet', 'vacant', 'n.n.', 'not yet known', 'somebody'].map(named),
  ...['找个懂证书的同事', '懂网络的老师', '随便哪个 DBA', '网络部门某位同事', '找架构组的人看', '当晚不值班的那位'].map(
    named,
  ),
  ...[
    '安全部轮值',
    '证书相关专家一名',
    '二线网络工程师',
    '应用侧同学一位',
    '厂商驻场人员',
    '机房现场同事',
    '高级工程师',
    '金融专家',
  ].map(named),
  ...['somebody who knows certificates', 'a colleague with HSM access', 'one of the seniors', 'ask in #dba'].map(named),
  ...['network engineer', 'certificate expert', 'peer from storage', 'Senior Network Specialist', 'vendor contact'].map(
    named,
  ),
  ...['service-desk', 'dba-pool', 'arch-council', 'svc-deploy', 'review-rota', 'same as last time'].map(named),
  ...['noreply@example.com', 'jira-automation-bot', 'change-board@example.com'].map(named),
  [{ front: `${standard}reviewers:\n  layer1: [TBC]\n` }, 'TBC'],
]);

const register = (...ids: string[]) => ids.map(id => `id: ${id}\nstate: closed`);
const waits = 'prerequisites: [MCM-900]\n';

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

const later = [
  'id: MCM-7\nstate: approved\nowner: erin\nservices: [x]\nschedule: {start: 2026-12-08T02:00:00+08:00, end: 2026-12-08T05:00:00+08:00}',
];
const about = (text: string): Partial<Example> => ({ text: related + text, others: later });

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

const beside = (text: string): Partial<Example> => ({
  text: timing + text,
  others: [
    'id: MCM-7\nowner: erin\nservices: [orders-db]\nschedule: {start: 2026-12-01T03:00:00+08:00, end: 2026-12-01T05:00:00+08:00}',
  ],
});
const start = '2026-12-01T02:00:00+08:00';

silent('a change beside this one that is known', [
  beside('MCM-7 runs at the same time on other shards, agreed with Erin after a trial.'),
  beside('MCM-7 overlaps; Erin and we share a bridge, and she starts after our step 3.'),
  beside('MCM-7 only touches the cache; Erin agreed.'),
  beside('MCM-7 同时进行，已和 Erin 说好，互不影响。'),
  beside('与 MCM-7 有一小时重叠，Erin 等我们第 3 步之后再动。'),
]);

fires('overlapping-change', [
  [beside('MCM-7 reads the same ports, half an hour after we are done.'), start],
  [beside('MCM-7 is over before we start, half an hour lies between.'), start],
  [beside('MCM-7 of the same night is earlier.'), start],
  [beside('MCM-7（证书轮换）排在我们结束半小时以后。'), start],
  [beside('与 MCM-7 错开半小时。'), start],
]);

const day = 'After 24 hours: how are error rates and performance metrics?';
const seen = (text: string): Partial<Example> => ({
  text: `## Validation\n\n### Immediately after the change: do health checks and smoke tests pass?\n\n12 of 12 passed at 2026-12-01 03:40 +08:00.\n\n### ${day}\n\n${text}\n`,
  state: 'implemented',
  now: '2026-12-04T22:00:00Z',
});

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

const overdue = (text: string): [Partial<Example>, string] => [seen(text), text];

fires('overdue-follow-up', [
  overdue('Not looked at yet, it was a busy week. Bob has it on his list.'),
  overdue('Nobody has looked.'),
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

const emergency = 'type: emergency\nauthoriser: mia@example.com\nlinks:\n  incident: [https://x.example.com/1]\n';
const learned = (text: string): Partial<Example> => ({
  text: `## Post-implementation Review\n\n### What did we learn, and what will be different next time?\n\n${text}\n`,
  state: 'implementing',
  now: '2026-12-04T00:00:00Z',
  front: `${emergency}  code-review: [https://git.example.com/orders/pull/88]\n`,
});

silent('a post-mortem in the document', [
  learned('Met on 2026-12-02: the notice went to a mailbox that nobody reads; it goes to the rota now (OPS-91).'),
  learned('2026-12-02 开了复盘会：公告发到了无人看的邮箱，已改到值班邮箱。'),
]);

const open = (text: string): [Partial<Example>, string] => [learned(text), text];

fires('overdue-follow-up', [
  open('The meeting has not taken place yet, Mia looks for a date.'),
  open('复盘会还没开，等赵敏约时间。'),
]);

silent('emergencies', [
  { state: 'review', now: '2026-12-01T00:00:00Z', front: emergency },
  { state: 'scheduled', now: '2026-12-01T00:00:00Z', front: emergency },
]);

fires('schedule-in-past', [[{ state: 'scheduled', now: '2026-12-02T12:00:00Z', front: emergency }, start]]);

const dependencies =
  '### Does the change involve other dependencies? Are they aware of the CM and on the cc-list or approval list?\n\n';
const owned = 'services: {orders-db: {owners: [erin@example.com]}}\n';

fires('uninformed-owner', [
  [
    { text: `${dependencies}orders-db: Erin, on cc.`, front: `${standard}services: [orders-db]\n`, settings: owned },
    'orders-db',
  ],
]);

const night =
  'schedule:\n  # mcm-allow outside-change-window: we meet the night shift\n  start: 2026-12-01T02:00:00+08:00\n  end: 2026-12-01T04:00:00+08:00\n  timezone: Asia/Shanghai\n';
const windows = 'timezone: Asia/Shanghai\nwindows: [{days: [tue, thu], from: "02:00", to: "04:00"}]\n';
const notice = '# mcm-allow short-lead-time: the inspectorate was late\nsubmitted: 2026-11-20T09:00:00+08:00\n';

silent('allows of a rule with a policy', [
  { front: night, settings: 'timezone: Asia/Shanghai\n' },
  { front: night, settings: windows.replace('tue', 'mon') },
  { front: night, settings: windows, state: 'implemented', now: '2026-11-30T20:00:00Z' },
  { front: notice, settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 50}\n' },
]);

fires('unused-allow', [
  [{ front: night, settings: windows }, 'outside-change-window'],
  [{ front: notice, settings: 'timezone: Asia/Shanghai\nlead-time: {normal: 1}\n' }, 'short-lead-time'],
]);
