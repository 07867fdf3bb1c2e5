import { nominalColumns, shiftOf } from '../report/nominal.ts';
import type { BoundTable, OtherRow, Report } from '../report/report.ts';
import type { Piece } from '../tables/table.ts';
import type { Edit } from '../text/edits.ts';
import { countWhile } from '../text/search.ts';
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
  const edits = relaid ?? rearranged(report, table, lines, joined(report, table, lines));
  return edits.length > 0 ? edits : undefined;
}

function joined({ text }: Report, table: BoundTable, lines: readonly StandingLine[]) {
  const [first] = table.pieces;
  const superfluous = new Set(superfluousRows(table).map(({ row }) => row.span));
  return lines
    .filter(({ piece, kind, span }) => piece === first || (kind === 'row' && !superfluous.has(span)))
    .map((source) => ({ source, text: text.slice(source.span.start, source.span.end) }));
}

/**
 * The rows of later pieces that are a blank header, or the header of rows that go on from the piece before, or say the
 * same as a header in a piece before, without rows between the two.
 */
function superfluousRows({ pieces, rows, others }: BoundTable): OtherRow[] {
  /** By their words the headers below the last row of the form, each where it stands first. */
  const pending = new Map<string, OtherRow>();
  let passed = 0;
  return others.filter((other) => {
    const { piece, row, kind } = other;
    if (kind === 'blank') return piece !== pieces[0] && row === piece.rows[0];
    if (kind !== 'header') return false;
    const rowsAbove = countWhile(rows, (bound) => bound.row.span.start < row.span.start);
    if (rowsAbove > passed) pending.clear();
    passed = rowsAbove;
    const words = row.cells.map(({ text }) => text).join('\t');
    const earlier = pending.get(words) ?? other;
    pending.set(words, earlier);
    const goesOn = rows[rowsAbove]?.form.headers.length === 0;
    return piece !== pieces[0] && (goesOn || earlier.piece !== piece);
  });
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
