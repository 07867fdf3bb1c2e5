import type { Span } from '../text/span.ts';
import type { Cell } from './table.ts';

/**
 * A cell as it stands in a text, in one row and one column of the grid. It keeps its offsets as numbers and makes spans
 * of them when asked: a report has hundreds of cells, and most of their spans nobody asks for.
 */
export class StandingCell implements Cell {
  constructor(
    readonly text: string,
    private readonly start: number,
    private readonly end: number,
    private readonly slotStart: number,
    private readonly slotEnd: number,
    readonly column: number,
  ) {}

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get slot(): Span {
    return { start: this.slotStart, end: this.slotEnd };
  }

  get colSpan(): number {
    return 1;
  }

  get rowSpan(): number {
    return 1;
  }
}

/** A cell that may take several columns and rows of the grid. */
export class SpanningCell extends StandingCell {
  readonly #columns: number;
  readonly #rows: number;

  constructor(text: string, span: Span, slot: Span, column: number, columns: number, rows: number) {
    super(text, span.start, span.end, slot.start, slot.end, column);
    this.#columns = columns;
    this.#rows = rows;
  }

  override get colSpan(): number {
    return this.#columns;
  }

  override get rowSpan(): number {
    return this.#rows;
  }
}
