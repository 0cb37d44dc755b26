// Times on a wall as instants, with the nights on which clocks change, and instants as times again.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  format,
  formatIso,
  instantsIn,
  isDay,
  minutesBetween,
  readTime,
  resolve,
  wallAt,
  weekdayOf,
} from '../../server/src/core/time/time.ts';
import { readZone } from '../../server/src/core/time/zoneWords.ts';

const winter = Date.UTC(2026, 10, 30, 18, 0);

describe('resolving wall times', () => {
  it('finds the one instant', () => {
    assert.deepEqual(resolve(wall(2026, 12, 1, 2, 0), 'Asia/Shanghai'), { kind: 'one', instant: winter });
  });

  it('finds gaps, of an hour, of half an hour and of a day', () => {
    const hour = resolve(wall(2026, 3, 29, 2, 30), 'Europe/Berlin');
    assert.deepEqual(hour, { kind: 'skipped', instants: [Date.UTC(2026, 2, 29, 0, 30), Date.UTC(2026, 2, 29, 1, 30)] });
    assert.equal(resolve(wall(2026, 10, 4, 2, 15), 'Australia/Lord_Howe').kind, 'skipped');
    assert.equal(resolve(wall(2011, 12, 30, 12, 0), 'Pacific/Apia').kind, 'skipped');
  });

  it('finds overlaps and their edges', () => {
    const twice = resolve(wall(2026, 10, 25, 2, 30), 'Europe/Berlin');
    assert.deepEqual(twice, {
      kind: 'repeated',
      instants: [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)],
    });
    assert.equal(resolve(wall(2026, 10, 25, 3, 0), 'Europe/Berlin').kind, 'one');
    assert.equal(resolve(wall(2026, 10, 25, 1, 59), 'Europe/Berlin').kind, 'one');
    assert.equal(resolve(wall(2026, 3, 29, 3, 0), 'Europe/Berlin').kind, 'one');
  });

  it('goes back to the same wall time', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Asia/Shanghai',
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    );
    const instant = fc
      .integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 })
      .map(minutes => minutes * 60_000);
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        const resolved = resolve(wallAt(at, name), name);
        assert.ok(
          resolved.kind === 'one'
            ? resolved.instant === at
            : resolved.kind === 'repeated' && resolved.instants.includes(at),
        );
      }),
    );
  });

  it('lists what a wall time may mean in a written zone', () => {
    const at = wall(2026, 12, 1, 2, 0);
    const shanghai = readZone('CST');
    assert.ok(shanghai !== null);
    assert.equal(instantsIn(at, shanghai).length, 3);
    assert.ok(instantsIn(at, shanghai).includes(winter));
    assert.deepEqual(instantsIn(wall(2026, 3, 29, 2, 30), { kind: 'iana', name: 'Europe/Berlin' }), []);
  });
});

describe('writing times', () => {
  it('writes an instant for people', () => {
    assert.equal(format(winter, 'Asia/Shanghai', 'en'), 'Tue 2026-12-01 02:00 Asia/Shanghai (+08:00)');
    assert.equal(format(winter, 'Asia/Shanghai', 'zh-cn'), '周二 2026-12-01 02:00 Asia/Shanghai (+08:00)');
    assert.equal(format(winter, 'America/St_Johns', 'en'), 'Mon 2026-11-30 14:30 America/St_Johns (-03:30)');
    assert.equal(format(winter, 'UTC', 'en'), 'Mon 2026-11-30 18:00 UTC');
    assert.equal(format(winter, '+08:00', 'en'), 'Tue 2026-12-01 02:00 +08:00');
  });

  it('writes an instant in ISO 8601, which reads as the same instant', () => {
    assert.equal(formatIso(winter, 480), '2026-12-01T02:00+08:00');
    assert.equal(formatIso(winter, 0), '2026-11-30T18:00Z');
    assert.equal(formatIso(winter + 1000, -570), '2026-11-30T08:30:01-09:30');
    const time = readTime(formatIso(winter, 345));
    assert.ok(time.kind === 'instant' && time.instant === winter);
  });

  it('counts days and minutes', () => {
    assert.equal(weekdayOf({ year: 2026, month: 12, day: 1 }), 2);
    assert.equal(weekdayOf({ year: 2026, month: 12, day: 6 }), 7);
    assert.ok(isDay({ year: 2028, month: 2, day: 29 }) && !isDay({ year: 2026, month: 2, day: 29 }));
    assert.equal(minutesBetween(winter, winter - 90_000), -1.5);
  });
});

function wall(year: number, month: number, day: number, hour: number, minute: number) {
  return { year, month, day, hour, minute };
}
