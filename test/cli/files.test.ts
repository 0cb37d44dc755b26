// `mcm check` on files as they come: encodings, folders, links, and the policy above them.

import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, type Json, json, mcm, paths } from '../support/cli.ts';
import { faultless } from '../support/example.ts';

const faulty = readFileSync(join(import.meta.dirname, 'files/changes/faulty.mcm.md'), 'utf8');

describe('files as they come', () => {
  // Five changes with one id, or with one service at one time, would be findings of their own.
  const alone = faulty.replace(/^(?:id|services|owner|executors): .*\n/gm, '');
  const found = (cwd: string, name: string) => json(cwd, name).documents[0]?.findings;

  it(
    'are read with CRLF, a byte order mark, or in UTF-16: the findings are the same',
    inFolder(
      {
        'lf.mcm.md': alone,
        'crlf.mcm.md': alone.replaceAll('\n', '\r\n'),
        'bom.mcm.md': `\ufeff${alone}`,
        'little.mcm.md': Buffer.from(`\ufeff${alone}`, 'utf16le'),
        'big.mcm.md': Buffer.from(`\ufeff${alone}`, 'utf16le').swap16(),
      },
      cwd => {
        const expected = found(cwd, 'lf.mcm.md');
        assert.ok(expected && expected.length > 1);
        for (const name of ['crlf', 'bom', 'little', 'big'])
          assert.deepEqual(found(cwd, `${name}.mcm.md`), expected, name);
      },
    ),
  );

  it(
    'are refused with a sentence when they are no text, and the others are checked',
    inFolder(
      {
        'a.mcm.md': Buffer.from([0x89, 0x50, 0, 0, 1, 2]),
        'b.mcm.md': faulty,
        'c.mcm.md': Buffer.from(faulty, 'utf16le'),
      },
      cwd => {
        const { err, code } = mcm(['check'], cwd);
        assert.equal(code, 2);
        assert.match(err, /^mcm: a\.mcm\.md is not text: it holds NUL bytes/);
        assert.match(err, /mcm: c\.mcm\.md is not text/);
        assert.deepEqual(paths(json(cwd)), ['b.mcm.md']);
      },
    ),
  );

  it(
    'in another encoding are checked as far as they can be read, and told',
    inFolder({ 'a.mcm.md': Buffer.from(`${faulty}\nCaf\xe9\n`, 'latin1') }, cwd => {
      const { err, code } = mcm(['check'], cwd);
      assert.equal(code, 2);
      assert.match(err, /a\.mcm\.md is not valid UTF-8/);
      assert.ok((found(cwd, 'a.mcm.md')?.length ?? 0) > 1);
    }),
  );

  it(
    'may be empty',
    inFolder({ 'a.mcm.md': '' }, cwd => assert.notEqual(mcm(['check'], cwd).code, 2)),
  );

  it(
    'that may not be read are told',
    inFolder({ 'a.mcm.md': faulty, 'b.mcm.md': faulty }, cwd => {
      // Root may read everything.
      if (process.getuid?.() === 0 || process.platform === 'win32') return;
      chmodSync(join(cwd, 'a.mcm.md'), 0);
      const { err, code } = mcm(['check'], cwd);
      assert.equal(code, 2);
      assert.match(err, /a\.mcm\.md cannot be read \(EACCES\)/);
      assert.deepEqual(paths(json(cwd)), ['b.mcm.md']);
    }),
  );

  it(
    'come once, however often they are named',
    inFolder({ 'a.mcm.md': faulty }, cwd =>
      assert.deepEqual(paths(json(cwd, '.', 'a.mcm.md', './a.mcm.md')), ['a.mcm.md']),
    ),
  );

  it(
    'are told apart by name only where that is enough',
    inFolder({ 'a.MCM.MD': faulty, 'b.md': faulty, 'c.md': '# none\n', 'd.txt': faulty }, cwd => {
      assert.deepEqual(paths(json(cwd)), ['a.MCM.MD']);
      assert.deepEqual(paths(json(cwd, 'b.md', 'c.md', 'd.txt')), ['b.md', 'd.txt']);
    }),
  );
});

