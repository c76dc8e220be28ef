/** A percentage as it is published: its figure without the point, and how many decimals it was given with. 44.6% is 446 with 1. */
export interface PublishedPercentage {
  readonly digits: number;
  readonly decimals: number;
}

/**
 * The whole number of pupils behind a published percentage of `of` pupils (0 or more, whole): the only count whose percentage rounds to it, whether
 * a half was rounded up or to the even number. `none` where no count does, `several` where more than one does: neither is guessed at.
 */
export function wholePupils({ digits, decimals }: PublishedPercentage, of: number): number | "none" | "several" {
  const scale = 10 ** decimals;
  // A count rounds to the percentage if 100 x count / of lies within half of its last digit; in whole numbers, to be exact.
  const first = Math.max(0, Math.ceil(((2 * digits - 1) * of) / (200 * scale) - 1e-9));
  const last = Math.min(of, Math.floor(((2 * digits + 1) * of) / (200 * scale) + 1e-9));
  const fits: number[] = [];
  for (let count = first; count <= last && fits.length < 2; count += 1)
    if (Math.abs(200 * scale * count - 2 * digits * of) <= of) fits.push(count);
  const [only, another] = fits;
  if (only === undefined) return "none";
  return another === undefined ? only : "several";
}
