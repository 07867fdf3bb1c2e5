import type { FormTable } from '../templates/form.ts';

/** A cell of the form. */
export interface CellName {
  readonly record: string;
  readonly column: string;
}

const TOTAL = 'total';
const ALL_BELOW = '.*';

/**
 * The cells of the form that `phrases` and `mentions` of an edition name: `record` or `record:column` with `+` between;
 * the column is `total` where none is named, `.*` stands for every record below.
 */
export function namedCells(names: string, { names: records }: FormTable): CellName[] {
  const cells: CellName[] = [];
  for (const name of names.split('+')) {
    const [record = '', column = TOTAL] = name.split(':');
    if (!record.endsWith(ALL_BELOW)) {
      cells.push({ record, column });
      continue;
    }
    const group = record.slice(0, -1);
    for (const below of records.keys()) if (below.startsWith(group)) cells.push({ record: below, column });
  }
  return cells;
}
