// The review as it was committed: for each entry of the record whether the person who is declared in it put it there, and
// whether a reviewer wrote what they review. Known only where somebody asked for it; git is asked outside.

import type { Answer, Change } from '../change.ts';
import { type Committer, likeness } from '../fields/committers.ts';
import { listOf, valueIn } from '../fields/fields.ts';
import { memo2 } from '../memo.ts';
import { lineAt, type Span, source } from '../source.ts';
import { type Data, entryAt, yaml } from '../text/frontMatter.ts';

/** Who committed a line; undefined for one that is not committed yet. */
export type LineAuthor = Committer | undefined;

export interface History {
  /** The entries of the review record that count, in their order. */
  readonly claims: readonly Claim[];
  /** For each line of the document from 0. */
  readonly lines: readonly LineAuthor[];
}

/** An entry of the record: what it is, who is declared in it, and who committed its lines. */
export interface Claim {
  readonly kind: 'verdict' | 'sign-off' | 'decision';
  /** Id of the review item of a verdict. */
  readonly item: string | undefined;
  readonly by: string;
  /** As written in the entry. */
  readonly at: string;
  /** Its first line in the record, from 0. */
  readonly line: number;
  /** Each once. */
  readonly authors: readonly LineAuthor[];
}

/** other: somebody else put it there. uncommitted: nobody has yet. unknown: nobody can tell. */
export interface Doubt {
  readonly kind: 'other' | 'uncommitted' | 'unknown';
  readonly claim: Claim;
  readonly author: LineAuthor;
}

/** The history of a change from its record's text and who committed each line of record and document. */
export function historyOf(record: string, recordLines: readonly LineAuthor[], lines: readonly LineAuthor[]): History {
  const of = source('', record);
  const { data } = yaml(of.text);
  const claims = entriesOf(data).flatMap(({ kind, item, entry }) => {
    const by = textIn(entry, 'by');
    if (by === undefined) return [];
    const { from, to } = linesOf(entry.at, of.text, offset => lineAt(of, offset));
    const authors = new Map<string, LineAuthor>();
    for (let line = from; line <= to; line++) {
      const author = recordLines[line];
      authors.set(author ? `${author.name}\0${author.mail}` : '', author);
    }
    return [{ kind, item, by, at: textIn(entry, 'at') ?? '', line: from, authors: [...authors.values()] }];
  });
  return { claims, lines };
}

/** The entries that are not known to come from the person they name, each with the worst that is to be said of it. */
export const doubtsOf = memo2((change: Change, history: History): readonly Doubt[] => {
  const people = [...peopleOf(change), ...history.claims.map(({ by }) => by)];
  return history.claims.flatMap(claim => {
    const doubts = claim.authors.map(author => ({
      kind: author === undefined ? ('uncommitted' as const) : likeness(claim.by, author, people),
      claim,
      author,
    }));
    const worst = (['other', 'uncommitted', 'unknown'] as const).flatMap(kind =>
      doubts.flatMap(one => (one.kind === kind ? [{ ...one, kind }] : [])),
    );
    return worst.slice(0, 1);
  });
});

/** The first answer read by one of these review items of which a person committed a line; the last editor of a line counts. */
export function writtenBy(
  change: Change,
  { lines, claims }: History,
  name: string,
  items: readonly string[],
): { readonly answer: Answer; readonly line: number } | undefined {
  const people = [...peopleOf(change), ...claims.map(({ by }) => by)];
  for (const answer of change.answers) {
    const isRead = answer.question.review.some(item => items.includes(item));
    if (!isRead || (answer.kind !== 'given' && answer.kind !== 'placeholder')) continue;
    const { from, to } = linesOf(answer.at, change.source.text, offset => lineAt(change.source, offset));
    for (let line = from; line <= to; line++) {
      const author = lines[line];
      if (author && likeness(name, author, people) === 'same') return { answer, line };
    }
  }
  return undefined;
}

function peopleOf({ fields }: Change): readonly string[] {
  const owner = valueIn(fields.owner);
  const lists = [fields.executors, fields.layer1, fields.layer2].flatMap(field => listOf(field));
  return [...(owner === undefined ? [] : [owner]), ...lists.map(({ text }) => text)];
}

interface RecordEntry {
  readonly kind: Claim['kind'];
  readonly item: string | undefined;
  readonly entry: Data;
}

/** The last verdict of each item, all sign-offs and all decisions. */
function entriesOf(data: Data): readonly RecordEntry[] {
  const items = entryAt(data, ['items']);
  const verdicts = items?.kind === 'map' ? items.entries : [];
  const listed = (key: string, kind: Claim['kind']) => {
    const list = entryAt(data, [key]);
    return list?.kind === 'list' ? list.items.map(entry => ({ kind, item: undefined, entry })) : [];
  };
  return [
    ...verdicts.flatMap(({ key, value }) => {
      const last = value.kind === 'list' ? value.items.at(-1) : undefined;
      return last ? [{ kind: 'verdict' as const, item: key, entry: last }] : [];
    }),
    ...listed('sign-offs', 'sign-off'),
    ...listed('decisions', 'decision'),
  ];
}

function textIn(entry: Data, key: string): string | undefined {
  const found = entryAt(entry, [key]);
  return found?.kind === 'scalar' && found.text.trim() !== '' ? String(found.value ?? found.text) : undefined;
}

/** First and last line of a span, without the blanks at its end. */
function linesOf(at: Span, text: string, lineOf: (offset: number) => number): Span {
  const length = text.slice(at.from, at.to).trimEnd().length;
  return { from: lineOf(at.from), to: lineOf(at.from + Math.max(0, length - 1)) };
}
