// `MCM: New…`, with the answers given, as a keybinding can give them.

import { deepStrictEqual, match, ok } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, inWorkspace, untilDiagnostics, write } from './support.ts';

const plan = { title: 'Renew the certificate of the gateway', type: 'standard', timezone: 'Asia/Shanghai' };
const open = async (given: object) => {
  await vscode.commands.executeCommand('mcm.new', given);
  const editor = vscode.window.activeTextEditor;
  ok(editor);
  return editor;
};

describe('a new document', () => {
  afterEach(closeAll);

  it('is an unsaved Markdown document of the folder, with the schedule understood, ready to be written in', async () => {
    const { document, selection } = await open({ ...plan, start: '2026-12-01 02:00', end: '2h' });
    deepStrictEqual(document.isUntitled, true);
    deepStrictEqual(document.uri.path, inWorkspace('renew-the-certificate-of-the-gateway.mcm.md').path);
    deepStrictEqual(document.languageId, 'markdown');
    match(document.getText(), /start: 2026-12-01T02:00:00\+08:00\n {2}end: 2026-12-01T04:00:00\+08:00/);
    deepStrictEqual(document.lineAt(selection.active.line).text, '');
    match(document.lineAt(selection.active.line - 1).text, /^### .*\?$/);
    await untilDiagnostics(document.uri, found => found.length > 0);
  });

  it('takes a name that is still free', async () => {
    await write('renew-the-certificate-of-the-gateway.mcm.md', 'taken\n');
    const { document } = await open(plan);
    deepStrictEqual(document.uri.path, inWorkspace('renew-the-certificate-of-the-gateway-2.mcm.md').path);
    const { document: next } = await open(plan);
    deepStrictEqual(next.uri.path, inWorkspace('renew-the-certificate-of-the-gateway-3.mcm.md').path);
  });
});
