// The checklist: verdicts, what makes them stale, and evidence with gaps first.

import assert from 'node:assert/strict';
import { changeOf, readDocument } from '../../server/src/core/change.ts';
import { checklistOf, readNow } from '../../server/src/core/review/checklist.ts';
import type { Verdict } from '../../server/src/core/review/recordEntries.ts';
import { noRecord, type ReviewRecord } from '../../server/src/core/review/reviewRecord.ts';
import { cut, source } from '../../server/src/core/source.ts';
import { builtIn, toTemplate } from '../../server/src/core/template.ts';
import { say } from '../../server/src/core/words.ts';
import { toChecklistView } from '../../server/src/editor/checklist.ts';
import { reader } from '../support/editor.ts';
import { compose, faultless, givenOf } from '../support/example.ts';

const given = givenOf();
const change = (text: string, template = builtIn) => changeOf(readDocument(source('file:///x.mcm.md', text)), template);
const ok: Verdict = {
  verdict: 'ok',
  by: 'bob@example.com',
  at: '2026-11-25T10:02:00+08:00',
  note: 'Looked at the calendar.',
};
const recordWith = (item: string, ...verdicts: Verdict[]): ReviewRecord => ({
  ...noRecord,
  items: new Map([[item, verdicts]]),
});

const itemsOf = (text: string, record: ReviewRecord) =>
  checklistOf(change(text), given, record).layers.flatMap(({ items }) => items);
const itemOf = (text: string, id: string, record: ReviewRecord) =>
  itemsOf(text, record).find(({ item }) => item.id === id) ?? assert.fail(id);

/** An item's evidence as lines. */
function lines(text: string, item: string, record = noRecord, locale: 'en' | 'zh-cn' = 'en'): readonly string[] {
  return itemOf(text, item, record).evidence.map(one => `${one.kind}: ${say(one.text, locale, one.with)}`);
}

function status(text: string, record: ReviewRecord, item = 'layer1.execution') {
  const found = itemOf(text, item, record);
  return { status: found.status, changed: found.changed.map(name => say(name, 'en')), history: found.history.length };
}

