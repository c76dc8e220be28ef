import type { Comparison, Total } from "./comparison";
import { totalName } from "./scopeNames";

/** A total with its name and how deep it stands: 0 the group, 1 a trust, 2 a family of the trust above it. */
export interface PlacedTotal {
  readonly total: Total;
  readonly name: string;
  readonly depth: 0 | 1 | 2;
}

/** The totals as a reader expects them: the group, then each trust (joined, planned) followed by its families. Families of no trust come last. */
export function placedTotals({ totals, schools }: Comparison): PlacedTotal[] {
  const trustOfFamily = new Map<string, string | null>();
  for (const { familyId, trustId } of schools) if (!trustOfFamily.has(familyId)) trustOfFamily.set(familyId, trustId);
  const placed = (total: Total, depth: 0 | 1 | 2): PlacedTotal => ({ total, name: totalName(total), depth });
  const families = totals.filter(({ scope }) => scope === "family");
  const trusts = totals.filter(({ scope }) => scope === "trust");
  const familiesOf = (trustId: string): PlacedTotal[] =>
    families.filter(({ id }) => trustOfFamily.get(id) === trustId).map((family) => placed(family, 2));
  const lastOfTrust = (index: number): boolean => trusts[index + 1]?.id !== trusts[index]?.id;
  const known = new Set(trusts.map(({ id }) => id));
  return [
    ...totals.filter(({ scope }) => scope === "group").map((group) => placed(group, 0)),
    ...trusts.flatMap((trust, index) => [placed(trust, 1), ...(lastOfTrust(index) ? familiesOf(trust.id) : [])]),
    ...families.filter(({ id }) => !known.has(trustOfFamily.get(id) ?? "")).map((family) => placed(family, 2)),
  ];
}
