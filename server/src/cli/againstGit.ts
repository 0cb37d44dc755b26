// `--against-git`: who committed the lines of a document and of its review record, by `git blame`.

import { basename, dirname } from 'node:path';
import type { Committer } from '../core/fields/committers.ts';
import { type History, historyOf, type LineAuthor } from '../core/review/history.ts';
import { recordOf } from '../core/review/reviewRecord.ts';
import type { Words } from '../core/words.ts';
import { disk } from '../disk.ts';
import { gitLines } from '../git.ts';
import type { Option } from './args.ts';
import type { Trouble } from './inputs.ts';

export const againstGitOption: Option = {
  name: 'against-git',
  says: {
    en: 'compare the names in review records with who committed their lines, and the reviewers with who wrote the answers',
    'zh-cn': '将评审记录中的署名与提交者比对，并检查评审人是否写过被评审的回答',
  },
};

/** What git knows of a document, or why nothing can be known. */
export type Asked = { readonly history: History } | { readonly trouble: Trouble };

/** Asks git about a document at `path`; `shown` is its name as people see it. */
export function historyAt(path: string | undefined, shown: string): Asked {
  const no = (says: Words): Asked => ({ trouble: { kind: 'trouble', shown, says, with: {} } });
  if (path === undefined) return no(noFileSays);
  const shallow = gitLines(dirname(path), ['rev-parse', '--is-shallow-repository']);
  if (shallow === undefined) return no(noGitSays);
  // Its oldest commit would be blamed for everything that is older.
  if (shallow[0] !== 'false') return no(shallowSays);
  const record = recordOf(path);
  const text = disk.read(record);
  const lines = authorsOf(path);
  const recordLines = text === undefined ? [] : authorsOf(record);
  return lines && recordLines ? { history: historyOf(text ?? '', recordLines, lines) } : no(blameSays);
}

/** Who committed each line of a file as it stands; nobody, where git does not have the file yet. */
function authorsOf(path: string): readonly LineAuthor[] | undefined {
  const [folder, name] = [dirname(path), basename(path)];
  // White space makes nobody an author. Moved lines are not looked for: a second verdict with the words of the first is no move.
  const blame = gitLines(folder, ['blame', '-w', '--line-porcelain', '--', name]);
  if (blame) return parsed(blame);
  return gitLines(folder, ['ls-tree', '--name-only', 'HEAD', '--', name])?.[0] ? undefined : [];
}

function parsed(lines: readonly string[]): readonly LineAuthor[] {
  const authors: LineAuthor[] = [];
  const known = new Map<string, Committer>();
  let isNew = false;
  let name = '';
  let mail = '';
  for (const line of lines) {
    if (line.startsWith('\t')) {
      const key = `${name}\0${mail}`;
      const author = known.get(key) ?? { name, mail };
      known.set(key, author);
      authors.push(isNew ? undefined : author);
    } else if (/^[0-9a-f]{40,64} \d+ \d+/.test(line)) isNew = /^0+ /.test(line);
    else if (line.startsWith('author ')) name = line.slice(7);
    else if (line.startsWith('author-mail ')) mail = line.slice(12).replace(/^<|>$/g, '');
  }
  return authors;
}

const noFileSays = {
  en: 'is not a file, so git knows nothing of it: --against-git needs one.',
  'zh-cn': '不是文件，git 没有它的记录：--against-git 需要文件。',
};
const noGitSays = {
  en: 'is in no git repository, or there is no git: --against-git has nothing to compare with.',
  'zh-cn': '不在 git 仓库中，或没有安装 git：--against-git 无从比对。',
};
const shallowSays = {
  en: 'is in a shallow clone, where git no longer knows who committed what. Fetch the whole history (fetch-depth: 0 in GitHub Actions, GIT_DEPTH: 0 in GitLab CI).',
  'zh-cn':
    '位于浅克隆中，git 已不知道谁提交了什么。请获取完整历史（GitHub Actions 用 fetch-depth: 0，GitLab CI 用 GIT_DEPTH: 0）。',
};
const blameSays = { en: 'cannot be blamed by git.', 'zh-cn': '无法用 git blame 查看。' };
