import type { DialectName, Piece, Row } from './table.ts';

/** A piece made of the lines `from`…`to`, one row each, without the rows that `skip` names. Empty where none is left. */
export function readRuns(
  dialect: DialectName,
  from: number,
  to: number,
  readRow: (line: number) => Row,
  skip: (row: Row, index: number) => boolean = () => false,
): Piece[] {
  const rows: Row[] = [];
  let start: number | undefined;
  let end = 0;
  for (let line = from; line < to; line++) {
    const row = readRow(line);
    start ??= row.span.start;
    end = row.span.end;
    if (!skip(row, line - from)) rows.push(row);
  }
  return start === undefined ? [] : [{ dialect, rows, span: { start, end } }];
}
