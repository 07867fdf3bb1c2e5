import type { Piece, Row } from '../tables/table.ts';
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
  const taken = spansOfTables(tables);
  const paragraphs: Span[] = [];
  let next = 0;
  for (let line = 0; line < lines.lineCount; line++) {
    const { start, end } = lines.lineSpan(line);
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    // A table takes the whole of every line it touches.
    if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1)) continue;
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

/** All from the first to the last row of every piece, but for rows in it that belong to no table of the form; in order. */
function spansOfTables(tables: readonly BoundTable[]): Span[] {
  const bound = new Set<Row>();
  const pieces = new Set<Piece>();
  for (const table of tables) {
    for (const piece of table.pieces) pieces.add(piece);
    for (const { row } of table.rows) bound.add(row);
    for (const { row } of table.others) bound.add(row);
  }
  return [...pieces]
    .sort((one, other) => one.span.start - other.span.start)
    .flatMap(({ span, rows }) => {
      const spans: Span[] = [];
      let { start } = span;
      for (const row of rows) {
        if (bound.has(row)) continue;
        if (start < row.span.start) spans.push({ start, end: row.span.start });
        start = row.span.end;
      }
      if (start < span.end) spans.push({ start, end: span.end });
      return spans;
    });
}
