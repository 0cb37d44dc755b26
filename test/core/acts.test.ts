// What a person may put on record, and each reason for which it is refused.

import assert from 'node:assert/strict';
import { apply } from '../../server/src/core/fix.ts';
import { type Act, type Acted, entryOfAct } from '../../server/src/core/review/acts.ts';
import { isDone, layersOf } from '../../server/src/core/review/gates.ts';
import { withEntry } from '../../server/src/core/review/recordEdits.ts';
import { latest, readRecord } from '../../server/src/core/review/reviewRecord.ts';
import { standingSignOffs } from '../../server/src/core/review/signOffs.ts';
import { type Locale, say } from '../../server/src/core/words.ts';
import { faultless, givenOf } from '../support/example.ts';
import { changeIn, judged } from '../support/verdicts.ts';

const bob = 'bob@example.com';
const carol = 'carol@example.com';
const erin = 'erin@example.com';
const first = judged(faultless, 1, bob);
const both = judged(faultless, 2, carol, { record: first });
const emergency = faultless.replace('type: normal', 'type: emergency');

interface Stage {
  readonly record?: string;
  readonly text?: string;
  readonly by?: string;
  readonly at?: string;
  readonly settings?: string;
  readonly locale?: Locale;
}

function acted(act: Act, { record = '', text = faultless, by = erin, at, settings, locale = 'en' }: Stage = {}): Acted {
  const given = givenOf(settings === undefined ? {} : { settings });
  const scene = { change: changeIn(text), given, record: readRecord(record), by, locale };
  return entryOfAct({ ...scene, at: at ?? '2026-11-22T10:00:00+08:00' }, act);
}

/** The record's text after an act. */
function written(act: Act, stage: Stage = {}): string {
  const result = acted(act, stage);
  assert.ok(result.kind === 'entry', result.kind === 'refused' ? say(result.says, 'en', result.with) : '');
  const edits = withEntry(stage.record ?? '', result.entry);
  assert.ok(edits.kind === 'edits');
  return apply(stage.record ?? '', edits.edits);
}

function refuses(act: Act, stage: Stage, message: RegExp): void {
  const result = acted(act, stage);
  assert.ok(result.kind === 'refused', `not refused: ${JSON.stringify(result)}`);
  assert.match(say(result.says, 'en', result.with), message);
  const chinese = say(result.says, 'zh-cn', result.with);
  assert.match(chinese, /\p{Script=Han}/u);
  assert.doesNotMatch(chinese, /\{\w+\}/);
}

const ok = (item: string, note?: string): Act => ({ kind: 'verdict', item, verdict: 'ok', ...(note ? { note } : {}) });
const steps = ok('layer2.steps', 'Read the commands aloud with Dan.');
const sign = (layer: number): Act => ({ kind: 'sign-off', layer });
const approve: Act = { kind: 'decision', decision: 'approve', role: 'change-manager' };

