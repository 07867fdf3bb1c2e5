import { isPageNumber } from '../report/leftovers.ts';
import type { BoundTable, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Piece } from '../tables/table.ts';
import { isSpace } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import { inOrder } from '../text/in-order.ts';
import { countWhile } from '../text/search.ts';
import type { Span } from '../text/span.ts';
import { lineEnd } from './document-style.ts';

/** A row of a table, or the delimiter row below its first, that stands in a text. */
export interface StandingLine {
  readonly span: Span;
  readonly piece: Piece;
  readonly kind: 'row' | 'delimiter';
}

/** A line that is to stand in a table; `source` is the one it is made of. */
export interface NewLine {
  readonly text: string;
  readonly source?: StandingLine;
}

/**
 * All lines of a table, in the order of the text; undefined where lines of something else stand among them, and where
 * its pieces are not all of one dialect.
 */
export function standingLines(report: Report, table: BoundTable): StandingLine[] | undefined {
  if (table.pieces.some(({ dialect }) => dialect !== table.dialect) || isEntwined(report, table)) return undefined;
  const own = new Set([...table.rows, ...table.others].map(({ row }) => row));
  const lines: StandingLine[] = [];
  for (const piece of table.pieces) {
    for (const row of piece.rows) {
      if (own.has(row)) lines.push({ kind: 'row', span: row.span, piece });
      else if (row.span.start > table.span.start && row.span.end < table.span.end) return undefined;
    }
    if (piece.dialect !== 'pipe' && piece.dialect !== 'bare-pipe') continue;
    for (const span of delimiters(report, piece)) lines.push({ kind: 'delimiter', span, piece });
  }
  return lines.sort((one, other) => one.span.start - other.span.start);
}

/** Whether another table begins or goes on between the first and the last row of a table. */
function isEntwined({ tables }: Report, table: BoundTable): boolean {
  const { start, end } = table.span;
  return tables.some((other) => other !== table && other.span.start < end && other.span.end > start);
}

/** The lines of a piece that are no rows. */
function delimiters({ lines }: Report, { rows, span }: Piece): Span[] {
  const starts = new Set(rows.map((row) => row.span.start));
  const found: Span[] = [];
  const last = lines.lineAt(span.end);
  for (let line = lines.lineAt(span.start); line <= last; line++) {
    const own = lines.lineSpan(line);
    if (!starts.has(own.start)) found.push(own);
  }
  return found;
}

/**
 * The edits that put new lines in the place of those of a table: lines that stay as they are and in order are not
 * touched, and what parts the pieces of a table goes. Text between pieces that is no number of a page is put behind the
 * table. `standing` are the lines of the table, `wanted` those it is to have.
 */
export function rearranged(
  report: Report,
  table: BoundTable,
  standing: readonly StandingLine[],
  wanted: readonly NewLine[],
): Edit[] {
  const { text } = report;
  const between = separator(report, table, standing);
  const kept = keptLines(text, wanted);
  const nextOf = new Map(standing.map((line, at) => [line, standing[at + 1]]));
  const edits: Edit[] = [];
  let previous: StandingLine | undefined;
  let written: string[] = [];
  const close = (next: StandingLine | undefined) => {
    const start = previous?.span.end ?? standing[0]?.span.start ?? table.span.start;
    const end = next?.span.start ?? standing.at(-1)?.span.end ?? table.span.end;
    const joined = previous && next && previous.piece === next.piece && nextOf.get(previous) === next;
    const gapStays = written.length === 0 && joined;
    const newText = (previous && (written.length > 0 || next) ? between : '') + written.join(between);
    const whole = newText + (next && written.length > 0 ? between : '');
    if (!gapStays && whole !== text.slice(start, end)) edits.push({ span: { start, end }, newText: whole });
    written = [];
    previous = next;
  };
  for (const line of wanted) {
    if (kept.has(line) && line.source) close(line.source);
    else written.push(line.text);
  }
  close(undefined);
  return withTextBehind(report, table, edits, standing.at(-1)?.span.end ?? table.span.end);
}

/** As many lines as can stay where they are. */
function keptLines(text: string, wanted: readonly NewLine[]): ReadonlySet<NewLine> {
  const unchanged = wanted.filter(
    ({ source, text: own }) => source && text.slice(source.span.start, source.span.end) === own,
  );
  return inOrder(unchanged, ({ source }) => source?.span.start ?? 0);
}

/** What stands between two rows: the least there is between any two of the table. */
function separator({ text }: Report, { dialect }: BoundTable, standing: readonly StandingLine[]): string {
  let least: string | undefined;
  standing.forEach((line, at) => {
    const next = standing[at + 1];
    if (next === undefined || next.piece !== line.piece) return;
    const gap = text.slice(line.span.end, next.span.start);
    if (isWhite(gap) && (least === undefined || gap.length < least.length)) least = gap;
  });
  return least ?? DIALECT[dialect].between(lineEnd(text));
}

function isWhite(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** What a page break leaves between two pieces, apart from its number. */
const CONTINUED = [
  '续表',
  '续上表',
  '续下表',
  '接上表',
  '接下表',
  '接上页',
  '接下页',
  '续上页',
  '续下页',
  '转下页',
  '承上页',
];

/** `end`: where the last line of the table ends. */
function withTextBehind(report: Report, table: BoundTable, edits: readonly Edit[], end: number): Edit[] {
  const eol = lineEnd(report.text);
  const moved = textBetweenPieces(report, table);
  if (moved.length === 0) return [...edits];
  const newText = eol + eol + moved.join(eol);
  const last = edits.at(-1);
  if (last?.span.end !== end) return [...edits, { span: { start: end, end }, newText }];
  return [...edits.slice(0, -1), { ...last, newText: last.newText + newText }];
}

/** The lines of text between the pieces of a table, but for what a page break leaves there. */
export function textBetweenPieces({ text, paragraphs }: Report, { pieces, span }: BoundTable): string[] {
  if (pieces.length < 2) return [];
  const first = countWhile(paragraphs, ({ start }) => start <= span.start);
  const last = countWhile(paragraphs, ({ end }) => end < span.end);
  return paragraphs
    .slice(first, last)
    .filter((paragraph) => !isPageNumber(text, paragraph))
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => !CONTINUED.includes(line.replaceAll(/[（()）\s]/gu, '')));
}
