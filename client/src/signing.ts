// A person's word about a whole layer or the whole change: a signature, an override, a decision; and the author's own step
// from one state to the next.

import * as vscode from 'vscode';
import {
  type Act,
  type ChecklistView,
  type EditResult,
  type LayerView,
  type StateParams,
  type StateView,
  stateRequest,
} from '../../server/src/protocol.ts';
import { confirmedName, type Desk, noteAndName, putOnRecord, recordable, tellRefusal } from './onRecord.ts';
import { reviewer } from './reviewer.ts';

/** Signs a layer off. Asks in whose name unless that is settled. */
export async function signOff(desk: Desk, layer: LayerView, isConfirmed: boolean): Promise<void> {
  const { shown } = desk;
  if (!layer.isDone) return tellRefusal(layer.reasons[0] ?? '', shown);
  const uri = recordable(shown);
  if (!uri) return;
  const what = vscode.l10n.t('Sign off');
  const by = isConfirmed
    ? await reviewer(uri)
    : await confirmedName(uri, { what, about: withConversations(shown.view, layer.title) });
  if (by !== undefined) await putOnRecord(desk, uri, by, { kind: 'sign-off', layer: layer.layer });
}

/** Lets a layer go ahead out of order. Asks for the reason unless it is given. */
export async function override(desk: Desk, layer: LayerView, given?: string): Promise<void> {
  const uri = recordable(desk.shown);
  if (!uri) return;
  const prompt = vscode.l10n.t('Why can the usual order not be kept? The reason stays on record.');
  const what = vscode.l10n.t('Go ahead: {0}', layer.title);
  const said = await inWords(uri, given, { what, prompt, required: true });
  if (said?.by === undefined) return;
  await putOnRecord(desk, uri, said.by, { kind: 'sign-off', layer: layer.layer, override: said.note });
}

/** Whoever signs or decides should know what is still talked about. */
function withConversations(view: ChecklistView | undefined, text: string): string {
  return view?.openConversations ? `${text} (${view.openConversations})` : text;
}

/** What somebody decides, where it is settled before anybody is asked. */
export type Decision = Omit<Extract<Act, { kind: 'decision' }>, 'kind'>;

/** Puts a decision on record: which, in what role, and why. */
export async function decide(desk: Desk, given?: Decision): Promise<void> {
  const { view } = desk.shown;
  const uri = recordable(desk.shown);
  if (!view || !uri) return;
  const decision = given?.decision ?? (await pickDecision(view));
  if (!decision) return;
  // Said before the person has written a reason for nothing.
  if (decision === 'approve' && view.cannotApprove) return tellRefusal(view.cannotApprove, desk.shown);
  const role = given ? given.role : await pickRole(view);
  if (!given && role === undefined) return;
  const prompt = withConversations(view, vscode.l10n.t('Why? In a sentence that the author can act on.'));
  const what = decisionWord(decision);
  const said = await inWords(uri, given && (given.reason ?? ''), { what, prompt, required: decision !== 'approve' });
  if (said?.by === undefined) return;
  const act: Act = {
    kind: 'decision',
    decision,
    ...(role ? { role } : {}),
    ...(said.note ? { reason: said.note } : {}),
  };
  await putOnRecord(desk, uri, said.by, act);
}

/** Moves the state as the author's own edit, which is left unsaved like any other; or says what is in the way. */
export async function moveState({ connection, shown, onRead }: Desk, to: StateView | undefined): Promise<void> {
  const { view } = shown;
  const next = to ?? (view && (await pickState(view)));
  if (!view || !next) return;
  if (next.reasons.length > 0) return tellRefusal(next.reasons.join('\n'));
  const params: StateParams = { uri: view.uri, state: next.state };
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(view.uri));
  const { version } = document;
  const result = await connection.ask<EditResult | null>(stateRequest, params);
  // Somebody has typed meanwhile; what was worded for the text before would hit another place.
  if (document.version !== version) return moveState({ connection, shown, onRead }, next);
  if (!result) throw new Error(vscode.l10n.t('The language server could not word the entry. Its output says why.'));
  if (result.kind === 'refused') return tellRefusal(result.reason);
  await vscode.workspace.applyEdit(await connection.client.protocol2CodeConverter.asWorkspaceEdit(result.edit));
}

/** What people call a decision. */
export function decisionWord(decision: Decision['decision']): string {
  const words = {
    approve: vscode.l10n.t('Approve'),
    defer: vscode.l10n.t('Defer'),
    reject: vscode.l10n.t('Reject'),
  };
  return words[decision];
}

async function inWords(uri: vscode.Uri, given: string | undefined, asked: Parameters<typeof noteAndName>[1]) {
  return given === undefined ? noteAndName(uri, asked) : { note: given, by: await reviewer(uri) };
}

async function pickDecision(view: ChecklistView): Promise<Decision['decision'] | undefined> {
  const picks = (['approve', 'defer', 'reject'] as const).map(decision => ({
    label: decisionWord(decision),
    ...(decision === 'approve' && view.cannotApprove ? { detail: view.cannotApprove } : {}),
    decision,
  }));
  const placeHolder = vscode.l10n.t('What is decided?');
  return (await vscode.window.showQuickPick(picks, { title: view.title, placeHolder }))?.decision;
}

async function pickRole(view: ChecklistView): Promise<string | undefined> {
  const picks = view.roles.map(({ id, title }) => ({ label: title, id }));
  const placeHolder = vscode.l10n.t('In what role do you decide?');
  return (await vscode.window.showQuickPick(picks, { title: view.title, placeHolder }))?.id;
}

async function pickState(view: ChecklistView): Promise<StateView | undefined> {
  const picks = view.next.map(next => ({ label: next.title, detail: next.reasons.join(' '), next }));
  const placeHolder = vscode.l10n.t('The state is {0}', view.state);
  return (await vscode.window.showQuickPick(picks, { title: view.title, placeHolder }))?.next;
}
