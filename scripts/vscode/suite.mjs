// The test suite that runs inside the extension host: bundling it, and running it in a window of VS Code.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A suite that takes longer hangs. */
const PATIENCE_MS = 180_000;

/** How the suite marks its own lines among those of VS Code. */
const MARK = '[test] ';

/** The extension under development; the one that it tests is installed like any other. */
const manifest = { name: 'gouji-tests', publisher: 'gouji', version: '0.0.0', engines: { vscode: '^1.91.0' } };

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  loader: { '.txt': 'text' },
  sourcemap: 'inline',
  charset: 'utf8',
  logLevel: 'warning',
};

/** @typedef {{ folder: string, main: string }} Suite an extension without code of its own, and the module with `run()` */

/**
 * Bundles test/vscode/suite, with a manifest, so that VS Code can load its folder as the extension under development.
 *
 * @param {string} project
 * @param {string} folder where it goes
 * @returns {Promise<Suite>}
 */
export async function bundleSuite(project, folder) {
  const main = join(folder, 'index.js');
  await mkdir(folder, { recursive: true });
  await build({
    ...shared,
    entryPoints: [join(project, 'test/vscode/suite/index.ts')],
    outfile: main,
    platform: 'node',
    target: 'node20',
    define: { IN_BROWSER: 'false' },
  });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return { folder, main };
}

/**
 * Bundles the same suite for the extension host of a browser, which has no modules of Node, and in the same folder the
 * extension that fills the workspace.
 *
 * @param {string} project
 * @param {string} folder where it goes
 * @param {string} workspace the URI of the folder to fill
 * @returns {Promise<void>}
 */
export async function bundleWebSuite(project, folder, workspace) {
  const sample = {};
  for (const name of await readdir(join(project, 'sample')))
    sample[name] = await readFile(join(project, 'sample', name), 'utf8');
  await build({
    ...shared,
    entryPoints: {
      index: join(project, 'test/vscode/suite/index.ts'),
      sample: join(project, 'test/vscode/web/sample.ts'),
    },
    outdir: folder,
    platform: 'browser',
    target: 'es2022',
    define: { IN_BROWSER: 'true', SAMPLE: JSON.stringify(sample), WORKSPACE: JSON.stringify(workspace) },
    plugins: [withoutNode(join(project, 'test/vscode/web/assert.ts'))],
  });
  const web = { ...manifest, browser: './sample.js', activationEvents: ['*'] };
  await writeFile(join(folder, 'package.json'), JSON.stringify(web));
}

/** `node:assert/strict` has a stand-in; the tests that need more of Node are left out, so the rest of it is empty. */
function withoutNode(assert) {
  return {
    name: 'without-node',
    setup(bundler) {
      bundler.onResolve({ filter: /^node:/ }, ({ path }) =>
        path === 'node:assert/strict' ? { path: assert } : { path, namespace: 'empty' },
      );
      bundler.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/**
 * Runs the suite in the extension host of a window and prints its lines.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window that runs the suite
 * @returns {Promise<void>}
 * @throws when a test fails, or the window ends or hangs; the message holds what VS Code logged
 */
export async function runSuite(browser, address) {
  const page = await browser.newPage();
  const log = [];
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
        await page.goto(address);
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
