import type { Adversary } from './adversaries.ts';
import type { Work } from './everything.ts';

/** How the time for a text grows with its size. */
export interface Growth {
  /** Of the larger of the two texts, in UTF-16 units. */
  readonly size: number;
  /** Of the processor, in milliseconds. */
  readonly time: number;
  /** How many times as long the larger one takes. */
  readonly ratio: number;
}

/** How much longer the longer text is. */
export const STEP = 4;

/** A time below this, in milliseconds, says nothing: then the sizes are taken larger. */
const SHORTEST = 3;

/**
 * How the time for a text grows when it becomes four times as long. The texts are as long as it takes to be measured,
 * but not longer than `most`. Each of the two times is the shortest of some runs.
 */
export function growthOf({ text }: Adversary, { run }: Work, least: number, most: number): Growth {
  let size = least;
  let small = text(size);
  run(small);
  while (timeOf(() => run(small), 2) < SHORTEST && size * STEP * 2 <= most) {
    size *= 2;
    small = text(size);
  }
  const large = text(size * STEP);
  const time = timeOf(() => run(large), 2);
  const shorter = Math.max(
    timeOf(() => run(small), 3),
    SHORTEST / STEP,
  );
  return { size: large.length, time, ratio: time / shorter };
}

/** The shortest time of some runs, in milliseconds of the processor: those of other programs do not count. */
function timeOf(work: () => unknown, runs: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let left = runs; left > 0; left--) {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}
