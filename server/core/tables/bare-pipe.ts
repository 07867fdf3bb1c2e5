import { isDelimiterRow, readBarRow, setBarCell } from './bars.ts';
import { BLANK, besideRow, type FlatCell, joinWritten, layOut, newRow, type Place, suits } from './cells.ts';
import type { Dialect, RowInsertion } from './dialect.ts';
import { readRuns } from './runs.ts';
import type { Grid, Written, WrittenRow } from './table.ts';

/**
 * Bars between cells but not around them. What converters write has lost the places of merged cells, so that every row
 * is packed to the left and filled up with bars. What is written here keeps them; but no row can begin with a blank
 * cell, which would be an outer bar, so cells merged from above are written out again.
 */
export const barePipe: Dialect = {
  name: 'bare-pipe',
  placesForMergedLeft: true,
  read: (source, from, to) =>
    readRuns('bare-pipe', from, to, (line) => readBarRow(source, line, false), isDelimiterRow),
  writeRows,
  between: (eol) => eol,
  write: (grid, eol) => joinWritten(writeRows(grid), eol),
  setCell: setBarCell,
  insertRow(request) {
    const { like, beside, eol } = request;
    const places = newRow(request);
    const cells =
      like === undefined ? again(places) : isPacked(request, like.valuesAt) ? pack(places) : covered(request, places);
    return [besideRow(request, writeRow(filledUp(cells, (like?.row ?? beside).cells.length)), eol)];
  },
};

function writeRows(grid: Grid): WrittenRow[] {
  return layOut(grid).map((places) => ({ ...writeRow(again(places)), suits: (row) => suits(row, places) }));
}

/** The places as cells, those merged from above written out again. */
function again(places: readonly Place[]): FlatCell[] {
  return places.map(({ kind, cell }) => (kind === 'merged-left' ? BLANK : cell));
}

/** Whether a row whose values begin there has lost the places of merged labels. */
function isPacked({ covering, labels }: RowInsertion, valuesAt: number): boolean {
  return valuesAt < [...covering, ...labels].reduce((sum, { colSpan }) => sum + colSpan, 0);
}

function pack(places: readonly Place[]): FlatCell[] {
  return places.map(({ cell }) => cell).filter(({ text, value }) => value || text !== '');
}

/** The labels that reach into a row from above, in the blank places left of its own. */
function covered({ covering }: RowInsertion, places: readonly Place[]): FlatCell[] {
  const cells = places.map(({ cell }) => cell);
  let column = 0;
  for (const label of covering) {
    if (cells[column] === BLANK) cells[column] = label;
    column += label.colSpan;
  }
  return cells;
}

function filledUp(cells: readonly FlatCell[], columns: number): FlatCell[] {
  return [...cells, ...new Array<FlatCell>(Math.max(0, columns - cells.length)).fill(BLANK)];
}

function writeRow(cells: readonly FlatCell[]): Written {
  let text = '';
  const values = [];
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += cell.text === '' && !cell.value ? ' |' : ' | ';
    if (cell.value) values.push({ start: text.length, end: text.length + cell.text.length });
    text += cell.text;
  }
  return { text, values };
}
