import type { DialectName } from '../../server/core/tables/table.ts';
import { MAIN_RULES } from './marked.ts';
import { type ReportRequest, reportText, tableText } from './reports.ts';

/** The rules about titles, sections, tables, rows, labels and values: what the tests of structure speak of. */
export const STRUCTURE = [
  ...MAIN_RULES,
  'number-format',
  'section-title',
  'section-order',
  'misplaced-table',
  'split-table',
  'table-layout',
  'unexpected-row',
  'duplicate-row',
  'row-order',
  'wrong-edition',
];

/** Those rules without the one that speaks of every table of section 三 and 四 whose merged cells left no places. */
export function structureIn(dialect: DialectName): string[] {
  return STRUCTURE.filter((code) => dialect !== 'bare-pipe' || code !== 'table-layout');
}

type TableId = 'disclosure' | 'applications' | 'review';

/**
 * A table whose rows were changed by hand. The rows are as they are written, header rows too; those of `pipe` and `html`
 * stand among the lines these dialects put around them.
 */
export function tableWithRows(
  table: TableId,
  request: ReportRequest,
  change: (rows: readonly string[]) => readonly string[],
): string {
  const between = request.dialect === 'cell-lines' ? '\n\n' : '\n';
  return change(tableText(table, request).split(between)).join(between);
}

/** A report with such a table. */
export function reportWithRows(
  table: TableId,
  request: ReportRequest,
  change: (rows: readonly string[]) => readonly string[],
): string {
  const own = tableWithRows(table, request, change);
  return reportText({ ...request, tables: { ...request.tables, [table]: own } });
}

/** The place of the only row that holds a label. Throws where there is not one. */
export function rowWith(rows: readonly string[], label: string): number {
  const places = rows.flatMap((row, at) => (row.includes(label) ? [at] : []));
  const [place, ...others] = places;
  if (place === undefined || others.length > 0) throw new Error(`${places.length} rows hold ${label}`);
  return place;
}

/** The rows with one of them changed. */
export function changeRow(rows: readonly string[], label: string, change: (row: string) => string): string[] {
  return rows.with(rowWith(rows, label), change(rows[rowWith(rows, label)] ?? ''));
}

/** The rows with one of them in another place. */
export function moveRow(rows: readonly string[], label: string, behind: string): string[] {
  const from = rowWith(rows, label);
  const others = rows.toSpliced(from, 1);
  return others.toSpliced(rowWith(others, behind) + 1, 0, rows[from] ?? '');
}

/** The rows with more of them behind one. */
export function addRows(rows: readonly string[], behind: string, ...added: string[]): string[] {
  return rows.toSpliced(rowWith(rows, behind) + 1, 0, ...added);
}

/** A row with a mark around its first line, its only one but in `cell-lines`. */
export function markLine(code: string, row = ''): string {
  const [line = '', ...others] = row.split('\n');
  return [`⟦${code}:${line}⟧`, ...others].join('\n');
}
