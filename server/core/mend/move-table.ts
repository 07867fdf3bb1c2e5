import { isAnnouncement } from '../report/announcements.ts';
import type { BoundTable, Report, Section } from '../report/report.ts';
import type { Edit } from '../text/edits.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { lineEnd } from './document-style.ts';
import { announcement } from './insert-table.ts';
import { nextWritten, putBelow, putTitle, takeOut, wholeLines, withBlankLine } from './move-lines.ts';

/**
 * The edits that put the title of a section above the table that stands right before it; undefined where anything but
 * lines that announce the table lies between the two.
 */
export function moveTitle(report: Report, table: BoundTable, { heading }: Section): Edit[] | undefined {
  const { start, end } = tableLines(report, table);
  if (heading.line.start < start || !canBeCut(report, table)) return undefined;
  if (isShared(report, table, { start, end: heading.line.start })) return undefined;
  if (!linesBetween(report, end, heading.line.start).every((line) => isAnnouncement(report, line))) return undefined;
  const { edit, gap } = takeOut(report, heading.line);
  const title = report.text.slice(heading.line.start, heading.line.end);
  return [edit, putTitle(report, start, title, gap)];
}

/**
 * The edits that put a table, all its pieces and the line that announces it below the title of its section; undefined
 * where something else stands between its rows.
 */
export function moveTable(report: Report, table: BoundTable, home: Section): Edit[] | undefined {
  const { text, lines } = report;
  const block = tableLines(report, table);
  if (isShared(report, table, block) || !canBeCut(report, table)) return undefined;
  const { edit } = takeOut(report, block);
  const anchor = announcement(report, home) ?? lines.lineAt(home.heading.line.start);
  const next = nextWritten(report, anchor + 1, 1);
  const behind = next === anchor + 1 && next < lines.lineCount ? lineEnd(text) : '';
  const written = text.slice(block.start, block.end) + behind;
  return [edit, putBelow(lines.lineSpan(anchor).end, written, withBlankLine(report, ''))];
}

/** All lines of a table, those that announce it too. */
export function tableLines(report: Report, table: BoundTable): Span {
  const { start, end } = wholeLines(report, table.span);
  const { paragraphs, sections, title } = report;
  const titles = new Set([...sections.map(({ heading }) => heading.line.start), title?.span.start]);
  // What announces a table announces the one of the section, if that follows.
  const follows = report.tables.some(({ span, section }) => section === table.section && span.start > table.span.start);
  let first = start;
  for (let at = countWhile(paragraphs, (line) => line.start < start) - 1; at >= 0 && !follows; at--) {
    const line = paragraphs[at];
    if (line === undefined || !isAnnouncement(report, line)) break;
    const whole = wholeLines(report, line);
    if (titles.has(whole.start) || titles.has(line.start) || !isNext(report, whole, first)) break;
    first = whole.start;
  }
  return { start: first, end };
}

/** Whether only blank lines lie between a line and an offset below it. */
function isNext(report: Report, line: Span, offset: number): boolean {
  return nextWritten(report, report.lines.lineAt(line.start) + 1, 1) === report.lines.lineAt(offset);
}

/** The paragraphs between two offsets. */
function linesBetween({ paragraphs }: Report, start: number, end: number): Span[] {
  const from = countWhile(paragraphs, (line) => line.start < start);
  return paragraphs.slice(
    from,
    countWhile(paragraphs, (line) => line.start < end),
  );
}

/**
 * Whether a table can be cut from what stands around it: it shares no piece with another one, or only such as are
 * nothing but rows. HTML's tags hold a whole table.
 */
function canBeCut({ tables }: Report, table: BoundTable): boolean {
  return table.pieces.every((piece) => {
    const onlyRows = piece.rows[0]?.span.start === piece.span.start && piece.rows.at(-1)?.span.end === piece.span.end;
    return onlyRows || tables.every((other) => other === table || !other.pieces.includes(piece));
  });
}

/** Whether rows of any other table, or a title, stand between two offsets. */
function isShared({ sections, tables }: Report, table: BoundTable, span: Span): boolean {
  return (
    sections.some(({ heading }) => isInside(heading.line, span)) ||
    tables.some(
      (other) => other !== table && [...other.rows, ...other.others].some(({ row }) => isInside(row.span, span)),
    )
  );
}

function isInside(one: Span, { start, end }: Span): boolean {
  return one.start >= start && one.end <= end;
}
