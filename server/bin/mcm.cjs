#!/usr/bin/env node
// Starts the command line. V8 keeps what it compiled between runs where Node can (22 and newer): a third of the start-up time.
// And it compiles each of the many patterns once, not first for a trial, because a check uses most of them more than once.
require('node:v8').setFlagsFromString('--no-regexp-tier-up');
require('node:module').enableCompileCache?.();
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const bundle = join(__dirname, '../dist/cli.mjs');
if (existsSync(bundle)) import(pathToFileURL(bundle).href);
else {
  console.error('mcm is not built yet: run `npm run build` in the repository.');
  process.exitCode = 2;
}
