// `mcm report`: what a page says, that no text of a document gets out of its place, and that no other file is written over.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf } from '../../server/src/core/review/report.ts';
import { reportHtml } from '../../server/src/core/review/reportHtml.ts';
import { reportMarkdown } from '../../server/src/core/review/reportMarkdown.ts';
import { noRecord, readRecord } from '../../server/src/core/review/reviewRecord.ts';
import { folder, mcm } from '../support/cli.ts';
import { faultless, givenOf } from '../support/example.ts';
import { changeIn, judged } from '../support/verdicts.ts';

const examples = join(import.meta.dirname, '../../examples');
const reviewer = 'bob@example.com';
const decisions = `decisions:
  - {decision: approve, by: erin@example.com, role: technical-lead, at: "2026-11-21T09:00:00Z", reason: Rehearsed twice.}
  - {decision: defer, by: frank@example.com, role: business, at: "2026-11-21T09:05:00Z", reason: Not before the sale.}
sign-offs:
  - {layer: 1, by: bob@example.com, at: "2026-11-21T09:00:00Z"}
`;

function pages(text: string, record = '', locale: 'en' | 'zh-cn' = 'en') {
  const read = record === '' ? noRecord : readRecord(record);
  const report = reportOf(changeIn(text), givenOf(), read, locale);
  return { html: reportHtml(report), md: reportMarkdown(report) };
}

