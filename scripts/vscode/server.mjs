// The served VS Code: its server process on the loopback address, and the address of a window.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.mjs';

/** A quiet window: the file and its problems, no welcome pages, nothing fetched, nothing saved behind the user's back. */
export const settings = {
  'chat.disableAIFeatures': true,
  // A Chinese character is as wide as two Latin letters, so that aligned tables look aligned.
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** No gallery of extensions: what is installed here comes from this project. */
const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };

/**
 * Installs an extension as a user would.
 *
 * @param {import('./install.mjs').VSCode} vscode
 * @param {string} data the folder where this VS Code keeps its data
 * @param {string} vsix the packaged extension
 */
export async function installExtension(vscode, data, vsix) {
  const args = ['out/server-main.js', '--accept-server-license-terms', ...dataArguments(data)];
  await run(vscode.node, [...args, '--install-extension', vsix, '--force'], { cwd: vscode.root, env });
}

/**
 * Starts the server. No password: it listens on the loopback address only.
 *
 * @param {import('./install.mjs').VSCode} vscode
 * @param {string} data the folder where this VS Code keeps its data
 * @param {{ port?: number, test?: boolean }} [options] port 0: any free one; test: let windows run a test suite
 * @returns {Promise<{ port: number, log(): string, ended: Promise<void>, stop(): Promise<void> }>} once it listens
 */
export async function serve(vscode, data, { port = 0, test = false } = {}) {
  await mkdir(join(data, 'user/User'), { recursive: true });
  await writeFile(join(data, 'user/User/settings.json'), JSON.stringify(settings, null, 2));
  const args = ['out/server-main.js', '--host', '127.0.0.1', '--port', String(port), ...dataArguments(data)];
  args.push('--without-connection-token', '--accept-server-license-terms', '--disable-telemetry');
  args.push('--disable-workspace-trust');
  if (test) args.push('--enable-smoke-test-driver');
  // A process group of its own, so that the extension hosts and language servers below it end with it.
  const server = spawn(vscode.node, args, { cwd: vscode.root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => {
    if (server.pid !== undefined && server.exitCode === null && server.signalCode === null)
      process.kill(-server.pid, 'SIGKILL');
  };
  process.once('exit', kill);
  let log = '';
  const ended = new Promise((resolve) => server.once('close', () => resolve()));
  ended.then(() => process.off('exit', kill));
  const listening = new Promise((resolve, reject) => {
    const read = (data) => {
      log += data;
      const [, found] = /Extension host agent listening on (\d+)/.exec(log) ?? [];
      if (found !== undefined) resolve(Number(found));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('close', () => reject(new Error(`VS Code's server ended at its start:\n${log}`)));
  });
  const stop = async () => {
    kill();
    await ended;
  };
  try {
    return { port: await listening, log: () => log, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function dataArguments(data) {
  return ['--server-data-dir', join(data, 'server'), '--user-data-dir', join(data, 'user')];
}

/**
 * The address of a window.
 *
 * @param {number} port of the server
 * @param {string} folder absolute path of the folder to open
 * @param {Record<string, string>} [payload] what the desktop takes as arguments
 */
export function windowAddress(port, folder, payload = {}) {
  const address = new URL(`http://localhost:${port}/`);
  address.searchParams.set('folder', folder);
  address.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  return address.href;
}

/**
 * The address of a window that runs a suite in its extension host.
 *
 * @param {number} port of a server started with `test`
 * @param {string} folder absolute path of the folder to open
 * @param {import('./suite.mjs').Suite} suite
 */
export function suiteAddress(port, folder, suite) {
  const remote = `vscode-remote://localhost:${port}`;
  return windowAddress(port, folder, {
    extensionDevelopmentPath: remote + suite.folder,
    extensionTestsPath: remote + suite.main,
    skipWelcome: 'true',
  });
}
