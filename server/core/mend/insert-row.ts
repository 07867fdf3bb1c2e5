import type { BoundRow, BoundTable, Report } from '../report/report.ts';
import type { RowInsertion } from '../tables/dialect.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Piece, Row } from '../tables/table.ts';
import { type FormRow, labelCell, valueCells } from '../templates/form.ts';
import type { Edit } from '../text/edits.ts';
import { lineEnd } from './document-style.ts';
import { EMPTY_VALUE } from './insert-table.ts';
import { relayTable } from './relay-table.ts';
import { type PlannedRow, planOf, wholePlan } from './table-plan.ts';

/** Where a missing row goes. */
export interface RowPlace {
  readonly row: Row;
  readonly piece: Piece;
  readonly side: 'before' | 'after';
}

/**
 * The place of a missing row: below the header of its block, if it is the first there; else behind the nearest row
 * above it on the form that is there, else before the nearest below.
 */
export function placeOfRow(table: BoundTable, row: FormRow): RowPlace | undefined {
  let above: BoundRow | undefined;
  let below: BoundRow | undefined;
  for (const candidate of table.rows) {
    const { index } = candidate.form;
    if (index < row.index && (above === undefined || index > above.form.index)) above = candidate;
    if (index > row.index && (below === undefined || index < below.form.index)) below = candidate;
  }
  const header = headerOf(table, row);
  if (header) return header;
  if (above) return { row: above.row, piece: above.piece, side: 'after' };
  return below && { row: below.row, piece: below.piece, side: 'before' };
}

/** The last row of the header that stands over the row on the form, where the table has that header. */
function headerOf({ labels, pieces, rows }: BoundTable, row: FormRow): RowPlace | undefined {
  const title = row.headers[0]?.cells[0];
  const cell = title && labels.find(({ template }) => template.text === title.text)?.cell;
  const piece = cell && pieces.find(({ span }) => span.start <= cell.span.start && cell.span.end <= span.end);
  if (cell === undefined || piece === undefined) return undefined;
  const data = new Set(rows.map((bound) => bound.row));
  const first = piece.rows.findIndex(({ cells }) => cells.includes(cell));
  const below = piece.rows.slice(first, first + row.headers.length).filter((candidate) => !data.has(candidate));
  const last = below.at(-1);
  return last && { row: last, piece, side: 'after' };
}

/**
 * Puts a missing row in its place, in the shape of its neighbours; undefined where that is not clear. `figures`: one for
 * each of its values; 0 in all of them where left out.
 */
export function insertRow(
  report: Report,
  table: BoundTable,
  row: FormRow,
  place: RowPlace,
  figures: readonly number[] = [],
): Edit[] | undefined {
  const contents = row.values.map((_, at) => figures[at]?.toString() ?? EMPTY_VALUE);
  return relaid(report, table, row, contents) ?? besidePlace(report, table, row, place, contents);
}

/**
 * The table laid out anew: where the label of its group stands in a row below it, or where there is no row yet to say
 * whether the header is damaged.
 */
function relaid(report: Report, table: BoundTable, row: FormRow, values: readonly string[]): Edit[] | undefined {
  const { form, rows, labels } = table;
  if (rows.length === 0) {
    const plan = wholePlan(table, form, () => values);
    return relayTable(report, table, plan);
  }
  const groups = row.template.labels.slice(0, -1);
  const group = labels.find(({ of, template }) => of === 'row' && groups.includes(template));
  if (group === undefined) return undefined;
  const plan = planOf(table).map((planned) =>
    planned.kind === 'data' && planned.row?.row === group.row ? writtenAnew(planned) : planned,
  );
  const above = plan.findLastIndex((planned) => planned.kind === 'data' && planned.form.index < row.index);
  return relayTable(report, table, plan.toSpliced(above + 1, 0, { kind: 'data', form: row, values }));
}

/** The same row as if it did not stand there: what gave its label to another is not left alone. */
function writtenAnew({ kind, form, values }: Extract<PlannedRow, { kind: 'data' }>): PlannedRow {
  return { kind, form, values };
}

function besidePlace(
  report: Report,
  table: BoundTable,
  row: FormRow,
  place: RowPlace,
  contents: readonly string[],
): Edit[] | undefined {
  const dialect = DIALECT[place.piece.dialect];
  const like = rowLike(table, row, place);
  const request = {
    text: report.text,
    eol: lineEnd(report.text),
    piece: place.piece,
    beside: place.row,
    side: place.side,
  };
  const block = row.index > 0 && headerOf(table, row) === undefined ? row.headers : [];
  const headers = block.flatMap(({ cells }) =>
    dialect.insertRow({ ...request, labels: cells.map(labelCell), values: [], covering: [] }),
  );
  // A merged cell that reaches over the place would have to become longer by all these rows.
  if (headers.some(({ span }) => span.start < span.end)) return undefined;
  return [
    ...headers,
    ...dialect.insertRow({
      ...request,
      labels: newLabels(table, row).map(labelCell),
      values: valueCells(row.values, EMPTY_VALUE).map((cell, at) => ({ ...cell, text: contents[at] ?? cell.text })),
      covering: row.covering.map(labelCell),
      ...(like ? { like } : {}),
    }),
  ];
}

/** The labels that begin in the row; one that already stands in the table, over other rows, is not written twice. */
function newLabels({ labels }: BoundTable, { template }: FormRow): FormRow['path'] {
  const there = new Set(labels.map((label) => label.template));
  return template.labels.filter((label, at) => at === template.labels.length - 1 || !there.has(label));
}

/** The nearest row of the same piece whose innermost label stands as deep and which has as many values. */
function rowLike(table: BoundTable, row: FormRow, { piece }: RowPlace): RowInsertion['like'] {
  let best: BoundRow | undefined;
  for (const candidate of table.rows) {
    const alike =
      candidate.piece === piece &&
      candidate.certain &&
      candidate.form.path.length === row.path.length &&
      candidate.form.values.length === row.values.length;
    if (alike && distance(candidate, row) < (best ? distance(best, row) : Number.POSITIVE_INFINITY)) best = candidate;
  }
  if (best?.label === undefined) return undefined;
  const { cells } = best.row;
  const [first] = best.values;
  return first && { row: best.row, labelAt: cells.indexOf(best.label), valuesAt: cells.indexOf(first.cell) };
}

/** Rows that open a group carry its label as well, so one that does not is the better model. */
function distance({ form }: BoundRow, row: FormRow): number {
  return Math.abs(form.index - row.index) + (form.template.labels.length === row.template.labels.length ? 0 : 100);
}
