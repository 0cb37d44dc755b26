// Instants and zones: reading ISO date-times, zone rules with their gaps and overlaps, and writing instants.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  format,
  formatIso,
  inForce,
  instantsIn,
  isDay,
  isZone,
  minutesBetween,
  offsetAt,
  partnerOf,
  type ReadTime,
  readTime,
  resolve,
  wallAt,
  weekdayOf,
  zones,
} from '../../server/src/core/time/time.ts';
import { readZone } from '../../server/src/core/time/zoneWords.ts';

const winter = Date.UTC(2026, 10, 30, 18, 0);

describe('reading a time', () => {
  for (const [text, expected] of [
    ['2026-12-01T02:00+08:00', '2026-11-30T18:00Z'],
    ['2026-12-01T02:00:30+08:00', '2026-11-30T18:00:30Z'],
    ['2026-12-01 02:00 +0800', '2026-11-30T18:00Z'],
    ['2026-12-01 02:00+08', '2026-11-30T18:00Z'],
    ['2026-12-01 02:00 UTC+8', '2026-11-30T18:00Z'],
    ['2026-12-01 02:00 (UTC+8)', '2026-11-30T18:00Z'],
    ['2026-12-01 04:00 America/New_York', '2026-12-01T09:00Z'],
    ['2026-12-01 4:00 pm America/New_York', '2026-12-01T21:00Z'],
    ['2026-12-01 02:00 Asia/Shanghai', '2026-11-30T18:00Z'],
    ['2026-12-01T02:00[Asia/Shanghai]', '2026-11-30T18:00Z'],
    ['2026-12-01T02:00+08:00[Asia/Shanghai]', '2026-11-30T18:00Z'],
    ['Tue 2026-12-01 02:00 Asia/Shanghai (+08:00)', '2026-11-30T18:00Z'],
    ['2026-12-01 02:00 北京时间', '2026-11-30T18:00Z'],
    ['2026-12-01 02：00（北京时间）', '2026-11-30T18:00Z'],
    ['2026-12-01 02:00 Beijing time', '2026-11-30T18:00Z'],
    ['2026-12-01 02:00 PST', '2026-12-01T10:00Z'],
    ['2026-12-01 02:00 EST', '2026-12-01T07:00Z'],
    ['2026-12-01T02:00Z', '2026-12-01T02:00Z'],
    ['2026-12-01t02:00:00.000z', '2026-12-01T02:00Z'],
    ['2026-12-01 02:00 GMT', '2026-12-01T02:00Z'],
    ['2026-12-01 02:00 utc', '2026-12-01T02:00Z'],
    ['20261201T0200Z', '2026-12-01T02:00Z'],
    ['2026-12-01 24:00 UTC', '2026-12-02T00:00Z'],
    ['2026-12-01 2:00 PM UTC', '2026-12-01T14:00Z'],
    ['2026-12-01T02:00-03:30', '2026-12-01T05:30Z'],
    ['2026-12-01 02:00', 'no-zone'],
    ['2026-12-01T02:00:00', 'no-zone'],
    ['2026-12-01 02:00 local time', 'no-zone'],
    ['2026-12-01', 'no-time'],
    ['2026-12-01 UTC', 'no-time'],
    ['2026-12-01 02:00 CST', 'ambiguous-zone CST: America/Chicago -360, Asia/Shanghai 480, America/Havana -300'],
    ['2026-12-01 02:00 IST', 'ambiguous-zone IST: Asia/Kolkata 330, Europe/Dublin 60, Asia/Jerusalem 120'],
    ['03/07/24 02:00 UTC', 'ambiguous-date'],
    ['2026-03-29 02:30 Europe/Berlin', 'skipped'],
    ['2026-10-25 02:30 Europe/Berlin', 'repeated'],
    ['2026-02-30 02:00Z', 'malformed date'],
    ['2026-13-01', 'malformed date'],
    ['2026-12-01 25:00', 'malformed clock'],
    ['2026-12-01 24:01 UTC', 'malformed clock'],
    ['2026-12-01 02:60', 'malformed clock'],
    ['2026-12-01 02:00 Mars/Base', 'malformed zone'],
    ['2026-12-01 02:00 +25:00', 'malformed zone'],
    ['tomorrow (June, 1st)', 'malformed form'],
    ['TBD', 'malformed form'],
    ['', 'malformed form'],
  ] as const) {
    it(`${text || '(empty)'} is ${expected}`, () => assert.equal(summary(readTime(text)), expected));
  }

  it('reads the rarer meanings of letters only where a zone is configured', () => {
    assert.equal(readTime('2026-12-01 02:00 EST', ['Australia/Melbourne']).kind, 'ambiguous-zone');
    assert.equal(readTime('2026-12-01 02:00 EST', ['Asia/Shanghai']).kind, 'instant');
    assert.equal(readTime('2026-12-01 02:00 PST', ['Asia/Manila']).kind, 'ambiguous-zone');
  });

  it('keeps what was written: the wall time, the zone and its letters', () => {
    const time = readTime('2019-11-20 11:15 PDT');
    assert.ok(time.kind === 'instant');
    assert.deepEqual(time.wall, { year: 2019, month: 11, day: 20, hour: 11, minute: 15 });
    assert.deepEqual([time.offset, time.zone, time.letters], [-420, 'America/Los_Angeles', 'PDT']);
    assert.equal(inForce('PDT', time.instant), false);
    assert.equal(inForce('PST', time.instant), true);
    assert.equal(partnerOf('PDT'), 'PST');
    assert.equal(inForce('MST', Date.UTC(2026, 6, 1)), true);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '2026-12-01',
      'T',
      ' ',
      '02:00',
      '+08:00',
      'Z',
      'CST',
      '[',
      ']',
      '(',
      'Asia/Shanghai',
      '北京时间',
      '/',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map(all => all.join('')),
        ),
        text => void readTime(text).kind,
      ),
    );
  });
});

