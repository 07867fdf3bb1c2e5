import { nominalColumns, shiftOf } from '../report/nominal.ts';
import type { BoundTable, OtherRow, Report } from '../report/report.ts';
import type { Piece } from '../tables/table.ts';
import type { Edit } from '../text/edits.ts';
import { rearranged, type StandingLine, standingLines } from './rearrange-rows.ts';
import { relayTable } from './relay-table.ts';
import { planOf } from './table-plan.ts';

/**
 * The edits that join the pieces of a table: the blank headers and delimiter rows that a converter put over the later
 * ones go, and headers that are there already. Where cells are merged, or the pieces stand in different columns, the
 * table is laid out anew, if that can be done. Undefined where it cannot be joined.
 */
export function joinPieces(report: Report, table: BoundTable): Edit[] | undefined {
  const lines = standingLines(report, table);
  if (lines === undefined) return undefined;
  const relaid = table.dialect === 'html' || !standAlike(table) ? relayTable(report, table, planOf(table)) : undefined;
  return relaid ?? rearranged(report, table, lines, joined(report, table, lines));
}

function joined({ text }: Report, table: BoundTable, lines: readonly StandingLine[]) {
  const [first] = table.pieces;
  const superfluous = new Set(table.others.filter((other) => isSuperfluous(table, other)).map(({ row }) => row.span));
  return lines
    .filter(({ piece, kind, span }) => piece === first || (kind === 'row' && !superfluous.has(span)))
    .map((source) => ({ source, text: text.slice(source.span.start, source.span.end) }));
}

/** Whether a row of a later piece is a blank header, or the header of rows that go on from the piece before. */
function isSuperfluous({ pieces, rows, others }: BoundTable, other: OtherRow): boolean {
  const { piece, row, kind } = other;
  if (piece === pieces[0]) return false;
  if (kind === 'blank') return row === piece.rows[0];
  if (kind !== 'header') return false;
  const start = row.span.start;
  const below = rows.find((bound) => bound.row.span.start > start);
  const above = rows.findLast((bound) => bound.row.span.start < start)?.row.span.start ?? 0;
  return below?.form.headers.length === 0 || others.some((header) => repeats(other, header, above));
}

/** Whether a header says the same as one in a piece before it, without rows between the two. */
function repeats(header: OtherRow, earlier: OtherRow, from: number): boolean {
  const words = ({ row }: OtherRow) => row.cells.map(({ text }) => text).join('\t');
  const { start } = earlier.row.span;
  const before = start > from && start < header.row.span.start && earlier.piece !== header.piece;
  return before && earlier.kind === 'header' && words(earlier) === words(header);
}

/** Whether most rows of all pieces stand in the same columns. */
function standAlike(table: BoundTable): boolean {
  const nominal = nominalColumns(table.form, table.dialect);
  if (nominal === undefined) return true;
  const shifts = new Map<Piece, number[]>();
  for (const row of table.rows) {
    const shift = shiftOf(row, nominal);
    if (shift !== undefined) shifts.set(row.piece, [...(shifts.get(row.piece) ?? []), shift]);
  }
  return new Set([...shifts.values()].map(most)).size <= 1;
}

function most(numbers: readonly number[]): number | undefined {
  const count = (number: number) => numbers.filter((other) => other === number).length;
  return [...numbers].sort((one, other) => count(other) - count(one))[0];
}
