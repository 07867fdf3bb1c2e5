import { describe, expect, it } from 'vitest';
import type { FileStat, Uri } from 'vscode';
import { readSettingsFile } from '../../client/read-settings-file.ts';
import { render } from '../../server/core/index.ts';

const FILE = 1;
const FOLDER = 2;
const LINK = 64;

/** What a file gives whose bytes or text these are, if it is of that type and says it has that size. */
async function read(content: string | Uint8Array, { type = FILE, size }: { type?: number; size?: number } = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let wasRead = false;
  const stat: FileStat = { type, size: size ?? bytes.length, ctime: 0, mtime: 0 };
  const result = await readSettingsFile(URI, {
    stat: async () => stat,
    readFile: async () => {
      wasRead = true;
      return bytes;
    },
  });
  return { wasRead, result: result.kind === 'unusable' ? render(result.reason, 'zh') : result };
}

/** Nobody looks into it. */
const URI = { path: '/gouji.json' } as Uri;

function failing(code: string) {
  const fail = async () => {
    throw Object.assign(new Error(`${code}: 读不了`), { code });
  };
  return readSettingsFile(URI, { stat: fail, readFile: fail });
}

describe('a gouji.json in the workspace', () => {
  it('gives what it holds, unread, also behind a byte order mark', async () => {
    const settings = { year: 2024, rules: { unbalanced: 'off' }, unknown: [1] };
    expect((await read(JSON.stringify(settings))).result).toEqual({ kind: 'settings', settings });
    expect((await read(`\uFEFF${JSON.stringify(settings)}`)).result).toEqual({ kind: 'settings', settings });
  });

  it('gives nothing where there is none', async () => {
    expect(await failing('FileNotFound')).toEqual({ kind: 'none' });
  });

  it.each([
    ['a link to a file', FILE | LINK, '是符号链接'],
    ['a link to a folder', FOLDER | LINK, '是符号链接'],
    ['a link to nothing', LINK, '是符号链接'],
    ['a folder', FOLDER, '不是普通文件'],
    ['a pipe or a device', 0, '不是普通文件'],
  ])('is not read where it is %s', async (_, type, reason) => {
    expect(await read('{"year": 2024}', { type })).toEqual({ wasRead: false, result: expect.stringContaining(reason) });
  });

  it('is not read where it is too large', async () => {
    const { wasRead, result } = await read('{}', { size: 200_000_000 });
    expect(wasRead).toBe(false);
    expect(result).toBe('超过100 KB，不像是设置文件，没有读取。');
  });

  it.each([
    ['{"year": 2024', '不是有效的 JSON'],
    ['', '不是有效的 JSON'],
    ['{ // 注释\n}', '不是有效的 JSON'],
    ['[]', '应为 JSON 对象'],
    ['null', '应为 JSON 对象'],
    ['2024', '应为 JSON 对象'],
    [Uint8Array.of(0x7b, 0xd5, 0xfe, 0x7d), '编码不是 UTF-8'],
  ])('says what is wrong with %j', async (content, reason) => {
    expect((await read(content)).result).toContain(reason);
  });

  it('says so where it cannot be read', async () => {
    const result = await failing('NoPermissions');
    expect(result.kind === 'unusable' && render(result.reason, 'zh')).toBe('无法读取：NoPermissions: 读不了');
  });
});
