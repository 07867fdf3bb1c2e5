import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SCRIPT = new URL('../scripts/lint-regexps.mjs', import.meta.url).pathname;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-regexps-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** What the lint says of a source, without its path; nothing where it passes. */
async function complaints(source: string): Promise<string[]> {
  const path = join(folder, 'source.ts');
  await writeFile(path, source);
  const run = promisify(execFile)(process.execPath, [SCRIPT, path]);
  const { code, stderr } = await run.then(
    ({ stderr }) => ({ code: 0, stderr }),
    (error: { code: number; stderr: string }) => error,
  );
  expect(code).toBe(stderr === '' ? 0 : 1);
  return stderr.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(path.length + 1)]));
}

describe('the lint of regular expressions', () => {
  test('lets pass what takes time in proportion to the text', async () => {
    expect(await complaints('export const a = [/^a+$/u, /[^b]{0,80}b/gu, /\\s+/u, "x".match(/a/)];\n')).toEqual([]);
  });

  test.each([
    ['that can be begun anywhere and fail at the end', '/a+$/u', 'ever longer on many "a"'],
    ['with two parts that share what they take', '/^a*a*b/u', 'ever longer on many "a"'],
    ['that repeats what repeats', '/^(a+)+$/u', 'exponentially longer on many "a"'],
  ])('finds one %s', async (_what, pattern, words) => {
    const [first] = await complaints(`export type T = string;\nexport const a: RegExp = ${pattern};\n`);
    expect(first).toContain('2: ');
    expect(first).toContain(words);
  });

  test.each([
    'new RegExp("a")',
    'RegExp(word)',
    '"a".match("a")',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template
    '"a".matchAll(`${word}`)',
    '"a".search("a")',
  ])('finds one made of a string: %s', async (expression) => {
    expect(await complaints(`const word = 'a';\nexport const a = ${expression};\n`)).toHaveLength(1);
  });
});
