// The suite of test/vscode in the desktop VS Code, which @vscode/test-electron downloads. For machines that can.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { run, step } from './vscode/run.mjs';
import { bundleSuite } from './vscode/suite.mjs';
import { copySample } from './vscode/workspace.mjs';

const project = join(import.meta.dirname, '..');
const cache = join(project, '.cache');
const temporary = await mkdtemp(join(tmpdir(), 'gouji-electron-'));

try {
  step('Building the extension');
  await run(process.execPath, ['scripts/build.mjs'], { cwd: project });
  const suite = await bundleSuite(project, join(cache, 'test-suite'));
  const workspace = await copySample(project, join(temporary, 'sample'));
  process.exitCode = await runTests({
    cachePath: join(cache, 'vscode-test'),
    extensionDevelopmentPath: project,
    extensionTestsPath: suite.main,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(temporary, { recursive: true, force: true, maxRetries: 3 });
}
