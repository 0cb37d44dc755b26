// Programs of the machine that we use but cannot bring along through npm: a browser, with a font for Chinese, and Neovim.
// On Debian as root they are installed with apt-get; anywhere else they are only looked for.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { must, onPath, step } from './run.mjs';

/** An installed Chromium, Chrome or Edge; MCM_BROWSER or CHROME_PATH name one explicitly. */
export function findBrowser() {
  const named = process.env.MCM_BROWSER || process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return (
    onPath(
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'msedge',
      'chrome',
    ) ?? usualPlaces().find(path => existsSync(path))
  );
}

export function findNeovim() {
  return onPath('nvim');
}

/** True where apt-get can be used without asking anybody. */
export function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

/** Installs what is missing of the given Debian packages in one go: apt-get holds a lock, two at once would fail. */
export async function installMissing({ browser, neovim }) {
  const named = process.env.MCM_BROWSER || process.env.CHROME_PATH;
  const packages = [
    ...(browser && !named && !findBrowser() ? ['chromium'] : []),
    ...(browser && !named && !hasHanFont() ? ['fonts-wqy-microhei'] : []),
    ...(neovim && !findNeovim() ? ['neovim'] : []),
  ];
  if (packages.length === 0 || !canInstall()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`apt-get install ${packages.join(' ')}`, 'to try the extension in real editors', async () => {
    await must('apt-get', ['update', '-q'], { env });
    await must('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
  });
}

/** Whether a browser can show the Chinese examples as more than boxes. */
function hasHanFont() {
  const folder = '/usr/share/fonts';
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return names.some(name => /cjk|wqy|source-?han|noto\S*(?:sc|hans)|droid\S*fallback|uming|ukai/i.test(name));
}

export const noBrowser = [
  'No browser was found, and this script has no right to install one.',
  'Install Chromium, Google Chrome or Microsoft Edge, or say where one is: MCM_BROWSER=/path/to/chrome',
].join('\n');

function usualPlaces() {
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    name => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap(folder => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  return { darwin: mac, win32: windows }[process.platform] ?? [];
}
