// The examples are what a newcomer opens first: what they say of themselves has to be true, and so has what the guides
// say of the command line. Their review records are made fresh with UPDATE=1.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Position } from 'vscode-languageserver-types';
import { neighboursAtOnce } from '../server/src/changeIndex.ts';
import { run } from '../server/src/cli/run.ts';
import { type Change, changeOf, readDocument } from '../server/src/core/change.ts';
import { check } from '../server/src/core/check.ts';
import { faultsOf } from '../server/src/core/fields/schemas.ts';
import { apply } from '../server/src/core/fix.ts';
import { conversationsOf } from '../server/src/core/review/conversations.ts';
import { changedKeys, fingerprints } from '../server/src/core/review/fingerprint.ts';
import { withEntry } from '../server/src/core/review/recordEdits.ts';
import { readRecord } from '../server/src/core/review/reviewRecord.ts';
import type { Finding, Given } from '../server/src/core/rule.ts';
import { lineAt, placeAt, source } from '../server/src/core/source.ts';
import { yaml } from '../server/src/core/text/frontMatter.ts';
import { say } from '../server/src/core/words.ts';
import { disk } from '../server/src/disk.ts';
import { completion } from '../server/src/editor/completion.ts';
import { hover } from '../server/src/editor/hover.ts';
import { opened as openedDocument } from '../server/src/editor/openDocument.ts';
import { type View, viewOf } from '../server/src/editor/view.ts';
import { ruleIds } from '../server/src/rules/index.ts';
import { workspace } from '../server/src/workspace.ts';
import { reader } from './support/editor.ts';

const folder = new URL('../examples/', import.meta.url).pathname;
const now = Date.parse('2026-11-21T00:00:00Z');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
const documents = files.filter(file => file.endsWith('.mcm.md'));
// The records of the tour are broken on purpose.
const records = files.filter(file => file.endsWith('.mcm.review.yaml') && !file.startsWith('tour'));
const teams = workspace(disk, neighboursAtOnce(disk));
teams.open([folder.replace(/\/$/, '')]);

/** Documents of which something else is true than that they have neither an error nor a warning. */
const faultless = ['2026-12-01-orders-db-pg16.mcm.md', 'production-readiness/image-prefetch.mcm.md'];
const draft = '2026-12-15-session-cache-memory.mcm.md';
const tour = documents.filter(file => file.startsWith('tour'));

/** The one verdict that is stale on purpose: it was given before this line was written. */
const stale = {
  record: '2026-12-03-search-es8.mcm.review.yaml',
  item: 'layer1.tested',
  question: 'risk.testing',
  line: /^3\. 2026-11-20 .*\n/m,
};

describe('examples', () => {
  for (const file of documents) {
    const { change, given } = opened(file);
    const found = check(change, given);

    if (!tour.includes(file)) {
      it(`${file}: the front matter conforms`, () => {
        assert.deepEqual(faultsOf('frontMatter', change.front.data), []);
      });
    }

    if (faultless.includes(file)) {
      it(`${file}: nothing is found`, () => assert.equal(shown(found, change), ''));
    } else if (file === draft) {
      it(`${file}: gentle findings, and several`, () => {
        assert.ok(found.length >= 5 && found.every(({ severity }) => severity !== 'error'), shown(found, change));
      });
    } else if (!tour.includes(file)) {
      it(`${file}: no error and no warning`, () => {
        const loud = found.filter(({ severity }) => severity === 'error' || severity === 'warning');
        assert.equal(shown(loud, change), '');
      });
    }
  }

  // Who committed a line is in no file; that rule speaks only where somebody asks git.
  const needsGit = ['borrowed-name'];

  it('the tour shows every rule', () => {
    const found = tour.flatMap(file => {
      const { change, given } = opened(file);
      return check(change, given).map(({ rule }) => rule);
    });
    assert.deepEqual(
      ruleIds.filter(id => !found.includes(id) && !needsGit.includes(id)),
      [],
    );
  });

  it('policies and templates conform', () => {
    for (const file of documents) {
      const faulty = teams.policy(folder + file).faulty.filter(({ faults }) => faults.length > 0);
      assert.deepEqual(
        faulty.map(one => [one.path, ...one.faults.map(({ says, with: fills }) => say(says, 'en', fills))]),
        [],
      );
    }
  });

  it('a template of another kind works in hover and completion without any code', () => {
    const file = 'production-readiness/image-prefetch.mcm.md';
    const { text } = opened(file);
    const heading = '###### What specific metrics should inform a rollback?';
    const told = hover(...seen(file, text, text.indexOf(heading) + 20))?.contents;
    assert.match(JSON.stringify(told), /Without a metric and a line on it.*rollout\.metrics/s);
    const without = text.replace(heading, '######');
    const [view, position] = seen(file, without, without.indexOf('######\n') + 6);
    assert.deepEqual(
      completion(view, position, teams).map(({ label }) => label),
      ['What specific metrics should inform a rollback?'],
    );
  });

  for (const file of records) {
    it(`${file}: in form, and only what is meant to be stale is`, () => {
      const document = file.replace(/\.review\.yaml$/, '.md');
      const { change, text } = opened(document);
      const asRead = (item: string) =>
        file === stale.record && item === stale.item ? opened(document, text.replace(stale.line, '')).change : change;
      if (process.env.UPDATE) refresh(file, asRead);
      const record = readFileSync(folder + file, 'utf8');
      assert.deepEqual(faultsOf('review', yaml(record).data), []);
      for (const [item, verdicts] of readRecord(record).items) {
        const read = verdicts.at(-1)?.read ?? {};
        assert.deepEqual(changedKeys(read, prints(asRead(item), item)), [], item);
        const changed = asRead(item) === change ? [] : [stale.question];
        assert.deepEqual(changedKeys(read, prints(change, item)), changed, item);
      }
    });
  }

  it('conversations hang on words that are there, one of them open and one resolved', () => {
    const all = records.flatMap(file => {
      const { change } = opened(file.replace(/\.review\.yaml$/, '.md'));
      return conversationsOf(change, readRecord(readFileSync(folder + file, 'utf8')));
    });
    for (const { comment, anchor } of all) assert.equal(anchor.kind, 'words', comment.quote);
    assert.ok(all.some(one => one.comment.resolved) && all.some(one => !one.comment.resolved));
  });

  it('the README names every document', () => {
    const readme = readFileSync(`${folder}README.md`, 'utf8');
    const named = documents.filter(file => !file.startsWith('tour-'));
    for (const file of named) assert.ok(readme.includes(`(${file.split('/')[0]}`), file);
    for (const [, target = ''] of readme.matchAll(/\]\(([^)]+)\)/g)) assert.ok(existsSync(folder + target), target);
  });
});

