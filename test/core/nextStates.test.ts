// Where the state may go, what is in the way, and the edit that moves it.

import assert from 'node:assert/strict';
import { apply } from '../../server/src/core/fix.ts';
import { told } from '../../server/src/core/review/gates.ts';
import { isChangedSince, nextStates } from '../../server/src/core/review/nextStates.ts';
import { noRecord, readRecord } from '../../server/src/core/review/reviewRecord.ts';
import { moveFixes } from '../../server/src/core/review/stateFix.ts';
import type { State } from '../../server/src/core/state.ts';
import { faultless, givenOf } from '../support/example.ts';
import { changeIn, judged } from '../support/verdicts.ts';

const reviewed = judged(faultless, 2, 'carol@example.com', { record: judged(faultless, 1, 'bob@example.com') });
const decision = (what: string, at = '2026-11-22T10:00:00+08:00', by = 'erin@example.com') =>
  `decisions:\n  - decision: ${what}\n    by: ${by}\n    role: change-manager\n    at: ${at}\n`;
const at = (state: State, text = faultless) => text.replace(/^state: .*$/m, `state: ${state}`);

interface Stage {
  readonly record?: string;
  readonly now?: string;
  readonly settings?: string;
}

function next(text: string, { record, now, settings }: Stage = {}): Readonly<Record<string, readonly string[]>> {
  const given = givenOf({
    ...(now === undefined ? {} : { now }),
    ...(settings === undefined ? {} : { settings }),
    ...(record === undefined ? {} : { record }),
  });
  const states = nextStates(changeIn(text), given, given.record ?? noRecord);
  for (const reason of states.flatMap(one => one.reasons)) {
    assert.match(told(reason, 'zh-cn'), /\p{Script=Han}/u);
    assert.doesNotMatch(told(reason, 'zh-cn') + told(reason, 'en'), /\{\w+\}/);
  }
  return Object.fromEntries(states.map(({ state, reasons }) => [state, reasons.map(one => told(one, 'en'))]));
}

