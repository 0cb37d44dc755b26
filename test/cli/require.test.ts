// `mcm review --require`: what it says and its exit codes, and the whole path from draft to both layers in a repository.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, mcm } from '../support/cli.ts';
import { faultless } from '../support/example.ts';
import { judged } from '../support/verdicts.ts';

const bob = 'bob@example.com';
const carol = 'carol@example.com';

describe('mcm review --require', () => {
  const { path, remove } = folder();
  after(remove);
  const write = (name: string, text: string) => writeFileSync(join(path, name), text);
  const required = (layers: string, ...more: readonly string[]) =>
    mcm(['review', 'x.mcm.md', '--require', layers, ...more], path);

  it('says what is open, in both languages, and ends with 1', () => {
    write('x.mcm.md', faultless);
    const { out, code } = required('layer1,layer2');
    assert.equal(code, 1);
    assert.match(out, /^x\.mcm\.md\nLayer 1 review: not done\n {2}! No verdict yet: When, where and how/);
    assert.match(out, /\nLayer 2 review: not done\n {2}! Locked: /);
    assert.match(required('layer1', '--lang', 'zh-cn').out, /：未完成\n {2}! 尚无结论：/);
  });

  it('ends with 0 once the layers are done, and tells of concerns', () => {
    const first = judged(faultless, 1, bob, { verdict: 'concern', note: 'The host is small.' });
    write('x.mcm.review.yaml', first);
    const { out, code } = required('layer1');
    assert.equal(code, 0);
    assert.match(
      out,
      /Layer 1 review: done, by bob@example\.com\n {2}= A concern of bob@example\.com stands \(.*\): The/,
    );
    assert.equal(required('layer2').code, 1);
    write('x.mcm.review.yaml', judged(faultless, 2, carol, { record: first }));
    assert.equal(required(' Layer1 , layer2').code, 0);
  });

  it('keeps its contract in JSON', () => {
    const { out, code } = required('layer2', '--format', 'json');
    const { required: gate, layers } = JSON.parse(out);
    assert.equal(code, 0);
    assert.equal(layers.length, 2);
    assert.deepEqual(gate, {
      met: true,
      layers: [
        {
          layer: 2,
          met: true,
          complete: true,
          independent: true,
          locked: false,
          by: [carol],
          override: null,
          concerns: [],
          reasons: [],
        },
      ],
    });
  });

  it('refuses layers there are not, files there are not, and names nothing', () => {
    for (const layers of ['layer3', 'both', 'layer1,', '1']) {
      const { err, code, out } = required(layers);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /knows no layer “.*”\. There are: layer1, layer2\./);
    }
    assert.equal(mcm(['review', 'none.mcm.md', '--require', 'layer1'], path).code, 2);
    assert.equal(mcm(['review', 'x.mcm.md', '--require'], path).code, 2);
  });
});

describe('the path of a change through a repository', () => {
  const { path, remove } = folder();
  after(remove);
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: path, encoding: 'utf8' });
  const commit = (who: string, name: string, text: string) => {
    writeFileSync(join(path, name), text);
    git('add', name);
    git('-c', `user.name=${who}`, '-c', `user.email=${who}@example.com`, 'commit', '-qm', `${who}: ${name}`);
  };
  const gate = (layers = 'layer1,layer2') => mcm(['review', 'x.mcm.md', '--require', layers], path);

  it('opens its gates one after the other, and closes them when the author changes something', () => {
    git('init', '-q');
    commit('alice', 'x.mcm.md', faultless);
    assert.equal(gate().code, 1);

    // The author tries to approve her own change.
    commit('alice', 'x.mcm.review.yaml', judged(faultless, 1, 'alice@example.com'));
    assert.match(gate('layer1').out, /alice@example\.com owns the change and cannot review it/);

    const first = judged(faultless, 1, bob);
    commit('bob', 'x.mcm.review.yaml', first);
    assert.equal(gate('layer1').code, 0);
    assert.equal(gate().code, 1);

    // Bob wants to be done with it and gives the verdicts of the second layer, too.
    commit('bob', 'x.mcm.review.yaml', judged(faultless, 2, bob, { record: first }));
    assert.match(gate('layer2').out, /this one needs somebody else/);

    const both = judged(faultless, 2, carol, { record: first });
    commit('carol', 'x.mcm.review.yaml', both);
    assert.equal(gate().code, 0);

    // Wrapping a line changes nothing; another duration does.
    commit('alice', 'x.mcm.md', faultless.replace('Alice executes', 'Alice\nexecutes'));
    assert.equal(gate().code, 0);
    const later = faultless.replace('Alice executes', 'Dan executes');
    commit('alice', 'x.mcm.md', later);
    const { out, code } = gate();
    assert.equal(code, 1);
    assert.match(out, /Out of date, bob@example\.com has to look again/);
    assert.match(out, /Layer 2 review: not done\n {2}! Locked/);

    commit('bob', 'x.mcm.review.yaml', judged(later, 1, bob, { record: both }));
    commit('carol', 'x.mcm.review.yaml', judged(later, 2, carol, { record: judged(later, 1, bob, { record: both }) }));
    assert.equal(gate().code, 0);

    // Two branches that add to the record at once leave marks, which no gate passes.
    commit('bob', 'x.mcm.review.yaml', `<<<<<<< HEAD\n${both}=======\n${first}>>>>>>> other\n`);
    assert.equal(gate().code, 1);
    assert.match(gate().out, /unfinished merge/);
  });
});
