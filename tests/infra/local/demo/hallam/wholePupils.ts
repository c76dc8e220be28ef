/**
 * The whole number of pupils behind a published whole percentage of `of` pupils: the only count whose percentage rounds to it, whether
 * a half was rounded up or to the even number. Null where none does, or (from 100 pupils on) where several do.
 *
 * Why there is at most one below 100 pupils: a count rounds to `percent` only if 100 x count / of lies within half a point of it, a span
 * of one point with its ends, and neighbouring counts lie 100 / of points apart, which is more than one.
 */
export function wholePupils(percent: number, of: number): number | null {
  const nearest = Math.round((percent * of) / 100);
  const fits = [nearest - 1, nearest, nearest + 1].filter(
    (count) => count >= 0 && count <= of && Math.abs(200 * count - 2 * percent * of) <= of,
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
