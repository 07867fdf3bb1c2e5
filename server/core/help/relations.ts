import { cellsOf, type Equation, hasCell } from '../report/equations.ts';
import type { BoundTable, BoundValue } from '../report/report.ts';

/** The equations that a cell takes part in, in the order of the form's relations. */
export function equationsOf({ equations }: BoundTable, value: BoundValue): Equation[] {
  return equations.filter((equation) => hasCell(equation, value));
}

/** The cells of which a cell is the total, in the order of the text; none where it is no total. */
export function partsOf(table: BoundTable, value: BoundValue): BoundValue[] {
  return inOrder(equationsOf(table, value).flatMap(({ result, right }) => (result === value ? right : [])));
}

/** The totals that a cell goes into, in the order of the text. */
export function totalsOf(table: BoundTable, value: BoundValue): BoundValue[] {
  return inOrder(equationsOf(table, value).flatMap(({ result }) => (result && result !== value ? [result] : [])));
}

/** A cell in a relation with another, and what it is there. */
export interface RelatedCell {
  readonly value: BoundValue;
  /** `total` or `part` of a sum; `equal` where two sums are equal and none is the result. */
  readonly role: 'total' | 'part' | 'equal';
}

/** The cells that share a relation with a cell, itself among them, in the order of the text. A total is one wherever it is. */
export function relatedCells(table: BoundTable, value: BoundValue): RelatedCell[] {
  const roles = new Map<BoundValue, RelatedCell['role']>();
  for (const equation of equationsOf(table, value)) {
    const { result } = equation;
    for (const cell of cellsOf(equation)) {
      const role = result === cell ? 'total' : result ? 'part' : 'equal';
      const known = roles.get(cell);
      if (known === undefined || RANK[role] > RANK[known]) roles.set(cell, role);
    }
  }
  return inOrder(roles.keys()).map((cell) => ({ value: cell, role: roles.get(cell) ?? 'equal' }));
}

const RANK: Readonly<Record<RelatedCell['role'], number>> = { equal: 0, part: 1, total: 2 };

function inOrder(values: Iterable<BoundValue>): BoundValue[] {
  return [...new Set(values)].sort((one, other) => one.cell.slot.start - other.cell.slot.start);
}
