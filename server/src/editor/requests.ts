// Answers to the requests of protocol.ts: the review checklist, the edit that writes a verdict, a new document.

import { join } from 'node:path';
import { newChange } from '../core/answers/newChange.ts';
import { checklistOf, readNow } from '../core/review/checklist.ts';
import { withEntry } from '../core/review/recordEdits.ts';
import type { Verdict } from '../core/review/recordEntries.ts';
import { readRecord, recordOf } from '../core/review/reviewRecord.ts';
import type { Given } from '../core/rule.ts';
import { source } from '../core/source.ts';
import { localeOf, say } from '../core/words.ts';
import { type Files, pathOf } from '../disk.ts';
import type { ChecklistView, NewParams, NewResult, VerdictParams, VerdictResult } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { toChecklistView } from './checklist.ts';
import { toTextEdit } from './convert.ts';
import type { Reader, View } from './view.ts';

/** The checklist of a change with what its review record says; null for what is no change. */
export function checklist(view: View, files: Files): ChecklistView | null {
  if (view.kind !== 'change') return null;
  const { change, given, reader } = view;
  const { uri, text } = recordFile(change.source.uri, files);
  const record = readRecord(text ?? '');
  const fault = record.fault && say(record.fault.says, reader.locale, record.fault.with);
  const state = { uri, exists: text !== undefined, fault };
  return toChecklistView(change, checklistOf(change, given, record), state, reader.locale);
}

/** The edit that adds a verdict to the review record, or why it is not written. */
export function verdict(view: View, params: VerdictParams, files: Files): VerdictResult {
  const { locale } = view.reader;
  if (view.kind !== 'change' || view.source.uri.startsWith('untitled:')) {
    return { kind: 'refused', reason: say(unsaved, locale) };
  }
  const { uri, text } = recordFile(view.source.uri, files);
  const { item, verdict, note, by, at } = params;
  const given: Verdict = { verdict, by, at, read: readNow(view.change, item), ...(note ? { note } : {}) };
  const written = withEntry(text, { to: 'items', item, entry: given });
  if (written.kind === 'refused') return { kind: 'refused', reason: say(written.says, locale, written.with) };
  const of = source(uri, text ?? '');
  const edits = { textDocument: { uri, version: null }, edits: written.edits.map(edit => toTextEdit(of, edit)) };
  const create = { kind: 'create', uri, options: { ignoreIfExists: true } } as const;
  return { kind: 'edit', recordUri: uri, edit: { documentChanges: text === undefined ? [create, edits] : [edits] } };
}

/** A new document from the template in force in a folder. */
export function newDocument(params: NewParams, team: Workspace, now: number, reader: Reader): NewResult {
  const folder = params.folder === undefined ? undefined : pathOf(params.folder);
  const given: Given = team.given(folder && join(folder, 'new.mcm.md'), now);
  const locale = params.locale === undefined ? reader.locale : localeOf(params.locale);
  const { name, text, problem } = newChange({ ...params, locale }, given);
  return { name, text, problem: problem && say(problem.says, reader.locale, problem.with) };
}

function recordFile(document: string, files: Files): { readonly uri: string; readonly text: string | undefined } {
  const uri = recordOf(document);
  const path = pathOf(uri);
  const text = path === undefined ? undefined : files.read(path);
  return { uri, text: text === undefined ? undefined : source(uri, text).text };
}

const unsaved = {
  en: 'Save the document first: its review record is a file beside it.',
  'zh-cn': '请先保存文档：评审记录是放在它旁边的文件。',
};
