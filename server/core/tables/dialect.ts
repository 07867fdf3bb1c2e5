import type { Edit } from '../text/edits.ts';
import type { Cell, DialectName, Grid, GridRow, Piece, Row, Written } from './table.ts';
import type { Source } from './source.ts';

/**
 * All that Gouji knows of one way to write a table. Rules and fixes know the table model only; a new dialect is one
 * more of these in `dialects.ts`.
 */
export interface Dialect {
  readonly name: DialectName;
  /** Snippet text with leading tabs is re-indented by editors, so such a dialect is written without tab stops. */
  readonly tabs: boolean;
  /** Reads the lines `from`…`to` (half-open), which the recogniser of blocks found to be a table of this dialect. */
  read(source: Source, from: number, to: number): Piece[];
  /** A whole table; without a line end after its last row. */
  write(grid: Grid, eol: string): Written;
  /** The edit that puts `text` into a cell and keeps its width where the table is aligned. */
  setCell(source: string, cell: Cell, text: string): Edit;
  /** The edits that put a row after (or before) one that stands there, in that one's shape. */
  insertRow(request: RowInsertion): Edit[];
}

/** A row to be put beside another of the same piece. */
export interface RowInsertion {
  readonly text: string;
  readonly eol: string;
  readonly piece: Piece;
  /** The row that stands there, and on which side of it the new one goes. */
  readonly beside: Row;
  readonly side: 'before' | 'after';
  /** The new row as the official form has it, its labels first. */
  readonly row: GridRow;
  /** How many grid columns stand left of the cells of `row`: the merged labels that began in a row above. */
  readonly covered: number;
}
