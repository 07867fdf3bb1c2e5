// Changes the rules and the readers of tables a little, one place at a time, and looks whether a test fails each time:
// `npm run mutants`, or `npm run mutants -- rules`, `tables` or names such as `missing-row` for a part of them. Prints
// the changes that no test notices, and writes docs/mutants.md.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages } from './install-packages.mjs';
import { chapterOf, pageOf, summaryOf } from './mutants/page.mjs';
import { startMutator } from './mutants/stryker.mjs';
import { step } from './vscode/run.mjs';

const project = join(import.meta.dirname, '..');
const packages = join(project, 'scripts/mutants');
/** What was found in each file, so that the page can be written when only some are tested again. */
const found = join(project, '.cache/mutants/found');

const files = [...(await rules()), ...(await tables())];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !files.some((file) => goesBy(file, name)));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}, but rules, tables, ${files.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 2;
} else {
  await installPackages(packages, 'what makes mutants');
  const mutate = await startMutator(project, packages);
  const explained = JSON.parse(await readFile(join(packages, 'explained.json'), 'utf8'));
  await mkdir(found, { recursive: true });
  for (const file of files.filter((one) => wanted.length === 0 || wanted.some((name) => goesBy(one, name)))) {
    step(file.path);
    const result = { path: file.path, part: file.part, ...(await mutate(file.path, file.tests)) };
    await writeFile(resultFile(file), JSON.stringify(result));
    console.log(chapterOf(result, explained));
  }
  const results = (await Promise.all(files.map(readResult))).filter((result) => result !== undefined);
  console.log(summaryOf(results));
  if (results.length === files.length) await writeFile(join(project, 'docs/mutants.md'), pageOf(results, explained));
  else console.log('Not every file was tested so far, so docs/mutants.md stays as it is.');
}

/** The rules, each with the one file of tests that is its own. */
async function rules() {
  const folder = 'server/core/rules';
  const tests = await readdir(join(project, 'test/core/rules'));
  return (await namesIn(folder))
    .filter((name) => tests.includes(`${name}.test.ts`))
    .map((name) => ({ part: 'rules', name, path: `${folder}/${name}.ts`, tests: [`test/core/rules/${name}.test.ts`] }));
}

/** The files of tables that do something, with all tests of tables: most of these hold all dialects. */
async function tables() {
  const folder = 'server/core/tables';
  const tests = ['test/core/tables/*.test.ts'];
  const all = (await namesIn(folder)).map((name) => ({ part: 'tables', name, path: `${folder}/${name}.ts`, tests }));
  const texts = await Promise.all(all.map(({ path }) => readFile(join(project, path), 'utf8')));
  return all.filter((_, at) => /^(?:export )?(?:function|class|const) /m.test(texts[at]));
}

/** @param {string} folder */
async function namesIn(folder) {
  return (await readdir(join(project, folder))).map((file) => file.replace(/\.ts$/, '')).sort();
}

/** @param {{ part: string, name: string, path: string }} file @param {string} name as given on the command line */
function goesBy(file, name) {
  return [file.part, file.name, file.path].includes(name);
}

/** @param {{ part: string, name: string }} file */
function resultFile({ part, name }) {
  return join(found, `${part}-${name}.json`);
}

/** @param {{ part: string, name: string }} file */
async function readResult(file) {
  const text = await readFile(resultFile(file), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}
