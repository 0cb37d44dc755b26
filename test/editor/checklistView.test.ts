// The checklist as the pane draws it: titles in the reader's language, places as lines and characters, times in his zone.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { noRecord } from '../../server/src/core/review/reviewRecord.ts';
import { source } from '../../server/src/core/source.ts';
import { builtIn } from '../../server/src/core/template.ts';
import { toChecklistView } from '../../server/src/editor/checklist.ts';
import { reader } from '../support/editor.ts';
import { faultless, givenOf } from '../support/example.ts';

describe('checklist', () => {
  it('becomes a view with lines and characters', () => {
    const one = changeOf(readDocument(source('file:///x.mcm.md', faultless)), builtIn);
    const view = toChecklistView(
      one,
      givenOf(),
      noRecord,
      { uri: 'r', exists: false, fault: undefined },
      { ...reader, locale: 'zh-cn' },
    );
    assert.equal(view.layers[0]?.title, '一层评审');
    assert.equal(view.id, 'MCM-1042');
    const fact = view.layers[0]?.items[0]?.evidence.find(piece => piece.text.startsWith('开始：')) ?? assert.fail();
    assert.equal(
      fact.range?.start.line,
      faultless.split('\n').findIndex(line => line.includes('start:')),
    );
    // In UTC, in the zone of the schedule, and in the reader's own.
    assert.match(fact.text, /18:00 UTC = .* 02:00 Asia\/Shanghai \(\+08:00\) = .* 19:00 Europe\/Berlin \(\+01:00\)$/);
  });
});
