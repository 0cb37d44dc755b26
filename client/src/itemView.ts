// How an item of the checklist and its evidence are drawn.

import * as vscode from 'vscode';
import type { EvidenceView, ItemStatus, ItemView } from '../../server/src/protocol.ts';
import { asMarkdown, icon, when } from './treeWords.ts';

/** An item of a layer; without a box while the layer is locked. */
export function itemItem(item: ItemView, id: string, isLocked: boolean): vscode.TreeItem {
  const { title, status, evidence } = item;
  const { icon: iconPath, says } = statusOf(item);
  const label = vscode.l10n.t('{0}: {1}', title, says);
  return {
    id,
    label: title,
    description: says,
    tooltip: tooltipOf(item),
    iconPath,
    ...(isLocked ? {} : { checkboxState: boxOf(status, label) }),
    collapsibleState: vscode.TreeItemCollapsibleState[evidence.length > 0 ? 'Collapsed' : 'None'],
    contextValue: contextOf(item, isLocked),
    accessibilityInformation: { label },
  };
}

function boxOf(status: ItemStatus, label: string): Exclude<vscode.TreeItem['checkboxState'], number | undefined> {
  return {
    state: vscode.TreeItemCheckboxState[status === 'ok' ? 'Checked' : 'Unchecked'],
    tooltip: status === 'ok' ? vscode.l10n.t('Change the verdict…') : vscode.l10n.t('OK…'),
    accessibilityInformation: { label },
  };
}

/** What the menus know of an item. What was read can be compared in a locked layer too. */
function contextOf({ status, verdict }: ItemView, isLocked: boolean): string {
  if (isLocked) return status === 'stale' ? 'item.locked.stale' : 'item.locked';
  return status === 'stale' ? 'item.stale' : verdict ? 'item.judged' : 'item.open';
}

function statusOf({ status, verdict, changed, evidence }: ItemView): { icon: vscode.ThemeIcon; says: string } {
  const by = verdict ? ` · ${verdict.by}` : '';
  const gaps = evidence.filter(({ kind }) => kind === 'gap').length;
  const says: Record<ItemStatus, () => string> = {
    // Nobody has said anything yet: only what was found is worth a word.
    open: () => (gaps === 0 ? '' : gaps === 1 ? vscode.l10n.t('1 gap') : vscode.l10n.t('{0} gaps', gaps)),
    ok: () => vscode.l10n.t('OK') + by,
    concern: () => vscode.l10n.t('concern') + by,
    'n/a': () => vscode.l10n.t('not applicable') + by,
    stale: () =>
      (changed.length > 0 ? vscode.l10n.t('STALE, changed since: {0}', changed.join(', ')) : vscode.l10n.t('STALE')) +
      by,
  };
  return { icon: status === 'open' && gaps > 0 ? withGaps : statusIcons[status], says: says[status]() };
}

const statusIcons: Record<ItemStatus, vscode.ThemeIcon> = {
  open: icon('circle-outline', 'disabledForeground'),
  ok: icon('pass', 'testing.iconPassed'),
  concern: icon('warning', 'list.warningForeground'),
  'n/a': icon('circle-slash', 'descriptionForeground'),
  stale: icon('history', 'list.errorForeground'),
};

const withGaps = icon('circle-outline', 'list.warningForeground');

function tooltipOf({ title, look, verdict, changed }: ItemView): vscode.MarkdownString {
  const tip = new vscode.MarkdownString();
  const paragraph = (text: string, mark = '') => tip.appendMarkdown(`${mark}${asMarkdown(text)}${mark}\n\n`);
  paragraph(title, '**');
  if (look) paragraph(look);
  if (!verdict) return tip;
  tip.appendMarkdown('---\n\n');
  if (changed.length > 0) paragraph(vscode.l10n.t('Changed since the verdict: {0}', changed.join(', ')));
  paragraph(vscode.l10n.t('{0} by {1}, {2}', verdict.verdict, verdict.by, when(verdict.at)));
  if (verdict.note) paragraph(verdict.note);
  return tip;
}

/** A line of evidence, which leads to its place. */
export function evidenceItem(
  { kind, text, detail, range }: EvidenceView,
  id: string,
  uri: vscode.Uri,
): vscode.TreeItem {
  const selection =
    range && new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  return {
    id,
    label: text,
    ...(detail === undefined ? {} : { description: detail }),
    tooltip: detail === undefined ? text : `${text}\n${detail}`,
    iconPath: evidenceIcons[kind],
    contextValue: 'evidence',
    accessibilityInformation: { label: [kindWords()[kind], text, detail].filter(Boolean).join(': ') },
    ...(selection && {
      command: { command: 'vscode.open', title: vscode.l10n.t('Go There'), arguments: [uri, { selection }] },
    }),
  };
}

const evidenceIcons: Record<EvidenceView['kind'], vscode.ThemeIcon> = {
  gap: icon('error-small', 'list.warningForeground'),
  quote: icon('quote', 'descriptionForeground'),
  fact: icon('info', 'descriptionForeground'),
  nothing: icon('dash', 'disabledForeground'),
};

function kindWords(): Record<EvidenceView['kind'], string> {
  return {
    gap: vscode.l10n.t('Gap'),
    quote: vscode.l10n.t('Quote'),
    fact: vscode.l10n.t('Fact'),
    nothing: '',
  };
}
