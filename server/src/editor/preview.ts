// A change as it is read: what the Markdown preview says of it, and the page for those who decide.

import { askedOf, isSettledElsewhere, progress } from '../core/answers/asked.ts';
import type { Change } from '../core/change.ts';
import { isDone, layerStates } from '../core/review/gates.ts';
import { reportOf } from '../core/review/report.ts';
import { reportHtml } from '../core/review/reportHtml.ts';
import { readRecord } from '../core/review/reviewRecord.ts';
import { format, minutesBetween } from '../core/time/time.ts';
import { say } from '../core/words.ts';
import type { Files } from '../disk.ts';
import type { BadgeView, PreviewView, SummaryView } from '../protocol.ts';
import { recordFile } from './record.ts';
import type { Reader, View } from './view.ts';

/** What the preview shows of a change besides its text; null for what is no change. */
export function preview(view: View, files: Files): PreviewView | null {
  if (view.kind !== 'change') return null;
  const { change, given, reader } = view;
  const told = (name: keyof typeof says, fills = {}) => say(says[name], reader.locale, fills);
  const done = progress(change, given);
  const record = readRecord(recordFile(change.source.uri, files).text ?? '');
  const layers = layerStates(change, given, record).map((state): BadgeView => {
    const { title, items } = state;
    const held = items.filter(({ status }) => status !== 'open' && status !== 'stale').length;
    const isStale = items.some(({ status }) => status === 'stale');
    return {
      text: told(isStale ? 'staleLayer' : 'layer', { title, done: held, all: items.length }),
      tone: isDone(state) ? 'good' : isStale ? 'warn' : 'plain',
    };
  });
  return {
    badges: [
      { text: change.state, tone: change.state === 'rejected' || change.state === 'rolled-back' ? 'bad' : 'plain' },
      { text: told('progress', done), tone: done.answered === done.asked ? 'good' : 'warn' },
      ...layers,
      window(change, reader),
    ],
    marks: askedOf(change, given)
      .filter(answer => answer.kind !== 'given' && !isSettledElsewhere(answer, change))
      .flatMap(({ kind, heading }) => {
        if (!heading || kind === 'absent') return [];
        return [{ heading: heading.text, text: told(kind === 'blank' ? 'blank' : 'later') }];
      }),
  };
}

/** The page for those who decide; null for what is no change. */
export function summary(view: View, files: Files): SummaryView | null {
  if (view.kind !== 'change') return null;
  const { change, given, reader } = view;
  const record = readRecord(recordFile(change.source.uri, files).text ?? '');
  const report = reportOf(change, given, record, reader.locale);
  return { title: [report.id, report.title].filter(Boolean).join(' · '), html: reportHtml(report) };
}

function window({ schedule }: Change, { timezone, locale }: Reader): BadgeView {
  const { start, end } = schedule;
  const zone = timezone ?? schedule.zone ?? 'UTC';
  if (start.instant === undefined) return { text: say(says.noStart, locale), tone: 'warn' };
  const from = format(start.instant, zone, locale);
  if (end.instant === undefined || minutesBetween(start.instant, end.instant) <= 0)
    return { text: from, tone: 'plain' };
  const to = format(end.instant, zone, locale);
  // Of a window within a day, the day and the zone are said once.
  const [, day = '', clock = ''] = /^(.*?\d{4}-\d\d-\d\d) (\d\d:\d\d)/.exec(to) ?? [];
  return {
    text: from.replace(/\d\d:\d\d/, all => `${all}–${from.startsWith(day) ? clock : `${day} ${clock}`}`),
    tone: 'plain',
  };
}

const says = {
  progress: { en: '{answered} of {asked} answered', 'zh-cn': '已回答 {answered}/{asked}' },
  layer: { en: '{title} {done}/{all}', 'zh-cn': '{title} {done}/{all}' },
  staleLayer: { en: '{title} {done}/{all}, out of date', 'zh-cn': '{title} {done}/{all}，已过期' },
  noStart: { en: 'no start time', 'zh-cn': '没有开始时间' },
  blank: { en: 'not answered', 'zh-cn': '未回答' },
  later: { en: 'to be answered', 'zh-cn': '待回答' },
} as const;
