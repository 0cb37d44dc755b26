// Fingerprints in both directions: what says nothing new changes nothing, what says something else always does.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { changedKeys, fingerprints, hash, normalAnswer } from '../../server/src/core/review/fingerprint.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { faultless } from '../support/example.ts';

const change = (text: string) => changeOf(readDocument(source('file:///x.mcm.md', text)), builtIn);
const title = (id: string) => builtIn.questions.find(one => one.id === id)?.title.en ?? '';
const item = (id: string) => builtIn.review.find(one => one.id === id) ?? assert.fail(id);

/** The normal form of an answer in a document of its own. */
function normal(answer: string, question = 'worst-case.scenarios'): string {
  const answered = change(`# T\n\n### ${title(question)}\n\n${answer}\n`).answer(question) ?? assert.fail(question);
  return normalAnswer(answered);
}

const same: readonly (readonly [string, string])[] = [
  ['The old primary stays, for 24 h.', 'The  old\nprimary stays,   for\n24 h.'],
  ['The Old primary stays.', 'the old Primary STAYS.'],
  ['- one\n- two', '1. one\n2. two'],
  ['- one\n- two', '* one\n\n* two'],
  ['Writes **fail** for _up to_ 30 s.', 'Writes fail for up to 30 s.'],
  ['**Run `x` now**', 'Run `x` now'],
  ['| A | B |\n|---|---|\n| 1 | 2 |', '|A|B|\n| :--- | ---: |\n|1|2|'],
  ['第一行结束，\n第二行 5 分钟', '第一行结束，第二行5分钟'],
  ['A first thing.\n\nAnother thing.', 'Another thing.\n\nA first thing.'],
  ['see https://a.example/X', 'see <https://a.example/X>'],
  ['1. a\n   ```sh\n   ls -l\n   ```', '```sh\nls -l\n```'].map((text, n) =>
    n === 0 ? text : `1. a\n\n${text.replace(/^/gm, '     ')}`,
  ) as [string, string],
  ['a <!-- mcm-allow x: y --> b', 'a b'],
];

const different: readonly (readonly [string, string])[] = [
  ['for 24 h', 'for 25 h'],
  ['below 0.1%', 'below 01%'],
  ['`promote.sh A`', '`promote.sh a`'],
  ['```sh\nls  -l\n```', '```sh\nls -l\n```'],
  ['version v1.2', 'version V1.2'],
  ['on orders_db', 'on Orders_db'],
  ['set maxConnections', 'set maxconnections'],
  ['https://a.example/X', 'https://a.example/x'],
  ['[log](https://a.example/1)', '[log](https://a.example/2)'],
  ['2*3*4', '234'],
  ['rm *.log', 'rm .log'],
  ['1. stop a\n2. start b', '1. start b\n2. stop a'],
  ['- [ ] backup', '- [x] backup'],
  ['~~keep~~ it', 'keep it'],
  ['Then run:\n\n`a`\n\nFirst run:\n\n`b`', 'First run:\n\n`a`\n\nThen run:\n\n`b`'],
  ['10 20', '1020'],
  ['not safe', 'safe'],
];

