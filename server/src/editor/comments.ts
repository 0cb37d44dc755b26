// Answers to the requests about conversations: where each hangs and what was said, and the edit that puts more on record.

import type { Change } from '../core/change.ts';
import { placeOf } from '../core/review/anchor.ts';
import { type CommentAct, withComment } from '../core/review/commentEdits.ts';
import { type Conversation, conversationsOf } from '../core/review/conversations.ts';
import { readRecord } from '../core/review/reviewRecord.ts';
import { format, readTime } from '../core/time/time.ts';
import { say, type Words } from '../core/words.ts';
import { type Files, pathOf } from '../disk.ts';
import type { CommentParams, CommentsView, EditResult, ThreadView } from '../protocol.ts';
import { toRange, toSpan } from './convert.ts';
import { elsewhere, recordEdit, recordFile, unsaved } from './record.ts';
import type { Reader, View } from './view.ts';

/** The conversations about a change; null for what is no change. */
export function comments(view: View, files: Files): CommentsView | null {
  if (view.kind !== 'change') return null;
  const { change, reader } = view;
  const { uri, text } = recordFile(change.source.uri, files);
  const record = readRecord(text ?? '');
  return {
    uri: change.source.uri,
    // Where no record can be written, nothing is offered.
    isReviewed: pathOf(uri) !== undefined && (change.state !== 'draft' || text !== undefined),
    threads: conversationsOf(change, record).map(one => toThread(one, change, reader)),
    fault: record.fault && say(record.fault.says, reader.locale, record.fault.with),
  };
}

/** The edit of the review record that puts on record what somebody says, or why it is not written. */
export function comment(view: View, { act, by, at }: CommentParams, files: Files): EditResult {
  const { locale } = view.reader;
  const refused = (says: Words): EditResult => ({ kind: 'refused', reason: say(says, locale) });
  if (view.kind !== 'change' || view.source.uri.startsWith('untitled:')) return refused(unsaved);
  const file = recordFile(view.source.uri, files);
  if (pathOf(file.uri) === undefined) return refused(elsewhere);
  const said = { by, at };
  const acted = (): CommentAct => {
    if (act.kind === 'reopen') return { ...act, text: act.text || say(reopenedSays, locale) };
    if (act.kind !== 'add') return act;
    return {
      kind: 'add',
      comment: { ...placeOf(view.change, toSpan(view.source, act.range)), ...said, text: act.text },
    };
  };
  return recordEdit(file, withComment(file.text, acted(), said), locale);
}

function toThread({ index, comment, anchor, lost }: Conversation, { source }: Change, reader: Reader): ThreadView {
  const { by, at, text, replies = [], resolved } = comment;
  const { locale } = reader;
  const settled = resolved && say(resolvedSays, locale, { by: resolved.by, when: shown(resolved.at, reader) });
  const gone = lost && say(lost.says, locale, lost.with);
  return {
    which: { index, by, at },
    range: toRange(source, anchor.at),
    resolved: resolved !== undefined,
    label: [settled, gone].filter(Boolean).join(' · ') || undefined,
    said: [{ by, at, text }, ...replies].map(one => ({
      by: one.by,
      when: shown(one.at, reader),
      // A picture in a record that others wrote would be fetched from wherever they like.
      text: one.text.replaceAll('![', '!\\['),
    })),
  };
}

/** A time of the record in the reader's zone, where it names an instant; else as it was written. */
function shown(text: string, { timezone = 'UTC', locale }: Reader): string {
  const read = readTime(text);
  return read.kind === 'instant' ? format(read.instant, timezone, locale) : text;
}

const resolvedSays = { en: 'Resolved by {by}, {when}', 'zh-cn': '由 {by} 于 {when} 解决' };
const reopenedSays = { en: 'Opened again.', 'zh-cn': '重新打开。' };
