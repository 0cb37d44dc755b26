// The queue: each MCM in the one group that says what it waits for, by state, record, person and time.

import assert from 'node:assert/strict';
import { type Queue, queueOf, type Viewer, type Waiting } from '../../server/src/core/review/queue.ts';
import { isFinished, standingOf } from '../../server/src/core/review/standing.ts';
import { summaryOf } from '../../server/src/core/summary.ts';
import { say } from '../../server/src/core/words.ts';
import { faultless, givenOf, NOW } from '../support/example.ts';
import { changeIn, judged } from '../support/verdicts.ts';

const [alice, bob, carol, nora] = ['alice', 'bob', 'carol', 'nora'].map(name => `${name}@example.com`) as [
  string,
  string,
  string,
  string,
];
const [layer1, both] = (() => {
  const first = judged(faultless, 1, bob);
  return [first, judged(faultless, 2, carol, { record: first })];
})();
const now = Date.parse(NOW);
const inState = (state: string, text = faultless) => text.replace(/^state: .*$/m, `state: ${state}`);

interface Case {
  readonly text?: string;
  readonly record?: string;
  readonly settings?: string;
  readonly now?: string;
}

function waiting({ text = faultless, ...given }: Case): Waiting | undefined {
  const change = changeIn(text);
  const standing = standingOf(change, givenOf(given));
  return standing && { summary: summaryOf(change), standing };
}

/** The group of one MCM as `me` sees it, a star where it waits for them, and why. */
function place(one: Case, me?: string): string {
  const it = waiting(one);
  const viewer = { me, now: one.now ? Date.parse(one.now) : now };
  const [group, ...more] = queueOf(it ? [it] : [], viewer).groups;
  assert.equal(more.length, 0);
  const [item] = group?.items ?? [];
  if (!group || !item) return 'nowhere';
  for (const locale of ['en', 'zh-cn'] as const) assert.ok(say(group.title, locale));
  if (item.why) assert.match(say(item.why.says, 'zh-cn', item.why.with), /\p{Script=Han}/u);
  return `${group.id}${item.isMine ? '*' : ''}: ${item.why ? say(item.why.says, 'en', item.why.with) : ''}`;
}

