import { resolve } from 'node:path';
import type { Decoded } from '../workspace/decode.ts';
import { type Found, findFiles } from '../workspace/find-files.ts';
import { readTextFile, readTextStream } from '../workspace/read-file.ts';
import { type CheckOptions, STDIN } from './arguments.ts';
import type { Host } from './host.ts';

/** Something to check: standard input, or what was found on the disk. */
export type Source = Found | (Omit<Found, 'kind'> & { readonly kind: 'stdin' });

/** Everything that the paths mean, standard input first, and those of them that are folders. Never rejects. */
export async function findSources(
  { paths, stdinName }: CheckOptions,
  cwd: string,
): Promise<{ readonly sources: readonly Source[]; readonly folders: readonly string[] }> {
  const { found, folders } = await findFiles(
    paths.filter((path) => path !== STDIN),
    cwd,
  );
  const stdin: Source = { kind: 'stdin', path: stdinName, named: true, folders: [] };
  return { sources: paths.includes(STDIN) ? [stdin, ...found] : found, folders };
}

/** The text of a source, or why it has none. Never rejects. */
export async function readSource(source: Source, host: Host): Promise<Decoded> {
  switch (source.kind) {
    case 'stdin':
      return readTextStream(host.stdin);
    case 'file':
      return readTextFile(resolve(host.cwd, source.path));
    case 'lost':
      return { kind: 'unreadable', reason: source.reason };
  }
}
