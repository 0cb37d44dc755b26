// A day after the start of 2026-12-01 02:00 behind what has to come first, in many forms; and days of other things.

import { lookAlikes } from '../support/lookAlikes.ts';
import { asked } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['unready-prerequisite']);

const answer = (text: string) => `${asked('risk.prerequisites')}${text}\n`;
const answerHan = (text: string) => `${asked('risk.prerequisites', 'zh-cn')}${text}\n`;

fires('unready-prerequisite', [
  [
    answer('ORD-88 moves the zone. The registrar promised Friday 12-04. Nobody else plans anything.'),
    'The registrar promised Friday 12-04.',
  ],
  [
    answer('The antenna (OT-52) has to be up before we move, but the rigger now talks of the 11th of December.'),
    'The antenna (OT-52) has to be up before we move, but the rigger now talks of the 11th of December.',
  ],
  [
    answer('Two: ORD-81, finished on 2026-11-19; and ORD-88. Data hopes to have that one out by the 15th.'),
    'Data hopes to have that one out by the 15th.',
  ],
  // A part of it is not done; why it is needed is no plan for when it is late.
  [
    answer('ORD-88 (build the host, open the port): the host is up, the port follows on Monday, December 7.'),
    'ORD-88 (build the host, open the port): the host is up, the port follows on Monday, December 7.',
  ],
  [
    answerHan('PLAT-88（流量池扩容，否则固件下不完）排到 2026-12-08 办完。'),
    'PLAT-88（流量池扩容，否则固件下不完）排到 2026-12-08 办完。',
  ],
  [answerHan('PLAT-88 要走在我们前头；排在 12-15'), 'PLAT-88 要走在我们前头；排在 12-15'],
  [
    answer(
      'Yes, ORD-86 (build the hosts). Two are up, the third one gets its disks on 2026-12-06 and then it is finished.',
    ),
    'Two are up, the third one gets its disks on 2026-12-06 and then it is finished.',
  ],
  [
    answerHan('平台组的 PLAT-88 得赶在前面，他们说最快 12 月 8 日。其余没有。'),
    '平台组的 PLAT-88 得赶在前面，他们说最快 12 月 8 日。',
  ],
  [
    answerHan('前置有一条：PLAT-88 更换空调，后勤说 12 月 15 日才收尾。'),
    '前置有一条：PLAT-88 更换空调，后勤说 12 月 15 日才收尾。',
  ],
]);

silent('days of what does not come first', [
  answer('ORD-86 came first and is finished. Facilities has a generator test on 13 December, not in our way.'),
  answerHan('ORD-86 已完成。变更登记表查到 12 月 31 日，没有别的。'),
  answer('ORD-88 moves the zone on 2026-12-04, independently of this.'),
  answer('ORD-88 shrinks the volume once we are through, on 2026-12-04.'),
  answer(
    'LED-2090, which shrinks the volume once we are through, is not approved yet and has no bearing on this night.',
  ),
  answer('ORD-88 was closed on 2026-11-19. The next one, ORD-90, follows on 2026-12-09.'),
  answer('None. Asked the web team on 2026-11-25, both have nothing planned on DNS until 12-07.'),
  answer('ORD-88 must be live, it is planned for 2026-11-27.'),
  answer('ORD-88 comes on 2026-12-04, not before this one.'),
  answer('No other changes until 2026-12-09.'),
  answerHan('PLAT-88 排在 12-15，互不影响。'),
  answerHan('无。后续：旧实例下线另提单 PLAT-88，不早于 12 月 17 日。'),
  answerHan('PLAT-88 须待本单办结后另行安排，12 月 17 日。'),
  answerHan('PLAT-88 已于 11 月 20 日完成，证书 12 月 20 日到期。'),
]);

fires('unready-prerequisite', [
  [
    answer('ORD-52 has to be there before; the provider is still digging and says it will be done on 2026-12-15.'),
    'ORD-52 has to be there before; the provider is still digging and says it will be done on 2026-12-15.',
  ],
]);
silent('what was done', [answer('ORD-52 has to be there before; it was done on 2026-11-15.')]);