describe('guides', () => {
  const root = new URL('../', import.meta.url).pathname;
  const guides = readdirSync(`${root}docs`).filter(file => file.endsWith('.md'));

  for (const guide of guides) {
    const text = readFileSync(`${root}docs/${guide}`, 'utf8');
    for (const [, block = ''] of text.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
      for (const shown of block.split(/^(?=\$ )/m)) {
        const [command = '', ...output] = shown.trimEnd().split('\n');
        if (!command.startsWith('$ npx mcm ')) continue;
        it(`${guide}: ${command}`, () => {
          const argv = [...command.slice('$ npx mcm '.length).matchAll(/"([^"]*)"|(\S+)/g)].map(
            one => one[1] ?? one[2] ?? '',
          );
          const printed = printedBy(argv, root, guide.endsWith('.zh-cn.md') ? 'zh_CN.UTF-8' : 'en_GB.UTF-8');
          // A line of "…" stands for any lines.
          const lines = output.map(line =>
            line === '…' ? '(?:.*\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\n`,
          );
          assert.match(printed, new RegExp(`^${lines.join('')}\n*$`), printed);
        });
      }
    }
  }
});

/** What a command prints in a shell of this language. */
function printedBy(argv: readonly string[], cwd: string, LANG: string): string {
  let printed = '';
  const out = (text: string) => {
    printed += text;
  };
  const shell = { cwd, env: { LANG }, isTerminal: false, now, timezone: 'Europe/Berlin' };
  run(argv, { ...shell, out, err: out, input: () => new Uint8Array() });
  return printed;
}

function opened(file: string, text = readFileSync(folder + file, 'utf8')): Opened {
  const document = readDocument(source(`file://${folder}${file}`, text));
  const given = teams.given(folder + file, now, folder + file, document.front);
  return { text, given, change: changeOf(document, given.template) };
}

/** A document as an editor has it open, and a place in it. */
function seen(file: string, text: string, offset: number): [View, Position] {
  const uri = `file://${folder}${file}`;
  const view = viewOf(openedDocument(uri, 1, text), teams, now, reader);
  assert.ok(view);
  return [view, placeAt(source(uri, text), offset)];
}

interface Opened {
  readonly text: string;
  readonly change: Change;
  readonly given: Given;
}

function prints(change: Change, id: string): Readonly<Record<string, string>> {
  const item = change.template.review.find(one => one.id === id);
  assert.ok(item, `the template has no review item ${id}`);
  return fingerprints(change, item);
}

function shown(found: readonly Finding[], { source: of }: Change): string {
  return found
    .map(one => `${lineAt(of, one.at.from) + 1} ${one.severity} ${one.rule}: ${say(one.says, 'en', one.with)}`)
    .join('\n');
}

/** Writes a record again with today's fingerprints; all else stays. */
function refresh(file: string, asRead: (item: string) => Change): void {
  const before = readFileSync(folder + file, 'utf8');
  let text: string | undefined;
  for (const [item, verdicts] of readRecord(before).items) {
    for (const verdict of verdicts) {
      const written = withEntry(text, {
        to: 'items',
        item,
        entry: { ...verdict, read: prints(asRead(item), item) },
      });
      assert.ok(written.kind === 'edits');
      text = apply(text ?? '', written.edits);
    }
  }
  const rest = before.search(/^(?:sign-offs|decisions|comments):/m);
  writeFileSync(folder + file, (text ?? '') + (rest === -1 ? '' : before.slice(rest)));
}
