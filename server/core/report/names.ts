import { type Message, message, type Text } from '../messages/message.ts';
import type { FormTable } from '../templates/form.ts';
import type { BoundTable, BoundValue } from './report.ts';

const CELL: Text = { zh: '“{row}”行“{column}”列', en: 'row “{row}”, column “{column}”' };
const ROW: Text = { zh: '“{row}”行', en: 'row “{row}”' };
const COLUMN: Text = { zh: '“{column}”列', en: 'column “{column}”' };

/** What messages call a value cell: its row by its labels, its column by its label. */
export function nameOfCell({ form }: BoundTable, { record, template }: BoundValue): Message {
  return message(CELL, {
    row: form.names.get(record.id) ?? record.id,
    column: columnLabel(form, record.id, template.column),
  });
}

/** What messages call a record. */
export function nameOfRecord({ form }: BoundTable, record: string): Message {
  return message(ROW, { row: form.names.get(record) ?? record });
}

/** What messages call a column of a table whose columns are the same in every row. */
export function nameOfColumn({ form }: BoundTable, column: string): Message {
  return message(COLUMN, { column: columnLabel(form, undefined, column) });
}

/** The label over a column: that of the header above the record, else the table's own. */
function columnLabel({ rows, template }: FormTable, record: string | undefined, column: string): string {
  const at = rows.findIndex((row) => row.template.records.some(({ id }) => id === record));
  for (let above = at; above >= 0; above--) {
    const headers = rows[above]?.headers ?? [];
    const cell = headers.flatMap(({ cells }) => cells).find((label) => label.column === column);
    if (cell) return cell.text;
  }
  return template.columns.find(({ id }) => id === column)?.label ?? column;
}
