// The test suite that runs inside the extension host: bundling it, and running it in a window of the served VS Code.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { windowAddress } from './server.mjs';

/** A suite that takes longer hangs. */
const PATIENCE_MS = 180_000;

/** How the suite marks its own lines among those of VS Code. */
const MARK = '[test] ';

/** @typedef {{ folder: string, main: string }} Suite an extension without code of its own, and the module with `run()` */

/**
 * Bundles test/vscode/suite. It gets a manifest, so that VS Code can load its folder as the extension under development
 * while the extension that it tests is installed like any other.
 *
 * @param {string} project
 * @param {string} folder where it goes
 * @returns {Promise<Suite>}
 */
export async function bundleSuite(project, folder) {
  const main = join(folder, 'index.js');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(project, 'test/vscode/suite/index.ts')],
    outfile: main,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    loader: { '.txt': 'text' },
    sourcemap: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
  });
  const manifest = { name: 'gouji-tests', publisher: 'gouji', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return { folder, main };
}

/**
 * Runs the suite in the extension host of a window and prints its lines.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {number} port of a server started with `test`
 * @param {string} workspace the folder to open
 * @param {Suite} suite
 * @returns {Promise<void>}
 * @throws when a test fails, or the window ends or hangs; the message holds what VS Code logged
 */
export async function runSuite(browser, port, workspace, suite) {
  const page = await browser.newPage();
  const log = [];
  const remote = `vscode-remote://localhost:${port}`;
  let patience;
  try {
    const code = await new Promise((resolve, reject) => {
      patience = setTimeout(() => reject(new Error('no end in sight')), PATIENCE_MS);
      page.once('crash', () => reject(new Error('the window crashed')));
      const open = async () => {
        await page.exposeFunction('codeAutomationLog', (_level, parts) => {
          const line = parts.join(' ');
          if (line.startsWith(MARK)) console.log(`  ${line.slice(MARK.length)}`);
          else log.push(line);
        });
        await page.exposeFunction('codeAutomationExit', resolve);
        await page.goto(
          windowAddress(port, workspace, {
            extensionDevelopmentPath: remote + suite.folder,
            extensionTestsPath: remote + suite.main,
            skipWelcome: 'true',
          }),
        );
      };
      open().catch(reject);
    });
    if (code !== 0) throw new Error(`it ended with ${code}`);
  } catch (error) {
    throw new Error(`The suite in the extension host failed: ${error.message}\n${log.join('\n')}`);
  } finally {
    clearTimeout(patience);
    await page.close();
  }
}
