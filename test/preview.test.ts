// The plugin for the Markdown preview, in a real markdown-it: ordinary documents stay as they are to the byte, ours get a
// line at the top and marks, and nothing that a document says becomes markup.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { drawMarks, type MarkdownIt } from '../client/src/previewMarks.ts';
import { preview } from '../server/src/editor/preview.ts';
import type { PreviewView } from '../server/src/protocol.ts';
import { at, filesOf, readerIn } from './support/editor.ts';
import { faultless } from './support/example.ts';
import { judged } from './support/verdicts.ts';

interface Renderer extends MarkdownIt {
  render(text: string, env?: unknown): string;
}
const create = createRequire(import.meta.url)('markdown-it') as (options: object) => Renderer;
const options = { html: true, linkify: true };
const root = join(import.meta.dirname, '..');

const nasty: PreviewView = {
  badges: [
    { text: '<img src=x onerror=alert(1)> & "quotes"', tone: 'bad' },
    { text: 'draft', tone: 'plain' },
  ],
  marks: [{ heading: 'Why now?', text: '<b>not answered</b>' }],
};

describe('the plugin for the preview', () => {
  const bare = create(options);
  const asked: unknown[] = [];
  const drawing = drawMarks(create(options), env => {
    asked.push(env);
    return env === 'ours' ? nasty : undefined;
  });

  it('leaves ordinary Markdown as it is, to the byte', () => {
    const names = ['docs', 'examples'].flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.md'))
        .map(name => join(root, folder, name)),
    );
    assert.ok(names.length > 50);
    for (const name of [...names, join(root, 'README.md')]) {
      const text = readFileSync(name, 'utf8');
      assert.equal(drawing.render(text, {}), bare.render(text, {}), name);
    }
    assert.ok(asked.length > names.length, 'the plugin was asked');
  });

  it('draws a line at the top and marks on headings, and escapes everything', () => {
    const text = '# T\n\n### Why now?\n\n### Why *now?*\n\ntext\n\n- text\n\n### Why now? ###\n';
    const html = drawing.render(text, 'ours');
    assert.equal(drawing.render(text, {}), bare.render(text, {}));
    assert.match(
      html,
      /^<ul class="mcm-badges"><li class="mcm-badge mcm-bad">&#60;img src=x onerror=alert\(1\)&#62; &#38; &#34;/,
    );
    assert.match(html, /<h3>Why now\? <span class="mcm-mark">&#60;b&#62;not answered&#60;\/b&#62;<\/span><\/h3>/);
    assert.equal(html.match(/mcm-mark"/g)?.length, 2, 'other headings have no mark');
    assert.doesNotMatch(html, /<img|<b>/);
  });

  it('says of a heading no more than it says without it, so that addresses stay', () => {
    const contents: string[] = [];
    const md = drawMarks(create(options), () => nasty);
    const rules = md.renderer.rules as Record<string, unknown>;
    // As the editor does to make the address of a heading.
    rules.heading_open = (tokens: { children: { content: string }[] }[], index: number) => {
      contents.push((tokens[index + 1]?.children ?? []).map(({ content }) => content).join(''));
      return '<h3>';
    };
    md.render('### Why now?\n', {});
    assert.deepEqual(contents, ['Why now?']);
  });
});

describe('what the preview shows of a change', () => {
  const shown = (text: string, locale: 'en' | 'zh-cn' = 'en', record?: string) => {
    const { view } = at(`${text}<|>`, { as: readerIn(locale) });
    const files = filesOf(record === undefined ? {} : { '/team/change.mcm.review.yaml': record });
    return preview(view, files);
  };
  const badges = (...given: Parameters<typeof shown>) =>
    shown(...given)?.badges.map(({ text, tone }) => `${text} (${tone})`);

  it('is its state, its answers, its layers, and its window in the zone of the reader', () => {
    const reviewed = judged(faultless, 1, 'bob@example.com');
    assert.deepEqual(badges(faultless, 'en', reviewed), [
      'review (plain)',
      '21 of 21 answered (good)',
      'Layer 1 review 4/4 (good)',
      'Layer 2 review 0/5 (plain)',
      'Mon 2026-11-30 19:00–21:00 Europe/Berlin (+01:00) (plain)',
    ]);
    const changed = faultless.replace('Alice executes', 'Dan executes');
    assert.match(String(badges(changed, 'en', reviewed)), /Layer 1 review \d\/4, out of date \(warn\)/);
    assert.deepEqual(badges(faultless, 'zh-cn')?.slice(1, 3), ['已回答 21/21 (good)', '一层评审 0/4 (plain)']);
  });

  it('says both days of a window over midnight, and that there is no start', () => {
    const late = faultless.replace(/^ {2}end: .*$/m, '  end: 2026-12-01T10:30:00+08:00');
    assert.match(String(badges(late)), /Mon 2026-11-30 19:00–Tue 2026-12-01 03:30 Europe\/Berlin/);
    assert.match(String(badges(faultless.replace(/^ {2}start: .*$/m, '  start:'))), /no start time \(warn\)/);
  });

  it('marks the questions that nobody has answered, as their headings are written', () => {
    const text = faultless.replace(/^(### Why is this the correct time.*\n)[\s\S]*?(?=^### )/m, '$1\n');
    assert.deepEqual(shown(text)?.marks, [
      { heading: 'Why is this the correct time to complete the CM?', text: 'not answered' },
    ]);
    const later = faultless.replace(/^(### Why is this the correct time.*\n)[\s\S]*?(?=^### )/m, '$1\nTBD\n\n');
    assert.deepEqual(
      shown(later, 'zh-cn')?.marks.map(({ text: words }) => words),
      ['待回答'],
    );
    assert.deepEqual(shown(faultless)?.marks, []);
  });
});
