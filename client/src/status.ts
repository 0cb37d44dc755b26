// The language status item: how far the shown MCM is, and the worst that was found in it.

import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { ChecklistView } from '../../server/src/protocol.ts';
import type { Connection } from './connection.ts';
import { activeMcm } from './documents.ts';
import type { Shown } from './shown.ts';

export function createStatus({ client }: Connection, shown: Shown): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('mcm', []);
  item.name = 'MCM';
  item.command = { command: 'mcm.showChecklist', title: vscode.l10n.t('Checklist') };
  const draw = () => {
    const active = activeMcm();
    // Shown for the MCM that is looked at, whatever its name, and for nothing else of its language.
    item.selector = active ? [{ language: active.languageId, scheme: active.uri.scheme }] : [];
    item.busy = client.state === State.Starting;
    Object.assign(item, client.state === State.Stopped ? stopped() : said(shown.view));
  };
  draw();
  return vscode.Disposable.from(
    item,
    shown.onDidChange(draw),
    client.onDidChangeState(draw),
    vscode.window.onDidChangeActiveTextEditor(draw),
  );
}

type Said = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity'>;

function said(view: ChecklistView | undefined): Said {
  if (!view) return { text: 'MCM', detail: '', severity: vscode.LanguageStatusSeverity.Information };
  const { error, warning, information, hint } = view.findings;
  const { answered, asked } = view.progress;
  const counts = [
    error > 0 && vscode.l10n.t('errors: {0}', error),
    warning > 0 && vscode.l10n.t('warnings: {0}', warning),
    information + hint > 0 && vscode.l10n.t('notes: {0}', information + hint),
  ];
  return {
    text: vscode.l10n.t('MCM, {0}: {1} of {2} answered', view.state, answered, asked),
    detail: counts.filter(Boolean).join(', ') || vscode.l10n.t('nothing found'),
    severity: vscode.LanguageStatusSeverity[error > 0 ? 'Error' : warning > 0 ? 'Warning' : 'Information'],
  };
}

function stopped(): Said {
  const text = vscode.l10n.t('MCM: the language server does not run');
  return { text, detail: '', severity: vscode.LanguageStatusSeverity.Error };
}
