// When a layer is done, and each reason why it is not.

import assert from 'node:assert/strict';
import { isDone, type LayerState, layerState, told } from '../../server/src/core/review/gates.ts';
import { readRecord } from '../../server/src/core/review/reviewRecord.ts';
import type { Locale } from '../../server/src/core/words.ts';
import { faultless, givenOf } from '../support/example.ts';
import { changeIn, judged } from '../support/verdicts.ts';

const given = givenOf();
const bob = 'bob@example.com';
const carol = 'carol@example.com';
const all = judged(faultless, 2, carol, { record: judged(faultless, 1, bob) });
const emergency = faultless.replace('type: normal', 'type: emergency');

function state(record: string, layer = 1, text = faultless): LayerState {
  const found = layerState(changeIn(text), given, readRecord(record), layer);
  return found ?? assert.fail(`no layer ${layer}`);
}
const reasons = (one: LayerState, locale: Locale = 'en') => one.reasons.map(reason => told(reason, locale));
const starts = (one: LayerState, ...beginnings: readonly string[]) =>
  assert.deepEqual(
    reasons(one).map((line, n) => line.slice(0, beginnings[n]?.length ?? 0)),
    beginnings,
  );

describe('gates', () => {
  it('are open once everybody has looked', () => {
    for (const layer of [1, 2]) {
      const { isComplete, isIndependent, isLocked, by } = state(all, layer);
      assert.deepEqual(
        { isComplete, isIndependent, isLocked, by },
        {
          isComplete: true,
          isIndependent: true,
          isLocked: false,
          by: [layer === 1 ? bob : carol],
        },
      );
      assert.ok(isDone(state(all, layer)));
    }
    assert.equal(layerState(changeIn(faultless), given, readRecord(all), 3), undefined);
  });

  it('name every item without a verdict, and lock the second layer', () => {
    starts(state(''), ...Array<string>(4).fill('No verdict yet: '));
    const second = state('', 2);
    assert.ok(second.isLocked);
    starts(second, 'Locked: “Layer 1 review”', ...Array<string>(5).fill('No verdict yet: '));
    assert.ok(reasons(second, 'zh-cn').every(line => /\p{Script=Han}/u.test(line)));
    const part = judged(faultless, 1, bob, { only: ['layer1.execution'] });
    assert.equal(state(part).reasons.length, 3);
  });

  it('close again when what was read has changed, and lock the second layer too', () => {
    const changed = faultless.replace('Alice executes', 'Dan executes');
    const first = state(all, 1, changed);
    assert.ok(!first.isComplete && first.isIndependent);
    assert.ok(reasons(first).every(line => line.startsWith('Out of date, bob@example.com has to look again: ')));
    assert.match(reasons(first)[0] ?? '', /\(changed: What will be required to execute the change\?\)$/);
    assert.ok(state(all, 2, changed).isLocked);
    const unread = state(judged(faultless, 1, bob, { read: {} }));
    assert.equal(unread.reasons.length, 4);
  });

  it('do not take the word of the owner, an executor, a bot, a team or the reviewer of the other layer', () => {
    const by = (name: string) => reasons(state(judged(faultless, 1, name)))[0] ?? '';
    assert.match(by('alice@example.com'), /^alice@example\.com owns the change/);
    assert.match(by('@Alice'), /^@Alice owns the change/);
    assert.match(by('dan@example.com'), /^dan@example\.com executes the change/);
    assert.match(by('renovate[bot]'), /^“renovate\[bot\]” is not the name of a person/);
    assert.match(by('payments-team'), /is not the name of a person/);
    assert.match(by('TBD'), /is not the name of a person/);
    const same = state(judged(faultless, 2, 'Bob', { record: judged(faultless, 1, bob) }), 2);
    assert.ok(same.isComplete && !same.isIndependent && !same.isLocked);
    starts(same, ...Array<string>(5).fill('Bob gave a verdict in an earlier layer already'));
    assert.ok(state(judged(faultless, 2, carol, { record: judged(faultless, 1, 'alice@example.com') }), 2).isLocked);
  });

  it('need an owner to tell reviewers from', () => {
    const nobody = faultless.replace(/^owner: .*\n/m, '');
    assert.ok(reasons(state(judged(nobody, 1, bob), 1, nobody)).some(line => line.includes('names no owner')));
  });

  it('want the notes that are required', () => {
    assert.ok(isDone(state(judged(faultless, 1, bob, { note: '' }))));
    assert.equal(reasons(state(judged(faultless, 1, bob, { note: '', verdict: 'n/a' }))).length, 4);
    starts(
      state(judged(faultless, 2, carol, { note: '', record: judged(faultless, 1, bob) }), 2),
      ...Array<string>(5).fill('The verdict of carol@example.com lacks its note: '),
    );
  });

  it('count a concern as a verdict, and keep it in sight', () => {
    const one = state(judged(faultless, 1, bob, { verdict: 'concern', note: 'Nobody has tried the rollback.' }));
    assert.ok(isDone(one));
    assert.equal(one.concerns.length, 4);
  });

  it('let nothing through on the word of a record with faults', () => {
    assert.ok(!isDone(state(`${all}unknown: 1\n`)));
    assert.match(reasons(state(`${all}unknown: 1\n`))[0] ?? '', /has “unknown” on line/);
    assert.ok(!isDone(state(`<<<<<<< ours\n${all}`)));
  });

  it('unlock the second layer by an override in an emergency only, with a reason, by somebody independent', () => {
    const signed = (by: string, override: string) =>
      `${judged(emergency, 2, carol)}sign-offs:\n  - {layer: 2, by: ${by}, at: "2026-11-21T10:00:00Z"${override}}\n`;
    const why = ', override: "Checkout is down, Bob is on a plane."';
    const lifted = state(signed('erin@example.com', why), 2, emergency);
    assert.deepEqual([lifted.isLocked, isDone(lifted), lifted.override?.by], [false, true, 'erin@example.com']);
    assert.ok(!isDone(state(signed('erin@example.com', why), 1, emergency)));
    assert.ok(state(signed('erin@example.com', ''), 2, emergency).isLocked);
    assert.ok(state(signed('alice@example.com', why), 2, emergency).isLocked);
    assert.ok(state(signed('on-call-bot', why), 2, emergency).isLocked);
    assert.ok(state(signed('erin@example.com', why), 2).isLocked);
  });
});
