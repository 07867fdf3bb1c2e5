import { mostFrequent } from '../../most-frequent.ts';
import type { Piece } from '../../tables/table.ts';
import { EDITIONS } from '../../templates/editions.ts';
import { editionOfKey, type FormTable, formTable, tableOfKey } from '../../templates/form.ts';
import { lastBegun } from '../../text/search.ts';
import { cover, type Span } from '../../text/span.ts';
import { equations } from '../equations.ts';
import type { BoundRow, BoundTable, BoundValue, OtherRow, Section } from '../report.ts';
import { type Aligned, alignRows } from './align-rows.ts';
import { assignTables, type TableRows } from './assign-tables.ts';
import { bindLabels } from './bind-labels.ts';
import { bindValues } from './bind-values.ts';
import { isLabel, type ReadRow } from './read-rows.ts';

/** Finds the tables of the form among the pieces of a text. `edition`: the one of the report year, if that is known. */
export function bindTables(pieces: readonly Piece[], sections: readonly Section[], edition?: string): BoundTable[] {
  const tables = assignTables(pieces);
  const usual = edition ?? usualEdition(tables) ?? newest().edition;
  // No `map` (ARCHITECTURE.md, "One shape").
  const bound: BoundTable[] = [];
  for (const rows of tables) {
    const table = bindTable(rows, sections, usual);
    if (table) bound.push(table);
  }
  return bound.sort((one, other) => one.span.start - other.span.start);
}

/** One row proves nothing: a table of the form has at least two rows with its labels. */
const LEAST_ROWS = 2;

function bindTable({ table, rows }: TableRows, sections: readonly Section[], usual: string): BoundTable | undefined {
  const known = rows.filter((row) => row.words.some(({ key }) => tableOfKey(key) === table));
  const form = formTable(editionOf(table, rows) ?? usual, table);
  const [first] = rows;
  if (form === undefined || first === undefined || known.length < LEAST_ROWS) return undefined;

  const aligned = alignRows(form, rows);
  const found = aligned.filter((row) => row.kind === 'row');
  const values = bindValues(found, form.template.labelColumns);
  // No `map` (ARCHITECTURE.md, "One shape").
  const boundRows: BoundRow[] = [];
  for (const [index, { read, form: formRow, label, moved }] of found.entries()) {
    const { piece, row } = read;
    const { values: rowValues = [], certain = false } = values[index] ?? {};
    boundRows.push({ form: formRow, piece, row, label: label?.cell, moved, values: rowValues, certain });
  }
  const span = cover(startOf(first), endOf(rows.at(-1) ?? first));
  const section = lastBegun(sections, span.start);
  const valuesInPlace = inPlace(form, boundRows);
  return {
    form,
    dialect: first.piece.dialect,
    pieces: [...new Set(rows.map(({ piece }) => piece))],
    span,
    section,
    rows: boundRows,
    others: otherRows(aligned),
    labels: bindLabels(form, aligned),
    values: valuesInPlace,
    equations: equations({ form, rows: boundRows, values: valuesInPlace }),
  };
}

function otherRows(aligned: readonly Aligned[]): OtherRow[] {
  const others: OtherRow[] = [];
  for (const row of aligned) if (row.kind !== 'row') others.push(otherRow(row));
  return others;
}

function otherRow(aligned: Exclude<Aligned, { kind: 'row' }>): OtherRow {
  const { piece, row, numbers } = aligned.read;
  switch (aligned.kind) {
    case 'repeated':
      return { kind: 'repeated', piece, row, form: aligned.form, label: aligned.label?.cell };
    case 'unknown':
      return { kind: 'unknown', piece, row, label: aligned.label.cell, figures: numbers > 0 };
    default:
      return { kind: aligned.kind, piece, row };
  }
}

/** The edition more labels of the table belong to alone; undefined where they are as many. */
function editionOf(table: string, rows: TableRows['rows']): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const innermost = row.numbers > 0 ? row.words.findLast((word) => isLabel(row, word)) : undefined;
    for (const word of row.words) {
      const edition = editionOfKey(table, word.key, word === innermost);
      if (edition !== undefined) counts.set(edition, (counts.get(edition) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The edition most tables that show theirs belong to. */
function usualEdition(tables: readonly TableRows[]): string | undefined {
  return mostFrequent(tables.flatMap(({ table, rows }) => editionOf(table, rows) ?? []));
}

/** Where a table begins: with its first row, or, where that is the first of its piece, with what opens the piece. */
function startOf({ row, piece }: ReadRow): Span {
  return row === piece.rows[0] ? { start: piece.span.start, end: row.span.end } : row.span;
}

function endOf({ row, piece }: ReadRow): Span {
  return row === piece.rows.at(-1) ? { start: row.span.start, end: piece.span.end } : row.span;
}

function newest(): (typeof EDITIONS)[number] {
  return EDITIONS.at(-1) ?? EDITIONS[0];
}

/** The values of all rows, each at its place among those of the form. */
function inPlace({ rows: formRows }: FormTable, rows: readonly BoundRow[]): (BoundValue | undefined)[] {
  const last = formRows.at(-1);
  const values = new Array<BoundValue | undefined>(last ? last.firstPlace + last.values.length : 0).fill(undefined);
  for (const row of rows) for (const value of row.values) values[value.place] = value;
  return values;
}
