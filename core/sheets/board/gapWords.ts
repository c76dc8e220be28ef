import type { Comparison, Gap } from "../../comparison/comparison";
import { totalName } from "../../comparison/scopeNames";
import { headlineMeasures, measuresWithFigures } from "../../comparison/shownMeasures";
import { countedInWords, figureInWords, sizeInWords } from "../../comparison/words";
import { pupilGroups } from "../../returns/pupilGroups";

/** A gap of a total in words: `MAT 1, disadvantaged pupils: 41% of 120 pupils against 66% of the others, 25 points lower, which is 30 pupils; lower.` */
export function gapSentence(gap: Gap, name: string, comparison: Comparison): string | null {
  const measure = comparison.measures.find(({ id }) => id === gap.measure);
  if (!measure || gap.groupValue === null || gap.otherValue === null || gap.difference === null) return null;
  const group = pupilGroups[gap.group].label.toLowerCase();
  const of = gap.groupPupils === null ? "" : ` of ${countedInWords(gap.groupPupils, measure)}`;
  const pupils = gap.pupils === null ? "" : `, which is ${gap.pupils} of them`;
  const verdict =
    { lower: "clearly lower", higher: "clearly higher" }[gap.verdict as "lower" | "higher"] ?? gap.verdict;
  return `${name}, ${group}: ${figureInWords(gap.groupValue, measure)}${of} against ${figureInWords(gap.otherValue, measure)} of the others, ${sizeInWords(gap.difference, measure)} apart${pupils}; ${verdict}.`;
}

/** The gaps of the group's and trusts' totals on headline measures, a sentence each; empty where none can be given. */
export function gapSentences(comparison: Comparison): string[] {
  const names = new Map(
    comparison.totals.map((total) => [`${total.scope} ${total.id} ${total.membership ?? ""}`, totalName(total)]),
  );
  const headlines = new Set(headlineMeasures(comparison).map(({ id }) => id));
  return comparison.gaps.flatMap((gap) => {
    const name = names.get(`${gap.scope} ${gap.id} ${gap.membership ?? ""}`);
    const sentence =
      name !== undefined && gap.scope !== "family" && headlines.has(gap.measure)
        ? gapSentence(gap, name, comparison)
        : null;
    const label = comparison.measures.find(({ id }) => id === gap.measure)?.shortLabel ?? "";
    return sentence === null ? [] : [`${label}. ${sentence}`];
  });
}

/** Why no gap of a total can be given. */
export function whyNoGap(comparison: Comparison): string {
  const publishedOnly = measuresWithFigures(comparison).some(({ id, groups }) =>
    groups.some(
      (group) =>
        group !== "all" && comparison.schools.some(({ values }) => values[`${id}.${group}`]?.published === true),
    ),
  );
  return publishedOnly
    ? "Gaps between pupil groups: only percentages are published for them, without the number of pupils, so none can be given. The schools' own percentages are in the comparison workbook."
    : "Gaps between pupil groups: no school has given figures for them.";
}
