// The words in which the real-editor tests speak. Nothing here sleeps: everything waits for an event of the editor,
// looks again when it comes, and says what it was waiting for when it never does.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';

const limit = 15_000;

/** A path in the workspace, which is a copy of examples/ made for this run: write what you like. */
export function inWorkspace(...names: readonly string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the editor was started without a folder');
  return vscode.Uri.file(join(folder.uri.fsPath, ...names));
}

/** Writes a file of the workspace, around the editor, as another program would. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(name);
  await mkdir(dirname(uri.fsPath), { recursive: true });
  await writeFile(uri.fsPath, text);
  return uri;
}

/** Opens a file of the workspace in a tab of its own: a preview tab would go when the next file is opened. */
export async function open(file: string | vscode.Uri): Promise<vscode.TextEditor> {
  const uri = typeof file === 'string' ? inWorkspace(file) : file;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Writes a file and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  return open(await write(name, text));
}

/** Closes every tab, without a question about unsaved text. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments)
    if (document.isDirty && !document.isUntitled) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until `look` finds something, looking now and after each of the events. */
export function until<T>(
  what: string,
  look: () => T | undefined,
  ...events: readonly vscode.Event<never>[]
): Promise<T> {
  return new Promise((resolve, reject) => {
    const listeners: vscode.Disposable[] = [];
    const end = () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`waited ${limit / 1000} s for ${what}`));
    }, limit);
    const again = () => {
      try {
        const found = look();
        if (found === undefined) return;
        end();
        resolve(found);
      } catch (error) {
        end();
        reject(error);
      }
    };
    for (const event of events) listeners.push(event(again));
    again();
  });
}

/** Waits until the findings of a document are as wanted, and returns them in the order of the text. */
export function untilDiagnostics(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  let last: readonly vscode.Diagnostic[] = [];
  const look = () => {
    last = vscode.languages.getDiagnostics(uri).toSorted((a, b) => a.range.start.compareTo(b.range.start));
    return wanted(last) ? last : undefined;
  };
  const event = vscode.languages.onDidChangeDiagnostics as vscode.Event<never>;
  return until('the diagnostics to change', look, event).catch((error: Error) => {
    throw new Error(`${error.message}; last were:\n${last.map(said).join('\n') || '(none)'}`);
  });
}

/** One line for a diagnostic, for comparing and for messages. */
export function said({ code, message, range: { start } }: vscode.Diagnostic): string {
  return `${start.line + 1}:${start.character + 1} ${ruleOf(code)} ${message}`;
}

/** The rule of a diagnostic, whose code may carry a link. */
export function ruleOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** Types text over a range, as one edit that undo takes back. */
export async function replace(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
  if (!(await editor.edit(edit => edit.replace(range, text)))) throw new Error('the editor refused the edit');
}

/** Where the first occurrence of a piece of text is. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`${JSON.stringify(text)} is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The text of all hovers at a position, as Markdown. */
export async function hover(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers
    .flatMap(({ contents }) => contents)
    .map(content => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** What completion offers at a position. */
export async function completions(uri: vscode.Uri, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  return (await vscode.commands.executeCommand<vscode.CompletionList>(command, uri, position)).items;
}

/**
 * The fixes offered for a range where there are some. Resolving fills in the edits of those that leave them for later.
 * The editor gives none when another extension offers its own for the first time meanwhile, so it is asked again.
 */
export async function actions(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  const end = Date.now() + limit;
  for (;;) {
    const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, range, undefined, 20);
    if (all.length > 0) return all;
    if (Date.now() > end) throw new Error(`waited ${limit / 1000} s for a fix in ${uri.path}`);
  }
}

/** Applies the one fix whose title matches, as choosing it from the light bulb does. */
export async function applyAction(uri: vscode.Uri, range: vscode.Range, title: string | RegExp): Promise<void> {
  const offered = await actions(uri, range);
  const fits = offered.filter(action =>
    typeof title === 'string' ? action.title === title : title.test(action.title),
  );
  const [action, another] = fits;
  if (!action || another) {
    throw new Error(`${fits.length} fixes are called ${title}; offered are:\n${offered.map(a => a.title).join('\n')}`);
  }
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error(`${title} could not be applied`);
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}
