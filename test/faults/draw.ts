import fc from 'fast-check';

/** Random choices, all of them from one seed. */
export class Draw {
  private constructor(private readonly next: fc.GeneratorValue) {}

  /** As many independent series of choices as asked for; the same seed gives the same. */
  static series(seed: number, count: number): Draw[] {
    return fc.sample(fc.gen(), { seed, numRuns: count }).map((next) => new Draw(next));
  }

  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number {
    return most <= least ? least : least + this.next(even, most - least);
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.integer(1, times) === 1;
  }

  /** One of the items. Throws where there is none. */
  oneOf<Item>(items: readonly Item[]): Item {
    const [item] = items.slice(this.integer(0, items.length - 1));
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  /** The items in any order. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items];
    return items.flatMap(() => left.splice(this.integer(0, left.length - 1), 1));
  }
}

/** Every number as likely as any other; fast-check by itself prefers the ends of a range. */
function even(most: number): fc.Arbitrary<number> {
  return fc.noBias(fc.nat(most));
}
