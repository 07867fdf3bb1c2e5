import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generate/files.ts';

const root = new URL('..', import.meta.url).pathname;

describe('files made from the data of the engine', async () => {
  for (const [path, content] of await generatedFiles(root)) {
    it(`${path} is as npm run generate writes it`, async () => {
      expect(await readFile(`${root}${path}`, 'utf8')).toBe(content);
    });
  }
});
