// Sentences, headings and cells that state the zone of other times, and those that only seem to.

import assert from 'node:assert/strict';
import { statedZone } from '../../server/src/core/clock/clockTimes.ts';
import { loneZone } from '../../server/src/core/clock/plainZone.ts';
import { named } from '../support/namedZone.ts';

describe('stated zones', () => {
  for (const [text, expected, where] of [
    ['All times Asia/Shanghai', 'Asia/Shanghai'],
    ['Every clock time below is CET as well.', 'CET'],
    [
      'Every hour named below is East Africa Time (Africa/Nairobi, UTC+3), counted the office way: 06:00 is saa kumi na mbili.',
      'Africa/Nairobi',
    ],
    ['下文时间均为东非时间。', 'Africa/Nairobi'],
    ['When in this text you see only an hour, it is the hour of Brasília (UTC−3).', '-180'],
    ['Every clock time in here is Wetteren time, UTC+1, on Tuesday 15 December 2026 unless I write another day.', '60'],
    [
      'Clocks: we go by the one above the door, which shows Adelaide summer time, ten and a half hours ahead of UTC.',
      'Australia/Adelaide',
    ],
    [
      'Times are Polish time (CET, one hour ahead of UTC) except in pasted logs, which are UTC and say so.',
      'Europe/Warsaw',
    ],
    ['Instants: local time in Chile, i.e. UTC−03:00, unless a Z follows.', 'America/Santiago'],
    // A time of its own first, whose zone is that of all others.
    ['From 20:00 to 23:30, Colombian time (America/Bogota, UTC-5), as all hours in this document.', 'America/Bogota'],
    ['02:00–04:00 CET, and so are all other times here.', 'CET'],
    ['号源在 5 月 13 日 09:00（北京时间，UTC+8，下文凡写时刻都是它）放出。', '480'],
    ['The window is 22:00 to 02:00 Eastern; the same goes for every other time in this document.', 'America/New_York'],
    ['Start 22:00 (Lisbon time, like all the times that follow).', 'Europe/Lisbon'],
    ['窗口 02:00–04:00（北京时间，下同）。', 'Asia/Shanghai'],
    ['We do it at 22:00 in Berlin, like every time.', null],
    ['窗口 02:00–04:00 北京时间，其余时间相同。', 'Asia/Shanghai'],
    ['全部为上海机房的旧机器，下同。', null],
    ['两台都在上海，相同。', null],
    ['Bare times further down are NZDT.', 'NZDT'],
    ['Hours without a mark are Perth hours.', 'Australia/Perth'],
    ['When no zone is written, think of Warsaw.', 'Europe/Warsaw'],
    ['hh:mm always means Prague.', 'Europe/Prague'],
    ['Where I say local I mean Sofia (UTC+2).', '120'],
    ['Our reference time is UTC.', '0'],
    ['Columns without zone are SAST.', 'SAST'],
    ['The zone is Dubai’s, UTC+4.', '240'],
    ['钟点按东京时间算。', 'Asia/Tokyo'],
    ['除 UTC 字样外，其余都是北京时间。', 'Asia/Shanghai'],
    ['均为当地时间（伦敦）。', 'Europe/London'],
    ['不写的默认北京。', 'Asia/Shanghai'],
    ['时间基准：UTC+8。', '480'],
    ['凡写几点几分，均指无锡本地钟，即 UTC+8。', '480'],
    ['All other times are checked by the team in Berlin.', null],
    ['Other times in the log are UTC.', null],
    ['库里考勤时间一律存 UTC，终端显示时间各自跳，两件事互不影响。', null],
    ['All times in the attendance tables are stored in UTC, terminals change by themselves.', null],
    ['The zone is Prague-1 and stays there.', null],
    ['Unless stated otherwise, Lima owns the step.', null],
    ['The document is in Tokyo and the copy is in Osaka.', null],
    ['All slots are in the UTC calendar of the tool.', null],
    ['全部用深圳的机器。', null],
    ['时间都写进了上海的表。', null],
    ['All the hours of this document are hour of Bogotá when no other thing is said.', 'America/Bogota'],
    ['In this document, when only one time is written, it is JST (UTC+9).', '540'],
    ['From here on a bare clock time means Wellington, UTC+13, wherever the sentence does not say otherwise.', '780'],
    ['The vendor writes in his own zone, so the zone stands at each time (SAST is UTC+2).', null],
    ['时区都写在每个时间后面，北京时间或 UTC。', null],
    ['Shift begins (Prague)', 'Europe/Prague', 'heading-cell'],
    ['开始（东京）', 'Asia/Tokyo', 'heading-cell'],
    ['Start (planned)', null, 'heading-cell'],
    ['Each hour with the old key is an hour in UTC.', null],
    ['Every time we did it in London it took two hours.', null],
    ['这份单子里写的钟点都是北京时间。', 'Asia/Shanghai'],
    ['文里讲几点几分，都是咱们校园里的钟，东八区，没有例外。', '480'],
    ['本单只用北京时间（UTC+8），前台挂钟要是走乌鲁木齐时间，请自己减二。', '480'],
    ['正文没写明的一律是北京时间', 'Asia/Shanghai'],
    ['日志里的时间一律是 UTC', null],
    ['IST (UTC+05:30)', '330', 'heading-cell'],
    ['When (Israel time, UTC in brackets)', 'Asia/Jerusalem', 'heading-cell'],
    ['Times in this document are Brasília time (UTC-3) unless a Z is behind them.', 'America/Sao_Paulo'],
    ['Zone for the whole document: Europe/Zurich, CEST, UTC+2.', 'Europe/Zurich'],
    ['Every clock time in this paper is Europe/Prague (CET, UTC+1).', 'Europe/Prague'],
    ['时间为 12 月 5 日北京时间。', 'Asia/Shanghai'],
    ['All times are in UTC.', '0'],
    ['Wherever an hour stands below it is Indian Standard Time, i.e. five hours thirty ahead of UTC.', 'Asia/Kolkata'],
    ['Times in CET', 'CET'],
    ['Please read. All times below are in Europe/Berlin. Thanks', 'Europe/Berlin'],
    ['Unless noted otherwise, all times are UTC.', '0'],
    ['UTC is used throughout.', '0'],
    ['Time zone: Asia/Shanghai', 'Asia/Shanghai'],
    ['(Times shown in America/New_York)', 'America/New_York'],
    ['时间均为北京时间', 'Asia/Shanghai'],
    ['以下时间均为 UTC+8', '480'],
    ['文中时间如无说明均为北京时间', 'Asia/Shanghai'],
    ['全文凡未另注者均为北京时间', 'Asia/Shanghai'],
    ['本文均为北京时间', 'Asia/Shanghai'],
    ['除特别注明外，均为 UTC+8', '480'],
    ['日志未注明者均为 UTC', null],
    ['厂商没有说明是北京时间', null],
    ['报告没注明为 UTC', null],
    ['未注明的按北京时间', 'Asia/Shanghai'],
    ['时间以北京时间为准', 'Asia/Shanghai'],
    ['时区：Asia/Shanghai', 'Asia/Shanghai'],
    ['All times are US Eastern (UTC-5).', 'America/New_York'],
    ['All the hours in this document are of Brasília (UTC-3).', 'America/Sao_Paulo'],
    ['Clock times without a zone beside them are UTC.', '0'],
    ['Times with no zone are UTC.', '0'],
    ['If no zone is given, read UTC.', '0'],
    ['Any hour without a zone is Brasília time (UTC-3).', 'America/Sao_Paulo'],
    ['Logs without a zone are UTC.', null],
    ['Customers without a zone are UTC.', null],
    ['未标时区的均为 UTC。', '0'],
    ['all times london (GMT)', 'Europe/London'],
    ['all times cet', 'CET'],
    ['all times europe/berlin', 'Europe/Berlin'],
    ['Everything below is Oslo time.', 'Europe/Oslo'],
    ['Everything in here is Oslo time, sorry', 'Europe/Oslo'],
    ['Madrid time for all times unless it says otherwise.', 'Europe/Madrid'],
    ['(all UTC, written up after the fact)', '0'],
    ['All times are local (Europe/Amsterdam).', 'Europe/Amsterdam'],
    ['All times local (Europe/Berlin, CET).', 'Europe/Berlin'],
    ['All times local to our Munich office (Europe/Berlin)', 'Europe/Berlin'],
    ['**All clock times: CET/CEST (Europe/Paris)**', 'CET'],
    ['NB every time here is Dublin', 'Europe/Dublin'],
    ['all times are pacific', 'America/Los_Angeles'],
    ['Times = Sydney time', 'Australia/Sydney'],
    ['全文为北京时间。', 'Asia/Shanghai'],
    ['以下均为北京时间', 'Asia/Shanghai'],
    ['以下均为 UTC+8。', '480'],
    ['本文统一用东八区，除非另有说明', '480'],
    ['注：如无特殊说明，均按北京时间', 'Asia/Shanghai'],
    ['Every time you see here is UTC', '0'],
    ['Unless I say otherwise it is London time.', 'Europe/London'],
    ['未注明的都是北京时间', 'Asia/Shanghai'],
    ['日志时间为 UTC', null],
    ['The database stores timestamps in UTC', null],
    ['The vendor is in London time', null],
    ['All of the on-call people are in London', null],
    ['All nodes run in Berlin, every one of them', null],
    ['All the databases keep their timestamps in UTC+1 format', null],
    ['All hosts are on UTC and stay there', null],
    ['We spend all the time in Paris', null],
    ['厂商全部在伦敦时间上班', null],
    ['日志均为 UTC 存储', null],
    ['All times are local', null],
    ['Times are not in UTC', null],
    ['Start the upgrade at 02:00 UTC', null],
    ['The start times are 02:00 and 04:00 UTC', null],
    ['We run it two times in UTC', null],
    ['We convert times to UTC', null],
    ['Start (UTC)', '0', 'heading-cell'],
    ['Time PT', 'America/Los_Angeles', 'heading-cell'],
    ['时间（北京时间）', 'Asia/Shanghai', 'heading-cell'],
    ['When (all +08:00)', '480', 'heading-cell'],
    ['Shift 02:00+08:00', null, 'heading-cell'],
    ['Owner', null, 'heading-cell'],
    ['Timeline (UTC)', '0', 'heading'],
    ['Convert the column from Asia/Shanghai to UTC', null, 'heading'],
  ] as const) {
    it(`${where ?? 'sentence'}: ${text}`, () => {
      const zone = statedZone(text, where);
      assert.equal(zone === null ? null : named(zone), expected);
    });
  }
});

