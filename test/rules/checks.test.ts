// Which steps need a check and which have one: telling somebody needs none, and "n/a" is none.

import assert from 'node:assert/strict';
import { compose, findings } from '../support/example.ts';

const row = (step: string, check: string) => `| ${step} | Alice | 5 | ${check} |`;
const runbook = (...rows: readonly string[]) =>
  `\n## Runbook\n\n| Step | Owner | Minutes | Check |\n|---|---|---|---|\n${rows.join('\n')}\n`;
const filled = [row('Drain till 1', 'no open sale'), row('Load image 12 on till 1', '`ver` says 12')];

/** A step that needs no check of its own. */
const tells = [
  '频道公告',
  '群内通报',
  '给门店发通知',
  '值班群喊话',
  '电话通知客服',
  '邮件报备清算中心',
  '钉钉群播报开始',
  'Channel announcement',
  'Heads-up in #tills',
  'Mail to the stores',
  'Closing mail to the list',
  'Short briefing on the bridge',
  'Kick-off call',
  'Handover to the day shift',
  'Radio message to the hall',
  'Page the store manager',
  'Text the drivers',
];
/** A step that changes something, though it speaks of mail or messages. */
const changes = [
  '重启通知服务',
  '停止短信通知',
  '升级公告系统',
  '切换邮件网关',
  'Restart the mail relay',
  'Move the message bus',
  'Stop notifications',
  'Upgrade the announcement service',
  'Switch the call centre to till 2',
  'Reload the mail map',
  'Undrain till 2',
];

describe('the check of a step', () => {
  const told = (text: string) => {
    const { text: whole, given } = compose({ text });
    return findings(whole, given).filter(({ rule }) => rule === 'step-without-check').length;
  };
  for (const step of tells) it(`silent: ${step}`, () => assert.equal(told(runbook(...filled, row(step, ''))), 0));
  for (const step of changes) {
    for (const check of ['', 'n/a', 'N/A', 'none', '无', '不涉及'])
      it(`told: ${step} | ${check}`, () => assert.equal(told(runbook(...filled, row(step, check))), 1));
  }
  for (const check of ['none needed', '不需要', 'no alarm', 'nothing in the queue', '无报错'])
    it(`silent: ${check}`, () => assert.equal(told(runbook(...filled, row('Close the cabinet', check))), 0));
  it('silent: a step that only looks has no check', () =>
    assert.equal(told(runbook(...filled, row('Watch the till', 'n/a'))), 0));
  for (const head of ['Do', 'Move', 'To be carried out', '做什么', '事项'])
    it(`a column of steps may be called ${head}`, () =>
      assert.equal(told(runbook(...filled, row('Load image 12 on till 2', '')).replace('| Step |', `| ${head} |`)), 1));
  it('told: a label without a check', () =>
    assert.equal(
      told(
        '\n## Runbook\n\n1. @al: drain till 1 (5 min). Check: no open sale\n2. @al: load image 12 (5 min). Check: n/a\n3. @al: undrain till 1 (5 min). Check: sales begin\n',
      ),
      1,
    ));
});
