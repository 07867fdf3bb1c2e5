import { isBlank } from '../report/equations.ts';
import { valueIn } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import type { FormRow, FormTable } from '../templates/form.ts';
import type { CarryTemplate } from '../templates/template.ts';
import type { Edit } from '../text/edits.ts';
import { relayTable } from './relay-table.ts';
import { foreignRowsOf, type PlannedRow, type PlannedValue, wholePlan } from './table-plan.ts';

/** A table written anew in another edition. */
export interface Conversion {
  readonly edits: readonly Edit[];
  /** The figures other than 0 that have no place in that edition. */
  readonly dropped: readonly BoundValue[];
}

/**
 * Writes a table anew in another edition: values that both have keep what is written there, those that the edition
 * takes from elsewhere (`carriedOver` of its form) too, all others are 0. Rows of neither edition stay, at the end.
 * Undefined where it is not known of everything in the table what it is.
 */
export function convertEdition(report: Report, table: BoundTable, form: FormTable): Conversion | undefined {
  const used = new Set<BoundValue>();
  const rows = wholePlan(table, form, (row) => valuesOf(table, form, row, used));
  const foreign = foreignRowsOf(table).map((row): PlannedRow => ({ kind: 'other', row }));
  const edits = relayTable(report, table, [...rows, ...foreign], form);
  if (edits === undefined) return undefined;
  const values = table.rows.flatMap((row) => row.values);
  return { edits, dropped: values.filter((value) => !used.has(value) && !isNothing(value)) };
}

function valuesOf(
  table: BoundTable,
  form: FormTable,
  row: FormRow,
  used: Set<BoundValue>,
): (PlannedValue | undefined)[] {
  return row.template.records.flatMap((record) =>
    record.values.map(({ column }) => {
      const sources = sourcesOf(table, form, record.id, column);
      const value = together(sources);
      if (value !== undefined) for (const source of sources) used.add(source);
      return value;
    }),
  );
}

/** The values of the table that stand for a value of the form: what it takes from elsewhere, else its like. */
function sourcesOf(table: BoundTable, form: FormTable, record: string, column: string): BoundValue[] {
  const carried = form.template.carriedOver?.[table.form.edition]?.find(({ to }) => isFor(to, record, column));
  if (carried) {
    return carried.from.flatMap((from) => valueIn(table, from.record, from.column ?? column) ?? []);
  }
  const same = table.form.columnNames.get(record)?.get(column) === form.columnNames.get(record)?.get(column);
  const like = same ? valueIn(table, record, column) : undefined;
  return like ? [like] : [];
}

function isFor(to: CarryTemplate['to'], record: string, column: string): boolean {
  return to.record === record && (to.column === undefined || to.column === column);
}

/** One value as it is written; several added up, if all are numbers or blank; else none. */
function together(sources: readonly BoundValue[]): PlannedValue | undefined {
  const [first, ...others] = sources;
  if (first === undefined || others.length === 0) return first;
  const filled = sources.filter((source) => !isBlank(source));
  const [only] = filled;
  if (filled.length <= 1) return only ?? first;
  const numbers = filled.map(({ amount }) => (amount.kind === 'number' ? amount.value : Number.NaN));
  const sum = numbers.reduce((total, number) => total + number, 0);
  return Number.isNaN(sum) ? undefined : String(sum);
}

function isNothing({ amount }: BoundValue): boolean {
  return amount.kind === 'blank' || (amount.kind === 'number' && amount.value === 0);
}
