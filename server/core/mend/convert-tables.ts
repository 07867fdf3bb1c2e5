import type { BoundTable, Report } from '../report/report.ts';
import { contentFor } from '../tables/content.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { DialectName, Grid } from '../tables/table.ts';
import { trim } from '../text/characters.ts';
import type { Edit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { lineEnd } from './document-style.ts';
import { gridOf } from './planned-grid.ts';
import { standingLines, textBetweenPieces } from './rearrange-rows.ts';
import { isUnderstood } from './relay-table.ts';
import { planOf } from './table-plan.ts';

/** The dialects that tables are turned into. */
export const TARGETS = ['pipe', 'html'] as const satisfies readonly DialectName[];
export type Target = (typeof TARGETS)[number];

/**
 * The edits that write tables anew in another dialect, with everything that stands in them; none for a table that is
 * written so already, for one among whose rows something else stands, or whose words would find no place. Throws nothing.
 */
export function convertTables(report: Report, tables: readonly BoundTable[], target: Target): Edit[] {
  return tables.filter(({ dialect }) => dialect !== target).flatMap((table) => convert(report, table, target));
}

function convert(report: Report, table: BoundTable, target: Target): Edit[] {
  if (standingLines(report, table) === undefined || !isWhole(table)) return [];
  const { text } = report;
  const eol = lineEnd(text);
  const span = wholeLines(report, table.span);
  const { form } = table;
  const grid = isUnderstood(table)
    ? gridOf(planOf(table), { text, table, dialect: target, form })
    : asItStands(text, table, target);
  if (grid === undefined || grid.columns > MOST_COLUMNS) return [];
  const written = DIALECT[target].write(grid, eol).text;
  const moved = textBetweenPieces(report, table);
  const parts = moved.length === 0 ? [written] : [written, moved.join(eol)];
  const newText = gapBefore(text, span.start, eol) + parts.join(eol + eol) + gapBehind(text, span.end, eol);
  return [{ span, newText }];
}

/** Whether a table has its pieces of HTML, whose tags hold all their rows together, for itself. */
function isWhole({ dialect, pieces, rows, others }: BoundTable): boolean {
  if (dialect !== 'html') return true;
  const own = new Set([...rows, ...others].map(({ row }) => row));
  return pieces.every((piece) => piece.rows.every((row) => own.has(row)));
}

/** In a table wider than this, which is none that anybody wrote, the places of merged cells would fill many times its text. */
const MOST_COLUMNS = 100;

/** The rows of a table cell by cell, where it is not known of all of them what they are. */
function asItStands(text: string, { rows, others, dialect }: BoundTable, target: Target): Grid {
  const all = [...rows, ...others].map(({ row }) => row).sort((one, other) => one.span.start - other.span.start);
  let columns = 0;
  for (const { cells } of all) for (const cell of cells) columns = Math.max(columns, cell.column + cell.colSpan);
  return {
    columns,
    rows: all.map(({ cells }) =>
      cells.map((cell) => ({
        text: contentFor(text, cell, dialect, target),
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        value: false,
      })),
    ),
  };
}

/** The span with the white space around it on its first and last line. */
function wholeLines({ text, lines }: Report, { start, end }: Span): Span {
  const first = lines.lineSpan(lines.lineAt(start)).start;
  const last = lines.lineSpan(lines.lineAt(end)).end;
  return {
    start: isBlank(text, first, start) ? first : start,
    end: isBlank(text, end, last) ? last : end,
  };
}

/** What parts a table from the text above it: an empty line. */
function gapBefore(text: string, start: number, eol: string): string {
  const above = text.slice(Math.max(0, start - 4), start);
  if (above === '' || /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/u.test(above)) return '';
  return /[\r\n]$/u.test(above) ? eol : eol + eol;
}

/** And from the text below it: where the next line is empty there is nothing to do. */
function gapBehind(text: string, end: number, eol: string): string {
  const below = text.slice(end, end + 4);
  if (/^(?:\r\n|\r|\n)?$/u.test(below) || /^(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/u.test(below)) return '';
  return /^[\r\n]/u.test(below) ? eol : eol + eol;
}

function isBlank(text: string, start: number, end: number): boolean {
  const words = trim(text, start, end);
  return words.start === words.end;
}
