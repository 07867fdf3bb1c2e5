import { cellLines } from './cell-lines.test.ts';
import { damaged } from './damaged.test.ts';
import { problems } from './problems.test.ts';
import { quickFixes } from './quick-fixes.test.ts';
import { repairs } from './repairs.test.ts';
import { restart } from './restart.test.ts';
import type { Tests } from './tests.ts';
import { writingHelp } from './writing-help.test.ts';

const suites: Tests[] = [problems, quickFixes, cellLines, repairs, damaged, writingHelp, restart];

/**
 * Runs every test in the extension host, one after the other, and logs each by its name. Both runners call it: the
 * served VS Code and `@vscode/test-electron`.
 *
 * @throws when a test failed, after all of them have run
 */
export async function run(): Promise<void> {
  const failed: string[] = [];
  for (const [name, test] of suites.flatMap((tests) => Object.entries(tests))) {
    try {
      await test();
      console.log(`[test] ✓ ${name}`);
    } catch (error) {
      failed.push(name);
      console.log(`[test] ✗ ${name}\n${error instanceof Error ? error.stack : error}`);
    }
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join('; ')}`);
}
