// Everything that a person reads in the editor exists in English and in Chinese, and nothing is translated that nobody shows.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const table = (path: string): Readonly<Record<string, string>> => JSON.parse(read(path));

/** The texts of all `l10n.t('…')` of the client. */
function textsOfClient(): readonly string[] {
  const code = readdirSync(join(root, 'client/src'))
    .filter(name => name.endsWith('.ts'))
    .map(name => read(`client/src/${name}`))
    .join('\n');
  const calls = [...code.matchAll(/l10n\.t\(/g)].length;
  const found = [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) =>
    (text ?? '').replace(/\\(.)/g, '$1'),
  );
  assert.equal(found.length, calls, 'a text of l10n.t is no plain string: it could not be translated');
  return [...new Set(found)].sort();
}

const places = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(([place]) => place).sort();
const commandLinks = (text: string) => [...text.matchAll(/\]\((command:[^)]*)\)/g)].map(([, link]) => link);

describe('texts of the client', () => {
  const chinese = table('l10n/bundle.l10n.zh-cn.json');

  it('are all translated, and no others are', () => {
    assert.deepEqual(Object.keys(chinese).sort(), textsOfClient());
  });

  it('keep their places in Chinese', () => {
    for (const [text, translation] of Object.entries(chinese))
      assert.deepEqual(places(translation), places(text), text);
  });
});

describe('texts of the manifest', () => {
  const english = table('package.nls.json');
  const chinese = table('package.nls.zh-cn.json');
  const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');

  it('are all there, and no others are', () => {
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
  });

  it('are all translated, and no others are', () => {
    assert.deepEqual(Object.keys(chinese), Object.keys(english));
  });

  it('are Chinese in Chinese, with the same buttons', () => {
    for (const [key, text] of Object.entries(chinese)) {
      if (text !== 'MCM') assert.match(text, /\p{Script=Han}/u, key);
      assert.deepEqual(commandLinks(text), commandLinks(english[key] ?? ''), key);
    }
  });
});
