import type { PupilGroup } from "../returns/pupilGroups";
import type { Secret } from "./smallNumbers";

const pairs = [
  ["girls", "boys"],
  ["dis", "not_dis"],
] as const satisfies readonly (readonly [PupilGroup, PupilGroup])[];

/** A group that is the sum of two others: of the three, one alone unknown would follow from the rest. The first is hidden first. */
const sum = ["sen_any", "ehcp", "sen_support"] as const satisfies readonly PupilGroup[];

/**
 * The pupil groups of one figure that must be hidden with those that are: a pair makes up all pupils, so one follows from the other; any special educational need
 * is the sum of two; and with all pupils every group is hidden. `hidden`: what is hidden already; `groups`: those there are; `isKnown`: whether somebody who is to read it
 * knows a group's figure from elsewhere, so that hiding it hides nothing: then all pupils are hidden with the other of a pair.
 */
export function hiddenWith(
  groups: readonly PupilGroup[],
  hidden: ReadonlyMap<PupilGroup, Secret>,
  isKnown: (group: PupilGroup, level: Secret) => boolean = () => false,
): Map<PupilGroup, Secret> {
  const also = new Map<PupilGroup, Secret>();
  const hide = (group: PupilGroup, secret: Secret): void => {
    if (groups.includes(group) && !hidden.has(group)) also.set(group, secret);
  };
  const all = hidden.get("all");
  if (all) for (const group of groups) hide(group, all);
  for (const [one, other] of pairs) {
    const [first, second] = [hidden.get(one), hidden.get(other)];
    if (first) hide(other, first);
    if (second) hide(one, second);
    const secret = first ?? second;
    if (secret && isKnown(one, secret) !== isKnown(other, secret)) hide("all", secret);
  }
  const unknown = (group: PupilGroup): boolean => !isKnown(group, hidden.get(group) ?? "cohort");
  const alone = sum.filter((group) => hidden.has(group) && unknown(group));
  const lone = alone[0];
  if (alone.length === 1 && lone && sum.every((group) => groups.includes(group))) {
    const secret = hidden.get(lone) ?? "cohort";
    const next = sum.find((group) => !hidden.has(group) && !isKnown(group, secret));
    if (next) hide(next, secret);
  }
  return also;
}
