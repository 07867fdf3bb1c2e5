import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLEAN, FAULTY, UNBALANCED } from './reports.ts';
import { folderWith, gbk, gouji } from './support.ts';

const NO_REPORT = '# 会议纪要\n\n无关内容。\n';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Place;
  readonly end: Place;
}

interface FileEntry {
  readonly path: string;
  readonly problems: readonly ProblemEntry[];
  readonly tables?: readonly TableEntry[];
  readonly [key: string]: unknown;
}

interface ProblemEntry {
  readonly code: string;
  readonly range: Range;
  readonly related: readonly { readonly path: string; readonly range: Range }[];
  readonly fixes: readonly { readonly edits: readonly { readonly range: Range; readonly newText: string }[] }[];
}

interface TableEntry {
  readonly id: string;
  readonly edition: string;
  readonly dialect: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly range: Range;
    readonly values: readonly {
      readonly column: string;
      readonly value: number | null;
      readonly text: string;
      readonly range: Range;
    }[];
  }[];
}

/** What stands at a range that lies in one line. */
function at(range: Range | undefined, text: string): string | undefined {
  if (range?.start.line !== range?.end.line) return undefined;
  return range && text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character);
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

  test('is 1 from the severity on that the settings call blocking', async () => {
    const codeWith = async (severity: string, blocking: string) => {
      const settings = JSON.stringify({ rules: { unbalanced: severity }, blocking });
      return (await gouji(['check'], { cwd: await folderWith({ 'a.md': UNBALANCED, 'gouji.json': settings }) })).code;
    };
    expect(await codeWith('warning', 'warning')).toBe(1);
    expect(await codeWith('information', 'warning')).toBe(0);
    expect(await codeWith('error', 'hint')).toBe(1);
    expect(await codeWith('hint', 'hint')).toBe(1);
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
    expect(stderr).toContain('gouji.json：“year”应为 2008 至 2099 之间的整数');
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
    const cwd = await folderWith({ 'a.md': FAULTY });
    const { stdout } = await gouji(['check', 'a.md'], { cwd });
    expect(stdout).toMatchInlineSnapshot(`
      "a.md:38:9 错误 “2.其它法律行政法规禁止公开”与2021年版格式不一致，应为“2.其他法律行政法规禁止公开”。 wrong-label
         38 | |  |  | 2.其它法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
            |         ^^^^^^^^^^^^^^^^^^^^^^^^^^

      a.md:65:19 错误 “行政复议”行不平：应有总计＝结果维持＋结果纠正＋其他结果＋尚未审结，现填2，各项之和为1，相差+1。请核对各项，或将合计改为1。 unbalanced
         65 | | 1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
            |                   ^
              65:3 “行政复议”行“结果维持”列：1
              65:7 “行政复议”行“结果纠正”列：0
              65:11 “行政复议”行“其他结果”列：0
              65:15 “行政复议”行“尚未审结”列：0

      检查了 1 份报告：2 个错误。
      "
    `);
  });

  test('and the same in English, the Chinese labels kept', async () => {
    const cwd = await folderWith({ 'a.md': FAULTY });
    const { stdout } = await gouji(['check', 'a.md', '--lang', 'en'], { cwd });
    expect(stdout).toMatchInlineSnapshot(`
      "a.md:38:9 error “2.其它法律行政法规禁止公开” departs from the 2021 edition of the form; it should be “2.其他法律行政法规禁止公开”. wrong-label
         38 | |  |  | 2.其它法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
            |         ^^^^^^^^^^^^^^^^^^^^^^^^^^

      a.md:65:19 error row “行政复议” does not balance: 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结, but 2 is written and the parts add up to 1, a difference of +1. Check the parts, or set the total to 1. unbalanced
         65 | | 1 | 0 | 0 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
            |                   ^
              65:3 row “行政复议”, column “结果维持”: 1
              65:7 row “行政复议”, column “结果纠正”: 0
              65:11 row “行政复议”, column “其他结果”: 0
              65:15 row “行政复议”, column “尚未审结”: 0

      Reports checked: 1; errors: 2.
      "
    `);
  });

  test('shows the first few of many related places', async () => {
    const cwd = await folderWith({ 'a.md': UNBALANCED });
    const { stdout } = await gouji(['check', 'a.md'], { cwd });
    // 三（七） is the sum of 21 cells.
    expect(stdout).toContain('\n        另有 13 处\n');
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

  test('what was typed wrong is shown without anything the terminal would obey', async () => {
    for (const argv of [['\x1b[2Jcheck'], ['check', '--form\x9b2Jat'], ['check', '--format', '\x1b]0;x\x07']]) {
      const { code, stderr } = await gouji(argv);
      expect(code).toBe(2);
      expect(stderr).not.toMatch(/[^\P{Cc}\n]/u);
    }
  });

  test('lets nothing of a file through to the terminal that it would obey', async () => {
    const cwd = await folderWith({ '\x1b[2J.md': UNBALANCED.replace('（七）总计', '（七）总\x1b[2J计') });
    const { stdout } = await gouji(['check'], { cwd });
    expect(stdout).toContain('␛[2J.md:');
    expect(stdout).not.toContain('\x1b');
  });
});

