// Tries random texts, then texts made to take long, and prints what breaks. `--runs N` (random texts, 1,000,000 where
// left out), `--seed N`, `--only random|adversaries` (one of the two), `--most N` (UTF-16 units of the longest texts).
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    most: { type: 'string', default: '262144' },
    only: { type: 'string' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
const most = Number(values.most);

/** Between two lines that say how far it has come. */
const STEP = 10_000;
const LINE = 50_000_000;

let broken = 0;
const folder = await mkdtemp(join(tmpdir(), 'gouji-fuzz-'));
try {
  if (values.only !== 'adversaries') await tryRandom();
  if (values.only !== 'random') await tryAdversaries();
} finally {
  await rm(folder, { recursive: true });
}
console.log(broken === 0 ? 'Nothing broke.' : `${broken} ways to break it.`);
process.exitCode = broken === 0 ? 0 : 1;

async function tryRandom() {
  const { hunt, inWords } = await bundled('hunt');
  const { KINDS } = await bundled('texts');
  for (const kind of KINDS) {
    const wanted = Math.round((runs * kind.share) / 100);
    const known = new Set();
    for (let done = 0; done < wanted; done += STEP) {
      const now = Math.min(STEP, wanted - done);
      for (const found of hunt(kind, now, seed + done)) {
        if (known.has(found.name)) continue;
        known.add(found.name);
        broken++;
        console.log(`${inWords(found)}\n`);
      }
      console.log(`${kind.name}: ${done + now} of ${wanted}, seed ${seed + done}`);
    }
  }
}

async function tryAdversaries() {
  const { ADVERSARIES } = await bundled('adversaries');
  const { ALWAYS, EVERYTHING } = await bundled('everything');
  const { growthOf, STEP: factor } = await bundled('growth');
  for (const [at, adversary] of ADVERSARIES.entries()) {
    for (const work of EVERYTHING) {
      const growths = [];
      do growths.push(growthOf(adversary, work, most / 8, most));
      while (growths.length < 3 && growths.at(-1).ratio >= 2 * factor);
      if (growths.at(-1).ratio < 2 * factor) continue;
      // What V8 does beside the work can look like a square as long as the texts are small; a square stays one.
      const { ratio, time, size } = growthOf(adversary, work, most * 2, most * 2 * factor);
      if (ratio < 2 * factor) continue;
      broken++;
      console.log(
        `${adversary.name}, ${work.name}: ${ratio.toFixed(1)} times as long, ${time.toFixed(0)} ms for ${size}`,
      );
    }
    if (at % 50 === 0) console.log(`${at} of ${ADVERSARIES.length} texts made to take long`);
  }
  const { check, readReport } = await bundled('../../server/core/index');
  for (const unit of ['|', '\t', '字', '[', '20', '（', '一、', '&#', '-', ' ', '<']) {
    const begun = performance.now();
    check(readReport(unit.repeat(LINE / unit.length), ALWAYS), ALWAYS);
    console.log(`50 MB of ${JSON.stringify(unit)} in one line: ${(performance.now() - begun).toFixed(0)} ms`);
  }
}

/** A module of this folder, bundled with the engine. */
async function bundled(name) {
  const outfile = join(folder, `${name.split('/').at(-1)}.mjs`);
  await build({
    entryPoints: [`test/fuzz/${name}.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
