import type { Span } from '../text/span.ts';

/** The five ways a table stands in a text. */
export const DIALECTS = ['pipe', 'cell-lines', 'tsv', 'bare-pipe', 'html'] as const;
export type DialectName = (typeof DIALECTS)[number];

/** One cell as it stands in the text. */
export interface Cell {
  /** What was written, without the white space around it and without the dialect's own marks. May hold a line break. */
  readonly text: string;
  /** Exactly the written text; empty, at the place where a value would go, in a blank cell. */
  readonly span: Span;
  /** All that belongs to the cell between its separators, white space included. */
  readonly slot: Span;
  /** The grid column the cell begins in, counted from 0. */
  readonly column: number;
  /** How many grid columns and rows it takes; more than 1 only where the dialect can say so. */
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** One row as it stands in the text. */
export interface Row {
  readonly cells: readonly Cell[];
  /** From the first to the last character of the row, without its last line end. */
  readonly span: Span;
}

/** One piece of a table: rows that follow one another without anything in between that ends a table in this dialect. */
export interface Piece {
  readonly dialect: DialectName;
  readonly rows: readonly Row[];
  readonly span: Span;
}

/** One cell of a table yet to be written. */
export interface GridCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** A cell that holds a number: a tab stop where the client takes them. */
  readonly value: boolean;
  /** The cell of a text that it is taken from. */
  readonly source?: Cell;
}

/** One row yet to be written: the cells that begin in it, from the left. */
export type GridRow = readonly GridCell[];

/** A table yet to be written: `columns` wide, with merged cells as on the official form. */
export interface Grid {
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** One row of a grid as a dialect writes it. */
export interface WrittenRow extends Written {
  /** Whether a row that stands in a text is as good. */
  suits(row: Row): boolean;
}

/** Text to be put into a document, and the value cells in it as offsets from its start. */
export interface Written {
  readonly text: string;
  readonly values: readonly Span[];
}
