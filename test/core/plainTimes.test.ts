// Which times are told so plainly that a missing zone is a fault, and which are only remarked.

import assert from 'node:assert/strict';
import { clockTimes } from '../../server/src/core/clock/clockTimes.ts';
import { isPlainTime } from '../../server/src/core/clock/plainTimes.ts';

describe('plain times', () => {
  for (const [text, expected] of [
    ['We start at 02:00.', true],
    ['- 02:10 stop the writers', true],
    ['Traffic from 02:00 to 04:00 is lowest.', true],
    ['2026-12-01 02:00 is quiet.', true],
    ['The restart is done 9pm.', true],
    ['凌晨2点开始，一切照旧', true],
    ['窗口 02:00-04:00', true],
    ['The certificate ends on 31 January 2027 at midnight.', false],
    ['Nobody calls before 4 in the morning.', false],
    ['The 02:30 batch needs the table.', false],
  ] as const)
    it(text, () => {
      const times = clockTimes(text);
      assert.ok(times.length > 0);
      const plain = times.some(one =>
        isPlainTime(one, text.slice(0, one.at.from), text.slice(one.at.to, one.at.to + 12)),
      );
      assert.equal(plain, expected);
    });
});
