import { applyEdits, check, fixAll, type Problem, readReport, render, SAFE } from '../../../server/core/index.ts';
import { applied } from '../../support/tester.ts';
import { FIX_ALL, wrongNumbers } from './numbers.ts';
import { wrongProblems } from './problems.ts';

/** What became of a text by one fix. */
export interface Trial {
  /** The problem, and what was applied to it. */
  readonly code: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** What is wrong with the fix, in words; nothing where it is right. */
  readonly objections: readonly string[];
}

/** No report has more problems of one code. */
const MOST_STEPS = 60;

/** Applies every fix of every problem of a text, each on its own. */
export function tryFixes(text: string): Trial[] {
  const report = readReport(text);
  const problems = check(report);
  return problems.flatMap((problem) =>
    problem.fixes.map((fix): Trial => {
      const trial = { code: problem.code, title: render(fix.title, 'zh'), before: text };
      try {
        const after = applied(text, problem, fix);
        const now = readReport(after);
        const left = check(now);
        const objections = [
          ...wrongProblems(problem, fix, problems, left),
          ...wrongNumbers(problem.code, trial.title, report, now),
          ...(ends(after, left, problem.code) ? [] : ['never comes to an end when applied again']),
        ];
        return { ...trial, after, objections };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { ...trial, after: applyEdits(text, fix.edits), objections: [message] };
      }
    }),
  );
}

/** Mends everything that is safe to mend, then each of these codes by itself; and every time once more. */
export function tryFixAll(text: string, codes: ReadonlySet<string>): Trial[] {
  const ways = [...codes].map((code) => ({ code, wanted: (problem: Problem) => problem.code === code }));
  return [{ code: FIX_ALL, wanted: SAFE }, ...ways].map(({ code, wanted }): Trial => {
    const once = fixAll(text, {}, wanted);
    const twice = fixAll(once.text, {}, wanted);
    const objections = [
      ...(twice.text === once.text && twice.edits.length === 0 ? [] : ['changes something the second time']),
      ...(applyEdits(text, once.edits) === once.text ? [] : ['has edits that do not make its text']),
      ...(code === FIX_ALL ? harm(text, once.text) : []),
    ];
    return { code, title: FIX_ALL, before: text, after: once.text, objections };
  });
}

/** What safe fixes must not do: change or lose a number, or bring in problems. */
function harm(text: string, mended: string): string[] {
  const before = readReport(text);
  const after = readReport(mended);
  const worse = check(after).length > check(before).length;
  return [...(worse ? ['adds problems'] : []), ...wrongNumbers(FIX_ALL, '', before, after)];
}

/** Whether the best fixes of a code, applied one after the other, leave none in the end. */
function ends(text: string, problems: readonly Problem[], code: string): boolean {
  let now = text;
  let left = problems;
  for (let step = 0; step < MOST_STEPS; step++) {
    const [fix] = left.find((problem) => problem.code === code && problem.fixes.length > 0)?.fixes ?? [];
    if (fix === undefined) return true;
    now = applyEdits(now, fix.edits);
    left = check(readReport(now));
  }
  return false;
}
