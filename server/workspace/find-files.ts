import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Message } from '../core/index.ts';
import { reasonOf } from './read-file.ts';

/** A file to check, or a path that cannot be looked into. */
export type Found = FoundFile | LostPath;

interface FoundFile extends Origin {
  readonly kind: 'file';
}

interface LostPath extends Origin {
  readonly kind: 'lost';
  readonly reason: Message;
}

interface Origin {
  /** As a person would write it: the path given, or the folder given and the way from there. */
  readonly path: string;
  /** Whether it was given itself, not only a folder that holds it. */
  readonly named: boolean;
  /** The folders given that hold it, as given. */
  readonly folders: readonly string[];
}

/** What a list of paths means. */
export interface Findings {
  /** Every file once, in the order of the paths given. */
  readonly found: readonly Found[];
  /** Those of the paths that are folders. */
  readonly folders: readonly string[];
}

/**
 * The files that `paths` (against `cwd`) mean. A folder means its `.md`, `.markdown` and `.txt` files, recursively, in
 * the order of their names; names that begin with a dot and `node_modules` are left out, and links to folders are not
 * followed, so that no link leads in a circle. Never rejects.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<Findings> {
  const found = new Map<string, Found>();
  const folders: string[] = [];
  const add = (entry: Found): void => {
    const key = resolve(cwd, entry.path);
    const known = found.get(key) ?? entry;
    const both = { named: known.named || entry.named, folders: [...new Set([...known.folders, ...entry.folders])] };
    found.set(key, { ...known, ...both });
  };
  for (const path of paths) {
    try {
      const stats = await stat(resolve(cwd, path));
      if (stats.isDirectory()) {
        folders.push(path);
        for (const entry of await lookInto(path, path, cwd)) add(entry);
      } else add({ kind: 'file', path, named: true, folders: [] });
    } catch (error) {
      add({ kind: 'lost', path, named: true, folders: [], reason: reasonOf(error) });
    }
  }
  return { found: [...found.values()], folders };
}

/** The files in `folder` and below; `given` is the folder that a person named. */
async function lookInto(folder: string, given: string, cwd: string): Promise<Found[]> {
  try {
    const entries = await readdir(resolve(cwd, folder), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const found = await Promise.all(
      entries.map(async (entry): Promise<Found[]> => {
        const path = join(folder, entry.name);
        if (entry.name.startsWith('.')) return [];
        if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : lookInto(path, given, cwd);
        const readable = entry.isFile() || entry.isSymbolicLink();
        return readable && TEXT_FILE.test(entry.name) ? [{ kind: 'file', path, named: false, folders: [given] }] : [];
      }),
    );
    return found.flat();
  } catch (error) {
    return [{ kind: 'lost', path: folder, named: false, folders: [given], reason: reasonOf(error) }];
  }
}

const TEXT_FILE = /\.(?:md|markdown|txt)$/i;
