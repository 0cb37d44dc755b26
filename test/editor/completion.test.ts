// Completion: for each place the proposals, and the WHOLE document after one of them. What is proposed must be fit to stay.

import assert from 'node:assert/strict';
import { faultsOf } from '../../server/src/core/fields/schemas.ts';
import { yaml } from '../../server/src/core/text/frontMatter.ts';
import { front, labels, taken } from '../support/completions.ts';

describe('completion of front matter', () => {
  it('proposes the keys that are not there yet, and writes a list as a list', () => {
    const text = front('type: normal\n<|>\n');
    assert.ok(labels(text).includes('owner') && !labels(text).includes('type'));
    assert.equal(taken(text, 'executors'), front('type: normal\nexecutors: [<|>]\n'));
  });

  it('writes a key with its nested keys', () => {
    const text = front('sch<|>\n');
    assert.equal(taken(text, 'schedule'), front('schedule:\n  start: <|>\n  end: \n  timezone: \n'));
    const exceptions = front('exc<|>\n');
    const after = front('exceptions:\n  - freeze: <|>\n    approved-by: \n    reference: \n');
    assert.equal(taken(exceptions, 'exceptions'), after);
  });

  it('proposes keys inside of a map, in its indentation, and in the first line of a list item', () => {
    assert.deepEqual(labels(front('schedule:\n  start: 2026-12-01T02:00:00+08:00\n  <|>\n')), ['end', 'timezone']);
    assert.deepEqual(labels(front('exceptions:\n  - <|>\n')), ['freeze', 'approved-by', 'reference']);
    assert.deepEqual(labels(front('exceptions:\n  - freeze: x\n    <|>\n')), ['approved-by', 'reference']);
  });

  it('changes only the key where a value follows', () => {
    assert.equal(taken(front('sta<|>: draft\n'), 'state'), front('state: draft\n'));
  });

  it('proposes the values of a key, also directly behind the colon', () => {
    assert.equal(taken(front('type: <|>\n'), 'emergency'), front('type: emergency\n'));
    assert.equal(taken(front('type:<|>\n'), 'emergency'), front('type: emergency\n'));
    assert.equal(taken(front('type: nor<|>mal\n'), 'normal'), front('type: normal\n'));
  });

  it('proposes zones: the team’s and the reader’s first', () => {
    const files = { '/team/.mcm.yaml': 'timezone: Asia/Tokyo\n' };
    const text = front('schedule:\n  timezone: <|>\n');
    assert.deepEqual(labels(text, { files }).slice(0, 3), ['Asia/Tokyo', 'Europe/Berlin', 'UTC']);
    assert.equal(taken(text, 'Asia/Shanghai'), front('schedule:\n  timezone: Asia/Shanghai\n'));
  });

  it('proposes people whom other changes name, and those who are there already no second time', () => {
    const files = {
      '/team/a.mcm.md': '---\nmcm: 1\nowner: "@dan"\nexecutors: [bob@example.com]\n---\n',
      '/team/deep/b.mcm.md': '---\nmcm: 1\nowner: bob@example.com\n---\n',
      '/team/node_modules/c.mcm.md': '---\nmcm: 1\nowner: nobody@example.com\n---\n',
    };
    assert.deepEqual(labels(front('owner: <|>\n'), { files }), ['bob@example.com', '@dan']);
    assert.equal(taken(front('owner: <|>\n'), '@dan', { files }), front('owner: "@dan"\n'));
    assert.equal(taken(front('owner: "@d<|>"\n'), '@dan', { files }), front('owner: "@dan"\n'));
    assert.equal(taken(front("executors: ['@d<|>\n"), '@dan', { files }), front('executors: ["@dan"\n'));
    assert.equal(taken(front('executors: <|>\n'), '@dan', { files }), front('executors: ["@dan"<|>]\n'));
    const list = 'executors: ["@dan", <|>]\n';
    assert.deepEqual(labels(front(list), { files }), ['bob@example.com']);
    assert.equal(taken(front(list), 'bob@example.com', { files }), front('executors: ["@dan", bob@example.com]\n'));
    const block = 'reviewers:\n  layer1:\n    - <|>\n';
    assert.equal(
      taken(front(block), 'bob@example.com', { files }),
      front('reviewers:\n  layer1:\n    - bob@example.com\n'),
    );
  });

  it('proposes rule names in an allow', () => {
    const text = front('# mcm-allow missing-<|>\nowner: alice\n');
    assert.equal(taken(text, 'missing-reviewer'), front('# mcm-allow missing-reviewer: <|>\nowner: alice\n'));
  });

  it('is silent in comments, values of no few words, and nonsense', () => {
    for (const lines of [
      '# owner <|>\n',
      'id: MCM-<|>\n',
      'owner: alice  # <|>\n',
      'type: normal\n    <|>\n',
      '}{<|>\n',
    ]) {
      assert.deepEqual(labels(front(lines)), [], lines);
    }
  });

  it('each key leaves YAML that has the form of its schema', () => {
    for (const label of labels(front('<|>\n'))) {
      const after = taken(front('<|>\n'), label).replace('<|>', '');
      const { data, faults } = yaml(after.split('---')[1] ?? '');
      assert.deepEqual(faults, [], after);
      const wrong = faultsOf('frontMatter', data).filter(fault => fault.name !== '' && fault.keyword !== 'missing');
      assert.deepEqual(wrong, [], after);
    }
  });
});

describe('completion of a team’s files', () => {
  it('knows the keys and values of the policy', () => {
    const name = '.mcm.yaml';
    assert.ok(labels('<|>', { name }).includes('freezes'));
    assert.equal(
      taken('rules:\n  weak-<|>\n', 'weak-answer', { name }),
      'rules:\n  weak-answer: off\n'.replace('off', '<|>off'),
    );
    assert.equal(taken('windows:\n  - days: [tue, <|>]\n', 'thu', { name }), 'windows:\n  - days: [tue, thu]\n');
    assert.equal(taken('free<|>', 'freezes', { name }), 'freezes:\n  - name: <|>\n    from: \n    to: ');
    assert.equal(taken('review: <|>\n', 'required', { name }), 'review: required\n');
  });

  it('knows review items in a review record', () => {
    const name = 'change.mcm.review.yaml';
    const text = 'mcm-review: 1\nitems:\n  layer1.<|>\n';
    assert.ok(labels(text.replace('layer1.', ''), { name }).includes('layer1.execution'));
  });
});
