import { expect, test } from 'vitest';
import { inOrder } from '../../server/workspace/in-order.ts';

test('results come in the order of the items, with no more at work than allowed', async () => {
  let atWork = 0;
  let most = 0;
  const work = async (rounds: number): Promise<number> => {
    most = Math.max(most, ++atWork);
    // The later items are done sooner.
    for (let round = 0; round < rounds; round++) await Promise.resolve();
    atWork--;
    return rounds;
  };
  const results: number[] = [];
  for await (const result of inOrder([50, 40, 30, 20, 10, 0], 3, work)) results.push(result);
  expect(results).toEqual([50, 40, 30, 20, 10, 0]);
  expect(most).toBe(3);
});
