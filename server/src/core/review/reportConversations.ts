// Conversations and times as a report tells them.

import { plainWords } from '../answers/brief.ts';
import type { Change } from '../change.ts';
import { format, readTime } from '../time/time.ts';
import { type Locale, quote, say } from '../words.ts';
import { conversationsOf } from './conversations.ts';
import type { Said } from './recordEntries.ts';
import type { ReviewRecord } from './reviewRecord.ts';

export interface ReportConversation {
  readonly about: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
  readonly answers: number;
  /** Who spoke last and what; undefined without an answer. */
  readonly last: { readonly by: string; readonly text: string } | undefined;
  readonly resolved: Said | undefined;
}

/** All conversations of a record for the page, open ones first. */
export function reportConversations(
  change: Change,
  record: ReviewRecord,
  locale: Locale,
): readonly ReportConversation[] {
  const all = conversationsOf(change, record).map(({ comment, about }) => {
    const { by, at, text, replies = [], resolved } = comment;
    const last = replies.at(-1);
    return {
      about: say(about, locale),
      by,
      at: shownTime(at, locale),
      text: quote(plainWords(text), 1000),
      answers: replies.length,
      last: last && { by: last.by, text: quote(plainWords(last.text), 1000) },
      resolved: resolved && { by: resolved.by, at: shownTime(resolved.at, locale) },
    };
  });
  return [...all.filter(one => !one.resolved), ...all.filter(one => one.resolved)];
}

/** A time of the record in UTC, where it names an instant; else as it was written. */
export function shownTime(text: string, locale: Locale): string {
  const read = readTime(text);
  return read.kind === 'instant' ? format(read.instant, 'UTC', locale) : text;
}
