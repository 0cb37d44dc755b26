// What people read beside the product: no link leads nowhere, and a page says the same things in both languages.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { source } from '../server/src/core/source.ts';
import { type Markdown, readMarkdown } from '../server/src/core/text/markdown.ts';

const root = join(import.meta.dirname, '..');
const pagesIn = (folder: string, recursive = false) =>
  readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter(name => name.endsWith('.md') && !name.endsWith('.mcm.md'))
    .map(name => join(folder, name))
    .sort();

/** Pages from the repository's root, without the changes among the examples: those are no documentation. */
const pages = [...pagesIn('.'), ...pagesIn('docs', true), ...pagesIn('examples')];

interface Page {
  readonly text: string;
  readonly markdown: Markdown;
}

const readings = new Map<string, Page>();

function pageAt(path: string): Page {
  const text = readFileSync(join(root, path), 'utf8');
  const page = readings.get(path) ?? { text, markdown: readMarkdown(source(path, text), 0) };
  readings.set(path, page);
  return page;
}

/** The names by which headings are linked to: as GitHub makes them, and editors after it. */
function anchorsOf({ markdown }: Page): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of markdown.headings) {
    const name = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let free = name;
    for (let count = 1; found.has(free); count++) free = `${name}-${count}`;
    found.add(free);
  }
  return found;
}

const linksOf = ({ markdown }: Page) =>
  markdown.blocks.flatMap(block => block.links.map(({ url }) => url)).filter(url => !/^[a-z]+:/i.test(url));

/** Why a link leads nowhere; undefined when it leads to a file, and to a heading of it if it names one. */
function faultOf(from: string, link: string): string | undefined {
  const [way = '', anchor] = link.split('#').map(decodeURIComponent);
  const path = way === '' ? from : join(dirname(from), way);
  if (relative(root, join(root, path)).startsWith('..')) return `${from}: ${link} leaves the repository`;
  if (!existsSync(join(root, path))) return `${from}: ${link} is not there`;
  if (anchor === undefined) return undefined;
  if (!statSync(join(root, path)).isFile() || !anchorsOf(pageAt(path)).has(anchor))
    return `${from}: ${link} names no heading of ${path}`;
  return undefined;
}

/** The files to which a page leads, from the repository's root. */
const targetsOf = (path: string) =>
  linksOf(pageAt(path)).flatMap(link => (link.startsWith('#') ? [] : join(dirname(path), link.replace(/#.*/, ''))));

const chineseOf = (path: string) => path.replace(/\.md$/, '.zh-cn.md');
const inBoth = pages.filter(path => pages.includes(chineseOf(path)));

describe('links in the documentation', () => {
  it('are seen, and what is wrong with them', () => {
    assert.ok(linksOf(pageAt('README.md')).includes('docs/getting-started.md'));
    assert.ok(linksOf(pageAt('README.md')).some(link => link.endsWith('.png')));
    assert.match(faultOf('README.md', 'docs/no-such-page.md') ?? '', /is not there/);
    assert.match(faultOf('docs/policy.md', 'document-format.md#no-such-heading') ?? '', /names no heading/);
    assert.match(faultOf('README.md', '../elsewhere.md') ?? '', /leaves the repository/);
  });

  it('lead to files and headings that exist', () => {
    const faults = pages.flatMap(path => linksOf(pageAt(path)).flatMap(link => faultOf(path, link) ?? []));
    assert.deepEqual(faults, []);
  });
});

describe('commands in the documentation', () => {
  // The history tells of what there was.
  for (const path of pages.filter(one => one !== 'CHANGELOG.md')) {
    const named = [...pageAt(path).text.matchAll(/(?:\*\*`?|`)MCM: ([^*`]+)/g)].map(([, name = '']) =>
      name.replace(/\s+/g, ' '),
    );
    if (named.length === 0) continue;
    it(`are called in ${path} as the editor calls them`, () => {
      const language = path.endsWith('.zh-cn.md') ? '.zh-cn' : '';
      const titles = Object.values(JSON.parse(readFileSync(join(root, `package.nls${language}.json`), 'utf8')));
      assert.deepEqual(
        named.filter(name => !titles.includes(name)),
        [],
      );
    });
  }
});

describe('guides in Chinese', () => {
  it('are there for each guide, for the first page and for the examples', () => {
    const guides = ['README.md', 'examples/README.md', ...pagesIn('docs')].filter(path => !path.endsWith('.zh-cn.md'));
    assert.ok(guides.length > 8);
    assert.deepEqual(
      guides.filter(path => !inBoth.includes(path)),
      [],
    );
  });

  for (const path of inBoth) {
    const chinesePath = chineseOf(path);
    const english = pageAt(path);
    const chinese = pageAt(chinesePath);

    it(`${path} has the same outline in both, and each leads to the other`, () => {
      const levels = ({ markdown }: Page) => markdown.headings.map(({ level }) => level);
      assert.deepEqual(levels(chinese), levels(english));
      assert.ok(linksOf(english).includes(basename(chinesePath)), `${path} does not link to Chinese`);
      assert.ok(linksOf(chinese).includes(basename(path)), `${chinesePath} does not link to English`);
    });

    it(`${chinesePath} leads to all pages that ${path} leads to, in Chinese where they are`, () => {
      const here = (to: string) => (inBoth.includes(to) ? chineseOf(to) : to);
      const ours = targetsOf(chinesePath).filter(to => to !== path);
      assert.deepEqual(ours, ours.map(here));
      const wanted = targetsOf(path).map(here);
      assert.deepEqual(
        wanted.filter(to => to !== chinesePath && !ours.includes(to)),
        [],
      );
    });

    // The examples of a generated page are written for each language by themselves.
    if (english.text.startsWith('<!-- (generated)')) continue;

    it(`${path} has the same tables and code in both`, () => {
      assert.deepEqual(rowsOf(chinese), rowsOf(english));
      const [ours, theirs] = [codeOf(chinese), codeOf(english)];
      assert.equal(theirs.length, [...english.text.matchAll(/^```/gm)].length / 2);
      assert.deepEqual(
        ours.map(({ info, lines }) => [info, lines.length]),
        theirs.map(({ info, lines }) => [info, lines.length]),
      );
      ours.forEach(({ lines }, index) => {
        // A line with Chinese words in it was translated; every other one is to be typed or read as it stands.
        const kept = lines.map((line, at) => (/\p{Script=Han}/u.test(line) ? theirs[index]?.lines[at] : line));
        assert.deepEqual(kept, theirs[index]?.lines);
      });
    });
  }
});

/** How many rows each table has; but for what was measured, which stands in one place and is linked to. */
const rowsOf = ({ text, markdown }: Page) => {
  const [from, to] = [text.indexOf('<!-- bench -->'), text.indexOf('<!-- /bench -->')];
  return markdown.blocks.flatMap((block, index) => {
    const start = markdown.starts[index] ?? 0;
    return start > from && start < to ? [] : block.tables.map(({ rows }) => rows.length);
  });
};

/** The fenced blocks, line by line; where a setting names the language of the page, it names the same one. */
const codeOf = ({ markdown }: Page) =>
  markdown.blocks
    .flatMap(block => (block.kind === 'code' ? block.code : []))
    .map(({ info, text }) => ({ info, lines: text.replace(/(["'])zh-cn\1/g, '$1en$1').split('\n') }));
