import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generatedFiles } from './files.ts';

/** Writes, or with `check` compares, every generated file below `root`. Returns the exit code. */
export async function write(root: string, check: boolean): Promise<number> {
  let stale = 0;
  for (const [path, content] of await generatedFiles(root)) {
    const file = join(root, path);
    if ((await readFile(file, 'utf8').catch(() => '')) === content) continue;
    stale++;
    if (check) {
      console.error(`${path} is stale: run npm run generate`);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    console.log(`wrote ${path}`);
  }
  return check && stale > 0 ? 1 : 0;
}
