import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale, Text } from '../../server/core/index.ts';
import { RULE_DOCS } from '../../server/core/rules/docs.ts';
import { SETTINGS } from '../../server/core/settings.ts';

/** What an editor can offer: those of the command line are of no use to it. */
const OFFERED = Object.entries(SETTINGS).filter(([, { commandLineOnly }]) => commandLineOnly !== true);

type JsonObject = Readonly<Record<string, unknown>>;

/** What this file reads of package.json. */
interface Manifest extends JsonObject {
  readonly contributes: JsonObject & { readonly configuration: JsonObject & { readonly properties: JsonObject } };
}

/** The manifest of the extension and its texts, with the settings as the engine reads them; all else stays. */
export async function manifestFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const rewritten = async (path: string, rewrite: (content: JsonObject) => JsonObject) => {
    const content: JsonObject = JSON.parse(await readFile(join(root, path), 'utf8'));
    return [path, `${JSON.stringify(rewrite(content), null, 2)}\n`] as const;
  };
  return new Map([
    await rewritten('package.json', (manifest) => withSettings(manifest as Manifest)),
    await rewritten('package.nls.json', (texts) => withTexts(texts, 'en')),
    await rewritten('package.nls.zh-cn.json', (texts) => withTexts(texts, 'zh')),
  ]);
}

function withSettings(manifest: Manifest): JsonObject {
  const { contributes } = manifest;
  const { configuration } = contributes;
  const { properties } = configuration;
  const own = OFFERED.map(([key, { schema }]) => [
    `gouji.${key}`,
    {
      scope: 'resource',
      ...asObject(properties[`gouji.${key}`]),
      description: `%config.${key}%`,
      ...described(schema),
    },
  ]);
  // The settings of the engine first, then those of the client.
  const all = {
    ...Object.fromEntries(own),
    ...withoutKeys(
      properties,
      own.map(([key]) => key),
    ),
  };
  return {
    ...manifest,
    contributes: { ...contributes, configuration: { ...configuration, properties: all } },
  };
}

/** A schema whose properties, which are the rules, say what they find. */
function described(schema: JsonObject): JsonObject {
  if (schema.properties === undefined) return schema;
  const rules = Object.entries(asObject(schema.properties)).map(([code, severity]) => [
    code,
    { ...asObject(severity), description: `%config.rules.${code}%` },
  ]);
  return { ...schema, properties: Object.fromEntries(rules) };
}

function withTexts(texts: JsonObject, locale: Locale): JsonObject {
  const own = new Map<string, Text>(OFFERED.map(([key, { description }]) => [`config.${key}`, description]));
  for (const [code, { what }] of RULE_DOCS) own.set(`config.rules.${code}`, what);
  const others = Object.entries(texts).filter(([key]) => !own.has(key) && !key.startsWith('config.rules.'));
  return Object.fromEntries([...others, ...[...own].map(([key, text]) => [key, text[locale]])]);
}

function withoutKeys(object: JsonObject, keys: readonly unknown[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
