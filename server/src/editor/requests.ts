// Answers to the requests of protocol.ts: the review checklist and a new document.

import { join } from 'node:path';
import { newChange } from '../core/answers/newChange.ts';
import { readRecord } from '../core/review/reviewRecord.ts';
import type { Given } from '../core/rule.ts';
import { localeOf, say } from '../core/words.ts';
import { type Files, pathOf } from '../disk.ts';
import type { ChecklistView, NewParams, NewResult } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { toChecklistView } from './checklist.ts';
import { recordFile } from './record.ts';
import type { Reader, View } from './view.ts';

/** The checklist of a change with what its review record says; null for what is no change. */
export function checklist(view: View, files: Files): ChecklistView | null {
  if (view.kind !== 'change') return null;
  const { change, given, reader } = view;
  const { uri, text } = recordFile(change.source.uri, files);
  const record = readRecord(text ?? '');
  const fault = record.fault && say(record.fault.says, reader.locale, record.fault.with);
  const state = { uri, exists: text !== undefined, fault };
  return toChecklistView(change, given, record, state, reader);
}

/** A new document from the template in force in a folder. */
export function newDocument(params: NewParams, team: Workspace, now: number, reader: Reader): NewResult {
  const folder = params.folder === undefined ? undefined : pathOf(params.folder);
  const given: Given = team.given(folder && join(folder, 'new.mcm.md'), now);
  const locale = params.locale === undefined ? reader.locale : localeOf(params.locale);
  const { name, text, problem } = newChange({ ...params, locale }, given);
  return { name, text, problem: problem && say(problem.says, reader.locale, problem.with) };
}
