import { describe, expect, it } from 'vitest';
import { applyEdits, convertTables, readReport, type Target } from '../../../server/core/index.ts';
import { TARGETS } from '../../../server/core/mend/convert-tables.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS } from '../../support/form.ts';
import { expectProblems } from '../../support/marked.ts';
import { valuesOf } from '../../support/reading.ts';
import { reportText } from '../../support/reports.ts';
import { addRows, changeRow, reportWithRows, rowWith, STRUCTURE } from '../../support/rows.ts';

/** The text with all its tables in another dialect. */
function converted(text: string, target: Target): string {
  const report = readReport(text);
  return applyEdits(text, convertTables(report, report.tables, target));
}

const cases = TARGETS.flatMap((target) =>
  DIALECTS.filter((dialect) => dialect !== target).map((dialect) => ({ dialect, target })),
);

describe.each(cases)('from $dialect to $target', ({ dialect, target }) => {
  it.each(EDITIONS)('a report of %s is just as if it had been written so', (edition) => {
    const text = reportText({ dialect, edition });
    expect(converted(text, target).replaceAll('| --- ', '|---')).toBe(
      reportText({ dialect: target, edition }).replaceAll('| --- ', '|---'),
    );
  });

  it('keeps rows that are missing missing, and those that are too many', () => {
    const text = reportWithRows('disclosure', { dialect, without: ['3.3.1', '3.5.2'] }, (rows) =>
      addRows(rows, '规范性文件', (rows[rowWith(rows, '规范性文件')] ?? '').replace('规范性文件', '其他主动公开文件')),
    );
    const result = converted(text, target);
    for (const id of ['disclosure', 'applications', 'review']) expect(valuesOf(result, id)).toEqual(valuesOf(text, id));
    expect(result).toMatch(/其他主动公开文件[^0-9]+31[^0-9]+38[^0-9]+45/u);
  });

  it('keeps words that differ from the form, and every cell as it is written', () => {
    const text = reportText({
      dialect,
      labels: { '（五）不予处理': '（五）不予受理' },
      cells: { '3.1': { total: '８６' }, '3.2': { total: '' }, '3.7': { total: '1,507' }, '4': { other: '/' } },
    });
    const result = converted(text, target);
    for (const words of ['（五）不予受理', '８６', '1,507', '/']) expect(result).toContain(words);
    expect(valuesOf(result, 'applications')).toEqual(valuesOf(text, 'applications'));
  });

  it('keeps the line ends', () => {
    const result = converted(reportText({ dialect, eol: '\r\n' }), target);
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expectProblems(result, {}, { only: STRUCTURE });
  });
});

describe('what has a meaning in the other dialect', () => {
  const withCell = (dialect: 'tsv' | 'html', words: string) =>
    reportWithRows('disclosure', { dialect }, (rows) => changeRow(rows, '规章', (row) => row.replace('10', words)));

  it('is escaped in HTML', () => {
    expect(converted(withCell('tsv', '其他 < 5 & 甲'), 'html')).toContain('<td>其他 &lt; 5 &amp; 甲</td>');
  });

  it('is escaped between bars, and comes back', () => {
    const html = withCell('html', '甲|乙 &amp; 丙');
    const pipe = converted(html, 'pipe');
    expect(pipe).toContain('| 甲\\|乙 & 丙 |');
    expect(converted(pipe, 'html')).toBe(html);
  });
});

describe('a table of which not everything is understood', () => {
  it('is written cell by cell, and nothing is lost', () => {
    const text = reportWithRows('applications', { dialect: 'tsv' }, (rows) =>
      changeRow(rows, '2.重复申请', (row) => `${row}\t不详\t7`),
    );
    for (const target of TARGETS) {
      const result = converted(text, target);
      expect(result).toMatch(/2\.重复申请.*不详.*7/u);
      const { tables } = readReport(result);
      expect(tables.map(({ dialect }) => dialect)).toEqual([target, target, target]);
    }
  });
});

describe('a line among cells on lines of their own', () => {
  it('is not lost where a line of white space parts it from them', () => {
    const text = reportWithRows('disclosure', { dialect: 'cell-lines' }, (rows) =>
      changeRow(rows, '规范性文件', (row) => `${row}\n \t\n注：其中两件已废止`),
    );
    for (const target of TARGETS) expect(converted(text, target)).toContain('其中两件已废止');
  });
});

describe('around the table', () => {
  it('empty lines part it from the text', () => {
    const text = reportText({ dialect: 'tsv' }).replaceAll('\n\n', '\n');
    const result = converted(text, 'pipe');
    expect(result).toContain('二、主动公开政府信息情况\n\n| 第二十条');
    expect(result).toMatch(/\|\n\n三、收到和处理/u);
    expect(converted(text, 'html')).toContain('</table>\n\n三、收到和处理');
  });

  it('text that stood between its pieces stands behind it', () => {
    const text = reportWithRows('applications', { dialect: 'tsv' }, (rows) =>
      addRows(rows, '（三）不予公开', '', '注：以下为续页。', ''),
    );
    expect(converted(text, 'pipe')).toContain('|\n\n注：以下为续页。\n\n四、政府信息公开行政复议');
  });

  it('nothing else is touched, and what is written so already is left alone', () => {
    for (const target of TARGETS) {
      const text = reportText({ dialect: target });
      expect(converted(text, target)).toBe(text);
    }
  });
});
