import { describe, expect, it } from 'vitest';
import { DIALECT } from '../../../server/core/tables/dialects.ts';
import { DIALECTS, type Grid, type GridCell } from '../../../server/core/tables/table.ts';
import { onlyPiece } from '../../support/drawn.ts';

/** A table with a label over two rows, one over two columns, and a value over two columns. */
const GRID: Grid = {
  columns: 4,
  rows: [
    [label('分类', 2), label('数量'), label('金额')],
    [label('采购', 1, 2), label('集中'), value('3'), value('4')],
    [label('分散'), value('5', 2)],
  ],
};

describe('a table is written', () => {
  it('in pipe', () => {
    expect(written('pipe')).toBe(
      [
        '| 分类 |  | 数量 | 金额 |',
        '| --- | --- | --- | --- |',
        '| 采购 | 集中 | [3] | [4] |',
        '|  | 分散 | [5] |  |',
      ].join('\n'),
    );
  });

  it('in bare-pipe, where no row can begin with a blank cell, with the cell merged from above once more', () => {
    expect(written('bare-pipe')).toBe(
      ['分类 | | 数量 | 金额', '采购 | 集中 | [3] | [4]', '采购 | 分散 | [5] |'].join('\n'),
    );
  });

  it('in tsv', () => {
    expect(written('tsv')).toBe(['分类\t\t数量\t金额', '采购\t集中\t[3]\t[4]', '\t分散\t[5]\t'].join('\n'));
  });

  it('in cell-lines', () => {
    expect(written('cell-lines')).toBe(
      ['\t分类\n\t数量\n\t金额', '\t采购\n\t集中\n\t[3]\n\t[4]', '\t\n\t分散\n\t[5]'].join('\n\n'),
    );
  });

  it('in html', () => {
    expect(written('html')).toBe(
      [
        '<table>',
        '<tr><td colspan="2">分类</td><td>数量</td><td>金额</td></tr>',
        '<tr><td rowspan="2">采购</td><td>集中</td><td>[3]</td><td>[4]</td></tr>',
        '<tr><td>分散</td><td colspan="2">[5]</td></tr>',
        '</table>',
      ].join('\n'),
    );
  });

  it.each(DIALECTS)('in %s with the line ends it is told, and is read again', (dialect) => {
    for (const eol of ['\n', '\r\n']) {
      const { text } = DIALECT[dialect].write(GRID, eol);
      expect(text.replaceAll(eol, '')).not.toMatch(/[\r\n]/);
      const piece = onlyPiece(text);
      expect(piece.dialect).toBe(dialect);
      expect(piece.rows.map(({ cells }) => cells.map((cell) => cell.text).filter((words) => words !== ''))).toEqual([
        ['分类', '数量', '金额'],
        ['采购', '集中', '3', '4'],
        [...(dialect === 'bare-pipe' ? ['采购'] : []), '分散', '5'],
      ]);
    }
  });
});

describe('a cell that is read takes one column and one row', () => {
  it.each(DIALECTS)('in %s, but for merged cells in html', (dialect) => {
    const { rows } = onlyPiece(DIALECT[dialect].write(GRID, '\n').text);
    const merged = rows.flatMap(({ cells }) =>
      cells
        .filter(({ colSpan, rowSpan }) => colSpan !== 1 || rowSpan !== 1)
        .map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan })),
    );
    const inHtml = [
      { text: '分类', colSpan: 2, rowSpan: 1 },
      { text: '采购', colSpan: 1, rowSpan: 2 },
      { text: '5', colSpan: 2, rowSpan: 1 },
    ];
    expect(merged).toEqual(dialect === 'html' ? inHtml : []);
  });
});

describe('a table is written row by row', () => {
  it.each(DIALECTS)('in %s, with the same between its rows as in the whole table', (dialect) => {
    const { write, writeRows, between } = DIALECT[dialect];
    for (const eol of ['\n', '\r\n']) {
      const [, ...body] = writeRows(GRID, eol).map(({ text }) => text);
      expect(write(GRID, eol).text).toContain(between(eol) + body.join(between(eol)));
    }
  });
});

describe('a table is written whole', () => {
  const pipe = (columns: number, ...rows: readonly GridCell[][]) =>
    written('pipe', { columns, rows }).split('\n').toSpliced(1, 1);

  it('below a label that is merged over fewer rows', () => {
    expect(pipe(2, [label('采购', 1, 2), value('3')], [value('4')], [label('收费'), value('5')])).toEqual([
      '| 采购 | [3] |',
      '|  | [4] |',
      '| 收费 | [5] |',
    ]);
  });

  it('with a label merged over columns and rows', () => {
    expect(pipe(3, [label('采购', 2, 2), value('3')], [value('4')])).toEqual(['| 采购 |  | [3] |', '|  |  | [4] |']);
  });

  it('where a row has too few cells, or one that is wider than the table', () => {
    const rows = [[label('采购')], [label('收费', 5)]];
    expect(pipe(3, ...rows)).toEqual(['| 采购 |  |  |', '| 收费 |  |  |']);
    expect(written('bare-pipe', { columns: 3, rows })).toBe('采购 | |\n收费 | |');
  });

  it('of no rows is nothing', () => {
    expect(DIALECT.pipe.write({ columns: 3, rows: [] }, '\n')).toEqual({ text: '', values: [] });
  });
});

/** The table with its value cells in brackets. */
function written(dialect: (typeof DIALECTS)[number], grid = GRID): string {
  const { text, values } = DIALECT[dialect].write(grid, '\n');
  let shown = '';
  let from = 0;
  for (const { start, end } of values) {
    shown += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return shown + text.slice(from);
}

function label(text: string, colSpan = 1, rowSpan = 1): GridCell {
  return { text, colSpan, rowSpan, value: false };
}

function value(text: string, colSpan = 1): GridCell {
  return { text, colSpan, rowSpan: 1, value: true };
}
