import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { type ReportRequest, reportText } from '../../support/reports.ts';
import { markLine, STRUCTURE, structureIn } from '../../support/rows.ts';

/** Where the tables of sections 二, 三 and 四 stand among the blocks of a report. */
const TABLE = { '2': 5, '3': 7, '4': 9 } as const;

/** A report in which the table of a section, marked, stands before the block of this number. */
function reportWithTable(section: keyof typeof TABLE, before: number, request: ReportRequest = {}): string {
  return reportText({
    ...request,
    arrange: (blocks) => {
      const from = TABLE[section];
      const table = marked(blocks[from], request);
      return [...blocks.slice(0, before), 'TABLE', ...blocks.slice(before)]
        .filter((block) => block !== blocks[from])
        .map((block) => (block === 'TABLE' ? table : block));
    },
  });
}

/** An HTML table begins with its first row. */
function marked(table = '', { dialect }: ReportRequest): string {
  if (dialect !== 'html') return markLine('misplaced-table', table);
  const [opening, ...rows] = table.split('\n');
  return `${opening}\n${markLine('misplaced-table', rows.join('\n'))}`;
}

describe.each(DIALECTS)('in %s', (dialect) => {
  describe.each(EDITIONS)('of %s', (edition) => {
    const only = structureIn(dialect);

    it('a table above its title', () => {
      expectProblems(reportWithTable('4', 8, { dialect, edition }), {}, { only });
      expectProblems(reportWithTable('2', 4, { dialect, edition }), {}, { only });
    });

    it('a table at the end of the report', () => {
      expectProblems(reportWithTable('4', 14, { dialect, edition }), {}, { only });
    });

    it('a table before all sections', () => {
      expectProblems(reportWithTable('3', 2, { dialect, edition }), {}, { only });
    });
  });
});