describe('the next state', () => {
  it('of a draft is review, once every question has its answer; a standard change is approved already', () => {
    assert.deepEqual(next(at('draft')), { review: [] });
    const open = at('draft').replace(/(### What's the purpose of the activity\?\n\n)[\s\S]*?(?=###)/, '$1');
    assert.match(next(open).review?.[0] ?? '', /^Of \d+ questions 1 have no answer yet/);
    assert.deepEqual(Object.keys(next(at('draft').replace('type: normal', 'type: standard'))), ['approved']);
    assert.deepEqual(next(at('deferred')), { review: [] });
    assert.deepEqual(next(faultless.replace('type: normal', 'type: standard')), { approved: [] });
  });

  it('of a review is approved, when both layers are done and the board said yes', () => {
    const nobody = next(faultless).approved ?? [];
    assert.deepEqual(nobody, [
      '“Layer 1 review” is not done.',
      '“Layer 2 review” is not done.',
      'Nobody on the board has approved it yet.',
    ]);
    assert.deepEqual(next(faultless, { record: reviewed }).approved, ['Nobody on the board has approved it yet.']);
    assert.deepEqual(next(faultless, { record: reviewed + decision('approve') }), { approved: [] });
    const own = reviewed + decision('approve', undefined, 'alice@example.com');
    assert.deepEqual(next(faultless, { record: own }).approved, ['Nobody on the board has approved it yet.']);
    const early = reviewed + decision('approve', '2026-11-21T09:00:00+08:00');
    assert.match(next(faultless, { record: early }).approved?.[0] ?? '', /^Verdicts were given anew after erin@/);
  });

  it('of a review is what the board said, when it said no', () => {
    const deferred = next(faultless, { record: reviewed + decision('defer') });
    assert.deepEqual(Object.keys(deferred), ['deferred', 'approved']);
    assert.deepEqual(deferred.deferred, []);
    assert.match(deferred.approved?.[0] ?? '', /^erin@example\.com decided to defer/);
    assert.deepEqual(Object.keys(next(faultless, { record: reviewed + decision('reject') })), ['rejected', 'approved']);
  });

  it('of a review asks for the approvals of the team’s policy', () => {
    const settings = 'approvals: {normal: [change-manager, security]}\n';
    const { approved } = next(faultless, { record: reviewed + decision('approve'), settings });
    assert.deepEqual(approved, ['An approval is missing: security.']);
  });

  it('of an emergency may be approved before the review, when somebody has taken that on themselves', () => {
    const emergency = faultless.replace('type: normal', 'type: emergency');
    const override =
      'sign-offs:\n  - {layer: 2, by: erin@example.com, at: 2026-11-22T10:00:00+08:00, override: Down.}\n';
    const record = `mcm-review: 1\n${override}${decision('approve')}`;
    assert.deepEqual(next(emergency, { record }), { approved: [] });
    assert.ok((next(emergency, { record: record.replaceAll('erin@', 'dan@') }).approved?.length ?? 0) > 1);
    const settings = 'approvals: {emergency: [[on-call-manager, cto]]}\nroles: {cto: [theo@example.com]}\n';
    const authorised = emergency.replace('owner:', 'authoriser: theo@example.com\nowner:');
    assert.deepEqual(next(authorised, { record: `mcm-review: 1\n${override}`, settings }).approved, []);
    const odd = next(emergency, { record: `${record}surprise: 1\n` }).approved ?? [];
    assert.match(odd[0] ?? '', /^The review record has “surprise”/);
  });

  it('after that follows the plan: a window, its hour, the boxes, the looks', () => {
    const record = reviewed + decision('approve');
    assert.deepEqual(next(at('approved'), { record }), { scheduled: [] });
    const timeless = at('approved').replace(/^ {2}start: .*\n/m, '');
    assert.match(next(timeless).scheduled?.[0] ?? '', /^The schedule does not say yet/);
    assert.match(
      next(at('scheduled'), { record }).implementing?.[0] ?? '',
      /^The window begins only on Tue 2026-12-01 02:00/,
    );
    const inTime = { record, now: '2026-11-30T17:30:00Z' };
    assert.deepEqual(next(at('scheduled'), inTime).implementing, []);
    const boxes = at('scheduled').replace(/- \[x\] .*/, '- [ ] Backup taken and verified');
    assert.match(next(boxes, inTime).implementing?.[0] ?? '', /^The checklist is not done/);
    assert.deepEqual(Object.keys(next(at('implementing'))), ['implemented', 'rolled-back', 'aborted']);
    assert.equal(next(at('implemented')).closed?.length, 2);
    for (const state of ['closed', 'rejected', 'aborted'] as const) assert.deepEqual(next(at(state)), {});
  });

  it('of an approved change that was changed since is review again', () => {
    const changed = at('approved').replace('Alice executes', 'Dan executes');
    const record = readRecord(reviewed);
    assert.ok(isChangedSince(changeIn(changed), record));
    assert.ok(!isChangedSince(changeIn(at('approved')), record));
    assert.ok(!isChangedSince(changeIn(at('implemented', changed)), record));
    assert.deepEqual(Object.keys(next(changed, { record: reviewed })), ['scheduled', 'review']);
  });
});

describe('moving the state', () => {
  const moved = (text: string, state: State, now?: string) => {
    const [fix] = moveFixes(changeIn(text), givenOf(now === undefined ? {} : { now }), state);
    return fix && apply(text, fix.edits);
  };

  it('changes that one value, and says when a change was handed in', () => {
    assert.equal(moved(faultless, 'approved'), at('approved'));
    const draft = at('draft').replace(/^submitted: .*\n/m, '');
    const handedIn = moved(draft, 'review', '2026-11-20T03:04:05Z') ?? '';
    assert.match(handedIn, /^state: review$/m);
    assert.match(handedIn, /^submitted: 2026-11-20T11:04:00\+08:00\n---$/m);
    assert.equal(moved(at('draft'), 'review'), faultless, 'what is written there stays');
    assert.doesNotMatch(moved(at('approved', draft), 'review') ?? '', /submitted/);
  });

  it('puts the key where there is none, and leaves broken front matter alone', () => {
    assert.match(moved(faultless.replace(/^state: .*\n/m, ''), 'approved') ?? '', /\nstate: approved\n---\n/);
    assert.match(moved(faultless.replace(/^state: .*/m, 'state:'), 'approved') ?? '', /^state: approved$/m);
    assert.equal(moved(faultless.replace(/^state: .*/m, 'state: [x'), 'approved'), undefined);
    assert.equal(moved('# No front matter\n', 'review'), undefined);
  });
});
