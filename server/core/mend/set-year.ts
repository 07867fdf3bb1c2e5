import { datesIn, numeralsIn } from '../report/dates.ts';
import type { Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { dayLike, yearLike } from './numerals.ts';

/** The edits that write a year over every other one named in some places of a text, in the digits used there. */
export function setYear(text: string, places: readonly Span[], year: number): Edit[] {
  const edits: Edit[] = [];
  for (const place of places) {
    for (const date of datesIn(text, place)) {
      const span = { start: date.span.start, end: date.span.start + 4 };
      if (date.year !== year) edits.push({ span, newText: yearLike(text.slice(span.start, span.end), year) });
    }
  }
  return edits;
}

/**
 * The edits that make a period 1 January to 31 December of a year, in the digits used there; none where it does not
 * consist of two dates with month and day.
 */
export function setPeriod(text: string, period: Span, year: number): Edit[] {
  const numerals = numeralsIn(text, period);
  const wanted = numerals.length === 6 ? [year, 1, 1, year, 12, 31] : [year, 1, 1, 12, 31];
  if (numerals.length !== wanted.length) return [];
  return numerals.flatMap((span, at): Edit[] => {
    const written = text.slice(span.start, span.end);
    const number = wanted[at] ?? 0;
    const newText = number === year ? yearLike(written, number) : dayLike(written, number);
    return newText === written ? [] : [{ span, newText }];
  });
}
