// `mcm check` beyond the scenarios: its contracts with programs, and its text.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleIds } from '../../server/src/rules/index.ts';
import { inFolder, json, mcm, paths } from '../support/cli.ts';

const files = join(import.meta.dirname, 'files');
const faulty = readFileSync(join(files, 'changes/faulty.mcm.md'), 'utf8');

const ESC = '\u001b';

interface Result {
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

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
