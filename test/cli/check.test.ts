import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, gbk, gouji } from './support.ts';

/** A report of 2021 in Markdown without a fault. */
const CLEAN = readFileSync(join(import.meta.dirname, 'fixtures/clean.md'), 'utf8');

/** The same with one cell changed: 三（七） of 自然人 is 4 and its parts are 3. */
const UNBALANCED = CLEAN.replace('（七）总计 |  | 3 |', '（七）总计 |  | 4 |');

const NO_REPORT = '# 会议纪要\n\n无关内容。\n';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface FileEntry {
  readonly path: string;
  readonly problems: readonly {
    readonly code: string;
    readonly range: { readonly start: Place; readonly end: Place };
  }[];
  readonly [key: string]: unknown;
}

async function json(argv: readonly string[], cwd: string) {
  const { code, stdout } = await gouji(['check', '--format', 'json', ...argv], { cwd });
  const { files, summary }: { files: readonly FileEntry[]; summary: Record<string, number> } = JSON.parse(stdout);
  return { code, files, summary };
}

describe('the exit code', () => {
  test('is 0 for a clean report', async () => {
    const cwd = await folderWith({ 'a.md': CLEAN });
    const { code, stdout, stderr } = await gouji(['check'], { cwd });
    expect(stdout).toBe('检查了 1 份报告：未发现问题。\n');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('is 1 for a problem at error level, and 0 where it is only a warning', async () => {
    const cwd = await folderWith({ 'a.md': UNBALANCED });
    expect((await gouji(['check', 'a.md'], { cwd })).code).toBe(1);
    const lenient = await folderWith({ 'a.md': UNBALANCED, 'gouji.json': '{"rules": {"unbalanced": "warning"}}' });
    expect((await gouji(['check', 'a.md'], { cwd: lenient })).code).toBe(0);
  });

  test('is 1 where a file could not be read and another could', async () => {
    const cwd = await folderWith({ 'a.md': CLEAN });
    const { code, stdout, stderr } = await gouji(['check', 'none.md', 'a.md'], { cwd });
    expect(stderr).toBe('gouji: none.md：没有这个文件或文件夹。\n');
    expect(stdout).toBe('检查了 1 份报告：1 个文件无法读取。\n');
    expect(code).toBe(1);
  });

  test('is 2 where nothing could be read', async () => {
    const cwd = await folderWith({ 'b.md': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0) });
    const { code, stdout, stderr } = await gouji(['check', 'none.md', 'b.md'], { cwd });
    expect(stderr).toBe(
      'gouji: none.md：没有这个文件或文件夹。\n' +
        'gouji: b.md：不是文本文件。Word、PDF 等文件请先另存为 Markdown 或纯文本，编码选 UTF-8。\n',
    );
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('is 2 for folders without a report, each of which is named', async () => {
    const cwd = await folderWith({ 'empty/a.docx': '', 'other/a.md': NO_REPORT });
    const { code, stdout, stderr } = await gouji(['check', 'empty', 'other'], { cwd });
    expect(stderr).toMatch(/^gouji: empty：文件夹中没有.+\ngouji: other：文件夹中没有.+\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('is 2 for settings that are wrong', async () => {
    const cwd = await folderWith({ 'a.md': CLEAN, 'gouji.json': '{"year": "2021"}' });
    const { code, stderr } = await gouji(['check', 'a.md'], { cwd });
    expect(stderr).toContain('gouji.json：“year”应当是 2008 至 2099 之间的整数');
    expect(code).toBe(2);
  });
});

describe('a file that is no report', () => {
  test('is left out of a folder', async () => {
    const cwd = await folderWith({ 'a.md': CLEAN, 'readme.md': NO_REPORT });
    const { files } = await json(['.'], cwd);
    expect(files.map(({ path }) => path)).toEqual(['a.md']);
  });

  test('stands without edition and problems where it was named itself', async () => {
    const cwd = await folderWith({ 'readme.md': NO_REPORT });
    const { code, files } = await json(['readme.md'], cwd);
    expect(files).toEqual([{ path: 'readme.md', edition: null, year: null, organ: null, problems: [] }]);
    expect(code).toBe(0);
    expect((await gouji(['check', 'readme.md'], { cwd })).stdout).toContain(
      'readme.md：不是政府信息公开工作年度报告，没有检查。',
    );
  });
});

describe('text for people', () => {
  test('shows the line and a mark under the place, and a summary', async () => {
    const cwd = await folderWith({ 'a.md': UNBALANCED });
    const { stdout } = await gouji(['check', 'a.md'], { cwd });
    expect(stdout).toMatchInlineSnapshot();
  });

  test('and the same in English, the Chinese labels kept', async () => {
    const cwd = await folderWith({ 'a.md': UNBALANCED });
    const { stdout } = await gouji(['check', 'a.md', '--lang', 'en'], { cwd });
    expect(stdout).toMatchInlineSnapshot();
  });

  test('has colours on a terminal only, and as NO_COLOR and FORCE_COLOR say', async () => {
    const cwd = await folderWith({ 'a.md': UNBALANCED });
    const coloured = async (columns: number | undefined, env: Record<string, string>) =>
      (await gouji(['check', 'a.md'], { cwd, columns, env })).stdout.includes('\x1b[31m');
    expect(await coloured(100, {})).toBe(true);
    expect(await coloured(100, { NO_COLOR: '1' })).toBe(false);
    expect(await coloured(100, { TERM: 'dumb' })).toBe(false);
    expect(await coloured(100, { FORCE_COLOR: '0' })).toBe(false);
    expect(await coloured(undefined, {})).toBe(false);
    expect(await coloured(undefined, { FORCE_COLOR: '1' })).toBe(true);
  });

  test('lets nothing of a file through to the terminal that it would obey', async () => {
    const cwd = await folderWith({ '\x1b[2J.md': UNBALANCED.replace('（七）总计', '（七）总\x1b[2J计') });
    const { stdout } = await gouji(['check'], { cwd });
    expect(stdout).toContain('␛[2J.md:');
    expect(stdout).not.toContain('\x1b');
  });
});

describe('JSON for programs', () => {
  test('gives edition, year, organ, and every problem with places from 0', async () => {
    const cwd = await folderWith({ 'a.md': UNBALANCED });
    const { files, summary } = await json(['a.md'], cwd);
    expect(files[0]).toMatchObject({ path: 'a.md', edition: '2021', year: 2021, organ: '甲市乙局' });
    expect(Object.keys(files[0] ?? {})).toEqual(['path', 'edition', 'year', 'organ', 'problems']);
    const lines = UNBALANCED.split('\n');
    for (const { range } of files[0]?.problems ?? []) {
      expect(lines[range.start.line]?.slice(range.start.character, range.end.character)).toBe('4');
    }
    expect(summary).toEqual({
      files: 1,
      errors: files[0]?.problems.length,
      warnings: 0,
      information: 0,
      hints: 0,
      reports: 1,
      unreadable: 0,
    });
    expect(files[0]?.problems).toMatchInlineSnapshot();
  });

  test('gives the values of the tables with --tables', async () => {
    const cwd = await folderWith({
      'a.md': CLEAN.replace('（七）总计 |  | 3 |', '（七）总计 |  | ３ |').replace('| 14.5 |', '| / |'),
    });
    const { files } = await json(['a.md', '--tables'], cwd);
    const tables = files[0]?.tables;
    expect(tables).toMatchInlineSnapshot();
  });

  test('names a file that could not be read, and why', async () => {
    const cwd = await folderWith({ 'a.md': CLEAN });
    const { code, files, summary } = await json(['none.md', 'a.md', '--lang', 'en'], cwd);
    expect(files[0]).toEqual({
      path: 'none.md',
      edition: null,
      year: null,
      organ: null,
      problems: [],
      error: 'no such file or folder.',
    });
    expect(files[1]?.path).toBe('a.md');
    expect(summary).toMatchObject({ files: 2, unreadable: 1 });
    expect(code).toBe(1);
  });

  test('is well-formed where nothing was found', async () => {
    const cwd = await folderWith({});
    expect(await json([], cwd)).toMatchObject({ code: 2, files: [], summary: { files: 0 } });
  });

  test('keeps the order of the files, however many are read at once', async () => {
    const names = Array.from({ length: 100 }, (_, index) => `${String(index).padStart(3, '0')}.md`);
    const cwd = await folderWith(Object.fromEntries(names.map((name) => [name, CLEAN])));
    const { files } = await json([], cwd);
    expect(files.map(({ path }) => path)).toEqual(names);
  });
});

describe('the same problems, in the same places, whatever the encoding', () => {
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${UNBALANCED}`)],
    ['UTF-16', Buffer.from(`\uFEFF${UNBALANCED}`, 'utf16le')],
    ['GBK', gbk(UNBALANCED)],
  ])('%s', async (_, bytes) => {
    const cwd = await folderWith({ 'a.md': UNBALANCED, 'b.md': bytes });
    const { files } = await json(['a.md', 'b.md'], cwd);
    const [plain, other] = files;
    expect(plain?.problems).not.toEqual([]);
    expect({ ...other, path: 'a.md' }).toEqual(JSON.parse(JSON.stringify(plain).replaceAll('b.md', 'a.md')));
  });
});

describe('standard input', () => {
  test('is checked under the name given', async () => {
    const { code, stdout } = await gouji(['check', '--stdin-filename', '草稿.md'], { stdin: UNBALANCED });
    expect(stdout).toContain('草稿.md:56:');
    expect(code).toBe(1);
  });
  test('is decoded like a file', async () => {
    const { stdout } = await gouji(['check', '-'], { stdin: gbk(CLEAN) });
    expect(stdout).toBe('检查了 1 份报告：未发现问题。\n');
  });
});

describe('settings', () => {
  test('come from the nearest gouji.json from the current folder upwards', async () => {
    const cwd = await folderWith({
      'gouji.json': '{"rules": {"unbalanced": "hint"}}',
      '2021/a.md': UNBALANCED,
      '2022/gouji.json': '{"rules": {"unbalanced": "off"}}',
      '2022/a.md': UNBALANCED,
    });
    const summaryIn = async (folder: string) => (await json(['a.md'], join(cwd, folder))).summary;
    expect(await summaryIn('2021')).toMatchObject({ errors: 0, hints: expect.any(Number) });
    expect((await summaryIn('2021')).hints).toBeGreaterThan(0);
    expect(await summaryIn('2022')).toMatchObject({ errors: 0, hints: 0 });
  });

  test('come from the file of --config instead, where there is one', async () => {
    const cwd = await folderWith({
      'gouji.json': '{"year": 1}',
      'ci.json': '{"rules": {"unbalanced": "off"}}',
      'a.md': UNBALANCED,
    });
    expect((await json(['a.md', '--config', 'ci.json'], cwd)).code).toBe(0);
  });

  test('a file of --config that is not there is bad usage', async () => {
    const cwd = await folderWith({ 'a.md': CLEAN });
    const { code, stderr } = await gouji(['check', 'a.md', '--config', 'none.json'], { cwd });
    expect(stderr).toBe('gouji: none.json：没有这个文件或文件夹。\n');
    expect(code).toBe(2);
  });

  test('--year goes before the year of the file', async () => {
    const cwd = await folderWith({ 'gouji.json': '{"year": 2022}', 'a.md': CLEAN });
    expect((await json(['a.md'], cwd)).files[0]?.year).toBe(2022);
    expect((await json(['a.md', '--year', '2023'], cwd)).files[0]?.year).toBe(2023);
  });
});
