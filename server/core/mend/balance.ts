import { cellsOf, type Equation, hasCell, stateWith, sum } from '../report/equations.ts';
import type { BoundTable, BoundValue } from '../report/report.ts';

/** Counts under which relations hold that fail now. */
export interface Balance {
  readonly kind: 'set' | 'join';
  /** The cells that change, one for `set`, two for `join`, and what is to stand in them. */
  readonly counts: ReadonlyMap<BoundValue, number>;
  /** The failing relations that it mends. */
  readonly mends: ReadonlySet<Equation>;
}

/** What becomes of the relations of a table. */
interface Outcome {
  readonly mends: ReadonlySet<Equation>;
  /** How many relations fail afterwards that fail now as well, or did not. */
  readonly stillFailing: number;
  readonly newlyFailing: number;
}

/** What of a table the repairs are made of. */
type Failing = Pick<BoundTable, 'equations' | 'rows'>;

/**
 * The ways to balance a table, best first: those after which the fewest relations fail. Of several as good, the one
 * cell that failing relations have in common comes first, then a total as the sum of its parts, then two neighbours
 * that are one number split in two. Fewer relations fail after each of them than before.
 */
export function balances({ equations, rows }: Failing): Balance[] {
  const failing = failingOf(equations);
  if (failing.length === 0) return [];
  const known = new Set<string>();
  const found: { readonly balance: Balance; readonly gain: number }[] = [];
  const offer = (kind: Balance['kind'], counts: Balance['counts'], outcome: Outcome) => {
    const key = [...counts].map(([{ cell }, count]) => `${cell.slot.start}=${count}`).join();
    const gain = outcome.mends.size - outcome.newlyFailing;
    if (gain <= 0 || known.has(key)) return;
    known.add(key);
    found.push({ balance: { kind, counts, mends: outcome.mends }, gain });
  };
  for (const { value, count, mends } of suspectsAmong(failing, equations)) {
    offer('set', new Map([[value, count]]), { mends, stillFailing: 0, newlyFailing: 0 });
  }
  for (const { result, right } of failing) {
    if (result === undefined) continue;
    const counts = new Map([[result, sum(right)]]);
    offer('set', counts, outcomeOf(counts, equations));
  }
  for (const counts of splitNumbers(rows, new Set(failing.flatMap(cellsOf)))) {
    const outcome = outcomeOf(counts, equations);
    if (outcome.newlyFailing === 0 && outcome.stillFailing === 0) offer('join', counts, outcome);
  }
  return found.sort((one, other) => other.gain - one.gain).map(({ balance }) => balance);
}

/** The only cell that several failing relations have in common: most likely the one that is wrong. */
export interface Suspect {
  readonly value: BoundValue;
  /** With this count there they hold, and no other relation fails. */
  readonly count: number;
  readonly mends: ReadonlySet<Equation>;
}

/** The cells of a table that are most likely wrong, one at most for each failing relation. */
export function suspects({ equations }: Pick<BoundTable, 'equations'>): Suspect[] {
  const failing = failingOf(equations);
  return failing.length < 2 ? [] : suspectsAmong(failing, equations);
}

function failingOf(equations: readonly Equation[]): Equation[] {
  return equations.filter(({ state }) => state.kind === 'fails');
}

/** The failing relations, those together that share cells. */
function groupsOf(failing: readonly Equation[]): Equation[][] {
  const groups: Equation[][] = [];
  for (const first of failing) {
    if (groups.some((group) => group.includes(first))) continue;
    const group = [first];
    for (const member of group) {
      for (const other of failing) if (!group.includes(other) && shareCell(member, other)) group.push(other);
    }
    groups.push(group);
  }
  return groups;
}

function suspectsAmong(failing: readonly Equation[], equations: readonly Equation[]): Suspect[] {
  const found: Suspect[] = [];
  for (const group of groupsOf(failing)) {
    const cell = commonCell(group);
    if (cell === undefined) continue;
    const { value, count } = cell;
    const { mends, newlyFailing } = outcomeOf(new Map([[value, count]]), equations);
    if (newlyFailing === 0 && mends.size === group.length) found.push({ value, count, mends });
  }
  return found;
}

/** The only cell that stands in all of several relations, with the count that one of them needs there. */
function commonCell(group: readonly Equation[]): Pick<Suspect, 'value' | 'count'> | undefined {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0) return undefined;
  const [only, ...more] = cellsOf(first).filter((cell) => others.every((other) => hasCell(other, cell)));
  if (only === undefined || more.length > 0) return undefined;
  const { left, right } = first;
  const lacking = sum(right) - sum(left);
  const needed = sum([only]) + (left.includes(only) ? lacking : -lacking);
  return needed >= 0 ? { value: only, count: needed } : undefined;
}

function shareCell(one: Equation, other: Equation): boolean {
  const inOther = (cell: BoundValue) => hasCell(other, cell);
  return one.left.some(inOther) || one.right.some(inOther);
}

/** Neighbours in a row that may be one number split in two, as that number and 0, in both orders. */
function* splitNumbers(rows: BoundTable['rows'], failing: ReadonlySet<BoundValue>): Generator<Balance['counts']> {
  for (const { row, values } of rows) {
    for (const [at, second] of values.entries()) {
      const first = values[at - 1];
      const tens = first && digitOf(first);
      const ones = digitOf(second);
      if (first === undefined || tens === undefined || tens === 0 || ones === undefined) continue;
      const adjacent = row.cells[row.cells.indexOf(first.cell) + 1] === second.cell;
      if (!adjacent || !(failing.has(first) || failing.has(second))) continue;
      const joined = tens * 10 + ones;
      // Where the second digit is 0, one cell alone would change, and nothing says that a number was split.
      if (ones > 0) yield new Map([pair(first, joined), pair(second, 0)]);
      yield new Map([pair(first, 0), pair(second, joined)]);
    }
  }
}

function pair(cell: BoundValue, count: number): readonly [BoundValue, number] {
  return [cell, count];
}

function digitOf({ amount }: BoundValue): number | undefined {
  if (amount.kind !== 'number' || !amount.plain) return undefined;
  return Number.isInteger(amount.value) && amount.value >= 0 && amount.value <= 9 ? amount.value : undefined;
}

/** Looks only at the relations in which something changes. */
function outcomeOf(counts: Balance['counts'], equations: readonly Equation[]): Outcome {
  const cells = [...counts.keys()];
  const mends = new Set<Equation>();
  let stillFailing = 0;
  let newlyFailing = 0;
  for (const equation of equations) {
    if (!cells.some((cell) => hasCell(equation, cell))) continue;
    const failed = equation.state.kind === 'fails';
    const fails = stateWith(equation, counts).kind === 'fails';
    if (failed && !fails) mends.add(equation);
    if (failed && fails) stillFailing++;
    if (!failed && fails) newlyFailing++;
  }
  return { mends, stillFailing, newlyFailing };
}
