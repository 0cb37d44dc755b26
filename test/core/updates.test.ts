// Updates during an emergency: what is taken for one, and when the next is due.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { lateUpdate } from '../../server/src/core/said/updates.ts';
import { source } from '../../server/src/core/source.ts';
import { formatIso } from '../../server/src/core/time/time.ts';
import { givenOf } from '../support/example.ts';

const said = (body: string, now: string, front = '', state = 'implementing') => {
  const text = `---\nmcm: 1\ntype: emergency\nstate: ${state}\n${front || 'schedule: {start: 2026-11-19T15:30:00+08:00}\n'}---\n\n# Pool of payments\n\n${body}\n`;
  const given = givenOf({ now });
  const late = lateUpdate(changeOf(readDocument(source('file:///x.mcm.md', text)), given.template), given);
  return late && `${formatIso(late.last, 480).slice(11, 16)} ${formatIso(late.due, 480).slice(11, 16)}`;
};
const plan = '## Communication Plan\n\n- 15:35 status page: investigating\n- 15:58 status page: cause found\n';

describe('updates in an emergency', () => {
  it('the newest time that has passed counts, five minutes of grace', () => {
    assert.equal(said(plan, '2026-11-19T08:34:00Z'), '15:58 16:28');
    assert.equal(said(plan, '2026-11-19T08:32:00Z'), undefined);
    assert.equal(said(plan, '2026-11-19T07:50:00Z'), undefined, '15:58 is still to come');
  });

  it('a zone and a day beside the time count; so does a heading of a log, in either language', () => {
    const utc = '## Updates\n\n| When | What |\n| --- | --- |\n| 2026-11-19 07:40 UTC | investigating |\n';
    assert.equal(said(utc, '2026-11-19T08:34:00Z'), '15:40 16:10');
    assert.equal(said('## 进展通报\n\n- 15:40 正在排查\n', '2026-11-19T08:34:00Z'), '15:40 16:10');
    assert.equal(
      said(plan.replace('15:58', '23:50'), '2026-11-19T16:30:00Z', 'schedule: {start: 2026-11-19T23:30:00+08:00}\n'),
      '23:50 00:20',
    );
  });

  it('nothing is known where no time is written, before it began, when it is over, or a day later', () => {
    assert.equal(said('## Communication Plan\n\nStatus page every 30 minutes.\n', '2026-11-19T09:00:00Z'), undefined);
    assert.equal(said('## Runbook\n\n1. at 15:40 restart\n', '2026-11-19T09:00:00Z'), undefined);
    assert.equal(said(plan, '2026-11-19T09:00:00Z', '', 'implemented'), undefined);
    assert.equal(said(plan, '2026-11-21T09:00:00Z'), undefined);
    const over = 'schedule: {start: 2026-11-19T15:30:00+08:00}\nactual: {end: 2026-11-19T16:05:00+08:00}\n';
    assert.equal(said(plan, '2026-11-19T09:00:00Z', over), undefined);
    assert.equal(said(plan, '2026-11-19T09:00:00Z', 'owner: a\n'), undefined);
  });
});