describe('zones', () => {
  it('knows IANA names and nothing else', () => {
    for (const name of [
      'Asia/Shanghai',
      'asia/shanghai',
      'UTC',
      'GMT',
      'US/Pacific',
      'Etc/GMT-8',
      'CET',
      'EST',
      'America/Argentina/Buenos_Aires',
    ])
      assert.ok(isZone(name), name);
    for (const name of [
      'PST',
      'IST',
      'CST',
      'BST',
      'JST',
      '+08:00',
      'UTC+8',
      'Asia/Beijing',
      'Mars/Base',
      '',
      'local',
      'Beijing time',
    ])
      assert.ok(!isZone(name), name);
    assert.equal(zones()[0], 'UTC');
    assert.ok(zones().length > 300 && zones().every(isZone));
  });

  it('reads zones as people write them', () => {
    assert.deepEqual(readZone('Frankfurt time'), { kind: 'words', name: 'Frankfurt time', zone: 'Europe/Berlin' });
    assert.deepEqual(readZone('东八区'), { kind: 'offset', minutes: 480 });
    assert.deepEqual(readZone('UTC−5'), { kind: 'offset', minutes: -300 });
    assert.equal(readZone('+15:00'), null);
    assert.equal(readZone('local time'), null);
    assert.equal(readZone('server time'), null);
  });

  it('knows offsets at an instant', () => {
    assert.equal(offsetAt('Asia/Shanghai', winter), 480);
    assert.equal(offsetAt('Europe/Berlin', winter), 60);
    assert.equal(offsetAt('Europe/Berlin', Date.UTC(2026, 6, 1)), 120);
    assert.equal(offsetAt('Asia/Kathmandu', winter), 345);
    assert.equal(offsetAt('+05:30', winter), 330);
    assert.ok(Number.isNaN(offsetAt('Mars/Base', winter)));
  });
});

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

function summary(time: ReadTime): string {
  switch (time.kind) {
    case 'instant':
      return formatIso(time.instant, 0);
    case 'ambiguous-zone':
      return `${time.kind} ${time.letters}: ${time.meanings.map(({ zone, offset }) => `${zone} ${offset}`).join(', ')}`;
    case 'malformed':
      return `${time.kind} ${time.fault}`;
    default:
      return time.kind;
  }
}
