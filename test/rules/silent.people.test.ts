// Reviewers: a name, somebody else, one for each layer.

import type { Example } from '../../server/src/core/rule.ts';
import { factRules, lookAlikes } from '../support/lookAlikes.ts';

const { silent, fires } = lookAlikes(factRules);

const reviewedBy = (name: string): Partial<Example> => ({
  front: `reviewers:\n  layer1: ["${name}"]\n  layer2: [carol@example.com]\n`,
});
const standard = 'type: standard\nprocedure: https://x.example.com/p\n';
const named = (name: string): [Partial<Example>, string] => [reviewedBy(name), `"${name}"`];
const reviewers = (one: string, two: string) => `reviewers:\n  layer1: [${one}]\n  layer2: [${two}]\n`;

silent('reviewers', [
  // An Estonian family name.
  reviewedBy('mihkel.org@ferry.example'),
  ...['王伟', '李未', '安待', 'n.nakamura@example.com', 'Botho Strauss', 'r.talbot', 'Opal Nobody-Smith'].map(
    reviewedBy,
  ),
  ...['Maria de la Cruz', 'Jan van der Berg', 'Nguyễn Thị Minh', 'will smith', 'robin', 'Bob (network engineer)'].map(
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
  ...[
    'dri.vermeulen@example.com',
    'The Anh',
    'Franz List',
    'Ali All',
    'Jan Bot',
    'none.larsen@example.com',
    '任何峰',
  ].map(reviewedBy),
  ...['an@example.com', 'Tech Sivakumar', 'Christian Circle', 'claude.dubois@example.com', 'jenkins.carol', '王组'].map(
    reviewedBy,
  ),
  ...['Anders in ’t Veld', 'K. Officer', 'zhang3', 'Person, Anna', 'svetlana', 'Robotka Nagy'].map(reviewedBy),
  { front: `${standard}reviewers:\n  layer1: [dba-team]\n` },
  { front: `${standard}reviewers:\n  layer1: [renovate-bot]\n` },
  { front: standard },
  { front: 'type: standard\nreviewers:\n' },
  { front: `${standard}services: [cards]\n${reviewers('bob@example.com', 'orders-sre')}` },
  ...['jan-ops', 'anna-lena', 'carol.dba', 'jean-luc@example.com', 'phillips', 'an-na@example.com'].map(reviewedBy),
  { front: `owner: erin@example.com\n${standard}reviewers:\n  layer1: [erin@example.com]\n` },
]);

fires('nameless-reviewer', [
  // Everybody else is an address.
  [
    {
      text: '',
      front:
        'owner: ann.lee@example.com\nexecutors: [ann.lee@example.com, dan.roe@example.com]\nreviewers:\n  layer1: [amrit.gill@example.com]\n  layer2: [process-engineering]\n',
    },
    'process-engineering',
  ],
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
  ...[
    'iam-colleagues',
    'dba-peers',
    'team-payments',
    'night-shift',
    'data-engineering',
    'all-hands',
    'app-support',
  ].map(named),
  ...['firstname.lastname@example.com', 'reviewer1@example.com', 'tbd@example.com', 'me', 'author', 'iam-kollegen'].map(
    named,
  ),
  ...[
    'ci-robot',
    'copilot',
    'approval-workflow',
    '审批机器人',
    '系统部',
    '业务方',
    '本人',
    '厂家工程师',
    '见值班表',
  ].map(named),
  ...['somebody from security', 'anyone of the SREs', 'whoever is on call'].map(named),
  ...['service-desk', 'dba-pool', 'arch-council', 'svc-deploy', 'review-rota', 'same as last time'].map(named),
  ...['facility-mgmt-muc', 'netops-architects', 'loyalty-cab', 'integration-oncall@example.com'].map(named),
  ...['payments-team-eu', 'store-on-call', 'dl-payments', 'noc-lagos', 'Change Advisory Board'].map(named),
  ...['snyk@example.com', 'argo-cd', 'facilities@example.com', 'netsec@example.com', 'billing-mgmt'].map(named),
  [{ front: `services: [orders-api]\n${reviewers('orders-sre', '"@carol"')}` }, 'orders-sre'],
  [{ front: `${standard}${reviewers('bob@example.com', 'dependabot@example.com')}` }, 'dependabot@example.com'],
  ...['noreply@example.com', 'jira-automation-bot', 'change-board@example.com'].map(named),
  [{ front: `${standard}reviewers:\n  layer1: [TBC]\n` }, 'TBC'],
]);

silent('reviewers', [
  { text: '', front: reviewers('bob@example.com', 'carol@example.com') },
  { text: '', front: reviewers('"@bob"', '"@carol"') },
  { text: '', front: reviewers('Bob Talbot', 'Vincent van der Berg') },
  { text: '', front: reviewers('An Nguyen', 'abbot@example.com') },
  { text: '', front: reviewers('alicia@example.com', 'daniel@example.com') },
  { text: '', front: reviewers('alice@partner.example.org', '"@carol"') },
  { text: '', front: reviewers('bob@example.com, payments-team', 'Carol (SRE)') },
  { text: '', front: reviewers('张伟', '王组长') },
  { text: '', front: reviewers('李工', '欧阳娜娜（DBA）') },
  { text: '', front: `type: standard\nprocedure: https://wiki.example.com/p/1\n${reviewers('', '')}` },
  // Owning a step of the runbook alone does not disqualify.
  {
    text: '',
    front: `owner: erin@example.com\nexecutors: [alice@example.com]\n${reviewers('dan@example.com', '"@carol"')}`,
  },
]);

fires('missing-reviewer', [
  [{ text: '', front: 'reviewers:\n  layer1: []\n  layer2: ["@carol"]\n' }, 'layer1'],
  [{ text: '', front: 'reviewers:\n  layer1: ["@bob"]\n' }, 'reviewers'],
  [{ text: '', front: 'type: emergency\nreviewers:\n' }, 'reviewers'],
]);

fires('nameless-reviewer', [
  [{ text: '', front: reviewers('TBD', '"@carol"') }, 'TBD'],
  [
    { text: '', front: reviewers('DRI for the review of this change', '"@carol"') },
    'DRI for the review of this change',
  ],
  [{ text: '', front: reviewers('"@bob"', 'renovate-bot') }, 'renovate-bot'],
  [{ text: '', front: reviewers('"@bob"', 'carol@example.com, merge-bot') }, 'merge-bot'],
  [{ text: '', front: reviewers('"@bob"', 'sre@example.com') }, 'sre@example.com'],
  [{ text: '', front: reviewers('bob@example.com, 待定', '"@carol"') }, '待定'],
  [{ text: '', front: reviewers('bob@example.com, somebody from security', '"@carol"') }, 'somebody from security'],
  [{ text: '', front: reviewers('数据库团队', '"@carol"') }, '数据库团队'],
  [{ text: '', front: reviewers('"@bob"', '值班人员') }, '值班人员'],
]);

fires('dependent-reviewer', [
  [{ text: '', front: `${standard}${reviewers('bob@example.com', '"@bob"')}` }, '"@bob"'],
  [{ text: '', front: `owner: "@eve"\nexecutors: ["@dan"]\n${reviewers('"@dan"', '"@carol"')}` }, '"@dan"'],
  [{ text: '', front: reviewers('ALICE@example.com', '"@carol"') }, 'ALICE@example.com'],
  [{ text: '', front: reviewers('"@bob"', 'Bob') }, 'Bob'],
  [
    { text: '', front: `owner: aoife.brennan@example.com\n${reviewers('"Brennan, Aoife"', '"@carol"')}` },
    '"Brennan, Aoife"',
  ],
  [
    { text: '', front: `owner: aoife.brennan@example.com\n${reviewers('"@aoifebrennan"', '"@carol"')}` },
    '"@aoifebrennan"',
  ],
  [{ text: '', front: `owner: 赵敏\nexecutors: [李娜]\n${reviewers('张伟', '赵敏')}` }, '赵敏'],
]);

const board = `
roles:
  technical-lead: [bob@example.com, 王磊]
  business: [c.brandt@example.com]
  security: [sam@example.com]
  change-manager: [carol@example.com, nora@example.com]
approvals:
  normal: {low: [technical-lead], medium: [technical-lead, [change-manager, business]], high: [technical-lead, security, change-manager]}
  emergency: [[on-call-manager, cto]]
`;
const asking = (one: string, two: string, more = ''): Partial<Example> => ({
  settings: board,
  front: `${more}${reviewers(one, two)}`,
});

silent('roles that a policy asks for', [
  asking('bob@example.com', 'nora@example.com'),
  asking('王磊', '"@carol"'),
  asking('bob@example.com', 'C.Brandt@example.com'),
  asking('carol@example.com', '"@bob"'),
  { settings: board, front: reviewers('王磊', '"@sam"'), state: 'implemented', now: '2026-11-30T21:00:00Z' },
  { settings: 'approvals: {normal: [security]}\n', front: reviewers('"@bob"', '"@carol"') },
  {
    settings: board.replace('security: [sam@example.com]', 'security: []'),
    front: `risk: high\n${reviewers('"@bob"', '"@carol"')}`,
  },
  // What was decided is on record.
  {
    ...asking('bob@example.com', 'sam@example.com'),
    record:
      'mcm-review: 1\ndecisions:\n  - {decision: approve, by: nora@example.com, role: change-manager, at: 2026-11-19T10:00:00Z}\n',
  },
  { settings: board, front: `type: emergency\nauthoriser: mia@example.com\n${reviewers('"@ann"', '"@eve"')}` },
]);

fires('missing-reviewer', [[asking('bob@example.com', 'carol@example.com', 'risk: high\n'), '[carol@example.com]']]);

silent('a board that may well decide apart', [
  asking('bob@example.com', 'sam@example.com'),
  asking('bob@example.com', 'ann@example.com', 'risk: high\n'),
  asking('李娜', '"@carol"'),
  asking('ann@example.com', 'eve@example.com'),
]);

fires('missing-reviewer', [
  [{ front: 'reviewers:\n  layer1: [bob@example.com]\n  # layer2: [carol@example.com]\n' }, 'reviewers'],
  [{ front: 'reviewers:\n  layer1: [bob@example.com]\n  layer2: ""\n' }, 'layer2'],
  [{ front: 'reviewers:\n  layer1: [bob@example.com]\n  layer2: [""]\n' }, '[""]'],
  [{ front: 'reviewers:\n  layer1: [bob@example.com]\n  layer2: ~\n' }, 'layer2'],
  [
    { front: 'type: standard\nreviewers:\n  # layer1: [bob@example.com]\n  layer2: [carol@example.com]\n' },
    'reviewers',
  ],
  [{ front: `${standard}reviewers:\n  # layer1: [bob@example.com]\n  layer2: [carol@example.com]\n` }, 'reviewers'],
  [{ front: 'type: standard\nreviewers:\n  layer2: [carol@example.com]\n' }, 'reviewers'],
]);
