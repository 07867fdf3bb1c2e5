// Opens VS Code on the sample workspace: the desktop where `code` is there, else a served one on the loopback address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVSCode } from './vscode/install.mjs';
import { findProgram, run, step } from './vscode/run.mjs';
import { installExtension, serve, windowAddress } from './vscode/server.mjs';
import { copySample } from './vscode/workspace.mjs';

const PORT = 8137;

const project = join(import.meta.dirname, '..');
const temporary = await mkdtemp(join(tmpdir(), 'gouji-start-'));
const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
const desktop = process.platform === 'linux' && !display ? undefined : findProgram('code', 'code.cmd');

try {
  const workspace = await copySample(project, join(temporary, 'sample'));
  await (desktop ? openDesktop(desktop, workspace) : openServed(workspace));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
}

async function openDesktop(code, workspace) {
  step('Opening VS Code; close its window to end');
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${project}`, workspace];
  const window = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  await once(window, 'exit');
}

async function openServed(workspace) {
  const vscode = await installVSCode(join(project, '.cache'));
  step('Packaging the extension');
  await run(process.execPath, ['scripts/package.mjs'], { cwd: project });
  const data = join(temporary, 'data');
  await installExtension(vscode, data, join(project, 'dist/gouji.vsix'));
  const server = await serve(vscode, data, { port: PORT }).catch(() => serve(vscode, data));
  const address = windowAddress(server.port, workspace);
  step(`VS Code ${vscode.version} is open at ${address}`);
  console.log('  Open this address in a browser on this machine, then a report on the left. Ctrl+C ends it.');
  if (display) openBrowserWindow(address);
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
  await Promise.race([interrupted, server.ended]);
  await server.stop();
}

/** Shows the address in the user's browser, if there is a way; the printed address is there anyway. */
function openBrowserWindow(address) {
  const opener = findProgram('xdg-open');
  if (opener)
    spawn(opener, [address], { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}
