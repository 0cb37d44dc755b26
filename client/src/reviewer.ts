// Whose word a verdict is. Names are declared, not proved; so the person always sees the name before it is written.

import { execFile } from 'node:child_process';
import * as vscode from 'vscode';

/** The reviewer by the setting, else by git, else as typed now and remembered. Undefined when the person gave up. */
export async function reviewer(uri: vscode.Uri): Promise<string | undefined> {
  return configured(uri) ?? (await gitEmail(vscode.Uri.joinPath(uri, '..'))) ?? (await askReviewer(uri));
}

/** The reviewer by the setting, else by git, without asking. */
export async function knownReviewer(folder: vscode.Uri | undefined): Promise<string | undefined> {
  return configured(folder) ?? (folder && (await gitEmail(folder)));
}

function configured(uri: vscode.Uri | undefined): string | undefined {
  return vscode.workspace.getConfiguration('mcm', uri).get<string>('reviewer')?.trim() || undefined;
}

/** Asks who the person is, and remembers it in the user's settings, where it can be seen and changed. */
export async function askReviewer(uri: vscode.Uri | undefined): Promise<string | undefined> {
  const value = configured(uri) ?? '';
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Who are you?'),
    prompt: vscode.l10n.t('Your address, as it is to stand in review records. It is kept in the setting mcm.reviewer.'),
    placeHolder: 'alice@example.com',
    value,
    ignoreFocusOut: true,
  });
  const name = answer?.trim();
  if (!name) return undefined;
  await vscode.workspace.getConfiguration('mcm').update('reviewer', name, vscode.ConfigurationTarget.Global);
  return name;
}

/** git's `user.email` in a folder, asked of the git that the built-in extension has found. */
export async function gitEmail(folder: vscode.Uri): Promise<string | undefined> {
  // Running a program in a folder that nobody vouches for is not ours to do.
  if (!vscode.workspace.isTrusted || folder.scheme !== 'file') return undefined;
  const path = await gitPath();
  if (path === undefined) return undefined;
  return new Promise(done => {
    const options = { cwd: folder.fsPath, timeout: 3000 };
    execFile(path, ['config', 'user.email'], options, (error, out) =>
      done(error ? undefined : out.trim() || undefined),
    );
  });
}

/** Where git is; undefined when there is none or its extension is turned off. */
async function gitPath(): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): { git: { path: string } } }>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1).git.path;
  } catch {
    return undefined;
  }
}
