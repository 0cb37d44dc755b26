// The checklist as a tree: layers, items with check boxes, the evidence of each item. Draws one value that the server sends.
// An element is its id, and what stands behind the id is looked up in that value, so a refresh keeps what is unfolded.

import * as vscode from 'vscode';
import type { EvidenceView, ItemStatus, ItemView, LayerView } from '../../server/src/protocol.ts';
import { timezone } from './connection.ts';
import type { Shown } from './shown.ts';

/** `layer/1`, `item/ID`, `evidence/ID/0`. */
export type ElementId = string;

/** The elements of the tree and how each is drawn. */
export function checklistOf(shown: Shown) {
  const changed = new vscode.EventEmitter<undefined>();
  shown.onDidChange(() => changed.fire(undefined));
  return {
    onDidChangeTreeData: changed.event,
    getChildren: (id?: ElementId) => childrenOf(shown, id),
    getParent: (id: ElementId) => parentOf(shown, id),
    getTreeItem: (id: ElementId) => treeItem(shown, id),
  };
}

/** The view itself, with its head. */
export function createChecklist(shown: Shown, treeDataProvider: vscode.TreeDataProvider<ElementId>) {
  const tree = vscode.window.createTreeView('mcm.checklist', {
    treeDataProvider,
    // A tick is a person's word about one item: the editor must not tick a parent or a child by itself.
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });
  const draw = () => Object.assign(tree, headOf(shown));
  shown.onDidChange(draw);
  draw();
  return tree;
}

/** The item that an element of the tree is, or belongs to. */
export function itemOf(shown: Shown, id: ElementId): ItemView | undefined {
  const [kind, name] = id.split('/');
  if (kind === 'layer') return undefined;
  return shown.view?.layers.flatMap(layer => layer.items).find(item => item.id === name);
}

function childrenOf(shown: Shown, id: ElementId | undefined): ElementId[] {
  if (id === undefined) return (shown.view?.layers ?? []).map(({ layer }) => `layer/${layer}`);
  const layer = layerOf(shown, id);
  if (layer) return layer.items.map(item => `item/${item.id}`);
  const item = id.startsWith('item/') ? itemOf(shown, id) : undefined;
  return (item?.evidence ?? []).map((_, index) => `evidence/${item?.id}/${index}`);
}

function parentOf(shown: Shown, id: ElementId): ElementId | undefined {
  const item = itemOf(shown, id);
  if (id.startsWith('evidence/')) return item && `item/${item.id}`;
  const layer = shown.view?.layers.find(({ items }) => items.some(one => one.id === item?.id));
  return layer && `layer/${layer.layer}`;
}

function layerOf(shown: Shown, id: ElementId): LayerView | undefined {
  return shown.view?.layers.find(({ layer }) => id === `layer/${layer}`);
}

/** What stands above the tree: which MCM it is and how far, and why its review record cannot be used. */
function headOf({ view }: Shown): Required<Pick<vscode.TreeView<ElementId>, 'message' | 'badge'>> {
  if (!view) return { message: '', badge: undefined };
  const { answered, asked } = view.progress;
  const about = [view.id ?? view.title, view.state, vscode.l10n.t('{0} of {1} answered', answered, asked)].join(' · ');
  const stale = view.layers.flatMap(({ items }) => items).filter(({ status }) => status === 'stale').length;
  return {
    message: [about, view.record.fault].filter(Boolean).join('\n\n'),
    badge: stale > 0 ? { value: stale, tooltip: vscode.l10n.t('Stale verdicts: {0}', stale) } : undefined,
  };
}

function treeItem(shown: Shown, id: ElementId): vscode.TreeItem {
  const layer = layerOf(shown, id);
  if (layer) return layerItem(layer, id);
  const item = itemOf(shown, id);
  if (item && id.startsWith('item/')) return itemItem(item, id);
  const evidence = item?.evidence[Number(id.split('/')[2])];
  // The tree may ask for an element of the value before.
  return evidence && shown.view
    ? evidenceItem(evidence, id, vscode.Uri.parse(shown.view.uri))
    : new vscode.TreeItem('');
}

function layerItem({ title, done, items }: LayerView, id: ElementId): vscode.TreeItem {
  const progress = vscode.l10n.t('{0} of {1}', done, items.length);
  return {
    id,
    label: title,
    description: progress,
    collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
    contextValue: 'layer',
    accessibilityInformation: { label: `${title}, ${progress}` },
  };
}

function itemItem(item: ItemView, id: ElementId): vscode.TreeItem {
  const { title, status, evidence, verdict } = item;
  const { icon: iconPath, says } = statusOf(item);
  const label = vscode.l10n.t('{0}: {1}', title, says);
  return {
    id,
    label: title,
    description: says,
    tooltip: tooltipOf(item),
    iconPath,
    checkboxState: {
      state: vscode.TreeItemCheckboxState[status === 'ok' ? 'Checked' : 'Unchecked'],
      tooltip: status === 'ok' ? vscode.l10n.t('Change the verdict…') : vscode.l10n.t('OK…'),
      accessibilityInformation: { label },
    },
    collapsibleState: vscode.TreeItemCollapsibleState[evidence.length > 0 ? 'Collapsed' : 'None'],
    contextValue: verdict ? 'item.judged' : 'item.open',
    accessibilityInformation: { label },
  };
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

// Not `appendText`: it makes every blank one at which no line may break.
function asMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!~<>|&]/g, '\\$&').replace(/\n/g, '  \n');
}

/** A moment as the reader writes it, in the reader's zone. */
function when(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const parts = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return date.toLocaleString(vscode.env.language, { ...parts, timeZone: timezone(), timeZoneName: 'short' });
}

function evidenceItem({ kind, text, detail, range }: EvidenceView, id: ElementId, uri: vscode.Uri): vscode.TreeItem {
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

function icon(name: string, color: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(color));
}
