import { type Message, message, type Text } from '../messages/message.ts';
import type { BoundTable, BoundValue } from './report.ts';

const CELL: Text = { zh: '“{row}”行“{column}”列', en: 'row “{row}”, column “{column}”' };
const ROW: Text = { zh: '“{row}”行', en: 'row “{row}”' };
const COLUMN: Text = { zh: '“{column}”列', en: 'column “{column}”' };

/** What messages call a value cell: its row by its labels, its column by its label. */
export function nameOfCell({ form }: BoundTable, { record, template }: BoundValue): Message {
  return message(CELL, {
    row: form.names.get(record.id) ?? record.id,
    column: form.columnNames.get(record.id)?.get(template.column) ?? template.column,
  });
}

/** What messages call a record. */
export function nameOfRecord({ form }: BoundTable, record: string): Message {
  return message(ROW, { row: form.names.get(record) ?? record });
}

/** What messages call a column of a table whose columns are the same in every row. */
export function nameOfColumn({ form }: BoundTable, column: string): Message {
  return message(COLUMN, { column: form.template.columns.find(({ id }) => id === column)?.label ?? column });
}
