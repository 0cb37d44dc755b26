// What somebody read, found again by its fingerprint.

import assert from 'node:assert/strict';
import { searchRead } from '../../server/src/core/review/asRead.ts';
import { readNow } from '../../server/src/core/review/checklist.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { faultless } from '../support/example.ts';
import { changeIn } from '../support/verdicts.ts';

const item = builtIn.review.find(one => one.id === 'layer1.execution') ?? assert.fail();
const read = readNow(changeIn(faultless), item.id);
const moved = faultless.replace('2026-12-01T04:00', '2026-12-01T05:00');
const both = moved.replace('Alice executes', 'Erin executes');

describe('what was read', () => {
  it('is what stands there where nothing was changed', () => {
    const search = searchRead(changeIn(faultless), item, read);
    assert.ok(search.isOver);
    for (const part of search.parts()) {
      assert.ok(part.now && !part.isLost);
      assert.equal(part.before, part.now);
    }
  });

  it('is found part by part, each in the newest version that has it', () => {
    const start = searchRead(changeIn(both), item, read);
    assert.ok(!start.isOver);
    assert.deepEqual(
      start.parts().flatMap(part => (part.isLost ? [part.key] : [])),
      ['schedule', 'activity.execution'],
    );
    const one = start.look(changeIn(moved));
    assert.ok(!one.isOver);
    const part = one.parts().find(({ key }) => key === 'activity.execution') ?? assert.fail();
    assert.match(part.before ?? '', /^Alice executes/);
    assert.match(part.now ?? '', /^Erin executes/);
    const two = one.look(changeIn(faultless));
    assert.ok(two.isOver);
    const schedule = two.parts().find(({ key }) => key === 'schedule');
    assert.match(schedule?.before ?? '', /^```yaml\nschedule:\n {2}start[\s\S]*T04:00/);
    assert.match(schedule?.now ?? '', /T05:00/);
  });

  it('is told apart from what was not there, and from what is gone', () => {
    const { 'activity.execution': _, ...less } = read;
    const added = searchRead(changeIn(faultless), item, less).parts();
    assert.deepEqual(
      added.filter(one => one.before === undefined).map(one => [one.key, one.isLost]),
      [['activity.execution', false]],
    );
    const gone = changeIn(faultless.replace(/### What will be required[\s\S]*?(?=### )/, ''));
    const lost = searchRead(gone, item, read);
    const part = lost.parts().find(one => one.key === 'activity.execution');
    assert.deepEqual([part?.isLost, part?.now], [true, undefined]);
    assert.ok(lost.look(changeIn(faultless)).isOver);
  });
});
