// The tests in a real VS Code: the packaged extension is installed as a user would, tested from inside the extension
// host by test/vscode/suite, and used through the window by test/vscode/window.mjs. Screenshots: .cache/screenshots.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readChinese } from '../test/vscode/chinese.mjs';
import { crashServer } from '../test/vscode/crashes.mjs';
import { beginReport } from '../test/vscode/new-report.mjs';
import { overviewInWindow } from '../test/vscode/overview.mjs';
import { previewInWindow } from '../test/vscode/preview.mjs';
import { useWindow } from '../test/vscode/window.mjs';
import { writeInWindow } from '../test/vscode/writing.mjs';
import { openBrowser } from './vscode/browser.mjs';
import { installVSCode } from './vscode/install.mjs';
import { run, step } from './vscode/run.mjs';
import { installExtension, serve, suiteAddress, windowAddress } from './vscode/server.mjs';
import { bundleSuite, runSuite } from './vscode/suite.mjs';
import { copySample } from './vscode/workspace.mjs';

const project = join(import.meta.dirname, '..');
const cache = join(project, '.cache');

const vscode = await installVSCode(cache);
const temporary = await mkdtemp(join(tmpdir(), 'gouji-vscode-'));
/** What to end, the last first. */
const endings = [() => rm(temporary, { recursive: true, force: true, maxRetries: 3 })];
// Ending by a signal skips the endings; what was started ends on exit all the same.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

try {
  step('Packaging the extension');
  await run(process.execPath, ['scripts/package.mjs'], { cwd: project });
  const data = join(temporary, 'data');
  await installExtension(vscode, data, join(project, 'dist/gouji.vsix'));

  step(`Starting VS Code ${vscode.version}`);
  const server = await serve(vscode, data, { test: true });
  endings.push(server.stop);
  const browser = await openBrowser();
  endings.push(() => browser.close());

  step('Inside the extension host');
  const suite = await bundleSuite(project, join(cache, 'test-suite'));
  const inside = await copySample(project, join(temporary, 'inside/sample'));
  await runSuite(browser, suiteAddress(server.port, inside, suite));

  step('Through the window');
  const workspace = await copySample(project, join(temporary, 'window/sample'));
  const address = windowAddress(server.port, workspace);
  await useWindow(browser, address, workspace, join(cache, 'screenshots'));
  await writeInWindow(browser, address, join(cache, 'screenshots'));
  await overviewInWindow(browser, address, join(cache, 'screenshots'));
  await readChinese(browser, address, join(cache, 'screenshots'));
  // Its untitled reports would come back into the windows after it.
  const empty = await copySample(project, join(temporary, 'begin/sample'));
  await beginReport(browser, windowAddress(server.port, empty), join(cache, 'screenshots'));
  await previewInWindow(browser, address, workspace, join(cache, 'screenshots'));
  await crashServer(browser, address, data, join(cache, 'screenshots'));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const end of endings.reverse()) await end();
}
