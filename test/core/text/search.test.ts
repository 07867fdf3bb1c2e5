import { expect, it } from 'vitest';
import { countWhile } from '../../../server/core/text/search.ts';

it('counts the items at the head that a condition holds for', () => {
  const upTo = (limit: number) => countWhile([1, 3, 3, 7], (item) => item <= limit);
  expect([0, 1, 2, 3, 6, 7, 9].map(upTo)).toEqual([0, 1, 1, 3, 3, 4, 4]);
  expect(countWhile([], () => true)).toBe(0);
});
