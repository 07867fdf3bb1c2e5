import type { Span } from '../text/span.ts';
import type { Cell } from './table.ts';

/**
 * A cell as it stands in a text. It keeps its offsets as numbers and makes spans of them when asked: a report has
 * hundreds of cells, and most of their spans nobody asks for.
 */
export class StandingCell implements Cell {
  private readonly start: number;
  private readonly end: number;
  private readonly slotStart: number;
  private readonly slotEnd: number;

  constructor(
    readonly text: string,
    span: Span,
    slot: Span,
    readonly column: number,
    readonly colSpan = 1,
    readonly rowSpan = 1,
  ) {
    this.start = span.start;
    this.end = span.end;
    this.slotStart = slot.start;
    this.slotEnd = slot.end;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }

  get slot(): Span {
    return { start: this.slotStart, end: this.slotEnd };
  }
}
