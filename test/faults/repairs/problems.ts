import { type Edit, type Fix, type Problem, render, type Span } from '../../../server/core/index.ts';

/**
 * What a fix did to the problems of a report that it should not have done, in words.
 *
 * Messages hold counts and quote what stands around, so they may change without anything else being wrong: a problem
 * after the fix is an old one if one with the same code and relation was there before that either says the same or
 * speaks of a place in common, edits considered. Each old problem accounts for one new one. What is left over was
 * added by the fix.
 */
export function wrongProblems(
  mended: Problem,
  fix: Fix,
  before: readonly Problem[],
  after: readonly Problem[],
): string[] {
  const { edits } = fix;
  const old = before.map((problem) => ({ problem, places: placesOf(problem).map((place) => mapped(place, edits)) }));
  const left = new Set(old);
  const added: Problem[] = [];
  for (const isOld of [isSame, isAlike]) {
    const news = isOld === isSame ? after : added.splice(0);
    for (const problem of news) {
      const known = [...left].find((one) => isOld(one, problem));
      if (known) left.delete(known);
      else added.push(problem);
    }
  }
  const gone = [...left].some(({ problem }) => problem === mended);
  const fewer = number(after, mended.code) < number(before, mended.code);
  return [
    ...(gone || fewer || isLess(mended, after) ? [] : ['leaves the problem there']),
    ...added
      .filter(({ code }) => !LEFT_TO_PEOPLE[mended.code]?.includes(code) && !isChosen(mended, fix, code))
      .map((problem) => `adds ${problem.code}: ${render(problem.message, 'zh')}`),
  ];
}

/** What a fix cannot write is left to a person, and said: a section put in is still empty. */
const LEFT_TO_PEOPLE: Readonly<Record<string, readonly string[]>> = {
  'missing-section': ['empty-section', 'fee-statement'],
};

/** Who keeps the second of two rows that differ says that its figures are right, and may find that other ones are not. */
function isChosen({ code, fixes }: Problem, fix: Fix, added: string): boolean {
  return code === 'duplicate-row' && fix !== fixes[0] && added === 'unbalanced';
}

/** Whether a fix mended a part: some of the blank cells of a table, or the title but for an organ that is named nowhere. */
function isLess({ code, related, message }: Problem, after: readonly Problem[]): boolean {
  const rest = after.filter((problem) => problem.code === code);
  if (code === 'blank-cell') return rest.every((problem) => problem.related.length < related.length);
  const words = render(message, 'zh');
  return (
    code === 'report-title' && words.startsWith('没有标题') && rest.every((now) => render(now.message, 'zh') !== words)
  );
}

interface Old {
  readonly problem: Problem;
  readonly places: readonly Span[];
}

function isSame({ problem: { code, relation, message }, places }: Old, problem: Problem): boolean {
  return (
    code === problem.code &&
    relation === problem.relation &&
    render(message, 'zh') === render(problem.message, 'zh') &&
    places.some((place) => touches(place, problem.span))
  );
}

function isAlike({ problem: { code, relation, message }, places }: Old, problem: Problem): boolean {
  if (code !== problem.code || relation !== problem.relation) return false;
  if (render(message, 'zh') === render(problem.message, 'zh')) return true;
  return placesOf(problem).some((now) => places.some((place) => touches(place, now)));
}

function placesOf({ span, related }: Problem): Span[] {
  return [span, ...related.map((place) => place.span)];
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function number(problems: readonly Problem[], code: string): number {
  return problems.filter((problem) => problem.code === code).length;
}

/** Where a place is after the edits; what was replaced is all of what stands there now. */
function mapped({ start, end }: Span, edits: readonly Edit[]): Span {
  let [from, to] = [start, end];
  for (const { span, newText } of edits) {
    const growth = newText.length - (span.end - span.start);
    if (span.end <= start) from += growth;
    else if (span.start < start) from -= start - span.start;
    if (span.end <= end) to += growth;
    else if (span.start < end) to += span.end + growth - end;
  }
  return { start: from, end: Math.max(from, to) };
}
