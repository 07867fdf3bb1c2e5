import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../../server/core/index.ts';
import type { Decoded } from '../../server/workspace/decode.ts';
import { readTextFile, readTextStream, reasonOf } from '../../server/workspace/read-file.ts';
import { folderWith } from './support.ts';

function reasonIn(decoded: Decoded): string | undefined {
  return decoded.kind === 'unreadable' ? render(decoded.reason, 'zh') : undefined;
}

test('a file is read', async () => {
  const folder = await folderWith({ 'a.md': '年度报告' });
  expect(await readTextFile(join(folder, 'a.md'))).toMatchObject({ kind: 'text', text: '年度报告', encoding: 'utf-8' });
});

describe('what cannot be read says why', () => {
  test('a file of 100 MB, without being read', async () => {
    const folder = await folderWith({ 'a.md': '' });
    await truncate(join(folder, 'a.md'), 100 * 1024 * 1024);
    expect(reasonIn(await readTextFile(join(folder, 'a.md')))).toContain('文件至少有 100 MB，超过 64 MB 的上限');
  });

  test('a stream without end, of which no more than the limit is read', async () => {
    let given = 0;
    async function* endless() {
      for (; ; given++) yield new Uint8Array(1024 * 1024);
    }
    expect(reasonIn(await readTextStream(endless()))).toContain('超过 64 MB 的上限');
    expect(given).toBe(64);
  });

  test('a file that is not there', async () => {
    expect(reasonIn(await readTextFile('/none/a.md'))).toBe('没有这个文件或文件夹。');
  });

  test('a folder where a file belongs', async () => {
    expect(reasonIn(await readTextFile(await folderWith({})))).toBe('这是文件夹，不是文件。');
  });

  test.each([
    ['EACCES', '没有读取权限。'],
    ['ELOOP', '符号链接绕成了环。'],
    ['EIO', '无法读取（EIO）。'],
  ])('%s', (code, said) => {
    expect(render(reasonOf(Object.assign(new Error('refused'), { code })), 'zh')).toBe(said);
  });
});
