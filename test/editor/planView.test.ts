// The arithmetic of a plan where it is written: lens and clock times.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { planOf } from '../../server/src/core/plan/arithmetic.ts';
import { barOf } from '../../server/src/core/plan/planBar.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { hover } from '../../server/src/editor/hover.ts';
import { codeLenses, inlayHints } from '../../server/src/editor/planView.ts';
import { at, readerIn } from '../support/editor.ts';
import { faultless } from '../support/example.ts';

const all = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const open = (text: string, locale: 'en' | 'zh-cn' = 'en') => at(`${text}<|>`, { as: readerIn(locale) }).view;
const lens = (text: string, locale?: 'en' | 'zh-cn') => codeLenses(open(text, locale)).map(one => one.command?.title);
const hints = (text: string) => inlayHints(open(text), all).map(one => one.label);
const bar = (text: string) => {
  const plan = planOf(changeOf(readDocument(source('file:///x.mcm.md', text)), builtIn));
  return plan ? barOf(plan) : '';
};
/** What hover says of the heading above the steps. */
const told = (text: string) => {
  const { view, position } = at(text.replace('## Runbook', '## Run<|>book'), { as: readerIn('en') });
  return JSON.stringify(hover(view, position)?.contents).replaceAll('\\n', '\n');
};

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

  it('is drawn as a bar on hover: what runs, what is left, the latest decision, the way back', () => {
    assert.equal(bar(faultless), '█████████████████░░░░░░░░░░░░░░░░░░░│▒▒▒');
    const looked = faultless.replace(
      /## Runbook[\s\S]*?(?=## Communication)/,
      '## Runbook\n\n1. Promote the standby (20 min)\n\nVerification: 20 min.\n\n',
    );
    assert.equal(bar(looked), '███████▓▓▓▓▓▓▓░░░░░░░░░░░░░░░░░░░░░░░│▒▒▒');
    assert.match(told(looked), /- `▓` Looking afterwards: 20 min, from 02:20 to 02:40\n/);
    // What is short is seen all the same.
    assert.match(bar(faultless.replace('end: 2026-12-01T04:00', 'end: 2026-12-02T04:00')), /^█░+│▒$/);
  });

  it('the bar of a plan that does not fit says where the window ends; one without a schedule has no end', () => {
    const short = faultless.replace('end: 2026-12-01T04:00', 'end: 2026-12-01T02:40');
    assert.equal(bar(short), `${'█'.repeat(26)}│${'█'.repeat(8)}${'▒'.repeat(6)}`);
    assert.match(told(short), /22 min too long\*\*.*- `█` Steps: 52 min\n- `▒` Rollback: 10 min\n/s);
    const without = faultless.replace(/schedule:\n(?: {2}.*\n)+/, '');
    assert.equal(bar(without), '█'.repeat(34) + '▒'.repeat(6));
    assert.equal(bar(faultless.replace(/\| (?:Alice|Dan) \| \d+ \|/g, '| Dan | |').replace(/ \(\d+ min\)/g, '')), '');
  });

  it('the hover names what has no minutes', () => {
    assert.match(told(faultless.replace('| Alice | 15 |', '| Alice |  |')), /Without minutes, and not counted: 3\./);
  });

  it('is silent without a schedule or a runbook', () => {
    const without = faultless.replace(/schedule:\n(?: {2}.*\n)+/, '');
    assert.deepEqual(hints(without), []);
    assert.deepEqual(lens(without), ['needs 62 min']);
    assert.deepEqual(lens(faultless.replace(/## Runbook[\s\S]*?(?=## Communication)/, '')), []);
  });
});
