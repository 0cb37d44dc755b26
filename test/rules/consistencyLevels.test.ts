// How loud a contradiction is told: a warning where both sides are exact, information where one of them is read off sentences.

import assert from 'node:assert/strict';
import { compose, findings } from '../support/example.ts';
import { asked, beside, quiet, runbook } from '../support/parts.ts';

const column = runbook(`
| # | Step | Owner | Minutes | Check |
| --- | --- | --- | --- | --- |
| 1 | \`fence.sh orders-db-1\` | Alice | 10 | writes are 0 |
| 2 | \`promote.sh orders-db-2\` | Alice | 25 | \`pg_up\` is 1 |`);
const mitigation = (text: string) => `${asked('worst-case.mitigation')}${text}\n\n${column}`;

const levels: readonly (readonly [rule: string, level: string, text: string, front?: string])[] = [
  ['differing-durations', 'warning', `${column}\n52 min in all.`],
  ['differing-durations', 'warning', `${column}\n合计 52 分钟。`],
  ['differing-durations', 'information', `${column}\n52 min.`],
  [
    'differing-durations',
    'information',
    runbook(`
1. Alice: \`fence.sh orders-db-1\` (10 min), then wait 5 min
2. Alice: \`promote.sh orders-db-2\` (25 min), \`pg_up\` is 1

Total: 55 min.`),
  ],
  ['unplanned-mitigation', 'warning', mitigation('A maintenance page is shown while we work.')],
  // Another answer speaks of such a limit, so it may be done there.
  [
    'unplanned-mitigation',
    'information',
    `${mitigation('出错时给认证限流，不会压垮。')}\n${asked('risk.timing')}At 02:00 Asia/Shanghai there are 300 rps, 4% of the peak.\n`,
  ],
  ['unplanned-mitigation', 'information', mitigation('For the night the prefix limits of all peers get tightened.')],
  ['differing-services', 'information', quiet, 'services: [coupon-center, invoice-mailer]\n'],
  [
    'unready-prerequisite',
    'warning',
    `${asked('risk.prerequisites')}PLAT-88, the loader, is still open, eu-west-1 gets it on 2026-12-09.`,
  ],
  [
    'unready-prerequisite',
    'information',
    `${asked('risk.prerequisites')}PLAT-88, the loader. Dan does it on 2026-12-09.`,
  ],
  [
    'contradicted-impact',
    'information',
    beside('Nobody notices.', 'Yes, orders are unavailable for 12 minutes; agreed by Erin.'),
  ],
];

describe('how loud a contradiction is', () => {
  for (const [rule, level, text, front] of levels) {
    it(`${rule}: ${level}: ${text.trim().replace(/\s+/g, ' ').slice(0, 90)}`, () => {
      const composed = compose({ text, ...(front ? { front } : {}) });
      const found = findings(composed.text, composed.given).filter(one => one.rule === rule);
      assert.deepEqual(
        found.map(({ severity }) => severity),
        [level],
      );
    });
  }
});
