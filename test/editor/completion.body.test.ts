// Completion below the front matter: sections, questions, their forms, and words in tables.

import assert from 'node:assert/strict';
import { front, labels, taken } from '../support/completions.ts';
import { reader } from '../support/editor.ts';

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
