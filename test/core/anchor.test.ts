// Where a comment hangs: its words are found again after the edits that people make, and what is lost is not guessed.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf, type Place, placeOf } from '../../server/src/core/review/anchor.ts';
import { changeIn } from '../support/verdicts.ts';

const text = `---
mcm: 1
id: MCM-7
schedule:
  start: 2026-12-01T02:00:00+08:00
---

# Promote the standby of orders-db

## Impact / Risk Assessment

### Why is this the correct time to complete the CM?

Traffic between 02:00 and 04:00 is 4% of the daily peak. Yes, payments agreed to it last week.

## Rollback Procedure

### What conditions would indicate a need to rollback?

- **Errors** on checkout stay above 2% for 5 min
- It is 03:25 and step 6 is not finished
- Errors on refunds stay above 2% for 5 min

### In the event of problems, what will you do to return your system to a known good state?

| step | owner | minutes |
|---|---|---|
| Pause the pool | dan | 2 |
| Switch back | dan | 5 |
| Pause the pool | erin | 2 |

Yes.
`;

const at = (words: string, of = text, from = 0) => {
  const start = of.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { from: start, to: start + words.length };
};
/** What is marked for a place in a text. */
const marked = (place: Place, now: string) => {
  const { kind, at: span } = anchorOf(changeIn(now), place);
  return `${kind}: ${now.slice(span.from, span.to)}`;
};
const placed = (words: string, from = 0) => placeOf(changeIn(text), at(words, text, from));

describe('a place is remembered', () => {
  it('by its words and its question', () => {
    assert.deepEqual(placed('03:25'), { quote: '03:25', question: 'rollback.triggers' });
    assert.deepEqual(placed('4% of the daily'), { quote: '4% of the daily', question: 'risk.timing' });
  });

  it('as whole words, and as its line where nothing is selected', () => {
    assert.equal(placed('aily pea').quote, 'daily peak');
    const empty = { from: text.indexOf('It is 03:25'), to: text.indexOf('It is 03:25') };
    assert.equal(placeOf(changeIn(text), empty).quote, 'It is 03:25 and step 6 is not finished');
  });

  it('outside any question too', () => {
    assert.deepEqual(placed('start: 2026'), { quote: 'start: 2026' });
    assert.deepEqual(placed('the standby'), { quote: 'the standby' });
  });

  it('with as much around it as makes it the only one', () => {
    assert.equal(
      placed('above 2%').quote,
      'Errors on checkout stay above 2% for 5 min'.replace('Errors', '**Errors**'),
    );
    const second = placed('Pause the pool', text.indexOf('Switch'));
    assert.deepEqual(second, { quote: 'Pause the pool | erin | 2', question: 'rollback.procedure' });
    assert.equal(marked(second, text), 'words: Pause the pool | erin | 2');
  });

  it('cut to a length at which it can still be read in the record', () => {
    const long = text.replace('Traffic', `${'Long words about traffic, one after another. '.repeat(30)}Traffic`);
    const { quote = '' } = placeOf(changeIn(long), {
      from: long.indexOf('Long words'),
      to: long.indexOf('Yes, payments'),
    });
    assert.ok(quote.length <= 200 && quote.startsWith('Long words') && !/\s$/.test(quote), quote);
    assert.equal(anchorOf(changeIn(long), { quote, question: 'risk.timing' }).kind, 'words');
    const emoji = text.replace('Traffic', '🚀'.repeat(300));
    const cut = placeOf(changeIn(emoji), at('🚀'.repeat(300), emoji)).quote ?? '';
    assert.ok(cut.length <= 200 && cut.length % 2 === 0, cut);
  });
});

