import { type Message, message, type Text, whole } from '../messages/message.ts';
import type { BoundRow, BoundTable, BoundValue, Report } from '../report/report.ts';
import type { Span } from '../text/span.ts';

/** The name of the column that a value belongs to, for tables whose header is far from it. */
export interface ColumnName {
  readonly value: BoundValue;
  /** 自然人 */
  readonly name: Message;
}

const OF_RECORD: Text = { zh: '{record}·{column}', en: '{record} · {column}' };

/** The column names of the values in a span, in the tables that are asked for; none in rows of which it is not sure. */
export function columnNames({ tables }: Report, within: Span, isWanted: (table: BoundTable) => boolean): ColumnName[] {
  return tables
    .filter((table) => touches(table.span, within) && isWanted(table))
    .flatMap((table) => table.rows.flatMap((row) => (row.certain ? namesIn(table, row, within) : [])));
}

function namesIn({ form }: BoundTable, { form: { label }, row, values }: BoundRow, within: Span): ColumnName[] {
  if (!touches(row.span, within)) return [];
  return values
    .filter(({ cell }) => touches(cell.span, within))
    .map((value) => {
      const { record, template } = value;
      const column = whole(form.columnNames.get(record.id)?.get(template.column) ?? template.column);
      // A row without a label holds several records side by side.
      return { value, name: label ? column : message(OF_RECORD, { record: whole(record.short), column }) };
    });
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
