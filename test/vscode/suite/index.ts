import { cellLines } from './cell-lines.test.ts';
import { writingCommands } from './commands.test.ts';
import { damaged } from './damaged.test.ts';
import { preview } from './preview.test.ts';
import { problems } from './problems.test.ts';
import { quickFixes } from './quick-fixes.test.ts';
import { repairs } from './repairs.test.ts';
import { restart } from './restart.test.ts';
import type { Tests } from './tests.ts';
import { writingHelp } from './writing-help.test.ts';

const suites: Tests[] = [
  problems,
  quickFixes,
  cellLines,
  repairs,
  damaged,
  writingHelp,
  writingCommands,
  preview,
  restart,
];

/** Put in by the bundler: whether it is VS Code for the Web that runs the suite, without Node and without a disk. */
declare const IN_BROWSER: boolean;

/**
 * Runs every test in the extension host, one after the other, and logs each by its name. Every runner calls it: the
 * served VS Code, VS Code for the Web and `@vscode/test-electron`.
 *
 * @throws when a test failed, after all of them have run
 */
export async function run(): Promise<void> {
  const failed: string[] = [];
  for (const [name, test] of suites.flatMap((tests) => Object.entries(tests))) {
    if (typeof test !== 'function' && IN_BROWSER) {
      console.log(`[test] – left out in a browser, which has no ${test.needs}: ${name}`);
      continue;
    }
    try {
      await (typeof test === 'function' ? test() : test.run());
      console.log(`[test] ✓ ${name}`);
    } catch (error) {
      failed.push(name);
      console.log(`[test] ✗ ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join('; ')}`);
}
