import { message, type Text } from '../messages/message.ts';
import type { BoundTable, Report } from '../report/report.ts';
import type { Cell, Piece, Row } from '../tables/table.ts';
import { withoutNumber } from '../text/labels.ts';
import type { Span } from '../text/span.ts';
import { isBegun, spellings } from './spellings.ts';
import type { Suggestion } from './suggestion.ts';

const MISSING: Text = { zh: '本表还没有这一行', en: 'the table lacks this row' };
const PRESENT: Text = { zh: '本表已有这一行', en: 'the table has this row' };

/** Where the label of a row is written, or would be. */
export interface LabelPlace {
  readonly table: BoundTable;
  /** The row, where the text has one there. */
  readonly row?: Row;
  /** What of the label stands there. */
  readonly typed: Span;
}

/**
 * The labels for the rows of a table, those of rows that it lacks first; a row that is only what is being written is one
 * of these.
 */
export function suggestLabels({ text }: Report, { table, row, typed }: LabelPlace): Suggestion[] {
  const present = new Set(table.rows.filter((bound) => bound.row !== row).map(({ form }) => form));
  const { rows } = table.form;
  const ordered = [...rows.filter((form) => !present.has(form)), ...rows.filter((form) => present.has(form))];
  return ordered.flatMap((form) => {
    const words = form.label?.text;
    if (words === undefined) return [];
    return {
      kind: 'label',
      words,
      about: message(present.has(form) ? PRESENT : MISSING),
      edit: { span: typed, newText: words },
      filter: spellings(words, withoutNumber(words) ?? words, text.slice(typed.start, typed.end)),
    };
  });
}

/** Where an offset (UTF-16) is at the end of the label of a row, or in the room for one; undefined where it is not. */
export function labelPlaceAt(report: Report, piece: Piece, row: Row, offset: number): LabelPlace | undefined {
  const cell = row.cells.find(({ slot }) => slot.start <= offset && offset <= slot.end);
  const table = tableOfRow(report, piece, row);
  if (cell === undefined || table === undefined || !mayBeLabel(table, row, cell)) return undefined;
  if (cell.text === '') return { table, row, typed: { start: offset, end: offset } };
  // An editor completes what stands on the line of the cursor only.
  const isWhole = offset === cell.span.end && report.lines.lineAt(cell.span.start) === report.lines.lineAt(offset);
  return isWhole ? { table, row, typed: cell.span } : undefined;
}

/**
 * The place of a label on a line right below a row, where a row begins with its first cell and not with a mark; only if
 * what stands on the line up to the cursor is how a label of the table begins.
 */
export function labelPlaceBelow(report: Report, piece: Piece, line: Span): LabelPlace | undefined {
  const row = piece.rows.at(-1);
  const table = row && tableOfRow(report, piece, row);
  if (row === undefined || table === undefined || row.cells[0]?.slot.start !== row.span.start) return undefined;
  const words = report.text.slice(line.start, line.end);
  const labels = table.form.rows.flatMap(({ label }) => (label ? [label.text, withoutNumber(label.text) ?? ''] : []));
  return words !== '' && labels.some((label) => isBegun(label, words)) ? { table, typed: line } : undefined;
}

/** The table that has a row, or, where it has none of it, the row above in the same piece. */
function tableOfRow({ tables }: Report, piece: Piece, row: Row): BoundTable | undefined {
  let nearest: BoundTable | undefined;
  let above = -1;
  for (const table of tables.filter(({ pieces }) => pieces.includes(piece))) {
    for (const bound of [...table.rows, ...table.others]) {
      const { start } = bound.row.span;
      if (start < above || start > row.span.start) continue;
      nearest = table;
      above = start;
    }
  }
  return nearest;
}

/** Whether a cell is the label of its row, or stands where one may: not behind its label or its values. */
function mayBeLabel(table: BoundTable, row: Row, cell: Cell): boolean {
  if (cell.column >= table.form.template.labelColumns) return false;
  const bound = table.rows.find((candidate) => candidate.row === row);
  if (bound) return bound.label === cell;
  const other = table.others.find((candidate) => candidate.row === row);
  if (other?.kind === 'header') return false;
  const first = row.cells.find(({ text }) => text !== '');
  return first === undefined || first === cell;
}
