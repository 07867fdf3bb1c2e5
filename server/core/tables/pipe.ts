import { isDelimiterRow, readBarRow, setBarCell } from './bars.ts';
import { besideRow, type FlatCell, joinCells, joinWritten, layOut, newRow, suits, withPlaceholders } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { readRuns } from './runs.ts';
import type { Grid, Written, WrittenRow } from './table.ts';

/** A Markdown pipe table, with or without its delimiter row. Merged cells are blank ones. */
export const pipe: Dialect = {
  name: 'pipe',
  placesForMergedLeft: true,
  read: (source, from, to) => readRuns('pipe', from, to, (line) => readBarRow(source, line, true), isDelimiterRow),
  writeRows,
  between: (eol) => eol,
  delimiterRow,
  write(grid, eol) {
    const [header, ...body] = writeRows(grid);
    const delimiter: Written = { text: delimiterRow(grid.columns), values: [] };
    return joinWritten(header === undefined ? [] : [header, delimiter, ...body], eol);
  },
  setCell: setBarCell,
  insertRow(request) {
    return [besideRow(request, writeRow(withPlaceholders(newRow(request))), request.eol)];
  },
};

function writeRows(grid: Grid): WrittenRow[] {
  return layOut(grid).map((places) => ({
    ...writeRow(withPlaceholders(places)),
    suits: (row) => suits(row, places),
  }));
}

function delimiterRow(columns: number): string {
  return `|${' --- |'.repeat(columns)}`;
}

function writeRow(cells: readonly FlatCell[]): Written {
  return joinCells(cells, '| ', ' | ', ' |');
}
