import type { Edit } from '../text/edits.ts';
import type { Source } from './source.ts';
import type { Cell, DialectName, Grid, GridCell, Piece, Row, Written, WrittenRow } from './table.ts';

/**
 * All that Gouji knows of one way to write a table. Rules and fixes know the table model only; a new dialect is one
 * more of these in `dialects.ts`.
 */
export interface Dialect {
  readonly name: DialectName;
  /** Whether a cell leaves a place in every column it is merged over, as it should in a whole table. */
  readonly placesForMergedLeft: boolean;
  /** Reads the lines `from`…`to` (half-open), which were recognised as tables of this dialect. */
  read(source: Source, from: number, to: number): Piece[];
  /** The rows of a table, one by one. */
  writeRows(grid: Grid, eol: string): WrittenRow[];
  /** What stands between two rows. */
  between(eol: string): string;
  /** The line that Markdown wants below the first row. */
  delimiterRow?(columns: number): string;
  /** A whole table, without a line end after its last row. */
  write(grid: Grid, eol: string): Written;
  /** The edit that puts `content` into a cell and leaves its neighbours where they are. */
  setCell(text: string, cell: Cell, content: string): Edit;
  /** The edits that put a row before or after one that stands there. */
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
  /** The labels that begin in the new row, the innermost last, and its value cells. */
  readonly labels: readonly GridCell[];
  readonly values: readonly GridCell[];
  /** The merged labels of the form that reach into the row from above. */
  readonly covering: readonly GridCell[];
  /** A row of the same piece and depth, whose shape the new one takes: where its innermost label and first value are. */
  readonly like?: { readonly row: Row; readonly labelAt: number; readonly valuesAt: number };
}
