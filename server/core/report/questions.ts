import type { Cell } from '../tables/table.ts';
import type { FormRow } from '../templates/form.ts';
import type { Span } from '../text/span.ts';
import type { BoundTable, BoundValue, Report } from './report.ts';

/** The tables of the report with this id, in the order of the text. */
export function tablesOf(report: Report, id: string): BoundTable[] {
  return report.tables.filter(({ form }) => form.template.id === id);
}

/** The value of a record in a column; undefined where it was not found. */
export function valueIn({ form, values }: BoundTable, record: string, column: string): BoundValue | undefined {
  const place = form.places.get(record)?.get(column);
  return place === undefined ? undefined : values[place];
}

/** The rows of the form that a table has nowhere, in the order of the form. */
export function missingRows({ form, rows }: BoundTable): FormRow[] {
  const found = new Set(rows.map((row) => row.form));
  return form.rows.filter((row) => !found.has(row));
}

/** What to underline for a cell: its text, or, where it is blank, the room it takes, were it only its separator. */
export function placeOf(cell: Cell): Span {
  if (cell.span.start < cell.span.end) return cell.span;
  if (cell.slot.start < cell.slot.end) return cell.slot;
  return { start: Math.max(0, cell.slot.start - 1), end: cell.slot.end };
}

/** The first line of a table, the place of problems that concern all of it. */
export function firstLine(report: Report, { span, rows, others }: BoundTable): Span {
  const starts = [rows[0], others[0]].flatMap((row) => (row ? [row.row.span.start] : []));
  return lineOf(report, { start: starts.length > 0 ? Math.min(...starts) : span.start, end: span.end });
}

/** The first line of a span, as far as the span goes. */
export function lineOf({ lines }: Report, span: Span): Span {
  const line = lines.lineSpan(lines.lineAt(span.start));
  return { start: span.start, end: Math.max(span.start, Math.min(line.end, span.end)) };
}
