// Clock times in prose: measured on labelled lines, then zones, dates, ranges and statements one by one, then speed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type ClockTime, clockTimes, isLengthColumn, statedZone } from '../../server/src/core/clock/clockTimes.ts';
import { named } from '../support/namedZone.ts';

describe('clock times', () => {
  it('finds the times without a zone in labelled lines, and nothing else', () => {
    let [hits, extra, missed] = [0, 0, 0];
    const faults: string[] = [];
    for (const line of labelledLines()) {
      const { text, expected } = labelled(line);
      const found = clockTimes(text)
        .filter(({ zone, isTold }) => zone.kind === 'none' && !isTold)
        .map(time => `${time.at.from} ${time.text}`);
      const over = found.filter(one => !expected.includes(one));
      const under = expected.filter(one => !found.includes(one));
      hits += found.length - over.length;
      extra += over.length;
      missed += under.length;
      if (over.length + under.length > 0) faults.push(`${line}   EXTRA ${over}   MISSED ${under}`);
    }
    const [precision, recall] = [hits / (hits + extra), hits / (hits + missed)];
    console.log(`      precision ${percent(precision)}, recall ${percent(recall)} of ${hits + missed} times`);
    if (process.env.FAULTS !== undefined) console.log(faults.join('\n'));
    assert.ok(precision >= 0.99 && recall >= 0.97, faults.join('\n'));
  });

  for (const [text, ...expected] of [
    ['Start at 02:00, expect done by 03:30', '2:00 none', '3:30 none'],
    ['8 Nov 00:00 UTC (8am SG, 4pm Seattle)', '0:00 0 on 8 Nov', '8:00 Asia/Singapore', '16:00 America/Los_Angeles'],
    ['2019-11-20 19:15 UTC (11:15 PDT)', '19:15 0 on 2019-11-20', '11:15 PDT'],
    ['02:00-04:00 UTC', '2:00 0', '-4:00 0'],
    ['from 2 to 4 AM PST', '2:00 PST', '-4:00 PST'],
    ['meeting 3-4pm PT', '15:00 America/Los_Angeles', '-16:00 America/Los_Angeles'],
    ['11-1pm', '11:00 none', '-13:00 none'],
    ['10:00-11:30pm ET', '22:00 America/New_York', '-23:30 America/New_York'],
    ['凌晨2点到4点（北京时间）', '2:00 Asia/Shanghai', '-4:00 Asia/Shanghai'],
    ['计划于12月1日凌晨2点开始，4点前完成', '2:00 none on 12月1日', '4:00 none'],
    ['每天 02:00（UTC+8）执行备份', '2:00 480'],
    ['18:00 UTC（北京时间次日 02:00）', '18:00 0', '2:00 Asia/Shanghai on 次日'],
    ['UTC: 02:00, 04:00; Beijing time: 10:00', '2:00 0', '4:00 0', '10:00 Asia/Shanghai'],
    ['10:00 Eastern (15:00 UTC)', '10:00 America/New_York', '15:00 0'],
    ['10pm EST/7pm PST', '22:00 EST', '19:00 PST'],
    ['2am pst', '2:00 PST'],
    ['gmt-gateway restarts at 02:30', '2:30 none'],
    ['All UTC-based: start at 02:30', '2:30 0'],
    ['in Coordinated Universal Time 20:00 to 22:00', '20:00 UTC', '-22:00 UTC'],
    ['工厂那边按中部时间 18:00 下班', '18:00 America/Chicago'],
    ['丹佛用山地时间下午6点', '18:00 America/Denver'],
    ['the run ended 4:52, early', '4:52 none'],
    ['用时 4:52 结束'],
    ['she decides by 4 in the morning', '4:00 none'],
    ['back by 11 at night UTC', '23:00 0'],
    ['the bridge opens at 04h35', '4:35 none'],
    ['the call is on 12 June, 14h30', '14:30 none on 12 June'],
    ['the point of no return is half past two on Sunday', '2:30 none on Sunday'],
    ['on Friday at twenty to eleven', '10:40 none on Friday'],
    ['quarter to nine UTC', '8:45 0'],
    ["at six o'clock Berlin time", '6:00 Europe/Berlin'],
    ['the customer wants it before five o’clock'],
    ['on Friday by ten to twelve people'],
    ["the bolts at the 12 o'clock and 6 o'clock positions"],
    ['法兰先紧 12 点和 6 点方向的螺栓'],
    ['reactor 2 was restarted at 17.40, agitator on bypass', '17:40 none'],
    ['the pump runs at 17.40'],
    ['the drawing is scaled 1:50'],
    ['天窗 0:40—4:10', '0:40 none', '-4:10 none'],
    ['the mean went from 01h45 to 00h50'],
    ['of 4 in the morning shift two are new'],
    ['at 3 am we drain the pool', '3:00 none'],
    ['by 4 am I have the keys', '4:00 none'],
    ['for cluster 3 am I right that the arbiter moved'],
    ['the gear ratio goes from 10:54 to 11:50'],
    ['the plan is drawn at 1:50'],
    ['the clock differs by 10:30'],
    ['Tue 2026-12-01 02:00', '2:00 none on 2026-12-01'],
    ['22:00 on Saturday', '22:00 none on Saturday'],
    ['2026-12-01T02:00-05:00', '2:00 -300 on 2026-12-01'],
    ['2026-12-01 02:00-05:00', '2:00 none on 2026-12-01', '-5:00 none on 2026-12-01'],
    ['2026-12-01T02:00:00.123+01:00', '2:00:00 60 on 2026-12-01'],
    ['step 3 at 10:15 local time', '10:15 none'],
    ['02:00 local time (Shanghai)', '2:00 Asia/Shanghai'],
    ['Deploy the Frankfurt cluster at 02:00', '2:00 none'],
    ['Cutover 22:00 Frankfurt time', '22:00 Europe/Berlin'],
    ['Verified at 02:00. The UTC conversion follows.', '2:00 none'],
    ['at 9 a.m. CET we start', '9:00 CET'],
    ['下午3点半', '15:30 none'],
    ['晚上12点', '24:00 none'],
    ['14时30分', '14:30 none'],
    ['noon UTC on Friday', '12:00 0'],
    ['02:00 +10 min', '2:00 none'],
    ['UTC+8: 02:00, UTC: 18:00', '2:00 480', '18:00 0'],
    ['UTC+8：02:00-04:00', '2:00 480', '-4:00 480'],
    ['The gates close after 16:30 -05:00.', '16:30 -300'],
    ['2026-12-05 02:10 -05:00', '2:10 -300 on 2026-12-05'],
    ['between 14:30 and 15:00 -05:00', '14:30 -300', '-15:00 -300'],
    ['02:10 -03:30, and again 02:40 -03:30', '2:10 -210', '2:40 -210'],
    ['Sanne 在鹿特丹管网关，她当地 2027-03-28 02:30 到办公室', '2:30 Europe/Amsterdam on 2027-03-28'],
    ['当地 02:30 到场，鹿特丹的人', '2:30 none'],
    ['13:00 to 16:00 in market time (+10:00)', '13:00 600', '-16:00 600'],
    ['Sun 27 Dec 2026 22:00 – Mon 28 Dec 02:00', '22:00 none on 27 Dec 2026', '-2:00 none on 28 Dec'],
    ['start at 02:00 -04:00', '2:00 none'],
    ['works 16:30 -18:00', '16:30 none'],
    ['02:00 UTC-3:30', '2:00 -210'],
    ['北京时间 12月1日 02:00（UTC 11月30日 18:00）', '2:00 Asia/Shanghai on 12月1日', '18:00 0 on 11月30日'],
    ['UTC 18:00 北京时间 02:00', '18:00 0', '2:00 Asia/Shanghai'],
    ['12月8日 01:00（UTC 12月7日 17:00）', '1:00 none on 12月8日', '17:00 0 on 12月7日'],
    ['UTC 18:00（北京 02:00）', '18:00 0', '2:00 Asia/Shanghai'],
    ['柏林 19:00 = 北京 02:00', '19:00 Europe/Berlin', '2:00 Asia/Shanghai'],
    ['London 18:00 / Berlin 19:00', '18:00 Europe/London', '19:00 Europe/Berlin'],
    ['法兰克福 19:00，新加坡 02:00', '19:00 none', '2:00 none'],
    ['Restart Frankfurt 19:00 (step 3)', '19:00 none'],
    ['02:00 UTC 10:00 Beijing time', '2:00 0', '10:00 Asia/Shanghai'],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(clockTimes(text).map(summary), expected));
  }

  it('knows columns of lengths and of times', () => {
    assert.deepEqual(clockTimes('02:30', 'Duration'), []);
    assert.deepEqual(clockTimes('00:10', '耗时'), []);
    assert.equal(clockTimes('9:30', 'Start').length, 1);
    assert.equal(clockTimes('02:30', 'Step').length, 1);
    assert.ok(
      isLengthColumn('Minutes') && isLengthColumn('T+') && !isLengthColumn('Start time') && !isLengthColumn('时间'),
    );
  });

  it('gives spans of the text, in order, for any text', () => {
    const pieces = fc.constantFrom(
      '02:00',
      '2点',
      ' ',
      '-',
      '到',
      'UTC',
      '（',
      '4pm',
      '2026-12-01',
      '时',
      ':',
      'took',
      '第',
      '0200',
      '\n',
      '.',
      '半',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map(all => all.join('')),
        ),
        text => {
          let end = 0;
          for (const time of clockTimes(text)) {
            assert.equal(time.text, text.slice(time.at.from, time.at.to));
            assert.ok(time.at.from >= end && time.hour <= 24 && time.minute < 60);
            end = time.at.to;
          }
          statedZone(text);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads hostile lines of 100 KB in linear time', () => {
    const lines = [
      '1:1:',
      '02:00 ',
      '02:00-',
      '2点',
      '12:34:56:ab ',
      'took 2:30 ',
      '1am ',
      '十点',
      'UTC+8 ',
      'Asia/Shanghai ',
      'AB ',
    ];
    const more = [
      '2:30. ',
      'Dec 1 ',
      'all times ',
      '0200 ',
      ' ',
      'a b c d time ',
      'is about '.repeat(10),
      '1:30 ~~~~~~~~',
      '02:00 local (',
    ];
    for (const piece of [...lines, ...more]) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));
      clockTimes(text.slice(0, 5_000));
      const best = Math.min(...[1, 2, 3].map(() => milliseconds(() => [clockTimes(text), statedZone(text)])));
      // 50 ms is the aim; a busy machine gets some air. Anything worse than linear takes seconds.
      assert.ok(best < 150, `${JSON.stringify(piece)} took ${best} ms`);
    }
  });
});

/** `-4:00 UTC on Sat`: a leading dash for the end of a range. */
function summary({ hour, minute, second, zone, date, endsRange }: ClockTime): string {
  const two = (count: number) => String(count).padStart(2, '0');
  const clock = `${hour}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
  return `${endsRange ? '-' : ''}${clock} ${zone.kind === 'none' ? 'none' : named(zone)}${date === undefined ? '' : ` on ${date.text}`}`;
}

function labelledLines(): readonly string[] {
  const lines = readFileSync(new URL('./clockTimes.lines.txt', import.meta.url), 'utf8').split('\n');
  return lines.filter(line => line !== '' && !/^##? /.test(line));
}

/** A labelled line: its plain text and the spans of the times without a zone. */
function labelled(line: string): { readonly text: string; readonly expected: readonly string[] } {
  const expected: string[] = [];
  let text = '';
  for (const piece of line
    .replaceAll('\\n', '\n')
    .replaceAll('\\t', '\t')
    .split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(piece)?.[1];
    if (inner !== undefined) expected.push(`${text.length} ${inner}`);
    text += inner ?? piece;
  }
  return { text, expected };
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
