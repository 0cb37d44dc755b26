// What an editor asks about: an open document with everything that holds for it, and who is reading.

import type { Diagnostic } from 'vscode-languageserver-types';
import { type Change, changeOf, isMcm } from '../core/change.ts';
import { check } from '../core/check.ts';
import type { SchemaName } from '../core/fields/schemas.ts';
import type { Finding, Given } from '../core/rule.ts';
import type { Source } from '../core/source.ts';
import type { Locale } from '../core/words.ts';
import { pathOf } from '../disk.ts';
import { readYaml, schemaFor } from '../teamFiles.ts';
import type { Workspace } from '../workspace.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenDocument } from './openDocument.ts';

/** The person at the editor, and what the editor can do. */
export interface Reader {
  readonly locale: Locale;
  /** The reader's own zone, when the editor told. */
  readonly timezone: string | undefined;
  /** Edits of code actions may have tab stops. */
  readonly snippetEdits: boolean;
  /** Completions may have tab stops. */
  readonly snippets: boolean;
}

/** A change document, or one of the team's YAML files. */
export type View =
  | {
      readonly kind: 'change';
      readonly source: Source;
      readonly change: Change;
      readonly given: Given;
      readonly reader: Reader;
    }
  | {
      readonly kind: 'team';
      readonly source: Source;
      readonly schema: SchemaName;
      readonly faults: readonly Finding[];
      readonly given: Given;
      readonly reader: Reader;
    };

/** What an open document is; undefined for one that is none of ours. */
export function viewOf(open: OpenDocument, team: Workspace, now: number, reader: Reader): View | undefined {
  const { source, document } = open;
  const path = pathOf(open.uri);
  if (document) {
    if (!isMcm(document)) return undefined;
    const given = team.given(path, now, path, document.front);
    return { kind: 'change', source, change: changeOf(document, given.template), given, reader };
  }
  const policy = team.policy(path);
  const isTemplate = path !== undefined && path === policy.templatePath;
  const schema = isTemplate ? 'template' : schemaFor(open.uri);
  if (schema === undefined) return undefined;
  const known = policy.faulty.find(one => one.path === path);
  return {
    kind: 'team',
    source,
    schema,
    faults: known?.faults ?? readYaml(schema, source),
    given: team.given(path, now),
    reader,
  };
}

/** What is found in a document. */
export function findingsOf(view: View): readonly Finding[] {
  return view.kind === 'change' ? check(view.change, view.given) : view.faults;
}

export function diagnosticsOf(view: View): Diagnostic[] {
  return findingsOf(view).map(finding => toDiagnostic(view.source, finding, view.reader.locale));
}
