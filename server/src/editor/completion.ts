// What may be typed at the cursor.

import type { CompletionItem, Position } from 'vscode-languageserver-types';
import type { FrontMatter } from '../core/text/frontMatter.ts';
import { pathOf } from '../disk.ts';
import type { Workspace } from '../workspace.ts';
import { completeMarkdown, lineAround, ruleNames, wholeDocuments } from './completeMarkdown.ts';
import { completeYaml } from './completeYaml.ts';
import { toOffset } from './convert.ts';
import { type Proposal, toItems } from './proposal.ts';
import type { View } from './view.ts';

/** Characters behind which completion looks by itself. In ordinary prose it finds nothing behind them. */
export const triggers = ['#', ':', ' ', '-', '<', '|', '@', '['];

export function completion(view: View, position: Position, team: Workspace): CompletionItem[] {
  const { source, reader } = view;
  return toItems(source, proposals(view, toOffset(source, position), team), reader);
}

function proposals(view: View, offset: number, team: Workspace): readonly Proposal[] {
  const { source } = view;
  const known = () => team.known(pathOf(source.uri));
  if (view.kind === 'team') return completeYaml(view, view.schema, { text: source.text, from: 0 }, offset, known);
  const { front } = view.change;
  if (/^-{0,3}\s*$/.test(source.text) && !source.text.slice(0, offset).includes('\n')) return wholeDocuments(view);
  if (!isInside(front, offset)) return offset >= front.whole.to ? completeMarkdown(view, offset, known) : [];
  const { from, to } = front.inner;
  const names = ruleNames(view, lineAround(source, offset), offset);
  return names ?? completeYaml(view, 'frontMatter', { text: source.text.slice(from, to), from }, offset, known);
}

/** Whether a cursor is between the two `---`; the second may still be missing. */
function isInside({ inner, whole, faults }: FrontMatter, offset: number): boolean {
  const isOpen = faults.some(fault => fault.kind === 'unclosed');
  return whole.to > 0 && offset >= inner.from && (isOpen ? offset <= inner.to : offset < inner.to);
}
