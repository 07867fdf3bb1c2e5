import { TAB } from '../text/characters.ts';
import {
  besideRow,
  type FlatCell,
  joinCells,
  joinWritten,
  layOut,
  newRow,
  readCell,
  suits,
  withPlaceholders,
} from './cells.ts';
import type { Dialect } from './dialect.ts';
import { readRuns } from './runs.ts';
import type { Source } from './source.ts';
import type { Cell, Grid, Row, Written, WrittenRow } from './table.ts';

/** Rows of fields with a tab between them; merged cells are empty fields, sometimes lost. */
export const tsv: Dialect = {
  name: 'tsv',
  placesForMergedLeft: true,
  read: (source, from, to) => readRuns('tsv', from, to, (line) => readRow(source, line)),
  writeRows,
  between: (eol) => eol,
  write: (grid, eol) => joinWritten(writeRows(grid), eol),
  setCell: (_text, cell, content) => ({ span: cell.slot, newText: content }),
  insertRow(request) {
    return [besideRow(request, writeRow(withPlaceholders(newRow(request))), request.eol)];
  },
};

function readRow({ text, lines }: Source, line: number): Row {
  const span = lines.lineSpan(line);
  const cells: Cell[] = [];
  let from = span.start;
  // Not by `indexOf`, which in a line without tabs would look through all lines below.
  for (let at = from; at < span.end; at++) {
    if (text.charCodeAt(at) !== TAB) continue;
    cells.push(readCell(text, from, at, cells.length, 0));
    from = at + 1;
  }
  cells.push(readCell(text, from, span.end, cells.length, 0));
  return { cells, span };
}

function writeRows(grid: Grid): WrittenRow[] {
  return layOut(grid).map((places) => ({
    ...writeRow(withPlaceholders(places)),
    suits: (row) => suits(row, places),
  }));
}

function writeRow(cells: readonly FlatCell[]): Written {
  return joinCells(cells, '', '\t', '');
}