describe('acts on the record: verdicts', () => {
  it('hold who, when, what was noted and what was read', () => {
    const record = readRecord(written(ok('layer1.execution', ' Low traffic then. '), { by: bob }));
    const { read, ...verdict } = latest(record, 'layer1.execution') ?? assert.fail();
    assert.deepEqual(verdict, { verdict: 'ok', note: 'Low traffic then.', by: bob, at: '2026-11-22T10:00:00+08:00' });
    assert.ok(Object.keys(read ?? {}).includes('schedule'));
    assert.equal(latest(readRecord(written(ok('layer1.execution'))), 'layer1.execution')?.note, undefined);
  });

  it('are refused to whoever makes the change, and to what is no person', () => {
    for (const act of [ok('layer1.execution'), sign(1), approve]) {
      const stage = { record: both };
      refuses(act, { ...stage, by: '@Alice' }, /^@Alice owns this change/);
      refuses(act, { ...stage, by: 'dan@example.com' }, /^dan@example\.com carries out this change/);
      for (const by of ['payments-team', 'renovate[bot]', 'TBD', ' '])
        refuses(act, { ...stage, by }, /is not the name of a person/);
    }
  });

  it('need a note for a concern, for what does not apply, and after the first layer', () => {
    for (const verdict of ['concern', 'n/a'] as const)
      refuses({ kind: 'verdict', item: 'layer1.tested', verdict, note: ' ' }, {}, /^This verdict needs a note/);
    refuses(ok('layer2.steps'), { record: first }, /^This verdict needs a note/);
    refuses(ok('layer9.steps', 'x'), {}, /no “layer9\.steps” any more/);
  });

  it('of the second layer wait for the first one, unless an emergency is overridden', () => {
    refuses(steps, {}, /^“Layer 2 review” is locked, .* \(No verdict yet: When, where/);
    const part = judged(faultless, 1, bob, { only: ['layer1.execution'] });
    refuses(steps, { record: part }, /is locked/);
    refuses(steps, { record: first, text: faultless.replace('Alice executes', 'Dan executes') }, /Out of date, bob@/);
    assert.match(written(steps, { record: first }), /layer2\.steps/);
    const override: Act = { kind: 'sign-off', layer: 2, override: 'Checkout is down.' };
    const record = written(override, { text: emergency });
    assert.match(written(steps, { record, text: emergency, by: carol }), /layer2\.steps/);
  });

  it('are refused to those who have judged in the other layer, whichever came first', () => {
    refuses(steps, { record: first, by: '@bob' }, /has judged or signed in another layer already/);
    refuses(ok('layer1.tested'), { record: both, by: carol }, /has judged or signed in another layer already/);
  });

  it('are not written into a record that cannot be relied on', () => {
    const conflict = `${first}<<<<<<< HEAD\n`;
    for (const act of [ok('layer1.tested'), sign(1), approve])
      refuses(act, { record: conflict }, /marks of an unfinished merge/);
  });
});

describe('acts on the record: still valid', () => {
  const changed = faultless.replace('Alice executes', 'Dan executes');
  const confirm: Act = { kind: 'still-valid', item: 'layer1.execution' };

  it('gives the same verdict on what stands there now, and names who gave it first', () => {
    const record = readRecord(written(confirm, { record: first, text: changed }));
    const last = latest(record, 'layer1.execution') ?? assert.fail();
    assert.equal(last.note, 'Still valid, as bob@example.com said on 2026-11-21: Read the logs that are linked.');
    assert.equal(last.by, erin);
    assert.equal(record.items.get('layer1.execution')?.length, 2);
    assert.equal(
      layersOf(changeIn(changed), record)[0]?.reasons.some(one => one.item === 'layer1.execution'),
      false,
    );
  });

  it('keeps the first author when it is confirmed again, and speaks the language of the reader', () => {
    const once = written(confirm, { record: first, text: changed, locale: 'zh-cn' });
    const again = changed.replace('02:00:00+08:00', '02:30:00+08:00');
    const twice = readRecord(written(confirm, { record: once, text: again, by: bob }));
    const note = latest(twice, 'layer1.execution')?.note ?? '';
    assert.equal(note, '仍然有效，同 bob@example.com 于 2026-11-21 的结论：Read the logs that are linked.');
  });

  it('is refused where nothing has changed or nothing was said', () => {
    refuses(confirm, { record: first }, /^Nothing that this verdict covers has changed/);
    refuses(confirm, {}, /^Nothing that this verdict covers has changed/);
    refuses(confirm, { record: first, text: changed, by: 'dan@example.com' }, /carries out/);
    const later: Act = { kind: 'still-valid', item: 'layer2.steps' };
    refuses(later, { record: both, text: changed, by: carol }, /is locked/);
  });
});

describe('acts on the record: sign-offs', () => {
  it('are written once a layer is done, by somebody who may', () => {
    refuses(sign(1), {}, /^“Layer 1 review” cannot be signed off yet, .* \(No verdict yet/);
    const signed = written(sign(1), { record: both, by: bob });
    refuses(sign(1), { record: signed, by: '@bob' }, /^@bob has signed “Layer 1 review” off already/);
    refuses(sign(2), { record: signed, by: bob }, /in another layer already/);
    const byOther = written(sign(1), { record: both, by: erin });
    refuses(sign(2), { record: byOther, by: erin }, /in another layer already/);
    assert.ok(written(sign(2), { record: signed, by: carol }).includes('layer: 2'));
    refuses(sign(3), {}, /no “3” any more/);
    const early = { record: both, by: bob, at: '2026-11-21T01:00:00Z' };
    refuses(sign(1), early, /^The verdict of bob@example\.com is dated 2026-11-21T10:00:00\+08:00, which is later/);
  });

  it('stand until something is changed or judged anew', () => {
    const signed = written(sign(1), { record: both, by: bob });
    const standing = (record: string, text = faultless) => {
      const [state] = layersOf(changeIn(text), readRecord(record));
      return standingSignOffs(changeIn(text), readRecord(record), state ?? assert.fail()).map(({ by }) => by);
    };
    assert.deepEqual(standing(signed), [bob]);
    assert.deepEqual(standing(signed, faultless.replace('Alice executes', 'Dan executes')), []);
    const anew = written(ok('layer1.tested'), { record: signed, by: bob, at: '2026-11-22T04:00:00Z' });
    assert.deepEqual(standing(anew), []);
    assert.deepEqual(standing(written(sign(1), { record: anew, by: bob, at: '2026-11-22T13:00:00+08:00' })), [bob]);
    assert.deepEqual(
      standing(signed.replace(/by: bob@example\.com(?=\n {4}at: 2026-11-22)/, 'by: dan@example.com')),
      [],
    );
  });

  it('override the order in an emergency only, with a reason, by somebody who does not make the change', () => {
    const override = (reason: string): Act => ({ kind: 'sign-off', layer: 2, override: reason });
    refuses(override('No time.'), {}, /^Only an emergency may leave the usual order, and this change is normal/);
    const stage = { text: emergency };
    refuses(override('  '), stage, /^Say why the usual order cannot be kept/);
    refuses(override('No time.'), { ...stage, by: 'alice' }, /owns this change/);
    const done = judged(emergency, 2, carol, { record: judged(emergency, 1, bob) });
    refuses(override('No time.'), { ...stage, record: done }, /is done, so there is nothing to override/);
    const record = readRecord(written(override('Checkout is down.'), stage));
    assert.deepEqual(
      record.signOffs.map(one => one.override),
      ['Checkout is down.'],
    );
    const [one, two] = layersOf(changeIn(emergency), record);
    assert.ok(one && two && !isDone(one) && !two.isLocked && two.override?.by === erin);
  });
});

describe('acts on the record: decisions', () => {
  const decide = (decision: 'approve' | 'defer' | 'reject', reason?: string): Act => ({
    kind: 'decision',
    decision,
    role: 'security',
    ...(reason ? { reason } : {}),
  });

  it('approve what was reviewed, and nothing else', () => {
    refuses(approve, {}, /^This cannot be approved yet, .* “Layer 1 review” is not done \(No verdict yet/);
    refuses(approve, { record: first }, /“Layer 2 review” is not done/);
    refuses(approve, { record: both, text: faultless.replace('Alice executes', 'Dan executes') }, /Out of date/);
    const { decisions } = readRecord(written(approve, { record: both }));
    assert.deepEqual(JSON.parse(JSON.stringify(decisions)), [
      { decision: 'approve', role: 'change-manager', by: erin, at: '2026-11-22T10:00:00+08:00' },
    ]);
    const standard = faultless.replace('type: normal', 'type: standard');
    assert.match(written(approve, { text: standard }), /decision: approve/);
  });

  it('may come before the review in an emergency that somebody has taken on themselves', () => {
    refuses(approve, { text: emergency }, /somebody may override that first, by name and with a reason/);
    const record = written({ kind: 'sign-off', layer: 2, override: 'Checkout is down.' }, { text: emergency });
    assert.match(written(approve, { text: emergency, record }), /decision: approve/);
    refuses(approve, { text: emergency, record: record.replace(erin, 'dan@example.com') }, /is not done/);
  });

  it('say why when they defer, reject, or go ahead in spite of a concern', () => {
    refuses(decide('defer'), {}, /^To defer or to reject takes a reason/);
    refuses(decide('reject', '  '), {}, /^To defer or to reject takes a reason/);
    assert.match(written(decide('defer', 'Wait for the pen test.')), /reason: Wait for the pen test\./);
    const concern = judged(faultless, 1, bob, { record: both, only: ['layer1.tested'], verdict: 'concern' });
    refuses(
      decide('approve'),
      { record: concern },
      /^bob@example\.com has a concern about “.*”\. To approve in spite of it/,
    );
    assert.match(written(decide('approve', 'The risk is accepted.'), { record: concern }), /risk is accepted/);
  });

  it('are given in a role that the team’s policy gives to the person', () => {
    const settings = 'roles: {security: [sam@example.com, kim@example.com]}\n';
    refuses(
      decide('defer', 'Later.'),
      { settings },
      /does not hold this role; .* names sam@example\.com, kim@example\.com/,
    );
    assert.match(written(decide('defer', 'Later.'), { settings, by: '@Sam' }), /role: security/);
    const team = 'roles: {security: ["@acme/security-team"]}\n';
    assert.match(written(decide('defer', 'Later.'), { settings: team }), /role: security/);
  });
});
