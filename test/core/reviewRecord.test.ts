// The review record: what is read from it, and that adding a verdict leaves every other byte alone.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultsOf } from '../../server/src/core/fields/schemas.ts';
import { apply } from '../../server/src/core/fix.ts';
import { withEntry } from '../../server/src/core/review/recordEdits.ts';
import type { Verdict } from '../../server/src/core/review/recordEntries.ts';
import { documentOf, latest, readRecord, recordOf } from '../../server/src/core/review/reviewRecord.ts';
import { yaml } from '../../server/src/core/text/frontMatter.ts';
import { say } from '../../server/src/core/words.ts';

const ok: Verdict = { verdict: 'ok', by: 'bob@example.com', at: '2026-11-25T10:02:00+08:00' };

function added(text: string | undefined, item: string, verdict: Verdict): string {
  const written = withEntry(text, { to: 'items', item, entry: verdict });
  assert.equal(written.kind, 'edits', written.kind === 'refused' ? say(written.says, 'en', written.with) : '');
  return written.kind === 'edits' ? apply(text ?? '', written.edits) : '';
}

function refused(text: string): string {
  const written = withEntry(text, { to: 'items', item: 'layer1.tested', entry: ok });
  assert.equal(written.kind, 'refused');
  return written.kind === 'refused' ? say(written.says, 'en', written.with) : '';
}

