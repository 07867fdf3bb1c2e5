import { addTo } from '../add-to.ts';
import type { BoundRow, BoundTable, BoundValue, OtherRow } from '../report/report.ts';
import type { Row } from '../tables/table.ts';
import type { FormRow, FormTable } from '../templates/form.ts';
import type { HeaderRowTemplate } from '../templates/template.ts';
import { EMPTY_VALUE } from './insert-table.ts';

/** A row that a table is to have. */
export type PlannedRow =
  | { readonly kind: 'header'; readonly header: HeaderRowTemplate }
  /** A row of the form; `values` has one for each value of the form. */
  | { readonly kind: 'data'; readonly form: FormRow; readonly row?: BoundRow; readonly values: readonly PlannedValue[] }
  /** A row that is none of the form's, or is there a second time. */
  | { readonly kind: 'other'; readonly row: ForeignRow };

/** What a value cell is to hold: what stands in a cell of the text, or new text. */
export type PlannedValue = Pick<BoundValue, 'cell'> | string;

/** A row with a label that holds no value of the form. */
export type ForeignRow = Extract<OtherRow, { readonly kind: 'repeated' | 'unknown' }>;

/**
 * The rows of a table as the form arranges them: those of the form in its order, below their headers; rows that are
 * none of the form's behind the row that they stand behind; no blank rows.
 */
export function planOf(table: BoundTable): PlannedRow[] {
  const bound = new Map(table.rows.map((row) => [row.form, row]));
  const foreign = foreignRows(table);
  const planned: PlannedRow[] = foreign.get(undefined)?.map(asOther) ?? [];
  for (const { form, header } of rowsUnderHeaders(table)) {
    for (const one of header) planned.push({ kind: 'header', header: one });
    const row = bound.get(form);
    if (row === undefined) continue;
    planned.push({ kind: 'data', form, row, values: row.values });
    for (const other of foreign.get(row.row) ?? []) planned.push(asOther(other));
  }
  return planned;
}

/** All rows and headers of a form with what values they are to hold; a row that the table has as well is made of that. */
export function wholePlan(
  table: BoundTable,
  form: FormTable,
  valuesOf: (row: FormRow) => readonly (PlannedValue | undefined)[],
): PlannedRow[] {
  const standing = new Map(table.rows.map((row) => [row.form.template.records[0]?.id, row]));
  return form.rows.flatMap((row): PlannedRow[] => [
    ...row.headers.map((header) => ({ kind: 'header', header }) as const),
    {
      kind: 'data',
      form: row,
      row: standing.get(row.template.records[0]?.id),
      values: valuesOf(row).map((value) => value ?? EMPTY_VALUE),
    },
  ]);
}

function asOther(row: ForeignRow): PlannedRow {
  return { kind: 'other', row };
}

/** The rows of the form in its order, the first of those that are there in each block with the header of the block. */
function rowsUnderHeaders({ form, rows }: BoundTable): { form: FormRow; header: readonly HeaderRowTemplate[] }[] {
  const present = new Set(rows.map((row) => row.form));
  let pending: readonly HeaderRowTemplate[] = [];
  return form.rows.map((row) => {
    if (row.headers.length > 0) pending = row.headers;
    if (!present.has(row)) return { form: row, header: [] };
    const header = pending;
    pending = [];
    return { form: row, header };
  });
}

/** The rows that are none of the form's, in the order of the text. */
export function foreignRowsOf({ others }: BoundTable): ForeignRow[] {
  return others.filter((other) => other.kind === 'repeated' || other.kind === 'unknown');
}

/** The same by the row of the form they stand behind. */
function foreignRows(table: BoundTable): Map<Row | undefined, ForeignRow[]> {
  const { rows } = table;
  const found = new Map<Row | undefined, ForeignRow[]>();
  for (const other of foreignRowsOf(table)) {
    const above = rows.findLast(({ row }) => row.span.start < other.row.span.start)?.row;
    addTo(found, above, other);
  }
  return found;
}
