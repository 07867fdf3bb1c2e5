// Begins a new rule: `npm run new-rule -- my-code` writes its file and its test and enters it where rules are listed.
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withEntry } from './new-rule/lists.mjs';
import { nextSteps, ruleFile, testFile } from './new-rule/templates.mjs';

const RULES = 'server/core/rules';
const CODE = /^[a-z]+(?:-[a-z]+)*$/;

const [code, ...others] = process.argv.slice(2);
const rule = `${RULES}/${code}.ts`;
const test = `test/core/rules/${code}.test.ts`;

if (code === undefined || others.length > 0 || !CODE.test(code)) {
  refuse('Give the code of the rule: lower-case words with hyphens between them, such as missing-row.');
} else if ((await exists(rule)) || (await exists(test))) {
  refuse(`There is ${rule} or ${test} already.`);
} else {
  const name = code.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
  await write(rule, ruleFile(code, name));
  await write(test, testFile(code));
  await enter(`${RULES}/registry.ts`, code, name, `${name},`);
  await enter(`${RULES}/docs.ts`, code, `${name}Docs`, `['${code}', ${name}Docs],`);
  console.log(nextSteps(rule, test));
}

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  process.exitCode = 1;
}

/** @param {string} path */
function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** @param {string} path @param {string} text */
async function write(path, text) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  console.log(`wrote ${path}`);
}

/** @param {string} path @param {string} code @param {string} name @param {string} entry */
async function enter(path, code, name, entry) {
  await writeFile(path, withEntry(await readFile(path, 'utf8'), `import { ${name} } from './${code}.ts';`, entry));
  console.log(`entered it in ${path}`);
}
