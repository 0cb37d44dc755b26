// Opens the editor's page in an installed browser, through playwright-core, which brings no browser of its own.

import { chromium } from 'playwright-core';
import { Trouble } from '../run.mjs';
import { noBrowser } from '../system.mjs';

const args = [
  // Root in a container has no sandbox, and there is no GPU.
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'],
];

/** A browser window without a screen: `page` shows the address. */
export async function openPage(executablePath, address, { width = 1440, height = 900, scale = 1, beforeOpening } = {}) {
  if (!executablePath) throw new Trouble(noBrowser);
  const browser = await chromium.launch({ executablePath, args, headless: true });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  await beforeOpening?.(page);
  await page.goto(address);
  return { browser, page, close: () => browser.close() };
}
