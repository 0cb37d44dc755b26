// Plain YAML is read without the library, and the two never differ.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { frontMatter, yamlByLibrary } from '../../server/src/core/text/frontMatter.ts';
import { plainYaml } from '../../server/src/core/text/plainYaml.ts';
import { faultless } from '../support/example.ts';
import { judged } from '../support/verdicts.ts';

const examples = join(import.meta.dirname, '../../examples');
const written = readdirSync(examples)
  .filter(name => /\.(?:ya?ml|md)$/.test(name))
  .map(name => {
    const text = readFileSync(join(examples, name), 'utf8').replaceAll('\r', '');
    const { inner } = frontMatter(text);
    return name.endsWith('.md') ? text.slice(inner.from, inner.to) : text;
  })
  .filter(text => text.trim());

function same(text: string): boolean {
  const data = plainYaml(text);
  if (data) assert.deepEqual({ data, faults: [] }, yamlByLibrary(text), JSON.stringify(text));
  return data !== undefined;
}

describe('plain YAML', () => {
  it('is what front matter and review records nearly always are', () => {
    const texts = [
      faultless.slice(4, faultless.indexOf('---', 4)),
      judged(faultless, 1, 'bob@example.com'),
      ...written,
    ];
    const read = texts.filter(same).length;
    assert.ok(read > texts.length * 0.6, `${read} of ${texts.length}`);
  });

  it('is read as the library reads it: places, texts, numbers', () => {
    for (const text of [
      'a: 1\nb: x y # z\n',
      'a: "1: 2 # 3"\nb: \'\'\n',
      'list:\n- a\n- b: c\n  d:\n    - e\nf: [g, "h, i", 2026-01-01]\n',
      '# first\n\na:\n\n  # inside\n  b: https://x.example:8080/y#z\n\n# last\n',
      '标题: x\n',
      'a: 标题：甲、乙\n',
      '- a\n- [b]\n',
      'a: -\n',
      'a: b: c\n',
      'a: []',
    ])
      same(text);
    assert.ok(same('a: 1\nb:\n  - c: d\n    e: [f]\n'));
  });

  it('leaves to the library whatever it cannot be sure of', () => {
    const odd = [
      'a: |\n  b\n',
      'a: b\n  c\n',
      'a: &x b\n',
      'a: 1.0\n',
      'a: yes\na: no\n',
      'a:\n',
      'a: {b: c}\n',
      '\ta: b\n',
    ];
    for (const text of [...odd, 'a: "\\n"\n', '--- \na: b\n', 'a: null\n', `${' '.repeat(60)}a: b\n`, ''])
      assert.equal(plainYaml(text), undefined, text);
  });

  it('never differs, whatever is done to it', () => {
    const bits = [
      '\n',
      ' ',
      '  ',
      ':',
      ': ',
      '- ',
      '#',
      ' # c',
      '"',
      "'",
      '[',
      ']',
      ', ',
      '\n  x: y',
      '\n- z',
      '{',
      '|',
    ];
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat(4),
      bit: fc.constantFrom(...bits, '1', '.5', 'true', '~', '中', '\n\n', '\n  # c', '-', '0x1', '=', '<<: x\n'),
    });
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...written),
        fc.nat(),
        fc.nat(12),
        fc.array(edit, { maxLength: 3 }),
        (all, from, n, edits) => {
          const lines = all.split('\n');
          const first = from % lines.length;
          let text = `${lines.slice(first, first + n + 1).join('\n')}\n`;
          for (const { at, cut, bit } of edits) {
            const place = at % (text.length + 1);
            text = text.slice(0, place) + bit + text.slice(place + cut);
          }
          if (same(text)) read++;
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(read > 300, `only ${read} were plain`);
  });
});
