// Everything that is generated equals what its generator writes now.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generated } from '../server/src/generate.ts';

describe('generated files', () => {
  for (const [path, text] of generated()) {
    it(path, () => {
      const file = join(import.meta.dirname, '..', path);
      assert.ok(existsSync(file), `${path} is missing: run \`npm run generate\``);
      assert.ok(
        readFileSync(file, 'utf8') === text,
        `${path} is not what its generator writes: run \`npm run generate\``,
      );
    });
  }
});
