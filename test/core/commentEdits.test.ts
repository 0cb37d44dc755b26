// Conversations in the review record: each act is one edit that leaves every other byte alone, and what cannot be done
// safely is refused.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { faultsOf } from '../../server/src/core/fields/schemas.ts';
import { apply } from '../../server/src/core/fix.ts';
import { type CommentAct, withComment } from '../../server/src/core/review/commentEdits.ts';
import { readRecord } from '../../server/src/core/review/reviewRecord.ts';
import { yaml } from '../../server/src/core/text/frontMatter.ts';
import { say } from '../../server/src/core/words.ts';

const bob = { by: 'bob@example.com', at: '2026-11-25T10:02:00+08:00' };
const alice = { by: 'alice@example.com', at: '2026-11-25T11:30:00+01:00' };
const first = { index: 0, ...bob };

function done(text: string | undefined, act: CommentAct, said = alice): string {
  const written = withComment(text, act, said);
  assert.equal(written.kind, 'edits', written.kind === 'refused' ? say(written.says, 'en', written.with) : '');
  if (written.kind !== 'edits') return '';
  assert.equal(written.edits.length <= 1, true, 'one edit');
  const now = apply(text ?? '', written.edits);
  assert.equal(readRecord(now).fault, undefined);
  assert.deepEqual(faultsOf('review', yaml(now).data), []);
  return now;
}

function refusal(text: string, act: CommentAct): string {
  const written = withComment(text, act, alice);
  assert.equal(written.kind, 'refused');
  return written.kind === 'refused' ? say(written.says, 'en', written.with) : '';
}

const added: CommentAct = {
  kind: 'add',
  comment: { quote: 'It is 03:25', question: 'rollback.triggers', text: 'Why not 03:20?', ...bob },
};

const byHand = `# ours
mcm-review: 1   # format
items: {}
comments:
# the first one
- quote: "It is 03:25"   # copied
  by: bob@example.com
  at: 2026-11-25T10:02:00+08:00
  text: |
    Why not 03:20?

    - because

  # who settled it
  resolved: {by: carol, at: yesterday}  # on the phone
  # and that is all
- {by: dan, at: today, text: "See step 6", replies: [{by: erin, at: now, text: ok}]}
sign-offs: []
`;

