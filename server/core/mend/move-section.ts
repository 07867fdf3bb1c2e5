import type { BoundTable, Report, Section } from '../report/report.ts';
import { readSignOff } from '../report/sign-off.ts';
import type { Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { nextWritten, putAbove, putBelow, putTitle, takeOut, withBlankLine } from './move-lines.ts';
import { tableLines } from './move-table.ts';

/** Moves a section with all that is in it right before or behind another one; organ and date stay at the end. */
export function moveSection(report: Report, section: Section, other: Section, side: 'before' | 'behind'): Edit[] {
  const block = sectionLines(report, section);
  const { edit, gap } = takeOut(report, block);
  const written = report.text.slice(block.start, block.end);
  const { sections } = report;
  const next = side === 'before' ? other : sections[sections.indexOf(other) + 1];
  if (next) return [edit, putAbove(next.heading.line.start, written, gap)];
  const signOff = signOffStart(report);
  return signOff === undefined
    ? [edit, putBelow(sectionLines(report, other).end, written, gap)]
    : [edit, putAbove(signOff, written, withBlankLine(report, gap))];
}

/** Moves a section that has lost its table, with all that is in it, right above that table. */
export function moveAbove(report: Report, section: Section, table: BoundTable): Edit[] {
  const block = sectionLines(report, section);
  const { edit, gap } = takeOut(report, block);
  const { start } = tableLines(report, table);
  return [edit, putTitle(report, start, report.text.slice(block.start, block.end), gap)];
}

/** Puts each of two titles, number and words, in the place of the other. */
export function swapTitles({ text }: Report, { heading: one }: Section, { heading: other }: Section): Edit[] {
  return [
    { span: one.span, newText: text.slice(other.span.start, other.span.end) },
    { span: other.span, newText: text.slice(one.span.start, one.span.end) },
  ];
}

/** Takes a section out, title and all. */
export function deleteSection(report: Report, section: Section): Edit[] {
  return [takeOut(report, sectionLines(report, section)).edit];
}

/** Takes the title of a section out and puts what stands below it at the end of an earlier one. */
export function mergeSections(report: Report, section: Section, into: Section): Edit[] {
  const removal = takeOut(report, sectionLines(report, section)).edit;
  const body = bodyOf(report, section);
  return [removal, putBelow(sectionLines(report, into).end, body, withBlankLine(report, ''))];
}

/** What stands in a section below its title, from its first line to its last; organ and date are no part of it. */
export function bodyOf(report: Report, section: Section): string {
  const { text, lines } = report;
  const { end } = sectionLines(report, section);
  const first = nextWritten(report, lines.lineAt(section.heading.line.start) + 1, 1);
  return text.slice(Math.min(lines.lineSpan(first).start, end), end);
}

/** All lines of a section, blank ones at its end, organ and date left out. */
function sectionLines(report: Report, { heading, span }: Section): Span {
  const { lines } = report;
  const signOff = signOffStart(report) ?? span.end;
  const end = signOff > heading.line.start ? Math.min(span.end, signOff) : span.end;
  const last = end >= report.text.length ? lines.lineCount - 1 : lines.lineAt(end) - 1;
  return { start: heading.line.start, end: lines.lineSpan(nextWritten(report, last, -1)).end };
}

/** Where the line begins on which the sign-off does. */
function signOffStart(report: Report): number | undefined {
  const signOff = readSignOff(report);
  return signOff && report.lines.lineSpan(report.lines.lineAt(signOff.span.start)).start;
}
