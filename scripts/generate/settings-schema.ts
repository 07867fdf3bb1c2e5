import type { Text } from '../../server/core/index.ts';
import { SETTINGS } from '../../server/core/settings.ts';

/**
 * The JSON Schema of `gouji.json`, by which VS Code says what is wrong in one as it is typed. It has one text for all
 * languages, so both stand there; what a rule finds is on its page.
 */
export function settingsSchema(): string {
  const properties = Object.entries(SETTINGS).map(([key, { schema, description }]) => [
    key,
    { description: inBoth(description), ...schema },
  ]);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function inBoth({ zh, en }: Text): string {
  return `${zh}\n${en}`;
}
