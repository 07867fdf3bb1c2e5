// Writes the files that are made from the engine's data. `--check` writes nothing and fails where one is stale.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = await mkdtemp(join(tmpdir(), 'gouji-generate-'));
try {
  const outfile = join(folder, 'generate.mjs');
  await build({
    entryPoints: ['scripts/generate/write.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
  });
  const { write } = await import(pathToFileURL(outfile).href);
  process.exitCode = await write(process.cwd(), process.argv.includes('--check'));
} finally {
  await rm(folder, { recursive: true });
}