describe('folders', () => {
  const tree = {
    '.git/HEAD': '',
    '.gitignore': '/drafts/\n*.tmp.mcm.md\n',
    'a.mcm.md': faultless,
    'b.tmp.mcm.md': faultless,
    'drafts/c.mcm.md': faultless,
    'deep/.gitignore': 'd.mcm.md\n!b.tmp.mcm.md\n',
    'deep/d.mcm.md': faultless,
    'deep/b.tmp.mcm.md': faultless,
    'deep/er/e.mcm.md': faultless,
    'node_modules/x/f.mcm.md': faultless,
  };

  it(
    'are walked as git would, nested .gitignore and all',
    inFolder(tree, cwd => {
      assert.deepEqual(paths(json(cwd)), ['a.mcm.md', 'deep/b.tmp.mcm.md', 'deep/er/e.mcm.md']);
      assert.deepEqual(paths(json(join(cwd, 'deep'))), ['b.tmp.mcm.md', 'er/e.mcm.md']);
    }),
  );

  it(
    'and files that are named are looked at even where they are ignored',
    inFolder(tree, cwd => {
      assert.deepEqual(paths(json(cwd, 'drafts')), ['drafts/c.mcm.md']);
      assert.deepEqual(paths(json(cwd, 'b.tmp.mcm.md')), ['b.tmp.mcm.md']);
    }),
  );

  it(
    'with links in a circle end',
    inFolder({ 'in/a.mcm.md': faultless }, cwd => {
      symlinkSync(cwd, join(cwd, 'in/loop'));
      symlinkSync(join(cwd, 'in/a.mcm.md'), join(cwd, 'in/link.mcm.md'));
      symlinkSync(join(cwd, 'nowhere'), join(cwd, 'in/broken.mcm.md'));
      assert.deepEqual(paths(json(cwd)), ['in/a.mcm.md', 'in/link.mcm.md']);
    }),
  );

  it(
    'with hundreds of changes are no trouble',
    inFolder(
      Object.fromEntries(
        Array.from({ length: 250 }, (_, n) => [`c${n}.mcm.md`, faultless.replace('MCM-1042', `MCM-${n}`)]),
      ),
      cwd => {
        assert.equal(json(cwd).documents.length, 250);
      },
    ),
  ).timeout(60_000);
});

describe('the policy', () => {
  const off =
    'rules: { unanswered-question: off, placeholder-left: off, missing-schedule: off, missing-reviewer: off }\n';

  it(
    'is found upwards, in a repository and outside of one',
    inFolder({ '.mcm.yaml': off, 'changes/a.mcm.md': '---\nmcm: 1\nstate: review\n---\n\n# T\n' }, cwd => {
      assert.equal(
        json(cwd, 'changes').documents[0]?.findings.filter(one => one.rule === 'unanswered-question').length,
        0,
      );
      assert.equal(
        json(join(cwd, 'changes'), '.').documents[0]?.findings.filter(one => one.rule === 'unanswered-question').length,
        0,
      );
    }),
  );

  it(
    'may be named',
    inFolder({ 'ci/strict.yaml': off, 'a.mcm.md': '---\nmcm: 1\nstate: review\n---\n\n# T\n' }, cwd => {
      const rules = (...argv: string[]) =>
        (JSON.parse(mcm(['check', '--format', 'json', ...argv], cwd).out) as Json).documents[0]?.findings.map(
          one => one.rule,
        ) ?? [];
      assert.ok(rules().includes('unanswered-question'));
      assert.ok(!rules('--config', 'ci/strict.yaml').includes('unanswered-question'));
    }),
  );

  it(
    'that is broken is told, with its place, and the documents are checked without it',
    inFolder({ '.mcm.yaml': 'timezone: [\n', 'a.mcm.md': faulty }, cwd => {
      const text = mcm(['check'], cwd);
      assert.equal(text.code, 2);
      assert.match(text.out, /^\.mcm\.yaml:\d+:\d+: error: /);
      const asJson = mcm(['check', '--format', 'json'], cwd);
      assert.equal(asJson.code, 2);
      assert.match(asJson.err, /^mcm: \.mcm\.yaml:\d+:\d+: /);
      assert.equal(JSON.parse(asJson.out).documents.length, 1);
    }),
  );

  it(
    'with a key that nobody reads is told, but no failure',
    inFolder({ '.mcm.yaml': 'timezon: UTC\n', 'a.mcm.md': faulty.replace('state: approved', 'state: draft') }, cwd => {
      const { out, code } = mcm(['check'], cwd);
      assert.match(out, /^\.mcm\.yaml:1:1: warning: .*timezon/);
      assert.equal(code, 0);
    }),
  );
});
