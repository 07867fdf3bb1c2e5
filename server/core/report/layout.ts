import type { Span } from '../text/span.ts';
import { headerFaults, headerShift } from './layout/header.ts';
import { blankRows, groupFaults, rowFaults } from './layout/rows.ts';
import { standsAsOnForm } from './layout/whole.ts';
import { nominalColumns } from './nominal.ts';
import type { BoundRow, BoundTable } from './report.ts';

/** What is wrong with how a table is laid out; its numbers may be read right in spite of it. */
export type LayoutFault =
  /** Labels of the header stand nowhere. */
  | { readonly kind: 'header-incomplete'; readonly labels: readonly string[]; readonly span: Span }
  /** Header cells stand in another row than on the form, or not over the columns they name. */
  | { readonly kind: 'header-shifted'; readonly span: Span }
  /** Header and rows agree, but so many columns too far to the right (less than 0: to the left). */
  | { readonly kind: 'label-columns'; readonly shift: number; readonly span: Span }
  /** A group of rows lacks its label, or has it further down. `span` is the first row of the group. */
  | { readonly kind: 'group-missing' | 'group-late'; readonly label: string; readonly span: Span }
  /** Rows that follow one another, whose cells stand in other columns than those of the other rows. */
  | { readonly kind: 'shifted'; readonly rows: readonly BoundRow[]; readonly span: Span }
  /** Rows that follow one another, of which it is not sure which cell belongs to which column. */
  | { readonly kind: 'uncertain'; readonly rows: readonly BoundRow[]; readonly span: Span }
  | { readonly kind: 'blank-row'; readonly span: Span };

/** All layout faults of a table, in the order of the text. */
export function layoutFaults(table: BoundTable): LayoutFault[] {
  const nominal = nominalColumns(table.form, table.dialect);
  if (nominal === undefined || standsAsOnForm(table, nominal)) return [];
  const shift = headerShift(table, nominal);
  return [
    ...headerFaults(table, nominal, shift),
    ...groupFaults(table),
    ...rowFaults(table, nominal, shift),
    ...blankRows(table),
  ].sort((one, other) => one.span.start - other.span.start);
}
