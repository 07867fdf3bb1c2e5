// Plants faults in thousands of reports and prints how many are found. `--seed N`, `--times N` (of the usual number of
// reports), `--examples N` (shown of each way in which something went wrong), `--texts FOLDER` (where to write them).
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
    texts: { type: 'string' },
  },
});
const folder = await mkdtemp(join(tmpdir(), 'gouji-faults-'));
try {
  for (const name of ['measure', 'table']) {
    await build({
      entryPoints: [`test/faults/${name}.ts`],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: join(folder, `${name}.mjs`),
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      logLevel: 'warning',
    });
  }
  const { measure } = await import(pathToFileURL(join(folder, 'measure.mjs')).href);
  const { asText } = await import(pathToFileURL(join(folder, 'table.mjs')).href);
  const times = Number(values.times);
  const measurement = measure({ seed: Number(values.seed), clean: 40 * times, single: 10 * times, pairs: 300 * times });
  console.log(asText(measurement, Number(values.examples)));
  if (values.texts !== undefined) {
    await mkdir(values.texts, { recursive: true });
    for (const [at, { outcome }] of measurement.examples.entries())
      await writeFile(join(values.texts, `${at}.md`), outcome.text);
  }
} finally {
  await rm(folder, { recursive: true });
}
