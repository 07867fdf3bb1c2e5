// Chromium without a screen, as the window of the served VS Code.
import { chromium } from 'playwright-core';
import { browser, ensureSystem, findChromium } from './system.mjs';

/**
 * Starts Chromium; it reaches this machine only.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser() {
  await ensureSystem(browser);
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost',
      // Chromium's sandbox does not work for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
