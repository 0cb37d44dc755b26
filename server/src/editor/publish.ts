// Diagnostics of policy and template files that nobody has open. They are sent to every editor, also to one that asks for
// diagnostics itself, because a broken policy must not stay unseen.

import type { Diagnostic } from 'vscode-languageserver-types';
import type { Locale } from '../core/words.ts';
import { pathOf, uriOf } from '../disk.ts';
import type { Workspace } from '../workspace.ts';
import { toDiagnostic } from './diagnostics.ts';

/** Diagnostics by uri of the team files in force for some open documents, without those that are open themselves. */
function unopenedFaults(open: readonly string[], team: Workspace, locale: Locale): ReadonlyMap<string, Diagnostic[]> {
  const paths = open.map(pathOf);
  const found = new Map<string, Diagnostic[]>();
  for (const path of paths) {
    for (const file of team.policy(path).faulty) {
      if (paths.includes(file.path) || file.faults.length === 0) continue;
      found.set(
        uriOf(file.path),
        file.faults.map(fault => toDiagnostic(file.source, fault, locale)),
      );
    }
  }
  return found;
}

/** Shows such faults whenever it is called, and takes back those that are mended since. */
export function unopenedPublisher(send: (uri: string, diagnostics: Diagnostic[]) => void) {
  let published: ReadonlySet<string> = new Set();
  return (open: readonly string[], team: Workspace, locale: Locale): void => {
    const faults = unopenedFaults(open, team, locale);
    for (const uri of published) if (!faults.has(uri)) send(uri, []);
    for (const [uri, diagnostics] of faults) send(uri, diagnostics);
    published = new Set(faults.keys());
  };
}
