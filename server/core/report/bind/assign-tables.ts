import type { Piece } from '../../tables/table.ts';
import { EDITIONS } from '../../templates/editions.ts';
import { formTable, isLabelKey, isRowKey, tableOfKey } from '../../templates/form.ts';
import { type ReadRow, readRow } from './read-rows.ts';

/** The rows of one table of the form, from all its pieces, in the order of the text. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly ReadRow[];
}

/** A paragraph that stands in tabs or bars is longer than any label. */
const MAX_LABEL = 70;

/**
 * Sorts the rows of all pieces into tables by their labels, wherever they stand: one piece may hold several tables,
 * one table may lie in several pieces. Rows of no table of the form are left out.
 */
export function assignTables(pieces: readonly Piece[]): TableRows[] {
  const runs: Run[] = [];
  for (const piece of pieces) addRuns(piece, runs);
  const tables: OpenTable[] = [];
  const latest = new Map<string, OpenTable>();
  let previous: OpenTable | undefined;
  for (const { table: own, rows } of runs) {
    const table = own ?? (previous && continues(previous, rows) ? previous.table : undefined);
    if (table === undefined) continue;
    const keys = rowKeys(table, rows);
    const known = latest.get(table);
    if (known && !repeats(known, keys)) previous = known;
    else {
      previous = { table, rows: [], keys: new Set(), widest: 0 };
      tables.push(previous);
      latest.set(table, previous);
    }
    add(previous, rows, keys);
  }
  return tables;
}

/** A table that rows are still added to, with what is asked of it for every piece. */
interface OpenTable extends TableRows {
  readonly rows: ReadRow[];
  /** The labels of the form that its rows have. */
  readonly keys: Set<string>;
  /** The number of cells of its longest row. */
  widest: number;
}

function add(table: OpenTable, rows: readonly ReadRow[], keys: readonly string[]): void {
  for (const key of keys) table.keys.add(key);
  for (const row of rows) {
    table.rows.push(row);
    table.widest = Math.max(table.widest, row.row.cells.length);
  }
}

/** Consecutive rows of one piece that belong to one table, or to none that they name. */
interface Run {
  table: string | undefined;
  readonly rows: ReadRow[];
}

/** Adds the runs of a piece to those before. */
function addRuns(piece: Piece, runs: Run[]): void {
  let open: Run = { table: undefined, rows: [] };
  runs.push(open);
  for (const row of piece.rows) {
    const read = readRow(piece, row);
    if (isProse(read)) continue;
    const table = tableOf(read);
    if (table !== undefined && open.table !== undefined && table !== open.table) {
      open = { table, rows: [] };
      runs.push(open);
    }
    open.table ??= table;
    open.rows.push(read);
  }
}

/** The table most labels of a row belong to; labels that several tables have do not count. */
function tableOf({ words }: ReadRow): string | undefined {
  let best: string | undefined;
  let lead = 0;
  // The majority vote of Boyer and Moore: right where the labels of a row agree, as they nearly always do.
  for (const { key } of words) {
    const table = tableOfKey(key);
    if (table === undefined) continue;
    if (lead === 0) best = table;
    lead += table === best ? 1 : -1;
  }
  // One word among many that say nothing, such as 其他 in a header cut to pieces, is no evidence.
  return words.length > 3 && lead * 4 < words.length ? undefined : best;
}

function isProse({ words, numbers }: ReadRow): boolean {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0 || numbers > 0) return false;
  return (only.cell.text.length > MAX_LABEL || only.cell.text.includes('。')) && !isLabelKey(only.key);
}

/** Whether rows without a known label are the values that a header above them waits for. */
function continues({ table, widest }: OpenTable, rows: readonly ReadRow[]): boolean {
  const fits = ({ row: { cells }, words }: ReadRow) =>
    (cells.length === widest || cells.length === unlabelledWidth(table)) && words.length * 2 < cells.length;
  return rows.every(fits) && rows.some((row) => row.numbers > 0);
}

/** How many values the row of a table has that has no label; undefined where every row has one. */
function unlabelledWidth(table: string): number | undefined {
  const [{ edition }] = EDITIONS;
  return formTable(edition, table)?.rows.find(({ label }) => label === undefined)?.values.length;
}

/** Whether rows begin their table anew: most of their labels, and at least two, were there before. */
function repeats({ keys }: OpenTable, now: readonly string[]): boolean {
  const repeated = now.filter((key) => keys.has(key)).length;
  return repeated >= 2 && repeated * 2 >= now.length;
}

function rowKeys(table: string, rows: readonly ReadRow[]): string[] {
  const keys: string[] = [];
  for (const { words } of rows) for (const { key } of words) if (isRowKey(table, key)) keys.push(key);
  return keys;
}
