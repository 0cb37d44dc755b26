// The arithmetic of a plan where it is written: lens and clock times.

import assert from 'node:assert/strict';
import { codeLenses, inlayHints } from '../../server/src/editor/planView.ts';
import { at, readerIn } from '../support/editor.ts';
import { faultless } from '../support/example.ts';

const all = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const open = (text: string, locale: 'en' | 'zh-cn' = 'en') => at(`${text}<|>`, { as: readerIn(locale) }).view;
const lens = (text: string, locale?: 'en' | 'zh-cn') => codeLenses(open(text, locale)).map(one => one.command?.title);
const hints = (text: string) => inlayHints(open(text), all).map(one => one.label);

describe('plan', () => {
  it('is summed up above the runbook: steps, rollback, latest decision, slack', () => {
    assert.deepEqual(lens(faultless), ['needs 62 of 120 min · decide by 03:50 +08:00 · slack 58 min']);
    assert.deepEqual(lens(faultless, 'zh-cn'), ['需要 62 分钟，窗口 120 分钟 · 最晚 03:50 +08:00 决定 · 余量 58 分钟']);
  });

  it('says how much is unknown instead of a slack that nobody can know', () => {
    const unknown = faultless.replace('| Alice | 15 |', '| Alice |  |');
    assert.deepEqual(lens(unknown), ['needs 47 of 120 min · 1 step without minutes · decide by 03:50 +08:00']);
    assert.deepEqual(hints(unknown), ['02:00', '02:05', '02:07']);
  });

  it('says when it does not fit', () => {
    assert.match(lens(faultless.replace('end: 2026-12-01T04:00', 'end: 2026-12-01T03:00'))[0] ?? '', /2 min too long$/);
  });

  it('shows the clock time of each step', () => {
    assert.deepEqual(hints(faultless), ['02:00', '02:05', '02:07', '02:22']);
  });

  it('is silent without a schedule or a runbook', () => {
    const without = faultless.replace(/schedule:\n(?: {2}.*\n)+/, '');
    assert.deepEqual(hints(without), []);
    assert.deepEqual(lens(without), ['needs 62 min']);
    assert.deepEqual(lens(faultless.replace(/## Runbook[\s\S]*?(?=## Communication)/, '')), []);
  });
});