describe('queue', () => {
  it('sends a draft to its author, and one that was put off too', () => {
    assert.equal(place({ text: inState('draft') }, bob), 'author: still a draft');
    assert.equal(place({ text: inState('draft') }, alice), 'author*: still a draft');
    assert.equal(place({ text: inState('deferred') }, '@Alice'), 'author*: put off');
  });

  it('gives a change in review to the reviewers of the first layer, then to those of the second', () => {
    assert.equal(place({}, bob), 'review-1*: 4 of 4 items to do');
    assert.equal(place({}, carol), 'reviewers: 4 of 4 items to do');
    assert.equal(place({}), 'reviewers: 4 of 4 items to do');
    assert.equal(place({ record: layer1 }, bob), 'reviewers: 5 of 5 items to do');
    assert.equal(place({ record: layer1 }, carol), 'review-2*: 5 of 5 items to do');
    const part = judged(faultless, 1, bob, { only: ['layer1.execution'] });
    assert.equal(place({ record: part }, bob), 'review-1*: 3 of 4 items to do');
  });

  it('gives it back to a reviewer whose verdict is out of date, named or not, approved or not', () => {
    const changed = faultless.replace('Alice executes', 'Dan executes');
    const record = judged(faultless, 2, carol, { record: judged(faultless, 1, 'erin@example.com') });
    for (const state of ['review', 'approved', 'scheduled']) {
      const text = inState(state, changed);
      assert.match(place({ text, record }, 'erin'), /^review-1\*: \d of 4 items to do, \d out of date$/, state);
      assert.match(place({ text, record }, bob), /^review-1\*/, state);
      assert.match(place({ text, record }, carol), /^reviewers:/, state);
    }
    assert.equal(place({ text: inState('implementing', changed), record }, bob), 'execution: under way');
  });

  it('never asks somebody who makes the change, or who judged in the layer before', () => {
    const own = faultless.replace('layer1: [bob@example.com]', 'layer1: [alice@example.com]');
    assert.equal(place({ text: own }, alice), 'author*: names nobody who could do “Layer 1 review”');
    const twice = faultless.replace('layer2: [carol@example.com]', 'layer2: [bob@example.com, carol@example.com]');
    const record = judged(twice, 1, bob);
    assert.match(place({ text: twice, record }, bob), /^reviewers/);
    assert.match(place({ text: twice, record }, carol), /^review-2\*/);
    const nobody = faultless.replace('layer1: [bob@example.com]', 'layer1: []');
    assert.match(place({ text: nobody }, bob), /^author: names nobody/);
  });

  it('lets the second layer begin in an emergency when somebody took that on themselves', () => {
    const text = faultless.replace('type: normal', 'type: emergency');
    const override = '{layer: 2, by: erin@example.com, at: 2026-11-19T00:00:00Z, override: checkout is down}';
    const record = `mcm-review: 1\nsign-offs:\n  - ${override}\n`;
    assert.match(place({ text }, carol), /^reviewers/);
    assert.match(place({ text, record }, carol), /^review-2\*/);
    assert.match(place({ text, record }, bob), /^review-1\*/);
  });

  it('waits for the author when somebody has a concern or asks something', () => {
    const concern = judged(faultless, 1, bob, { verdict: 'concern', note: 'No node was stopped in the test.' });
    const all = judged(faultless, 2, carol, { record: concern });
    assert.match(place({ record: all }, alice), /^author\*: bob@example.com has a concern: When, where and how/);
    assert.match(place({ record: concern }, carol), /^review-2\*/, 'those who can go on do');
    assert.match(place({ record: concern }, bob), /^author/);
    const accepted = `decisions:\n  - {decision: approve, by: ${nora}, reason: seen, at: 2026-11-22T00:00:00Z}\n`;
    assert.equal(place({ record: `${all}${accepted}` }, alice), 'author*: approved: set the state');
    const asked = '{quote: orders, text: Which one?, by: nora@example.com, at: 2026-11-19T00:00:00Z}';
    assert.equal(place({ record: `${both}comments:\n  - ${asked}\n` }, alice), `author*: ${nora} waits for an answer`);
  });

  it('waits for a record that cannot be read, and for an owner', () => {
    assert.match(place({ record: 'items: [' }, bob), /^author: its review record/);
    assert.match(place({ text: faultless.replace(/^owner: .*\n/m, '') }, bob), /^(?:author: names no owner|review-1)/);
  });

  it('waits for a decision when both layers are done, and for the author when it was made', () => {
    assert.equal(place({ record: both }, carol), 'decision: ');
    const settings = `roles: {change-manager: [${nora}]}\n`;
    assert.equal(place({ record: both, settings }, nora), 'decision*: ');
    const decide = (decision: string) =>
      `${both}decisions:\n  - {decision: ${decision}, by: ${nora}, reason: x, at: 2026-11-22T00:00:00Z}\n`;
    assert.equal(place({ record: decide('approve') }, alice), 'author*: approved: set the state');
    assert.equal(place({ record: decide('reject') }, alice), `author*: ${nora} decided to reject it`);
    assert.equal(place({ record: decide('defer') }, bob), `author: ${nora} decided to defer it`);
    const standard = faultless.replace('type: normal', 'type: standard');
    assert.equal(place({ text: standard }), 'author: its procedure is approved: set the state');
    const approved = inState('approved');
    assert.equal(place({ text: approved, record: decide('reject') }), `author: ${nora} decided to reject it`);
  });

  it('waits for those whose approval the policy asks for, and for a new one when somebody judged since', () => {
    const settings = `approvals: {normal: [security, business]}\nroles: {security: [${nora}], business: [erin@example.com]}\n`;
    const approve = (at: string, more = '') =>
      `${both}decisions:\n  - {decision: approve, by: ${nora}, role: security, reason: ok, at: ${at}}\n${more}`;
    const late = '2026-11-22T00:00:00Z';
    assert.equal(place({ record: both, settings }, nora), 'decision*: ');
    assert.equal(place({ record: approve(late), settings }, nora), 'decision: ');
    assert.equal(place({ record: approve(late), settings }, 'erin'), 'decision*: ');
    const all = approve(
      late,
      `  - {decision: approve, by: erin@example.com, role: business, reason: ok, at: ${late}}\n`,
    );
    assert.equal(place({ record: all, settings }, 'erin'), 'author: approved: set the state');
    assert.equal(place({ record: approve('2026-11-19T00:00:00Z') }, nora), 'decision*: ', 'judged since');
  });

  it('waits for its execution, and for those who execute it from the day before', () => {
    const text = inState('approved');
    assert.equal(place({ text }, alice), 'execution: ');
    assert.equal(place({ text, now: '2026-11-30T00:00:00Z' }, alice), 'execution*: ');
    assert.equal(place({ text, now: '2026-11-30T18:30:00Z' }, bob), 'execution: its window has begun');
    assert.equal(place({ text, now: '2026-12-01T18:30:00Z' }, alice), 'execution*: its window is over: set the state');
    assert.equal(place({ text: inState('implementing') }, alice), 'execution*: under way');
    assert.match(place({ text, settings: 'review: required\n' }, bob), /^review-1\*: 4 of 4/);
  });

  it('waits for the looks afterwards, the last of them even after closing', () => {
    const text = inState('implemented');
    const end = '2026-11-30T20:00:00Z';
    assert.match(place({ text, now: end }, alice), /^follow-up\*: Immediately after/);
    const looked = `${faultless}\n## Validation\n\n### Immediately after the change: do health checks and smoke tests pass?\n
12 of 12 passed.\n\n### After 24 hours\n\nStable, p99 210 ms.\n`;
    const after = inState('implemented', looked);
    assert.match(place({ text: after, now: end }, alice), /^follow-up: After 7 days/);
    assert.match(place({ text: inState('closed', after), now: '2026-12-08T00:00:00Z' }, alice), /^follow-up\*/);
    const done = `${after}\n### After 7 days\n\nYes, no alert since.\n`;
    assert.match(place({ text: done, now: end }, alice), /^follow-up\*: everything looked at/);
    assert.match(place({ text: inState('rolled-back'), now: end }, alice), /^follow-up/);
    for (const state of ['closed', 'rejected', 'aborted'])
      assert.equal(place({ text: inState(state, done) }), 'nowhere');
    assert.equal(place({ text: inState('rolled-back', done) }), 'nowhere');
    assert.equal(place({ text: inState('closed', after), now: '2027-02-01T00:00:00Z' }), 'nowhere', 'long forgotten');
  });

  it('knows by the facts alone which changes are finished', () => {
    const end = now;
    assert.ok(isFinished({ state: 'rejected', end }, now));
    assert.ok(!isFinished({ state: 'closed', end }, now));
    assert.ok(isFinished({ state: 'closed', end: now - 40 * 24 * 3600_000 }, now));
    assert.ok(!isFinished({ state: 'implemented', end: 0 }, now));
  });
});

