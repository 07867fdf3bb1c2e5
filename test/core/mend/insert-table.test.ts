import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/core/index.ts';
import { blankTable } from '../../../server/core/mend/insert-table.ts';
import { DIALECTS } from '../../../server/core/tables/table.ts';
import { EDITIONS as TEMPLATES } from '../../../server/core/templates/editions.ts';
import { onlyPiece } from '../../support/drawn.ts';
import { EDITIONS, SECTIONS } from '../../support/form.ts';
import { expectProblems, MAIN_RULES, mended, problemOf } from '../../support/marked.ts';
import { recordsOf, tableOf, valuesOf } from '../../support/reading.ts';
import { figuresOf, reportText, tableText } from '../../support/reports.ts';

const TABLES = [
  ['disclosure', SECTIONS[1]],
  ['applications', SECTIONS[2]],
  ['review', SECTIONS[3]],
] as const;

describe.each(EDITIONS)('a blank table of %s', (edition) => {
  describe.each(DIALECTS)('in %s', (dialect) => {
    it.each(TABLES)('stands below the title of its section: %s', (id, title) => {
      const text = reportText({ edition, dialect, tables: { [id]: '' } });
      const result = mended(text, 'missing-table');
      const table = tableOf(readReport(result), id);
      expect([table.form.edition, table.dialect, table.section?.template.id]).toEqual([
        edition,
        dialect,
        String(SECTIONS.indexOf(title) + 1),
      ]);
      const zeros = Object.entries(figuresOf(edition)).map(
        ([record, values]) => [record, values.map(() => 0)] as const,
      );
      const records = recordsOf(reportText({ edition }), id);
      expect(valuesOf(result, id)).toEqual(Object.fromEntries(zeros.filter(([record]) => records.includes(record))));
      expectProblems(result, {}, { only: MAIN_RULES });
      const at = text.indexOf(title) + title.length;
      expect(result.startsWith(text.slice(0, at))).toBe(true);
      expect(result.endsWith(text.slice(at))).toBe(true);
    });

    // In `bare-pipe` the tables of these tests have lost the places of merged cells, and blank ones have not.
    it.runIf(dialect !== 'bare-pipe')('is just as the form has it', () => {
      for (const [id] of TABLES) {
        const template = TEMPLATES.find((candidate) => candidate.edition === edition)?.tables.find(
          (table) => table.id === id,
        );
        const written = template && blankTable(template, dialect, '\n').text;
        const cells = (text: string) =>
          onlyPiece(text).rows.map((row) =>
            row.cells.map(({ text: words, column, colSpan, rowSpan }) => [words, column, colSpan, rowSpan]),
          );
        const own = tableText(id, { edition, dialect }).replaceAll(/(?<=[\s>|]|^)-?\d+(?=[\s<|]|$)/gu, '0');
        expect(cells(written ?? '')).toEqual(cells(own));
      }
    });
  });
});

describe('a blank table', () => {
  const text = (body: string, eol = '\n') => reportText({ eol, tables: { review: body } });

  it('is written with the line ends of the text', () => {
    const result = mended(text('', '\r\n'), 'missing-table');
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('stands behind the line that announces it', () => {
    const result = mended(text('该部分以表格形式报告。表格如下：\n\n（以上为全年数据。）'), 'missing-table');
    const [before = '', behind = ''] = result.split('表格如下：');
    expect(before).toContain(SECTIONS[3]);
    expect(behind.trimStart().startsWith('| 行政复议 |')).toBe(true);
    expect(behind).toContain('（以上为全年数据。）');
    expectProblems(result, {}, { only: MAIN_RULES });
  });

  it('stands apart from a paragraph that follows the title line at once', () => {
    const tight = reportText({ tables: { review: '无。' } }).replace(`${SECTIONS[3]}\n\n无。`, `${SECTIONS[3]}\n无。`);
    const result = mended(tight, 'missing-table');
    expect(result).toContain(`${SECTIONS[3]}\n\n| 行政复议 |`);
    expect(result).toMatch(/\| 0 \|\n\n无。/u);
    expectProblems(result, {}, { only: MAIN_RULES });
  });

  it('may end a text that ends with the title', () => {
    const cut = reportText({ arrange: (blocks) => blocks.slice(0, 9) }).trimEnd();
    expect(cut.endsWith(SECTIONS[3])).toBe(true);
    expectProblems(mended(cut, 'missing-table'), {}, { only: ['missing-table', 'missing-row'] });
  });

  it('is in the dialect of the other tables, and in Markdown where there is none', () => {
    const none = reportText({ tables: { disclosure: '', applications: '', review: '' } });
    expect(readReport(mended(none, 'missing-table')).tables.map(({ dialect }) => dialect)).toEqual(['pipe']);
  });

  it('has a tab stop in every value cell, and each holds the 0', () => {
    const [edit] = problemOf(text(''), 'missing-table').fixes[0]?.edits ?? [];
    expect(edit?.tabStops?.map(({ start, end }) => edit.newText.slice(start, end))).toEqual(new Array(15).fill('0'));
  });

  it('in Markdown looks like this', () => {
    const [edit] = problemOf(text(''), 'missing-table').fixes[0]?.edits ?? [];
    expect(edit?.newText.trim()).toBe(
      [
        '| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |',
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
        '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |',
        '|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
        '| 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      ].join('\n'),
    );
  });
});
