// Which documents are ours, and which MCM the person is working on. Decides by name and by the first lines, nothing else.

import * as vscode from 'vscode';

const schemes = ['file', 'untitled', 'vscode-vfs'];
const named = ['**/*.mcm.md', '**/*.mcm.review.yaml', '**/.mcm.yaml'];

/** For the language client: our names, and all Markdown, of which the middleware lets pass what `isOurs`. */
export const selector = schemes.flatMap(scheme => [
  ...named.map(pattern => ({ scheme, pattern })),
  { scheme, language: 'markdown' },
]);

/** A document that the server may be asked about: an MCM, a review record, a policy. */
export function isOurs(document: vscode.TextDocument): boolean {
  const filters = schemes.flatMap(scheme => named.map(pattern => ({ scheme, pattern })));
  return vscode.languages.match(filters, document) > 0 || isMcm(document);
}

/** An MCM: by its name, or Markdown whose front matter has the key `mcm`. */
export function isMcm(document: vscode.TextDocument): boolean {
  if (!schemes.includes(document.uri.scheme)) return false;
  return document.uri.path.endsWith('.mcm.md') || (document.languageId === 'markdown' && hasKey(document));
}

/** Whether the front matter has the key. Reads no further than the front matter goes, and never more than its usual size. */
function hasKey(document: vscode.TextDocument): boolean {
  if (!/^\uFEFF?---\s*$/.test(document.lineAt(0).text)) return false;
  for (let line = 1; line < Math.min(document.lineCount, 100); line++) {
    const { text } = document.lineAt(line);
    if (/^mcm\s*:/.test(text)) return true;
    if (/^(---|\.\.\.)\s*$/.test(text)) return false;
  }
  return false;
}

/** The MCM in the active editor. */
export function activeMcm(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isMcm(document) ? document : undefined;
}

/** Whether a tab shows a file, as text or in a comparison. */
export function isOpen(uri: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.some(({ input }) => {
    if (input instanceof vscode.TabInputText) return input.uri.toString() === uri.toString();
    return input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString();
  });
}
