import { expect, it } from 'vitest';
import { columnNames, readReport, render } from '../../../server/core/index.ts';
import { reportText } from '../../support/reports.ts';

/** The names of the columns of the values in some lines of a text. */
function namesIn(text: string, words: string): string[] {
  const start = text.indexOf(words);
  const report = readReport(text);
  return columnNames(report, report.lines.lineSpan(report.lines.lineAt(start)), () => true).map(({ name }) =>
    render(name, 'zh'),
  );
}

it('each block of a table has the names of its own header', () => {
  const text = reportText({ edition: '2019' });
  expect(namesIn(text, '| 规章')).toEqual(['本年新制作数量', '本年新公开数量', '对外公开总数量']);
  expect(namesIn(text, '| 行政强制')).toEqual(['上一年项目数量', '本年增/减', '处理决定数量']);
  expect(namesIn(text, '| 政府集中采购')).toEqual(['采购项目数量', '采购总金额']);
});

it('a row of which the columns are not sure has none', () => {
  const row = '| 一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 9 |';
  const text = reportText({ edition: '2021' });
  expect(namesIn(text, '| 一、本年新收')).toHaveLength(7);
  expect(namesIn(text.replace(/^\| 一、本年新收.*$/m, row), '| 一、本年新收')).toEqual([]);
});
