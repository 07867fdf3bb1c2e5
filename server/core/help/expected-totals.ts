import { suspects } from '../mend/balance.ts';
import type { Message } from '../messages/message.ts';
import { type Equation, isBlank, stateWith, sum } from '../report/equations.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { equationInWords } from './equation-in-words.ts';
import { equationsOf } from './relations.ts';

/** A total that is blank or wrong, and what its parts add up to. */
export interface ExpectedTotal {
  readonly value: BoundValue;
  readonly expected: number;
  /** The sum it comes from, with its numbers. */
  readonly because: Message;
  /** Writes it into the cell. */
  readonly edit: Edit;
}

/**
 * The totals in a span that are blank or not the sum of their parts, where that sum would break no other relation and no
 * other cell is a suspect: else the mistake may be in a part, and nothing is said.
 */
export function expectedTotals(report: Report, within: Span): ExpectedTotal[] {
  const found = new Map<BoundValue, ExpectedTotal>();
  for (const table of report.tables) {
    if (table.span.end < within.start || within.end < table.span.start) continue;
    const suspected = suspects(table);
    for (const equation of table.equations) {
      const { result, right } = equation;
      if (suspected.some(({ value, mends }) => value !== result && mends.has(equation))) continue;
      if (!result || found.has(result) || !isWithin(result, within) || !isWanting(equation)) continue;
      const expected = sum(right);
      if (!suitsAll(table, result, expected)) continue;
      found.set(result, {
        value: result,
        expected,
        because: equationInWords(table, equation),
        edit: DIALECT[table.dialect].setCell(report.text, result.cell, String(expected)),
      });
    }
  }
  return [...found.values()];
}

function isWithin({ cell: { span } }: BoundValue, { start, end }: Span): boolean {
  return span.start <= end && start <= span.end;
}

/** Whether the total is wrong, or blank though some of its parts are written: a form not filled in wants no total. */
function isWanting({ state, result, right }: Equation): boolean {
  if (state.kind === 'fails') return true;
  return state.kind === 'open' && state.blank === result && right.some((part) => !isBlank(part));
}

function suitsAll(table: BoundTable, value: BoundValue, count: number): boolean {
  const changed = new Map([[value, count]]);
  return equationsOf(table, value).every((equation) => stateWith(equation, changed).kind !== 'fails');
}