describe('a report', () => {
  it('says when, what, who, how risky, and what was concluded, in both formats', () => {
    const { html, md } = pages(faultless, judged(faultless, 1, reviewer) + decisions);
    for (const page of [html, md]) {
      for (const part of [
        'MCM-1042',
        'Mon 2026-11-30 18:00 UTC',
        'Tue 2026-12-01 02:00 Asia/Shanghai (+08:00)',
        'alice@example.com',
        'bob@example.com',
        'Sat 2026-11-21 02:00 UTC',
        'Layer 1 review: done',
        'Layer 2 review: not done',
        'Rehearsed twice.',
        'technical lead',
        'Not before the sale.',
        'layer 1 signed off',
        'no verdict',
        'Window ends 04:00',
      ])
        assert.ok(page.includes(part), part);
      assert.doesNotMatch(page, /undefined|\[object|NaN/);
    }
    assert.equal(html.match(/<svg /g)?.length, 2);
    assert.match(md, /```mermaid\ngantt\n/);
  });

  it('tells the conversations, open ones first, in both formats and languages', () => {
    const comments = `comments:
  - {by: bob, at: "2026-11-20T09:00:00Z", text: "A **typo** <b>", resolved: {by: carol, at: "2026-11-20T10:00:00Z"}}
  - by: bob
    at: "2026-11-20T09:00:00Z"
    question: risk.timing
    quote: daily peak
    text: Why not on Sunday?
    replies: [{by: dan, at: x, text: Asked.}, {by: alice, at: x, text: The batch runs then.}]
`;
    const { html, md } = pages(faultless, judged(faultless, 1, reviewer) + comments);
    for (const page of [html, md]) {
      const parts = ['open conversations: 1', 'Conversations', 'Why not on Sunday?', 'alice: The batch runs then.'];
      for (const part of [...parts, 'answers: 2', 'resolved by carol, Fri 2026-11-20 10:00 UTC', 'A typo'])
        assert.ok(page.includes(part), part);
      assert.ok(page.indexOf('Why not on Sunday?') < page.indexOf('A typo'));
      assert.doesNotMatch(page, /undefined|\[object|NaN|<b>/);
    }
    assert.ok(!pages(faultless).html.includes('Conversations'));
    assert.ok(pages(faultless, `mcm-review: 1\n${comments}`, 'zh-cn').md.includes('未解决的讨论：1'));
  });

  it('marks stale verdicts, findings and exceptions', () => {
    const changed = faultless
      .replace('Alice executes', 'Dan executes')
      .replace(
        '## Rollback Procedure',
        '<!-- mcm-allow untested-rollback: there is no second cluster -->\n\n## Rollback Procedure',
      )
      .replace(/(### Why is this the correct time[^\n]*\n)[\s\S]*?(?=### )/, '$1\n');
    const { html, md } = pages(changed, judged(faultless, 1, reviewer));
    for (const page of [html, md]) {
      assert.match(page, /stale/);
      assert.ok(page.includes('Changed since: What will be required to execute the change?'));
      assert.match(page, /untested-rollback/);
      assert.match(page, /there is no second cluster/);
      assert.match(page, /not answered/);
      assert.match(page, /Errors: [1-9]/);
    }
  });

  it('tells a signature that stands from one that does not, and from an override', () => {
    const record = (more: string) =>
      `${judged(faultless, 1, reviewer)}sign-offs:\n  - {layer: 1, by: bob@example.com, ${more}}\n`;
    const late = 'at: 2026-11-21T12:00:00+08:00';
    const pagesOf = (text: string) => Object.values(pages(faultless, text));
    for (const page of pagesOf(record(late))) {
      assert.ok(page.includes('layer 1 signed off'));
      assert.ok(!page.includes('no longer stands'));
    }
    for (const page of pagesOf(record('at: 2026-11-20T12:00:00+08:00')))
      assert.ok(page.includes('no longer stands: something was judged or changed since'));
    for (const page of pagesOf(record(`${late}, override: Down.`))) {
      assert.ok(page.includes('layer 1 let go ahead'));
      assert.ok(page.includes('order not kept: Down.') && !page.includes('signed off'));
    }
  });

  it('exists in Chinese', () => {
    const { html, md } = pages(faultless, judged(faultless, 1, reviewer) + decisions, 'zh-cn');
    assert.match(html, /<html lang="zh-CN">/);
    for (const page of [html, md])
      for (const part of ['风险', '时间线', '批准', '周二 2026-12-01', '最晚决定'])
        assert.ok(page.includes(part), part);
  });

  it('can be made of anything', () => {
    for (const text of ['', '---\nmcm: 1\n---\n', '# \n', '---\nmcm: [\n---\n# x\n## Runbook\n- \n', '\u0000\ud800']) {
      const { html, md } = pages(text, 'mcm-review: [');
      assert.match(html, /<\/html>\n$/);
      assert.ok(md.length > 100);
    }
    for (const name of readdirSync(examples).filter(one => one.endsWith('.mcm.md'))) {
      const { html } = pages(readFileSync(join(examples, name), 'utf8'));
      assert.doesNotMatch(html, /undefined|\[object|NaN/, name);
    }
  });

  it('draws a plan of a thousand steps in bounds', () => {
    const steps = Array.from({ length: 1000 }, (_, n) => `| ${n + 1} | Step ${n} | @dan | 1 | ok | none |`).join('\n');
    const table = `## Runbook\n\n| # | Step | Owner | Minutes | Check | Undo |\n| --- | --- | --- | --- | --- | --- |\n${steps}\n\n`;
    const { html } = pages(faultless.replace(/## Runbook\n[\s\S]*?(?=### Go)/, table));
    assert.match(html, /… and 960 more steps/);
  });
});

describe('a report of a hostile text', () => {
  const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)> ]]> --> \`\`\` | javascript:alert(3) & &lt; \u202etxt`;
  const inYaml = `'${evil.replaceAll("'", "''").replace('\u202e', '')}'`;
  const text = faultless
    .replace(/^# .*$/m, `# ${evil}`)
    .replace('id: MCM-1042', `id: ${inYaml}`)
    .replace('services: [orders-db, orders-api]', `services: [${inYaml}]`)
    .replace('code-review: [', `code-review: ["javascript:alert(1)", `)
    .replace('timezone: Asia/Shanghai', `timezone: ${inYaml}`)
    .replace(/(### What's the purpose[^\n]*\n\n)/, `$1${evil}\n\n`)
    .replace(/^(\| *1 *\| *)/m, `$1${evil.replaceAll('|', '/')} `)
    .replace(
      '## Rollback Procedure',
      `<!-- mcm-allow untested-rollback: <b>${evil.slice(0, 30)} -->\n\n## Rollback Procedure`,
    );
  const record = judged(faultless, 1, `${evil}`, { note: evil });
  const { html, md } = pages(text, record);

  it('lets no mark into the HTML page', () => {
    assert.doesNotMatch(html, /<script|<img|onerror=alert\(2\)>|\]\]>|<b>|\u202e/i);
    assert.doesNotMatch(html, /href="(?!https?:)/);
    const allowed =
      /^(?:!doctype|html|head|meta|title|style|body|main|h[1-3]|small|ul|li|div|section|dl|dt|dd|a|p|span|strong|code|br|table|thead|tbody|tr|th|td|svg|rect|text|line|footer)$/;
    for (const [, name = ''] of html.matchAll(/<\/?([!a-z][^\s>]*)/gi)) assert.match(name, allowed);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) assert.doesNotMatch(tag, /\son\w+=|javascript:/i);
    assert.match(html, /default-src 'none'/);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>|<style>[\s\S]*?<\/style>/gi))
      assert.doesNotMatch(tag, /src=|@import|url\(/);
  });

  it('lets no mark into the Markdown page', () => {
    const bare = md.replace(/\\[\s\S]/g, '').replace(/^<!-- mcm report -->/, '');
    assert.doesNotMatch(bare, /<|>(?! )/);
    // One fence opens, one closes.
    assert.equal(bare.match(/```/g)?.length ?? 0, md.includes('```mermaid') ? 2 : 0);
    for (const line of bare.split('\n').filter(one => one.startsWith('| **'))) {
      assert.ok([4, 5].includes(line.split('|').length - 2), line);
    }
  });
});

describe('mcm report', () => {
  const { path, remove } = folder();
  after(remove);
  writeFileSync(join(path, 'x.mcm.md'), faultless);
  writeFileSync(join(path, 'x.mcm.review.yaml'), judged(faultless, 1, reviewer));
  const report = (...argv: readonly string[]) => mcm(['report', ...argv], path);
  const read = (name: string) => readFileSync(join(path, name), 'utf8');

  it('prints, or writes to a file by whose name it knows the format', () => {
    assert.match(report('x.mcm.md').out, /^<!-- mcm report -->\n\n# MCM-1042/);
    assert.match(report('x.mcm.md', '--format', 'html').out, /^<!doctype html>/);
    assert.deepEqual(report('x.mcm.md', '--out', 'x.html'), { out: 'x.html\n', err: '', code: 0 });
    assert.match(read('x.html'), /^<!doctype html>/);
    assert.equal(report('x.mcm.md', '--out', 'page.md').code, 0);
    assert.match(read('page.md'), /Layer 1 review: done/);
  });

  it('writes over its own pages only', () => {
    for (const name of ['x.html', 'page.md']) assert.equal(report('x.mcm.md', '--out', name).code, 0);
    for (const name of ['x.mcm.md', 'x.mcm.review.yaml']) {
      const before = read(name);
      const { code, err } = report('x.mcm.md', '--out', name);
      assert.equal(code, 2);
      assert.match(err, /exists and is no report; nothing was written/);
      assert.equal(read(name), before);
    }
    assert.equal(report('x.mcm.md', '--out', 'none/x.html').code, 2);
    assert.equal(report('x.mcm.md', '--out', '.').code, 2);
  });

  it('refuses what it cannot do', () => {
    assert.equal(report().code, 2);
    assert.equal(report('none.mcm.md').code, 2);
    assert.equal(report('x.mcm.md', '--format', 'pdf').code, 2);
    assert.ok(!existsSync(join(path, 'none.html')));
  });
});
