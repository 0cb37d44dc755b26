// Who said go to an emergency, in the words of a hurried night.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['missing-authoriser', 'understated-type']);

const nameless = 'type: emergency\nsubmitted: 2026-11-30T10:00:00Z\nowner: erin.cole@example.com\n';
const saying = (sentence: string) => ({
  front: nameless,
  now: '2026-11-30T12:00:00Z',
  text: `${asked('activity.execution')}${sentence}\n`,
});

silent('an authoriser who is named in the prose', [
  ...[
    'On-call manager Luciana Prado authorised at 13:02 UTC by phone.',
    'Priya Nair, on-call manager: authorised at 17:25 UTC and may call a rollback.',
    'Authorised by Mara Lindt (CTO), e-CAB record E-0388.',
    'Authorised at 17:25 UTC by duty manager Tom Haddad.',
    'Carla Ruiz (on-call manager) gave the go-ahead at 02:10 UTC.',
    'Thaís runs the pipeline and the one who pulls the brake is Lívia (on-call manager; she authorised the emergency at 09:45 BRT).',
    'On-call manager Lívia authorised it at 09:45 UTC.',
    'Victor is on-call manager and authorised it by phone, 12:40 UTC.',
    'Authorised at 09:45 UTC by duty manager Tom.',
    '有权回滚与授权人:值班经理 韩雪(18:50 在应急会上授权,e-CAB 记录 E-0388)',
    '18:36 值班经理唐莉授权，e-CAB：唐莉、吴静。',
    '由值班经理王强授权。',
    'CTO 李娜 21:30 电话授权。',
    '值班经理陈默（18:50）同意执行。',
    '授权人是当晚值班经理单承志（20:52 电话同意走紧急流程）。',
    '单承志（值班经理）20:52 拍板走紧急通道。',
    '这次走紧急流程是单承志同意的。',
    '请示了值班经理单承志，20:52 答复同意。',
    'Go given by Dana Whitfield (on-call manager), 18:40, by phone.',
    'I called Dana Whitfield (CTO) at 18:40 and she said go.',
    'Dana Whitfield signed it off as an emergency at 18:40.',
    'The duty manager, Dana Whitfield, told us to go ahead at 18:40.',
  ].map(saying),
]);

fires(
  'missing-authoriser',
  [
    'To be authorised by Mara Lindt.',
    'Authorised by the on-call manager.',
    'Lívia (on-call manager) will have authorised it by then.',
    'Erin Cole (on-call manager) authorised at 13:02 UTC.',
    'The pull request was approved by Bob Stone.',
    'Only authorised users can log in.',
    '授权人：待定',
    '授权人：值班经理',
    '待值班经理王强授权后执行。',
    'CTO 李娜批准合并代码。',
    '请值班经理王强授权。',
    '等单承志批准后开始。',
    '单承志同意加班。',
    '安全组授权走紧急流程。',
    'Waiting for Dana Whitfield to approve the emergency.',
    'The on-call manager said go.',
  ].map(sentence => [saying(sentence), 'emergency'] as const),
);

const afterwards = (said: string) => ({
  front: 'type: emergency\nsubmitted: 2026-11-30T10:00:00Z\nauthoriser: j.pereira@example.com\n',
  state: 'implemented' as const,
  now: '2026-12-01T10:00:00Z',
  text: `${asked('retrospective.authoriser')}${said}\n`,
});

silent('the authoriser of the field and of the answer', [
  ...[
    'Joana Pereira, on-call manager, 20:52, in the bridge; noted by Deniz Novak.',
    'On-call manager, 20:52, by phone.',
    'J. Pereira at 20:52, Deniz Novak noted it.',
    '值班经理 20:52 电话授权。',
  ].map(afterwards),
]);

fires(
  'missing-authoriser',
  ['Elias Haddad himself, 20:52.', 'Karin Lindqvist said go at 20:52 UTC in the bridge.'].map(
    said => [afterwards(said), said] as const,
  ),
);
