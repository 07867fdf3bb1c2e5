import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SETTINGS_FILE } from './settings-file.ts';

/** The path of the `gouji.json` in `folder` or the nearest folder above it that has one. */
export async function findSettings(folder: string): Promise<string | undefined> {
  const path = join(folder, SETTINGS_FILE);
  try {
    await access(path);
    return path;
  } catch {
    const above = dirname(folder);
    return above === folder ? undefined : findSettings(above);
  }
}
