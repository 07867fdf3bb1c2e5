import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLEAN, FAULTY } from './reports.ts';
import { folderWith } from './support.ts';

/** The real program: bundled, in a process of its own. */
let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  program = join(folder, 'cli.js');
  const entry = join(import.meta.dirname, '../../server/cli.ts');
  await build({ entryPoints: [entry], outfile: program, bundle: true, platform: 'node', target: 'node20' });
});

afterAll(() => rm(folder, { recursive: true }));

function start(argv: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [program, ...argv], { cwd, env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' } });
}

async function ended(child: ChildProcess): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the child has no streams');
  const [[code], out, err] = await Promise.all([once(child, 'close'), text(stdout), text(stderr)]);
  return { code, stdout: out, stderr: err };
}

describe('gouji in a process of its own', () => {
  test('checks the files given', async () => {
    const cwd = await folderWith({ 'a.md': FAULTY, 'b.md': CLEAN });
    const { code, stdout, stderr } = await ended(start(['check', 'a.md', 'b.md'], cwd));
    expect(stdout).toContain('a.md:38:9 错误 ');
    expect(stdout).toMatch(/检查了 2 份报告：2 个错误。\n$/);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  test('reads standard input', async () => {
    const child = start(['check', '--stdin-filename', '草稿.md'], folder);
    child.stdin?.end(FAULTY);
    expect((await ended(child)).stdout).toContain('草稿.md:38:9 错误 ');
  });

  test('ends with 2 and a message where nothing could be checked', async () => {
    expect(await ended(start(['check', 'none.md'], folder))).toEqual({
      code: 2,
      stdout: '',
      stderr: 'gouji: none.md：没有这个文件或文件夹。\n',
    });
  });

  test('ends without a word when its reader goes away', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => [`${index}.md`, ''] as const);
    const cwd = await folderWith(Object.fromEntries(names));
    const child = start(['check', '--format', 'json', ...names.map(([name]) => name)], cwd);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const [[code], stderr] = await Promise.all([once(child, 'exit'), child.stderr ? text(child.stderr) : '']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
