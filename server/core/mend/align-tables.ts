import type { Report } from '../report/report.ts';
import { alignLines } from '../tables/align.ts';
import { slimEdits } from '../text/compose-edits.ts';
import type { Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';

/**
 * The edits that pad the cells of all `pipe` tables of a text to the display width of their column, whether the tables
 * are of the form or not; only those of lines that touch `within`, where it is given. As other formatters of Markdown
 * do, a column is as wide as its widest cell, even one that stands for a whole merged row. A line that stands alone is
 * no table; each piece of a table that was cut has widths of its own. In the order of the text, one edit for each line
 * that changes. Throws nothing.
 */
export function alignTables(report: Report, within?: Span): Edit[] {
  return report.pieces
    .filter(({ dialect }) => dialect === 'pipe')
    .flatMap(({ span }) => alignPiece(report, span, within));
}

function alignPiece({ text, lines }: Report, piece: Span, within: Span | undefined): Edit[] {
  const spans: Span[] = [];
  const last = lines.lineAt(piece.end);
  for (let line = lines.lineAt(piece.start); line <= last; line++) spans.push(lines.lineSpan(line));
  if (spans.length < 2) return [];
  const aligned = alignLines(spans.map(({ start, end }) => text.slice(start, end)));
  const edits = spans.map((span, at) => ({ span, newText: aligned[at] ?? text.slice(span.start, span.end) }));
  return slimEdits(
    text,
    edits.filter(({ span }) => within === undefined || touches(within, span)),
  );
}

/** Whether a range reaches into a line, or is a caret in it. A range that ends where a line begins leaves it out. */
function touches(range: Span, line: Span): boolean {
  return range.start <= line.end && (range.end > line.start || range.start === line.start);
}
