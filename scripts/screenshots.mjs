// Takes the pictures of the README from the real editor, on the examples: npm run screenshots [-- NAME ...]
// A scene is data: which file, and what is done before the picture is taken. A new picture is a new line in the list.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEditor } from './editor/drive.mjs';
import { isMain, main, root, step, Trouble } from './run.mjs';

const faulty = 'tour.mcm.md';
const good = '2026-12-01-orders-db-pg16.mcm.md';

export const scenes = [
  { name: 'diagnostics', file: faulty, why: 'findings while typing', do: editor => editor.findings() },
  {
    name: 'hover',
    file: faulty,
    why: 'what a question asks and why',
    do: editor => editor.hover(...placeOf(faulty, /^#{2,} .*\?/m)),
  },
  {
    name: 'checklist',
    file: good,
    why: 'the review checklist',
    do: reviewing,
  },
  {
    name: 'summary',
    file: good,
    why: 'the summary for those who decide',
    do: editor => editor.command('MCM: Open Review Summary'),
  },
];

/** The checklist, wide enough to be read, with the evidence of an item unfolded beside the steps that it is about. */
async function reviewing({ page, command, goTo }) {
  await command('MCM: Show Checklist');
  const edge = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(edge.x + edge.width, 400);
  await page.mouse.down();
  await page.mouse.move(560, 400, { steps: 5 });
  await page.mouse.up();
  for (const [row, key] of [
    ['Layer 1 review', 'ArrowLeft'],
    ['Rollback check', 'ArrowRight'],
  ]) {
    await page.locator('.monaco-list-row').filter({ hasText: row }).first().click();
    await page.keyboard.press(key);
  }
  await goTo(...placeOf(good, /^### .*known good state/m));
}

async function take(scene) {
  const editor = await openEditor({ scale: 2, width: 1280, height: 800 });
  try {
    await editor.openFile(scene.file);
    await editor.findings();
    await scene.do(editor);
    await editor.screenshot(join(root, 'docs/images', `${scene.name}.png`));
  } finally {
    await editor.close();
  }
}

/** Line and column, counted from 1, a few letters into the first match in an example. */
function placeOf(file, pattern) {
  const text = readFileSync(join(root, 'examples', file), 'utf8');
  const at = text.search(pattern);
  if (at < 0) throw new Trouble(`${file} has nothing like ${pattern}.`);
  const before = text.slice(0, at).split('\n');
  return [before.length, before.at(-1).length + 6];
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const names = process.argv.slice(2);
    const wanted = scenes.filter(({ name }) => names.length === 0 || names.includes(name));
    if (wanted.length === 0) throw new Trouble(`There are these: ${scenes.map(({ name }) => name).join(', ')}.`);
    for (const scene of wanted) await step(scene.name, scene.why, () => take(scene));
  });
}
