/** A row of measurements in brief, in the unit of the measurements. */
export interface Summary {
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/** What half of the samples lie below, and a quarter and three quarters; NaN where there is none. */
export function summary(samples: readonly number[]): Summary {
  const [lowerQuartile = Number.NaN, median = Number.NaN, upperQuartile = Number.NaN] = quantiles(
    samples,
    [0.25, 0.5, 0.75],
  );
  return { lowerQuartile, median, upperQuartile };
}

/**
 * The value below which each share (0 to 1) of the samples lies, between two samples in proportion; NaN where there is
 * no sample.
 */
export function quantiles(samples: readonly number[], shares: readonly number[]): number[] {
  const sorted = Float64Array.from(samples).sort();
  return shares.map((share) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  });
}

/** What half of the samples lie below. */
export function median(samples: readonly number[]): number {
  return summary(samples).median;
}

/**
 * How many times the second the first takes. Both were measured in the same rounds, one after the other; each round
 * gives one ratio, so that a machine that was busy for a while has been so for both.
 */
export function ratio(rounds: readonly (readonly number[])[], base: readonly (readonly number[])[]): Summary {
  const ratios = rounds.map((samples, at) => median(samples) / median(base[at] ?? []));
  return summary(ratios.filter(Number.isFinite));
}
