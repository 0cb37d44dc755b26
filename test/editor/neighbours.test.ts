// The other changes of a workspace: which are known, when, and what editors ask about their ids. Files exist only in the test.

import assert from 'node:assert/strict';
import { changeIndex, neighboursAtOnce } from '../../server/src/changeIndex.ts';
import { summaryOf } from '../../server/src/core/summary.ts';
import { definition, references, workspaceSymbols } from '../../server/src/editor/ids.ts';
import { at, filesOf } from '../support/editor.ts';

const change = (id: string, more = '') => `---\nmcm: 1\nid: ${id}\n${more}---\n\n# Change ${id}\n`;
const deep = { folder: '/team', deep: true };
const ids = (all: readonly { readonly id: string | undefined }[]) => all.map(one => one.id).join(' ');

describe('change index', () => {
  it('finds changes below a folder, without what .gitignore leaves out', () => {
    const files = filesOf({
      '/team/.gitignore': 'out/\n*.draft.mcm.md\n',
      '/team/a.mcm.md': change('A-1'),
      '/team/b/c.mcm.md': change('A-2'),
      '/team/b/.gitignore': '!keep.draft.mcm.md\n',
      '/team/b/keep.draft.mcm.md': change('A-3'),
      '/team/x.draft.mcm.md': change('A-4'),
      '/team/out/d.mcm.md': change('A-5'),
      '/team/node_modules/e.mcm.md': change('A-6'),
      '/team/notes.md': change('A-7'),
    });
    assert.equal(ids(neighboursAtOnce(files)(deep).all), 'A-1 A-2 A-3');
    assert.equal(ids(neighboursAtOnce(files)({ folder: '/team', deep: false }).all), 'A-1');
  });

  it('is the same on the command line, which reads all at once, and in an editor, which reads little by little', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [
        `/team/${n % 3}/c-${n}.mcm.md`,
        change(`C-${n}`, n % 4 ? 'owner: x\n' : ''),
      ]),
    );
    const index = changeIndex(filesOf(texts));
    index.cover([deep]);
    index.readOn(() => false);
    const atOnce = neighboursAtOnce(filesOf(texts));
    assert.equal(atOnce(deep).all.length, 30);
    assert.deepEqual(atOnce(deep), index.neighbours(deep));
    assert.equal(atOnce(deep), atOnce(deep));
  });

  it('says nothing of half a workspace, and the same object until something changes', () => {
    const texts: Record<string, string> = { '/team/a.mcm.md': change('A-1'), '/team/b.mcm.md': change('A-2') };
    const index = changeIndex(filesOf(texts));
    index.cover([deep, { folder: '/team/b', deep: true }]);
    let steps = 0;
    assert.equal(
      index.readOn(() => ++steps > 1),
      false,
    );
    assert.equal(index.neighbours(deep).all.length, 0);
    while (!index.readOn(() => ++steps % 2 === 0));
    const known = index.neighbours(deep);
    assert.equal(ids(known.all), 'A-1 A-2');
    index.changed(['/team/a.mcm.md', '/elsewhere/z.mcm.md']);
    index.readOn(() => false);
    assert.equal(index.neighbours(deep), known, 'read again, nothing new');
    texts['/team/a.mcm.md'] = change('A-9');
    delete texts['/team/b.mcm.md'];
    index.changed(['/team/a.mcm.md', '/team/b.mcm.md']);
    index.readOn(() => false);
    assert.equal(ids(index.neighbours(deep).all), 'A-9');
  });

  it('what is typed counts, prose apart, until the document is closed', () => {
    const texts = { '/team/a.mcm.md': change('A-1'), '/team/b.mcm.md': change('A-2') };
    const index = changeIndex(filesOf(texts));
    index.cover([deep]);
    index.readOn(() => false);
    const known = index.neighbours(deep);
    const typed = (text: string) => {
      const { view } = at(`${text}<|>`, { name: 'a.mcm.md' });
      assert.ok(view.kind === 'change');
      return index.opened('/team/a.mcm.md', summaryOf(view.change));
    };
    assert.equal(typed(change('A-1')), false);
    assert.equal(typed(`${change('A-1')}\nProse.`), false);
    assert.equal(index.neighbours(deep), known);
    assert.equal(typed(change('A-1', 'services: [x]\n')), true);
    assert.deepEqual(index.neighbours(deep).all[0]?.services, ['x']);
    index.opened('/team/a.mcm.md', undefined);
    index.readOn(() => false);
    assert.deepEqual(index.neighbours(deep).all[0]?.services, []);
  });
});

describe('ids', () => {
  const texts = {
    '/team/a.mcm.md': change('MCM-1', 'services: [orders-db]\n'),
    '/team/b.mcm.md': `${change('MCM-2', 'prerequisites: [MCM-1]\n')}\nAfter mcm-1, not MCM-10 or XMCM-1.\n`,
  };
  const files = filesOf(texts);
  const index = changeIndex(files);
  index.cover([deep]);
  index.readOn(() => false);
  const place = ({ uri, range }: { uri: string; range: { start: { line: number; character: number } } }) =>
    `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}:${range.start.character + 1}`;

  it('lead to the change and to every place that names it', () => {
    const { view, position } = at(texts['/team/b.mcm.md'].replace('[MCM-1]', '[MCM<|>-1]'), { name: 'b.mcm.md' });
    assert.deepEqual(definition(view, position, index, files).map(place), ['a.mcm.md:3:5']);
    assert.deepEqual(references(view, position, index, files).map(place), [
      'a.mcm.md:3:5',
      'a.mcm.md:7:10',
      'b.mcm.md:4:17',
      'b.mcm.md:9:7',
    ]);
  });

  it('are nothing where no change bears them', () => {
    const { view, position } = at('---\nmcm: 1\n---\n\nSee INC-<|>871.\n');
    assert.deepEqual(definition(view, position, index, files), []);
    assert.deepEqual(references(view, position, index, files), []);
  });

  it('and titles and services are found by a few letters', () => {
    const found = (query: string) => workspaceSymbols(query, index, files).map(one => one.name);
    assert.deepEqual(found('odb'), ['MCM-1 Change MCM-1']);
    assert.deepEqual(found('mcm2'), ['MCM-2 Change MCM-2']);
    assert.deepEqual(found('zz'), []);
    assert.equal(found('').length, 2);
  });
});
