// The other commands against the built-in template: every rule and question explained, the template printed and read back.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../server/src/cli/run.ts';
import { faultsOf } from '../../server/src/core/fields/schemas.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { plain, yaml } from '../../server/src/core/text/frontMatter.ts';
import { ruleIds } from '../../server/src/rules/index.ts';
import { folder, mcm } from '../support/cli.ts';

describe('the commands', () => {
  const { path, remove } = folder();
  after(remove);

  it('have help in both languages, with examples that name the command', () => {
    for (const { name, examples, options } of commands) {
      for (const lang of ['en', 'zh-cn']) {
        const { out, code } = mcm([name, '--help', '--lang', lang], path);
        assert.equal(code, 0);
        for (const example of examples) assert.ok(out.includes(example) && example.includes(`mcm ${name}`));
        for (const option of options) assert.ok(out.includes(`--${option.name}`));
        assert.equal(/\p{Script=Han}/u.test(out), lang === 'zh-cn');
      }
    }
  });

  it('explain every rule and every question, and list them', () => {
    const list = mcm(['explain'], path).out;
    for (const rule of ruleIds) {
      assert.ok(list.includes(`  ${rule}\n`));
      for (const lang of ['en', 'zh-cn']) {
        const { out, code } = mcm(['explain', rule, '--lang', lang], path);
        assert.equal(code, 0);
        assert.match(out, new RegExp(`^${rule}\n\n`));
        assert.match(out, new RegExp(`mcm-allow ${rule}: `));
        assert.doesNotMatch(out, /undefined|\[object/);
      }
    }
    for (const { id, title } of builtIn.questions) {
      assert.ok(list.includes(`  ${id}`));
      assert.equal(mcm(['explain', id], path).out, mcm(['explain', ...title.en.split(' ')], path).out);
    }
  });

  it('print the built-in template so that it reads back as the same, and may be used as one’s own', () => {
    const text = mcm(['template'], path).out;
    const { data, faults } = yaml(text);
    assert.deepEqual(faults, []);
    assert.deepEqual(faultsOf('template', data), []);
    const asJson = JSON.parse(mcm(['template', '--format', 'json'], path).out);
    assert.deepEqual(JSON.parse(JSON.stringify(plain(data))), asJson);
    const own = folder();
    try {
      writeFileSync(join(own.path, 'own.template.yaml'), text);
      writeFileSync(join(own.path, '.mcm.yaml'), 'template: ./own.template.yaml\n');
      assert.equal(mcm(['template'], own.path).out, text);
      assert.equal(mcm(['check'], own.path).code, 0);
      writeFileSync(join(own.path, 'own.template.yaml'), 'template: [');
      const broken = mcm(['template'], own.path);
      assert.equal(broken.code, 2);
      assert.match(broken.err, /^mcm: own\.template\.yaml: /);
    } finally {
      own.remove();
    }
  });

  it('review as JSON with places, verdicts and evidence', () => {
    const files = folder(join(import.meta.dirname, 'files'));
    try {
      const { out, code } = mcm(['review', 'changes/clean.mcm.md', '--format', 'json'], files.path);
      assert.equal(code, 0);
      const view = JSON.parse(out);
      assert.equal(view.version, 1);
      assert.deepEqual(view.record, { path: 'changes/clean.mcm.review.yaml', exists: true, fault: null });
      const [item] = view.layers[0].items;
      assert.equal(item.status, 'ok');
      assert.equal(item.verdict.by, 'bob@example.com');
      for (const one of item.evidence) assert.ok(one.line === undefined || (one.line >= 1 && one.column >= 1));
      writeFileSync(join(files.path, 'changes/clean.mcm.review.yaml'), 'items: [\n');
      assert.match(mcm(['review', 'changes/clean.mcm.md'], files.path).out, /The review record cannot be read as YAML/);
      assert.equal(readFileSync(join(files.path, 'changes/clean.mcm.review.yaml'), 'utf8'), 'items: [\n');
    } finally {
      files.remove();
    }
  });

  it('write only what they were asked to write', () => {
    const files = folder(join(import.meta.dirname, 'files'));
    try {
      const all = () =>
        readdirSync(files.path, { recursive: true, encoding: 'utf8' })
          .filter(name => /\.\w+$/.test(name))
          .map(name => [name, readFileSync(join(files.path, name), 'utf8')]);
      const before = all();
      for (const command of [
        ['check'],
        ['review', 'changes/clean.mcm.md'],
        ['explain'],
        ['template'],
        ['new', 'Title'],
        ['fix', '.', '--dry-run'],
      ]) {
        mcm(command, files.path);
        assert.deepEqual(all(), before, command.join(' '));
      }
      assert.equal(mcm(['new', 'Title', '--out', '.'], files.path).out, 'title.mcm.md\n');
      assert.ok(existsSync(join(files.path, 'title.mcm.md')));
    } finally {
      files.remove();
    }
  });
});
