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
  | { readonly kind: 'open'; readonly blank?: BoundValue | undefined; readonly needed?: number };

/** What of a table the sums are made of. */
type Judged = Pick<BoundTable, 'form' | 'rows' | 'values'>;

/**
 * All equations of a table that can be judged: every cell is there, is a count or blank, and stands in a row whose
 * columns are sure. Blank cells count as 0 but for the exceptions of ARCHITECTURE.md, "Blanks in arithmetic".
 */
export function equations({ form, rows, values }: Judged): Equation[] {
  const sure = sureValues(rows, values);
  const found: Equation[] = [];
  for (const { relation, at, left: leftPlaces, right: rightPlaces } of form.sums) {
    const left = summands(sure, leftPlaces);
    const right = left && summands(sure, rightPlaces);
    if (left === undefined || right === undefined) continue;
    const result = relation.result === undefined ? undefined : left[0];
    found.push({ relation, at, left, right, result, state: judge(left, right, result) });
  }
  return found;
}

/** Every cell of an equation. */
export function cellsOf({ left, right }: Equation): readonly BoundValue[] {
  return [...left, ...right];
}

/** Whether a cell takes part in an equation. */
export function hasCell({ left, right }: Equation, cell: BoundValue): boolean {
  return left.includes(cell) || right.includes(cell);
}

/** The values of which it is sure which column they belong to. */
function sureValues(rows: BoundTable['rows'], values: BoundTable['values']): BoundTable['values'] {
  const unsure = rows.filter(({ certain }) => !certain);
  if (unsure.length === 0) return values;
  const sure = [...values];
  for (const row of unsure) for (const { place } of row.values) sure[place] = undefined;
  return sure;
}

/** The values at some places; undefined where one is not there or no count. */
function summands(values: BoundTable['values'], places: readonly number[]): BoundValue[] | undefined {
  // Of the right size at once: there are many, and one that grows takes room for seventeen.
  const found = new Array<BoundValue>(places.length);
  for (let at = 0; at < places.length; at++) {
    const value = values[places[at] ?? -1];
    if (value === undefined || !isCountOrBlank(value)) return undefined;
    found[at] = value;
  }
  return found;
}

function isCountOrBlank({ amount }: BoundValue): boolean {
  return amount.kind === 'blank' || (amount.kind === 'number' && Number.isInteger(amount.value) && amount.value >= 0);
}

function judge(
  left: readonly BoundValue[],
  right: readonly BoundValue[],
  result: BoundValue | undefined,
): EquationState {
  const leftSum = sum(left);
  const rightSum = sum(right);
  if (result && isBlank(result)) return { kind: 'open', blank: result, needed: rightSum };
  const blanksLeft = countBlanks(left);
  const blanksRight = countBlanks(right);
  if (blanksLeft + blanksRight === 1) {
    const needed = blanksLeft === 1 ? rightSum - leftSum : leftSum - rightSum;
    const blank = (blanksLeft === 1 ? left : right).find(isBlank);
    return needed >= 0 ? { kind: 'open', blank, needed } : { kind: 'open', blank };
  }
  if (result && right.length > 0 && blanksRight === right.length) return { kind: 'open' };
  return leftSum === rightSum ? HOLDS : { kind: 'fails', left: leftSum, right: rightSum };
}

const HOLDS: EquationState = { kind: 'holds' };

function countBlanks(values: readonly BoundValue[]): number {
  let count = 0;
  for (const value of values) if (isBlank(value)) count++;
  return count;
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
