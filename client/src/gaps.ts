// From one gap of the shown MCM to the next, as the checklist has them.

import * as vscode from 'vscode';
import type { Shown } from './shown.ts';

/** Moves the cursor to the next (1) or previous (-1) gap, round and round. */
export async function goToGap({ view }: Shown, direction: 1 | -1): Promise<void> {
  if (!view) return;
  const uri = vscode.Uri.parse(view.uri);
  const places = view.layers
    .flatMap(({ items }) => items.flatMap(({ evidence }) => evidence))
    .flatMap(({ kind, range }) =>
      kind === 'gap' && range ? [new vscode.Position(range.start.line, range.start.character)] : [],
    )
    .sort((a, b) => a.compareTo(b) * direction);
  const editor = await vscode.window.showTextDocument(uri);
  const here = editor.selection.active;
  const place = places.find(one => one.compareTo(here) * direction > 0) ?? places[0];
  if (!place) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('No gap found'), 4000);
    return;
  }
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
