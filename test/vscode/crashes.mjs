// What a user sees of a server that keeps crashing: nothing four times, then a message, and a button that helps.
import { execFile } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { atWindow } from './clerk.mjs';

/** The client starts a server again that crashed four times, and no more. */
const CRASHES = 5;

/** How often the list of processes is looked at until a server is in it. */
const LOOK_MS = 200;
const MOST_LOOKS = 150;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with the sample workspace
 * @param {string} data the folder of this VS Code, in whose extensions the server lies
 * @param {string} screenshots the folder they go to
 */
export async function crashServer(browser, address, data, screenshots) {
  const ofOtherWindows = await servers(data);
  await atWindow({ browser, address, screenshots }, async (clerk) => {
    const { page } = clerk;
    await clerk.openReport();
    await page.keyboard.press('Control+Shift+M');
    const problem = clerk.problems.filter({ hasText: 'unbalanced' }).first();
    await problem.waitFor();

    const killed = new Set(ofOtherWindows);
    for (let times = 0; times < CRASHES; times++) {
      const server = await nextServer(data, killed);
      process.kill(server, 'SIGKILL');
      killed.add(server);
    }
    await problem.waitFor({ state: 'detached' });
    // Where a server was killed before it said a word, the messages of the library may hide ours: the bell shows all.
    await page.locator('[id="status.notifications"]').click();
    const message = page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: 'ended unexpectedly' });
    await message.waitFor();
    await clerk.photograph('given-up');
    console.log('  ✓ a server that keeps crashing is given up with a message');

    await message.getByRole('button', { name: 'Restart' }).press('Enter');
    await problem.waitFor();
    console.log('  ✓ the button of the message starts it again');
  });
}

/** The server of this window that is none of those, once it runs. */
async function nextServer(data, known) {
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    const server = (await servers(data)).find((id) => !known.has(id));
    if (server !== undefined) return server;
    await setTimeout(LOOK_MS);
  }
  throw new Error('No server was started');
}

/** The ids of the language servers of this VS Code. */
async function servers(data) {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,args=']);
  return stdout
    .split('\n')
    .filter((line) => line.includes(data) && line.includes('dist/server.js'))
    .map((line) => Number.parseInt(line, 10));
}
