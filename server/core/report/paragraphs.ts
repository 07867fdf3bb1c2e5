import { trim } from '../text/characters.ts';
import type { LineIndex } from '../text/lines.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import type { BoundTable, Report, Section } from './report.ts';
import { readSignOff } from './sign-off.ts';

/**
 * The lines of a text that are neither blank nor part of a table of the form, without the white space around them, in
 * order. A table the form does not have, and prose set in tabs or bars, are paragraphs too.
 */
export function readParagraphs(text: string, lines: LineIndex, tables: readonly BoundTable[]): Span[] {
  const taken = linesOfTables(lines, tables);
  const paragraphs: Span[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    if (taken.has(line)) continue;
    const { start, end } = lines.lineSpan(line);
    const words = trim(text, start, end);
    if (words.start < words.end) paragraphs.push(words);
  }
  return paragraphs;
}

/** What is written in a section below its title: its paragraphs, without the sign-off at the end of the report. */
export function writtenIn(report: Report, { heading, span }: Section): Span[] {
  const end = Math.min(span.end, readSignOff(report)?.span.start ?? span.end);
  const written: Span[] = [];
  for (
    let at = countWhile(report.paragraphs, ({ start }) => start <= heading.span.end);
    at < report.paragraphs.length;
    at++
  ) {
    const paragraph = report.paragraphs[at];
    if (paragraph === undefined || paragraph.start >= end) break;
    written.push(paragraph);
  }
  return written;
}

/** All lines from the first to the last of every piece, without the rows in it that belong to no table of the form. */
function linesOfTables(lines: LineIndex, tables: readonly BoundTable[]): ReadonlySet<number> {
  const taken = new Set<number>();
  const pieces = new Set(tables.flatMap((table) => table.pieces));
  const bound = new Set(tables.flatMap((table) => [...table.rows, ...table.others].map(({ row }) => row)));
  for (const { span, rows } of pieces) {
    for (const line of lineNumbers(lines, span)) taken.add(line);
    for (const row of rows) {
      if (!bound.has(row)) for (const line of lineNumbers(lines, row.span)) taken.delete(line);
    }
  }
  return taken;
}

function* lineNumbers(lines: LineIndex, { start, end }: Span): Generator<number> {
  for (let line = lines.lineAt(start); line < lines.lineCount && lines.lineSpan(line).start < end; line++) yield line;
}