describe('checklist', () => {
  it('has the four and five items of the template, all open', () => {
    const { layers, progress } = checklistOf(change(faultless), given, noRecord);
    assert.deepEqual(
      layers.map(one => [one.layer, say(one.title, 'en'), one.done, one.items.length]),
      [
        [1, 'Layer 1 review', 0, 4],
        [2, 'Layer 2 review', 0, 5],
      ],
    );
    assert.ok(layers.every(layer => layer.items.every(one => one.status === 'open')));
    assert.equal(progress.answered, progress.asked);
  });

  it('holds a verdict until something that it covers changes', () => {
    const read = readNow(change(faultless), 'layer1.execution');
    const record = recordWith('layer1.execution', { ...ok, verdict: 'concern' }, { ...ok, read });
    assert.deepEqual(status(faultless, record), { status: 'ok', changed: [], history: 1 });
    assert.deepEqual(status(faultless.replace('Alice executes', 'Bob executes'), record), {
      status: 'stale',
      changed: ['What will be required to execute the change?'],
      history: 1,
    });
    assert.deepEqual(status(faultless.replace('02:00:00', '01:00:00'), record).changed, ['schedule']);
    assert.equal(status(faultless.replace('The old primary stays', 'The old one stays'), record).status, 'ok');
    assert.equal(checklistOf(change(faultless), given, record).layers[0]?.done, 1);
  });

  it('does not trust a verdict that does not say what was read', () => {
    assert.equal(status(faultless, recordWith('layer1.execution', ok)).status, 'stale');
    assert.match(
      lines(faultless, 'layer1.execution', recordWith('layer1.execution', ok))[0] ?? '',
      /^gap: The record does not say/,
    );
  });

  it('says gaps first, then quotes, then facts', () => {
    const { text } = compose({ text: '### Why is this the correct time to complete the CM?\n\nTBD\n' });
    const kinds = lines(text, 'layer1.execution').map(line => line.split(':')[0]);
    assert.equal(kinds[0], 'gap');
    assert.deepEqual(
      kinds,
      [...kinds].sort(
        (a, b) =>
          ['gap', 'quote', 'fact', 'nothing'].indexOf(a ?? '') - ['gap', 'quote', 'fact', 'nothing'].indexOf(b ?? ''),
      ),
    );
  });

  it('names asked questions that are not there', () => {
    const without = faultless.replace(/### What could happen if[\s\S]*?(?=### )/, '');
    assert.ok(
      lines(without, 'layer2.scenarios').includes(
        'gap: Not there: What could happen if everything goes wrong with the change?',
      ),
    );
  });

  it('computes times, window, commands, regions, steps and rollback', () => {
    const execution = lines(faultless, 'layer1.execution');
    assert.ok(
      execution.includes('fact: Start: Mon 2026-11-30 18:00 UTC = Tue 2026-12-01 02:00 Asia/Shanghai (+08:00)'),
    );
    assert.ok(execution.includes('fact: Window: 2 h'));
    assert.ok(execution.includes('fact: Region: eu-west-1'));
    const sum = 'fact: Steps 52 min + rollback 10 min = 1 h 2 min of a window of 2 h.';
    assert.ok(execution.includes(`${sum} Latest decision: Tue 2026-12-01 03:50 Asia/Shanghai (+08:00).`));
    assert.ok(lines(faultless, 'layer2.rollback').includes('fact: The rollback takes 10 min.'));
    assert.ok(lines(faultless, 'layer1.tested').includes('fact: Code reviews linked: 1'));
    assert.ok(
      lines(faultless, 'layer1.reviewers').includes('fact: Layer 1: bob@example.com (neither owner nor executor)'),
    );
    const { text } = compose({ text: '', front: 'reviewers: {layer1: [alice@example.com], layer2: [TBD]}\n' });
    assert.ok(lines(text, 'layer1.reviewers').includes('fact: Layer 1: alice@example.com (also owner or executor)'));
    assert.ok(lines(text, 'layer1.reviewers').includes('fact: Layer 2: TBD (not the name of a person)'));
  });

  it('finds regions and security words in commands, and says when there are none', () => {
    const text = faultless.replace(
      '`promote.sh orders-db-2`',
      '`aws ec2 authorize-security-group-ingress --region us-east-1 --cidr 0.0.0.0/0`',
    );
    const found = lines(text, 'layer1.region-security');
    assert.ok(found.includes('fact: Also named in the text: us-east-1'), found.join('\n'));
    assert.ok(found.includes('fact: Security hint, firewall and network access: “bastion”'));
    assert.ok(found.includes('fact: Security hint, public access: “0.0.0.0/0”'));
    const plain = '---\nmcm: 1\n---\n\n# T\n';
    assert.ok(
      lines(plain, 'layer1.region-security').includes('nothing: No words about security found; that proves nothing.'),
    );
    assert.ok(lines(plain, 'layer1.execution').includes('nothing: No schedule that can be understood.'));
    assert.ok(lines(plain, 'layer1.execution', noRecord, 'zh-cn').includes('nothing: 没有可以识别的计划时间。'));
  });

  it('shows layer 2 what layer 1 concluded, words that say nothing marked', () => {
    const read = readNow(change(faultless), 'layer1.tested');
    const items = new Map([
      ['layer1.tested', [{ ...ok, read, note: 'LGTM' }]],
      [
        'layer1.execution',
        [
          {
            ...ok,
            verdict: 'concern' as const,
            read: readNow(change(faultless), 'layer1.execution'),
            note: 'Too early',
          },
        ],
      ],
    ]);
    const told = lines(faultless, 'layer2.layer1', { ...noRecord, items });
    assert.ok(told.includes('gap: bob@example.com says concern: Too early'));
    assert.ok(told.includes('gap: No verdict yet: Does the CM involve cross-region or security issues?'));
    assert.ok(told.includes('fact: bob@example.com says ok, without a word of why.'));
  });

  it('shows the second layer which conversations are open, and how many were resolved', () => {
    const said = { by: 'bob@example.com', at: '2026-11-25T10:02:00+08:00' };
    const comments = [
      { ...said, text: 'Why not on *Sunday*?', question: 'risk.timing', quote: 'daily peak' },
      { ...said, text: 'Who watches?', replies: [{ by: 'alice@example.com', at: said.at, text: 'Dan does.' }] },
      { ...said, text: 'Typo.', quote: 'PostgreSQL 16', resolved: said },
    ];
    const record = { ...noRecord, comments };
    const told = lines(faultless, 'layer2.layer1', record);
    assert.ok(told.includes('gap: Open conversation, nobody has answered bob@example.com: Why not on *Sunday*?'));
    assert.ok(told.includes('gap: Open conversation. bob@example.com: Who watches? — alice@example.com: Dan does.'));
    assert.ok(told.includes('fact: Conversations that were resolved: 1'));
    assert.ok(!lines(faultless, 'layer1.execution', record).some(line => /conversation/i.test(line)));
    const file = { uri: '', exists: true, fault: undefined };
    const shown = (one: ReviewRecord) => toChecklistView(change(faultless), given, one, file, reader).openConversations;
    assert.deepEqual([shown(record), shown(noRecord)], ['open conversations: 2', undefined]);
    const all = checklistOf(change(faultless), given, record).layers[1]?.items[0]?.evidence ?? [];
    const first = all.find(one => one.with.text === 'Why not on *Sunday*?');
    assert.equal(first?.at && cut(change(faultless).source, first.at), 'daily peak');
  });

  it('shows what the author had overlooked', () => {
    const text = faultless.replace(
      '### Why is this the correct time',
      '<!-- mcm-allow weak-answer: agreed with sales -->\n### Why is this the correct time',
    );
    assert.ok(
      lines(text, 'layer1.execution').includes('fact: Allowed by the author: weak-answer. Reason: agreed with sales'),
    );
  });

  it('points into the document, whatever the text', () => {
    const step = Math.ceil(faultless.length / 60);
    for (let end = 0; end < faultless.length; end += step) {
      const one = change(faultless.slice(0, end));
      for (const { evidence } of checklistOf(one, given, noRecord).layers.flatMap(layer => layer.items)) {
        assert.ok(evidence.length > 0);
        for (const { at } of evidence)
          if (at) assert.ok(at.from <= at.to && at.to <= one.source.text.length, cut(one.source, at));
      }
    }
  });

  it('works for a template of another kind', () => {
    const template = toTemplate({
      template: 'prr',
      version: 1,
      sections: [
        {
          id: 's',
          title: 'Rollout',
          questions: [{ id: 'rollout', title: 'How can it be disabled?', kind: 'open', review: ['a'] }],
        },
      ],
      review: [
        {
          layer: 1,
          items: [
            { id: 'a', title: 'Disable' },
            { id: 'b', title: 'Nothing' },
          ],
        },
      ],
    });
    const { layers } = checklistOf(
      change('---\nmcm: 1\n---\n\n# T\n\n## Rollout\n\n### How can it be disabled?\n\nBy the gate.\n', template),
      given,
      noRecord,
    );
    const found = layers[0]?.items.map(one =>
      one.evidence.map(piece => `${piece.kind}: ${say(piece.text, 'en', piece.with)}`),
    );
    assert.deepEqual(found, [['quote: By the gate.'], ['nothing: Nothing found in the document.']]);
  });
});
