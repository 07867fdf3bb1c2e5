import type { Position, Report, Span } from '../../core/index.ts';

/** Lines and characters from 0 in UTF-16 code units, as in LSP; `end` is not inside. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** The range of a span of the report's text. */
export function rangeOf({ lines }: Report, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
