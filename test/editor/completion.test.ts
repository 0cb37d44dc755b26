// Completion: for each place the proposals, and the WHOLE document after one of them. What is proposed must be fit to stay.

import assert from 'node:assert/strict';
import { faultsOf } from '../../server/src/core/fields/schemas.ts';
import { offsetAt, source } from '../../server/src/core/source.ts';
import { yaml } from '../../server/src/core/text/frontMatter.ts';
import { completion } from '../../server/src/editor/completion.ts';
import type { Reader } from '../../server/src/editor/view.ts';
import { workspace } from '../../server/src/workspace.ts';
import { at, expanded, filesOf, reader } from '../support/editor.ts';

interface Options {
  readonly name?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly as?: Reader;
}

function items(marked: string, { files = {}, ...options }: Options = {}) {
  const { view, position, text } = at(marked, { files, ...options });
  const team = workspace(filesOf(files));
  team.open(['/team']);
  return { text, found: completion(view, position, team) };
}

const labels = (marked: string, options?: Options) => items(marked, options).found.map(one => one.label);

/** The document after the proposal with a label has been taken; `<|>` is where the cursor is then. */
function taken(marked: string, label: string, options?: Options): string {
  const { text, found } = items(marked, options);
  const item = found.find(one => one.label === label);
  assert.ok(
    item?.textEdit && 'range' in item.textEdit,
    `${label} is not among ${found.map(one => one.label).join(', ')}`,
  );
  const of = source('', text);
  const { range, newText } = item.textEdit;
  assert.equal(range.start.line, range.end.line, 'a completion replaces text of one line');
  const typed = of.text.slice(offsetAt(of, range.start), marked.indexOf('<|>'));
  assert.ok(fuzzy(typed.trim(), item.filterText ?? item.label), `an editor would filter ${label} out for “${typed}”`);
  const written = item.insertTextFormat === 2 ? expanded(newText) : newText;
  return text.slice(0, offsetAt(of, range.start)) + written + text.slice(offsetAt(of, range.end));
}

/** As editors filter: the letters that were typed, in their order. */
function fuzzy(typed: string, text: string): boolean {
  let from = 0;
  for (const letter of typed.toLowerCase()) {
    from = text.toLowerCase().indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

const front = (lines: string) => `---\nmcm: 1\n${lines}---\n\n# Title\n`;

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

const body = (text: string) => `---\nmcm: 1\ntype: normal\n---\n\n# Title\n\n${text}`;

describe('completion of Markdown', () => {
  it('proposes missing sections in the order of the template, whole', () => {
    const found = labels(body('#<|>\n'));
    assert.equal(found[0], 'Outage / Activity Details');
    assert.ok(found.indexOf('Rollback Procedure') > found.indexOf('Worst Case Scenarios'));
    const after = taken(body('#<|>\n'), 'Worst Case Scenarios');
    assert.equal(
      after,
      body(
        '## Worst Case Scenarios\n\n### What could happen if everything goes wrong with the change?\n\n<|>\n\n### How does the CM attempt to mitigate the risk?\n',
      ),
    );
  });

  it('proposes the missing questions of the section at the cursor first', () => {
    const text = body('## Rollback Procedure\n\n### <|>\n\n## Runbook\n');
    assert.equal(labels(text)[0], 'What conditions would indicate a need to rollback?');
    assert.ok(!labels(text).includes('Rollback Procedure'));
    assert.equal(
      taken(text, 'What conditions would indicate a need to rollback?'),
      body('## Rollback Procedure\n\n### What conditions would indicate a need to rollback?\n\n<|>\n\n## Runbook\n'),
    );
  });

  it('keeps a blank line around what it inserts, and begins in the first empty cell', () => {
    const text = body(
      '## Runbook\n\n### Go / no-go\n\nBy step 3.\n\n## Impact / Risk Assessment\nWords\n### <|>\nMore\n',
    );
    const title = 'What are the risks, how likely is each, what is its impact, and how is it mitigated?';
    const table = '| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n| <|> |  |  |  |';
    assert.equal(
      taken(text, title),
      text.replace('\n### <|>\n', () => `\n\n### ${title}\n\n${table}\n\n`),
    );
  });

  it('speaks the language of the document', () => {
    const text = '---\nmcm: 1\n---\n\n# 标题\n\n## 回滚方案\n\n#<|>\n';
    assert.match(labels(text).join(), /变更详情/);
  });

  it('proposes levels in the cells of the risk table that rank', () => {
    const table = (cell: string) =>
      body(
        `## Impact / Risk Assessment\n\n### Risk table\n\n| Risk | Likelihood | Impact | Mitigation |\n| --- | --- | --- | --- |\n| Disk full | ${cell} | High | Watch |\n`,
      );
    assert.deepEqual(labels(table('<|> ')), ['Low', 'Medium', 'High', 'Critical']);
    assert.equal(taken(table('<|> '), 'Low'), table('Low '));
    assert.equal(taken(table('Me<|>d'), 'Medium'), table('Medium'));
    assert.deepEqual(labels(table('Low').replace('Disk full', 'Disk <|>full')), []);
  });

  it('proposes an allow for what is found below', () => {
    const text = body('## Rollback Procedure\n\n<<|>\n### What conditions would indicate a need to rollback?\n\nTBD\n');
    const label = '<!-- mcm-allow placeholder-left -->';
    assert.equal(labels(text)[0], label);
    assert.equal(taken(text, label), text.replace('<<|>', '<!-- mcm-allow placeholder-left: <|> -->'));
    const half = body('<!-- mcm-allow pla<|> -->\n\nTBD\n');
    assert.equal(taken(half, 'placeholder-left'), half.replace('pla<|>', 'placeholder-left: <|>'));
  });

  it('proposes ids of questions', () => {
    const text = body('### Fallback, proven\n\n<!-- mcm: roll<|> -->\n');
    assert.equal(taken(text, 'rollback.verified'), text.replace('roll<|>', 'rollback.verified'));
  });

  it('proposes people behind an @', () => {
    const files = { '/team/a.mcm.md': '---\nmcm: 1\nowner: "@dan"\n---\n' };
    assert.equal(taken(body('Ask @d<|> first\n'), '@dan', { files }), body('Ask @dan first\n'));
  });

  it('proposes whole documents in an empty file, also behind the first dashes', () => {
    for (const text of ['<|>', '---<|>', '<|>\n', '-<|>']) {
      assert.deepEqual(labels(text), ['mcm standard', 'mcm normal', 'mcm emergency'], text);
      const whole = taken(text, 'mcm normal');
      assert.match(whole, /^---\nmcm: 1\ntype: normal\n[\s\S]*\n# <\|>\n\n## Outage \/ Activity Details\n/);
    }
  });

  it('is silent in ordinary prose', () => {
    const prose = [
      'Words <|>and',
      'Note: <|>',
      '- <|>',
      '| a | <|> |',
      'a < <|>',
      'see [<|>',
      'x@<|>',
      '- [ ] <|>',
      '<div><|>',
    ];
    for (const text of prose) assert.deepEqual(labels(body(`${text}\n`)), [], text);
  });

  it('gives plain text to an editor without snippets', () => {
    const as = { ...reader, snippets: false };
    assert.equal(taken(front('sch<|>\n'), 'schedule', { as }), front('schedule:\n  start: \n  end: \n  timezone: \n'));
  });
});
