// Stryker, which makes the mutants and runs the tests.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A mutant that no test noticed.
 *
 * @typedef {object} Survivor
 * @property {number} line counted from 1
 * @property {string} change on one line: the code as it stands, an arrow, and what it was changed into
 */

/**
 * @param {string} project its folder
 * @param {string} packages the folder in which Stryker is installed
 * @returns what makes the mutants of one file and tries the tests on each: how many were noticed, and the others
 */
export async function startMutator(project, packages) {
  const entry = createRequire(join(packages, 'package.json')).resolve('@stryker-mutator/core');
  const { Stryker } = await import(pathToFileURL(entry).href);

  /**
   * @param {string} path of the file
   * @param {readonly string[]} tests patterns
   * @returns {Promise<{ killed: number, survivors: Survivor[] }>}
   */
  return async (path, tests) => {
    const mutants = await new Stryker({
      mutate: [path],
      testFiles: tests,
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      coverageAnalysis: 'perTest',
      // What is worked out once when a file is loaded would need all tests again for every mutant.
      ignoreStatic: true,
      // Texts for people are read, not tested.
      mutator: { excludedMutations: ['StringLiteral'] },
      concurrency: 1,
      timeoutMS: 5000,
      tempDirName: '.cache/mutants/sandbox',
      ignorePatterns: ['.cache', 'dist', 'docs'],
      // There is none of this name: to rewrite it, Stryker wants an API that TypeScript 7 does not have.
      tsconfigFile: 'none.json',
      reporters: [],
      logLevel: 'error',
    }).runMutationTest();
    const lines = (await readFile(join(project, path), 'utf8')).split('\n');
    return {
      killed: mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length,
      survivors: mutants
        .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
        .map(({ location, replacement }) => survivor(lines, location, replacement))
        .sort((one, other) => one.line - other.line),
    };
  };
}

/**
 * @param {readonly string[]} lines
 * @param {{ start: { line: number, column: number }, end: { line: number, column: number } }} location from 1, its end exclusive
 * @param {string} replacement
 * @returns {Survivor}
 */
function survivor(lines, { start, end }, replacement) {
  const code = lines.slice(start.line - 1, end.line);
  code[code.length - 1] = code.at(-1).slice(0, end.column - 1);
  code[0] = code[0].slice(start.column - 1);
  return { line: start.line, change: `${short(code.join(' '))} → ${short(replacement)}` };
}

/** @param {string} code */
function short(code) {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line;
}
