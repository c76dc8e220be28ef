import type { CellId } from "../../entry";

/**
 * Counts as a file of our own layout, which `import results` reads: a row for each data period, the columns named by the cells they fill. `periods`: the period the
 * counts of each return are of; a return without one is left out.
 */
export function countsFile(
  laestab: string,
  counts: ReadonlyMap<string, ReadonlyMap<CellId, number>>,
  periods: ReadonlyMap<string, string>,
): string {
  const kept = [...counts].filter(([returnId]) => periods.has(returnId));
  const cells = kept.flatMap(([, ofReturn]) => [...ofReturn.keys()]);
  const rows = kept.map(([returnId, ofReturn]) => [
    laestab,
    periods.get(returnId) ?? "",
    ...cells.map((cell) => String(ofReturn.get(cell) ?? "")),
  ]);
  return `${[["laestab", "period", ...cells], ...rows].map((row) => row.join(",")).join("\n")}\n`;
}
