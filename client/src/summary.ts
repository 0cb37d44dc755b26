// The page about an MCM for those who decide, in a tab of its own beside the document. The server makes it; it has no script.

import * as vscode from 'vscode';
import { type SummaryView, summaryRequest } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import type { Shown } from './shown.ts';

const panels = new Map<string, vscode.WebviewPanel>();

/** Opens the page of the MCM that is shown, or looks again into the one that is open. */
export async function openSummary({ ask, onChanged }: Connection, { view }: Shown): Promise<void> {
  if (!view) return;
  const { uri } = view;
  const page = await ask<SummaryView | null>(summaryRequest, { uri });
  if (!page) return;
  const open = panels.get(uri);
  if (open) {
    draw(open, page);
    open.reveal();
    return;
  }
  const panel = vscode.window.createWebviewPanel('mcm.summary', '', vscode.ViewColumn.Beside, {
    enableScripts: false,
    enableFindWidget: true,
    localResourceRoots: [],
  });
  panels.set(uri, panel);
  draw(panel, page);
  let timer: NodeJS.Timeout | undefined;
  const again = async () => {
    const now = await ask<SummaryView | null>(summaryRequest, { uri }).catch(() => null);
    if (now && panels.get(uri) === panel) draw(panel, now);
  };
  const changes = onChanged(changed => {
    if (vscode.Uri.parse(changed.uri).toString() !== vscode.Uri.parse(uri).toString()) return;
    clearTimeout(timer);
    timer = setTimeout(again, 500);
  });
  panel.onDidDispose(() => {
    clearTimeout(timer);
    changes.dispose();
    panels.delete(uri);
  });
}

function draw(panel: vscode.WebviewPanel, { title, html }: SummaryView): void {
  panel.title = title;
  panel.iconPath = new vscode.ThemeIcon('book');
  panel.webview.html = html;
}
