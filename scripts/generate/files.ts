import { manifestFiles } from './manifest.ts';
import { rulePages } from './rule-pages.ts';
import { settingsSchema } from './settings-schema.ts';
import { snippetFile } from './snippets.ts';

/** Every generated file of the project: its path below `root` and what it must hold. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['snippets/report.json', snippetFile()],
    ['gouji.schema.json', settingsSchema()],
    ...rulePages(),
    ...(await manifestFiles(root)),
  ]);
}
