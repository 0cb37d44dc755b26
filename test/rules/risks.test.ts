// What stands against a risk: hope does not, a few concrete words do.

import assert from 'node:assert/strict';
import { compose, findings } from '../support/example.ts';

const told = (mitigation: string, likelihood = 'Low', impact = 'High') => {
  const { text, given } = compose({
    text: `\n### Risk table\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n| Promotion stops half way | ${likelihood} | ${impact} | ${mitigation} |\n`,
  });
  return findings(text, given).filter(({ rule }) => rule === 'unmitigated-risk').length;
};

const hopes = [
  'fingers crossed',
  'We hope for the best.',
  'Should not happen',
  'very unlikely',
  'Never happened before',
  'be careful',
  'Experienced engineers',
  'the team knows what it is doing',
  'We will deal with it when it comes',
  'handle it then',
  'trust the vendor',
  'careful, experienced staff',
  "we'll see",
  'Hopefully it works',
  '听天由命',
  '希望不会发生',
  '应该不会出现',
  '谨慎操作',
  '到时候再说',
  '人员经验丰富',
  '概率很小',
  '随机应变',
  '尽量避免',
  '小心操作',
];
const concrete = [
  'Fencing script is ready',
  'Rollback',
  'Two people read each line',
  'accepted by Carol',
  'Accepted',
  'one node after the other',
  'spare in the cage',
  'vendor on the phone',
  'Step 2 counts them',
  'flag off',
  'canary',
  'pause',
  'retry by hand',
  'Standby takes over',
  'Same as above',
  'tested on ZHT2',
  'old certificate stays',
  'batch of 500',
  'helpdesk has two extra people',
  'run at night',
  '双人复核',
  '第 2 步先开双写',
  '接受',
  '灰度 5%',
  '备机在机柜',
  '厂商驻场',
  '限速',
  '一键切回',
  '先做一台',
];

describe('what stands against a risk', () => {
  for (const text of hopes) it(`told: ${text}`, () => assert.equal(told(text), 1));
  for (const text of concrete) it(`silent: ${text}`, () => assert.equal(told(text), 0));
  it('a small risk may be left to hope', () => assert.equal(told('unlikely', 'Low', 'Low'), 0));
});