describe('review record', () => {
  it('is made from nothing, with a line that says what it is', () => {
    const read = { schedule: 'a1b2c3d4e5f6', 'risk.testing': '001122334455' };
    assert.equal(
      added(undefined, 'layer1.execution', { ...ok, note: 'Window checked: 02:00 is right', read }),
      `# Review record of the change beside it: who concluded what, and when. Add to it with the MCM checklist or by hand.
mcm-review: 1
items:
  layer1.execution:
    - verdict: ok
      note: "Window checked: 02:00 is right"
      by: bob@example.com
      at: 2026-11-25T10:02:00+08:00
      read:
        schedule: a1b2c3d4e5f6
        risk.testing: "001122334455"
`,
    );
  });

  it('takes a verdict between the comments and layouts of people, byte for byte', () => {
    const text = `# ours
mcm-review: 1   # format
items:
  # first layer
  layer1.execution:
  - verdict: ok   # read twice
    note: |
      two
      lines

    by: bob
    at: 2026-11-25T10:02:00+08:00
  # second
  layer1.tested: [{verdict: n/a, by: carol, at: yesterday}]
decisions: []   # none yet
`;
    const once = added(text, 'layer1.execution', ok);
    assert.equal(
      once,
      text.replace(
        '  # second\n',
        '  - verdict: ok\n    by: bob@example.com\n    at: 2026-11-25T10:02:00+08:00\n  # second\n',
      ),
    );
    const twice = added(once, 'layer1.tested', ok);
    assert.match(twice, /at: yesterday}, \{"verdict": "ok", "by": "bob@example.com", .*}]\n/);
    const thrice = added(twice, 'layer2.steps', ok);
    assert.match(thrice, /\n {2}layer2\.steps:\n {4}- verdict: ok\n[^#]*decisions: \[] {3}# none yet\n$/);
    assert.deepEqual(faultsOf('review', yaml(thrice).data), []);
  });

  const layouts: Readonly<Record<string, string>> = {
    'items without value': 'mcm-review: 1\nitems:\n',
    'items without value, no line end': 'mcm-review: 1\nitems:',
    'items: {}': 'mcm-review: 1\nitems: {} # empty\nsign-offs: []\n',
    'no items': 'mcm-review: 1\n# the end',
    'an empty file': '',
    'only a comment': '# nothing yet',
    'items as one line': 'mcm-review: 1\nitems: {layer1.execution: [{verdict: ok, by: b, at: c}], }\n',
    CRLF: 'mcm-review: 1\r\nitems:\r\n  layer1.tested:\r\n    - verdict: ok\r\n      by: b\r\n      at: c\r\n# end\r\n',
    'a literal note that keeps its blank lines':
      'mcm-review: 1\nitems:\n  layer1.tested:\n    - verdict: ok\n      by: b\n      at: c\n      note: |+\n        x\n\n\n',
    'an end mark': 'mcm-review: 1\nitems:\n  layer1.tested:\n    - {verdict: ok, by: b, at: c}\n...\n',
  };
  for (const [name, text] of Object.entries(layouts)) {
    it(`can be added to: ${name}`, () => {
      const count = readRecord(text).items.get('layer1.tested')?.length ?? 0;
      const now = added(text, 'layer1.tested', { ...ok, note: '好：“OK”' });
      assert.equal(readRecord(now).fault, undefined);
      assert.equal(readRecord(now).items.get('layer1.tested')?.length, count + 1);
      assert.deepEqual({ ...latest(readRecord(now), 'layer1.tested') }, { ...ok, note: '好：“OK”' });
      if (text.includes('\r\n')) assert.doesNotMatch(now, /[^\r]\n/);
    });
  }

  it('is never overwritten when it cannot be read', () => {
    assert.match(refused('mcm-review: 1\nitems: [\n'), /cannot be read as YAML \(line/);
    assert.match(
      refused('mcm-review: 1\nitems:\n<<<<<<< HEAD\n  a: []\n=======\n  b: []\n>>>>>>> x\n'),
      /unfinished merge/,
    );
    assert.match(refused('just words\n'), /not in form on line 1/);
    assert.match(refused('mcm-review: 1\nitmes: {}\n'), /“itmes” on line 2/);
    assert.match(refused('mcm-review: 2\n'), /line 1 \(“2”\)/);
    assert.match(refused('items: {}\n'), /“mcm-review” is missing/);
    assert.match(
      refused('mcm-review: 1\nitems:\n  a.b:\n    - verdict: fine\n      by: x\n      at: y\n'),
      /line 4 \(“fine”\)/,
    );
    assert.match(refused('mcm-review: 1\nmcm-review: 1\n'), /YAML \(line 2\)/);
    assert.match(refused('{mcm-review: 1'), /YAML/);
  });

  it('still counts the well-formed verdicts of a record with a fault', () => {
    const record = readRecord(
      'mcm-review: 1\nitems:\n  a.b:\n    - {verdict: ok, by: x, at: y}\n    - {verdict: fine, by: x}\n',
    );
    assert.ok(record.fault);
    assert.equal(latest(record, 'a.b')?.by, 'x');
  });

  it('has its name from the document', () => {
    assert.equal(recordOf('file:///a/b.mcm.md'), 'file:///a/b.mcm.review.yaml');
    assert.equal(recordOf('/a/b.md'), '/a/b.mcm.review.yaml');
    assert.equal(documentOf('/a/b.mcm.review.yaml'), '/a/b.mcm.md');
    assert.equal(documentOf('/a/b.yaml'), undefined);
  });

  const nasty = fc.constantFrom(
    ': ',
    ' #',
    '"',
    "'",
    '\n',
    '\n\n',
    '\r\n',
    '中文',
    '：',
    '- ',
    '? ',
    '{',
    '}',
    '[',
    ']',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\\',
    '\t',
    'true',
    'null',
    '1e3',
    '0x1f',
    '~',
    '---',
    '...',
    '😀',
    '\u2028',
    '\ufeff',
    '\u0000',
    '\ud800',
    ' ',
    '<<<<<<< ',
    '\u2028<<<<<<< ',
    '=======',
  );
  const words = fc
    .array(fc.oneof(nasty, fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 8 })
    .map(all => `x${all.join('')}x`);
  const verdict = fc.record(
    {
      verdict: fc.constantFrom('ok' as const, 'concern' as const, 'n/a' as const),
      note: fc.oneof(words, nasty),
      by: words,
      at: fc.constant('2026-11-25T10:02:00Z'),
      read: fc.dictionary(
        fc.constantFrom('schedule', 'risk.testing', 'links.code-review'),
        fc.stringMatching(/^[0-9a-f]{12}$/),
      ),
    },
    { requiredKeys: ['verdict', 'by', 'at'] },
  );
  const item = fc.constantFrom('layer1.execution', 'layer1.tested', 'layer2.steps', 'x');

  it('reads back any sequence of verdicts as they were given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(undefined, ...Object.values(layouts)),
        fc.array(fc.tuple(item, verdict), { maxLength: 6 }),
        (start, all) => {
          let text = start;
          const expected = new Map(
            [...readRecord(start ?? '').items].map(([key, list]) => [key, [...list] as Verdict[]]),
          );
          for (const [key, one] of all) {
            const written = withEntry(text, { to: 'items', item: key, entry: one as Verdict });
            const before = text ?? '';
            if (written.kind === 'refused') return assert.fail(say(written.says, 'en'));
            text = apply(before, written.edits);
            const taken = written.edits.map(edit => before.slice(edit.from, edit.to)).join('');
            assert.match(taken, /^(?: ?\{\})?$/, 'takes away nothing but an empty collection');
            const { read, note, ...rest } = one as Verdict;
            const tidy = note?.replace(/\r\n?/g, '\n').trim();
            const isRead = read && Object.keys(read).length > 0;
            const wanted = {
              ...rest,
              by: rest.by.replace(/\r\n?/g, '\n').trim(),
              ...(tidy ? { note: tidy } : {}),
              ...(isRead ? { read } : {}),
            };
            expected.set(key, [...(expected.get(key) ?? []), wanted]);
          }
          const record = readRecord(text ?? '');
          assert.equal(record.fault, undefined);
          const asObject = (items: ReadonlyMap<string, unknown>) =>
            JSON.parse(JSON.stringify(Object.fromEntries(items)));
          assert.deepEqual(asObject(record.items), asObject(expected));
        },
      ),
      { numRuns: 120 },
    );
  });
});
