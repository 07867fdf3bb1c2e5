// What a clerk sees in VS Code for the Web: the problems of a report, and nothing of a server that crashes.
import assert from 'node:assert/strict';
import { atWindow } from '../clerk.mjs';

/** The client starts a server again that crashed four times, and no more. */
const CRASHES = 5;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the sample workspace
 * @param {string} screenshots the folder they go to
 */
export async function useWebWindow(browser, address, screenshots) {
  await atWindow({ browser, address, screenshots, pictures: 'web-' }, async (clerk) => {
    const { page } = clerk;
    await clerk.openReport();
    await page.keyboard.press('Control+Shift+M');
    const unbalanced = clerk.problems.filter({ hasText: 'unbalanced' }).first();
    await unbalanced.waitFor();
    await unbalanced.dblclick();
    await page.locator('.squiggly-error').first().waitFor();
    await clerk.photograph('problems');
    console.log('  ✓ the Problems panel lists what is wrong');

    await clerk.command('Gouji: Preview Report');
    await clerk.webpage.locator('td.wrong').first().waitFor();
    await clerk.photograph('preview');
    console.log('  ✓ the preview shows the form beside the text');

    await crash(page);
    await unbalanced.waitFor({ state: 'detached' });
    await unbalanced.waitFor();
    console.log('  ✓ a server that crashed is started again, and goes on where it was');

    for (let times = 1; times < CRASHES; times++) await crash(page);
    await unbalanced.waitFor({ state: 'detached' });
    await page.locator('[id="status.notifications"]').click();
    const message = page.locator('.notification-list-item').filter({ hasText: 'ended unexpectedly' });
    await message.waitFor();
    await clerk.photograph('given-up');
    console.log('  ✓ a server that keeps crashing is given up with a message');

    await message.getByRole('button', { name: 'Restart' }).press('Enter');
    await unbalanced.waitFor();
    console.log('  ✓ the button of the message starts it again');
  });
}

/** Lets the worker in which the server runs fail, as it would by an error in it, once it runs. */
async function crash(page) {
  const server = await serverOf(page);
  await server.evaluate(() => {
    setTimeout(() => {
      throw new Error('This is a test of a crash');
    });
  });
  if (page.workers().includes(server)) await server.waitForEvent('close');
}

async function serverOf(page) {
  for (;;) {
    // Before the look at those that are there, or one that comes meanwhile is missed.
    const next = page.waitForEvent('worker').catch(() => undefined);
    for (const worker of page.workers()) if (await isServer(worker)) return worker;
    assert(await next, 'a server is started');
  }
}

/** By the name that VS Code gives it. A worker that ends meanwhile is none. */
function isServer(worker) {
  return worker.evaluate(() => globalThis.name.endsWith('server.js')).catch(() => false);
}
