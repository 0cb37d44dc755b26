// `mcm check` beyond the scenarios: its contracts with programs, files as they come, and folders.

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleIds } from '../../server/src/rules/index.ts';
import { folder, mcm } from '../support/cli.ts';
import { faultless } from '../support/example.ts';

const files = join(import.meta.dirname, 'files');
const faulty = readFileSync(join(files, 'changes/faulty.mcm.md'), 'utf8');

/** A test in a folder of its own, with these files in it. */
function inFolder(
  some: Readonly<Record<string, string | Uint8Array>>,
  test: (path: string) => void,
  from?: string,
): () => void {
  return () => {
    const { path, remove } = folder(from);
    try {
      for (const [name, content] of Object.entries(some)) {
        mkdirSync(join(path, name, '..'), { recursive: true });
        writeFileSync(join(path, name), content);
      }
      test(path);
    } finally {
      remove();
    }
  };
}

const ESC = '\u001b';

interface Json {
  readonly version: number;
  readonly documents: readonly {
    readonly path: string;
    readonly state: string;
    readonly progress: { readonly answered: number; readonly asked: number };
    readonly findings: readonly Readonly<Record<string, string | number>>[];
  }[];
}

function json(cwd: string, ...names: readonly string[]): Json {
  return JSON.parse(mcm(['check', ...names, '--format', 'json'], cwd).out) as Json;
}

