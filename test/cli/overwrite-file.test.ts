import { chmod, link, lstat, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { render } from '../../server/core/index.ts';
import { overwriteFile } from '../../server/workspace/overwrite-file.ts';
import { folderWith } from './support.ts';

/** Why the file could not be written, or nothing. */
async function overwritten(path: string, before: string, after: string): Promise<string | undefined> {
  const reason = await overwriteFile(path, Buffer.from(before), Buffer.from(after));
  return reason && render(reason, 'zh');
}

test.each([
  ['longer', '一二三四'],
  ['shorter', '一'],
  ['empty', ''],
])('a file becomes %s', async (_, after) => {
  const path = join(await folderWith({ 'a.md': '甲乙' }), 'a.md');
  expect(await overwritten(path, '甲乙', after)).toBeUndefined();
  expect(await readFile(path, 'utf8')).toBe(after);
});

test('links to a file stay links, and its rights stay', async () => {
  const folder = await folderWith({ 'a.md': '甲' });
  const path = join(folder, 'a.md');
  await chmod(path, 0o640);
  await symlink('a.md', join(folder, 'soft.md'));
  await link(path, join(folder, 'hard.md'));
  expect(await overwritten(join(folder, 'soft.md'), '甲', '乙')).toBeUndefined();
  expect(await readFile(path, 'utf8')).toBe('乙');
  expect(await readFile(join(folder, 'hard.md'), 'utf8')).toBe('乙');
  expect((await lstat(join(folder, 'soft.md'))).isSymbolicLink()).toBe(true);
  expect((await stat(path)).mode & 0o777).toBe(0o640);
});

test('a file that another program changed since it was read stays as it is', async () => {
  const path = join(await folderWith({ 'a.md': '甲' }), 'a.md');
  await writeFile(path, '丙');
  expect(await overwritten(path, '甲', '乙')).toBe('检查期间文件被其他程序改动，未改写。请重新运行。');
  expect(await readFile(path, 'utf8')).toBe('丙');
});

test('a file that has vanished does not come back', async () => {
  const folder = await folderWith({ 'a.md': '甲' });
  await rm(join(folder, 'a.md'));
  expect(await overwritten(join(folder, 'a.md'), '甲', '乙')).toBe('文件已经不在，未改写。');
  await expect(stat(join(folder, 'a.md'))).rejects.toThrow('ENOENT');
});

test('what is no regular file is not written', async () => {
  const folder = await folderWith({});
  await mkdir(join(folder, 'a.md'));
  expect(await overwritten(join(folder, 'a.md'), '甲', '乙')).toContain('不是普通文件，无法改写。');
});
