import type { BoundRow, BoundTable, BoundValue, Report } from '../../core/index.ts';
import { type Range, rangeOf } from './range.ts';

/** One table of a report as the JSON of `--tables` shows it, with the ids of the template. */
interface TableValues {
  readonly id: string;
  readonly edition: string;
  readonly dialect: string;
  readonly range: Range;
  readonly rows: readonly RowValues[];
}

interface RowValues {
  readonly id: string;
  /** The innermost label of the official form; where a row of the form has none, what it records. */
  readonly label: string;
  readonly range: Range;
  readonly values: readonly Value[];
}

interface Value {
  readonly column: string;
  /** Null where the cell is blank or holds no number. */
  readonly value: number | null;
  /** The cell as written. */
  readonly text: string;
  readonly range: Range;
}

/** The values of a report's tables, in the order of the text. */
export function tablesOf(report: Report): TableValues[] {
  return report.tables.map((table: BoundTable) => ({
    id: table.form.template.id,
    edition: table.form.edition,
    dialect: table.dialect,
    range: rangeOf(report, table.span),
    rows: table.rows.flatMap((row) => rowsOf(report, row)),
  }));
}

/** One entry for each thing the row records: three in the row of `review`, one elsewhere. */
function rowsOf(report: Report, bound: BoundRow): RowValues[] {
  return bound.form.template.records.map((record) => ({
    id: record.id,
    label: bound.form.label?.text ?? record.short,
    range: rangeOf(report, bound.row.span),
    values: bound.values.filter((value) => value.record.id === record.id).map((value) => shownValue(report, value)),
  }));
}

function shownValue(report: Report, { template, cell, amount }: BoundValue): Value {
  return {
    column: template.column,
    value: amount.kind === 'number' ? amount.value : null,
    text: cell.text,
    range: rangeOf(report, cell.span),
  };
}
