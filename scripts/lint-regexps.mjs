// Fails where a regular expression of the product can take longer than in proportion to the text, and where one is made
// of a string, which nobody can look at beforehand. Looks at the files named, else at all of `client` and `server`.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { analyse } from 'scslre';

const FOLDERS = ['client', 'server'];

/** Methods of strings that make a regular expression of a string. */
const METHODS = new Set(['match', 'matchAll', 'search']);

const named = process.argv.slice(2);
const paths = named.length > 0 ? named : (await Promise.all(FOLDERS.map(sourcesIn))).flat();
let looked = 0;
let wrong = 0;
for (const path of paths) lint(path, await readFile(path, 'utf8'));
console.log(`${looked} regular expressions in ${paths.length} files, ${wrong} to be mended`);
process.exitCode = wrong === 0 ? 0 : 1;

async function sourcesIn(folder) {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
}

function lint(path, text) {
  const { program, errors } = parseSync(path, text);
  const complain = (offset, words) => {
    wrong++;
    console.error(`${path}:${text.slice(0, offset).split('\n').length}: ${words}`);
  };
  for (const { message } of errors) complain(0, message);
  new Visitor({
    Literal({ start, regex }) {
      if (regex === undefined || regex === null) return;
      looked++;
      const objection = objectionTo(regex);
      if (objection !== undefined) complain(start, `/${regex.pattern}/ ${objection}`);
    },
    NewExpression: madeOfString,
    CallExpression(call) {
      madeOfString(call);
      const { callee, arguments: given, start } = call;
      if (callee.type !== 'MemberExpression' || !METHODS.has(callee.property.name)) return;
      if (given[0]?.type === 'TemplateLiteral' || typeof given[0]?.value === 'string')
        complain(start, `${callee.property.name}() makes a regular expression of a string`);
    },
  }).visit(program);

  function madeOfString({ callee, start }) {
    if (callee.type === 'Identifier' && callee.name === 'RegExp')
      complain(start, 'a regular expression made of a string cannot be looked at beforehand');
  }
}

/** What is wrong with a regular expression; undefined where it takes no longer than in proportion to the text. */
function objectionTo({ pattern, flags }) {
  const [first] = analyse({ source: pattern, flags }).reports;
  if (first === undefined) return undefined;
  const many = JSON.stringify(first.character.pick);
  return `takes ${first.exponential ? 'exponentially' : 'ever'} longer on many ${many}`;
}
