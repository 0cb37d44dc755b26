// Answers to the requests that put something on record: the edit of the review record that an act is, and the edit of
// the document that moves its state.

import { type Act, entryOfAct } from '../core/review/acts.ts';
import { told } from '../core/review/gates.ts';
import { nextStates } from '../core/review/nextStates.ts';
import { type Written, withEntry } from '../core/review/recordEdits.ts';
import { noRecord, readRecord, recordOf } from '../core/review/reviewRecord.ts';
import { moveFixes } from '../core/review/stateFix.ts';
import { source } from '../core/source.ts';
import { type Fills, type Locale, say, type Words } from '../core/words.ts';
import { type Files, pathOf } from '../disk.ts';
import type { EditResult, RecordParams, StateParams } from '../protocol.ts';
import { toTextEdit } from './convert.ts';
import type { View } from './view.ts';

/** The edit that puts an act on record, or why it is not written. */
export function record(view: View, { act, by, at }: RecordParams, files: Files): EditResult {
  const { locale } = view.reader;
  const refused = (says: Words, fills?: Fills): EditResult => ({ kind: 'refused', reason: say(says, locale, fills) });
  if (view.kind !== 'change' || view.source.uri.startsWith('untitled:')) return refused(unsaved);
  const { uri, text } = recordFile(view.source.uri, files);
  // What cannot be read might be there, and would be written over.
  if (pathOf(uri) === undefined) return refused(elsewhere);
  const { change, given } = view;
  const acted = entryOfAct({ change, given, record: readRecord(text ?? ''), by, at, locale }, act satisfies Act);
  if (acted.kind === 'refused') return refused(acted.says, acted.with);
  return recordEdit({ uri, text }, withEntry(text, acted.entry), locale);
}

/** What is written into a record file, which is made when there is none, or why it is not. */
export function recordEdit({ uri, text }: RecordFile, written: Written, locale: Locale): EditResult {
  if (written.kind === 'refused') return { kind: 'refused', reason: say(written.says, locale, written.with) };
  const of = source(uri, text ?? '');
  const edits = { textDocument: { uri, version: null }, edits: written.edits.map(edit => toTextEdit(of, edit)) };
  const create = { kind: 'create', uri, options: { ignoreIfExists: true } } as const;
  const documentChanges = text === undefined ? [create, edits] : [edits];
  return { kind: 'edit', uri, edit: { documentChanges }, before: text ?? '' };
}

/** The edit that moves the state of a document, when its gate is open; else what is in the way. */
export function moveState(view: View, { state }: StateParams): EditResult {
  const { locale } = view.reader;
  if (view.kind !== 'change') return { kind: 'refused', reason: say(noWay, locale, { state }) };
  const { change, given } = view;
  const next = nextStates(change, given, given.record ?? noRecord).find(one => one.state === state);
  const [first] = next?.reasons ?? [];
  if (first) return { kind: 'refused', reason: told(first, locale) };
  const [fix] = next ? moveFixes(change, given, next.state) : [];
  if (!fix) return { kind: 'refused', reason: say(noWay, locale, { state }) };
  const { uri } = change.source;
  return { kind: 'edit', uri, edit: { changes: { [uri]: fix.edits.map(edit => toTextEdit(change.source, edit)) } } };
}

export interface RecordFile {
  readonly uri: string;
  readonly text: string | undefined;
}

/** The record beside a document; its text is undefined when there is none. */
export function recordFile(document: string, files: Files): RecordFile {
  const uri = recordOf(document);
  const path = pathOf(uri);
  const text = path === undefined ? undefined : files.read(path);
  return { uri, text: text === undefined ? undefined : source(uri, text).text };
}

export const unsaved = {
  en: 'Save the document first: its review record is a file beside it.',
  'zh-cn': '请先保存文档：评审记录是放在它旁边的文件。',
};
export const elsewhere = {
  en: 'This document is on no disk, so its review record cannot be read and nothing is written. Open the folder from a disk to review.',
  'zh-cn': '该文档不在磁盘上，无法读取它的评审记录，因此不会写入。请从磁盘打开文件夹再评审。',
};
const noWay = {
  en: 'The state cannot be set to {state} from here, or the front matter cannot be read; look at it first.',
  'zh-cn': '当前不能把状态改为 {state}，或文档头无法读取，请先检查文档头。',
};
