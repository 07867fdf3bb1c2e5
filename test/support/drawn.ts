import { expect } from 'vitest';
import { type Landmarks, readBlocks } from '../../server/core/tables/blocks.ts';
import type { DialectName, Piece } from '../../server/core/tables/table.ts';
import { LineIndex } from '../../server/core/text/lines.ts';

/** No heading and no label is known: what a dialect reads all by itself. */
const NO_LANDMARKS: Landmarks = { isHeading: () => false, isLabel: () => false };

/** The tables of a text, and the numbers of the lines around them. */
export function blocksOf(text: string, landmarks = NO_LANDMARKS): ReturnType<typeof readBlocks> {
  return readBlocks({ text, lines: LineIndex.of(text) }, landmarks);
}

/**
 * Expects that the cells of a text are just those drawn with ‹ › around them, and that every table in it is of this
 * dialect. `‹›` is a blank cell, at the place where a value would go.
 */
export function expectCells(dialect: DialectName, drawing: string): void {
  const text = drawing.replaceAll(/[‹›]/gu, '');
  const { pieces } = blocksOf(text);
  expect(new Set(pieces.map((piece) => piece.dialect))).toEqual(new Set([dialect]));
  expect(draw(text, pieces)).toBe(drawing);
}

/** The texts of all cells of the only table of a text, row by row. Throws where there is not one table. */
export function rowsOf(text: string): string[][] {
  return onlyPiece(text).rows.map(({ cells }) => cells.map((cell) => cell.text));
}

/** The only table of a text. Throws where there are none or several. */
export function onlyPiece(text: string): Piece {
  const { pieces } = blocksOf(text);
  const [piece] = pieces;
  if (piece === undefined || pieces.length > 1) throw new Error(`not one table but ${pieces.length}`);
  return piece;
}

function draw(text: string, pieces: readonly Piece[]): string {
  let drawing = '';
  let from = 0;
  for (const { span } of pieces.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
    drawing += `${text.slice(from, span.start)}‹${text.slice(span.start, span.end)}›`;
    from = span.end;
  }
  return drawing + text.slice(from);
}
