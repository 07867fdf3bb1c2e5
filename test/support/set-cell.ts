import { expect } from 'vitest';
import { applyEdits } from '../../server/core/index.ts';
import { DIALECT } from '../../server/core/tables/dialects.ts';
import { onlyPiece } from './drawn.ts';

/** Expects that putting `content` into the cell drawn with ‹ › makes `result` of the only table in the text. */
export function expectSetCell(drawing: string, content: string, result: string): void {
  const text = drawing.replaceAll(/[‹›]/gu, '');
  const start = drawing.indexOf('‹');
  const piece = onlyPiece(text);
  const cell = piece.rows.flatMap(({ cells }) => cells).find(({ span }) => span.start === start);
  if (cell === undefined) throw new Error(`no cell begins at ${drawing.slice(start)}`);
  expect(text.slice(cell.span.start, cell.span.end)).toBe(drawing.slice(start + 1, drawing.indexOf('›')));
  const edited = applyEdits(text, [DIALECT[piece.dialect].setCell(text, cell, content)]);
  expect(edited).toBe(result);
}
