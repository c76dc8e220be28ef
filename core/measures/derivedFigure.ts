import type { Figure } from "../comparison/comparison";
import type { Measure } from "../returns/definition";
import { pupilGroups, type PupilGroup } from "../returns/pupilGroups";
import { codedFigure, noFigure } from "./noFigure";
import { share } from "./share";

/** How a group that is not asked follows from those that are: the second taken from the first, or the two added. */
const derivations = {
  boys: { from: "all", sign: -1, with: "girls" },
  girls: { from: "all", sign: -1, with: "boys" },
  not_dis: { from: "all", sign: -1, with: "dis" },
  sen_any: { from: "sen_support", sign: 1, with: "ehcp" },
} as const satisfies Partial<Record<PupilGroup, { from: PupilGroup; sign: 1 | -1; with: PupilGroup }>>;

type DerivedGroup = keyof typeof derivations;

const isDerived = (group: PupilGroup): group is DerivedGroup => group in derivations;

/** The groups that follow from those a measure is asked for: boys where girls are asked with all pupils, and so on. */
export const derivedGroups = (asked: readonly PupilGroup[]): PupilGroup[] =>
  (Object.keys(derivations) as DerivedGroup[]).filter((group) => {
    const { from, with: other } = derivations[group];
    return !asked.includes(group) && asked.includes(from) && asked.includes(other);
  });

/** The two groups a group that is not asked is worked out from; none when it does not follow from others. */
export const derivedFrom = (group: PupilGroup): readonly PupilGroup[] =>
  isDerived(group) ? [derivations[group].from, derivations[group].with] : [];

/** A count of pupils of a group that is worked out from two others; null where it is not, or either is not known. */
export function derivedCount(group: PupilGroup, countOf: (group: PupilGroup) => number | null): number | null {
  if (!isDerived(group)) return null;
  const { from, sign, with: other } = derivations[group];
  const [base, part] = [countOf(from), countOf(other)];
  return base === null || part === null ? null : base + sign * part;
}

const said = (figure: Figure): string =>
  figure.published ? "only a percentage is published for them" : (figure.missing ?? "");

/**
 * The figure of a group worked out from two others. Null when the group does not follow from others; no figure, with why, when either is not a count of pupils. A mean is never worked out: it was rounded.
 */
export function derivedFigure(
  measure: Measure,
  group: PupilGroup,
  figureFor: (group: PupilGroup) => Figure,
): Figure | null {
  if (!isDerived(group) || measure.kind === "mean") return null;
  const { from, sign, with: other } = derivations[group];
  if (!measure.groups.includes(from) || !measure.groups.includes(other)) return null;
  const parts = [from, other] as const;
  const [base, part] = [figureFor(from), figureFor(other)];
  for (const [index, figure] of [base, part].entries()) {
    const emptyGroup = figure.denominator === 0 && measure.kind === "share";
    if (figure.numerator !== null || emptyGroup) continue;
    const why = `worked out from ${pupilGroups[parts[index] ?? other].label.toLowerCase()}: ${said(figure)}`;
    return figure.code ? { ...codedFigure(figure.code, figure.typedCode), missing: why } : noFigure(why);
  }
  const numerator = (base.numerator ?? 0) + sign * (part.numerator ?? 0);
  if (measure.kind === "share") {
    const denominator = (base.denominator ?? 0) + sign * (part.denominator ?? 0);
    return denominator < 0
      ? noFigure("more pupils in a group than there are in all")
      : share(numerator, denominator, measure);
  }
  return numerator < 0
    ? noFigure("more pupils in a group than there are in all")
    : { ...base, numerator, value: numerator };
}
