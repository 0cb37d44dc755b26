// A reviewer's word about an item: asked for here, worded by the server, written as one edit that undo takes back.

import * as vscode from 'vscode';
import { type ItemView, type VerdictParams, type VerdictResult, verdictRequest } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { noteBox } from './noteBox.ts';
import { askReviewer, reviewer } from './reviewer.ts';
import type { Shown } from './shown.ts';

export type Verdict = VerdictParams['verdict'];

/** What a verdict is about: the server, the MCM that is shown, and one of its items. */
export interface Case {
  readonly connection: Connection;
  readonly shown: Shown;
  readonly item: ItemView;
}

/** Writes a verdict. Asks for the note unless it is given; nothing is written when the person gives up on the way. */
export async function judge({ connection, shown, item }: Case, verdict: Verdict, given?: string): Promise<void> {
  const { view } = shown;
  if (!view) return;
  // Said before the person has written a note for nothing.
  if (view.record.fault) return tellRefusal(view.record.fault, shown);
  const uri = vscode.Uri.parse(view.uri);
  if (uri.scheme === 'untitled') {
    return tellRefusal(vscode.l10n.t('Save the document first: its review record will stand beside it.'));
  }
  const said = given
    ? { note: given, by: await reviewer(uri) }
    : await noteAndName(item, verdict, uri, noteRequired(shown, item, verdict));
  if (said?.by === undefined) return;
  const { note, by } = said;
  const params = { uri: view.uri, item: item.id, verdict, ...(note ? { note } : {}), by, at: now() };
  const result = await connection.ask<VerdictResult | null>(verdictRequest, params satisfies VerdictParams);
  if (!result) throw new Error(vscode.l10n.t('The language server could not word the verdict. Its output says why.'));
  if (result.kind === 'edit') await write(connection, result);
  else tellRefusal(result.reason, shown);
}

/** Says why nothing is written. Nobody waits for the answer: the checklist goes back to what is on record at once. */
function tellRefusal(reason: string, shown?: Shown): void {
  const open = vscode.l10n.t('Open Review Record');
  const buttons = shown?.view?.record.exists ? [open] : [];
  void vscode.window
    .showWarningMessage(reason, ...buttons)
    .then(answer => (answer && shown ? openRecord(shown) : undefined));
}

/** Lets the person choose a verdict, and then judges. */
export async function chooseVerdict(about: Case): Promise<void> {
  const picks = (['ok', 'concern', 'n/a'] as const).map(verdict => ({ label: wordFor(verdict), verdict }));
  const placeHolder = vscode.l10n.t('What do you say now? A verdict is replaced, never erased.');
  const pick = await vscode.window.showQuickPick(picks, { title: about.item.title, placeHolder });
  if (pick) await judge(about, pick.verdict);
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

// The first layer may say OK to facts without a word; whoever reads after it says what was seen.
function noteRequired({ view }: Shown, item: ItemView, verdict: Verdict): boolean {
  return verdict !== 'ok' || !view?.layers[0]?.items.some(({ id }) => id === item.id);
}

async function noteAndName(item: ItemView, verdict: Verdict, uri: vscode.Uri, required: boolean) {
  let by = await reviewer(uri);
  let note = item.verdict?.verdict === verdict ? (item.verdict.note ?? '') : '';
  while (by !== undefined) {
    const title = vscode.l10n.t('{0}, as {1}', wordFor(verdict), by);
    const answer = await noteBox({ title, prompt: item.title, note, required });
    if (answer?.kind !== 'other') return answer && { note: answer.note, by };
    note = answer.note;
    by = (await askReviewer(uri)) ?? by;
  }
  return undefined;
}

function wordFor(verdict: Verdict): string {
  const words = { ok: vscode.l10n.t('OK'), concern: vscode.l10n.t('Concern'), 'n/a': vscode.l10n.t('Not applicable') };
  return words[verdict];
}

async function write({ client }: Connection, { edit, recordUri }: VerdictResult & { kind: 'edit' }): Promise<void> {
  const uri = vscode.Uri.parse(recordUri);
  const record = () => vscode.workspace.textDocuments.find(one => one.uri.toString() === uri.toString());
  const unsaved = record()?.isDirty ?? false;
  if (!(await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit)))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The editor could not change the review record.'));
    return;
  }
  // A record that nobody is working on is saved, so that a verdict is really on record; somebody's unsaved work is not
  // ours to save.
  if (!unsaved) await (record() ?? (await vscode.workspace.openTextDocument(uri))).save();
}

/** This moment with the machine's offset, to the second. */
function now(): string {
  const date = new Date();
  const offset = -date.getTimezoneOffset();
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