describe('conversations', () => {
  it('begin, are answered, settled and opened again', () => {
    let text = done(undefined, added, bob);
    assert.equal(
      text,
      `# Review record of the change beside it: who concluded what, and when. Add to it with the MCM checklist or by hand.
mcm-review: 1
comments:
  - quote: "It is 03:25"
    question: rollback.triggers
    text: "Why not 03:20?"
    by: bob@example.com
    at: 2026-11-25T10:02:00+08:00
`,
    );
    const asked = text;
    text = done(text, { kind: 'reply', to: first, text: 'Changed\r\nto 03:20.' });
    assert.equal(
      text,
      `${asked}    replies:
      - text: |-
          Changed
          to 03:20.
        by: alice@example.com
        at: 2026-11-25T11:30:00+01:00
`,
    );
    const answered = text;
    text = done(text, { kind: 'resolve', to: first }, bob);
    assert.equal(text, `${answered}    resolved:\n      by: bob@example.com\n      at: 2026-11-25T10:02:00+08:00\n`);
    assert.deepEqual(readRecord(text).comments[0]?.resolved, Object.assign(Object.create(null), bob));
    text = done(text, { kind: 'reopen', to: first, text: 'Not in the runbook yet.' });
    assert.equal(readRecord(text).comments[0]?.resolved, undefined);
    assert.deepEqual(
      readRecord(text).comments[0]?.replies?.map(one => one.text),
      ['Changed\nto 03:20.', 'Not in the runbook yet.'],
    );
  });

  it('are settled with a last word as one edit', () => {
    const text = done(done(undefined, added, bob), { kind: 'resolve', to: first, text: 'Done.' });
    const [comment] = readRecord(text).comments;
    assert.equal(comment?.replies?.[0]?.text, 'Done.');
    assert.equal(comment?.resolved?.by, alice.by);
  });

  it('go into a record that people wrote, between their comments and layouts, byte for byte', () => {
    assert.equal(
      done(byHand, { kind: 'reply', to: first, text: 'Yes.' }),
      byHand
        .replace(
          '  # and that is all\n',
          `  replies:
    - text: "Yes."
      by: alice@example.com
      at: 2026-11-25T11:30:00+01:00
  # and that is all
`,
        )
        .replace('"Yes."', 'Yes.'),
    );
    const reopened = done(byHand, { kind: 'reopen', to: first, text: 'Again' });
    for (const line of byHand.split('\n').filter(one => /#/.test(one) && !/resolved/.test(one)))
      assert.ok(reopened.includes(line), line);
    const dan = { index: 1, by: 'dan', at: 'today' };
    assert.match(
      done(byHand, { kind: 'reply', to: dan, text: 'no: 6' }),
      /text: ok}, \{"text": "no: 6", .*}]}\nsign-offs: \[]\n$/,
    );
    const settled = done(byHand, { kind: 'resolve', to: dan });
    assert.match(settled, /text: ok}], "resolved": \{"by": "alice@example.com", "at": ".*"}}\nsign-offs/);
    assert.equal(done(settled, { kind: 'reopen', to: dan, text: 'x' }).includes('resolved"'), false);
  });

  it('are opened again wherever `resolved` stands in them', () => {
    const body = { by: 'by: bob@example.com', at: 'at: 2026-11-25T10:02:00+08:00', text: 'text: x' };
    const resolved = 'resolved:\n    by: c\n    at: d';
    const orders = [
      [resolved, ...Object.values(body)],
      [body.by, resolved, body.at, body.text],
      [...Object.values(body), resolved],
    ];
    for (const lines of orders) {
      const text = `mcm-review: 1\ncomments:\n- ${lines.join('\n  ')}`;
      assert.equal(readRecord(done(text, { kind: 'reopen', to: first, text: 'y' })).comments[0]?.resolved, undefined);
      done(text.replaceAll('\n', '\r\n'), { kind: 'reopen', to: first, text: 'y' });
    }
    const flow = `mcm-review: 1\ncomments: [{resolved: {by: c, at: d}, ${Object.values(body).join(', ')}}]\n`;
    assert.match(done(flow, { kind: 'reopen', to: first, text: 'y' }), /comments: \[\{by: bob.*"replies": \[/);
  });

  it('are known by who began them when: others may have written above them', () => {
    const two = done(done(undefined, added, bob), { kind: 'add', comment: { text: 'Two', ...alice } });
    const less = two.replace(/ {2}- quote[\s\S]*?(?= {2}- text: Two)/, '');
    const second = { index: 1, ...alice };
    assert.equal(readRecord(done(less, { kind: 'reply', to: second, text: 'x' })).comments[0]?.replies?.length, 1);
    assert.match(refusal(less, { kind: 'reply', to: first, text: 'x' }), /not in the review record any more/);
    assert.match(refusal(two, { kind: 'reply', to: { ...second, by: 'x' }, text: 'x' }), /changed meanwhile/);
    // The same person twice within a second: the place decides.
    const twice = done(
      done(undefined, added, bob),
      { ...added, comment: { ...added.comment, text: 'Too' } } as CommentAct,
      bob,
    );
    const replied = done(twice, { kind: 'reply', to: { index: 1, ...bob }, text: 'x' });
    assert.deepEqual(
      readRecord(replied).comments.map(one => one.replies?.length ?? 0),
      [0, 1],
    );
  });

  it('are settled once, and opened only when settled', () => {
    const open = done(undefined, added, bob);
    assert.match(refusal(open, { kind: 'reopen', to: first, text: 'x' }), /open already/);
    assert.match(refusal(done(open, { kind: 'resolve', to: first }), { kind: 'resolve', to: first }), /has resolved/);
  });

  it('never go into a record that is broken, in a merge or out of form', () => {
    const reply: CommentAct = { kind: 'reply', to: first, text: 'x' };
    for (const act of [added, reply]) {
      assert.match(refusal('mcm-review: 1\ncomments: [\n', act), /cannot be read as YAML/);
      assert.match(refusal(byHand.replace('items', '<<<<<<< HEAD\nitems'), act), /unfinished merge/);
      assert.match(refusal(byHand.replace('  by: bob', '  bye: bob'), act), /“by” is missing|nothing reads/);
    }
  });

  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(': ', ' #', '"', '\n', '\r\n', '- ', '{', '|', '中文', '😀', '\t', '`'),
        fc.string({ maxLength: 5 }),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map(all => `x${all.join('')}x`);

  it('read back as they were said, in any order of acts, and what was said before stays', () => {
    const step = fc.tuple(fc.constantFrom('add', 'reply', 'resolve', 'reopen'), fc.nat(5), words);
    fc.assert(
      fc.property(
        fc.constantFrom(undefined, byHand, byHand.replaceAll('\n', '\r\n')),
        fc.array(step, { maxLength: 8 }),
        (start, steps) => {
          let text = start;
          for (const [kind, which, said] of steps) {
            const before = readRecord(text ?? '').comments;
            const index = which % Math.max(1, before.length);
            const at = before[index];
            if (kind === 'add') text = done(text, { kind, comment: { quote: said, text: said, ...bob } }, bob);
            else if (!at || (kind !== 'reply' && (kind === 'resolve') === (at.resolved !== undefined))) continue;
            else text = done(text, { kind: kind as 'reply', to: { index, by: at.by, at: at.at }, text: said });
            const now = readRecord(text).comments;
            assert.equal(now.length, before.length + (kind === 'add' ? 1 : 0));
            const wanted = said.replace(/\r\n?/g, '\n');
            if (kind === 'add') assert.equal(now.at(-1)?.text, wanted);
            else {
              assert.equal(now[index]?.replies?.at(-1)?.text, wanted);
              assert.equal(
                now[index]?.resolved !== undefined,
                kind === 'resolve' || (kind === 'reply' && at?.resolved !== undefined),
              );
            }
            const others = (list: typeof now) =>
              JSON.stringify(list.slice(0, before.length).filter((_, i) => kind === 'add' || i !== index));
            assert.equal(others(now), others(before));
            if (start?.includes('\r\n')) assert.doesNotMatch(text, /[^\r]\n/);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
