// Instants and zones: reading ISO date-times, zone rules with their gaps and overlaps, and writing instants.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatIso,
  inForce,
  isZone,
  offsetAt,
  partnerOf,
  type ReadTime,
  readTime,
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
