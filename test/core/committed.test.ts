// Layers as git confirms them: who lifted the order in an emergency counts only if they committed that.

import assert from 'node:assert/strict';
import { committedLayers } from '../../server/src/core/review/committed.ts';
import { isDone, layerStates, told } from '../../server/src/core/review/gates.ts';
import { historyOf } from '../../server/src/core/review/history.ts';
import { readRecord } from '../../server/src/core/review/reviewRecord.ts';
import { faultless, givenOf } from '../support/example.ts';
import { changeIn, judged } from '../support/verdicts.ts';

const person = (name: string) => ({ name, mail: `${name}@example.com` });

describe('layers and their commits', () => {
  const text = faultless.replace(/^type: normal$/m, 'type: emergency');
  const change = changeIn(text);
  const record = `${judged(text, 2, 'carol@example.com')}
sign-offs:
  - layer: 2
    by: erin@example.com
    at: 2026-11-20T03:10:00+08:00
    override: Checkout is down.
`;
  const lines = record.split('\n');
  const last = lines.indexOf('sign-offs:');
  const second = (committer: string) => {
    const recordLines = lines.map((_, line) => person(line > last ? committer : 'carol'));
    const history = historyOf(
      record,
      recordLines,
      Array.from({ length: 500 }, () => person('alice')),
    );
    const states = layerStates(change, givenOf(), readRecord(record));
    const [, layer] = committedLayers(states, change, history);
    assert.ok(states[1] && isDone(states[1]), 'by the record alone it is done');
    return layer;
  };

  it('go on past an open layer when the person who lifted the order put that on record', () => {
    assert.deepEqual(second('erin')?.reasons, []);
  });

  it('stay locked when somebody else did so in their name', () => {
    const layer = second('alice');
    assert.equal(layer?.isLocked, true);
    assert.deepEqual(
      layer?.reasons.map(reason => told(reason, 'en')),
      ['Locked: “Layer 1 review” has to be complete, up to date and independent first.'],
    );
  });
});
