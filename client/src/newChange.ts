// `MCM: New…`: asks for what a document begins with, and opens it, unsaved, under a name of its own.

import * as vscode from 'vscode';
import { type NewParams, type NewResult, newRequest } from '../../server/src/protocol.ts';
import { type Connection, timezone } from './connection.ts';
import changeTypes from './generated/changeTypes.json' with { type: 'json' };
import { gitEmail } from './reviewer.ts';
import { input, pick, type Step, walk } from './steps.ts';

type Draft = NewParams & { readonly timezone: string };
type Try = (draft: Draft) => Promise<NewResult>;

/** What a keybinding or a task may give, in order not to be asked. */
export type Plan = Pick<NewParams, 'title' | 'type' | 'start' | 'end' | 'timezone'>;

/** Asks unless a plan is given, and opens the new document. */
export async function newChange(connection: Connection, plan?: Plan): Promise<void> {
  const folder = await folderForIt();
  if (folder === null) return;
  const tried: Try = draft => connection.ask<NewResult>(newRequest, draft satisfies NewParams);
  const owner = folder && (await gitEmail(folder.uri));
  const first: Draft = {
    ...(folder ? { folder: folder.uri.toString() } : {}),
    ...(owner ? { owner } : {}),
    title: '',
    type: 'normal',
    timezone: timezone(),
    locale: vscode.env.language,
    ...plan,
  };
  const steps = [askTitle, askType, askStart(tried), askEnd(tried)];
  const draft = plan ? first : await walk(vscode.l10n.t('New MCM'), steps, first);
  if (draft) await openUnsaved(folder?.uri, await tried(draft));
}

const askTitle: Step<Draft> = async (draft, place) => {
  const answer = await input(place, {
    prompt: vscode.l10n.t('What is changed, and where? This becomes the title.'),
    placeholder: vscode.l10n.t('Promote the PostgreSQL 16 standby of orders-db to primary'),
    value: draft.title,
    check: async text => (text ? undefined : vscode.l10n.t('A change needs a title.')),
  });
  return typeof answer === 'object' ? { ...draft, title: answer.text } : answer;
};

const askType: Step<Draft> = async (draft, place) => {
  const isChinese = vscode.env.language.startsWith('zh');
  const items = changeTypes.map(({ value, en, 'zh-cn': zh }) => ({ label: value, detail: isChinese ? zh : en }));
  const active = items.find(({ label }) => label === draft.type);
  const answer = await pick(place, items, active, vscode.l10n.t('What kind of change is it?'));
  return typeof answer === 'object' ? { ...draft, type: answer.label as Draft['type'] } : answer;
};

function askStart(tried: Try): Step<Draft> {
  return async (draft, place) => {
    const answer = await input(place, {
      prompt: vscode.l10n.t('When does it start, in {0} time? Leave it empty if that is not settled.', draft.timezone),
      placeholder: vscode.l10n.t('for example: 2026-12-01 02:00, tomorrow 2am'),
      value: draft.start ?? '',
      check: async text => (text ? (await tried(withTime(draft, 'start', text))).problem : undefined),
      button: zoneButton(draft),
    });
    return timeAnswer(draft, 'start', answer, () => askStart(tried), place);
  };
}

function askEnd(tried: Try): Step<Draft> {
  return async (draft, place) => {
    if (!draft.start) return 'skip';
    const answer = await input(place, {
      prompt: vscode.l10n.t('When does it end, a rollback included, in {0} time?', draft.timezone),
      placeholder: vscode.l10n.t('for example: 04:00, 2h'),
      value: draft.end ?? '',
      check: async text => (text ? (await tried(withTime(draft, 'end', text))).problem : undefined),
      button: zoneButton(draft),
    });
    return timeAnswer(draft, 'end', answer, () => askEnd(tried), place);
  };
}

/** The draft with a time; the button asks for another zone and then for the time again. */
async function timeAnswer(
  draft: Draft,
  key: 'start' | 'end',
  answer: Awaited<ReturnType<typeof input>>,
  again: () => Step<Draft>,
  place: Parameters<Step<Draft>>[1],
): ReturnType<Step<Draft>> {
  if (typeof answer !== 'object') return answer;
  const next = withTime(draft, key, answer.text);
  if (answer.kind === 'text') return next;
  const zone = await askZone(draft.timezone);
  return again()({ ...next, timezone: zone ?? draft.timezone }, place);
}

function withTime(draft: Draft, key: 'start' | 'end', text: string): Draft {
  const { [key]: _, ...rest } = draft;
  return text ? { ...rest, [key]: text } : (rest as Draft);
}

function zoneButton({ timezone: zone }: Draft): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon('globe'), tooltip: vscode.l10n.t('Another zone than {0}…', zone) };
}

async function askZone(active: string): Promise<string | undefined> {
  const zones = [
    active,
    'UTC',
    ...Intl.supportedValuesOf('timeZone').filter(zone => zone !== active && zone !== 'UTC'),
  ];
  return vscode.window.showQuickPick(zones, { placeHolder: vscode.l10n.t('In which zone do you think?') });
}

/** The folder in which the document is to lie: undefined without any, null when the person gave up. */
async function folderForIt(): Promise<vscode.WorkspaceFolder | undefined | null> {
  const { activeTextEditor } = vscode.window;
  const around = activeTextEditor && vscode.workspace.getWorkspaceFolder(activeTextEditor.document.uri);
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (around || folders.length < 2) return around ?? folders[0];
  return (await vscode.window.showWorkspaceFolderPick()) ?? null;
}

async function openUnsaved(folder: vscode.Uri | undefined, { name, text }: NewResult): Promise<void> {
  const path = folder ? await freePath(folder, name) : name;
  const uri = folder ? folder.with({ scheme: 'untitled', path }) : vscode.Uri.from({ scheme: 'untitled', path });
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const here = new vscode.Position(firstBlank(text), 0);
  editor.selection = new vscode.Selection(here, here);
  editor.revealRange(new vscode.Range(here, here), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A path that no file has: `name.mcm.md`, `name-2.mcm.md`, … */
async function freePath(folder: vscode.Uri, name: string): Promise<string> {
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, count === 1 ? name : name.replace('.', `-${count}.`));
    const isTaken =
      vscode.workspace.textDocuments.some(one => one.uri.path === uri.path) ||
      (await vscode.workspace.fs.stat(uri).then(
        () => true,
        () => false,
      ));
    if (!isTaken) return uri.path;
  }
}

/** The first line to write on: below the first heading that has nothing of its own and no deeper heading under it. */
function firstBlank(text: string): number {
  const lines = text.split('\n');
  const levels = lines.map(line => /^(#{2,6}) /.exec(line)?.[1]?.length);
  const heading = levels.findIndex((level, index) => {
    const next = lines.findIndex((line, at) => at > index && line.trim() !== '');
    return level !== undefined && (next === -1 || (levels[next] ?? 9) <= level);
  });
  return Math.min(heading + 1, lines.length - 1);
}
