// The judge of prose: what is weighed of a text, and that its weights are those that are learned from the labelled texts.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { buckets, features } from '../server/src/core/learned/features.ts';
import { isKind, isLikeFaulty } from '../server/src/core/learned/likeness.ts';
import { bars, heldOut, learned, path } from './learn.ts';
import { labelled } from './support/labelled.ts';

describe('what is weighed of a text', () => {
  const of = (text: string) => new Set(features('a', 'a', text));

  it('numbers, code, addresses and people count as such, whatever they are', () => {
    assert.deepEqual(
      of('5xx above 2% for `orders`, @ana, https://a.example/1'),
      of('5XX above 37% for `pay`, @bob, https://b.example/x'),
    );
  });

  it('case, full-width forms and list marks make no difference to a word', () => {
    assert.deepEqual(of('Ｒoll back'), of('roll BACK'));
  });

  it('the same word under another question has features of its own besides the shared ones', () => {
    const [one, other] = [features('a', 'answer', 'as usual'), features('b', 'answer', 'as usual')];
    const shared = one.filter(feature => other.includes(feature));
    assert.ok(shared.length > 0 && shared.length < one.length);
  });

  it('an empty, a long and a hostile text have features within bounds', () => {
    for (const text of [
      '',
      '，。',
      'a'.repeat(1e6),
      '版'.repeat(1e5),
      '`'.repeat(1e5),
      '@'.repeat(1e5),
      '\ud800'.repeat(99),
    ])
      for (const feature of features('a', 'b', text)) assert.ok(feature >= 0 && feature < buckets);
  });
});

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
