import { isDelimiterRow, readBarRow, setBarCell } from './bars.ts';
import { besideRow, type FlatCell, joinCells, joinWritten, layOut, newRow, withPlaceholders } from './cells.ts';
import type { Dialect } from './dialect.ts';
import { readRuns } from './runs.ts';
import type { Written } from './table.ts';

/** A Markdown pipe table, with or without its delimiter row. Merged cells are blank ones. */
export const pipe: Dialect = {
  name: 'pipe',
  placesForMergedLeft: true,
  read: (source, from, to) => readRuns('pipe', from, to, (line) => readBarRow(source, line, true), isDelimiterRow),
  write({ columns, rows }, eol) {
    const [header, ...body] = layOut({ columns, rows }).map((places) => writeRow(withPlaceholders(places)));
    const delimiter: Written = { text: `|${' --- |'.repeat(columns)}`, values: [] };
    return joinWritten(header === undefined ? [] : [header, delimiter, ...body], eol);
  },
  setCell: setBarCell,
  insertRow(request) {
    return [besideRow(request, writeRow(withPlaceholders(newRow(request))), request.eol)];
  },
};

function writeRow(cells: readonly FlatCell[]): Written {
  return joinCells(cells, '| ', ' | ', ' |');
}
