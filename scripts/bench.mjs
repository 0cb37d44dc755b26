// `npm run bench`: the figures of the README, under the Node that today's VS Code runs its servers with.

import { join } from 'node:path';
import { build } from './build.mjs';
import { isMain, main, root, run, Trouble } from './run.mjs';
import { setUp } from './setup.mjs';

if (isMain(import.meta.url)) {
  await main(async () => {
    const { node, env } = await setUp();
    await build();
    const args = ['--import', 'tsx', join(root, 'test/bench/bench.ts'), ...process.argv.slice(2)];
    const { code } = await run(node, args, { env, show: true });
    if (code !== 0) throw new Trouble(`The benchmark ended with code ${code}.`);
  });
}
