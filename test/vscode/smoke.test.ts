// The least that must be true before anything else is worth trying: the packaged extension is there and comes to life.

import { deepStrictEqual, ok } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, openNew, untilDiagnostics } from './support.ts';

describe('the extension', () => {
  after(closeAll);

  const extension = () => {
    const found = vscode.extensions.getExtension('mcm.mcm');
    ok(found, 'mcm.mcm is not installed');
    return found;
  };

  it('is installed, in the version of its manifest', () => {
    deepStrictEqual(extension().id, 'mcm.mcm');
    ok(/^\d+\.\d+\.\d+$/.test(extension().packageJSON.version));
  });

  it('wakes up when an MCM is opened, and says something about it', async () => {
    // Asking for activation would hide that nothing else asks for it; findings can only come from an awake extension.
    const { document } = await openNew('smoke.mcm.md', '---\ntitle: A smoke test\n---\n\nTODO: all of it\n');
    deepStrictEqual(document.languageId, 'markdown');
    await untilDiagnostics(document.uri, found => found.length > 0);
    ok(extension().isActive);
  });
});
