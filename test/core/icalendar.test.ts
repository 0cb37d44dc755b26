// Calendar files as calendars export them.

import assert from 'node:assert/strict';
import { readCalendar } from '../../server/src/core/policy/icalendar.ts';

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
    const odd = readCalendar(calendar('SUMMARY:Odd\r\nDTSTART;VALUE=DATE:20260301\r\nRRULE:FREQ=MONTHLY;BYDAY=2TU'));
    assert.deepEqual(odd, { periods: [], faults: [{ name: 'Odd', line: 3 }] });
  });

  it('leaves cancelled events out, and survives nonsense', () => {
    assert.equal(one('SUMMARY:Gone', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20261126'), undefined);
    for (const text of ['', 'BEGIN:VEVENT', '\u0000\u0001', 'BEGIN:VEVENT\nEND:VEVENT', ':::\n;;;='])
      readCalendar(text);
    assert.equal(readCalendar('BEGIN:VEVENT\nSUMMARY:x\nDTSTART:soon\nEND:VEVENT').faults.length, 1);
  });
});
