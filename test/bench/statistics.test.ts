import { describe, expect, it } from 'vitest';
import { quantiles, ratio, summary } from '../../scripts/bench/statistics.ts';

describe('quantiles', () => {
  it('are samples, or lie between two of them in proportion', () => {
    expect(quantiles([40, 10, 30, 20, 50], [0, 0.25, 0.5, 1])).toEqual([10, 20, 30, 50]);
    expect(quantiles([10, 20], [0.5, 0.75])).toEqual([15, 17.5]);
  });

  it('compare numbers, not their digits', () => {
    expect(quantiles([9, 10, 100], [0.5])).toEqual([10]);
  });

  it('are no numbers where there is no sample', () => {
    expect(quantiles([], [0.5])).toEqual([Number.NaN]);
  });
});

it('a summary is the middle and the quartiles around it', () => {
  expect(summary([1, 2, 3, 4, 5])).toEqual({ lowerQuartile: 2, median: 3, upperQuartile: 4 });
});

describe('a ratio', () => {
  it('is taken round by round, so that a slow round counts for neither', () => {
    const quick = [[1], [10], [1]];
    const slow = [[2], [20], [2]];
    expect(ratio(slow, quick)).toEqual({ lowerQuartile: 2, median: 2, upperQuartile: 2 });
  });

  it('leaves out the rounds that only one of the two has', () => {
    expect(ratio([[3]], [[1], [9]]).median).toBe(3);
    expect(ratio([[3], [3]], [[1]]).median).toBe(3);
    expect(ratio([], [[1]]).median).toBeNaN();
  });
});
