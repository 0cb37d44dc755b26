// A reviewer's word about an item: a verdict, or that an earlier one still holds.

import * as vscode from 'vscode';
import type { Act, ItemView } from '../../server/src/protocol.ts';
import { confirmedName, type Desk, noteAndName, putOnRecord, recordable, tellRefusal } from './onRecord.ts';
import { showRead } from './reading.ts';
import { reviewer } from './reviewer.ts';

export type Verdict = Extract<Act, { kind: 'verdict' }>['verdict'];

/** What a verdict is about: one item of the MCM that is shown. */
export interface Case extends Desk {
  readonly item: ItemView;
}

/** Writes a verdict. Asks for the note unless it is given; nothing is written when the person gives up on the way. */
export async function judge(about: Case, verdict: Verdict, given?: string): Promise<void> {
  const { item } = about;
  const uri = judgeable(about);
  if (!uri) return;
  const note = item.verdict?.verdict === verdict ? (item.verdict.note ?? '') : '';
  const required = noteRequired(about, verdict);
  const said = given
    ? { note: given, by: await reviewer(uri) }
    : await noteAndName(uri, { what: wordFor(verdict), prompt: item.title, note, required });
  if (said?.by === undefined) return;
  const act: Act = { kind: 'verdict', item: item.id, verdict, ...(said.note ? { note: said.note } : {}) };
  if (await putOnRecord(about, uri, said.by, act)) about.onRead(uri);
}

/** Confirms a stale verdict. Unless it is confirmed already, the difference may be looked at first. */
export async function confirmVerdict(about: Case, isConfirmed: boolean): Promise<void> {
  const uri = judgeable(about);
  if (!uri) return;
  const look = { label: vscode.l10n.t('Show what was changed'), run: () => showRead(about) };
  const what = vscode.l10n.t('Still valid');
  const by = isConfirmed
    ? await reviewer(uri)
    : await confirmedName(uri, { what, about: about.item.title, other: look });
  if (by === undefined) return;
  if (await putOnRecord(about, uri, by, { kind: 'still-valid', item: about.item.id })) about.onRead(uri);
}

/** Lets the person choose a verdict, and then judges. */
export async function chooseVerdict(about: Case): Promise<void> {
  const picks = (['ok', 'concern', 'n/a'] as const).map(verdict => ({ label: wordFor(verdict), verdict }));
  const placeHolder = vscode.l10n.t('What do you say now? A verdict is replaced, never erased.');
  const pick = await vscode.window.showQuickPick(picks, { title: about.item.title, placeHolder });
  if (pick) await judge(about, pick.verdict);
}

function judgeable({ shown, item }: Case): vscode.Uri | undefined {
  const layer = shown.view?.layers.find(({ items }) => items.some(one => one.id === item.id));
  if (layer?.isLocked) return tellRefusal(layer.reasons[0] ?? '', shown);
  return recordable(shown);
}

// The first layer may say OK to facts without a word; whoever reads after it says what was seen.
function noteRequired({ shown: { view }, item }: Case, verdict: Verdict): boolean {
  return verdict !== 'ok' || !view?.layers[0]?.items.some(({ id }) => id === item.id);
}

function wordFor(verdict: Verdict): string {
  const words = { ok: vscode.l10n.t('OK'), concern: vscode.l10n.t('Concern'), 'n/a': vscode.l10n.t('Not applicable') };
  return words[verdict];
}
