import type { BoundRow, BoundTable, Report } from '../report/report.ts';
import { DIALECT } from '../tables/dialects.ts';
import type { Cell, Row } from '../tables/table.ts';
import type { FormRow } from '../templates/form.ts';
import type { Edit } from '../text/edits.ts';
import { labelKey } from '../text/labels.ts';
import type { Span } from '../text/span.ts';
import { rearranged, type StandingLine, standingLines } from './rearrange-rows.ts';
import { relayTable } from './relay-table.ts';
import { type PlannedRow, planOf } from './table-plan.ts';

/**
 * A table with more rows that are none of the form's, or there a second time, is mended as a whole and by a person:
 * each row taken out by itself would be another look at all of them.
 */
const MOST_OTHERS = 100;

/**
 * The edits that take a row out of a table. Where it holds the label of its group, or merged cells reach over it, the
 * table is laid out anew without it. Undefined where that cannot be done.
 */
export function removeRow(report: Report, table: BoundTable, row: Row): Edit[] | undefined {
  if (table.others.length > MOST_OTHERS) return undefined;
  if (needsRelay(table, row)) return relayTable(report, table, planWithout(table, row));
  const lines = standingLines(report, table);
  return lines && rearranged(report, table, lines, linesOf(report, withoutRow(lines, row)));
}

/**
 * The edits that take a row out and write what stands in its cells, one for each value, into another row. Undefined where
 * that cannot be done.
 */
export function replaceRow(
  report: Report,
  table: BoundTable,
  row: BoundRow,
  { other, cells }: { readonly other: Row; readonly cells: readonly Cell[] },
): Edit[] | undefined {
  if (needsRelay(table, other)) {
    const values = cells.map((cell) => ({ cell }));
    const plan = planWithout(table, other).map((planned) =>
      planned.kind === 'data' && planned.row === row ? { ...planned, values } : planned,
    );
    return relayTable(report, table, plan);
  }
  const removal = removeRow(report, table, other);
  const changed = row.values.flatMap(({ cell }, at) => {
    const content = cells[at]?.text ?? '';
    return content === cell.text ? [] : [DIALECT[table.dialect].setCell(report.text, cell, content)];
  });
  return removal && [...changed, ...removal];
}

/** Whether taking a row out changes other rows too: merged cells reach over it, or it holds the label of its group. */
function needsRelay(table: BoundTable, row: Row): boolean {
  return table.dialect === 'html' || holdsGroupLabel(table, row);
}

function planWithout(table: BoundTable, row: Row): PlannedRow[] {
  return planOf(table).filter((planned) => planned.kind === 'header' || planned.row?.row !== row);
}

/**
 * The edits that put the rows of a table into the order of the form: by moving lines, where every group keeps its label
 * in its first row, else by laying the table out anew. Undefined where that cannot be done.
 */
export function orderRows(report: Report, table: BoundTable): Edit[] | undefined {
  const lines = standingLines(report, table);
  const moved = lines && table.dialect !== 'html' ? inOrder(table, lines) : undefined;
  return lines && moved
    ? rearranged(report, table, lines, linesOf(report, moved))
    : relayTable(report, table, planOf(table));
}

function linesOf({ text }: Report, lines: readonly StandingLine[]): { text: string; source: StandingLine }[] {
  return lines.map((source) => ({ source, text: text.slice(source.span.start, source.span.end) }));
}

/** A delimiter row stays below the first row, whichever that is. */
function withoutRow(lines: readonly StandingLine[], row: Row): StandingLine[] {
  const rest = lines.filter(({ span }) => span !== row.span);
  const [first, second, ...others] = rest;
  return first?.kind === 'delimiter' && second ? [second, first, ...others] : rest;
}

/** Whether a row holds a label of a group that stands nowhere else. */
function holdsGroupLabel({ form, labels }: BoundTable, row: Row): boolean {
  return row.cells.some(({ text }) => {
    const group = text === '' ? undefined : form.groupByKey.get(labelKey(text));
    return group !== undefined && !labels.some((label) => label.row !== row && label.template.text === group.text);
  });
}

/**
 * The lines of a table with its rows in order, each block of rows in the places it had. Undefined where a row would
 * have to leave its block, or a label of a group its place above the rows of the group.
 */
function inOrder(table: BoundTable, lines: readonly StandingLine[]): StandingLine[] | undefined {
  const rowAt = new Map(table.rows.map((row) => [row.row.span, row]));
  const places = lines.flatMap(({ span }, at) => (rowAt.has(span) ? [at] : []));
  const ordered = [...table.rows].sort((one, other) => one.form.index - other.form.index);
  const result = [...lines];
  for (const [nth, place] of places.entries()) {
    const row = ordered[nth];
    const there = lines[place];
    const line = row && lines.find(({ span }) => span === row.row.span);
    const stood = there && rowAt.get(there.span);
    if (
      row === undefined ||
      line === undefined ||
      stood === undefined ||
      blockOf(table, row.form) !== blockOf(table, stood.form)
    )
      return undefined;
    result[place] = line;
  }
  return groupsStayWhole(
    table,
    ordered.map(({ row }) => row.span),
  )
    ? result
    : undefined;
}

/** The row of the form that the header over a row stands above. */
function blockOf({ form }: BoundTable, row: FormRow): FormRow | undefined {
  return form.rows.findLast(({ index, headers }) => index <= row.index && headers.length > 0);
}

/** Whether every label of a group stands in the first of its rows still. */
function groupsStayWhole({ form, rows, labels }: BoundTable, order: readonly Span[]): boolean {
  const place = (span: Span) => order.indexOf(span);
  return form.rows.every(({ template }) =>
    template.labels.slice(0, -1).every((group) => {
      const label = labels.find((bound) => bound.of === 'row' && bound.template.text === group.text);
      if (label === undefined) return true;
      const members = rows.filter((row) => row.form.path.includes(group)).map(({ row }) => place(row.span));
      return place(label.row.span) === Math.min(...members);
    }),
  );
}
