import { applyEdits, type Edit } from '../../server/core/index.ts';
import { DIALECT } from '../../server/core/tables/dialects.ts';
import type { GridCell } from '../../server/core/tables/table.ts';
import { onlyPiece } from './drawn.ts';

/** A row to be put into the only table of a text. Rows are named by one of their cells. */
interface NewRow {
  readonly before?: string;
  readonly after?: string;
  readonly labels: readonly (string | GridCell)[];
  readonly values: readonly string[];
  /** The labels that reach into it from above. */
  readonly covering?: readonly (string | GridCell)[];
  /** The label of the row whose shape it takes; its figures begin with the next cell that is a number. */
  readonly like?: string;
}

/** The text with the row in it, its tab stops in brackets. Throws where it does not hold one table with those cells. */
export function withRow(text: string, row: NewRow, eol = '\n'): string {
  const piece = onlyPiece(text);
  const find = (words: string) => {
    const found = piece.rows.find(({ cells }) => cells.some((cell) => cell.text === words));
    if (found === undefined) throw new Error(`no row has a cell ${words}`);
    return found;
  };
  const { labels, values, covering = [], like } = row;
  const edits = DIALECT[piece.dialect].insertRow({
    text,
    eol,
    piece,
    beside: find(row.before ?? row.after ?? ''),
    side: row.before === undefined ? 'after' : 'before',
    labels: labels.map(labelCell),
    values: values.map((value) => ({ text: value, colSpan: 1, rowSpan: 1, value: true })),
    covering: covering.map(labelCell),
    ...(like === undefined ? {} : { like: shapeOf(find(like), like) }),
  });
  return applyEdits(text, edits.map(withBrackets));
}

/** A label over several columns or rows. */
export function merged(text: string, colSpan: number, rowSpan = 1): GridCell {
  return { text, colSpan, rowSpan, value: false };
}

function labelCell(label: string | GridCell): GridCell {
  return typeof label === 'string' ? merged(label, 1) : label;
}

function shapeOf(row: ReturnType<typeof onlyPiece>['rows'][number], label: string) {
  const labelAt = row.cells.findIndex(({ text }) => text === label);
  const valuesAt = row.cells.findIndex(({ text }, at) => at > labelAt && /^\d/u.test(text));
  return { row, labelAt, valuesAt };
}

function withBrackets({ span, newText, tabStops = [] }: Edit): Edit {
  let shown = '';
  let from = 0;
  for (const { start, end } of tabStops) {
    shown += `${newText.slice(from, start)}[${newText.slice(start, end)}]`;
    from = end;
  }
  return { span, newText: shown + newText.slice(from) };
}
