// Measures Gouji beside others, and writes docs/benchmarks.md: `npm run bench`, or `npm run bench -- engine` for a part.
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { installPackages } from './install-packages.mjs';
import { run, step } from './vscode/run.mjs';

const project = join(import.meta.dirname, '..');
const bench = join(project, 'scripts/bench');
// A package of its own, and in a folder of its own: our programs shall not find the libraries of the rivals.
const rivals = join(bench, 'rivals');
// In there, so that the contenders, once built, find their rivals.
const built = join(rivals, 'dist');

try {
  await installPackages(rivals, 'what Gouji is compared with');
} catch (error) {
  console.error(`Not installed; what is missing is left out.\n${error.message}`);
}
step('building');
await run(process.execPath, ['scripts/build.mjs', '--production'], { cwd: project });
await mkdir(built, { recursive: true });
// Measured are copies: somebody may build again meanwhile.
for (const name of ['server.js', 'cli.js']) await copyFile(join(project, 'dist', name), join(built, name));

/** The same as for the programs of the product in build.mjs. */
const production = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  platform: 'node',
  target: 'node20',
};
await build({
  ...production,
  format: 'cjs',
  entryPoints: { floor: join(bench, 'floor-server.ts'), remembering: join(bench, 'remembering-server.ts') },
  outdir: built,
});
await build({
  ...production,
  format: 'esm',
  entryPoints: { main: join(bench, 'main.ts'), contender: join(bench, 'contender.ts') },
  outdir: built,
  outExtension: { '.js': '.mjs' },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});

const { PART_NAMES, run: measure } = await import(pathToFileURL(join(built, 'main.mjs')).href);
const parts = process.argv.slice(2);
const unknown = parts.filter((part) => !PART_NAMES.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${PART_NAMES.join(', ')}.`);
  process.exitCode = 2;
} else {
  await measure(
    parts,
    {
      server: join(built, 'server.js'),
      commandLine: join(built, 'cli.js'),
      floor: join(built, 'floor.js'),
      remembering: join(built, 'remembering.js'),
      contender: join(built, 'contender.mjs'),
      rivals: join(rivals, 'node_modules'),
    },
    project,
  );
}
