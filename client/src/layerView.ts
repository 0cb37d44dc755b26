// How the layers of a review are drawn, the decisions, and the states that may come next.

import * as vscode from 'vscode';
import type { ChecklistView, DecisionView, LayerView, StateView } from '../../server/src/protocol.ts';
import { asMarkdown, icon, when } from './treeWords.ts';

/** A layer: how far it is, whether it is locked, who signed. */
export function layerItem(layer: LayerView, id: string): vscode.TreeItem {
  const { title, done, items } = layer;
  const progress = vscode.l10n.t('{0} of {1}', done, items.length);
  // A signature says that all of it is done, and a narrow pane has room for little.
  const description = [...(layer.signed.length > 0 ? [] : [progress]), ...standingOf(layer)].join(' · ');
  return {
    id,
    label: title,
    description,
    tooltip: tooltipOf(layer),
    ...iconOf(layer),
    collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
    contextValue: ['layer', layer.canSign && 'sign', layer.canOverride && 'override'].filter(Boolean).join('.'),
    accessibilityInformation: { label: `${title}, ${description}` },
  };
}

function standingOf({ isDone, isLocked, signed, override }: LayerView): readonly string[] {
  if (isLocked) return [vscode.l10n.t('locked')];
  if (signed.length > 0) return [vscode.l10n.t('signed off by {0}', names(signed))];
  if (isDone) return [vscode.l10n.t('done, not signed off')];
  return override ? [vscode.l10n.t('order lifted by {0}', override.by)] : [];
}

function iconOf({ isLocked, signed, override, isDone }: LayerView): { iconPath?: vscode.ThemeIcon } {
  if (isLocked) return { iconPath: icon('lock', 'descriptionForeground') };
  if (signed.length > 0) return { iconPath: icon('verified-filled', 'testing.iconPassed') };
  return override && !isDone ? { iconPath: icon('unlock', 'list.warningForeground') } : {};
}

function tooltipOf({ title, isDone, reasons, signed, override }: LayerView): vscode.MarkdownString {
  const tip = new vscode.MarkdownString();
  tip.appendMarkdown(`**${asMarkdown(title)}**\n\n`);
  const line = (text: string) => tip.appendMarkdown(`- ${asMarkdown(text)}\n`);
  for (const { by, at } of signed) line(vscode.l10n.t('Signed off by {0}, {1}', by, when(at)));
  if (override) line(vscode.l10n.t('Order lifted by {0}, {1}: {2}', override.by, when(override.at), override.reason));
  reasons.forEach(line);
  if (isDone && signed.length === 0)
    line(vscode.l10n.t('Every item has a verdict that holds. Somebody may sign it off.'));
  return tip;
}

function names(all: readonly { readonly by: string }[]): string {
  return all.map(({ by }) => by).join(', ');
}

/** The root of the decisions. */
export function decisionsItem({ decisions, openConversations }: ChecklistView, id: string): vscode.TreeItem {
  const label = vscode.l10n.t('Decision');
  const none = decisions.length === 0 ? [vscode.l10n.t('none yet')] : [];
  const description = [...none, ...(openConversations ? [openConversations] : [])].join(' · ');
  return {
    id,
    label,
    description,
    collapsibleState: vscode.TreeItemCollapsibleState[decisions.length > 0 ? 'Expanded' : 'None'],
    contextValue: 'decisions',
    accessibilityInformation: { label: [label, description].filter(Boolean).join(', ') },
  };
}

/** One decision: what, in what role, by whom, when and why. */
export function decisionItem({ decision, role, by, at, reason }: DecisionView, id: string): vscode.TreeItem {
  const label = decided()[decision];
  const description = [role, by, reason].filter(Boolean).join(' · ');
  const tooltip = new vscode.MarkdownString();
  const told = vscode.l10n.t('{0} by {1}, {2}', label, role ? `${by} (${role})` : by, when(at));
  for (const text of [told, reason]) if (text) tooltip.appendMarkdown(`${asMarkdown(text)}\n\n`);
  return {
    id,
    label,
    description,
    tooltip,
    iconPath: decisionIcons[decision],
    contextValue: 'decision',
    accessibilityInformation: { label: [told, reason].filter(Boolean).join('. ') },
  };
}

function decided(): Record<DecisionView['decision'], string> {
  return {
    approve: vscode.l10n.t('approved'),
    defer: vscode.l10n.t('deferred'),
    reject: vscode.l10n.t('rejected'),
  };
}

const decisionIcons: Record<DecisionView['decision'], vscode.ThemeIcon> = {
  approve: icon('thumbsup', 'testing.iconPassed'),
  defer: icon('debug-pause', 'list.warningForeground'),
  reject: icon('thumbsdown', 'list.errorForeground'),
};

/** The root of the states that may come next. */
export function nextRoot({ state }: ChecklistView, id: string): vscode.TreeItem {
  const label = vscode.l10n.t('Next');
  const description = vscode.l10n.t('the state is {0}', state);
  return {
    id,
    label,
    description,
    collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
    contextValue: 'next',
    accessibilityInformation: { label: `${label}, ${description}` },
  };
}

/** A state that may come next, and what is in the way. Choosing it moves the state, or says what is in the way. */
export function nextItem({ title, reasons }: StateView, id: string): vscode.TreeItem {
  const [first] = reasons;
  const more = reasons.length > 1 ? ` (+${reasons.length - 1})` : '';
  const tooltip = new vscode.MarkdownString(`**${asMarkdown(title)}**\n\n`);
  for (const one of reasons) tooltip.appendMarkdown(`- ${asMarkdown(one)}\n`);
  return {
    id,
    label: title,
    description: first ? first + more : '',
    tooltip,
    iconPath: first ? icon('lock', 'disabledForeground') : icon('arrow-right', 'testing.iconPassed'),
    contextValue: first ? 'state.closed' : 'state.open',
    command: { command: 'mcm.moveState', title, arguments: [id] },
    accessibilityInformation: { label: [title, ...reasons].join('. ') },
  };
}
