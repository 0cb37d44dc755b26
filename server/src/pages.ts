// Where the page of a rule stands. The pages are shipped beside the server, so that a link from a diagnostic leads
// somewhere without any network, in every editor.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const beside = join(import.meta.dirname, 'rules');
// Run from its source, the server finds them in the repository.
const folder = existsSync(join(beside, 'README.md')) ? beside : join(import.meta.dirname, '../../docs/rules');

/** The `file:` address of a rule's page: why it exists, with examples. */
export function rulePage(rule: string): string {
  return pathToFileURL(join(folder, `${rule}.md`)).href;
}
