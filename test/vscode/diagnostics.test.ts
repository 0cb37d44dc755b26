// Findings in a real editor: they come and go as a person types, and never in Markdown that is no MCM.

import { deepStrictEqual, ok } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openNew, rangeOf, replace, ruleOf, untilDiagnostics } from './support.ts';

const draft = `---
mcm: 1
type: standard
state: review
---

# Renew the certificate of the gateway

## Outage / Activity Details

### What's the purpose of the activity?

`;
const from = (rule: string) => (found: readonly vscode.Diagnostic[]) => found.filter(one => ruleOf(one.code) === rule);
const atPurpose = (found: readonly vscode.Diagnostic[]) =>
  from('unanswered-question')(found).filter(one => one.message.includes("What's the purpose"));

describe('findings', () => {
  afterEach(closeAll);

  it('vanish when a question is answered, and come back when the answer goes', async () => {
    const editor = await openNew('typing.mcm.md', draft);
    const { document } = editor;
    await untilDiagnostics(document.uri, found => atPurpose(found).length === 1);
    const end = document.lineAt(document.lineCount - 1).range;
    await replace(
      editor,
      end,
      'The certificate of gateway.example.com expires on 2026-12-09; agents would lose TLS.\n',
    );
    await untilDiagnostics(document.uri, found => found.length > 0 && atPurpose(found).length === 0);
    await vscode.commands.executeCommand('undo');
    await untilDiagnostics(document.uri, found => atPurpose(found).length === 1);
  });

  it('say their rule, with a link to its page, and where they come from', async () => {
    const { document } = await openNew('rule.mcm.md', draft);
    const [first] = await untilDiagnostics(document.uri, found => found.length > 0);
    deepStrictEqual(first?.source, 'mcm');
    ok(typeof first.code === 'object' && first.code.target.toString().includes(String(first.code.value)));
  });

  it('leave ordinary Markdown alone, until the key is typed', async () => {
    const text = "# Notes\n\n### What's the purpose of the activity?\n\nTBD\n";
    const editor = await openNew('notes.md', text);
    const { document } = editor;
    // An MCM that is opened after it has its findings: so the notes have had their time.
    const other = await openNew('other.mcm.md', draft);
    await untilDiagnostics(other.document.uri, found => found.length > 0);
    deepStrictEqual(vscode.languages.getDiagnostics(document.uri), []);
    const back = await vscode.window.showTextDocument(document);
    await replace(back, new vscode.Range(0, 0, 0, 0), '---\nmcm: 1\n---\n\n');
    await untilDiagnostics(document.uri, found => from('placeholder-left')(found).length === 1);
    await replace(back, rangeOf(document, 'mcm: 1'), 'title: notes');
    await untilDiagnostics(document.uri, found => found.length === 0);
  });

  it('are shown in the policy, too', async () => {
    const { document } = await openNew('team/.mcm.yaml', 'timezome: Asia/Shanghai\n');
    await untilDiagnostics(document.uri, found => found.some(({ message }) => message.includes('timezome')));
  });
});
