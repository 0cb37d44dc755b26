// Hours of the plan that do not go with one another, and plans whose hours only look so.

import assert from 'node:assert/strict';
import { compose, findings } from '../support/example.ts';
import { lookAlikes } from '../support/lookAlikes.ts';
import { goNoGo, runbook } from '../support/parts.ts';

const { silent, fires } = lookAlikes(['conflicting-times']);

// The schedule of these documents is Tue 2026-12-01 02:00-04:00 Asia/Shanghai, 2026-11-30 18:00-20:00 UTC.
const plan = (...rows: readonly string[]) =>
  runbook(`| Start | What | Who | Min | Check |
| --- | --- | --- | --- | --- |
${rows.map(row => `| ${row.replace('|', '| ')} | Alice | 10 | 0 errors |`).join('\n')}`);
const steps = (...hours: readonly string[]) =>
  plan(
    ...hours.map((hour, i) => `${hour}|${['Stop the writer', 'Copy the rows', 'Start the writer', 'Read the log'][i]}`),
  );
const decided = plan('02:00|Stop the writer', '02:30|Go / no-go', '02:40|Copy the rows', '03:00|Start the writer');

fires('conflicting-times', [
  [steps('02:10', '01:20', '02:30', '02:40'), 'Copy the rows'],
  [`${decided}${goNoGo('Alice decides at 03:20 (Asia/Shanghai): below 5 s of lag, go.')}`, '03:20'],
  [`${decided}${goNoGo('Alice decides at 03:20, below 5 s of lag.')}`, '03:20'],
]);
silent('hours in order, over midnight, or given up by more than one step', [
  steps('02:10', '02:20', '02:30', '02:40'),
  steps('22:10', '23:50', '00:30', '02:40'),
  steps('02:10', '02:10', '02:30', '02:40'),
  // What stands last is rather another day, or the way back.
  steps('02:10', '02:20', '02:30', '01:40'),
  steps('02:40', '02:10', '02:20', '02:05'),
]);
silent('a decision within its step, in another zone, or at several hours', [
  `${decided}${goNoGo('Alice decides at 02:40 (Asia/Shanghai): below 5 s of lag, go.')}`,
  `${decided}${goNoGo('At 18:30 UTC Alice decides: below 5 s of lag, go.')}`,
  `${decided}${goNoGo('At 02:10 Alice looks, at 02:30 she decides: below 5 s of lag, go.')}`,
  `${steps('02:10', '02:20', '02:30', '02:40')}${goNoGo('Alice decides at 03:20 (Asia/Shanghai).')}`,
]);

// Two columns by two clocks, one of a place that is no zone we know.
const places = (head: string, ...hours: readonly string[]) =>
  runbook(`| # | ${head} | What | Who | Min | Check |
| --- | --- | --- | --- | --- | --- | --- |
${hours.map((pair, i) => `| ${i + 1} | ${pair} | Stop part ${i + 1} | Alice | 10 | 0 errors |`).join('\n')}`);
const rows = ['02:10 | 05:10', '02:20 | 05:20', '02:30 | 05:30', '02:40 | 05:40', '02:50 | 05:50'];
const odd = rows.with(3, '02:40 | 06:40');

fires('conflicting-times', [[places('Antofagasta | UTC', ...odd), '06:40']]);
silent('columns that agree, without a zone, and of few rows', [
  places('Antofagasta | UTC', ...rows),
  places('Antofagasta | Iquique', ...odd),
  places('Antofagasta | UTC', ...odd.slice(1, 4)),
]);

it('links the hour beside the odd one', () => {
  const { text, given } = compose({ text: places('Antofagasta | UTC', ...odd) });
  const [hit] = findings(text, given).filter(({ rule }) => rule === 'conflicting-times');
  assert.deepEqual(
    hit?.see?.map(({ at }) => text.slice(at.from, at.to)),
    ['02:40'],
  );
});
