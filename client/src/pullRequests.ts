// Whether a pull request with a file is under review in this editor: then people talk there, and two conversations beside
// each other would be one too many. Context keys of other extensions cannot be read, and their comments cannot be listed;
// so this asks the one extension that tells, and looks at the tabs.

import * as vscode from 'vscode';

/** What the extension GitHub Pull Requests gives to others, as far as it is used here. */
interface GitHub {
  getRepositoryDescription?(uri: vscode.Uri): Promise<{ readonly pullRequest?: object } | undefined>;
}

// `review`: the older side of a file of the pull request that is checked out. `pr`: of one that is not.
const schemes = ['review', 'pr'];
const patience = 3000;

/** Whether the file is a part of a pull request that is under review here. */
export async function isInPullRequest(uri: vscode.Uri): Promise<boolean> {
  return isCompared(uri) || (await isCheckedOut(uri));
}

/** A tab compares the file with its version in a pull request. */
function isCompared({ path }: vscode.Uri): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  return tabs.some(
    ({ input }) =>
      input instanceof vscode.TabInputTextDiff &&
      schemes.includes(input.original.scheme) &&
      (input.original.path === path || input.modified.path === path),
  );
}

/** The branch of a pull request is checked out and under review. An extension that is not running reviews nothing. */
async function isCheckedOut(uri: vscode.Uri): Promise<boolean> {
  const extension = vscode.extensions.getExtension<GitHub | undefined>('GitHub.vscode-pull-request-github');
  if (!extension?.isActive || !extension.exports?.getRepositoryDescription) return false;
  let timer: NodeJS.Timeout | undefined;
  // It may ask its server first; nobody should wait for conversations because of that.
  const late = new Promise<undefined>(done => {
    timer = setTimeout(() => done(undefined), patience);
  });
  try {
    const described = await Promise.race([extension.exports.getRepositoryDescription(uri), late]);
    return described?.pullRequest !== undefined;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
