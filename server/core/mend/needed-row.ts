import type { BoundTable } from '../report/report.ts';
import type { FormRow } from '../templates/form.ts';
import type { RecordTemplate } from '../templates/template.ts';

/**
 * The figures that a missing row must hold for the sums of its table to be right, one for each of its values;
 * undefined where they do not follow from figures that are there, or contradict one another.
 */
export function neededFigures(table: BoundTable, { template: { records }, values }: FormRow): number[] | undefined {
  const counts = countsOf(table);
  const needed = records.flatMap((record) => {
    const own = new Map(record.values.map(({ column }) => [column, neededAt(table, counts, record, column)] as const));
    return isBalanced(table, own) ? [...own.values()] : [];
  });
  const figures = needed.filter((figure) => figure !== undefined);
  return figures.length === values.length ? figures : undefined;
}

/** By record and column every count of which it is sure where it belongs. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

function countsOf({ rows }: BoundTable): Counts {
  const counts = new Map<string, Map<string, number>>();
  for (const { record, template, amount } of rows.flatMap(({ certain, values }) => (certain ? values : []))) {
    if (amount.kind !== 'number' || !Number.isInteger(amount.value)) continue;
    const own = counts.get(record.id) ?? new Map<string, number>();
    counts.set(record.id, own.set(template.column, amount.value));
  }
  return counts;
}

/** What one value must be by the relations that add up its column, where these agree. */
function neededAt({ form }: BoundTable, counts: Counts, { id }: RecordTemplate, column: string): number | undefined {
  const needed = new Set<number | undefined>();
  for (const { along, left, right } of form.template.relations) {
    if (along !== 'rows' || ![...left, ...right].includes(id)) continue;
    const others = (records: readonly string[]) =>
      sum(records.filter((record) => record !== id).map((record) => counts.get(record)?.get(column)));
    const [one, other] = left.includes(id) ? [right, left] : [left, right];
    needed.add(others(one) - others(other));
  }
  const [only, ...more] = needed;
  return more.length === 0 && only !== undefined && only >= 0 ? only : undefined;
}

/** Whether the relations that add up a row hold for these values. */
function isBalanced({ form }: BoundTable, values: ReadonlyMap<string, number | undefined>): boolean {
  const side = (columns: readonly string[]) => sum(columns.map((column) => values.get(column)));
  return form.template.relations.every(({ along, left, right }) => along === 'rows' || side(left) === side(right));
}

/** Not a number where one of the figures is missing. */
function sum(figures: readonly (number | undefined)[]): number {
  return figures.reduce<number>((total, figure = Number.NaN) => total + figure, 0);
}
