// The queue as the client gets it: words in the reader's language, times in the reader's zone.

import { fileOf } from '../core/policy/neighbourFacts.ts';
import { type QueueItem, queueOf } from '../core/review/queue.ts';
import { format, isZone, wallAt } from '../core/time/time.ts';
import { comma, type Locale, say, type Words } from '../core/words.ts';
import type { KeptIndex } from '../keptIndex.ts';
import type { QueueItemView, QueueParams, QueueView } from '../queueProtocol.ts';
import type { Reader } from './view.ts';

/** Nobody reads further down; a filter finds the rest. */
const longest = 100;
/** So many are shown without being asked for. */
const few = 20;

/** The queue of the workspace, for whoever asks. `now` is epoch milliseconds. */
export function queue(
  params: QueueParams,
  index: Pick<KeptIndex, 'waiting' | 'isComplete'>,
  now: number,
  reader: Reader,
): QueueView {
  const { locale } = reader;
  const { groups, mine, services, people } = queueOf(index.waiting(), { ...params, me: params.me, now });
  return {
    isComplete: index.isComplete,
    mine,
    groups: groups.map(({ id, title, items }) => ({
      id,
      title: say(title, locale),
      count: items.length,
      isOpen: items.length <= few || items.some(({ isMine }) => isMine),
      items: items.slice(0, longest).map(item => toItem(item, now, reader)),
    })),
    services,
    people,
  };
}

function toItem(item: QueueItem, now: number, { locale, timezone }: Reader): QueueItemView {
  const { summary, standing, why, by, at, isDue } = item;
  const zone = timezone !== undefined && isZone(timezone) ? timezone : 'UTC';
  const moment = (instant: number | undefined) => (instant === undefined ? undefined : format(instant, zone, locale));
  const near = at === undefined ? undefined : nearness(at, now, zone, locale);
  const when = near && isDue ? say(says.due, locale, { when: near }) : near;
  const reason = why && say(why.says, locale, why.with);
  const names = item.isMine ? '' : listed(by, locale, 2);
  const waits = names ? say(reason ? says.whoWhy : says.for, locale, { names, reason: reason ?? '' }) : reason;
  const line = (words: Words, text: string | undefined) => (text ? [say(words, locale, { text })] : []);
  const window = [moment(summary.start), moment(summary.end)].filter(Boolean).join(' – ');
  const title = summary.title || fileOf(summary);
  const name = summary.id ?? title;
  return {
    uri: summary.uri,
    label: [name, when].filter(Boolean).join(' · '),
    says: [name === title ? '' : title, waits].filter(Boolean).join(' · '),
    spoken: [name, name === title ? '' : title, when, waits, moment(at)]
      .filter(Boolean)
      .join(locale === 'en' ? ', ' : '，'),
    isMine: item.isMine,
    more: [
      [name, name === title ? '' : title].filter(Boolean).join(' '),
      ...line(says.state, `${summary.state}, ${summary.type}`),
      ...line(says.window, window),
      ...(isDue ? line(says.dueAt, moment(at)) : []),
      ...line(says.waits, [reason, listed(by, locale)].filter(Boolean).join(' · ')),
      ...line(says.services, listed(summary.services, locale)),
      ...line(says.people, listed(summary.people, locale)),
      ...line(says.reviewers, listed(standing.reviewers, locale)),
    ],
  };
}

/** `tomorrow 02:00`, `in 11 days`: by the days of a zone. */
function nearness(at: number, now: number, zone: string, locale: Locale): string {
  const days = dayOf(at, zone) - dayOf(now, zone);
  const near = { '-1': says.yesterday, '0': says.today, '1': says.tomorrow }[days];
  if (near) return say(near, locale, { clock: format(at, zone, locale).split(' ')[2] ?? '' });
  return say(days > 0 ? says.in : says.ago, locale, { days: Math.abs(days) });
}

function dayOf(instant: number, zone: string): number {
  const { year, month, day } = wallAt(instant, zone);
  return Date.UTC(year, month - 1, day) / (24 * 60 * 60 * 1000);
}

function listed(names: readonly string[], locale: Locale, most = 6): string {
  const shown = names.slice(0, most).join(comma[locale]);
  return names.length > most ? `${shown} …` : shown;
}

const says = {
  due: { en: 'due {when}', 'zh-cn': '{when} 到期' },
  whoWhy: { en: '{names}: {reason}', 'zh-cn': '{names}：{reason}' },
  for: { en: 'waits for {names}', 'zh-cn': '等待 {names}' },
  state: { en: 'State: {text}', 'zh-cn': '状态：{text}' },
  window: { en: 'Window: {text}', 'zh-cn': '窗口：{text}' },
  dueAt: { en: 'Due: {text}', 'zh-cn': '到期：{text}' },
  waits: { en: 'Waits for: {text}', 'zh-cn': '等待：{text}' },
  services: { en: 'Services: {text}', 'zh-cn': '服务：{text}' },
  people: { en: 'Owner and executors: {text}', 'zh-cn': '负责人和执行人：{text}' },
  reviewers: { en: 'Reviewers: {text}', 'zh-cn': '评审人：{text}' },
  yesterday: { en: 'yesterday {clock}', 'zh-cn': '昨天 {clock}' },
  today: { en: 'today {clock}', 'zh-cn': '今天 {clock}' },
  tomorrow: { en: 'tomorrow {clock}', 'zh-cn': '明天 {clock}' },
  in: { en: 'in {days} days', 'zh-cn': '{days} 天后' },
  ago: { en: '{days} days ago', 'zh-cn': '{days} 天前' },
} as const satisfies Record<string, Words>;
