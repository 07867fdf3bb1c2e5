import type { RelationTemplate } from '../templates/template.ts';
import type { BoundTable, BoundValue } from './report.ts';

/** A relation of the form in one column or one record, with the cells of this report. */
export interface Equation {
  readonly relation: RelationTemplate;
  /** The column (relations along rows) or the record (along columns) it is made for. */
  readonly at: string;
  readonly left: readonly BoundValue[];
  readonly right: readonly BoundValue[];
  /** The cell that is by definition the sum of the right side. */
  readonly result?: BoundValue;
  readonly state: EquationState;
}

export type EquationState =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails'; readonly left: number; readonly right: number }
  /** Blank cells decide it, so `blank-cell` speaks of it: `needed` is the value of the one blank, if it follows. */
  | { readonly kind: 'open'; readonly blank?: BoundValue; readonly needed?: number };

/** What of a table the sums are made of. */
type Judged = Pick<BoundTable, 'form' | 'rows' | 'values'>;

/**
 * All equations of a table that can be judged: every cell is there, is a count or blank, and stands in a row whose
 * columns are sure. Blank cells count as 0 but for the exceptions of ARCHITECTURE.md, "Blanks in arithmetic".
 */
export function equations(table: Judged): Equation[] {
  const { template, names } = table.form;
  const columns = template.columns.map(({ id }) => id);
  const uncertain = new Set<string>();
  for (const row of table.rows) {
    if (!row.certain) for (const record of row.form.template.records) uncertain.add(record.id);
  }
  const found: Equation[] = [];
  for (const relation of template.relations) {
    const along = relation.along === 'rows' ? columns : [...names.keys()];
    for (const at of along) {
      const equation = equationAt(table, relation, at, uncertain);
      if (equation) found.push(equation);
    }
  }
  return found;
}

function equationAt(
  table: Judged,
  relation: RelationTemplate,
  at: string,
  uncertain: ReadonlySet<string>,
): Equation | undefined {
  const left = side(table, relation, at, relation.left, uncertain);
  const right = left && side(table, relation, at, relation.right, uncertain);
  if (left === undefined || right === undefined) return undefined;
  const result = relation.result === undefined ? undefined : left[0];
  return { relation, at, left, right, result, state: judge(left, right, result) };
}

function side(
  table: Judged,
  { along }: RelationTemplate,
  at: string,
  ids: readonly string[],
  uncertain: ReadonlySet<string>,
): BoundValue[] | undefined {
  const values: BoundValue[] = [];
  for (const id of ids) {
    const record = along === 'rows' ? id : at;
    const value = table.values.get(record)?.get(along === 'rows' ? at : id);
    if (value === undefined || uncertain.has(record) || !isCountOrBlank(value)) return undefined;
    values.push(value);
  }
  return values;
}

function isCountOrBlank({ amount }: BoundValue): boolean {
  return amount.kind === 'blank' || (amount.kind === 'number' && Number.isInteger(amount.value) && amount.value >= 0);
}

function judge(
  left: readonly BoundValue[],
  right: readonly BoundValue[],
  result: BoundValue | undefined,
): EquationState {
  const blanks = [...left, ...right].filter(isBlank);
  const leftSum = sum(left);
  const rightSum = sum(right);
  if (result && isBlank(result)) return { kind: 'open', blank: result, needed: rightSum };
  const [only] = blanks;
  if (only && blanks.length === 1) {
    const needed = left.includes(only) ? rightSum - leftSum : leftSum - rightSum;
    return needed >= 0 ? { kind: 'open', blank: only, needed } : { kind: 'open', blank: only };
  }
  if (result && right.length > 0 && right.every(isBlank)) return { kind: 'open' };
  return leftSum === rightSum ? { kind: 'holds' } : { kind: 'fails', left: leftSum, right: rightSum };
}

/** What would become of an equation if some of its cells held these counts. */
export function stateWith({ left, right, result }: Equation, counts: ReadonlyMap<BoundValue, number>): EquationState {
  const changed = (value: BoundValue): BoundValue => {
    const count = counts.get(value);
    return count === undefined ? value : { ...value, amount: { kind: 'number', value: count, plain: true } };
  };
  return judge(left.map(changed), right.map(changed), result && changed(result));
}

/** Whether nothing, or a mark for nothing, stands in the cell. */
export function isBlank({ amount }: BoundValue): boolean {
  return amount.kind === 'blank';
}

/** The sum of the cells, blank ones as 0. Exact: a count has 14 digits at most. */
export function sum(values: readonly BoundValue[]): number {
  let total = 0;
  for (const { amount } of values) if (amount.kind === 'number') total += amount.value;
  return total;
}
