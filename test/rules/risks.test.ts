// What stands against a risk: hope does not, a few concrete words do.

import assert from 'node:assert/strict';
import { compose, findings } from '../support/example.ts';

const told = (mitigation: string, likelihood = 'Low', impact = 'High') => {
  const { text, given } = compose({
    text: `\n### Risk table\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n| Promotion stops half way | ${likelihood} | ${impact} | ${mitigation} |\n`,
  });
  return findings(text, given).filter(({ rule }) => rule === 'unmitigated-risk').length;
};

const level = (mitigation: string, likelihood: string, impact: string) => {
  const { text, given } = compose({
    text: `\n### Risk table\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n| Promotion stops half way | ${likelihood} | ${impact} | ${mitigation} |\n`,
  });
  return findings(text, given).find(({ rule }) => rule === 'unmitigated-risk')?.severity;
};

describe('how loud a risk without a measure is', () => {
  for (const [mitigation, likelihood, impact, expected] of [
    ['', 'Low', 'High', 'error'],
    ['-', 'Low', 'High', 'error'],
    ['', 'Low', 'Low', 'information'],
    ['-', 'Low', 'Low', undefined],
    ['roll back', 'High', 'Critical', 'error'],
    ['roll back', 'Low', 'Critical', 'information'],
    ['tested', 'Low', 'Low', undefined],
  ] as const)
    it(`“${mitigation}” at ${likelihood} and ${impact}: ${expected}`, () => {
      assert.equal(level(mitigation, likelihood, impact), expected);
    });
});

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
  '没想到好办法',
  'We have not found anything against this',
  'No idea yet',
  'nothing we can do about that',
  'cannot be prevented',
  'Would be bad luck',
  'think about it if it comes',
  "that's how it is",
  '暂时没有好的手段',
  '没法避免',
  '无能为力',
  '目前想不出来',
  '出了再说',
  '只能祈祷',
  'We would have to live with it somehow',
  'We stay alert and react fast',
  'The DBA knows his trade',
  '现场随机应变，出了问题大家一起想办法',
  '加强值守，提高警惕',
  '真碰上也没办法',
  '入场时再解释',
  '客户问起再道歉',
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
  'crew on site reacts to the horn',
  'alert on lag, paused at 30 s',
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
  'Accepted by Nina',
  'Spare node is kept warm',
  'Two people at the console',
  'One node at a time',
  '不停旧机',
  '失败后再切一次',
  '碰上没办法的批次，退回旧池',
  '接受，林总同意',
  '一次一个节点；建不起来立即切回旧版本分区',
  'Cannot be prevented; old node stays in the rack, swap takes 5 min',
  'no longer possible, since the flag is off',
];

describe('what stands against a risk', () => {
  for (const text of hopes) it(`told: ${text}`, () => assert.equal(told(text), 1));
  for (const text of concrete) it(`silent: ${text}`, () => assert.equal(told(text), 0));
  for (const heading of ['Measure', 'What stands against it', 'Our way out', '怎么兜住'])
    it(`told below another heading: ${heading}`, () => {
      const { text, given } = compose({
        text: `\n### Risk table\n\n| No | Risk | Probability | Impact | ${heading} |\n|---|---|---|---|---|\n| R1 | Load is slow | Low | High | decision before the rename |\n| R2 | Rows are lost | Low | High | |\n| R3 | Paths get worse | Low | High | old plan is kept in step 2 |\n`,
      });
      assert.deepEqual(
        findings(text, given).flatMap(({ rule }) => (/risk$/.test(rule) ? [rule] : [])),
        ['unmitigated-risk'],
      );
    });
  for (const heading of ['Owner', 'Description', 'Remarks', 'Trigger'])
    it(`no countermeasure: ${heading}`, () => {
      const { text, given } = compose({
        text: `\n### Risk table\n\n| Risk | Probability | Impact | ${heading} |\n|---|---|---|---|\n| Load is slow | Low | High | Alice of the database team |\n`,
      });
      assert.equal(findings(text, given).filter(({ rule }) => rule === 'incomplete-risk').length, 1);
    });
  it('a small risk may be left to hope', () => assert.equal(told('unlikely', 'Low', 'Low'), 0));
});
