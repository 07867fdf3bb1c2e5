import type { BoundRow, BoundTable, Report } from '../report/report.ts';
import { alignedWidths, alignLines } from '../tables/align.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Cell, Row, WrittenRow } from '../tables/table.ts';
import type { FormTable } from '../templates/form.ts';
import type { Edit } from '../text/edits.ts';
import { labelKey } from '../text/labels.ts';
import { lineEnd } from './document-style.ts';
import { foreignCells, gridOf, valueColumns } from './planned-grid.ts';
import { type NewLine, rearranged, type StandingLine, standingLines } from './rearrange-rows.ts';
import type { PlannedRow } from './table-plan.ts';

/**
 * The edits that lay a table out as the planned rows say, in its own dialect: in one piece, every cell in its column;
 * rows that stand right are left alone. Undefined where something in the table would be lost because nobody knows what
 * it is. `form`: the one the rows are of.
 */
export function relayTable(
  report: Report,
  table: BoundTable,
  rows: readonly PlannedRow[],
  form: FormTable = table.form,
): Edit[] | undefined {
  const standing = standingLines(report, table);
  if (standing === undefined || !isUnderstood(table)) return undefined;
  const { text } = report;
  const dialect = DIALECT[table.dialect];
  const grid = gridOf(rows, { text, table, dialect: table.dialect, form });
  if (grid === undefined) return undefined;
  const written = dialect.writeRows(grid, lineEnd(text));
  const sources = sourcesOf(table, rows, written);
  const lineOf = new Map(standing.map((line) => [line.span, line]));
  const lines = written.map((row, at): NewLine => {
    const stands = sources[at];
    const source = stands && lineOf.get(stands.span);
    if (stands === undefined || source === undefined) return { text: row.text };
    return { source, text: row.suits(stands) ? text.slice(stands.span.start, stands.span.end) : row.text };
  });
  const delimiter = standing.find(({ kind }) => kind === 'delimiter');
  if (delimiter && dialect.delimiterRow)
    lines.splice(1, 0, delimiterLine(text, delimiter, dialect.delimiterRow(grid.columns)));
  return rearranged(report, table, standing, alignedAsBefore(text, table, standing, lines));
}

/** For every planned row the one that stands in the text; for a header the next one that is as good as what is planned. */
function sourcesOf(
  { others }: BoundTable,
  rows: readonly PlannedRow[],
  written: readonly WrittenRow[],
): (Row | undefined)[] {
  const headers = others.filter(({ kind }) => kind === 'header').map(({ row }) => row);
  return rows.map((planned, at) => {
    if (planned.kind === 'data') return planned.row?.row;
    if (planned.kind === 'other') return planned.row.row;
    const found = headers.findIndex((row) => written[at]?.suits(row));
    return found < 0 ? undefined : headers.splice(found, 1)[0];
  });
}

function delimiterLine(text: string, source: StandingLine, whole: string): NewLine {
  const standing = text.slice(source.span.start, source.span.end);
  const bars = (line: string) => line.split('|').length;
  return { source, text: bars(standing.trim()) === bars(whole) ? standing : whole };
}

/** Where the bars of a `pipe` table stand below one another they do so again. */
function alignedAsBefore(
  text: string,
  { dialect, pieces }: BoundTable,
  standing: readonly StandingLine[],
  lines: readonly NewLine[],
): readonly NewLine[] {
  if (dialect !== 'pipe') return lines;
  const first = standing.filter(({ piece }) => piece === pieces[0]);
  const widths = alignedWidths(first.map(({ span }) => text.slice(span.start, span.end)));
  if (widths === undefined) return lines;
  const texts = alignLines(
    lines.map((line) => line.text),
    widths,
  );
  return lines.map((line, at) => ({ ...line, text: texts[at] ?? line.text }));
}

/**
 * Whether it is known of everything in a table what it is: of every figure which value it is, of every other cell which
 * label, or which part of a label that was cut.
 */
export function isUnderstood(table: BoundTable): boolean {
  const known = new Set(table.labels.map(({ cell }) => cell));
  const isKnown = (cell: Cell) => cell.text === '' || known.has(cell) || isLabel(table, cell);
  return (
    table.rows.every((row) => row.certain && row.values.length === row.form.values.length && isWhole(row, isKnown)) &&
    table.others.every((other) => {
      const { cells } = other.row;
      switch (other.kind) {
        case 'header':
          return cells.every((cell) => isKnown(cell) || isFragment(table, cell));
        case 'blank':
          return cells.every(({ text }) => text === '');
        default:
          return (
            foreignCells(other).length <= valueColumns(table) &&
            cells.slice(0, other.label ? cells.indexOf(other.label) : 0).every(isKnown)
          );
      }
    })
  );
}

/** Whether every cell of a row is one of its values, or such a value again where it is merged, or known. */
function isWhole({ row, values }: BoundRow, isKnown: (cell: Cell) => boolean): boolean {
  const merged = values.filter(({ template }) => (template.colSpan ?? 1) > 1);
  return row.cells.every(
    (cell) =>
      isKnown(cell) ||
      values.some((value) => value.cell === cell) ||
      merged.some((value) => value.cell.text === cell.text),
  );
}

function isLabel({ form }: BoundTable, { text }: Cell): boolean {
  const key = labelKey(text);
  return form.headerByKey.has(key) || form.groupByKey.has(key) || form.rowByKey.has(key);
}

/** Whether a cell of a header holds a part of one of its labels, as when these are broken over two rows. */
function isFragment({ form }: BoundTable, { text }: Cell): boolean {
  const key = labelKey(text);
  return [...form.headerByKey.keys()].some((label) => label.includes(key));
}