describe('fingerprint', () => {
  for (const [a, b] of same)
    it(`is the same: ${JSON.stringify(a)} = ${JSON.stringify(b)}`, () => assert.equal(normal(a), normal(b)));
  for (const [a, b] of different) {
    it(`differs: ${JSON.stringify(a)} ≠ ${JSON.stringify(b)}`, () => assert.notEqual(hash(normal(a)), hash(normal(b))));
  }

  it('keeps the order of paragraphs where they are steps', () => {
    const swapped = (question: string) =>
      normal('Stop A.\n\nStart B.', question) === normal('Start B.\n\nStop A.', question);
    assert.ok(swapped('risk.necessity'));
    assert.ok(!swapped('rollback.procedure'));
    assert.ok(!swapped('runbook.steps'));
  });

  it('is twelve hex digits', () => {
    fc.assert(fc.property(fc.string(), text => /^[0-9a-f]{12}$/.test(hash(text))));
  });

  it('covers what an item reads: its questions and fields, where they are there', () => {
    const read = fingerprints(change(faultless), item('layer1.execution'));
    assert.ok('schedule' in read && 'risk.timing' in read && 'runbook.steps' in read);
    assert.ok(!('exceptions' in read) && !('restricted.justification' in read) && !('rollback.triggers' in read));
  });

  it('names what changed, what was added and what went', () => {
    const of = (text: string) => fingerprints(change(text), item('layer1.execution'));
    const before = of(faultless);
    assert.deepEqual(changedKeys(before, of(faultless.replace('02:00:00', '03:00:00'))), ['schedule']);
    assert.deepEqual(changedKeys(before, of(faultless.replace('is 4% of', 'is 5% of'))), ['risk.timing']);
    assert.deepEqual(changedKeys(before, of(faultless.replace('delivery: manual\n', ''))), ['delivery']);
    assert.deepEqual(changedKeys(before, of(faultless.replace('type: normal', 'type: "normal"  # as ever'))), []);
    assert.deepEqual(changedKeys(before, of(faultless.replace('start: 2', 'x: 1\n  start: 2'))), ['schedule']);
  });

  it('is the same wherever the section stands', () => {
    const [head = '', ...sections] = faultless.split(/^(?=## )/m);
    const moved = [head, ...sections.reverse().map(text => `${text.trimEnd()}\n\n`)].join('');
    for (const one of builtIn.review)
      assert.deepEqual(fingerprints(change(moved), one), fingerprints(change(faultless), one));
  });

  const word: fc.Arbitrary<string> = fc.constantFrom(
    'the',
    'old',
    'primary',
    'stays',
    'for',
    'write',
    'and',
    'lag',
    '主库',
    '保持',
    '不变',
    'host-b',
    'pay_db',
    '`ls -l`',
    '24',
    '0.1%',
  );
  const prose = fc.array(word, { minLength: 3, maxLength: 30 });

  it('does not see wrapping, emphasis, letter case of words or list marks', () => {
    const dress = fc.tuple(fc.boolean(), fc.constantFrom('', '*', '**', '_'), fc.constantFrom(' ', '  ', '\n'));
    fc.assert(
      fc.property(
        prose,
        fc.array(dress, { minLength: 30, maxLength: 30 }),
        fc.constantFrom('- ', '* ', '1. ', '7) '),
        (words, dresses, mark) => {
          const dressed = words.map((text, n) => {
            const [capital, emphasis, blank] = dresses[n] ?? [false, '', ' '];
            const isWord = /^[a-z]+$/.test(text);
            const cased = capital && isWord ? text[0]?.toUpperCase() + text.slice(1) : text;
            return `${isWord || /^\p{Script=Han}/u.test(text) ? emphasis + cased + emphasis : cased}${blank === '\n' ? '\n  ' : blank}`;
          });
          assert.equal(normal(`- x ${words.join(' ')}`), normal(`${mark}x ${dressed.join('').trimEnd()}`));
        },
      ),
    );
  });

  it('sees every other word, number, command and link', () => {
    fc.assert(
      fc.property(
        prose,
        fc.nat(),
        fc.constantFrom('another', '25', '`ls -a`', 'pay_dc', 'https://x.example/1', '从库'),
        (words, at, other) => {
          const changed = words.with(at % words.length, other);
          assert.notEqual(hash(normal(words.join(' '))), hash(normal(changed.join(' '))));
        },
      ),
    );
  });

  it('sees every change of a character in code', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9 _./$|*-]{1,40}$/),
        fc.nat(),
        fc.stringMatching(/^[a-zA-Z0-9*_]$/),
        (code, at, letter) => {
          const n = at % code.length;
          const other = code.slice(0, n) + letter + code.slice(n + 1);
          const fence = (text: string) => `\`\`\`sh\n: ${text}\n\`\`\``;
          assert.equal(hash(normal(fence(code))) === hash(normal(fence(other))), code === other);
        },
      ),
    );
  });
});
