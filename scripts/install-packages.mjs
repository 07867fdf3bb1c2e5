// Packages that one script alone needs: they have a folder, a package.json and a lock of their own, so that nobody else
// installs them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, step } from './vscode/run.mjs';

/**
 * Installs the packages of a folder where they are missing or others than its lock says.
 *
 * @param {string} folder
 * @param {string} what they are, for the one who waits
 * @throws when they cannot be installed; the message says why
 */
export async function installPackages(folder, what) {
  const wanted = await readFile(join(folder, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'node_modules/.installed-lock.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  step(`installing ${what}, in ${folder}`);
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  await writeFile(stamp, wanted);
}
