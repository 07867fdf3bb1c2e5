import { execFile } from 'node:child_process';
import { link, lstat, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { fixFile } from '../../server/cli/fix-file.ts';
import { render } from '../../server/core/index.ts';
import { CLEAN, FAULTY, MENDABLE } from './reports.ts';
import { folderWith, gbk, gouji, goujiFilter, utf16 } from './support.ts';

const NO_REPORT = '# 会议纪要\n\n收费１０元。\n';

const ENDS = ['\n', '\r\n', '\r'];

/** Two problems that are mended, and one that stays: a total that is not the sum of its parts. */
const HALF_MENDABLE = MENDABLE.replace('| 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 2 |');
const HALF_MENDED = CLEAN.replace('| 1 | 0 | 0 | 0 | 1 |', '| 1 | 0 | 0 | 0 | 2 |');

/** The folder's files after `gouji check --fix`, and what it said. */
async function fixed(files: Readonly<Record<string, string | Uint8Array>>, ...argv: string[]) {
  const cwd = await folderWith(files);
  const outcome = await gouji(['check', '--fix', ...argv], { cwd });
  const bytes = (path: string) => readFile(join(cwd, path));
  return { ...outcome, cwd, bytes, text: async (path: string) => (await bytes(path)).toString() };
}

describe('gouji check --fix', () => {
  test('writes what it mended back, and says so', async () => {
    const { code, stdout, stderr, text } = await fixed({ 'a.md': MENDABLE });
    expect(await text('a.md')).toBe(CLEAN);
    expect(stdout).toBe('a.md：改正了 2 个问题。\n\n检查了 1 份报告，改正了 2 个问题。改正后：未发现问题。\n');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('reports what is left, at its place in the mended text, and ends by it', async () => {
    const { code, stdout, text } = await fixed({ 'a.md': HALF_MENDABLE }, '--lang', 'en');
    expect(await text('a.md')).toBe(HALF_MENDED);
    expect(stdout).toMatch(/^a\.md: problems mended: 2\.\n\na\.md:65:19 error row “行政复议” does not balance/);
    expect(stdout).toMatch(/\nReports checked: 1; problems mended: 2; now: errors: 1\.\n$/);
    expect(code).toBe(1);
  });

  test('leaves a sound report and other files alone, not even touching them', async () => {
    const cwd = await folderWith({ 'a.md': CLEAN, 'b.md': NO_REPORT });
    const then = new Date('2021-03-01T08:00:00Z');
    for (const name of ['a.md', 'b.md']) await utimes(join(cwd, name), then, then);
    const { code, stdout } = await gouji(['check', '--fix', 'a.md', 'b.md'], { cwd });
    expect(stdout).toContain('检查了 1 份报告：未发现问题。');
    expect(code).toBe(0);
    for (const name of ['a.md', 'b.md']) expect((await stat(join(cwd, name))).mtime).toEqual(then);
    expect(await readFile(join(cwd, 'b.md'), 'utf8')).toBe(NO_REPORT);
  });

  test('writes nothing the second time', async () => {
    const { cwd, text } = await fixed({ 'a.md': HALF_MENDABLE });
    const then = new Date('2021-03-01T08:00:00Z');
    await utimes(join(cwd, 'a.md'), then, then);
    const { stdout } = await gouji(['check', '--fix'], { cwd });
    expect(stdout).not.toContain('改正了');
    expect((await stat(join(cwd, 'a.md'))).mtime).toEqual(then);
    expect(await text('a.md')).toBe(HALF_MENDED);
  });

  test('mends every report of a folder', async () => {
    const { stdout, text } = await fixed({ '2021/a.md': MENDABLE, '2021/b.txt': MENDABLE, 'c.md': CLEAN });
    expect(await text('2021/a.md')).toBe(CLEAN);
    expect(await text('2021/b.txt')).toBe(CLEAN);
    expect(stdout).toContain('检查了 3 份报告，改正了 4 个问题。改正后：未发现问题。');
  });

  test('without it nothing is written', async () => {
    const cwd = await folderWith({ 'a.md': MENDABLE });
    await gouji(['check'], { cwd });
    expect(await readFile(join(cwd, 'a.md'), 'utf8')).toBe(MENDABLE);
  });
});

describe('a file keeps', () => {
  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', (text: string) => utf16(text, 'little')],
    ['UTF-16, big end first', (text: string) => utf16(text, 'big')],
    ['GBK', gbk],
  ])('its encoding: %s', async (_, encoded) => {
    const { code, bytes } = await fixed({ 'a.md': encoded(MENDABLE) });
    expect((await bytes('a.md')).equals(encoded(CLEAN))).toBe(true);
    expect(code).toBe(0);
  });

  test('characters that GB18030 has and GBK has not', async () => {
    const rare = Uint8Array.of(0x82, 0x35, 0x8f, 0x33, 0x95, 0x32, 0x82, 0x36);
    const { bytes } = await fixed({ 'a.md': Buffer.concat([gbk(MENDABLE), rare]) });
    expect((await bytes('a.md')).equals(Buffer.concat([gbk(CLEAN), rare]))).toBe(true);
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['mixed', (text: string) => text.split('\n').reduce((all, line, index) => all + ENDS[index % 3] + line)],
    ['none at the end', (text: string) => text.trimEnd()],
    ['many at the end', (text: string) => `${text}\n\n`],
  ])('its line ends: %s', async (_, arranged) => {
    const { text } = await fixed({ 'a.md': arranged(MENDABLE) });
    expect(await text('a.md')).toBe(arranged(CLEAN));
  });

  test('its links: a file with three names is mended once, and a link stays a link', async () => {
    const cwd = await folderWith({ 'b.md': MENDABLE });
    await symlink('b.md', join(cwd, 'a.md'));
    await link(join(cwd, 'b.md'), join(cwd, 'c.md'));
    const { code, stdout, stderr } = await gouji(['check', '--fix'], { cwd });
    expect(stdout).toBe('a.md：改正了 2 个问题。\n\n检查了 3 份报告，改正了 2 个问题。改正后：未发现问题。\n');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect((await lstat(join(cwd, 'a.md'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(cwd, 'c.md'), 'utf8')).toBe(CLEAN);
  });
});

describe('settings', () => {
  test('a rule that is off mends nothing', async () => {
    const { text, stdout } = await fixed({ 'a.md': MENDABLE, 'gouji.json': '{"rules": {"wrong-label": "off"}}' });
    expect(await text('a.md')).toBe(CLEAN.replace('2.其他法律', '2.其它法律'));
    expect(stdout).toContain('改正了 1 个问题');
  });

  test('--config and --year count', async () => {
    const off = '{"rules": {"wrong-label": "off", "number-format": "off"}}';
    const files = { 'a.md': MENDABLE, 'off.json': off };
    expect(await (await fixed(files, 'a.md', '--config', 'off.json')).text('a.md')).toBe(MENDABLE);
    const { stdout } = await fixed(files, 'a.md', '--year', '2022', '--format', 'json');
    expect(JSON.parse(stdout).files[0]).toMatchObject({ year: 2022, fixed: 2 });
  });
});

describe('JSON', () => {
  test('says how many problems were mended, and gives what is left in the mended text', async () => {
    const { stdout } = await fixed({ 'a.md': HALF_MENDABLE, 'b.md': CLEAN }, '--format', 'json', '--tables');
    const { files, summary } = JSON.parse(stdout);
    expect(files.map(({ path, fixed }: { path: string; fixed: number }) => [path, fixed])).toEqual([
      ['a.md', 2],
      ['b.md', 0],
    ]);
    expect(files[0].problems).toMatchObject([{ code: 'unbalanced', range: { start: { line: 64, character: 18 } } }]);
    const row = files[0].tables[1].rows.find(({ id }: { id: string }) => id === '3.7');
    expect(row.values[0]).toMatchObject({ column: 'natural-person', value: 3, text: '3' });
    expect(summary).toMatchObject({ files: 2, errors: 1, fixed: 2, unwritten: 0 });
  });
});

describe('standard input', () => {
  test('comes out mended; the report goes to standard error', async () => {
    const { code, stdout, stderr } = await gouji(['check', '--fix', '--stdin-filename', '草稿.md'], {
      stdin: HALF_MENDABLE,
    });
    expect(stdout).toBe(HALF_MENDED);
    expect(stderr).toMatch(/^草稿\.md：改正了 2 个问题。\n\n草稿\.md:65:19 错误 /);
    expect(code).toBe(1);
  });

  test('in its own encoding', async () => {
    const { code, stdout } = await goujiFilter(['check', '--fix', '-'], { stdin: utf16(MENDABLE, 'big') });
    expect(stdout.equals(utf16(CLEAN, 'big'))).toBe(true);
    expect(code).toBe(0);
  });

  test.each([
    ['a sound report', gbk(CLEAN)],
    ['what is no report', Buffer.from(`\uFEFF${NO_REPORT}`)],
    ['nothing', new Uint8Array()],
  ])('%s comes out as it went in', async (_, stdin) => {
    const { stdout } = await goujiFilter(['check', '--fix', '-'], { stdin });
    expect(stdout.equals(stdin)).toBe(true);
  });

  test('with JSON, standard error is nothing but JSON', async () => {
    const { stdout, stderr } = await gouji(['check', '--fix', '-', '--format', 'json'], { stdin: HALF_MENDABLE });
    expect(stdout).toBe(HALF_MENDED);
    expect(JSON.parse(stderr)).toMatchObject({ files: [{ path: '-', fixed: 2 }], summary: { errors: 1 } });
    const unreadable = await gouji(['check', '--fix', '-', '--format', 'json'], { stdin: Uint8Array.of(0) });
    expect(unreadable).toMatchObject({ code: 2, stdout: '' });
    expect(JSON.parse(unreadable.stderr).files[0].error).toContain('不是文本文件');
  });

  test('has colours where standard error is a terminal', async () => {
    const { stdout, stderr } = await gouji(['check', '--fix', '-'], { stdin: FAULTY, columns: 100, redirected: true });
    expect(stdout).not.toContain('\x1b');
    expect(stderr).toContain('\x1b[31m');
  });
});

test('a mended text that its encoding cannot hold is not saved', async () => {
  const text = `${MENDABLE}\uD840`;
  const saved: Uint8Array[] = [];
  const result = await fixFile(
    'a.md',
    { kind: 'text', text, encoding: 'gb18030', bytes: gbk(text) },
    {},
    async (bytes) => {
      saved.push(bytes);
      return undefined;
    },
  );
  if (result.kind !== 'checked' || result.fix?.kind !== 'unwritten') throw new Error('the file was written');
  expect(render(result.fix.reason, 'zh')).toContain('改正后的文字无法用原来的编码（GB18030）保存，未改写。');
  expect(result.problems).toHaveLength(2);
  expect(saved).toEqual([]);
});

// Windows has no named pipes of this kind.
describe.skipIf(process.platform === 'win32')('what cannot be written', () => {
  /** A folder with a report that comes out of a pipe, as from `<(command)`, and one in a file. */
  async function withPipe(...argv: string[]) {
    const cwd = await folderWith({ 'b.md': MENDABLE });
    await promisify(execFile)('mkfifo', [join(cwd, 'a.md')]);
    const paths = ['a.md', 'b.md'];
    const [outcome] = await Promise.all([
      gouji(['check', '--fix', ...paths, ...argv], { cwd }),
      writeFile(join(cwd, 'a.md'), MENDABLE),
    ]);
    return { ...outcome, mended: await readFile(join(cwd, 'b.md'), 'utf8') };
  }

  test('is named, with its problems as they stand, and the others are mended', async () => {
    const { code, stdout, stderr, mended } = await withPipe();
    expect(stderr).toBe('gouji: a.md：不是普通文件，无法改写。管道中的内容请从标准输入读入（路径写作 -）。\n');
    expect(stdout).toMatch(/^a\.md:38:9 错误 /);
    expect(stdout).toMatch(/改正了 2 个问题。改正后：1 个错误，1 条信息，1 个文件无法改写。\n$/);
    expect(mended).toBe(CLEAN);
    expect(code).toBe(1);
  });

  test('has the reason in the JSON', async () => {
    const { files, summary } = JSON.parse((await withPipe('--format', 'json', '--lang', 'en')).stdout);
    expect(files).toMatchObject([
      { path: 'a.md', edition: '2021', fixed: 0, error: expect.stringMatching(/^not a regular file/) },
      { path: 'b.md', fixed: 2, problems: [] },
    ]);
    expect(summary).toMatchObject({ files: 2, reports: 2, errors: 1, information: 1, fixed: 2, unwritten: 1 });
  });

  test('makes the exit code 1, even where no problem blocks', async () => {
    const rules = '{"rules": {"wrong-label": "hint"}}';
    const cwd = await folderWith({ 'settings.json': rules });
    expect((await withPipe('--config', join(cwd, 'settings.json'))).code).toBe(1);
  });
});
