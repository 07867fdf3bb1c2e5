import { describe, expect, it } from 'vitest';
import { applyEdits, readReport } from '../../../server/core/index.ts';
import { layoutFaults } from '../../../server/core/report/layout.ts';
import { DIALECTS, type DialectName } from '../../../server/core/tables/table.ts';
import { APPLICATIONS, type Edition, OUTCOMES, REVIEW_GROUPS } from '../../support/form.ts';
import { expectProblems, MAIN_RULES, mended, problemOf, problemsOf } from '../../support/marked.ts';
import { recordsOf, tableOf, valuesOf } from '../../support/reading.ts';
import { type Cells, figuresOf, reportText } from '../../support/reports.ts';

/** Section 二 of 2019, by record: how many values each row has. */
const DISCLOSURE_ROWS: Readonly<Record<string, number>> = {
  '20.1/规章': 3,
  '20.1/规范性文件': 3,
  '20.5/其他对外管理服务事项': 3,
  '20.6/行政处罚': 3,
};

/** A report as it is when a row was put in: with what the sums need in it, with zeros where there are no sums. */
function whole(dialect: DialectName, record: string, edition: Edition = '2019', eol = '\n'): string {
  const zeros: Cells = { [record]: { 1: 0, 2: 0, 3: 0 } };
  return reportText({ dialect, edition, eol, ...(DISCLOSURE_ROWS[record] === undefined ? {} : { cells: zeros }) });
}

/** The text without the row that has a cell with this label, as if someone had deleted its lines. */
function withoutRow(text: string, dialect: DialectName, label: string, eol = '\n'): string {
  const between = dialect === 'cell-lines' ? eol + eol : eol;
  const rows = text.split(between);
  const found = rows.filter((row) => cellsOf(row).includes(label));
  if (found.length !== 1) throw new Error(`${label} stands in ${found.length} rows`);
  return rows.filter((row) => row !== found[0]).join(between);
}

function cellsOf(row: string): string[] {
  return row.split(/[\t\r\n|<>]/u).map((cell) => cell.trim());
}

/** The table that `bare-pipe` writes here has lost the places of its merged cells, and says so with or without the row. */
function layoutUnless(dialect: DialectName): string[] {
  return dialect === 'bare-pipe' ? [] : ['table-layout'];
}

