// An editor to look at: the packaged extension installed, a folder open, a page to press keys in and to take pictures of.
// Used by look.mjs and screenshots.mjs; nothing here knows what the extension does.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageExtension } from '../package.mjs';
import { must, root, Trouble } from '../run.mjs';
import { setUp } from '../setup.mjs';
import { openPage } from './browser.mjs';
import { installArguments, pageAddress, startServer } from './server.mjs';

// What a picture of our work does not need.
const pictureSettings = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false,
  // A third of the picture would list the conversations of the first file.
  'comments.openView': 'never',
  'breadcrumbs.enabled': false,
  'explorer.fileNesting.enabled': true,
  'timeline.excludeSources': ['git-history', 'timeline.localHistory'],
};

/** Opens the editor on a folder. Size, scale and language of the page and further user settings are yours. */
export async function openEditor({ folder = join(root, 'examples'), settings = {}, ...view } = {}) {
  const ready = await setUp({ editor: true, browser: true });
  const vsix = await packageExtension();
  const dataDir = mkdtempSync(join(tmpdir(), 'mcm-look-'));
  let server;
  let opened;
  const close = async () => {
    await opened?.close();
    server?.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await must(ready.node, installArguments(ready, dataDir, vsix), { env: ready.env });
    server = await startServer(ready, { dataDir, settings: { ...pictureSettings, ...settings } });
    opened = await openPage(ready.browser, pageAddress(server, { folder }), view);
    await opened.page.locator('.explorer-folders-view').waitFor();
    return { page: opened.page, close, ...actionsOn(opened.page) };
  } catch (error) {
    await close();
    throw error;
  }
}

function actionsOn(page) {
  const quickInput = page.locator('.quick-input-widget');

  /** Types into the quick input and takes its first row, once that row is the one meant. */
  async function choose(keys, text, expected) {
    await page.keyboard.press(keys);
    await quickInput.locator('input[type=text]').fill(text);
    await quickInput.locator('.monaco-list-row').filter({ hasText: expected }).first().click();
    await quickInput.waitFor({ state: 'hidden' });
    // Left where the row was, the pointer would light up whatever is under it now.
    await page.mouse.move(0, 0);
  }

  /** Opens a file of the folder, with the cursor at a place counted from 1. */
  async function openFile(name, { line = 1, column = 1 } = {}) {
    await choose('Control+P', name, name.split('/').at(-1));
    await page
      .locator('.tab.active')
      .filter({ hasText: name.split('/').at(-1) })
      .waitFor();
    await goTo(line, column);
  }

  async function goTo(line, column = 1) {
    // The row that answers what was typed; Enter before it is there would go nowhere.
    await choose('Control+G', `:${line}:${column}`, new RegExp(`\\b${line}\\b.*\\b${column}\\b`));
  }

  /** Runs a command by its title, from the palette. */
  async function command(title) {
    await choose('F1', `>${title}`, title);
  }

  /** Shows the hover at a place, as the keyboard does. */
  async function hover(line, column) {
    await goTo(line, column);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    const hovers = page.locator('.monaco-editor .monaco-hover, .monaco-resizable-hover').filter({ visible: true });
    const shown = hovers.first().waitFor({ timeout: 10_000 });
    await shown.catch(() => {
      throw new Trouble(`Nothing has a hover at ${line}:${column}.`);
    });
  }

  /** Waits for the first findings to be drawn; a document without any is no reason to fail. */
  async function findings() {
    const drawn = '.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint';
    await page
      .locator(drawn)
      .first()
      .waitFor({ state: 'attached', timeout: 8000 })
      .catch(() => {});
  }

  /** Waits until the page has drawn nothing new for a moment, takes the picture, and returns its path. */
  async function screenshot(path) {
    await quiet(page);
    mkdirSync(dirname(path), { recursive: true });
    await page.screenshot({ path });
    return path;
  }

  return { openFile, goTo, command, hover, findings, screenshot, quiet: () => quiet(page) };
}

/** Half a second without a change in the document, or five seconds at most. */
async function quiet(page) {
  await page.evaluate(
    () =>
      new Promise(done => {
        let timer = setTimeout(done, 500);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 500);
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        setTimeout(done, 5000);
      }),
  );
}
