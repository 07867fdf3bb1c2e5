import { resolve } from 'node:path';
import type { Message, Settings } from '../core/index.ts';
import { findSettings } from '../workspace/find-settings.ts';
import { readTextFile } from '../workspace/read-file.ts';
import { parseSettings } from '../workspace/settings-file.ts';
import type { CheckOptions } from './arguments.ts';

/** The settings in force, or the file they should come from and what is wrong with it. */
export type LoadedSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'wrong'; readonly path: string; readonly faults: readonly Message[] };

/** The settings of `--config`, else of the nearest `gouji.json` from `cwd` upwards, under those of the command line. */
export async function loadSettings({ config, year }: CheckOptions, cwd: string): Promise<LoadedSettings> {
  const path = config ?? (await findSettings(cwd));
  const given: Settings = year === undefined ? {} : { year };
  if (path === undefined) return { kind: 'settings', settings: given };
  const file = await readTextFile(resolve(cwd, path));
  if (file.kind === 'unreadable') return { kind: 'wrong', path, faults: [file.reason] };
  const parsed = parseSettings(file.text);
  if (parsed.kind === 'wrong') return { kind: 'wrong', path, faults: parsed.faults };
  return { kind: 'settings', settings: { ...parsed.settings, ...given } };
}
