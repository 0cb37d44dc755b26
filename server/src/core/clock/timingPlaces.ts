// The places whose dates people act on: the title, columns for times, and sentences that also tell a time of the day.

import type { WrittenDay } from './writtenDays.ts';

/** Whether a day in prose stands where the time of something is told. */
export function claimsTiming({ passage, clock }: WrittenDay): boolean {
  if (passage.kind === 'title') return true;
  if (passage.column !== undefined)
    return isTimeColumn(passage.column) || (clock !== 'none' && !isMessageColumn(passage.column));
  return clock !== 'none';
}

/** A column headed time, when or date. */
export function isTimeColumn(column: string): boolean {
  return times.test(column);
}

/** A column with the text of announcements, which is read on the day that it is sent. */
export function isMessageColumn(column: string): boolean {
  return /\b(?:message|content|text|announcement|wording)\b|内容|文案|消息|公告|话术/i.test(column);
}

const times =
  /\b(?:when|dates?|scheduled|starts?|begins?|ends?|window|deadline|due)\b|^(?:planned |clock |local |exact )?times?\b(?! ?(?:needed|taken|spent|required|\(?(?:min|h\b|sec)))|(?<!耗|用|历|需|停机)时间(?!长|\S{0,3}(?:分钟|min))|何时|[什啥]么?时候|几点|日期|时刻|时点|开始|结束|截止/i;
