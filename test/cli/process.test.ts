import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLEAN, FAULTY, MENDABLE } from './reports.ts';
import { folderWith, utf16 } from './support.ts';

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

const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };

function start(argv: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [program, ...argv], { cwd, env });
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

  test('mends standard input on its way to standard output, byte by byte', async () => {
    const child = start(['check', '--fix', '-'], folder);
    const { stdout, stderr } = child;
    if (!stdout || !stderr) throw new Error('the child has no streams');
    child.stdin?.end(utf16(MENDABLE, 'little'));
    const [mended, said] = await Promise.all([buffer(stdout), text(stderr)]);
    expect(mended.equals(utf16(CLEAN, 'little'))).toBe(true);
    expect(said).toBe('-：改正了 2 个问题。\n\n检查了 1 份报告，改正了 2 个问题。改正后：未发现问题。\n');
  });
});

describe.skipIf(process.platform === 'win32')('what cannot be written', () => {
  test('a read-only file stays as it is, and the others are mended', async () => {
    const cwd = await folderWith({ 'a.md': MENDABLE, 'b.md': MENDABLE });
    // Root may write everything, so here the program is somebody else.
    for (const path of [folder, cwd]) await chmod(path, 0o755);
    await chmod(join(cwd, 'a.md'), 0o444);
    await chmod(join(cwd, 'b.md'), 0o666);
    const asNobody = 'if (process.getuid() === 0) process.setuid(65534); require(process.argv[1])';
    const child = spawn(process.execPath, ['-e', asNobody, program, 'check', '--fix'], { cwd, env });
    const { code, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'gouji: a.md：没有写入权限，未改写。\n' });
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(MENDABLE);
    expect(await readFile(join(cwd, 'b.md'), 'utf8')).toBe(CLEAN);
  });

  test('a file that cannot grow is put back as it was', async () => {
    // Files may have 16 blocks of 512 bytes: the report has as many, and its mended label is longer than the wrong one.
    const short = CLEAN.replace('2.其他法律行政法规禁止公开', '2.其他法律行政法规禁公开');
    const full = padded(short, 16 * 512);
    const cwd = await folderWith({ 'a.md': full });
    const limited = 'ulimit -f 16; exec "$0" "$@"';
    const child = spawn('sh', ['-c', limited, process.execPath, program, 'check', '--fix'], { cwd, env });
    const { code, stderr } = await ended(child);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'gouji: a.md：超过系统允许的文件大小，未改写。\n' });
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(full);
  });
});

/** A report made as long as `bytes` by blank lines at its end. */
function padded(report: string, bytes: number): string {
  return report + '\n'.repeat(bytes - Buffer.byteLength(report));
}
