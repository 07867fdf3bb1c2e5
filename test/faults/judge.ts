import { check, type Problem, readReport, type Span } from '../../server/core/index.ts';
import { type Expected, merged } from './expected.ts';
import type { Report } from './report.ts';
import { problemsOfFigures } from './sums.ts';
import { type Written, write } from './write.ts';

/** What became of one report. */
export interface Outcome {
  readonly text: string;
  readonly verdicts: readonly Verdict[];
  /** What was reported although nothing is wrong there, or a second time. */
  readonly others: readonly Problem[];
}

interface Verdict {
  readonly expected: Expected;
  /** The text at the first of its places. */
  readonly quote: string;
  /** `misplaced`: reported, but not where it is, or without the value that it must name. */
  readonly result: 'placed' | 'misplaced' | 'missed';
}

/**
 * Writes a report, has it checked and compares. `planted` is what the faults in it must be reported with; what
 * follows from its figures is added. Only problems of these `codes` are looked at.
 */
export function judge(report: Report, planted: readonly Expected[], codes: ReadonlySet<string>): Outcome {
  const written = write(report);
  const expected = merged([...problemsOfFigures(report), ...planted]).filter(({ code }) => codes.has(code));
  const problems = check(readReport(written.text)).filter(({ code }) => codes.has(code));
  const left = new Set(problems);
  const placed = new Map(expected.map((one) => [one, takeOut(left, (problem) => isPlaced(one, problem, written))]));
  const verdicts = expected
    .filter(({ optional }) => !optional)
    .map((one): Verdict => {
      const quote = quoteOf(one, written);
      if (placed.get(one)) return { expected: one, quote, result: 'placed' };
      const misplaced = takeOut(left, (problem) => speaksOf(one, problem));
      return { expected: one, quote, result: misplaced ? 'misplaced' : 'missed' };
    });
  return { text: written.text, verdicts, others: [...left] };
}

/** Takes the first problem out that will do; undefined where none does. */
function takeOut(left: Set<Problem>, suits: (problem: Problem) => boolean): Problem | undefined {
  const found = [...left].find(suits);
  if (found) left.delete(found);
  return found;
}

function speaksOf(expected: Expected, { code, relation }: Problem): boolean {
  return code === expected.code && (expected.relation === undefined || relation === expected.relation);
}

function isPlaced(expected: Expected, problem: Problem, written: Written): boolean {
  const { places, value } = expected;
  if (!speaksOf(expected, problem)) return false;
  if (value !== undefined && problem.expected !== value) return false;
  const spans = [problem.span, ...problem.related.map(({ span }) => span)];
  return places.every((parts) =>
    parts.some((part) => {
      const place = written.placeOf(part);
      return place !== undefined && spans.some((span) => touches(span, place));
    }),
  );
}

/** Whether two spans share something or are next to each other; a blank cell is an empty span. */
function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function quoteOf({ places }: Expected, { text, placeOf }: Written): string {
  const [place] = places.flat().flatMap((part) => placeOf(part) ?? []);
  return place ? text.slice(place.start, place.end) : '';
}
