// The editor's own Markdown preview of an MCM, rendered by the editor with all its plugins; and the summary in a tab.

import { doesNotMatch, match, strictEqual } from 'node:assert';
import * as vscode from 'vscode';
import type { Exports } from '../../client/src/extension.ts';
import { closeAll, openNew, rangeOf, replace, until } from './support.ts';

const change = `---
mcm: 1
id: MCM-77
type: normal
state: review
schedule:
  start: 2026-12-01T02:00:00+08:00
  end: 2026-12-01T04:00:00+08:00
  timezone: Asia/Shanghai
---

# Promote <b>the</b> standby

## Impact / Risk Assessment

### Why is this the correct time to complete the CM?

### Why is it necessary? What is the impact of not making the change?

Version 13 leaves support.
`;
const render = async (document: vscode.TextDocument) =>
  (await vscode.commands.executeCommand<string>('markdown.api.render', document)) ?? '';

describe('the Markdown preview', () => {
  let preview: Exports['preview'];

  before(async () => {
    preview = (await (vscode.extensions.getExtension('mcm.mcm') as vscode.Extension<Exports>).activate()).preview;
  });
  afterEach(closeAll);

  /** Renders until what is drawn is as wanted: the first time asks the server, which answers later. */
  const rendered = async (document: vscode.TextDocument, wanted: RegExp) => {
    let html = await render(document);
    while (!wanted.test(html)) {
      let isChanged = false;
      const listening = preview.onDidChange(() => {
        isChanged = true;
      });
      html = await render(document);
      if (!wanted.test(html) && !isChanged)
        await until(`${wanted} in\n${html}`, () => isChanged || undefined, preview.onDidChange as vscode.Event<never>);
      listening.dispose();
    }
    return html;
  };

  it('shows where an MCM stands, and which questions nobody has answered, as it is typed', async () => {
    const editor = await openNew('preview.mcm.md', change);
    const html = await rendered(editor.document, /mcm-badges/);
    match(
      html,
      /<li class="mcm-badge mcm-plain">review<\/li>.*\d+ of \d+ answered.*Layer 1 review 0\/4.*2026-1[12]-\d\d/s,
    );
    match(html, /complete the CM\? <span class="mcm-mark">not answered<\/span><\/h3>/);
    strictEqual(html.match(/mcm-mark"/g)?.length, 1);
    match(html, /id="why-is-this-the-correct-time-to-complete-the-cm"/);

    const heading = rangeOf(editor.document, 'complete the CM?\n').end;
    await replace(editor, new vscode.Range(heading, heading), '\nTraffic is lowest.\n');
    doesNotMatch(await rendered(editor.document, /^(?![\s\S]*mcm-mark)[\s\S]*mcm-badges/), /mcm-mark"/);
  });

  it('leaves other Markdown alone', async () => {
    await rendered((await openNew('ours.mcm.md', change)).document, /mcm-badges/);
    const plain = await openNew('plain.md', change.replace(/^---[\s\S]*?---\n/, ''));
    doesNotMatch(await render(plain.document), /mcm-/);
  });

  it('has a summary beside it, one tab for a change', async () => {
    await openNew('summary.mcm.md', change);
    const tabs = () =>
      vscode.window.tabGroups.all
        .flatMap(group => group.tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && /mcm\.summary$/.test(input.viewType));
    const shown = () => vscode.commands.executeCommand('mcm.openSummary').then(() => tabs()[0]);
    const checklist = (vscode.extensions.getExtension('mcm.mcm') as vscode.Extension<Exports>).exports.checklist;
    await until(
      'the change to be shown',
      () => (JSON.stringify(checklist.getChildren()).length > 2 ? true : undefined),
      checklist.onDidChangeTreeData as vscode.Event<never>,
    );
    await shown();
    const event = vscode.window.tabGroups.onDidChangeTabs as vscode.Event<never>;
    const tab = await until('the summary', () => tabs().find(({ label }) => label !== ''), event);
    match(tab.label, /^MCM-77 · Promote/);
    await shown();
    strictEqual(tabs().length, 1);
  });
});
