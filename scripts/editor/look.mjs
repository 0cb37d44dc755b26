// Look at the editor: node scripts/editor/look.mjs FILE [--hover LINE:COL] [--at LINE:COL] [--command 'Title'] [--out PNG]
// FILE is opened in its own folder; --command may be given several times; --scale 2 makes a sharper picture.

import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { main, Trouble } from '../run.mjs';
import { openEditor } from './drive.mjs';

await main(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      hover: { type: 'string' },
      at: { type: 'string' },
      command: { type: 'string', multiple: true, default: [] },
      out: { type: 'string', default: 'out/look.png' },
      scale: { type: 'string', default: '1' },
    },
  });
  const [file] = positionals;
  if (!file || !existsSync(file)) throw new Trouble(`Which file? ${file ?? 'none'} does not exist.`);
  const path = realpathSync(file);
  const editor = await openEditor({ folder: dirname(path), scale: Number(values.scale) });
  try {
    await editor.openFile(basename(path));
    await editor.findings();
    if (values.at) await editor.goTo(...place(values.at));
    for (const title of values.command) await editor.command(title);
    if (values.hover) await editor.hover(...place(values.hover));
    console.log(await editor.screenshot(resolve(values.out)));
  } catch (error) {
    console.log(`It went wrong here: ${await editor.screenshot(resolve(values.out))}`);
    throw error;
  } finally {
    await editor.close();
  }
});

function place(text) {
  const [line, column = 1] = text.split(':').map(Number);
  return [line, column];
}