describe('the queue of a workspace', () => {
  const at = (id: string, start: string, text = faultless) =>
    waiting({ text: text.replace('MCM-1042', id).replaceAll('2026-12-01T', `${start}T`) }) as Waiting;
  const noTime = waiting({
    text: faultless.replace('MCM-1042', 'D').replace(/^schedule:\n(?: .*\n)+/m, ''),
  }) as Waiting;
  const all = [
    noTime,
    at('C', '2026-12-03'),
    at('A', '2026-12-01', faultless.replace('services: [orders-db, orders-api]', 'services: [Search]')),
    at('B', '2026-12-02', inState('draft')),
    at('E', '2026-12-02', faultless.replace('layer1: [bob@example.com]', 'layer1: [zhou@example.com]')),
  ];
  const seen = (viewer: Partial<Viewer>) => queueOf(all, { me: bob, now, ...viewer });
  const ids = ({ groups }: Queue) =>
    groups.map(({ id, items }) => `${id}: ${items.map(one => one.summary.id).join(' ')}`);

  it('has the groups in the order of the work, and the soonest first', () => {
    assert.deepEqual(ids(seen({})), ['review-1: A C D', 'author: B', 'reviewers: E']);
    assert.equal(seen({}).mine, 3);
    assert.deepEqual(ids(seen({ me: undefined })), ['author: B', 'reviewers: A E C D']);
    assert.equal(seen({ me: undefined }).mine, 0);
  });

  it('is filtered by service and person, and counts for the reviewer what is filtered away', () => {
    assert.deepEqual(ids(seen({ service: 'search' })), ['review-1: A']);
    assert.equal(seen({ service: 'search' }).mine, 3);
    assert.deepEqual(ids(seen({ person: 'zhou' })).at(-1), 'reviewers: E');
    assert.deepEqual(ids(seen({ person: 'zoe' })), []);
    assert.deepEqual(seen({}).services, ['orders-api', 'orders-db', 'Search']);
    assert.ok(seen({}).people.includes(carol));
  });
});
