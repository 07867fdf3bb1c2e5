import { describe, expect, it } from 'vitest';
import { render } from '../../../server/core/index.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems, mended, problemOf } from '../../support/marked.ts';
import { type ReportRequest, reportText } from '../../support/reports.ts';
import { addRows, changeRow, reportWithRows, rowWith, STRUCTURE, structureIn } from '../../support/rows.ts';

/** The rows with one more behind that of `like`, in its shape, under another label. */
function withRow(rows: readonly string[], like: string, label: string): string[] {
  return addRows(rows, like, (rows[rowWith(rows, like)] ?? '').replace(like, label));
}

describe.each(DIALECTS)('in %s', (dialect) => {
  const only = structureIn(dialect);

  it.each(EDITIONS)('a row that a province added to section 二, edition %s', (edition) => {
    const text = reportWithRows('disclosure', { dialect, edition }, (rows) =>
      withRow(rows, edition === '2019' ? '规范性文件' : '行政规范性文件', '⟦unexpected-row:其他主动公开文件⟧'),
    );
    expectProblems(text, {}, { only });
  });

  it.each(EDITIONS)('a row that someone added to section 三, edition %s', (edition) => {
    const text = reportWithRows('applications', { dialect, edition }, (rows) =>
      withRow(rows, '3.要求提供公开出版物', '⟦unexpected-row:6.通过邮件提出的咨询⟧'),
    );
    expectProblems(text, {}, { only });
  });

  it('a row too many and another missing are two problems, not one label misspelt', () => {
    const request: ReportRequest = {
      dialect,
      without: ['3.3.3'],
      labels: { '2.其他法律行政法规禁止公开': '⟦missing-row:2.其他法律行政法规禁止公开⟧' },
    };
    const text = reportWithRows('applications', request, (rows) =>
      withRow(rows, '8.属于行政查询事项', '⟦unexpected-row:9.涉及其他情形⟧'),
    );
    expectProblems(text, {}, { only });
  });
});

describe('nothing is reported', () => {
  it('of a misspelt label: wrong-label speaks of it', () => {
    const text = reportText({ labels: { '2.重复申请': '⟦wrong-label:2.多次申请⟧' } });
    expectProblems(text, {}, { only: STRUCTURE });
  });

  it('of notes in the table, which hold no figures', () => {
    const text = reportWithRows('applications', {}, (rows) => [...rows, `| 注：数据截至12月31日 |${'  |'.repeat(9)}`]);
    expectProblems(text, {}, { only: ['unexpected-row'] });
  });

  it('of tables that are not of the form', () => {
    const text = reportText({
      arrange: (blocks) => [...blocks.slice(0, 4), '| 渠道 | 条数 |\n|---|---|\n| 网站 | 36 |', ...blocks.slice(4)],
    });
    expectProblems(text, {}, { only: STRUCTURE });
  });
});

describe('the problem', () => {
  it('says which row it is and of which edition the form is, in Chinese and in English', () => {
    const text = reportWithRows('disclosure', { edition: '2021' }, (rows) => withRow(rows, '规章', '其他文件'));
    const problem = problemOf(text, 'unexpected-row');
    expect(problem).toMatchObject({ severity: 'warning', actual: '其他文件' });
    expect(render(problem.message, 'zh')).toBe('2021年版格式的主动公开情况表没有“其他文件”行。请核对，多余的应删去。');
    expect(render(problem.message, 'en')).toBe(
      'The 2021 edition has no row “其他文件” in the table of section 二 (主动公开). Check it, and remove it if it does not belong there.',
    );
  });
});

describe.each(DIALECTS)('the fix in %s', (dialect) => {
  const request: ReportRequest = { dialect };

  it('takes the row out and names the figures that go with it', () => {
    const text = reportWithRows('disclosure', request, (rows) => withRow(rows, '规范性文件', '其他主动公开文件'));
    expect(mended(text, '删去“其他主动公开文件”行（舍去数字31、38、45）')).toBe(reportText(request));
  });

  it('takes it out of a group whose label reaches over it', () => {
    const text = reportWithRows('applications', request, (rows) =>
      withRow(rows, '3.要求提供公开出版物', '6.通过邮件提出的咨询'),
    );
    expect(mended(text, 'unexpected-row')).toBe(reportText(request));
  });
});

describe('the fix', () => {
  it('is not offered where merged cells want the table laid out anew, and a figure fits no column', () => {
    const text = reportWithRows('applications', { dialect: 'html' }, (rows) =>
      changeRow(withRow(rows, '3.要求提供公开出版物', '6.通过邮件提出的咨询'), '（七）总计', (row) =>
        row.replace(/<td>\d+<\/td><\/tr>$/u, '</tr>'),
      ),
    );
    expect(problemOf(text, 'unexpected-row').fixes).toEqual([]);
  });
});

describe('the title of the fix', () => {
  const titles = (...figures: readonly string[]) => {
    const text = reportWithRows('disclosure', {}, (rows) =>
      addRows(rows, '规范性文件', `| 其他主动公开文件 | ${figures.join(' | ')} |`),
    );
    const [fix] = problemOf(text, 'unexpected-row').fixes;
    return fix && [render(fix.title, 'zh'), render(fix.title, 'en'), fix.safe];
  };

  it('says so where nothing but zeros goes', () => {
    expect(titles('0', '0', '0')).toEqual([
      '删去“其他主动公开文件”行（其中数字均为0）',
      'Remove the row “其他主动公开文件” (all its figures are 0)',
      false,
    ]);
  });

  it('names blanks no more than zeros', () => {
    expect(titles('5', '', '/')?.[0]).toBe('删去“其他主动公开文件”行（舍去数字5）');
  });
});
