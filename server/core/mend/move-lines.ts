import type { Report } from '../report/report.ts';
import { isSpace, TAB } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { lineEnd } from './document-style.ts';

/** The lines that a span touches, from the start of the first to the end of the last, its line end left out. */
export function wholeLines({ lines }: Report, { start, end }: Span): Span {
  return { start: lines.lineSpan(lines.lineAt(start)).start, end: lines.lineSpan(lines.lineAt(end)).end };
}

/** The number of the first line from `line` on, in steps of 1 or -1, on which something stands; one outside where there is none. */
export function nextWritten({ text, lines }: Report, line: number, step: 1 | -1): number {
  let at = line;
  while (at >= 0 && at < lines.lineCount && isBlank(text, lines.lineSpan(at))) at += step;
  return at;
}

/** Whether nothing stands on a line; a tab may be a blank cell. */
function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === TAB || !isSpace(unit)) return false;
  }
  return true;
}

/** Lines taken out of a text. */
export interface TakenOut {
  readonly edit: Edit;
  /** The line ends and blank lines that went with them. */
  readonly gap: string;
}

/**
 * Takes whole lines out, and of the gaps above and below them the smaller one, so that blank lines neither pile up nor
 * get lost and the text ends as it did.
 */
export function takeOut(report: Report, block: Span): TakenOut {
  const { text, lines } = report;
  const first = lines.lineAt(block.start);
  const last = lines.lineAt(block.end);
  const above = nextWritten(report, first - 1, -1);
  const below = nextWritten(report, last + 1, 1);
  const atTop = above < 0;
  const atEnd = below >= lines.lineCount;
  const downwards = !atEnd && (atTop || below - last <= first - above);
  const start = downwards || atTop ? block.start : lines.lineSpan(above).end;
  const end = downwards ? lines.lineSpan(below).start : block.end;
  return {
    edit: { span: { start, end }, newText: '' },
    gap: text.slice(start, block.start) + text.slice(block.end, end),
  };
}

/** The gap, if it has a blank line, else one that does. */
export function withBlankLine({ text }: Report, gap: string): string {
  return LineIndex.of(gap).lineCount > 2 ? gap : lineEnd(text).repeat(2);
}

/** The edit that puts lines above the line that begins at an offset. */
export function putAbove(at: number, written: string, gap: string): Edit {
  return { span: { start: at, end: at }, newText: written + gap };
}

/** The edit that puts lines below the line that ends at an offset. */
export function putBelow(at: number, written: string, gap: string): Edit {
  return { span: { start: at, end: at }, newText: gap + written };
}

/**
 * The edit that puts a title above the line that begins at an offset, blank lines around it: no table goes on past
 * them.
 */
export function putTitle(report: Report, at: number, written: string, gap: string): Edit {
  const { lines } = report;
  const line = lines.lineAt(at);
  const above = nextWritten(report, line - 1, -1);
  const before = above >= 0 && above === line - 1 ? lineEnd(report.text) : '';
  return putAbove(at, before + written, withBlankLine(report, gap));
}
