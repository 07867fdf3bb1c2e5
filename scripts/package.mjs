// Packs the extension: a production build, then dist/gouji.vsix with what .vscodeignore lets in.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { run } from './vscode/run.mjs';

/** 500 KB, as the packer counts them and shows below. */
const LARGEST = 500 * 1024;

const project = join(import.meta.dirname, '..');
const vsix = join(project, 'dist/gouji.vsix');

await run(process.execPath, ['scripts/build.mjs', '--production'], { cwd: project });
await createVSIX({
  cwd: project,
  packagePath: vsix,
  // Everything that runs is bundled.
  dependencies: false,
  // There is no public address yet that the links of the README could be rewritten to.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const { size } = await stat(vsix);
if (size > LARGEST) throw new Error(`dist/gouji.vsix has ${size} bytes; ${LARGEST} are allowed.`);
