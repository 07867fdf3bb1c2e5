import type { DialectName, Piece, Row } from './table.ts';

/** A piece made of the lines `from`…`to`, at least one, each a row but for those that `skip` names. */
export function readRuns(
  dialect: DialectName,
  from: number,
  to: number,
  readRow: (line: number) => Row,
  skip?: (row: Row, index: number) => boolean,
): Piece[] {
  const rows: Row[] = [];
  let start = 0;
  let end = 0;
  for (let line = from; line < to; line++) {
    const row = readRow(line);
    if (line === from) start = row.span.start;
    end = row.span.end;
    if (!skip?.(row, line - from)) rows.push(row);
  }
  return [{ dialect, rows, span: { start, end } }];
}