describe('JSON for programs', () => {
  test('gives edition, year, organ, and where every problem is, counted from 0', async () => {
    const cwd = await folderWith({ 'a.md': FAULTY });
    const { files, summary } = await json(['a.md'], cwd);
    expect(files[0]).toMatchObject({ path: 'a.md', edition: '2021', year: 2021, organ: '甲市乙局' });
    expect(Object.keys(files[0] ?? {})).toEqual(['path', 'edition', 'year', 'organ', 'problems']);
    expect(files[0]?.problems.map(({ code, range }) => [code, at(range, FAULTY)])).toEqual([
      ['wrong-label', '2.其它法律行政法规禁止公开'],
      ['unbalanced', '2'],
    ]);
    expect(summary).toEqual({
      files: 1,
      errors: 2,
      warnings: 0,
      information: 0,
      hints: 0,
      reports: 1,
      unreadable: 0,
    });
  });

  test('gives what is expected, the related places and the fixes, with the keys in their order', async () => {
    const cwd = await folderWith({ 'a.md': FAULTY });
    const { files } = await json(['a.md'], cwd);
    const problem = files[0]?.problems[1];
    expect(Object.keys(problem ?? {})).toEqual([
      'code',
      'severity',
      'message',
      'range',
      'relation',
      'expected',
      'actual',
      'related',
      'fixes',
    ]);
    expect(problem).toMatchObject({ severity: 'error', relation: 'outcomes-sum', expected: 1, actual: 2 });
    expect(problem?.related.map(({ path, range }) => [path, at(range, FAULTY)])).toEqual([
      ['a.md', '2'],
      ['a.md', '1'],
      ['a.md', '0'],
      ['a.md', '0'],
      ['a.md', '0'],
    ]);
    const edits = problem?.fixes.flatMap((fix) => fix.edits.map(({ range, newText }) => [at(range, FAULTY), newText]));
    expect(edits).toEqual([['2', '1']]);
  });

  test('leaves out what a problem does not have', async () => {
    const cwd = await folderWith({ 'a.md': FAULTY });
    const { files } = await json(['a.md'], cwd);
    expect(files[0]?.problems[0]).not.toHaveProperty('relation');
  });

  test('gives the values of the tables with --tables, as numbers and as written', async () => {
    const written = CLEAN.replace('（七）总计 |  | 3 |', '（七）总计 |  | ３ |').replace('| 14.5 |', '| / |');
    const cwd = await folderWith({ 'a.md': written });
    const { files } = await json(['a.md', '--tables'], cwd);
    const tables = files[0]?.tables ?? [];

    expect(tables.map(({ id, edition, dialect, rows }) => [id, edition, dialect, rows.length])).toEqual([
      ['disclosure', '2021', 'pipe', 6],
      ['applications', '2021', 'pipe', 25],
      ['review', '2021', 'pipe', 3],
    ]);
    const rowOf = (id: string) => tables.flatMap(({ rows }) => rows).find((row) => row.id === id);
    const valuesOf = (id: string) => rowOf(id)?.values.map(({ column, value, text }) => [column, value, text]);
    expect(rowOf('3.7')?.label).toBe('（七）总计');
    expect(valuesOf('3.7')).toEqual([
      ['natural-person', 3, '３'],
      ['business', 0, '0'],
      ['research', 0, '0'],
      ['public-interest', 0, '0'],
      ['legal-service', 0, '0'],
      ['other', 0, '0'],
      ['total', 3, '3'],
    ]);
    expect(valuesOf('20.8/行政事业性收费')).toEqual([['1', null, '/']]);
    for (const { range, text } of tables.flatMap(({ rows }) => rows.flatMap(({ values }) => values))) {
      expect(at(range, written)).toBe(text);
    }
    expect(at(rowOf('3.7')?.range, written)).toBe('|  | （七）总计 |  | ３ | 0 | 0 | 0 | 0 | 0 | 3 |');
    expect(rowOf('reconsideration')?.label).toBe('行政复议');
    expect(rowOf('suit-after-reconsideration')?.values.map(({ column }) => column)).toEqual([
      'upheld',
      'corrected',
      'other',
      'pending',
      'total',
    ]);
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
    const plain = await json(['a.md'], await folderWith({ 'a.md': UNBALANCED }));
    expect(plain.summary.errors).toBeGreaterThan(0);
    expect(await json(['a.md'], await folderWith({ 'a.md': bytes }))).toEqual(plain);
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
