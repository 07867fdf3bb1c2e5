import { expect, it } from 'vitest';
import { mostFrequent } from '../../server/core/most-frequent.ts';

it('finds what there is most often, of several the first', () => {
  expect(mostFrequent([2023, 2024, 2024, 2023, 2024])).toBe(2024);
  expect(mostFrequent([2024, 2023, 2023, 2024])).toBe(2024);
  expect(mostFrequent(new Set(['一']))).toBe('一');
  expect(mostFrequent([])).toBeUndefined();
});
