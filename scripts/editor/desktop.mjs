// Finds a desktop VS Code: its command line (`code`), and the program itself, which tests must start directly.

import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../run.mjs';

export function desktopCommand() {
  return onPath('code', 'code-insiders', 'codium');
}

/** The program behind the command; MCM_VSCODE names one explicitly. Undefined lets @vscode/test-electron download one. */
export function desktopProgram() {
  if (process.env.MCM_VSCODE) return process.env.MCM_VSCODE;
  const command = desktopCommand();
  if (!command) return undefined;
  const bin = join(realpathSync(command), '..');
  return [
    ...[join(bin, '../code'), join(bin, '../code-insiders'), join(bin, '../codium')],
    ...[join(bin, '../../../MacOS/Code'), join(bin, '../../../MacOS/Electron')],
    ...[join(bin, '../Code.exe'), join(bin, '../Code - Insiders.exe')],
  ].find(path => existsSync(path));
}
