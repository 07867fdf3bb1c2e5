// What is said of the mutants: on the screen, and in docs/mutants.md.

/** The least share of the mutants that tests are to notice, in rules and in tables. */
const GOAL = 0.85;

/**
 * @typedef {object} Result of one file
 * @property {'rules' | 'tables'} part
 * @property {string} path
 * @property {number} killed how many mutants a test noticed
 * @property {import('./stryker.mjs').Survivor[]} survivors
 */

/**
 * Why some survivors may live: by file, by reason, their changes. A change stands there as often as it survives.
 *
 * @typedef {Record<string, Record<string, string[]>>} Explained
 */

/**
 * @param {Result} result
 * @param {Explained} explained
 * @returns {string} its figures, and below them its survivors that nobody explained, with their lines
 */
export function chapterOf(result, explained) {
  const { open, stale } = sorted(result, explained);
  return [
    `  ${figures([result])}`,
    ...open.map(({ line, change }) => `  ${result.path}:${line}  ${change}`),
    ...stale.map((change) => `  explained, but it did not survive: ${change}`),
  ].join('\n');
}

/**
 * @param {readonly Result[]} results
 * @returns {string} the figures of each part
 */
export function summaryOf(results) {
  return parts(results)
    .map(([part, own]) => `${part}: ${figures(own)}`)
    .join('\n');
}

/**
 * @param {readonly Result[]} results of all files
 * @param {Explained} explained
 * @returns {string} the page, as Markdown
 */
export function pageOf(results, explained) {
  const lines = [
    '# Mutants',
    '',
    'Written by `npm run mutants`, which changes the code of the rules and of the tables in one place at a time (another',
    'comparison, a condition always true, a block left out) and runs the tests of that file. A change that makes a test',
    'fail is killed. Left out are texts, and what is worked out once when a file is loaded.',
    `At least ${percent(GOAL)} of the changes shall be killed, and what survives is read: explained is a survivor that makes`,
    'no difference anybody could see, for a reason given below.',
  ];
  for (const [part, own] of parts(results)) {
    lines.push('', `## ${part === 'rules' ? 'Rules' : 'Tables'}`, '');
    lines.push(
      '| file | mutants | killed | | survived | of these explained |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
    );
    for (const result of own) lines.push(row(`\`${result.path.split('/').at(-1)}\``, [result], explained));
    lines.push(row('**all**', own, explained));
  }
  lines.push('', '## Explained survivors');
  for (const { path } of results) {
    const reasons = Object.entries(explained[path] ?? {});
    if (reasons.length === 0) continue;
    lines.push('', `\`${path}\``, '');
    for (const [reason, changes] of reasons) {
      lines.push(`- ${reason}`);
      for (const change of changes) lines.push(`  - \`\` ${change} \`\``);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** @param {string} name @param {readonly Result[]} results @param {Explained} explained */
function row(name, results, explained) {
  const survived = sum(results.map(({ survivors }) => survivors.length));
  const understood = survived - sum(results.map((result) => sorted(result, explained).open.length));
  const cells = [name, killedOf(results) + survived, killedOf(results), percent(share(results)), survived, understood];
  return `| ${cells.join(' | ')} |`;
}

/** @param {readonly Result[]} results */
function figures(results) {
  const all = killedOf(results) + sum(results.map(({ survivors }) => survivors.length));
  if (all === 0) return 'nothing to change';
  return `${killedOf(results)} of ${all} killed, ${percent(share(results))}`;
}

/** @param {readonly Result[]} results those of files without mutants are left out @returns {[string, Result[]][]} */
function parts(results) {
  const some = results.filter(({ killed, survivors }) => killed + survivors.length > 0);
  return ['rules', 'tables']
    .map((part) => [part, some.filter((result) => result.part === part)])
    .filter(([, own]) => own.length > 0);
}

/**
 * The survivors that nobody explained, and the explanations that nothing is left for.
 *
 * @param {Result} result
 * @param {Explained} explained
 */
function sorted({ path, survivors }, explained) {
  const stale = Object.values(explained[path] ?? {}).flat();
  const open = survivors.filter(({ change }) => {
    const at = stale.indexOf(change);
    if (at >= 0) stale.splice(at, 1);
    return at < 0;
  });
  return { open, stale };
}

/** @param {readonly Result[]} results */
function share(results) {
  const killed = killedOf(results);
  return killed / (killed + sum(results.map(({ survivors }) => survivors.length)));
}

/** @param {readonly Result[]} results */
function killedOf(results) {
  return sum(results.map(({ killed }) => killed));
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** @param {number} part */
function percent(part) {
  return `${Math.floor(part * 100)} %`;
}
