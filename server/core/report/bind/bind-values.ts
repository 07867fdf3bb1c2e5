import { once } from '../../once.ts';
import type { Piece } from '../../tables/table.ts';
import type { FormRow } from '../../templates/form.ts';
import type { BoundValue } from '../report.ts';
import type { ReadRow, Word } from './read-rows.ts';

/** Where the values of a row are. */
export interface RowValues {
  readonly values: readonly BoundValue[];
  /** Whether it is sure which cell belongs to which column. */
  readonly certain: boolean;
}

/** A row that waits for its values. */
export interface ValueRow {
  readonly read: ReadRow;
  readonly form: FormRow;
  readonly label?: Word;
}

/**
 * Finds the value cells of the rows of one table. After the innermost label: (1) exactly as many numbers as the row
 * has values: those; (2) exactly as many cells, or a cell for every column of the form: those; (3) otherwise the range of columns that most rows of the same
 * piece use, else behind the label columns of the form, provided that it holds all numbers of the row. Where none
 * does, the reading is not certain. `labelColumns`: how many columns of labels the form has.
 */
export function bindValues(rows: readonly ValueRow[], labelColumns: number): RowValues[] {
  const plain = rows.map(plainReading);
  const rangesOf = once(() => usualStarts(rows, plain));
  return rows.map((row, index) => {
    const indices =
      plain[index] ??
      wholeReading(row, labelColumns) ??
      rangeReading(row, rangesOf().get(row.read.piece) ?? []) ??
      naturalReading(row, labelColumns);
    if (indices !== undefined) return { values: boundValues(row, indices), certain: true };
    const ends = endsReading(row);
    if (ends !== undefined) return { values: boundValues(row, ends), certain: false };
    const first = (row.label?.index ?? -1) + 1;
    return {
      values: boundValues(row, count(first, Math.min(row.form.values.length, row.read.row.cells.length - first))),
      certain: false,
    };
  });
}

/** For each piece the columns that values begin in, by the rows that are plain: those of most rows first. */
function usualStarts(
  rows: readonly ValueRow[],
  plain: readonly (readonly number[] | undefined)[],
): ReadonlyMap<Piece, readonly number[]> {
  const starts = new Map<Piece, Map<number, number>>();
  rows.forEach(({ read }, index) => {
    const start = read.row.cells[plain[index]?.[0] ?? -1]?.column;
    if (start === undefined) return;
    const counts = starts.get(read.piece) ?? new Map<number, number>();
    starts.set(read.piece, counts.set(start, (counts.get(start) ?? 0) + 1));
  });
  return new Map([...starts].map(([piece, counts]) => [piece, byFrequency(counts)] as const));
}

/** Rules 1 and 2. */
function plainReading({ read, form, label }: ValueRow): number[] | undefined {
  const wanted = form.values.length;
  const first = (label?.index ?? -1) + 1;
  if (read.amounts.length - first === wanted) return count(first, wanted);
  const numbers: number[] = [];
  for (let at = first; at < read.amounts.length; at++) if (read.amounts[at]?.kind === 'number') numbers.push(at);
  return numbers.length === wanted ? numbers : undefined;
}

/** A row with a cell for every column of the form, in a table whose other rows may have lost some (`bare-pipe` has no columns). */
function wholeReading(row: ValueRow, labelColumns: number): number[] | undefined {
  const { read, form } = row;
  if (read.piece.dialect === 'bare-pipe' || read.row.cells.length !== labelColumns + form.values.length)
    return undefined;
  return rangeReading(row, [labelColumns]);
}

/** Rule 3: the first of the ranges, most used first, that begins behind the label and leaves no number out. */
function rangeReading({ read, form, label }: ValueRow, starts: readonly number[]): number[] | undefined {
  const first = (label?.index ?? -1) + 1;
  const wanted = form.values.length;
  for (const column of starts) {
    const start = read.row.cells.findIndex((cell) => cell.column === column);
    if (start < first || start + wanted > read.amounts.length) continue;
    const outside = read.amounts.some(
      (amount, at) => at >= first && (at < start || at >= start + wanted) && amount.kind !== 'blank',
    );
    if (!outside) return count(start, wanted);
  }
  return undefined;
}

/** Where no other row helps: behind the label columns of the form, or, in a packed row, behind the label. */
function naturalReading(row: ValueRow, labelColumns: number): number[] | undefined {
  return row.read.piece.dialect === 'bare-pipe' ? packedReading(row) : rangeReading(row, [labelColumns]);
}

/**
 * In `bare-pipe`, whose rows are packed to the left, values begin right behind the label. That blank ones kept their
 * places is seen from where the last number stands, or from all numbers but one being there.
 */
function packedReading({ read, form, label }: ValueRow): number[] | undefined {
  const first = (label?.index ?? -1) + 1;
  const wanted = form.values.length;
  const last = read.amounts.findLastIndex(({ kind }) => kind !== 'blank');
  const kept = last === first + wanted - 1 || (last === first + wanted - 2 && read.numbers === wanted - 1);
  return kept ? count(first, wanted) : undefined;
}

/** Two numbers alone in a longer row are its first and its total: the blank cells between them are lost. */
function endsReading({ read, form, label }: ValueRow): (number | undefined)[] | undefined {
  const first = (label?.index ?? -1) + 1;
  const last = read.amounts.findLastIndex(({ kind }) => kind !== 'blank');
  if (form.values.length <= 2 || read.numbers !== 2 || last !== first + 1 || read.firstNumber !== first)
    return undefined;
  return [first, ...new Array<undefined>(form.values.length - 2), last];
}

function byFrequency(counts: ReadonlyMap<number, number>): number[] {
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([start]) => start);
}

function count(from: number, length: number): number[] {
  const indices = new Array<number>(length);
  for (let at = 0; at < length; at++) indices[at] = from + at;
  return indices;
}

function boundValues({ read, form }: ValueRow, indices: readonly (number | undefined)[]): BoundValue[] {
  const values: BoundValue[] = [];
  let next = 0;
  for (const record of form.template.records) {
    for (const template of record.values) {
      const place = form.firstPlace + next;
      const index = indices[next++];
      const cell = index === undefined ? undefined : read.row.cells[index];
      const amount = index === undefined ? undefined : read.amounts[index];
      if (cell && amount) values.push({ record, template, place, cell, piece: read.piece, amount });
    }
  }
  return values;
}
