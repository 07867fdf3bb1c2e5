import type { Draw } from '../draw.ts';
import type { Expected } from '../expected.ts';
import type { DataRow, Report, Table, Value } from '../report.ts';
import { dataRows, tablesOf } from '../report.ts';

/** One way in which a report can be wrong. */
export interface Fault {
  /** The code it must be reported with. */
  readonly code: string;
  /** What was done, in words. */
  readonly name: string;
  /**
   * Changes the report somewhere. Says what must be reported of it, except what follows from the figures (see
   * sums.ts); undefined where this report has no place for it, and then it was left as it is.
   */
  plant(report: Report, draw: Draw): readonly Expected[] | undefined;
}

/** Lays hands on parts. False where another fault did before, and then nothing is taken. */
export function take({ taken }: Report, ...parts: readonly object[]): boolean {
  if (parts.some((part) => taken.has(part))) return false;
  for (const part of parts) taken.add(part);
  return true;
}

/** Lays hands on parts inside a table, which no other fault may take whole. */
export function takeInside(report: Report, table: Table, ...parts: readonly object[]): boolean {
  if (report.taken.has(table) || !take(report, ...parts)) return false;
  report.taken.add(table.inside);
  return true;
}

/** Lays hands on a whole table. */
export function takeTable(report: Report, table: Table): boolean {
  return take(report, table, table.inside);
}

/** One of the tables that will do. */
export function drawTable(report: Report, draw: Draw, ids: readonly Table['id'][]): Table | undefined {
  const tables = tablesOf(report).filter(({ id }) => ids.includes(id));
  return tables.length > 0 ? draw.oneOf(tables) : undefined;
}

/** A table and one of its rows that hold values. */
export function drawRow(
  report: Report,
  draw: Draw,
  ids: readonly Table['id'][],
  suits: (row: DataRow) => boolean = () => true,
): { readonly table: Table; readonly row: DataRow } | undefined {
  const table = drawTable(report, draw, ids);
  const rows = table ? dataRows(table).filter(suits) : [];
  return table && rows.length > 0 ? { table, row: draw.oneOf(rows) } : undefined;
}

/** A value cell, taken for the fault; its row is not, so that another cell of it may be wrong as well. */
export function takeCell(
  report: Report,
  draw: Draw,
  ids: readonly Table['id'][],
  suits: (value: Value) => boolean = () => true,
): { readonly table: Table; readonly value: Value } | undefined {
  const found = drawRow(report, draw, ids, ({ values }) => values.some(suits));
  if (found === undefined) return undefined;
  const value = draw.oneOf(found.row.values.filter(suits));
  return takeInside(report, found.table, value) ? { table: found.table, value } : undefined;
}
