/** The value below which `share` (0 to 1) of the samples lie: the nearest rank, so that it is one of the samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  const value = sorted[rank];
  if (value === undefined) throw new RangeError('There is no percentile of nothing');
  return value;
}

/** The middle sample. */
export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** A number with at most three digits behind the point: more would only look exact. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
