// Measures the engine beside other parsers of the same Markdown, all in one run. Quote the ratios, not the times.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-'));
try {
  const outfile = join(folder, 'bench.mjs');
  await build({
    entryPoints: ['scripts/bench/engine.ts'],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    outfile,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  const { run } = await import(pathToFileURL(outfile).href);
  await run(process.cwd());
} finally {
  await rm(folder, { recursive: true });
}
