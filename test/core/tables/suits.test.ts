import { describe, expect, it } from 'vitest';
import { DIALECT } from '../../../server/core/tables/dialects.ts';
import type { Grid, GridCell, GridRow, Row } from '../../../server/core/tables/table.ts';
import { onlyPiece } from '../../support/drawn.ts';

/** A label over some columns and rows. */
function label(text: string, colSpan = 1, rowSpan = 1): GridCell {
  return { text, colSpan, rowSpan, value: false };
}

/** Whether a row that stands in a text is as good as this one, in which every figure is taken from that row. */
function suits(text: string, row: (value: (text: string, colSpan?: number) => GridCell) => GridRow, columns = 3) {
  const piece = onlyPiece(text);
  const [there] = piece.rows;
  if (there === undefined) throw new Error('no row');
  const grid: Grid = { columns, rows: [row((words, colSpan = 1) => figure(there, words, colSpan))] };
  return DIALECT[piece.dialect].writeRows(grid, '\n')[0]?.suits(there);
}

/** The cell of a row that holds this figure, or another one of which nobody knows where it is from. */
function figure({ cells }: Row, text: string, colSpan: number): GridCell {
  const source = cells.find((cell) => cell.text === text);
  return { text, colSpan, rowSpan: 1, value: true, ...(source ? { source } : {}) };
}

describe('a row that stands in a text is as good as the one to be written', () => {
  const row = (value: (text: string) => GridCell) => [label('规章'), value('10'), value('17')];
  const total = (value: (text: string) => GridCell) => [label('合计', 2), value('27')];

  it('if it has the same label and the same figures, in every dialect', () => {
    expect(suits('| 规章 | 10 | 17 |', row)).toBe(true);
    expect(suits('规章 | 10 | 17', row)).toBe(true);
    expect(suits('规章\t10\t17', row)).toBe(true);
    expect(suits('\t规章\n\t10\n\t17', row)).toBe(true);
    expect(suits('<table><tr><td>规章</td><td>10</td><td>17</td></tr></table>', row)).toBe(true);
  });

  it('if its label has other punctuation only', () => {
    expect(suits('| （规章） | 10 | 17 |', row)).toBe(true);
    expect(suits('<table><tr><td>规 章</td><td>10</td><td>17</td></tr></table>', row)).toBe(true);
    expect(suits('| 规定 | 10 | 17 |', row)).toBe(false);
    expect(suits('<table><tr><td>规定</td><td>10</td><td>17</td></tr></table>', row)).toBe(false);
  });

  it('not if a figure is another one, or came from elsewhere', () => {
    expect(suits('| 规章 | 10 | 18 |', row)).toBe(false);
    expect(suits('| 规章 | 17 | 10 |', row)).toBe(false);
    expect(suits('<table><tr><td>规章</td><td>17</td><td>10</td></tr></table>', row)).toBe(false);
  });

  it('not if a cell is missing, or something stands behind', () => {
    expect(suits('| 规章 | 10 |', row)).toBe(false);
    expect(suits('| 规章 | 10 |  |', row)).toBe(false);
    expect(suits('| 规章 | 10 | 17 | 3 |', row)).toBe(false);
    expect(suits('| 规章 | 10 | 17 |  |', row)).toBe(true);
    expect(suits('<table><tr><td>规章</td><td>10</td></tr></table>', row)).toBe(false);
    expect(suits('<table><tr><td>规章</td><td>10</td><td>17</td><td></td></tr></table>', row)).toBe(false);
  });

  it('if nothing or the label once more stands in the places that it is merged over', () => {
    expect(suits('| 合计 |  | 27 |', total)).toBe(true);
    expect(suits('| 合计 | 合 计 | 27 |', total)).toBe(true);
    expect(suits('| 合计 | 其中 | 27 |', total)).toBe(false);
    expect(suits('合计\t\t27', total)).toBe(true);
    expect(suits('合计\t27\t', total)).toBe(false);
  });

  it('if the places that its last figure is merged over are not there', () => {
    const wide = (value: (text: string, colSpan?: number) => GridCell) => [label('收费'), value('5', 2)];
    expect(suits('| 收费 | 5 |', wide)).toBe(true);
    expect(suits('| 收费 | 5 |  |', wide)).toBe(true);
    expect(suits('| 收费 | 5 | 5 |', wide)).toBe(true);
    expect(suits('| 收费 | 5 | 6 |', wide)).toBe(false);
    expect(suits('\t收费\n\t5', wide)).toBe(true);
  });

  it('in HTML if its cells are merged alike', () => {
    const cells = (tag: string) => `<table><tr>${tag}合计</td><td>27</td></tr></table>`;
    expect(suits(cells('<td colspan="2">'), total)).toBe(true);
    expect(suits(cells('<td>'), total)).toBe(false);
    expect(suits(cells('<td colspan="2" rowspan="2">'), total)).toBe(false);
    expect(suits(cells('<td rowspan="2">'), (value) => [label('合计', 1, 2), value('27')])).toBe(true);
  });
});
