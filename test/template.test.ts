// The template's data holds together, and every id that code names exists in it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf } from '../server/src/core/fields/schemas.ts';
import { states } from '../server/src/core/state.ts';
import { builtIn, meaningOf, meanings, normalHeading } from '../server/src/core/template.ts';
import { yaml } from '../server/src/core/text/frontMatter.ts';
import { ruleIds } from '../server/src/rules/index.ts';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'schemas/mcm.template.yaml'), 'utf8');
const sources = ['server/src'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')] as const),
);

describe('the built-in template', () => {
  it('conforms to its schema', () => {
    const { data, faults } = yaml(text);
    assert.deepEqual(faults, []);
    assert.deepEqual(faultsOf('template', data), []);
  });

  it('has unique ids', () => {
    const ids = [...builtIn.sections, ...builtIn.questions, ...builtIn.review].map(one => one.id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  });

  it('gives every heading one meaning', () => {
    const all = [...builtIn.sections, ...builtIn.questions].flatMap(one =>
      [one.title.en, one.title['zh-cn'] ?? '', ...one.also].map(heading => [normalHeading(heading), one.id] as const),
    );
    const seen = new Map<string, string>();
    for (const [heading, id] of all) {
      assert.notEqual(heading, '', id);
      assert.equal(seen.get(heading) ?? id, id, `“${heading}” means two things`);
      seen.set(heading, id);
    }
    assert.equal(meanings(builtIn).size, seen.size);
  });

  it('guides in both languages, for every question and review item', () => {
    for (const { id, title, why, good, example } of builtIn.questions) {
      for (const words of [title, why, good, example.good, example.bad]) assert.ok(words?.en && words['zh-cn'], id);
    }
    for (const { id, title, look } of builtIn.review)
      for (const words of [title, look]) assert.ok(words?.en && words['zh-cn'], id);
  });

  it('names review items, questions, states and rules that exist', () => {
    const items = builtIn.review.map(item => item.id);
    for (const question of builtIn.questions) {
      assert.ok(question.review.length > 0, `${question.id} is read by nobody`);
      for (const id of question.review) assert.ok(items.includes(id), `${question.id}: ${id}`);
      for (const id of question.checks) assert.ok(ruleIds.includes(id), `${question.id} names the rule ${id}`);
      if (question.fineWhenNone)
        assert.ok(
          builtIn.questions.some(one => one.id === question.fineWhenNone),
          question.id,
        );
      assert.ok((states as readonly string[]).includes(question.asked.from), question.id);
    }
  });

  it('has the four items of layer 1 and the five of layer 2, no more', () => {
    const count = (layer: number) => builtIn.review.filter(item => item.layer === layer).length;
    assert.deepEqual([count(1), count(2)], [4, 5]);
  });

  it('has every question and review item that code names', () => {
    const sections = new Set(builtIn.questions.map(question => question.id.split('.')[0]));
    const ids = new Set([...builtIn.questions, ...builtIn.review].map(one => one.id));
    for (const [path, code] of sources) {
      for (const [, id = ''] of code.matchAll(/'([a-z0-9-]+\.[a-z0-9-]+)'/g)) {
        const family = id.split('.')[0] ?? '';
        if (sections.has(family) || /^layer\d$/.test(family)) assert.ok(ids.has(id), `${path} names ${id}`);
      }
    }
  });
});

describe('headings', () => {
  const same: Readonly<Record<string, readonly string[]>> = {
    "What's the purpose of the activity?": [
      'What’s the purpose of the activity',
      '1. What´s the PURPOSE of the activity ?',
      "3.1 **What's the purpose of the activity?**",
      "Q1: What's the purpose of the activity？",
      "F.1 What's the purpose of the activity?",
      "F2 What's the purpose of the activity?",
      '变更的目的是什么',
      '一、变更的目的是什么？',
    ],
    'Rollback Procedure': ['ROLLBACK PROCEDURE', '5) Rollback procedure:', '_Rollback Procedure_'],
  };
  for (const [heading, others] of Object.entries(same)) {
    for (const other of others) {
      it(`“${other}” means “${heading}”`, () => {
        const expected = meaningOf(builtIn, heading);
        assert.ok(expected);
        assert.deepEqual(meaningOf(builtIn, other), expected);
      });
    }
  }

  it('that only share words mean nothing', () => {
    for (const other of ['What', 'Background', 'The purpose of tests', '附录', '7 days'])
      assert.equal(meaningOf(builtIn, other), undefined, other);
  });
});
