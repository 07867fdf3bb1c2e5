import { trim } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import { labelKey } from '../text/labels.ts';
import type { Span } from '../text/span.ts';
import type { RowInsertion } from './dialect.ts';
import { plainText } from './markup.ts';
import { StandingCell } from './standing-cell.ts';
import type { Cell, Grid, GridCell, Row, Written } from './table.ts';

/**
 * One cell of a dialect without merged cells.
 * @param start, end the slot: all between the cell's separators
 * @param padding how far into an empty slot a value would go
 */
export function readCell(text: string, start: number, end: number, column: number, padding: number): Cell {
  const trimmed = trim(text, start, end);
  if (trimmed.start < trimmed.end) {
    const raw = text.slice(trimmed.start, trimmed.end);
    const plain = raw.length === 1 ? raw : plainText(raw);
    return new StandingCell(plain, trimmed.start, trimmed.end, start, end, column);
  }
  const place = Math.min(start + padding, end);
  return new StandingCell('', place, place, start, end, column);
}

/** One cell of a row that a flat dialect is to write: its text, and whether it is a value cell. */
export type FlatCell = Pick<GridCell, 'text' | 'value' | 'source'>;

export const BLANK: FlatCell = { text: '', value: false };

/** One grid place: a cell that begins there, or one that begins left of it or above and reaches over it. */
export type Place = { readonly kind: 'cell' | 'merged-left' | 'merged-above'; readonly cell: FlatCell };

/** Every place of a grid, row by row: what a dialect that cannot merge cells has to put there. */
export function layOut({ columns, rows }: Grid): Place[][] {
  /** For each column, how many rows below it a cell still covers, and what that leaves there. */
  const above: { rows: number; place: Place }[] = [];
  return rows.map((row) => {
    const places: Place[] = [];
    const cells = [...row];
    while (places.length < columns) {
      const covering = above[places.length];
      if (covering !== undefined && covering.rows > 0) {
        covering.rows--;
        places.push(covering.place);
        continue;
      }
      const cell = cells.shift();
      if (cell === undefined) {
        places.push({ kind: 'cell', cell: BLANK });
        continue;
      }
      for (let covered = 0; covered < cell.colSpan && places.length < columns; covered++) {
        const left = covered > 0;
        above[places.length] = { rows: cell.rowSpan - 1, place: { kind: left ? 'merged-left' : 'merged-above', cell } };
        places.push({ kind: left ? 'merged-left' : 'cell', cell });
      }
    }
    return places;
  });
}

/** The places as cells, a blank one wherever another cell reaches over. */
export function withPlaceholders(places: readonly Place[]): FlatCell[] {
  return places.map(({ kind, cell }) => (kind === 'cell' ? cell : BLANK));
}

/**
 * Whether a row that stands in a text says what is to stand at these places: in every cell the same, nothing or the
 * merged cell again where one reaches over, and nothing behind. Of two labels that differ in punctuation only one is
 * as good as the other.
 */
export function suits({ cells }: Row, places: readonly Place[]): boolean {
  const needed = places.findLastIndex(({ kind }) => kind === 'cell') + 1;
  return cells.length >= needed && cells.every((cell, at) => isAt(cell, places[at]));
}

function isAt(cell: Cell, place: Place | undefined): boolean {
  if (place === undefined) return cell.text === '';
  const { text, source, value } = place.cell;
  if (place.kind !== 'cell' && (cell.text === '' || cell.text === source?.text)) return true;
  return cell === source || (!value && labelKey(cell.text) === labelKey(text));
}

/** The cells of a row written one after another with what stands before, between and behind them. */
export function joinCells(cells: readonly FlatCell[], before: string, between: string, behind: string): Written {
  let text = before;
  const values: Span[] = [];
  cells.forEach((cell, index) => {
    if (index > 0) text += between;
    if (cell.value) values.push({ start: text.length, end: text.length + cell.text.length });
    text += cell.text;
  });
  return { text: text + behind, values };
}

/** Several written parts as one, with `between` between them. */
export function joinWritten(parts: readonly Written[], between: string): Written {
  let text = '';
  const values: Span[] = [];
  parts.forEach((part, index) => {
    if (index > 0) text += between;
    for (const value of part.values) values.push({ start: text.length + value.start, end: text.length + value.end });
    text += part.text;
  });
  return { text, values };
}

/**
 * The cells of a new row in the shape of one that stands there: labels end where that row's label is, values begin
 * where its values do, and the row is as long.
 */
function likeRow(
  like: NonNullable<RowInsertion['like']>,
  labels: readonly GridCell[],
  values: readonly GridCell[],
): FlatCell[] {
  const cells = new Array<FlatCell>(like.row.cells.length).fill(BLANK);
  values.forEach((value, index) => {
    cells[like.valuesAt + index] = value;
  });
  const innermost = labels.at(-1);
  if (innermost !== undefined) cells[like.labelAt] = innermost;
  // An outer label takes the blank place left of the label, or, in a row packed to the left, a place of its own.
  labels.slice(0, -1).forEach((outer, index) => {
    const at = like.labelAt - (labels.length - 1 - index);
    if (at >= 0) cells[at] = outer;
    else {
      cells.unshift(outer);
      if (cells.at(-1) === BLANK) cells.pop();
    }
  });
  return cells;
}

/** The places of a new row: in the shape of the row it is to be like, else as the form has it. */
export function newRow({ labels, values, covering, like }: RowInsertion): readonly Place[] {
  if (like !== undefined) return likeRow(like, labels, values).map((cell) => ({ kind: 'cell', cell }));
  const row = [...labels, ...values];
  const columns = [...covering, ...row].reduce((sum, cell) => sum + cell.colSpan, 0);
  const above = covering.map((cell) => ({ ...cell, rowSpan: 2 }));
  return layOut({ columns, rows: [above, row] })[1] ?? [];
}

/** The edit that puts a written row before or behind another, with `between` between the two. */
export function besideRow({ beside: row, side }: RowInsertion, written: Written, between: string): Edit {
  const at = side === 'before' ? row.span.start : row.span.end;
  const newText = side === 'before' ? written.text + between : between + written.text;
  const shift = side === 'before' ? 0 : between.length;
  const tabStops = written.values.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
  return { span: { start: at, end: at }, newText, tabStops };
}
