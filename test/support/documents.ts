// The documents under test/documents: whole changes as hurried, decent engineers write them. A careful colleague calls
// each of them good; faults.txt in each folder holds single faults to plant. See README.md there.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { neighboursAtOnce } from '../../server/src/changeIndex.ts';
import { changeOf, type Document, readDocument } from '../../server/src/core/change.ts';
import { check } from '../../server/src/core/check.ts';
import type { Given } from '../../server/src/core/rule.ts';
import type { Severity } from '../../server/src/core/severity.ts';
import { lineAt, source } from '../../server/src/core/source.ts';
import { summaryOf } from '../../server/src/core/summary.ts';
import { say } from '../../server/src/core/words.ts';
import { disk } from '../../server/src/disk.ts';
import { type Workspace, workspace } from '../../server/src/workspace.ts';

export const folder = new URL('../documents/', import.meta.url).pathname;

/** The documents by their path without the ending: `plain/pg-failover`. */
export const documents: readonly string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.mcm.md'))
  .map(name => name.replace(/\\/g, '/').replace(/\.mcm\.md$/, ''))
  .sort();

export const textOf = (document: string): string => readFileSync(`${folder}${document}.mcm.md`, 'utf8');

/** What is found, with its line counted from 0. */
export interface Told {
  readonly rule: string;
  readonly severity: Severity;
  readonly line: number;
  readonly message: string;
}

const workspaces = new Map<string, Workspace>();

/** What a document is checked with: its folder's policy and neighbours, and the instant in its line `# read at …`. */
function givenOf(document: string, text: string): Given {
  const at = document.slice(0, document.indexOf('/'));
  let team = workspaces.get(at);
  if (!team) {
    team = workspace(disk, neighboursAtOnce(disk));
    team.open([folder + at]);
    workspaces.set(at, team);
  }
  const [, now = ''] = /^# read at (\S+)$/m.exec(text) ?? [];
  return team.given(`${folder}${document}.mcm.md`, Date.parse(now));
}

/** What is found in a document when this text stands in its file. With `before`, an earlier version, only what changed is read anew. */
export function told(document: string, text: string, before?: Document): readonly Told[] {
  const of = source(`file://${folder}${document}.mcm.md`, text);
  const given = givenOf(document, text);
  const change = changeOf(readDocument(of, before), given.template);
  const neighbours = given.others.all.filter(one => one.uri !== of.uri);
  const found = check(change, { ...given, others: { all: [...neighbours, summaryOf(change)] } });
  return found.map(one => ({
    rule: one.rule,
    severity: one.severity,
    line: lineAt(of, one.at.from),
    message: say(one.says, 'en', one.with),
  }));
}

/** One fault: what is taken out of a document, what is put in its place, and lines where a person would point. */
export interface Fault {
  readonly document: string;
  readonly taken: string;
  readonly put: string;
  readonly places: readonly string[];
}

/** The rules that find something new once the fault is planted, and whether one does within a line of a place. */
export function planted({
  document,
  taken,
  put,
  places,
}: Fault): { rules: readonly string[]; near: boolean } | undefined {
  const before = textOf(document);
  const at = before.indexOf(taken);
  if (at === -1 || before.indexOf(taken, at + 1) !== -1) return undefined;
  const after = before.slice(0, at) + put + before.slice(at + taken.length);
  const lineOf = (offset: number) => after.slice(0, offset).split('\n').length - 1;
  const own = Array.from({ length: put.split('\n').length }, (_, i) => lineOf(at) + i);
  const lines =
    places.length === 0
      ? own
      : after.split('\n').flatMap((line, i) => (places.some(place => line.includes(place)) ? [i] : []));
  const whole = asItIs(document);
  const old = whole.told.map(keyOf);
  const fresh = told(document, after, whole.read).filter(one => {
    const i = old.indexOf(keyOf(one));
    if (i !== -1) old.splice(i, 1);
    return i === -1;
  });
  return {
    rules: fresh.map(({ rule }) => rule).sort(),
    near: fresh.some(({ line }) => lines.some(place => Math.abs(place - line) <= 1)),
  };
}

/** A document without a fault, and what is found in it. */
interface AsItIs {
  readonly document: string;
  readonly read: Document;
  readonly told: readonly Told[];
}

let last: AsItIs | undefined;

/** A document without a fault, read and checked once for all that are planted in it one after another. */
export function asItIs(document: string): AsItIs {
  if (last?.document === document) return last;
  const text = textOf(document);
  const read = readDocument(source(`file://${folder}${document}.mcm.md`, text));
  last = { document, read, told: told(document, text, read) };
  return last;
}

function keyOf({ rule, message }: Told): string {
  return `${rule} ${message}`;
}

/** What is planted in the documents of a folder, or was and is not found yet. */
function entries(
  folderName: string,
  file: 'faults.txt' | 'missed.txt',
): readonly (Fault & { readonly rules: readonly string[] })[] {
  const path = `${folder}${folderName}/${file}`;
  if (!existsSync(path)) return [];
  const [, ...parts] = readFileSync(path, 'utf8').split(/^## /m);
  return parts.map(part => {
    const [name = '', ...lines] = part.trimEnd().split('\n');
    const after = (sign: string) => lines.filter(line => line.startsWith(sign)).map(line => line.slice(2));
    const rules = after('=').join(' ').split(' ');
    return {
      document: `${folderName}/${name}`,
      taken: after('-').join('\n'),
      put: after('+').join('\n'),
      places: after('@'),
      rules: rules[0] === 'nothing' ? [] : rules,
    };
  });
}

const folders = [...new Set(documents.map(one => one.slice(0, one.indexOf('/'))))];

/** The faults to plant, by document, each with the rules that are to find it; without rules it only looks like a fault. */
export const faults = () => folders.flatMap(one => entries(one, 'faults.txt').toSorted(byDocument));

const byDocument = (a: Fault, b: Fault) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0);

/** The faults that are not found yet, each with the rule that a person named. */
export const missed = () => folders.flatMap(one => entries(one, 'missed.txt').toSorted(byDocument));

/** What was found on the first try, before anything was mended for the documents of a folder. */
export function firstTries(): readonly Readonly<
  Record<'found' | 'planted' | 'documents' | 'loud' | 'round', number>
>[] {
  return folders.flatMap(one => {
    const path = `${folder}${one}/faults.txt`;
    const line = existsSync(path) ? readFileSync(path, 'utf8').split('\n', 1)[0] : '';
    const [, found, planted, documents, loud] =
      /^# First try: (\d+) of (\d+) found; (\d+) good documents, (\d+) errors and warnings/.exec(line ?? '') ?? [];
    if (found === undefined) return [];
    const numbers = { found, planted, documents, loud, round: /\d+/.exec(one)?.[0] };
    return [Object.fromEntries(Object.entries(numbers).map(([key, text]) => [key, Number(text)])) as never];
  });
}
