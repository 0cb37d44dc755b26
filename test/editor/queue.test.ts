// The queue in words: near days in the reader's zone, names where others are waited for, both languages.

import assert from 'node:assert/strict';
import { standingOf } from '../../server/src/core/review/standing.ts';
import { summaryOf } from '../../server/src/core/summary.ts';
import { queue } from '../../server/src/editor/queue.ts';
import { reader, readerIn } from '../support/editor.ts';
import { faultless, givenOf } from '../support/example.ts';
import { changeIn } from '../support/verdicts.ts';

const indexOf = (...texts: readonly string[]) => ({
  isComplete: true,
  waiting: () =>
    texts.map(changeIn).flatMap(change => {
      const standing = standingOf(change, givenOf());
      return standing ? [{ summary: summaryOf(change), standing }] : [];
    }),
});
const labels = (now: string, as = reader) =>
  queue({ me: 'bob' }, indexOf(faultless), Date.parse(now), as).groups.flatMap(one =>
    one.items.map(item => item.label),
  );

describe('queue in words', () => {
  it('says the day as the reader has it', () => {
    // It starts at 18:00 UTC on 30 November, 19:00 in Berlin.
    assert.deepEqual(labels('2026-11-20T00:00:00Z'), ['MCM-1042 · in 10 days']);
    assert.deepEqual(labels('2026-11-29T22:59:00Z'), ['MCM-1042 · tomorrow 19:00']);
    assert.deepEqual(labels('2026-11-29T23:01:00Z'), ['MCM-1042 · today 19:00']);
    assert.deepEqual(labels('2026-12-01T00:00:00Z'), ['MCM-1042 · yesterday 19:00']);
    assert.deepEqual(labels('2026-12-03T00:00:00Z', readerIn('zh-cn')), ['MCM-1042 · 3 天前']);
  });

  it('can be read aloud in Chinese', () => {
    const view = queue({ me: 'carol' }, indexOf(faultless), Date.parse('2026-11-29T00:00:00Z'), readerIn('zh-cn'));
    const [group] = view.groups;
    assert.equal(group?.title, '待其他评审人');
    const [item] = group?.items ?? [];
    assert.match(
      item?.spoken ?? '',
      /^MCM-1042，Promote .*，明天 19:00，bob@example.com：4 项中还有 4 项，周一 2026-11-30 19:00/,
    );
    assert.ok(item?.more.includes('评审人：bob@example.com、carol@example.com'));
  });

  it('names a change by its title, else its file, and shows the first of very many', () => {
    const nameless = faultless.replace(/^id: .*\n/m, '').replace(/^schedule:\n(?: .*\n)+/m, '');
    const many = Array.from({ length: 250 }, () => nameless);
    const [group] = queue({}, indexOf(...many), 0, reader).groups;
    assert.equal(group?.count, 250);
    assert.equal(group?.items.length, 100);
    assert.equal(group?.isOpen, false);
    assert.equal(group?.items[0]?.label, 'Promote the PostgreSQL 16 standby of orders-db to primary');
    const untitled = queue({}, indexOf(nameless.replace(/^# .*$/m, '')), 0, reader).groups[0]?.items[0];
    assert.equal(untitled?.label, 'x.mcm.md');
  });
});