interface Result {
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

const paths = (report: Json) => report.documents.map(one => one.path);

describe('mcm check --format json', () => {
  it(
    'keeps its contract',
    inFolder(
      {},
      cwd => {
        const report = json(cwd, 'changes');
        assert.deepEqual(Object.keys(report), ['version', 'documents']);
        assert.equal(report.version, 1);
        assert.deepEqual(paths(report), ['changes/clean.mcm.md', 'changes/faulty.mcm.md']);
        for (const one of report.documents) {
          assert.deepEqual(Object.keys(one), ['path', 'state', 'progress', 'findings']);
          assert.match(one.state, /^(?:review|approved)$/);
          assert.deepEqual(Object.keys(one.progress), ['answered', 'asked']);
          for (const found of one.findings) {
            assert.deepEqual(Object.keys(found), [
              'rule',
              'severity',
              'message',
              'line',
              'column',
              'endLine',
              'endColumn',
            ]);
            assert.ok(ruleIds.includes(String(found.rule)));
            assert.match(String(found.severity), /^(?:error|warning|information|hint)$/);
            for (const place of ['line', 'column', 'endLine', 'endColumn']) assert.ok(Number(found[place]) >= 1);
          }
        }
        assert.deepEqual(report.documents[0]?.findings, []);
        assert.deepEqual(report.documents[1]?.progress, { answered: 2, asked: 2 });
        const found = report.documents[1]?.findings.find(one => one.rule === 'placeholder-left');
        const { rule, line, column, endColumn } = found ?? {};
        assert.deepEqual(
          { rule, line, column, endColumn },
          { rule: 'placeholder-left', line: 27, column: 15, endColumn: 18 },
        );
      },
      files,
    ),
  );

  it(
    'is JSON for nothing, too',
    inFolder({}, cwd => assert.deepEqual(json(cwd), { version: 1, documents: [] })),
  );
});

describe('mcm check --format sarif', () => {
  it(
    'has a run with rules, results, regions and what could not be read',
    inFolder(
      { 'changes/ä b.mcm.md': faulty },
      cwd => {
        const { out, code } = mcm(['check', 'changes', 'nowhere', '--format', 'sarif'], cwd);
        assert.equal(code, 2);
        const sarif = JSON.parse(out);
        assert.equal(sarif.version, '2.1.0');
        assert.equal(sarif.$schema, 'https://json.schemastore.org/sarif-2.1.0.json');
        const [run] = sarif.runs;
        assert.equal(run.columnKind, 'utf16CodeUnits');
        assert.match(run.originalUriBaseIds.SRCROOT.uri, /^file:\/\/\/.*\/$/);
        const rules: readonly { id: string; help: { text: string } }[] = run.tool.driver.rules;
        assert.deepEqual(
          rules.map(one => one.id),
          ruleIds,
        );
        for (const one of rules) assert.ok(one.help.text.length > 40, one.id);
        for (const one of run.results) {
          assert.equal(run.tool.driver.rules[one.ruleIndex].id, one.ruleId);
          assert.match(one.level, /^(?:error|warning|note)$/);
          assert.ok(one.message.text);
          const { artifactLocation, region } = one.locations[0].physicalLocation;
          assert.equal(artifactLocation.uriBaseId, 'SRCROOT');
          assert.ok(region.startLine >= 1 && region.startColumn >= 1);
          assert.ok(region.endLine > region.startLine || region.endColumn >= region.startColumn);
        }
        const uris = new Set(run.results.map((one: Result) => one.locations[0].physicalLocation.artifactLocation.uri));
        assert.ok(uris.has('changes/%C3%A4%20b.mcm.md'));
        assert.equal(run.invocations[0].executionSuccessful, false);
        assert.match(run.invocations[0].toolExecutionNotifications[0].message.text, /^nowhere does not exist/);
        const prints = run.results.map((one: { partialFingerprints: object }) =>
          JSON.stringify(one.partialFingerprints),
        );
        assert.ok(prints.every((one: string) => /[0-9a-f]{12}/.test(one)));
      },
      files,
    ),
  );
});

describe('mcm check --format github', () => {
  it(
    'escapes what would end a property or a command',
    inFolder({ 'a,b:100%.mcm.md': faulty }, cwd => {
      const { out } = mcm(['check', '--format', 'github'], cwd);
      assert.match(out, /file=a%2Cb%3A100%25\.mcm\.md,line=\d+/);
      for (const line of out.trimEnd().split('\n'))
        assert.match(line, /^::(?:error|warning|notice) file=[^\n]*,title=[a-z-]+::\S/);
    }),
  );
});

describe('mcm check as text', () => {
  it(
    'is coloured on a terminal that may be',
    inFolder({ 'a.mcm.md': faulty }, cwd => {
      assert.match(mcm(['check'], cwd, { isTerminal: true }).out, new RegExp(`${ESC}\\[31merror${ESC}\\[0m`));
      assert.ok(!mcm(['check'], cwd, { isTerminal: true, env: { NO_COLOR: '1' } }).out.includes(ESC));
      assert.ok(!mcm(['check'], cwd).out.includes(ESC));
    }),
  );

  it(
    'lets no document speak to the terminal',
    inFolder(
      { 'a.mcm.md': '---\nmcm: 1\nstate: "\u001b[2Jreview\u202e"\n---\n# T\n\n## Runbook\n\n\u001b]0;x\u0007 TBD\n' },
      cwd => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
        assert.doesNotMatch(mcm(['check'], cwd).out, /[\u0000-\u0009\u000b-\u001f\u202e]/);
      },
    ),
  );

  it(
    'shows the part of a very long line that matters',
    inFolder(
      { 'a.mcm.md': faulty.replace('The 订单库 moves TBD', `${'lorem '.repeat(60)}moves TBD`) },
      cwd => {
        const lines = mcm(['check', 'a.mcm.md'], cwd).out.split('\n');
        const at = lines.findIndex(line => line.includes('[placeholder-left]'));
        const [excerpt = '', marks = ''] = lines.slice(at + 1);
        assert.ok(excerpt.length < 140);
        assert.equal(excerpt.slice(marks.indexOf('^'), marks.indexOf('^') + 3), 'TBD');
      },
      files,
    ),
  );

  it(
    'speaks the language of the policy, the shell or the option',
    inFolder({ 'a.mcm.md': faulty }, cwd => {
      assert.match(mcm(['check'], cwd, { env: { LANG: 'zh_CN.UTF-8' } }).out, /1 个文档/);
      assert.match(mcm(['check', '--lang', 'en'], cwd, { env: { LANG: 'zh_CN.UTF-8' } }).out, /1 document:/);
      writeFileSync(join(cwd, '.mcm.yaml'), 'language: zh-cn\n');
      assert.match(mcm(['check'], cwd, { env: { LANG: 'en_US.UTF-8' } }).out, /1 个文档/);
    }),
  );
});

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
