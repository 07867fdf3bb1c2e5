import { expect, it } from 'vitest';
import { Crashes } from '../../client/crashes.ts';

const MINUTE = 60_000;

it('four crashes within three minutes are forgiven, the fifth is not', () => {
  const crashes = new Crashes();
  expect([0, 1, 2, 3, 4].map((second) => crashes.mayRestart(second * 1000))).toEqual([true, true, true, true, false]);
});

it('crashes that are far between are forgiven, however many', () => {
  const crashes = new Crashes();
  for (let minute = 0; minute < 100; minute++) expect(crashes.mayRestart(minute * MINUTE)).toBe(true);
});

it('whoever starts it by hand after that has as many again', () => {
  const crashes = new Crashes();
  for (let second = 0; second < 5; second++) crashes.mayRestart(second);
  expect([5, 6, 7, 8, 9].map((second) => crashes.mayRestart(second))).toEqual([true, true, true, true, false]);
});
