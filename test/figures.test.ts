// The weights of the judge of prose are those that are learned from the labelled texts, and the figures in the docs are those that are
// counted. In one file because both need what is learned without each document, which takes a while.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isKind, isLikeFaulty } from '../server/src/core/learned/likeness.ts';
import { figures, page } from './figures.ts';
import { bars, heldOut, learned, path } from './learn.ts';
import { labelled } from './support/labelled.ts';

describe('what is learned', () => {
  const examples = labelled();
  const tried = heldOut(examples);
  const all = bars(tried);
  const told = tried.filter(({ kind, score }) => score > (all[kind]?.bar ?? 0));

  it('the weights are those that are learned now', () => {
    assert.ok(readFileSync(path, 'utf8') === learned(examples, tried), 'run `npm run learn`');
  });

  it('of the good answers of whole documents, held out, hardly one is told', () => {
    const good = tried.filter(({ from, faulty }) => from === 'document' && !faulty);
    const accused = told.filter(({ from, faulty }) => from === 'document' && !faulty);
    assert.ok(good.length > 3000 && accused.length <= good.length / 250, `${accused.length} of ${good.length}`);
  });

  it('of the faulty answers of whole documents, held out, most are told', () => {
    const faulty = tried.filter(one => one.from === 'document' && one.family === 'answer' && one.faulty);
    const found = told.filter(one => one.from === 'document' && one.family === 'answer' && one.faulty);
    assert.ok(faulty.length > 150 && found.length >= faulty.length * 0.7, `${found.length} of ${faulty.length}`);
  });

  it('an answer that says nothing is told, and a short one that says something is not', () => {
    assert.ok(isKind('rollback.triggers') && !isKind('team.question'));
    assert.ok(
      isLikeFaulty('rollback.triggers', 'When the mood on the bridge turns and nobody believes in it any more.'),
    );
    assert.ok(!isLikeFaulty('rollback.triggers', 'Pods crash looping.'));
    assert.ok(isLikeFaulty('rollback.triggers', '大家觉得势头不对的时候。'));
    assert.ok(!isLikeFaulty('rollback.triggers', '登录失败，或者支付超时。'));
  });
}).timeout(120_000);

describe('figures', () => {
  // documents.test.ts says of each of test/documents that nothing loud is in it.
  const now = figures(() => 0);
  const shown = (name: string) => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

  it('no error and no warning in a good document', () => {
    assert.ok(now.goodDocuments >= 22);
    assert.equal(now.falseAlarms, 0);
  });

  for (const [name, locale] of [
    ['figures.md', 'en'],
    ['figures.zh-cn.md', 'zh-cn'],
  ] as const) {
    it(`docs/${name} tells what is counted`, () => {
      assert.equal(shown(name), page(now, locale), 'npm run figures -- --write');
    });
  }
});
