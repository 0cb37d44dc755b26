// Suppressions: `<!-- mcm-allow rule-name: reason -->` covers the next block (a heading: its whole section; above the
// first heading: the document); `# mcm-allow rule-name: reason` in the front matter covers the key below it.

import type { Document } from './change.ts';
import { memo } from './memo.ts';
import type { Span } from './source.ts';
import type { Data } from './text/frontMatter.ts';
import { everywhere, type Heading } from './text/markdown.ts';

/** One rule name in an allow. A comment that names two rules is two allows with one reason. */
export interface Allow {
  readonly rule: string;
  readonly ruleAt: Span;
  /** The whole comment. */
  readonly at: Span;
  /** The comment with its line, where it stands on one alone: what to take away. */
  readonly whole: Span;
  readonly reason: string;
  /** Where the reason stands or belongs, with its colon: behind the last name, before the comment's end. */
  readonly reasonAt: Span;
  /** Where findings are allowed. */
  readonly covers: Span;
  /** How many rules the comment names. */
  readonly names: number;
}

const comments = everywhere(block =>
  block.comments.some(comment => comment.text.startsWith('mcm-allow')) ? block.comments : [],
);

/** All allows of a document, in the order of the text. */
export const allowsOf = memo((document: Document): readonly Allow[] => {
  const { front, markdown, source } = document;
  const firstHeading = markdown.headings[0];
  const found: Allow[] = [];
  for (const comment of front.comments) {
    found.push(...parse(source.text, comment.at, keyBelow(front.data, comment.at.to) ?? front.whole));
  }
  for (const comment of comments(markdown)) {
    if (!comment.text.startsWith('mcm-allow')) continue;
    const isOwnBlock = markdown.blocks[comment.block]?.kind === 'comment';
    const covers = !isOwnBlock
      ? blockSpan(document, comment.block)
      : !firstHeading || comment.block < firstHeading.block
        ? { from: 0, to: source.text.length }
        : below(document, comment.block);
    found.push(...parse(source.text, comment.at, covers));
  }
  return found;
});

/** The parts of an allow comment with its markers, `<!-- … -->` or `# …`. */
function parse(text: string, at: Span, covers: Span): readonly Allow[] {
  const written = text.slice(at.from, at.to);
  const match = /^(?:<!--|#)\s*mcm-allow\b[ \t]*([^:：\n>]*?)[ \t]*(?:[:：]([\s\S]*?))?(?:-->\s*|$)$/.exec(written);
  if (!match) return [];
  const names = match[1] as string;
  const namesAt = at.from + written.indexOf(names, written.indexOf('mcm-allow') + 'mcm-allow'.length);
  const reason = (match[2] ?? '').replace(/^[\s:：]+/, '').trim();
  const parts = [...names.matchAll(/[^\s,，]+/g)];
  const close = written.lastIndexOf('-->');
  const reasonAt = { from: namesAt + names.length, to: close === -1 ? at.to : at.from + close };
  const same = { at, whole: withLine(text, at), reason, reasonAt, covers, names: parts.length };
  if (parts.length === 0) return [{ ...same, rule: '', ruleAt: at }];
  return parts.map(part => ({
    ...same,
    rule: part[0],
    ruleAt: { from: namesAt + part.index, to: namesAt + part.index + part[0].length },
  }));
}

/** A comment's span with its line end and the blanks around it, when nothing else stands on its lines. */
function withLine(text: string, at: Span): Span {
  const from = text.lastIndexOf('\n', at.from - 1) + 1;
  const end = text.indexOf('\n', at.to);
  const to = end === -1 ? text.length : end + 1;
  if (text.slice(from, at.from).trim() !== '' || text.slice(at.to, to).trim() !== '') return at;
  // Between two blank lines one of them goes too.
  return { from, to: text.startsWith('\n', to) && text.slice(0, from).endsWith('\n\n') ? to + 1 : to };
}

/** The next block after `index`, passing over further comments; a heading covers its whole section. */
function below({ markdown, source }: Document, index: number): Span {
  let next = index + 1;
  while (markdown.blocks[next]?.kind === 'comment') next++;
  const block = markdown.blocks[next];
  if (!block) return { from: source.text.length, to: source.text.length };
  const from = markdown.starts[next] as number;
  if (block.level === 0) return { from, to: from + block.text.length };
  const heading = markdown.headings.find(one => one.block === next) as Heading;
  return { from, to: markdown.starts[heading.end] ?? source.text.length };
}

function blockSpan({ markdown }: Document, index: number): Span {
  const from = markdown.starts[index] as number;
  return { from, to: from + (markdown.blocks[index]?.text.length ?? 0) };
}

/** The entry whose key is the first one after an offset, at any depth. */
function keyBelow(data: Data, after: number): Span | undefined {
  let best: Span | undefined;
  const visit = (one: Data): void => {
    if (one.kind === 'list') one.items.forEach(visit);
    if (one.kind !== 'map') return;
    for (const entry of one.entries) {
      if (entry.keyAt.from >= after && (!best || entry.keyAt.from < best.from)) {
        best = { from: entry.keyAt.from, to: Math.max(entry.keyAt.to, entry.value.at.to) };
      }
      visit(entry.value);
    }
  };
  visit(data);
  return best;
}
