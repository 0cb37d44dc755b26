// Sentences that say by which clock bare times are read, and others that speak of clocks: written by somebody who had not seen the rules, and
// kept from what is learned. Below the first a time without a zone is silent, below the others it is told.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { talkIn } from '../../server/src/core/clock/clockTalk.ts';
import { statedZone } from '../../server/src/core/clock/clockTimes.ts';
import { loneZone } from '../../server/src/core/clock/plainZone.ts';
import { findings, givenOf } from '../support/example.ts';

const lines = readFileSync(new URL('./clockTalk.lines.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

/** How loud a bare time is in a document that begins with these words. */
function toldBelow(said: string): 'silent' | 'quiet' | 'loud' {
  const isHan = /\p{Script=Han}/u.test(said);
  const [heading, step] = isHan
    ? ['操作手册', '步骤 3 后，陈工 23:07 开始核对，23:41 前必须做完。']
    : ['Runbook', 'After step 3 Bob starts the copy at 23:07 and has to be done by 23:41.'];
  const text = `---\nmcm: 1\ntype: normal\nstate: review\nschedule:\n  start: 2027-01-12T02:00:00+08:00\n  end: 2027-01-12T05:00:00+08:00\n---\n\n# Move it\n\n${said}\n\n## ${heading}\n\n${step}\n`;
  const found = findings(text, givenOf()).filter(
    ({ rule, at }) => rule === 'time-without-zone' && at.from > text.indexOf(heading),
  );
  if (found.length === 0) return 'silent';
  return found.some(({ severity }) => severity === 'warning' || severity === 'error') ? 'loud' : 'quiet';
}

describe('sentences about clocks', () => {
  const tried = lines.map(line => {
    const [said = '', zone] = line.slice(2).split(' | ');
    const isRead = (statedZone(said) ?? loneZone(said)) !== null;
    return { line, states: zone !== undefined, isRead, told: toldBelow(said) };
  });
  const those = (states: boolean, told: string) =>
    tried.filter(one => one.states === states && one.told === told).map(({ line }) => line);

  it('that state the clock leave bare times alone', () => {
    const [loud, quiet] = [those(true, 'loud'), those(true, 'quiet')];
    const all = tried.filter(({ states }) => states);
    const read = all.filter(({ isRead }) => isRead);
    console.log(
      `      ${loud.length} loud, ${quiet.length} quiet of ${all.length}; patterns alone read ${read.length}`,
    );
    assert.ok(loud.length <= 2 && loud.length + quiet.length <= 5, [...loud, ...quiet].join('\n'));
  });

  it('that state none take nothing back', () => {
    const [silent, quiet] = [those(false, 'silent'), those(false, 'quiet')];
    console.log(
      `      ${silent.length} silent, ${quiet.length} quiet of ${tried.filter(({ states }) => !states).length}`,
    );
    assert.ok(silent.length <= 5 && silent.length + quiet.length <= 18, [...silent, ...quiet].join('\n'));
  });

  for (const [said, ...expected] of [
    ['From here on I say London time and nothing else.', 'From here on I say  zonename  and nothing else.'],
    ['The hours are Toronto’s.', 'The hours are  placename ’s.'],
    ['下文钟点按内罗毕的钟走，+03:00。', '下文钟点按 placename 的钟走， zonename 。'],
    ['Start at 02:00 in Lima. Bob comes.', 'Start at  clockhour  in  placename .'],
    ['The hours are long and Bob is tired.'],
  ] as const)
    it(`weighs of “${said}” ${expected.join('') || 'nothing'}`, () =>
      assert.deepEqual(
        talkIn(said).map(({ text }) => text),
        expected,
      ));
});
