import { z } from "zod";
import { shaped } from "../wire/given";

/** How far a line lies from the sheet's edge, in points. */
export const before = (sizes: ReadonlyMap<number, number>, to: number, standard: number): number => {
  let points = to * standard;
  for (const [line, size] of sizes) if (line < to) points += size - standard;
  return points;
};

/** How much room lines take together, in points. */
export const extent = (sizes: ReadonlyMap<number, number>, from: number, count: number, standard: number) =>
  before(sizes, from + count, standard) - before(sizes, from, standard);

/** Whether lines are hidden; null when some are. */
export const hiddenIn = (hidden: ReadonlySet<number>, from: number, count: number): boolean | null => {
  const lines = Array.from({ length: Math.min(count, 20_000) }, (_, index) => hidden.has(from + index));
  return lines.every((one) => one === lines[0]) ? (lines[0] ?? false) : null;
};

/** Hides lines, or shows them. */
export function setHidden(hidden: Set<number>, from: number, count: number, value: unknown): void {
  const hides = shaped(value, z.boolean());
  for (let line = from; line < from + count; line += 1)
    if (hides) hidden.add(line);
    else hidden.delete(line);
}
