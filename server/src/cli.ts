// The command line `mcm`: gives the commands the process, and the process its exit code. Decides nothing about documents.

import { readFileSync, writeSync } from 'node:fs';
import { run } from './cli/run.ts';

try {
  process.exitCode = run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    isTerminal: process.stdout.isTTY === true,
    now: Date.now(),
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    out: text => write(1, text),
    err: text => write(2, text),
    input: () => readFileSync(0),
  });
} catch (error) {
  // A fault of ours must not look like a finding, whose exit code is 1.
  write(2, `mcm: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}

/** Writes all of a text, and no more once nobody reads (`mcm check | head`). */
function write(to: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(to, bytes, done);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === 'EPIPE') return;
      // A pipe that is full is read in a moment.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