describe.each(DIALECTS)('a missing row in %s', (dialect) => {
  it.each([
    ['20.1/规章', '规章'],
    ['20.1/规范性文件', '规范性文件'],
    ['20.5/其他对外管理服务事项', '其他对外管理服务事项'],
    ['20.6/行政处罚', '行政处罚'],
    ['1', '一、本年新收政府信息公开申请数量'],
    ['2', '二、上年结转政府信息公开申请数量'],
    ['4', '四、结转下年度继续办理'],
  ])('is put back where it was: %s', (record, label) => {
    const text = whole(dialect, record);
    expect(mended(withoutRow(text, dialect, label), 'missing-row')).toBe(text);
  });

  it.each([
    ['3.2', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['3.3.2', '2.其他法律行政法规禁止公开'],
    ['3.3.8', '8.属于行政查询事项'],
    ['3.4.3', '3.补正后申请内容仍不明确'],
    ['3.5.4', '4.无正当理由大量反复申请'],
    ['3.6', '（六）其他处理'],
    ['3.7', '（七）总计'],
  ])('is put back where it was, beside the label of its group: %s', (record, label) => {
    const text = whole(dialect, record);
    expect(mended(withoutRow(text, dialect, label), 'missing-row')).toBe(text);
  });

  it('is put back with the label of its group, which was lost with it: 3.1', () => {
    const text = whole(dialect, '3.1');
    expect(mended(withoutRow(text, dialect, '（一）予以公开'), 'missing-row')).toBe(text);
  });

  it.each([
    ['3.3.1', '1.属于国家秘密'],
    ['3.4.1', '1.本机关不掌握相关政府信息'],
    ['3.5.1', '1.信访举报投诉类申请'],
  ])('is put back with the label of its group, which was lost with it: %s', (record, label) => {
    const text = whole(dialect, record);
    expect(mended(withoutRow(text, dialect, label), 'missing-row')).toBe(text);
  });

  it.each(['3.1', '3.3.1', '3.4.1', '3.5.1', '3.5.5', '3.7'])(
    'is put in though the label of its group still stands there: %s',
    (record) => {
      const result = mended(reportText({ dialect, without: [record] }), 'missing-row');
      expect(recordsOf(result, 'applications')).toEqual(APPLICATIONS['2019'].map(([id]) => id));
      expect(valuesOf(result, 'applications')).toEqual(valuesOf(reportText({ dialect }), 'applications'));
      expectProblems(result, {}, { only: [...MAIN_RULES, ...layoutUnless(dialect)] });
    },
  );

  it('is put in with its title and header where its whole block is missing', () => {
    const text = reportText({ dialect, without: ['20.8/行政事业性收费'] });
    const result = mended(text, 'missing-row');
    const whole = reportText({ dialect, cells: { '20.8/行政事业性收费': { 1: 0, 2: 0 } } });
    expect(result).toBe(whole);
  });

  it('is put in for every row of a block that is missing', () => {
    const without = ['20.6/行政处罚', '20.6/行政强制'];
    const zeros = { 1: 0, 2: 0, 3: 0 };
    const once = mended(reportText({ dialect, without }), '插入“行政处罚”行');
    const twice = mended(once, '插入“行政强制”行');
    expect(twice).toBe(reportText({ dialect, cells: { '20.6/行政处罚': zeros, '20.6/行政强制': zeros } }));
  });

  it('is put in one after another until the table is whole', () => {
    const without = ['3.3.3', '3.3.4', '3.3.5', '4'];
    let text = reportText({ dialect, without });
    for (const _ of without) text = mended(text, 'missing-row');
    expect(recordsOf(text, 'applications')).toEqual(APPLICATIONS['2019'].map(([id]) => id));
    expectProblems(text, {}, { only: [...MAIN_RULES, ...layoutUnless(dialect)] });
  });

  it('keeps the line ends of the text', () => {
    const text = whole(dialect, '3.5.2', '2019', '\r\n');
    expect(mended(withoutRow(text, dialect, '2.重复申请', '\r\n'), 'missing-row')).toBe(text);
  });

  it('is put back in the edition of 2021 too', () => {
    const text = whole(dialect, '3.6.2', '2021');
    const label = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
    expect(mended(withoutRow(text, dialect, label), 'missing-row')).toBe(text);
  });

  it('has a tab stop in every value cell, and each holds its figure', () => {
    const [fix] = problemOf(reportText({ dialect, without: ['3.5.2'] }), 'missing-row').fixes;
    const stops = fix?.edits.flatMap(({ newText, tabStops = [] }) =>
      tabStops.map(({ start, end }) => newText.slice(start, end)),
    );
    expect(stops).toEqual(figuresOf('2019')['3.5.2']?.map(String));
  });
});

/** The dialects in which a table here is whole. */
const WHOLE = DIALECTS.filter((dialect) => dialect !== 'bare-pipe');

describe('the first row of a group', () => {
  it.each(WHOLE)('takes over its label from the row below in %s', (dialect) => {
    const text = reportText({ dialect, without: ['3.4.1'] });
    expect(mended(text, 'missing-row')).toBe(reportText({ dialect }));
  });

  it('takes it over in bare-pipe, too, and the table is whole then', () => {
    const text = mended(reportText({ dialect: 'bare-pipe', without: ['3.4.1'] }), 'missing-row');
    expect(text).toContain(
      '三、本年度办理结果 | （四）无法提供 | 1.本机关不掌握相关政府信息 | 9 | 8 | 7 | 6 | 5 | 4 | 39',
    );
    expect(valuesOf(text, 'applications')).toEqual(valuesOf(reportText(), 'applications'));
    expect(layoutFaults(tableOf(readReport(text), 'applications'))).toEqual([]);
  });
});

describe('the row of section 四', () => {
  it('is put below a header that is made whole with it in bare-pipe', () => {
    const text = reportText({ dialect: 'bare-pipe' }).replace(/^1 \| 2 \| 3 \| 4 \| 10 .*\n/mu, '');
    const review = tableOf(readReport(mended(text, 'missing-row')), 'review');
    expect(review.rows).toHaveLength(1);
    expect(layoutFaults(review)).toEqual([]);
  });

  it.each(WHOLE)('is put below its header in %s', (dialect) => {
    const between = dialect === 'cell-lines' ? '\n\n' : '\n';
    const isFigures = (row: string) =>
      cellsOf(row)
        .filter((cell) => /^\d+$/u.test(cell))
        .join(' ')
        .startsWith('1 2 3 4 10');
    const text = reportText({ dialect })
      .split(between)
      .filter((row) => !isFigures(row))
      .join(between);
    expect(recordsOf(text, 'review')).toEqual([]);
    const result = mended(text, 'missing-row');
    const zeros = Object.fromEntries(OUTCOMES.map((column) => [column, 0]));
    expect(result).toBe(
      reportText({ dialect, cells: Object.fromEntries(REVIEW_GROUPS.map((group) => [group, zeros])) }),
    );
  });
});

describe('a row is put in the shape of its neighbours', () => {
  const shaped = (rows: readonly string[]) => reportText({ tables: { applications: rows.join('\n') } });

  it('where values stand one column to the right', () => {
    const rows = [
      '| | (五) 不予处理 | 1. 信访举报投诉类申请 | 0 | 0 | 2 | 0 | 0 | 0 | 2 |',
      '| | | 2. 重复申请 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |',
      '| | | 4. 无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| | (七) 总计 | 4 | 1 | 2 | 0 | 0 | 1 | 8 | |',
    ];
    expect(mended(shaped(rows), '插入“3.要求提供公开出版物”行')).toBe(
      shaped([...rows.slice(0, 2), '|  |  | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', ...rows.slice(2)]),
    );
    expect(mended(shaped(rows), '插入“（六）其他处理”行')).toBe(
      shaped([...rows.slice(0, 3), '|  | （六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |  |', ...rows.slice(3)]),
    );
  });

  it('where rows are packed to the left', () => {
    const rows = [
      '(五)不予处理 | 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |',
      '4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |',
    ];
    expect(mended(shaped(rows), '插入“3.要求提供公开出版物”行')).toBe(
      shaped([...rows.slice(0, 2), '3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | |', ...rows.slice(2)]),
    );
  });

  it('where an HTML table is indented', () => {
    const table = (row: string) =>
      `<table>\n  <tr><td rowspan="${row === '' ? 2 : 3}">（四）无法提供</td><td>1.本机关不掌握相关政府信息</td>${'<td>0</td>'.repeat(7)}</tr>\n${row}  <tr><td>3.补正后申请内容仍不明确</td>${'<td>0</td>'.repeat(7)}</tr>\n</table>`;
    const text = reportText({ tables: { applications: table('') } });
    const row = `  <tr><td>2.没有现成信息需要另行制作</td>${'<td>0</td>'.repeat(7)}</tr>\n`;
    expect(mended(text, '插入“2.没有现成信息需要另行制作”行')).toBe(
      reportText({ tables: { applications: table(row) } }),
    );
  });
});

describe('merged labels of an HTML table', () => {
  it('become longer by the row that is put in below them', () => {
    const text = reportText({ dialect: 'html', without: ['3.3.4'] });
    expect(text).toContain('<td rowspan="19">三、本年度办理结果</td>');
    expect(text).toContain('<td rowspan="7">（三）不予公开</td>');
    const result = mended(text, 'missing-row');
    expect(result).toContain('<td rowspan="20">三、本年度办理结果</td>');
    expect(result).toContain('<td rowspan="8">（三）不予公开</td>');
    expect(tableOf(readReport(result), 'applications').rows.every(({ certain }) => certain)).toBe(true);
  });
});

describe('the fixes of several missing rows', () => {
  it('do not depend on one another', () => {
    const text = reportText({ without: ['3.3.3', '3.5.3'] });
    const edits = problemsOf(text, {}, { only: ['missing-row'] }).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    expect(recordsOf(applyEdits(text, edits), 'applications')).toEqual(APPLICATIONS['2019'].map(([record]) => record));
  });
});
