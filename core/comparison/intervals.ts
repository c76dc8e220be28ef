/** Standard normal quantile for a two-sided 95% interval. */
export const z95 = 1.959963984540054;

/** Standard normal quantile for a two-sided 99.8% interval: the outer limit of a funnel plot, passed by 1 school in 500 by chance. */
export const z998 = 3.090232306167813;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval of a share. `numerator` of `denominator` pupils, 0 <= numerator <= denominator; limits are 0-1.
 * Null when there are no pupils.
 *
 * @source E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209-212; method 3
 * of R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872.
 */
export function wilson(numerator: number, denominator: number, z: number = z95): Interval | null {
  if (denominator <= 0) return null;
  const share = numerator / denominator;
  const square = (z * z) / denominator;
  const centre = (share + square / 2) / (1 + square);
  const half = (z * Math.sqrt((share * (1 - share)) / denominator + square / (4 * denominator))) / (1 + square);
  return {
    low: numerator === 0 ? 0 : Math.max(0, centre - half),
    high: numerator === denominator ? 1 : Math.min(1, centre + half),
  };
}

/** Pupils who did and pupils who could. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Interval of a difference of two shares of different pupils, first less second, each limit from the two Wilson intervals. Null when
 * either has no pupils.
 *
 * @source R. G. Newcombe, "Interval estimation for the difference between independent proportions", method 10, Statistics in
 * Medicine 17 (1998) 873-890.
 */
export function newcombe(first: Counts, second: Counts, z: number = z95): Interval | null {
  const a = wilson(first.numerator, first.denominator, z);
  const b = wilson(second.numerator, second.denominator, z);
  if (!a || !b) return null;
  const shareA = first.numerator / first.denominator;
  const shareB = second.numerator / second.denominator;
  return {
    low: shareA - shareB - Math.hypot(shareA - a.low, b.high - shareB),
    high: shareA - shareB + Math.hypot(a.high - shareA, shareB - b.low),
  };
}

/** A mean with its published limits, and the pupils it is taken over. */
export interface MeanWithLimits extends Interval {
  readonly value: number;
  readonly n: number;
}

/** Interval of a difference of two means of different pupils from their published limits, taken as symmetric about each mean. */
export function meanDifference(first: Interval & { value: number }, second: Interval & { value: number }): Interval {
  const half = Math.hypot((first.high - first.low) / 2, (second.high - second.low) / 2);
  return { low: first.value - second.value - half, high: first.value - second.value + half };
}

/**
 * Interval of a mean over several schools: the half-width is the root of the sum of (n h)^2 over the sum of n, h being each school's half-width.
 * Null when there are no pupils; the caller leaves it out where any school has no limits.
 *
 * @source DfE, "Secondary accountability measures: guidance", confidence intervals for Progress 8 of a multi-academy trust.
 */
export function pooledMeanInterval(parts: readonly MeanWithLimits[]): Interval | null {
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  if (n <= 0) return null;
  const value = parts.reduce((sum, part) => sum + part.value * part.n, 0) / n;
  const half = Math.sqrt(parts.reduce((sum, part) => sum + ((part.n * (part.high - part.low)) / 2) ** 2, 0)) / n;
  return { low: value - half, high: value + half };
}
