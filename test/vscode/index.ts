// What the editor calls to run this suite inside its extension host. It is told nothing but where it lies,
// so the other tests lie beside it, and the counts are left there too.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  // The editor logs much and lets nobody replace console.log; the mark tells the launcher which lines are the tests'.
  Mocha.reporters.Base.consoleLog = (...args) => console.log(`│ ${format(...args).replaceAll('\n', '\n│ ')}`);
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, color: false, forbidOnly: Boolean(process.env.CI) });
  if (process.env.MCM_GREP) mocha.grep(process.env.MCM_GREP);
  const files = readdirSync(__dirname).filter(name => name.endsWith('.test.cjs'));
  for (const name of files.sort()) mocha.addFile(join(__dirname, name));

  const failed = await new Promise<number>(done => {
    const runner = mocha.run(done);
    runner.on('end', () => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
      writeFileSync(join(__dirname, 'result.json'), JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
