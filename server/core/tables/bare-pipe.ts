import { isDelimiterRow, readBarRow, setBarCell } from './bars.ts';
import { besideRow, type FlatCell, joinWritten, layOut, newRow, type Place } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { readRuns } from './runs.ts';
import type { Written } from './table.ts';

/**
 * Bars between cells but not around them. The placeholders of merged cells are lost, so every row is packed to the
 * left and filled up with bars.
 */
export const barePipe: Dialect = {
  name: 'bare-pipe',
  placesForMergedLeft: true,
  read: (source, from, to) =>
    readRuns('bare-pipe', from, to, (line) => readBarRow(source, line, false), isDelimiterRow),
  write(grid, eol) {
    const rows = layOut(grid).map((places) => writeRow(pack(places), grid.columns));
    return joinWritten(rows, eol);
  },
  setCell: setBarCell,
  insertRow(request) {
    const columns = (request.like?.row ?? request.beside).cells.length;
    return [besideRow(request, writeRow(pack(newRow(request)), columns), request.eol)];
  },
};

function pack(places: readonly Place[]): FlatCell[] {
  return places.filter((place): place is FlatCell => typeof place !== 'string' && isFilled(place));
}

function isFilled(cell: FlatCell): boolean {
  return cell.value || cell.text !== '';
}

function writeRow(cells: readonly FlatCell[], columns: number): Written {
  const fill: FlatCell[] = new Array(Math.max(0, columns - cells.length)).fill({ text: '', value: false });
  let text = '';
  const values = [];
  for (const [index, cell] of [...cells, ...fill].entries()) {
    if (index > 0) text += cell.text === '' && !cell.value ? ' |' : ' | ';
    if (cell.value) values.push({ start: text.length, end: text.length + cell.text.length });
    text += cell.text;
  }
  return { text, values };
}
