// The tests in a real VS Code for the Web: the same suite, with client and server in workers of a browser and the
// workspace in its memory; then the window, and a server that crashes.
import { join } from 'node:path';
import { overviewInWindow } from '../test/vscode/overview.mjs';
import { useWebWindow } from '../test/vscode/web/window.mjs';
import { openBrowser } from './vscode/browser.mjs';
import { installWebVSCode } from './vscode/install.mjs';
import { run, step } from './vscode/run.mjs';
import { bundleWebSuite, runSuite } from './vscode/suite.mjs';
import { serveWeb, WORKSPACE } from './vscode/web-server.mjs';

const project = join(import.meta.dirname, '..');
const cache = join(project, '.cache');

const vscode = await installWebVSCode(cache);
/** What to end, the last first. */
const endings = [];

try {
  step('Packaging the extension');
  await run(process.execPath, ['scripts/package.mjs'], { cwd: project });
  const suite = join(cache, 'test-suite-web');
  await bundleWebSuite(project, suite, WORKSPACE);

  step(`Starting VS Code for the Web ${vscode.version}`);
  const server = await serveWeb({ build: vscode.root, extension: join(project, 'dist/extension'), suite });
  endings.push(server.stop);
  const browser = await openBrowser();
  endings.push(() => browser.close());

  step('Inside the extension host, a worker');
  await runSuite(browser, server.testAddress);

  step('Through the window');
  await overviewInWindow(browser, server.address, join(cache, 'screenshots'), 'web-overview');
  await useWebWindow(browser, server.address, join(cache, 'screenshots'));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  for (const end of endings.reverse()) await end();
}