describe('zones that are a sentence', () => {
  for (const [text, expected] of [
    ['北京时间。', 'Asia/Shanghai'],
    ['（北京时间）', 'Asia/Shanghai'],
    ['Madrid time unless it says otherwise.', 'Europe/Madrid'],
    ['UTC throughout.', '0'],
    ['oslo time', 'Europe/Oslo'],
    ['Europe/Berlin.', 'Europe/Berlin'],
    ['(CET)', 'CET'],
    ['_(local, Europe/Rome)_', 'Europe/Rome'],
    ['Berlin time\nOwner: Priya, bridge at 02:00', 'Europe/Berlin'],
    ['Priya drives. Lisbon time.', 'Europe/Lisbon'],
    ['Their people are awake in\nLondon time and so are ours', null],
    ['The vendor is in London time.', null],
    ['Ask the vendor in UTC', null],
    ['ART', null],
    ['PET', null],
    ['', null],
  ] as const) {
    it(text || 'nothing', () => {
      const zone = loneZone(text);
      assert.equal(zone === null ? null : named(zone), expected);
    });
  }
});

// What zones are called in full, as the runtime's own data has it; of far islands nobody writes a change.
describe('names of zones', () => {
  const names = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone'))
    for (const day of ['2026-01-15', '2026-07-15']) {
      const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'long' }).formatToParts(
        new Date(day),
      );
      const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
      if (name.endsWith(' Time')) names.set(name, zone);
    }
  const far =
    /Island|Antarctic|Acre|Aleutian|Sahara|Guiana|Urville|Palmer|Troll|Timor|Khovd|Georgia|Central Western|Indian Ocean|Seychelles|Vanuatu|Tokelau|Tuvalu|Caledonia|Pohnpei|Gilbert|Chuuk|Wallis|Pitcairn|Nauru|Niue|Palau|Kosrae|Mawson|Rothera|Syowa|Vostok|Davis|Casey/;
  for (const [name] of [...names].filter(([name]) => !far.test(name)))
    it(name, () => assert.notEqual(statedZone(`All times below are ${name}.`), null));
});
