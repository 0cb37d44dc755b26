// A standard change against its procedure: which steps count as the same, and which files are read.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { deviations, procedurePath } from '../../server/src/core/plan/procedure.ts';
import { readStep, sameStep } from '../../server/src/core/plan/sameStep.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { frontMatter } from '../../server/src/core/text/frontMatter.ts';
import type { Files } from '../../server/src/disk.ts';
import { opened } from '../../server/src/editor/openDocument.ts';
import { diagnosticsOf, viewOf } from '../../server/src/editor/view.ts';
import { procedures } from '../../server/src/procedures.ts';
import { workspace } from '../../server/src/workspace.ts';
import { readerIn } from '../support/editor.ts';

const step = (text: string) => ({ text, commands: [...text.matchAll(/`([^`]*)`/g)].map(one => one[1] ?? '') });
const same = (approved: string, done: string) => sameStep(readStep(step(approved)), readStep(step(done)));

describe('steps of a procedure', () => {
  const alike: readonly (readonly [string, string])[] = [
    ['Drain <node>', 'Drain gw-1'],
    ['`lb drain <node>`', '@dan: **drain** it with `lb  drain gw-1` (2 min)'],
    ['`lb drain NODE_NAME`', '`lb drain gw-1`'],
    ['`lb drain $HOST`', '`$ lb drain gw-1`'],
    ['`lb drain {{ node }} --wait {seconds}`', '`lb drain gw-1 --wait 30`'],
    ['Restart haproxy on the node', 'Restart haproxy on the node.'],
    ['Check that the replica lag is below 1 s', 'Check: replica lag below 1 s'],
    ['`lb drain <nodes>`', '`lb drain gw-1 gw-2`'],
    ['Check `pg_up`, then `lb enable <node>`', '`lb enable gw-1`'],
    ['在 <节点> 上重启 haproxy', '在 gw-1 上重启 haproxy（1 分钟）'],
  ];
  for (const [approved, done] of alike) it(`${done} is ${approved}`, () => assert.ok(same(approved, done)));

  const other: readonly (readonly [string, string])[] = [
    ['`lb drain <node>`', '`lb drain --all`'],
    ['`lb drain <node>`', '`lb drain gw-1 && lb drain gw-2`'],
    ['`lb drain <node>`', '`lb remove gw-1`'],
    ['`lb drain <node>`', '`lb drain gw-1`, then `lb drain gw-2`'],
    ['`lb drain <node>`', 'Drain the node by hand'],
    ['Watch the error rate for 30 min', 'Watch the error rate for 5 min'],
    ['Drain <node>', 'Delete gw-1'],
    ['Restart haproxy on the node', 'Reboot the whole cluster'],
    ['重启 <节点>', '删除缓存数据'],
  ];
  for (const [approved, done] of other) it(`${done} is not ${approved}`, () => assert.ok(!same(approved, done)));
});

describe('procedures', () => {
  const front = (value: string) => frontMatter(`---\nmcm: 1\nprocedure: ${value}\n---\n`);
  const texts: Record<string, string> = {
    '/team/procedures/a.md': '# A',
    '/secret.md': '# B',
    '/team/docs/c d.md': '# C',
  };
  const files: Files = { has: path => path in texts, read: path => texts[path], list: () => [] };
  const read = (value: string, now = 0) =>
    procedures(files).read(front(value), '/team/docs/x.mcm.md', '/team', now)?.text;

  it('are files of the project, named like a link', () => {
    assert.equal(read('../procedures/a.md#steps'), '# A');
    assert.equal(read('/procedures/a.md'), '# A');
    assert.equal(read('"[the procedure](../procedures/a.md)"'), '# A');
    assert.equal(read('c%20d.md'), '# C');
    assert.equal(read('../../secret.md'), undefined);
    assert.equal(read('/../secret.md'), undefined);
    assert.equal(read('x.mcm.md'), undefined, 'a change is not its own procedure');
    assert.equal(procedurePath(front('https://wiki.example.com/a.md')), undefined);
    assert.equal(procedurePath(front('as usual')), undefined);
  });

  it('are read again after a minute or when files changed; the same text is the same value', () => {
    const team = workspace(files);
    team.open(['/team']);
    const given = (now: number) => team.given('/team/docs/x.mcm.md', now, undefined, front('../procedures/a.md'));
    const first = given(0);
    assert.equal(first.procedure?.text, '# A');
    assert.equal(given(20_000), first, 'within the minute nothing is read and nothing is new');
    assert.equal(given(60_000).procedure, first.procedure);
    texts['/team/procedures/a.md'] = '# A, mended';
    assert.equal(given(60_000).procedure, first.procedure);
    assert.equal(given(120_000).procedure?.text, '# A, mended');
    texts['/team/procedures/a.md'] = '# A';
    team.refresh();
    assert.equal(given(120_000).procedure?.text, '# A');
  });

  it('a finding leads to the place in the procedure', () => {
    const page = '# Restart\n\n## Steps\n\n1. `lb drain <node>`\n2. `lb enable <node>`\n';
    const text =
      '---\nmcm: 1\ntype: standard\nstate: review\nprocedure: a.md\n---\n\n# T\n\n## Runbook\n\n1. `lb drain gw-1`\n2. `lb remove gw-1`\n';
    const own: Files = {
      has: path => path === '/team/a.md',
      read: path => (path === '/team/a.md' ? page : undefined),
      list: () => [],
    };
    const team = workspace(own);
    team.open(['/team']);
    const view = viewOf(opened('file:///team/x.mcm.md', 1, text), team, 0, readerIn('en'));
    const found = view && diagnosticsOf(view).find(one => one.code === 'differing-procedure');
    assert.equal(found?.range.start.line, 12);
    assert.deepEqual(
      found?.relatedInformation?.map(({ location, message }) => [location.uri, location.range.start.line, message]),
      [['file:///team/a.md', 5, 'As it was approved']],
    );
  });

  it('long ones are compared as far as they agree, and some steps beyond', () => {
    const steps = (word: string) =>
      Array.from(
        { length: 500 },
        (_, n) => `${n + 1}. \`tool ${word} node-${n} --now\` and look at the graph of node ${n}`,
      ).join('\n');
    const read = (uri: string, words: string) =>
      source(uri, `---\nmcm: 1\ntype: standard\n---\n\n# T\n\n## Runbook\n\n${words}\n`);
    const change = changeOf(readDocument(read('file:///x.mcm.md', steps('restart'))), builtIn);
    assert.ok(deviations(change, read('file:///a.md', steps('reboot'))).length > 100);
  });
});
