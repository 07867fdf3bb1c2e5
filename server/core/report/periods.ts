import type { Span } from '../text/span.ts';
import { type DateMention, datesIn, monthDayAt } from './dates.ts';

/** The period that a report says it covers. */
export interface Period {
  /** From the first to the last date. */
  readonly span: Span;
  /** The year of its first day. */
  readonly year: number;
  /** Whether it is 1 January to 31 December of that year. */
  readonly whole: boolean;
}

/** Words that say that a period is that of the report; without them only a whole year is taken for it. */
const ANNOUNCED =
  /统计(?:的)?(?:期|时|周期|范围|区间|起|截)|起止|报告期|所列数据|数据(?:的)?(?:统计|期|时|自|从|起|范围|采集)|(?:时间|时限)范围/u;

/** How far before a period those words stand, in UTF-16 units. */
const REACH = 30;

/** What stands between the first and the last date of a period: 起至, 到, a dash. */
const BETWEEN = /^[ \u3000]{0,3}起?[ \u3000]{0,3}(?:至|到|[-－—–~～―]{1,2})[ \u3000]{0,3}(?:同年|当年|本年)?/u;

/** The period or periods that a paragraph names as those of the report. */
export function periodsIn(text: string, paragraph: Span): Period[] {
  const periods: Period[] = [];
  let end = paragraph.start;
  for (const first of datesIn(text, paragraph)) {
    if (first.day === undefined || first.span.start < end) continue;
    const between = BETWEEN.exec(text.slice(first.span.end, first.span.end + 16));
    const last = between && lastDate(text, first.span.end + between[0].length, paragraph.end);
    if (last === null || last === undefined) continue;
    end = last.span.end;
    const span = { start: first.span.start, end };
    const fullYear = first.month === 1 && first.day === 1 && last.month === 12 && last.day === 31;
    const before = text.slice(Math.max(paragraph.start, span.start - REACH), span.start);
    if (fullYear || ANNOUNCED.test(before))
      periods.push({ span, year: first.year, whole: fullYear && (last.year ?? first.year) === first.year });
  }
  return periods;
}

/** The date at an offset, which may leave its year out. */
function lastDate(text: string, at: number, end: number): (Partial<DateMention> & { readonly span: Span }) | undefined {
  const short = monthDayAt(text, at, end);
  if (short) return { ...short, span: { start: at, end: short.end } };
  for (const date of datesIn(text, { start: at, end: Math.min(end, at + 24) }))
    return date.day !== undefined && text.slice(at, date.span.start).trim() === '' ? date : undefined;
  return undefined;
}