describe('nothing is reported', () => {
  it('of a table below text of its section', () => {
    const text = reportText({
      arrange: (blocks) => blocks.toSpliced(TABLE['3'], 0, '申请办理的数据如下表。', '（单位：件）'),
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('of a table below a title in other words', () => {
    const text = reportText({
      arrange: (blocks) => blocks.with(TABLE['4'] - 1, '⟦section-title:四、政府信息公开行政复议及行政诉讼情况⟧'),
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('where its title went astray without it: that is the problem', () => {
    const text = reportText({
      arrange: (blocks) => {
        const title = blocks[TABLE['4'] - 1] ?? '';
        return [...blocks.toSpliced(TABLE['4'] - 1, 1), `⟦section-order:${title}⟧`];
      },
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('where the section of the table is missing: that is the problem', () => {
    const text = reportText({ arrange: (blocks) => blocks.toSpliced(TABLE['4'] - 1, 1) });
    expectProblems(text.replace('三、收到和处理政府信息公开申请情况', '⟦missing-section:$&⟧'), {}, { only: STRUCTURE });
  });
});

describe('together with others', () => {
  it('a misplaced table with a wrong sum is two problems', () => {
    const request: ReportRequest = { cells: { 'direct-suit': { total: '⟦unbalanced:9⟧' } } };
    expectProblems(reportWithTable('4', 8, request), {}, { only: STRUCTURE });
  });

  it('a misplaced table, while another section stands out of order', () => {
    const text = reportText({
      arrange: (blocks) => [
        ...blocks.slice(0, 4),
        markLine('misplaced-table', blocks[5]),
        blocks[4] ?? '',
        ...blocks.slice(6, 10),
        ...blocks.slice(12),
        `⟦section-order:${blocks[10]}⟧`,
        blocks[11] ?? '',
      ],
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });
});

const MOVE_TITLE = 'Move the title “四、政府信息公开行政复议、行政诉讼情况” above the table';
const MOVE_TABLE =
  'Move the table of section 四 (行政复议、行政诉讼) below the title “四、政府信息公开行政复议、行政诉讼情况”';

describe.each(DIALECTS)('is mended, in %s,', (dialect) => {
  describe.each(['\n', '\r\n'])('with line ends %j:', (eol) => {
    const request: ReportRequest = { dialect, eol };
    const right = reportText(request);
    /** The report with blocks put in before others, by their places in it. */
    const withBlocks = (blocks: Readonly<Record<number, string>>, own: ReportRequest = request) =>
      reportText({
        ...own,
        arrange: (written) => written.flatMap((block, at) => [...(at in blocks ? [blocks[at] ?? ''] : []), block]),
      });
    /** The same with the table of section 四 before the block of a number. */
    const moved = (before: number, blocks: Readonly<Record<number, string>> = {}) =>
      reportText({
        ...request,
        arrange: (written) => {
          const table = written[TABLE['4']] ?? '';
          return [...written, ''].flatMap((block, at) => [
            ...(at in blocks ? [blocks[at] ?? ''] : []),
            ...(at === before ? [table] : []),
            ...(block === table || at === written.length ? [] : [block]),
          ]);
        },
      });

    it('by moving the title, where the table stands right before it', () => {
      const wrong = moved(8);
      expect(mended(wrong, 'misplaced-table')).toBe(right);
      expect(mended(wrong, MOVE_TITLE)).toBe(right);
      expect(mended(wrong, MOVE_TABLE)).toBe(right);
      expect(problemOf(wrong, 'misplaced-table').fixes.map(({ safe }) => safe)).toEqual([true, true]);
    });

    it('which may be the last line', () => {
      const last = (text: string) => text.slice(0, text.indexOf(`${eol}${eol}五、`));
      expect(mended(last(moved(8)), 'misplaced-table')).toBe(last(right));
      expect(mended(last(moved(8)), MOVE_TABLE)).toBe(last(right));
    });

    it('by moving the table below its title, from wherever it stands', () => {
      for (const before of [2, 4, 6, 7, 11, 12, 14]) expect(mended(moved(before), 'misplaced-table')).toBe(right);
      expect(mended(moved(14).trimEnd(), 'misplaced-table')).toBe(right.trimEnd());
    });

    it('with the line that announces it', () => {
      const announced = withBlocks({ 9: '办理情况如下：' });
      expect(mended(moved(8, { 8: '办理情况如下：' }), 'misplaced-table')).toBe(announced);
      expect(mended(moved(12, { 12: '办理情况如下：' }), 'misplaced-table')).toBe(announced);
    });

    it('below the line that announces it', () => {
      expect(mended(moved(4, { 9: '办理情况如下：' }), 'misplaced-table')).toBe(withBlocks({ 9: '办理情况如下：' }));
    });

    it('above the text of its section', () => {
      const text = withBlocks({ 10: '本年度没有被纠正的案件。' });
      expect(mended(moved(4, { 10: '本年度没有被纠正的案件。' }), 'misplaced-table')).toBe(text);
    });

    it('two that changed places', () => {
      const swapped = reportText({
        ...request,
        arrange: (blocks) => blocks.with(7, blocks[9] ?? '').with(9, blocks[7] ?? ''),
      });
      expect(mended(mended(swapped, 'misplaced-table'), 'misplaced-table')).toBe(right);
    });
  });
});

describe('a table in several pieces', () => {
  const torn = (text: string) => text.replace('| 一、本年新收', '\n|  |\n| --- |\n| 一、本年新收');

  it('moves with all of them', () => {
    const wrong = reportWithTable('3', 14).replace(/⟦[a-z-]+:|⟧/gu, '');
    expect(mended(torn(wrong), 'misplaced-table')).toBe(torn(reportText()));
  });

  it('stays where a title stands between them, which moves above', () => {
    const title = '三、收到和处理政府信息公开申请情况';
    const wrong = reportText({ arrange: (blocks) => blocks.toSpliced(6, 1) }).replace(
      '| 一、本年新收',
      `\n${title}\n\n| 一、本年新收`,
    );
    expect(problemOf(wrong, 'misplaced-table').fixes).toHaveLength(1);
    expect(mended(wrong, 'misplaced-table')).toBe(reportText().replace('| 一、本年新收', '\n| 一、本年新收'));
  });
});

describe('an HTML table that holds two tables of the form', () => {
  it('is not cut in two', () => {
    const text = reportText({
      dialect: 'html',
      arrange: (blocks) => [
        ...blocks.slice(0, 7),
        `${blocks[7]}\n${blocks[9]}`.replace('</table>\n<table>\n', ''),
        blocks[8] ?? '',
        ...blocks.slice(10),
      ],
    });
    expect(problemOf(text, 'misplaced-table').fixes).toEqual([]);
  });
});

describe('there is no fix', () => {
  it('where the section has its table already', () => {
    const text = reportText({ arrange: (blocks) => [...blocks, blocks[7] ?? ''] });
    expect(problemOf(text, 'misplaced-table').fixes).toEqual([]);
  });
});

describe('the problem', () => {
  it('says where the table stands and where it should, in Chinese and in English', () => {
    const text = reportText({ arrange: (blocks) => blocks.with(8, blocks[9] ?? '').with(9, blocks[8] ?? '') });
    const { severity, message, related } = problemOf(text, 'misplaced-table');
    expect(severity).toBe('error');
    expect(render(message, 'zh')).toBe(
      '行政复议、行政诉讼情况表应在标题“四、政府信息公开行政复议、行政诉讼情况”之下，现在位于“三、收到和处理政府信息公开申请情况”部分。请把表格移到该标题下，或把标题移到表格前。',
    );
    expect(render(message, 'en')).toBe(
      'The title “四、政府信息公开行政复议、行政诉讼情况” should stand above the table of section 四 (行政复议、行政诉讼), which stands in section “三、收到和处理政府信息公开申请情况”. Move the table below its title, or the title above the table.',
    );
    expect(related.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  it('says so too where it stands before all sections', () => {
    const text = reportText({
      arrange: (blocks) => [
        ...blocks.slice(0, 2),
        blocks[7] ?? '',
        ...blocks.slice(2).filter((block) => block !== blocks[7]),
      ],
    });
    expect(render(problemOf(text, 'misplaced-table').message, 'zh')).toContain('现在位于各部分之前');
  });
});
