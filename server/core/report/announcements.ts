import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';

/** A longer line says more than that a table follows. */
const MAX_ANNOUNCEMENT = 60;

/** 办理情况如下： 具体情况见下表。 （单位：件） */
const ANNOUNCEMENT = /(?:[：:]|(?:见|如)下?表。?|^[（(]?单位[：:][^：:]{1,6})$/u;

/** Whether a line says no more than that a table follows, or in which unit it counts. The white space around it is left out. */
export function isAnnouncement({ text }: Report, { start, end }: Span): boolean {
  return end - start <= MAX_ANNOUNCEMENT && ANNOUNCEMENT.test(text.slice(start, end));
}
