// Which items of the checklist's form an author took out: reworded ones are there, and a list of one's own is left alone.

import assert from 'node:assert/strict';
import { type Answer, changeOf, readDocument } from '../../server/src/core/change.ts';
import { removedItems } from '../../server/src/core/said/removedItems.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';

const front = '---\nmcm: 1\ntype: normal\nstate: approved\n---\n';

function removed(heading: string, ...items: readonly string[]): readonly string[] {
  const text = `${front}# T\n\n## ${heading}\n\n${items.map(item => `- ${item}`).join('\n')}\n`;
  const change = changeOf(readDocument(source('file:///a.mcm.md', text)), builtIn);
  return removedItems(change.answer('pre-checklist.tasks') as Answer).items;
}

const english = [
  '[x] Backup taken and verified: restored on staging',
  '[x] Rollback plan tested: 12-01',
  '[x] Stakeholders notified: all',
  '[x] Monitoring alerts configured: 5xx',
  '[x] On-call engineer available: Li',
  '[x] Approval given: Bo',
  '[x] Notifications sent: mail',
] as const;
const without = (...gone: readonly number[]) => english.filter((_, i) => !gone.includes(i));
const heading = 'Pre-implementation Checklist';

describe('removed items', () => {
  it('of a complete list: none', () => assert.deepEqual(removed(heading, ...english), []));

  it('each one that is gone, although another shares its words', () => {
    assert.deepEqual(removed(heading, ...without(6)), ['Notifications sent']);
    assert.deepEqual(removed(heading, ...without(2)), ['Stakeholders notified']);
    assert.deepEqual(removed(heading, ...without(2, 3)), ['Stakeholders notified', 'Monitoring alerts configured']);
  });

  it('reworded, shortened and struck ones are there', () => {
    const items = ['[x] Backup', '[x] rollback rehearsed', '[x] told the teams', '[x] alerts on', '[x] on call: Li'];
    assert.deepEqual(removed(heading, ...items, '[x] CAB ok', '[x] status page set'), []);
    assert.deepEqual(removed(heading, ...without(2), '[x] ~~Stakeholders notified~~ n/a'), []);
  });

  it('a list of the author’s own is left alone', () => {
    assert.deepEqual(removed(heading, '[x] snapshot ok', '[x] bridge open', '[x] vendor on line'), []);
    assert.deepEqual(removed(heading, 'Backup taken', 'Rollback tested'), []);
  });

  it('so is one of the five tasks, without approval and announcements', () => {
    assert.deepEqual(removed(heading, ...without(5, 6)), []);
    assert.deepEqual(removed(heading, ...without(5)), ['Approval given']);
    assert.deepEqual(
      removed(heading, ...without(4, 5, 6)),
      english.slice(4).map(item => item.slice(4).replace(/:.*/, '')),
    );
  });

  it('in Chinese', () => {
    const items = [
      '[x] 备份：02:00 已做',
      '[x] 回滚演练过：12-01',
      '[x] 相关方已通知',
      '[x] 告警：已配',
      '[x] 值班：李',
    ];
    assert.deepEqual(removed('实施前检查清单', ...items, '[x] 已获批准：王'), ['通知已发出']);
    assert.deepEqual(removed('实施前检查清单', ...items, '[x] 审批：已过', '[x] 公告已发'), []);
  });
});