describe('a comment hangs', () => {
  const trigger = placed('It is 03:25 and step 6 is not finished');

  it('on its words, wherever these move', () => {
    assert.equal(marked(trigger, text), 'words: It is 03:25 and step 6 is not finished');
    const line = '- It is 03:25 and step 6 is not finished\n';
    const moved = text.replace(line, '').replace('Yes.\n', `Yes.\n\n${line}`);
    assert.equal(marked(trigger, moved), 'words: It is 03:25 and step 6 is not finished');
  });

  it('on its words when they are wrapped, emphasised, put into a table or have other line ends', () => {
    for (const [words, shown] of [
      ['- It is **03:25** and step 6\n  is not finished', 'It is **03:25** and step 6\n  is not finished'],
      ['1. it is `03:25` and _step 6_ is not finished', 'it is `03:25` and _step 6_ is not finished'],
      ['| It is 03:25 | and step 6 is not finished |', 'It is 03:25 | and step 6 is not finished'],
    ] as const) {
      const now = text.replace('- It is 03:25 and step 6 is not finished', words);
      assert.equal(marked(trigger, now), `words: ${shown}`);
    }
    assert.match(marked(trigger, text.replaceAll('\n', '\r\n')), /^words: /);
  });

  it('on the sentence that has become of them', () => {
    const now = text.replace(
      'It is 03:25 and step 6 is not finished',
      'It is 03:20 and step 6 of the runbook is not finished',
    );
    assert.equal(marked(trigger, now), 'similar: It is 03:20 and step 6 of the runbook is not finished');
  });

  it('on its question when they are gone, and at the top when that is gone too', () => {
    const gone = text.replace('- It is 03:25 and step 6 is not finished\n', '');
    assert.equal(marked(trigger, gone), 'question: What conditions would indicate a need to rollback?');
    const nothing = gone.replace('### What conditions would indicate a need to rollback?\n', '');
    assert.equal(marked(trigger, nothing), 'document: Promote the standby of orders-db');
    assert.deepEqual(anchorOf(changeIn(''), trigger), { kind: 'document', at: { from: 0, to: 0 } });
  });

  it('on no other place that happens to say the same short word', () => {
    const yes = { quote: 'Yes.', question: 'risk.timing' };
    assert.equal(marked(yes, text), 'words: Yes');
    const gone = text.replace(' Yes, payments agreed', ' Payments agreed');
    assert.equal(marked(yes, gone), 'question: Why is this the correct time to complete the CM?');
    assert.match(
      marked({ quote: '02', question: 'risk.timing' }, text.replace('02:00 and', '12:02 and 022 and')),
      /: 02$/,
    );
  });

  it('without a quote on its question, and without either at the top', () => {
    assert.equal(marked({ question: 'risk.timing' }, text), 'words: Why is this the correct time to complete the CM?');
    assert.equal(marked({}, text), 'document: Promote the standby of orders-db');
    assert.equal(marked({ quote: 'daily peak', question: 'no.such' }, text), 'words: daily peak');
  });

  it('on Chinese words, which no spaces divide', () => {
    const chinese = text.replace('Yes.\n', '先暂停连接池，再切回旧主库；如果五分钟内没有恢复，由值班负责人决定。\n');
    const place = placeOf(changeIn(chinese), at('再切回旧主库', chinese));
    assert.deepEqual(place, { quote: '再切回旧主库', question: 'rollback.procedure' });
    assert.equal(marked(place, chinese.replace('再切回旧主库', '再**切回**\n旧主库')), 'words: 再**切回**\n旧主库');
    const edited = chinese.replace('如果五分钟内没有恢复', '如果十分钟内仍没有恢复');
    const whole = placeOf(changeIn(chinese), at('如果五分钟内没有恢复，由值班负责人决定', chinese));
    assert.match(marked(whole, edited), /^similar: .*十分钟/s);
  });
});

describe('whatever is chosen and edited', () => {
  const offsets = fc.tuple(fc.nat(text.length), fc.nat(60));
  /** Paragraphs, list items and rows that can stand anywhere. */
  const added = fc.constantFrom(
    'A new paragraph.\n\n',
    '| x | y |\n',
    '- one more\n',
    '\n',
    '> quoted\n\n',
    '中文一段。\n\n',
  );

  it('it is found again in the same text, at the very place', () => {
    fc.assert(
      fc.property(offsets, ([from, length]) => {
        const place = placeOf(changeIn(text), { from, to: Math.min(text.length, from + length) });
        if (place.quote === undefined) return;
        const { kind, at: span } = anchorOf(changeIn(text), place);
        assert.equal(kind, 'words');
        const chosen = text.slice(from, from + length).trim();
        if (/[\p{L}\p{N}]/u.test(chosen)) assert.ok(span.from < from + length && span.to > from, JSON.stringify(place));
      }),
      { numRuns: 400 },
    );
  });

  it('it survives lines added above and below, wider blanks and other line ends', () => {
    fc.assert(
      fc.property(offsets, added, fc.nat(40), fc.boolean(), ([from, length], more, line, crlf) => {
        const place = placeOf(changeIn(text), { from, to: Math.min(text.length, from + length) });
        if (place.quote === undefined || !/[\p{L}\p{N}]{3}/u.test(place.quote)) return;
        const lines = text.split('\n');
        const first = lines.findIndex(one => one.startsWith('# '));
        const before = anchorOf(changeIn(text), place).at;
        // Between two lines that are not both in the quoted words.
        const where = first + 1 + (line % (lines.length - first - 1));
        const offset = lines.slice(0, where).join('\n').length + 1;
        if (offset > before.from && offset <= before.to) return;
        const edited = [...lines.slice(0, where), ...more.split('\n').slice(0, -1), ...lines.slice(where)].join('\n');
        const now = crlf ? edited.replaceAll('\n', '\r\n') : edited;
        assert.equal(anchorOf(changeIn(now), place).kind, 'words', `${JSON.stringify(place)}\n${now}`);
      }),
      { numRuns: 400 },
    );
  });

  it('never fails and stays within the text, for any record and any text', () => {
    const place = fc.record(
      { quote: fc.string(), question: fc.constantFrom('risk.timing', 'x') },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(place, fc.oneof(fc.string(), fc.constant(text)), (some, any) => {
        const change = changeIn(any);
        const { at: span } = anchorOf(change, some);
        assert.ok(0 <= span.from && span.from <= span.to && span.to <= change.source.text.length);
      }),
      { numRuns: 300 },
    );
  });
});
