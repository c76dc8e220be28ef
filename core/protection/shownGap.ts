import type { Gap, Total } from "../comparison/comparison";
import { complements } from "../comparison/gap";
import { valueCodes } from "../entries/entry";

/**
 * A gap of a family, trust or group as an audience may see it: only where the totals it is made from are shown, and are of the same schools as it is.
 * Otherwise it would be one more total, of other schools.
 */
export function shownGap(gap: Gap, totals: readonly Total[]): Gap {
  const values = totals.find(
    ({ scope, id, membership }) => scope === gap.scope && id === gap.id && membership === gap.membership,
  )?.values;
  const group = values?.[`${gap.measure}.${gap.group}`];
  const all = values?.[`${gap.measure}.all`];
  const complement = complements[gap.group];
  const others = complement && values?.[`${gap.measure}.${complement}`];
  const areShown = [group, all, ...(others ? [others] : [])].every((figure) => figure && figure.value !== null);
  const isSame =
    group?.denominator === gap.groupPupils && (!others || others.included.length === group?.included.length);
  if (gap.difference === null || (areShown && isSame)) {
    // What has no difference may still say one of its sides.
    return areShown && isSame ? gap : { ...gap, groupValue: null, otherValue: null, groupPupils: null };
  }
  const hidden = { groupValue: null, otherValue: null, groupPupils: null, difference: null, low: null, high: null };
  return { ...gap, ...hidden, pupils: null, verdict: "not judged", missing: valueCodes.c };
}
