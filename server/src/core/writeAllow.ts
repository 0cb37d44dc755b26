// Where an allow for a finding has to stand so that it covers the finding and as little else as possible.

import type { Change } from './change.ts';
import type { Finding } from './rule.ts';
import type { Data, Entry } from './text/frontMatter.ts';
import { blockIndexAt } from './text/markdown.ts';

/** What an allow covers where it is put. */
export type AllowScope = 'key' | 'front-matter' | 'block' | 'section' | 'document';

export interface AllowPlace {
  readonly offset: number;
  /** What stands before and behind the reason. */
  readonly before: string;
  readonly behind: string;
  readonly scope: AllowScope;
}

/** The place of an allow for a finding. */
export function allowPlace(change: Change, { rule, at }: Finding): AllowPlace {
  const { front, document, source } = change;
  if (front.whole.to > 0 && at.from < front.whole.to) {
    const entry = innermost(source.text, front.data, at.from);
    // What is absent is found at the first line; an allow behind the last key covers the front matter as a whole.
    const offset = entry ? lineStart(source.text, entry.keyAt.from) : front.inner.to;
    const indent = /^[ \t]*/.exec(source.text.slice(offset))?.[0] ?? '';
    return {
      offset,
      before: `${entry ? indent : ''}# mcm-allow ${rule}: `,
      behind: '\n',
      scope: entry ? 'key' : 'front-matter',
    };
  }
  const { markdown } = document;
  const index = blockIndexAt(markdown, at.from);
  const block = markdown.blocks[index];
  const offset = lineStart(source.text, markdown.starts[index] ?? at.from);
  const isFirst = index <= (markdown.headings[0]?.block ?? index);
  const scope = isFirst ? 'document' : block && block.level > 0 ? 'section' : 'block';
  return { offset, before: `<!-- mcm-allow ${rule}: `, behind: ' -->\n', scope };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The innermost entry around an offset whose key begins a line: only there an allow can stand above it. */
function innermost(text: string, data: Data, offset: number): Entry | undefined {
  if (data.kind === 'list') return data.items.map(item => innermost(text, item, offset)).find(Boolean);
  if (data.kind !== 'map') return undefined;
  const entry = data.entries.find(one => one.keyAt.from <= offset && offset <= Math.max(one.keyAt.to, one.value.at.to));
  if (!entry) return undefined;
  const isFirst = /^[ \t]*(?:- +)*$/.test(text.slice(lineStart(text, entry.keyAt.from), entry.keyAt.from));
  return innermost(text, entry.value, offset) ?? (isFirst ? entry : undefined);
}
