// The queue as a tree: groups with what waits in them. Draws one value that the server sends.

import * as vscode from 'vscode';
import type { QueueGroupView, QueueItemView } from '../../server/src/protocol.ts';
import type { Queue } from './queue.ts';

/** `group/ID`, `item/URI`, `more/ID` for what is left out of a long group, `who` where nobody knows who the person is. */
type ElementId = string;

/** The elements of the tree and how each is drawn. */
export function queueTreeOf(queue: Queue) {
  const changed = new vscode.EventEmitter<undefined>();
  queue.onDidChange(() => changed.fire(undefined));
  return {
    onDidChangeTreeData: changed.event,
    getChildren: (id?: ElementId) => childrenOf(queue, id),
    getParent: (id: ElementId) => parentOf(queue, id),
    getTreeItem: (id: ElementId) => treeItem(queue, id),
  };
}

/** The view itself, with its head: the filter beside the title, the number of those that wait at the side. */
export function createQueue(queue: Queue, treeDataProvider: vscode.TreeDataProvider<ElementId>) {
  const tree = vscode.window.createTreeView('mcm.queue', { treeDataProvider, showCollapseAll: true });
  const draw = () => Object.assign(tree, headOf(queue));
  const shown = tree.onDidChangeVisibility(({ visible }) => visible && !queue.view && queue.refresh());
  queue.onDidChange(draw);
  return { tree, dispose: () => vscode.Disposable.from(tree, shown).dispose() };
}

/** What stands above the tree and at the side. */
export function headOf({ view, filter }: Queue) {
  const filters = [
    filter.service === undefined ? '' : vscode.l10n.t('service {0}', filter.service),
    filter.person === undefined ? '' : vscode.l10n.t('person {0}', filter.person),
  ].filter(Boolean);
  const isEmpty = filters.length > 0 && view?.groups.length === 0;
  const message = [
    view?.isComplete === false && vscode.l10n.t('Still reading the MCMs of this workspace…'),
    isEmpty && vscode.l10n.t('Nothing passes the filter. It can be cleared above.'),
  ];
  const mine = view?.mine ?? 0;
  return {
    description: filters.length > 0 ? vscode.l10n.t('only {0}', filters.join(', ')) : '',
    message: message.filter(Boolean).join('\n\n'),
    badge: mine > 0 ? { value: mine, tooltip: vscode.l10n.t('MCMs that wait for you: {0}', mine) } : undefined,
  };
}

function childrenOf({ view, me }: Queue, id: ElementId | undefined): ElementId[] {
  if (!view) return [];
  if (id === undefined) {
    const groups = view.groups.map(group => `group/${group.id}`);
    return me === undefined && groups.length > 0 ? ['who', ...groups] : groups;
  }
  const group = groupOf(view.groups, id);
  if (!group) return [];
  const items = group.items.map(({ uri }) => `item/${uri}`);
  return group.count > items.length ? [...items, `more/${group.id}`] : items;
}

function parentOf({ view }: Queue, id: ElementId): ElementId | undefined {
  const [kind, name] = split(id);
  if (kind === 'more') return `group/${name}`;
  const group = kind === 'item' && view?.groups.find(({ items }) => items.some(({ uri }) => uri === name));
  return group ? `group/${group.id}` : undefined;
}

function treeItem({ view }: Queue, id: ElementId): vscode.TreeItem {
  const [kind, name] = split(id);
  if (kind === 'who') return whoItem(id);
  const groups = view?.groups ?? [];
  if (kind === 'group' || kind === 'more') {
    const group = groups.find(one => one.id === name);
    if (group) return kind === 'group' ? groupItem(group, id) : moreItem(group, id);
  }
  for (const group of groups) {
    const item = group.items.find(({ uri }) => uri === name);
    if (item) return itemItem(item, group, id);
  }
  // The tree may ask for an element of the value before.
  return new vscode.TreeItem('');
}

function groupItem({ title, count, isOpen }: QueueGroupView, id: ElementId): vscode.TreeItem {
  return {
    id,
    label: title,
    description: String(count),
    collapsibleState: vscode.TreeItemCollapsibleState[isOpen ? 'Expanded' : 'Collapsed'],
    contextValue: 'group',
    accessibilityInformation: { label: vscode.l10n.t('{0}, {1} MCMs', title, count) },
  };
}

function itemItem({ uri, label, says, spoken, more, isMine }: QueueItemView, group: QueueGroupView, id: ElementId) {
  const tooltip = new vscode.MarkdownString();
  for (const [n, line] of more.entries()) {
    const mark = n === 0 ? '**' : '';
    tooltip.appendMarkdown(`${mark}${line.replace(/[\\`*_{}[\]()#+\-.!~<>|&]/g, '\\$&')}${mark}\n\n`);
  }
  const color = new vscode.ThemeColor(isMine ? 'charts.blue' : 'disabledForeground');
  return {
    id,
    label,
    description: says,
    tooltip,
    iconPath: new vscode.ThemeIcon(isMine ? 'circle-filled' : 'circle-outline', color),
    contextValue: 'waiting',
    accessibilityInformation: {
      label: [group.title, isMine ? vscode.l10n.t('waits for you') : '', spoken].filter(Boolean).join(', '),
    },
    command: { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [vscode.Uri.parse(uri)] },
  };
}

function moreItem({ count, items }: QueueGroupView, id: ElementId): vscode.TreeItem {
  const label = vscode.l10n.t('{0} more: filter to find them', count - items.length);
  return { id, label, command: { command: 'mcm.filterQueue', title: vscode.l10n.t('Filter') } };
}

function whoItem(id: ElementId): vscode.TreeItem {
  const title = vscode.l10n.t('Say who you are, to see what waits for you');
  return {
    id,
    label: title,
    iconPath: new vscode.ThemeIcon('account'),
    command: { command: 'mcm.whoAmI', title },
  };
}

function groupOf(groups: readonly QueueGroupView[], id: ElementId): QueueGroupView | undefined {
  return groups.find(group => id === `group/${group.id}`);
}

function split(id: ElementId): readonly [string, string] {
  const slash = id.indexOf('/');
  return slash === -1 ? [id, ''] : [id.slice(0, slash), id.slice(slash + 1)];
}
