import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const COPIED = [
  'scripts',
  'server',
  'test/support',
  'snippets',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'tsconfig.json',
  'biome.json',
  '.gitignore',
];
const WRITTEN = [
  'server/core/rules/two-words.ts',
  'server/core/rules/registry.ts',
  'server/core/rules/docs.ts',
  'test/core/rules/two-words.test.ts',
];

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let copy = '';

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'gouji-new-rule-'));
  // The benchmark has packages of its own, which are large.
  const filter = (path: string) => !path.includes('node_modules');
  for (const path of COPIED) await cp(join(ROOT, path), join(copy, path), { recursive: true, filter });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rm(copy, { recursive: true }));

describe('npm run new-rule', () => {
  test.each([[[]], [['Two-Words']], [['two_words']], [['-two']], [['two--words']], [['../two']], [['two', 'words']]])(
    'refuses %j and writes nothing',
    async (args) => {
      const registry = await contentOf('server/core/rules/registry.ts');
      const { code, stdout, stderr } = await run('scripts/new-rule.mjs', ...args);
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('lower-case words with hyphens');
      expect(await contentOf('server/core/rules/registry.ts')).toBe(registry);
    },
  );

  test('refuses a code that is taken', async () => {
    const { code, stderr } = await run('scripts/new-rule.mjs', 'unbalanced');
    expect(code).toBe(1);
    expect(stderr).toContain('server/core/rules/unbalanced.ts');
  });

  test('writes a rule that runs, with its test, and says what to do next', async () => {
    const { code, stdout } = await run('scripts/new-rule.mjs', 'two-words');
    expect(code).toBe(0);
    for (const path of WRITTEN) expect(stdout).toContain(path);
    expect(stdout).toContain('Next:');

    expect(await contentOf('server/core/rules/registry.ts')).toMatch(/\n {2}twoWords,\n\];\n$/);
    expect(await contentOf('server/core/rules/docs.ts')).toMatch(/\n {2}\['two-words', twoWordsDocs\],\n\]\);\n$/);
    expect(
      await run('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', ...WRITTEN),
    ).toMatchObject({ code: 0 });
    expect(await run('node_modules/vitest/vitest.mjs', 'run', 'test/core/rules/two-words.test.ts')).toMatchObject({
      code: 0,
    });
    expect(await run('scripts/generate.mjs')).toMatchObject({ code: 0 });
    expect(await contentOf('docs/rules/two-words.md')).toContain('改进TODO情况');
    expect(await contentOf('package.json')).toContain('%config.rules.two-words%');
  }, 60_000);
});

function contentOf(path: string): Promise<string> {
  return readFile(join(copy, path), 'utf8');
}

/** Runs a program of Node in the copy. */
async function run(program: string, ...args: string[]): Promise<Outcome> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [program, ...args], { cwd: copy })) };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome;
    return { code, stdout, stderr };
  }
}
