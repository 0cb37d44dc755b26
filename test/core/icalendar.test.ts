// Calendar files as calendars export them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readCalendar } from '../../server/src/core/policy/icalendar.ts';
import { touched } from '../../server/src/core/policy/teamCalendar.ts';
import { noSettings, type Settings } from '../../server/src/core/settings.ts';

const calendar = (...events: readonly string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n${events.map(event => `BEGIN:VEVENT\r\nUID:1\r\n${event}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;
const one = (...lines: readonly string[]) => readCalendar(calendar(lines.join('\r\n'))).periods[0];

describe('calendar files', () => {
  it('whole days: the end is the last day, as a policy writes it', () => {
    const read = one('SUMMARY:Black Friday', 'DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261201');
    assert.deepEqual(read, { name: 'Black Friday', from: '2026-11-26', to: '2026-11-30' });
    assert.deepEqual(one('SUMMARY:One day', 'DTSTART;VALUE=DATE:20261126'), {
      name: 'One day',
      from: '2026-11-26',
      to: '2026-11-26',
    });
  });

  it('times in UTC, in a zone, and with a duration', () => {
    assert.deepEqual(one('SUMMARY:A', 'DTSTART:20261126T180000Z', 'DTEND:20261127T020000Z'), {
      name: 'A',
      from: '2026-11-26T18:00Z',
      to: '2026-11-27T02:00Z',
    });
    const zoned = one('SUMMARY:B', 'DTSTART;TZID=Europe/Berlin:20261126T180000', 'DURATION:PT8H30M');
    assert.deepEqual(zoned, { name: 'B', from: '2026-11-26T18:00', to: '2026-11-27T02:30', timezone: 'Europe/Berlin' });
  });

  it('folded lines, escaped text, quoted parameters', () => {
    const read = one(
      'SUMMARY:Quarter end\\, books',
      '  closed',
      'DTSTART;TZID="Asia/Shanghai":20261231T000000',
      'DTEND;TZID="Asia/Shanghai":20270102T000000',
    );
    assert.equal(read?.name, 'Quarter end, books closed');
    assert.equal(read?.timezone, 'Asia/Shanghai');
  });

  it('yearly repetition; what it cannot repeat is a fault with its name, not a guess', () => {
    assert.equal(
      one('SUMMARY:Tax', 'DTSTART;VALUE=DATE:20260301', 'DTEND;VALUE=DATE:20260416', 'RRULE:FREQ=YEARLY')?.repeats,
      'yearly',
    );
    for (const rule of [
      'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2',
      'FREQ=HOURLY',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      'FREQ=WEEKLY;COUNT=0',
      'FREQ=DAILY;UNTIL=soon',
    ]) {
      const odd = readCalendar(calendar(`SUMMARY:Odd\r\nDTSTART;VALUE=DATE:20260301\r\nRRULE:${rule}`));
      assert.deepEqual(odd, { periods: [], faults: [{ name: 'Odd', line: 3 }] }, rule);
    }
  });

  it('a number of times is counted to its last day; several days of a week share it', () => {
    const days = ['SUMMARY:A', 'DTSTART;VALUE=DATE:20260131', 'DTEND;VALUE=DATE:20260201'];
    const lasts = (rule: string) => one(...days, `RRULE:${rule}`)?.until;
    assert.equal(lasts('FREQ=DAILY;COUNT=3'), '2026-02-02');
    assert.equal(lasts('FREQ=WEEKLY;INTERVAL=2;COUNT=3'), '2026-02-28');
    assert.equal(lasts('FREQ=MONTHLY;COUNT=2'), '2026-02-28');
    assert.equal(lasts('FREQ=YEARLY;COUNT=2'), '2027-01-31');
    const both = readCalendar(
      calendar(
        'SUMMARY:B\r\nDTSTART:20261201T020000\r\nDTEND:20261201T040000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=3',
      ),
    ).periods;
    assert.deepEqual(
      both.map(({ from, until }) => `${from} ${until}`),
      ['2026-12-01T02:00 2026-12-08T02:00', '2026-12-03T02:00 2026-12-03T02:00'],
    );
  });

  it('the fourth Thursday of November and the last Friday of each month are written out', () => {
    const black = readCalendar(
      calendar(
        'SUMMARY:C\r\nDTSTART;VALUE=DATE:20251127\r\nDTEND;VALUE=DATE:20251201\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      ),
    ).periods;
    assert.equal(black.length, 16);
    assert.deepEqual(black[1], { name: 'C', from: '2026-11-26', to: '2026-11-29' });
    const last = readCalendar(
      calendar('SUMMARY:D\r\nDTSTART;VALUE=DATE:20261030\r\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3'),
    );
    assert.deepEqual(
      last.periods.map(({ from }) => from),
      ['2026-10-30', '2026-11-27', '2026-12-25'],
    );
  });

  it('leaves cancelled events out, and survives nonsense', () => {
    assert.equal(one('SUMMARY:Gone', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20261126'), undefined);
    for (const text of ['', 'BEGIN:VEVENT', '\u0000\u0001', 'BEGIN:VEVENT\nEND:VEVENT', ':::\n;;;='])
      readCalendar(text);
    assert.equal(readCalendar('BEGIN:VEVENT\nSUMMARY:x\nDTSTART:soon\nEND:VEVENT').faults.length, 1);
  });
});

/** Whether each freeze of an exported file holds at an instant, by the names of those that do. */
const inForce = (file: string) => {
  const read = readCalendar(readFileSync(new URL(`./calendars/${file}`, import.meta.url), 'utf8'));
  const settings: Settings = { ...noSettings, timezone: 'Asia/Shanghai', freezes: read.periods };
  const at = (instant: string) => {
    const from = Date.parse(instant);
    return read.periods.filter(one => touched({ from, to: from + 60_000 }, [one], settings)).map(({ name }) => name);
  };
  return { faults: read.faults.map(({ name }) => name), at };
};

describe('exported calendars', () => {
  it('Google: whole days that come back, an end, a moved and a cancelled time', () => {
    const { faults, at } = inForce('google.ics');
    assert.deepEqual(faults, []);
    assert.deepEqual(at('2027-11-10T12:00:00+08:00'), ['Singles’ Day freeze']);
    assert.deepEqual(at('2027-11-13T00:30:00+08:00'), []);
    assert.deepEqual(at('2031-11-11T12:00:00+08:00'), [], 'until 2030');
    assert.deepEqual(at('2026-11-30T23:00:00+01:00'), ['Month end']);
    assert.deepEqual(at('2026-12-31T23:00:00+01:00'), [], 'left out');
    assert.deepEqual(at('2027-01-31T23:00:00+01:00'), [], 'moved');
    assert.deepEqual(at('2027-01-29T23:00:00+01:00'), ['Month end (moved)']);
    assert.deepEqual(at('2027-02-28T23:00:00+01:00'), [], 'behind the last time');
  });

  it('Outlook: zones by their Windows names, weekly with a number of times', () => {
    const { faults, at } = inForce('outlook.ics');
    assert.deepEqual(faults, ['Somewhere else']);
    assert.deepEqual(at('2026-12-01T18:30:00+08:00'), ['Settlement run']);
    assert.deepEqual(at('2026-12-03T18:30:00+08:00'), ['Settlement run']);
    assert.deepEqual(at('2026-12-02T18:30:00+08:00'), []);
    assert.deepEqual(at('2026-12-15T18:30:00+08:00'), [], 'four times in all');
  });

  it('Exchange: a day from midnight to midnight, UTC, an alarm inside an event, every second week', () => {
    const { faults, at } = inForce('exchange.ics');
    assert.deepEqual(faults, []);
    assert.deepEqual(at('2026-12-24T12:00:00+01:00'), ['Year-end closing']);
    assert.deepEqual(at('2027-01-02T00:30:00+01:00'), []);
    assert.deepEqual(at('2026-11-20T21:30:00Z'), ['Payroll']);
    assert.deepEqual(at('2026-11-27T21:30:00Z'), []);
    assert.deepEqual(at('2026-12-04T21:30:00Z'), ['Payroll']);
    assert.deepEqual(at('2026-12-18T21:30:00Z'), [], 'until');
  });
});
