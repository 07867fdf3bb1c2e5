import { check, type OnFailure } from '../check.ts';
import { render } from '../messages/message.ts';
import type { Fix, Problem } from '../problem.ts';
import { readReport } from '../report/read-report.ts';
import type { Settings } from '../settings.ts';
import { composeEdits, slimEdits } from '../text/compose-edits.ts';
import { applyEdits, type Edit, orderedEdits } from '../text/edits.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';

/** What became of a text: every edit is against the text as it was, in order and apart. */
export interface Mended {
  readonly text: string;
  readonly edits: readonly Edit[];
  /** The problems of the text as it was whose fix was wanted and that are gone. */
  readonly problems: readonly Problem[];
}

/** Which fixes are wanted, of the best of each problem. */
export type Wanted = (problem: Problem, fix: Fix) => boolean;

/** The fixes that neither lose nor invent information. */
export const SAFE: Wanted = (_problem, { safe }) => safe;

/** More than the rows that can be missing from one place; each of them takes a round. */
const MOST_ROUNDS = 60;

/**
 * Applies every wanted fix, and again until none is left: applying it to its own result changes nothing. Fixes that
 * undo one another are not begun. A fix whose edits contradict each other is left out. Rules that fail are told to
 * `onFailure` as by `check`.
 */
export function fixAll(text: string, settings: Settings = {}, wanted: Wanted = SAFE, onFailure?: OnFailure): Mended {
  return fixAllFound(text, (stage) => check(readReport(stage, settings), settings, onFailure), wanted);
}

/** The same for whatever finds problems in a text. */
export function fixAllFound(text: string, find: (text: string) => readonly Problem[], wanted: Wanted): Mended {
  const first: Stage = { text, edits: [], problems: find(text) };
  const stages = new Map([[problemsLeft(first, wanted), first]]);
  let last = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = editsOfRound(last, wanted);
    const next = applyEdits(last.text, edits);
    if (next === last.text) break;
    last = { text: next, edits: composeEdits(last.edits, edits), problems: find(next) };
    const left = problemsLeft(last, wanted);
    const before = stages.get(left);
    if (before !== undefined) {
      // What the fixes do leaves the same to do, once or in a circle: then the text at which that begins stays.
      last = before;
      break;
    }
    stages.set(left, last);
  }
  const problems = first.problems.filter((problem) => bestFix(problem, wanted) !== undefined);
  return { text: last.text, edits: slimEdits(text, last.edits), problems: without(problems, last.problems) };
}

/** A text on the way: how it came from the first one, and what is wrong with it. */
interface Stage {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly problems: readonly Problem[];
}

/** The edits of as many wanted fixes as keep clear of one another; the others wait, for what they find may be changed. */
function editsOfRound({ text, problems }: Stage, wanted: Wanted): Edit[] {
  const edits: Edit[] = [];
  const taken = new Taken();
  for (const problem of problems) {
    const fix = bestFix(problem, wanted);
    if (fix === undefined) continue;
    const own = orderedEdits(fix.edits);
    if (!isSound(text, own) || slimEdits(text, own).length === 0) continue;
    if (own.some(({ span }) => taken.touches(span))) continue;
    for (const edit of own) {
      edits.push(edit);
      taken.add(edit.span);
    }
  }
  return edits;
}

function bestFix(problem: Problem, wanted: Wanted): Fix | undefined {
  const [best] = problem.fixes;
  return best !== undefined && wanted(problem, best) ? best : undefined;
}

/** Whether edits in order lie in the text and do not overlap. */
function isSound(text: string, edits: readonly Edit[]): boolean {
  let at = 0;
  for (const { span } of edits) {
    if (span.start < at || span.end < span.start || span.end > text.length) return false;
    at = span.end;
  }
  return true;
}

/** The problems whose fix is wanted, in words, wherever they stand. */
function problemsLeft({ problems }: Stage, wanted: Wanted): string {
  const left = problems.filter((problem) => bestFix(problem, wanted) !== undefined);
  return left.map(words).sort().join('\n');
}

/** The problems that are not among the others, wherever they stand. */
function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(words(other), (left.get(words(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(words(problem)) ?? 0;
    left.set(words(problem), count - 1);
    return count <= 0;
  });
}

function words({ code, message }: Problem): string {
  return `${code} ${render(message, 'zh')}`;
}

/** The places of a text that fixes change. */
class Taken {
  /** In order; no two overlap. */
  private readonly spans: Span[] = [];

  /** Whether a span shares something with a taken one, or is right beside it. */
  touches({ start, end }: Span): boolean {
    const before = this.spans[this.placeOf(end) - 1];
    return before !== undefined && before.end >= start;
  }

  add(span: Span): void {
    this.spans.splice(this.placeOf(span.start), 0, span);
  }

  /** How many taken spans begin at an offset or before it. */
  private placeOf(offset: number): number {
    return countWhile(this.spans, ({ start }) => start <= offset);
  }
}
