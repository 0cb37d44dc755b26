// Windows, periods and business days of a policy.

import assert from 'node:assert/strict';
import {
  businessDays,
  businessDaysBetween,
  isInWindow,
  latestDay,
  nextSlots,
  slotText,
  touched,
} from '../../server/src/core/policy/teamCalendar.ts';
import { noSettings, type Settings } from '../../server/src/core/settings.ts';

const at = (text: string) => Date.parse(text);
const slot = (from: string, to: string) => ({ from: at(from), to: at(to) });
const policy: Settings = {
  ...noSettings,
  timezone: 'Asia/Shanghai',
  windows: [
    { days: ['tue', 'thu'], from: '02:00', to: '04:00' },
    { days: ['sat'], from: '22:00', to: '02:00' },
  ],
  freezes: [{ name: 'Double 12', from: '2026-12-10', to: '2026-12-13' }],
  holidays: ['2026-10-01', '2026-10-02'],
};

describe('team calendar', () => {
  it('knows what lies within a weekly window, in the window’s zone', () => {
    assert.ok(isInWindow(slot('2026-12-01T02:00+08:00', '2026-12-01T04:00+08:00'), policy));
    assert.ok(isInWindow(slot('2026-11-30T18:30Z', '2026-11-30T20:00Z'), policy), 'the same in UTC');
    assert.ok(!isInWindow(slot('2026-12-01T02:00Z', '2026-12-01T04:00Z'), policy));
    assert.ok(!isInWindow(slot('2026-12-01T03:00+08:00', '2026-12-01T04:01+08:00'), policy));
    assert.ok(isInWindow(slot('2026-12-05T23:00+08:00', '2026-12-06T01:30+08:00'), policy), 'over midnight');
    assert.ok(isInWindow(slot('2026-12-02T12:00Z', '2026-12-02T13:00Z'), noSettings), 'no windows, no rule');
  });

  it('joins windows that follow each other', () => {
    const two: Settings = {
      ...policy,
      windows: [
        { days: ['mon'], from: '22:00', to: '24:00' },
        { days: ['tue'], from: '00:00', to: '02:00' },
      ],
    };
    assert.ok(isInWindow(slot('2026-11-30T23:00+08:00', '2026-12-01T01:00+08:00'), two));
  });

  it('offers the next slots, none in a freeze', () => {
    const slots = nextSlots(at('2026-12-08T12:00Z'), 90 * 60_000, 2, policy);
    assert.deepEqual(
      slots.map(one => slotText(one, 'Asia/Shanghai', 'en')),
      ['Tue 2026-12-15 02:00 Asia/Shanghai (+08:00) – 03:30', 'Thu 2026-12-17 02:00 Asia/Shanghai (+08:00) – 03:30'],
    );
  });

  it('reads the last day of a period as included', () => {
    assert.ok(touched(slot('2026-12-13T23:00+08:00', '2026-12-13T23:30+08:00'), policy.freezes, policy));
    assert.ok(!touched(slot('2026-12-14T00:00+08:00', '2026-12-14T00:30+08:00'), policy.freezes, policy));
    assert.equal(
      touched(slot('2026-12-13T00:00Z', '2026-12-13T01:00Z'), [{ name: 'x', from: '2026-12-13', to: 'soon' }], policy),
      undefined,
    );
  });

  it('repeats periods by week, month and year', () => {
    const season = [{ name: 'Tax season', from: '2020-03-01', to: '2020-04-15', repeats: 'yearly' as const }];
    assert.ok(touched(slot('2027-04-15T23:00+08:00', '2027-04-15T23:30+08:00'), season, policy));
    assert.ok(!touched(slot('2027-04-16T00:00+08:00', '2027-04-16T00:30+08:00'), season, policy));
    assert.ok(
      !touched(slot('2019-04-01T00:00+08:00', '2019-04-01T01:00+08:00'), season, policy),
      'not before the first time',
    );
    const monthEnd = [{ name: 'Month end', from: '2026-01-31', to: '2026-01-31', repeats: 'monthly' as const }];
    assert.ok(touched(slot('2026-11-30T12:00+08:00', '2026-11-30T13:00+08:00'), monthEnd, policy));
    const friday = [{ name: 'Fridays', from: '2026-01-02T12:00', to: '2026-01-03T00:00', repeats: 'weekly' as const }];
    assert.ok(touched(slot('2026-11-27T20:00+08:00', '2026-11-27T21:00+08:00'), friday, policy));
    assert.ok(!touched(slot('2026-11-27T10:00+08:00', '2026-11-27T11:00+08:00'), friday, policy));
  });

  it('repeats day by day, until a day that is included, and not where it is left out', () => {
    const nightly = {
      name: 'Settlement',
      from: '2026-12-01T22:00:00',
      to: '2026-12-02T02:00:00',
      repeats: 'daily',
    } as const;
    const during = (day: string, more: object = {}) => {
      const night = slot(`${day}T23:00+08:00`, `${day}T23:30+08:00`);
      return touched(night, [{ ...nightly, ...more }], policy) !== undefined;
    };
    assert.ok(during('2026-12-01') && during('2027-03-28') && !during('2026-11-30'));
    assert.ok(during('2026-12-24', { until: '2026-12-24' }) && !during('2026-12-25', { until: '2026-12-24' }));
    assert.ok(
      !during('2026-12-24', { except: ['2026-12-24T22:00'] }) && during('2026-12-23', { except: ['2026-12-24'] }),
    );
    assert.ok(during('2026-12-03', { every: 2 }) && !during('2026-12-02', { every: 2 }));
    const long = slot('2026-12-24T03:00+08:00', '2026-12-26T03:00+08:00');
    assert.ok(touched(long, [{ ...nightly, except: ['2026-12-24'] }], policy), 'the second night is not left out');
  });

  it('counts business days', () => {
    const days = (from: string, to: string) => businessDaysBetween(at(from), at(to), 'Asia/Shanghai', policy);
    assert.equal(days('2026-11-20T09:00+08:00', '2026-11-23T02:00+08:00'), 1, 'Friday to Monday');
    assert.equal(days('2026-09-30T09:00+08:00', '2026-10-05T09:00+08:00'), 1, 'two holidays and a weekend');
    assert.equal(days('2026-11-24T09:00+08:00', '2026-12-01T02:00+08:00'), 5);
  });

  it('names the latest day for handing in', () => {
    const start = at('2026-12-01T02:00+08:00');
    assert.equal(latestDay(start, 5, 'Asia/Shanghai', policy), '2026-11-24');
    assert.equal(businessDaysBetween(at('2026-11-24T23:00+08:00'), start, 'Asia/Shanghai', policy), 5);
    assert.equal(latestDay(at('2026-10-05T09:00+08:00'), 1, 'Asia/Shanghai', policy), '2026-09-30');
  });

  it('reads a lead time by risk', () => {
    assert.equal(businessDays(5, 'high'), 5);
    assert.equal(businessDays({ low: 2, high: 10 }, 'high'), 10);
    assert.equal(businessDays({ low: 2 }, 'medium'), 2);
    assert.equal(businessDays(undefined, 'low'), 0);
  });
});
