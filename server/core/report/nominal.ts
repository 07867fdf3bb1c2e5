import { once } from '../once.ts';
import { layOut } from '../tables/cells.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { DialectName } from '../tables/table.ts';
import { FORMS, type FormRow, type FormTable, gridRow } from '../templates/form.ts';
import type { HeaderRowTemplate } from '../templates/template.ts';
import type { BoundRow } from './report.ts';

/** In which columns the cells of a table stand when it is whole. */
export interface NominalColumns {
  /** For every header row, the column of each of its cells. */
  readonly headers: ReadonlyMap<HeaderRowTemplate, readonly number[]>;
  /** For every data row, the columns of its innermost label and of its first value. */
  readonly rows: ReadonlyMap<FormRow, { readonly label?: number; readonly value: number }>;
}

/** The two ways to count: with a place for every grid column, or without places for cells merged to the left. */
const WITH_PLACES = new Map(FORMS.map((form) => [form, once(() => columnsOf(form, true))]));
const WITHOUT_PLACES = new Map(FORMS.map((form) => [form, once(() => columnsOf(form, false))]));

/** Where the cells of a whole table stand in a dialect. */
export function nominalColumns(form: FormTable, dialect: DialectName): NominalColumns | undefined {
  return (DIALECT[dialect].placesForMergedLeft ? WITH_PLACES : WITHOUT_PLACES).get(form)?.();
}

/**
 * By how many columns the values of a row stand beside their place, less than 0 where they stand left of it. Undefined
 * where that cannot be said.
 */
export function shiftOf({ form, values, certain }: BoundRow, nominal: NominalColumns): number | undefined {
  const column = values[0]?.cell.column;
  const place = nominal.rows.get(form);
  return certain && column !== undefined && place ? column - place.value : undefined;
}

function columnsOf({ template, rows }: FormTable, withPlaces: boolean): NominalColumns {
  const grid = layOut({ columns: template.gridColumns, rows: template.rows.map((row) => gridRow(row, () => '')) });
  const headers = new Map<HeaderRowTemplate, readonly number[]>();
  const data = new Map<FormRow, { label?: number; value: number }>();
  template.rows.forEach((row, at) => {
    const cells: { column: number; value: boolean }[] = [];
    let column = 0;
    for (const place of grid[at] ?? []) {
      if (place.kind === 'cell') cells.push({ column, value: place.cell.value });
      if (place.kind !== 'merged-left' || withPlaces) column++;
    }
    if (row.kind === 'header')
      headers.set(
        row,
        cells.map((cell) => cell.column),
      );
    else {
      const form = rows.find((candidate) => candidate.template === row);
      const label = cells.findLast((cell) => !cell.value)?.column;
      const value = cells.find((cell) => cell.value)?.column ?? 0;
      if (form) data.set(form, label === undefined ? { value } : { label, value });
    }
  });
  return { headers, rows: data };
}
