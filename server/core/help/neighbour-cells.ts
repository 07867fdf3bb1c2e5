import type { Problem } from '../problem.ts';
import { firstLine, placeOf } from '../report/questions.ts';
import type { BoundTable, BoundValue, Report } from '../report/report.ts';
import type { Cell } from '../tables/table.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { type ValueStanding, valueAt } from './what-stands-at.ts';

/**
 * The words of the value cell next to an offset (UTF-16) in the order of the text; elsewhere than in a value cell the
 * nearest. Empty, where a value would go, in a blank cell; undefined behind the last and before the first.
 */
export function valueBeside(report: Report, offset: number, to: 'next' | 'previous'): Span | undefined {
  const cells = report.tables.flatMap(({ rows }) => rows.flatMap(({ values }) => values.map(({ cell }) => cell)));
  return beside(inOrder(cells), valueAt(report, offset)?.value.cell, offset, to)?.span;
}

/**
 * The same in the column of the offset, one row above or below; from the first and last row of a table it leads into the
 * table before or behind.
 */
export function valueInColumn(report: Report, offset: number, to: 'above' | 'below'): Span | undefined {
  const here = valueAt(report, offset);
  if (here === undefined) return valueBeside(report, offset, to === 'below' ? 'next' : 'previous');
  const rows = rowsOf(report.tables);
  const row = rows[rows.indexOf(here.row) + (to === 'below' ? 1 : -1)];
  return row && valueUnder(here, row.values)?.cell.span;
}

/**
 * The words of the value cell or label next to an offset (UTF-16) that a problem speaks of; behind the last comes the
 * first. Undefined where no problem stands in a cell.
 */
export function problemBeside(
  report: Report,
  problems: readonly Problem[],
  offset: number,
  to: 'next' | 'previous',
): Span | undefined {
  const cells = problemCells(report, problems);
  const here = cells.find(({ slot }) => slot.start <= offset && offset <= slot.end);
  return (beside(cells, here, offset, to) ?? (to === 'next' ? cells[0] : cells.at(-1)))?.span;
}

/** Where the columns are others, as in the next table, the value in the same place of its row. */
function valueUnder({ value, row }: ValueStanding, others: readonly BoundValue[]): BoundValue | undefined {
  const isLike = (other: BoundValue | undefined) => other?.template.column === value.template.column;
  const straight = others[row.values.indexOf(value)];
  return isLike(straight) ? straight : (others.find(isLike) ?? straight ?? others.at(-1));
}

function rowsOf(tables: readonly BoundTable[]) {
  return tables
    .flatMap(({ rows }) => rows)
    .filter(({ values }) => values.length > 0)
    .sort((one, other) => one.row.span.start - other.row.span.start);
}

/** The first value cell or label in each place that a problem speaks of. */
function problemCells(report: Report, problems: readonly Problem[]): Cell[] {
  const all = report.tables
    .flatMap(({ rows, labels }) => [...rows.flatMap(({ values }) => values), ...labels].map(({ cell }) => cell))
    .map((cell) => ({ cell, place: placeOf(cell) }))
    .sort((one, other) => one.place.start - other.place.start);
  const cellIn = (span: Span): Cell | undefined => {
    const at = countWhile(all, ({ place }) => place.start < span.start);
    const [first, around] = [all[at], all[at - 1]];
    if (first && (first.place.end <= span.end || first.place.start === span.start)) return first.cell;
    return around && span.end <= around.place.end ? around.cell : undefined;
  };
  const firstLines = new Set(report.tables.map((table) => firstLine(report, table).start));
  return inOrder([
    ...new Set(problems.flatMap((problem) => placesOf(problem, firstLines).flatMap((span) => cellIn(span) ?? []))),
  ]);
}

/** Where a problem is: what stands at the first line of a table for all of it names its places. */
function placesOf({ span, related }: Problem, firstLines: ReadonlySet<number>): readonly Span[] {
  return firstLines.has(span.start) && related.length > 0 ? related.map((place) => place.span) : [span];
}

function inOrder(cells: readonly Cell[]): Cell[] {
  return cells.toSorted((one, other) => one.span.start - other.span.start);
}

/** The cell next to one of the cells; next to an offset where it stands in none of them. */
function beside(
  cells: readonly Cell[],
  here: Cell | undefined,
  offset: number,
  to: 'next' | 'previous',
): Cell | undefined {
  const at = here ? cells.indexOf(here) : -1;
  if (at >= 0) return cells[at + (to === 'next' ? 1 : -1)];
  const before = countWhile(cells, ({ span }) => span.start < offset);
  return cells[to === 'next' ? before : before - 1];
}
