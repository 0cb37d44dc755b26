#!/usr/bin/env node
// Starts the language server, with `--stdio` or on Node's own channel. V8 keeps what it compiled between runs where Node
// can (22 and newer), and does not let the young heap grow: a third less memory at the same speed. Each of the many patterns
// is compiled once, not first for a trial, because the first check uses most of them more than once.
require('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
require('node:v8').setFlagsFromString('--no-regexp-tier-up');
require('node:module').enableCompileCache?.();
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

const bundle = join(__dirname, '../dist/server.mjs');
if (existsSync(bundle)) import(pathToFileURL(bundle).href);
else {
  console.error('mcm-language-server is not built yet: run `npm run build` in the repository.');
  process.exitCode = 2;
}
