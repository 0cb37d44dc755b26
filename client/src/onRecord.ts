// Putting something on record: the person is named, the server words it, and it is written as one edit that undo takes
// back, or the reason why not is said.

import * as vscode from 'vscode';
import { type Act, type EditResult, type RecordParams, recordRequest } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { noteBox } from './noteBox.ts';
import { askReviewer, reviewer } from './reviewer.ts';
import type { Shown } from './shown.ts';

/** What acts need: the server, the MCM that is shown, and somebody to tell that something was written. */
export interface Desk {
  readonly connection: Connection;
  readonly shown: Shown;
  /** Called after an act that says what somebody read has been written. */
  readonly onRead: (document: vscode.Uri) => void;
}

/** The document that is shown, when something can be put on record about it; else the person is told why not. */
export function recordable(shown: Shown): vscode.Uri | undefined {
  const { view } = shown;
  if (!view) return undefined;
  // Said before the person has written a note for nothing.
  if (view.record.fault) return tellRefusal(view.record.fault, shown);
  const uri = vscode.Uri.parse(view.uri);
  if (uri.scheme !== 'untitled') return uri;
  return tellRefusal(vscode.l10n.t('Save the document first: its review record will stand beside it.'));
}

/** Puts an act on record; whether it was written. */
export function putOnRecord({ connection, shown }: Desk, document: vscode.Uri, by: string, act: Act): Promise<boolean> {
  const params: RecordParams = { uri: document.toString(), by, at: now(), act };
  return writeAsWorded(connection, recordRequest, params, shown);
}

/** Asks the server to word an edit of a record, and writes it, or says why not; whether it was written. */
export async function writeAsWorded(connection: Connection, request: string, params: unknown, shown?: Shown) {
  // The record may change meanwhile, by a pull or in another editor; what was worded for another text is worded again.
  for (let tries = 0; tries < 3; tries++) {
    const result = await connection.ask<EditResult | null>(request, params);
    if (!result) throw new Error(vscode.l10n.t('The language server could not word the entry. Its output says why.'));
    if (result.kind === 'refused') {
      tellRefusal(result.reason, shown);
      return false;
    }
    if (await fits(result)) return write(connection, result);
  }
  const says = vscode.l10n.t('The review record has just been changed elsewhere, so nothing was written. Try again.');
  tellRefusal(says, shown);
  return false;
}

/** Whether the file still has the text that an edit was made for. */
async function fits({ uri, before = '' }: EditResult & { kind: 'edit' }): Promise<boolean> {
  const text = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(
    document => document.getText(),
    () => '',
  );
  return text.replace(/\r\n?/g, '\n') === before;
}

/** What a person says in words, and in whose name; undefined when they gave up. The name is seen before it is written. */
export async function noteAndName(
  uri: vscode.Uri,
  { what, prompt, note = '', required }: { what: string; prompt: string; note?: string; required: boolean },
): Promise<{ readonly note: string; readonly by: string } | undefined> {
  let by = await reviewer(uri);
  let said = note;
  while (by !== undefined) {
    const answer = await noteBox({ title: vscode.l10n.t('{0}, as {1}', what, by), prompt, note: said, required });
    if (answer?.kind !== 'other') return answer && { note: answer.note, by };
    said = answer.note;
    by = (await askReviewer(uri)) ?? by;
  }
  return undefined;
}

/** Asks for nothing but a yes, in whose name; `other` is one more thing that may be done first. */
export async function confirmedName(
  uri: vscode.Uri,
  {
    what,
    about,
    other,
  }: { what: string; about: string; other?: { readonly label: string; readonly run: () => unknown } },
): Promise<string | undefined> {
  let by = await reviewer(uri);
  while (by !== undefined) {
    const yes = { label: vscode.l10n.t('{0}, as {1}', what, by) };
    const somebody = { label: vscode.l10n.t('Somebody else…') };
    const picks = [yes, ...(other ? [other] : []), somebody];
    const pick = await vscode.window.showQuickPick<vscode.QuickPickItem>(picks, { title: about });
    if (pick === yes) return by;
    if (pick !== somebody) {
      if (pick) await other?.run();
      return undefined;
    }
    by = (await askReviewer(uri)) ?? by;
  }
  return undefined;
}

/** Says why nothing is written. Nobody waits for the answer: the checklist goes back to what is on record at once. */
export function tellRefusal(reason: string, shown?: Shown): undefined {
  const open = vscode.l10n.t('Open Review Record');
  const buttons = shown?.view?.record.exists ? [open] : [];
  void vscode.window
    .showWarningMessage(reason, ...buttons)
    .then(answer => (answer && shown ? openRecord(shown) : undefined));
}

/** Shows the review record beside the document. */
export async function openRecord({ view }: Shown): Promise<void> {
  if (!view) return;
  if (view.record.exists) {
    await vscode.window.showTextDocument(vscode.Uri.parse(view.record.uri), { viewColumn: vscode.ViewColumn.Beside });
    return;
  }
  const message = vscode.l10n.t('There is no review record yet. The first verdict in the checklist creates it.');
  void vscode.window.showInformationMessage(message);
}

/** Applies an edit of a file that may not be open; whether the editor took it. */
async function write({ client }: Connection, { edit, uri: path }: EditResult & { kind: 'edit' }): Promise<boolean> {
  const uri = vscode.Uri.parse(path);
  const file = () => vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString());
  const unsaved = file()?.isDirty ?? false;
  if (!(await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit)))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The editor could not change the review record.'));
    return false;
  }
  // A record that nobody is working on is saved, so that a verdict is really on record; somebody's unsaved work is not
  // ours to save.
  if (!unsaved) await (file() ?? (await vscode.workspace.openTextDocument(uri))).save();
  return true;
}

/** This moment with the machine's offset, to the second. */
export function now(): string {
  const date = new Date();
  const offset = -date.getTimezoneOffset();
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
