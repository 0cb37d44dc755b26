// The checklist as a tree: layers, items with check boxes, the evidence of each item, decisions, and what comes next. Draws one value that the server sends.
// An element is its id, and what stands behind the id is looked up in that value, so a refresh keeps what is unfolded.

import * as vscode from 'vscode';
import type { ItemView, LayerView } from '../../server/src/protocol.ts';
import { evidenceItem, itemItem } from './itemView.ts';
import { decisionItem, decisionsItem, layerItem, nextItem, nextRoot } from './layerView.ts';
import type { Shown } from './shown.ts';

/** `layer/1`, `item/ID`, `evidence/ID/0`; `decisions`, `decision/0`; `next`, `next/STATE`. */
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
  if (kind !== 'item' && kind !== 'evidence') return undefined;
  return shown.view?.layers.flatMap(layer => layer.items).find(item => item.id === name);
}

function childrenOf(shown: Shown, id: ElementId | undefined): ElementId[] {
  const { view } = shown;
  if (!view) return [];
  if (id === undefined) {
    const next = view.next.length > 0 ? ['next'] : [];
    return [...view.layers.map(({ layer }) => `layer/${layer}`), 'decisions', ...next];
  }
  if (id === 'decisions') return view.decisions.map((_, index) => `decision/${index}`);
  if (id === 'next') return view.next.map(({ state }) => `next/${state}`);
  const layer = layerOf(shown, id);
  if (layer) return layer.items.map(item => `item/${item.id}`);
  const item = id.startsWith('item/') ? itemOf(shown, id) : undefined;
  return (item?.evidence ?? []).map((_, index) => `evidence/${item?.id}/${index}`);
}

function parentOf(shown: Shown, id: ElementId): ElementId | undefined {
  if (id.startsWith('decision/')) return 'decisions';
  if (id.startsWith('next/')) return 'next';
  const item = itemOf(shown, id);
  if (id.startsWith('evidence/')) return item && `item/${item.id}`;
  const layer = shown.view?.layers.find(({ items }) => items.some(one => one.id === item?.id));
  return layer && `layer/${layer.layer}`;
}

/** The layer that an element of the tree is. */
export function layerOf(shown: Shown, id: ElementId): LayerView | undefined {
  return shown.view?.layers.find(({ layer }) => id === `layer/${layer}`);
}

/** What stands above the tree: which MCM it is and how far, and why its review record cannot be used. */
function headOf({ view }: Shown): Required<Pick<vscode.TreeView<ElementId>, 'message' | 'badge'>> {
  if (!view) return { message: '', badge: undefined };
  const { answered, asked } = view.progress;
  const about = [view.id ?? view.title, view.state, vscode.l10n.t('{0} of {1} answered', answered, asked)].join(' · ');
  const stale = view.layers.flatMap(({ items }) => items).filter(({ status }) => status === 'stale').length;
  return {
    // The editor shows this as one run of text, in which line ends are blanks.
    message: [about, view.record.fault, view.notice].filter(Boolean).join(' — '),
    badge: stale > 0 ? { value: stale, tooltip: vscode.l10n.t('Stale verdicts: {0}', stale) } : undefined,
  };
}

function treeItem(shown: Shown, id: ElementId): vscode.TreeItem {
  const layer = layerOf(shown, id);
  if (layer) return layerItem(layer, id);
  const { view } = shown;
  if (view && id === 'decisions') return decisionsItem(view, id);
  if (view && id === 'next') return nextRoot(view, id);
  const decision = id.startsWith('decision/') ? view?.decisions[Number(id.split('/')[1])] : undefined;
  if (decision) return decisionItem(decision, id);
  const next = view?.next.find(({ state }) => id === `next/${state}`);
  if (next) return nextItem(next, id);
  const item = itemOf(shown, id);
  if (item && id.startsWith('item/')) {
    const isLocked = view?.layers.some(({ isLocked, items }) => isLocked && items.includes(item)) ?? false;
    return itemItem(item, id, isLocked);
  }
  const evidence = item?.evidence[Number(id.split('/')[2])];
  // The tree may ask for an element of the value before.
  return evidence && view ? evidenceItem(evidence, id, vscode.Uri.parse(view.uri)) : new vscode.TreeItem('');
}
