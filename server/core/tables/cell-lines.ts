import { isSpace, TAB, trim } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import {
  besideRow,
  type FlatCell,
  joinWritten,
  layOut,
  newRow,
  type Place,
  readCell,
  suits,
  withPlaceholders,
} from './cells.ts';
import type { Dialect } from './dialect.ts';
import type { Source } from './source.ts';
import type { Cell, Grid, Piece, Row, Written, WrittenRow } from './table.ts';

/**
 * One cell per line, each begun by a tab; an empty line ends a row; a line without tab goes on with the cell above, or
 * is a cell where there is none; a lone tab is a blank cell, or a merged one that began in a row above. Cells merged to the
 * left leave nothing behind.
 */
export const cellLines: Dialect = {
  name: 'cell-lines',
  placesForMergedLeft: false,
  read,
  writeRows,
  between: (eol) => eol + eol,
  write: (grid, eol) => joinWritten(writeRows(grid, eol), eol + eol),
  setCell: (_text, cell, content) => ({ span: cell.slot, newText: content }),
  insertRow(request) {
    return [
      besideRow(
        request,
        writeRow(withPlaceholders(withoutMergedLeft(newRow(request))), request.eol),
        request.eol + request.eol,
      ),
    ];
  },
};

function read({ text, lines }: Source, from: number, to: number): Piece[] {
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let rowStart = 0;
  let rowEnd = 0;
  /** The slot of a cell that may go on. */
  let open: Span | undefined;
  const endCell = () => {
    if (open) cells.push(readCell(text, open.start, open.end, cells.length, 0));
    open = undefined;
  };
  const endRow = () => {
    endCell();
    if (cells.length > 0) rows.push({ cells, span: { start: rowStart, end: rowEnd } });
    cells = [];
  };
  for (let line = from; line < to; line++) {
    const { start, end } = lines.lineSpan(line);
    const tabbed = text.charCodeAt(start) === TAB;
    if (!tabbed && isBlank(text, start, end)) {
      endRow();
      continue;
    }
    if (tabbed || open === undefined) {
      endCell();
      if (cells.length === 0) rowStart = start;
      open = { start: tabbed ? start + 1 : trim(text, start, end).start, end };
    } else open = { start: open.start, end };
    rowEnd = end;
  }
  endRow();
  const first = rows[0];
  const last = rows.at(-1);
  return first && last ? [{ dialect: 'cell-lines', rows, span: { start: first.span.start, end: last.span.end } }] : [];
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

function writeRows(grid: Grid, eol: string): WrittenRow[] {
  return layOut(grid).map((all) => {
    const places = withoutMergedLeft(all);
    return { ...writeRow(withPlaceholders(places), eol), suits: (row) => suits(row, places) };
  });
}

/** There is a lone tab for each merged cell that reaches into the row from above, none for what is merged to the left. */
function withoutMergedLeft(places: readonly Place[]): Place[] {
  return places.filter(({ kind }) => kind !== 'merged-left');
}

function writeRow(cells: readonly FlatCell[], eol: string): Written {
  return joinWritten(
    cells.map((cell) => ({
      text: `\t${cell.text}`,
      values: cell.value ? [{ start: 1, end: 1 + cell.text.length }] : [],
    })),
    eol,
  );
}
