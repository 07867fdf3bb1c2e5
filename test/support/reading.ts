import { type BoundTable, type BoundValue, type Report, readReport } from '../../server/core/index.ts';

/** A value cell as read: its number, null where it is blank, its text where it is neither. */
export type ReadValue = number | string | null;

/** The values of a table, by record, in the order of its columns. */
export type ReadValues = Readonly<Record<string, readonly ReadValue[]>>;

/** The only table of a report with this id. Throws where there is not one. */
export function tableOf(report: Report, id: string): BoundTable {
  const [table, ...others] = report.tables.filter(({ form }) => form.template.id === id);
  if (table === undefined || others.length > 0) throw new Error(`not one table ${id}`);
  return table;
}

/** What the table with this id says in a text. */
export function valuesOf(report: Report | string, id: string): ReadValues {
  const { values } = tableOf(typeof report === 'string' ? readReport(report) : report, id);
  const read: Record<string, ReadValue[]> = {};
  for (const value of values) {
    if (value) read[value.record.id] = [...(read[value.record.id] ?? []), readValue(value)];
  }
  return read;
}

/** The ids of the records of a table, row by row in the order of the text. */
export function recordsOf(report: Report | string, id: string): string[] {
  const { rows } = tableOf(typeof report === 'string' ? readReport(report) : report, id);
  return rows.flatMap(({ form }) => form.template.records.map((record) => record.id));
}

/** The number of the line, from 1, in which a table begins. */
export function lineOf({ lines }: Report, { span }: BoundTable): number {
  return lines.lineAt(span.start) + 1;
}

/** The sections of a report as `line title`, the line counted from 1. */
export function sectionsOf({ sections, lines, text }: Report): string[] {
  return sections.map(({ heading }) => {
    const line = lines.lineAt(heading.line.start) + 1;
    return `${line} ${text.slice(heading.span.start, heading.span.end)}`;
  });
}

function readValue({ amount, cell }: BoundValue): ReadValue {
  if (amount.kind === 'number') return amount.value;
  return amount.kind === 'blank' ? null : cell.text;
}
