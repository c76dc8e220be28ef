import { share } from "../measures/share";
import { noFigure } from "../measures/noFigure";
import type { Measure } from "../returns/definition";
import type { PupilGroup } from "../returns/pupilGroups";
import type { Figure, FigureKey, Gap } from "./comparison";
import { differenceInterval } from "./change";
import { judge } from "./judge";

/** The group that is everyone not in a group, where it has a name of its own. */
export const complements: Partial<Record<PupilGroup, PupilGroup>> = {
  girls: "boys",
  boys: "girls",
  dis: "not_dis",
  not_dis: "dis",
};

/** The groups a gap is shown for: every one but all pupils, and of a pair of complements the one that is asked. */
export const groupsWithGaps = (groups: readonly PupilGroup[]): PupilGroup[] =>
  groups.filter((group) => {
    if (group === "all" || group === "not_dis") return false;
    return group !== "boys" || !groups.includes("girls");
  });

type Values = Readonly<Record<FigureKey, Figure>>;

/** The figure of the pupils not in a group: its named complement where there is one, else all pupils less the group, from true counts. */
export function othersFigure(
  measure: Pick<Measure, "id" | "kind" | "severalAPupil" | "denominatorIs">,
  group: PupilGroup,
  values: Values,
): Figure {
  const complement = complements[group];
  const named = complement ? values[`${measure.id}.${complement}`] : undefined;
  if (named && named.value !== null) return named;
  const all = values[`${measure.id}.all`];
  const part = values[`${measure.id}.${group}`];
  if (measure.kind !== "share" || !all || !part) return named ?? noFigure("no figure for the pupils not in the group");
  if (all.numerator === null || all.denominator === null || part.numerator === null || part.denominator === null)
    return named ?? noFigure("no number of pupils to take from all pupils");
  return share(all.numerator - part.numerator, all.denominator - part.denominator, measure);
}

/** A school's group figure beside that of its other pupils, where both are counts: what a total gap is summed from. */
export interface GapCounts {
  readonly group: Figure;
  readonly others: Figure;
}

const verdicts = {
  above: "higher",
  below: "lower",
  "no difference": "no clear gap",
  "too few": "too few to say",
} as const;

/** The gap between a group and the pupils not in it. */
export function gapOf(
  kind: Measure["kind"],
  { group, others }: GapCounts,
  who: Pick<Gap, "measure" | "group" | "scope" | "id" | "membership">,
): Gap {
  const groupPupils = group.published ? null : group.denominator;
  const base = { ...who, groupValue: group.value, otherValue: others.value, groupPupils };
  if (group.value === null || others.value === null)
    return {
      ...base,
      difference: null,
      low: null,
      high: null,
      pupils: null,
      verdict: "not judged",
      missing: group.value === null ? group.missing : `pupils not in the group: ${others.missing ?? "no figure"}`,
    };
  const difference = group.value - others.value;
  const interval = differenceInterval(kind, group, others);
  return {
    ...base,
    difference,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    pupils:
      kind === "share" && groupPupils !== null && interval ? Math.round(Math.abs(difference) * groupPupils) : null,
    verdict: interval
      ? verdicts[judge(interval, Math.min(group.denominator ?? 0, others.denominator ?? 0))]
      : "not judged",
    missing: null,
  };
}
