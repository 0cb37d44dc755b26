// A real second editor: Neovim (0.7 from Debian, or newer) with nothing but its built-in client.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { buildWhenStale, serverBundle } from '../support/client.ts';
import { faultless } from '../support/example.ts';

interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly { readonly code: string; readonly source: string; readonly line: number }[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly actions: readonly string[];
  readonly text: string;
  readonly diagnosticsAfter: readonly string[];
}

interface Tried {
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
  readonly omnifunc: string;
}

const root = join(import.meta.dirname, '../..');
const question = '### What could happen if everything goes wrong with the change?';
const withoutQuestion = faultless.replace(/^### What could happen[\s\S]*?(?=^### )/m, '');

describe('Neovim', () => {
  before(function () {
    if (spawnSync('nvim', ['--version']).status === 0) return;
    // `npm test` installs it where it may; a machine that is there to test must not pass for having tested less.
    if (process.env.CI) throw new Error('There is no nvim on PATH.');
    console.log('      Neovim is not installed: this suite is not run.');
    this.skip();
  });

  it('shows diagnostics, hover, completion, and applies a quick fix', () => {
    buildWhenStale();
    const folder = mkdtempSync(join(tmpdir(), 'mcm-nvim-'));
    const result = join(folder, 'seen.json');
    writeFileSync(join(folder, 'change.mcm.md'), withoutQuestion);
    const env = { ...process.env, MCM_NODE: process.execPath, MCM_SERVER: serverBundle, MCM_RESULT: result };
    const script = join(import.meta.dirname, 'neovim.lua');
    const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`, 'change.mcm.md'];
    execFileSync('nvim', args, { cwd: folder, env, timeout: 15_000, stdio: 'pipe' });
    const seen = JSON.parse(readFileSync(result, 'utf8')) as Seen;
    rmSync(folder, { recursive: true, force: true });
    assert.equal(seen.problem, undefined);
    assert.deepEqual(
      seen.diagnostics.map(one => `${one.source} ${one.code} ${one.line}`),
      [`mcm unanswered-question ${withoutQuestion.split('\n').indexOf('## Worst Case Scenarios')}`],
    );
    assert.match(seen.hover, /What could happen if everything goes wrong/);
    assert.ok(seen.completion.includes('approved'));
    assert.ok(
      seen.actions.some(title => title.startsWith('Allow unanswered-question')),
      seen.actions.join(),
    );
    assert.ok(seen.text.includes(`## Worst Case Scenarios\n\n${question}\n\n###`), seen.text);
    assert.deepEqual(seen.diagnosticsAfter, ['unanswered-question'], 'the inserted question waits for its answer');
  });

  const languages = { 'docs/editors.md': /is missing from this section/, 'docs/editors.zh-cn.md': /本节缺少问题/ };
  for (const [page, message] of Object.entries(languages)) {
    it(`works as ${page} says, in its language`, () => {
      buildWhenStale();
      const recipe = recipeOf(page);
      const folder = mkdtempSync(join(tmpdir(), 'mcm-nvim-'));
      const result = join(folder, 'seen.json');
      writeFileSync(join(folder, 'init.lua'), recipe);
      writeFileSync(join(folder, 'change.mcm.md'), withoutQuestion);
      symlinkSync(join(root, 'server/bin/mcm-language-server.cjs'), join(folder, 'mcm-language-server'));
      const path = [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
      const script = join(import.meta.dirname, 'recipe.lua');
      const args = ['--headless', '-u', 'init.lua', '-i', 'NONE', '-n', '-c', `luafile ${script}`, 'change.mcm.md'];
      const env = { ...process.env, PATH: path, MCM_RESULT: result };
      execFileSync('nvim', args, { cwd: folder, env, timeout: 15_000, stdio: 'pipe' });
      const seen = JSON.parse(readFileSync(result, 'utf8')) as Tried;
      rmSync(folder, { recursive: true, force: true });
      assert.deepEqual(
        seen.diagnostics.map(({ code }) => code),
        ['unanswered-question'],
      );
      assert.match(seen.diagnostics[0]?.message ?? '', message);
      assert.equal(seen.omnifunc, 'v:lua.vim.lsp.omnifunc', 'completion is not that of the server');
    });
  }
});

/** The init.lua that a page recommends for old versions: the first code below the heading that names 0.7. */
function recipeOf(page: string): string {
  const [, recipe = ''] =
    /^## Neovim 0\.7[\s\S]*?^```lua\n([\s\S]*?)^```/m.exec(readFileSync(join(root, page), 'utf8')) ?? [];
  assert.match(recipe, /start_client/, `${page} has no recipe`);
  return recipe;
}
