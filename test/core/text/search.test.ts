import { expect, it } from 'vitest';
import { countWhile, lastBegun } from '../../../server/core/text/search.ts';

it('counts the items at the head that a condition holds for', () => {
  const upTo = (limit: number) => countWhile([1, 3, 3, 7], (item) => item <= limit);
  expect([0, 1, 2, 3, 6, 7, 9].map(upTo)).toEqual([0, 1, 1, 3, 3, 4, 4]);
  expect(countWhile([], () => true)).toBe(0);
});

it('finds the last item that begins at or before an offset', () => {
  const items = [3, 5, 9].map((start) => ({ span: { start, end: start + 1 } }));
  const at = (offset: number) => lastBegun(items, offset)?.span.start;
  expect([0, 2, 3, 4, 5, 8, 9, 50].map(at)).toEqual([undefined, undefined, 3, 3, 5, 5, 9, 9]);
});
