// What is told when a typed time cannot be understood: the text, why not, and how to write it.

import type { Fills, Words } from '../words.ts';

/** A sentence with its places filled in. */
export interface Problem {
  readonly kind: 'problem';
  readonly says: Words;
  readonly with: Fills;
}

/** A problem with what was typed. */
export function problem(kind: keyof typeof says, fills: Fills): Problem {
  return { kind: 'problem', says: says[kind], with: fills };
}

const says = {
  notUnderstood: {
    en: '“{text}” is no time that can be understood here. Write it like 2026-12-01 02:00, tomorrow 2am or next Tuesday 02:00; an end may be a length such as 2h.',
    'zh-cn':
      '看不懂时间“{text}”。可以写成 2026-12-01 02:00、明天凌晨2点 或 周二 02:00；结束时间也可以写时长，例如 2小时。',
  },
  noClock: {
    en: '“{text}” names a day but no time of the day, such as 02:00.',
    'zh-cn': '“{text}”只有日期，没有几点，例如 02:00。',
  },
  noDay: { en: '“{text}” names a day that the calendar does not have.', 'zh-cn': '“{text}”不是有效的日期。' },
  noZone: {
    en: '“{text}” says no time zone, and none is known for this change.',
    'zh-cn': '“{text}”没有时区，也没有为这个变更指定时区。',
  },
  twoDays: {
    en: '“{text}” may mean {one} or {other}; write the date as one of these.',
    'zh-cn': '“{text}”可能是 {one}，也可能是 {other}，请写成其中一个。',
  },
  twoZones: {
    en: '“{letters}” in “{text}” stands for several zones; write an offset such as +08:00.',
    'zh-cn': '“{text}”中的“{letters}”有多种含义，请写明偏移，例如 +08:00。',
  },
  past: { en: '“{text}” has passed already.', 'zh-cn': '“{text}”已经过去了。' },
  skipped: {
    en: 'Clocks in {zone} jump over “{text}”. Near it are {times}.',
    'zh-cn': '{zone} 的时钟会跳过“{text}”，相邻的时刻是 {times}。',
  },
  repeated: {
    en: 'Clocks in {zone} show “{text}” twice: {times}. Write it with its offset.',
    'zh-cn': '{zone} 的时钟会两次显示“{text}”：{times}。请写明偏移。',
  },
  endBeforeStart: { en: 'The end “{text}” is not after the start.', 'zh-cn': '结束时间“{text}”不晚于开始时间。' },
  unknownZone: {
    en: '“{text}” is no IANA time zone, such as Asia/Shanghai.',
    'zh-cn': '“{text}”不是 IANA 时区名，例如 Asia/Shanghai。',
  },
} as const satisfies Record<string, Words>;
