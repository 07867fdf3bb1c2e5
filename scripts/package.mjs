// Packs the extension: a production build, then dist/gouji.vsix with what .vscodeignore lets in. Fails where that is more
// than what runs and what people read, or too large.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { run } from './vscode/run.mjs';

/** 600 KB, as the packer counts them and shows below: client and server come twice, for the desktop and for the web. */
const LARGEST = 600 * 1024;

/** All that may be in the package. */
const ALLOWED = [
  /^dist\/(?:web\/)?(?:client|server)\.js$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^snippets\/report\.json$/,
  /^syntaxes\/[\w.-]+\.tmLanguage\.json$/,
  /^(?:package|package\.nls|package\.nls\.zh-cn|language-configuration|gouji\.schema)\.json$/,
  /^(?:CHANGELOG|README)\.md$/,
  /^(?:icon\.png|LICENSE)$/,
];

const project = join(import.meta.dirname, '..');
const vsix = join(project, 'dist/gouji.vsix');

await run(process.execPath, ['scripts/build.mjs', '--production'], { cwd: project });
const files = await listFiles({ cwd: project, packageManager: PackageManager.None });
const strangers = files.filter((file) => !ALLOWED.some((allowed) => allowed.test(file)));
if (strangers.length > 0) throw new Error(`These have no place in the package: ${strangers.join(', ')}`);
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
