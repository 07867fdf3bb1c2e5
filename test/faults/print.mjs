// Plants faults in thousands of reports and prints how many are found, and whether the repairs offered are right.
// `--seed N`, `--times N` (of the usual number of reports), `--examples N` (shown of each way in which something went
// wrong), `--only found|mended` (one of the two tables), `--texts FOLDER` (where to write the texts of the examples).
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    times: { type: 'string', default: '1' },
    examples: { type: 'string', default: '1' },
    only: { type: 'string' },
    texts: { type: 'string' },
  },
});
const seed = Number(values.seed);
const times = Number(values.times);
const examples = Number(values.examples);

const folder = await mkdtemp(join(tmpdir(), 'gouji-faults-'));
try {
  if (values.only !== 'mended') await printFound();
  if (values.only !== 'found') await printMended();
} finally {
  await rm(folder, { recursive: true });
}

async function printFound() {
  const { measure } = await bundled('measure');
  const { asText } = await bundled('table');
  const measurement = measure({ seed, clean: 40 * times, single: 10 * times, pairs: 300 * times });
  console.log(asText(measurement, examples));
  await keep(
    'found',
    measurement.examples.map(({ outcome }) => outcome.text),
  );
}

async function printMended() {
  const { tryRepairs } = await bundled('repairs/measure');
  const { asText } = await bundled('repairs/table');
  const repairs = tryRepairs({ seed, editions: 'both', clean: 4 * times, single: 10 * times, pairs: 50 * times });
  console.log(asText(repairs, examples));
  await keep(
    'mended',
    repairs.wrong.map(({ trial }) => trial.before),
  );
}

/** A module of this folder, bundled with the engine. */
async function bundled(name) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [`test/faults/${name}.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

/** Writes texts where they were asked for, each under the number its example shows. */
async function keep(kind, texts) {
  if (values.texts === undefined) return;
  const place = join(values.texts, kind);
  await mkdir(place, { recursive: true });
  for (const [at, text] of texts.entries()) await writeFile(join(place, `${at}.md`), text);
}
