// The review record goes along when its document is renamed or moved: an edit that belongs to the rename, so that one undo
// takes both back. Nothing is ever overwritten, and nothing goes along with a deletion.

import type { FileOperationRegistrationOptions, RenameFile, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { documentOf, recordOf } from '../core/review/reviewRecord.ts';
import { say, type Words } from '../core/words.ts';
import { type Files, pathOf } from '../disk.ts';
import type { Client } from './client.ts';

/** Which renames an editor tells of: any Markdown file may be an MCM. */
export const renamed: FileOperationRegistrationOptions = {
  filters: [
    { scheme: 'file', pattern: { glob: '**/*.{md,markdown}', matches: 'file', options: { ignoreCase: true } } },
  ],
};

export interface Renames {
  /** Null when nothing goes along. */
  readonly edit: WorkspaceEdit | null;
  /** Records that stay because another one stands where they would go; a sentence for the reader. */
  readonly problem: string | undefined;
}

/** What goes along with some renames. */
export function renamesWith(
  files: readonly { readonly oldUri: string; readonly newUri: string }[],
  disk: Files,
  { reader, renames }: Client,
): Renames {
  const edits: RenameFile[] = [];
  const taken: string[] = [];
  const has = (uri: string) => {
    const path = pathOf(uri);
    return path !== undefined && disk.has(path);
  };
  for (const { oldUri, newUri } of renames ? files : []) {
    const [from, to] = [recordOf(oldUri), recordOf(newUri)];
    const moves = isDocument(newUri) && from !== to && has(from) && !isOfAnother(oldUri, from, has);
    if (!moves) continue;
    if (has(to) && to.toLowerCase() !== from.toLowerCase()) taken.push(to);
    else edits.push({ kind: 'rename', oldUri: from, newUri: to, options: { overwrite: false } });
  }
  const names = taken.map(uri => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))).join(', ');
  return {
    edit: edits.length > 0 ? { documentChanges: edits } : null,
    problem: names === '' ? undefined : say(says.taken, reader.locale, { names }),
  };
}

function isDocument(uri: string): boolean {
  return /\.(?:md|markdown)$/i.test(uri);
}

/** `notes.md` has no part in the record of `notes.mcm.md` beside it. */
function isOfAnother(document: string, record: string, has: (uri: string) => boolean): boolean {
  const owner = documentOf(record);
  return owner !== undefined && owner !== document && has(owner);
}

const says = {
  taken: {
    en: 'The review record did not go along with its document, because {names} exists already. Settle by hand which one counts.',
    'zh-cn': '评审记录没有随文档一起移动，因为 {names} 已存在。请手动决定保留哪一份。',
  },
} as const satisfies Record<string, Words>;
