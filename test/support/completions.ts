// What is offered at the cursor `<|>` of a text, and the text after one of it has been taken.

import assert from 'node:assert/strict';
import { offsetAt, source } from '../../server/src/core/source.ts';
import { completion } from '../../server/src/editor/completion.ts';
import type { Reader } from '../../server/src/editor/view.ts';
import { workspace } from '../../server/src/workspace.ts';
import { at, expanded, filesOf } from './editor.ts';

export interface Options {
  readonly name?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly as?: Reader;
}

export function items(marked: string, { files = {}, ...options }: Options = {}) {
  const { view, position, text } = at(marked, { files, ...options });
  const team = workspace(filesOf(files));
  team.open(['/team']);
  return { text, found: completion(view, position, team) };
}

export const labels = (marked: string, options?: Options) => items(marked, options).found.map(one => one.label);

/** The document after the proposal with a label has been taken; `<|>` is where the cursor is then. */
export function taken(marked: string, label: string, options?: Options): string {
  const { text, found } = items(marked, options);
  const item = found.find(one => one.label === label);
  assert.ok(
    item?.textEdit && 'range' in item.textEdit,
    `${label} is not among ${found.map(one => one.label).join(', ')}`,
  );
  const of = source('', text);
  const { range, newText } = item.textEdit;
  assert.equal(range.start.line, range.end.line, 'a completion replaces text of one line');
  const typed = of.text.slice(offsetAt(of, range.start), marked.indexOf('<|>'));
  assert.ok(fuzzy(typed.trim(), item.filterText ?? item.label), `an editor would filter ${label} out for “${typed}”`);
  const written = item.insertTextFormat === 2 ? expanded(newText) : newText;
  return text.slice(0, offsetAt(of, range.start)) + written + text.slice(offsetAt(of, range.end));
}

/** As editors filter: the letters that were typed, in their order. */
function fuzzy(typed: string, text: string): boolean {
  let from = 0;
  for (const letter of typed.toLowerCase()) {
    from = text.toLowerCase().indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** A document with these lines in its front matter. */
export const front = (lines: string) => `---\nmcm: 1\n${lines}---\n\n# Title\n`;
