import { describe, expect, it } from 'vitest';
import { check, convertTables, readReport } from '../../server/core/index.ts';
import { reportText } from '../support/reports.ts';

/** A report whose large table has so many more rows that are none of the form's. */
function withForeignRows(count: number): string {
  const text = reportText();
  const at = text.indexOf('| 二、上年结转');
  return text.slice(0, at) + '| 某种别的情形 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n'.repeat(count) + text.slice(at);
}

describe('what nobody wrote is not worked on for ever', () => {
  it('a foreign row is taken out of a table by a fix as long as there are not a hundred others', () => {
    const fixes = (count: number) =>
      check(readReport(withForeignRows(count))).filter(
        ({ code, fixes: offered }) => code === 'unexpected-row' && offered.length > 0,
      ).length;
    expect(fixes(50)).toBe(50);
    expect(fixes(150)).toBe(0);
  });

  it('a table of more than a hundred columns is not written in another dialect', () => {
    const edits = (cells: number) => {
      const wide = `<tr>${'<td>0</td>'.repeat(cells)}</tr>\n`;
      const text = reportText({ dialect: 'html' });
      const at = text.indexOf('<tr>', text.indexOf('二、上年结转'));
      const report = readReport(text.slice(0, at) + wide + text.slice(at));
      return convertTables(report, report.tables, 'pipe').length;
    };
    expect([edits(90), edits(110)]).toEqual([3, 2]);
  });

  it('a line of more than a hundred thousand characters is no row of a table', () => {
    const pieces = (cells: number) => readReport(`| 规章 |${' 1 |'.repeat(cells)}`).pieces.length;
    expect([pieces(20_000), pieces(30_000)]).toEqual([1, 0]);
  });
});
