import type { Cell, Piece, Row } from '../../tables/table.ts';
import { keyOf } from '../../templates/form.ts';
import { type Amount, readAmount } from '../../text/numbers.ts';

/** A row of the text with its cells read: which are numbers, which are words. */
export interface ReadRow {
  readonly piece: Piece;
  readonly row: Row;
  /** One per cell. */
  readonly amounts: readonly Amount[];
  /** The cells that hold words, from the left. */
  readonly words: readonly Word[];
  /** The index of the first cell that holds a number; the number of cells where none does. */
  readonly firstNumber: number;
  readonly numbers: number;
}

/** A cell that holds words. */
export interface Word {
  readonly cell: Cell;
  readonly index: number;
  readonly key: string;
}

/** Reads every cell of a row once. */
export function readRow(piece: Piece, row: Row): ReadRow {
  const { cells } = row;
  const amounts = new Array<Amount>(cells.length);
  const words: Word[] = [];
  let firstNumber = cells.length;
  let numbers = 0;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] as Cell;
    const amount = readAmount(cell.text);
    amounts[index] = amount;
    if (amount.kind === 'number') {
      if (numbers === 0) firstNumber = index;
      numbers++;
    } else if (amount.kind === 'text') words.push({ cell, index, key: keyOf(cell.text) });
  }
  return { piece, row, amounts, words, firstNumber, numbers };
}

/** Whether words of a row may be a label of it: labels stand left of all numbers. */
export function isLabel({ firstNumber }: ReadRow, { index }: Word): boolean {
  return index < firstNumber;
}
