// Packs the extension: a production build, then what .vscodeignore lets in copied into dist/extension, and of that
// dist/gouji.vsix. Fails where something is not there, or the package is too large.
import { cp, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { run } from './vscode/run.mjs';

/** 600 KB, as the packer counts them and shows below: client and server come twice, for the desktop and for the web. */
const LARGEST = 600 * 1024;

const project = join(import.meta.dirname, '..');
const folder = join(project, 'dist/extension');
const vsix = join(project, 'dist/gouji.vsix');

await run(process.execPath, ['scripts/build.mjs', '--production'], { cwd: project });
await rm(folder, { recursive: true, force: true });
// The packer would look through node_modules and everything else first, which takes it ten times as long.
const content = (await readFile(join(project, '.vscodeignore'), 'utf8')).match(/(?<=^!).+$/gmu) ?? [];
for (const entry of ['.vscodeignore', ...content])
  for (const file of await filesOf(entry)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(project, file), join(folder, file));
  }
await createVSIX({
  cwd: folder,
  packagePath: vsix,
  // Everything that runs is bundled.
  dependencies: false,
  // There is no public address yet that the links of the README could be rewritten to.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
const { size } = await stat(vsix);
if (size > LARGEST) throw new Error(`dist/gouji.vsix has ${size} bytes; ${LARGEST} are allowed.`);

/** The files of an entry; a star stands for any in a folder that end so. */
async function filesOf(entry) {
  const [place, ending] = entry.split('*');
  if (ending === undefined) return [entry];
  const names = await readdir(join(project, place));
  return names.filter((name) => name.endsWith(ending)).map((name) => place + name);
}
