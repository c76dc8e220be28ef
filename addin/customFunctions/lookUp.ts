import type { Comparison, Figure } from "../../core/comparison/comparison";
import { figureKey, type ComparedMeasure } from "../../core/comparison/shownMeasures";
import { valueCodes } from "../../core/entries/entry";
import { pupilGroupIds, pupilGroups, type PupilGroup } from "../../core/returns/pupilGroups";

/** What a cell is given: a figure (a share is 0-1), or why there is none, in words for staff. */
export type Found = { readonly value: number } | { readonly why: string };

const same = (a: string | null, b: string): boolean => a !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

/** A pupil group by its id or either of its names; all pupils for nothing. */
export function groupNamed(text: string): PupilGroup | null {
  if (text.trim() === "") return "all";
  return (
    pupilGroupIds.find(
      (id) => same(id, text) || same(pupilGroups[id].label, text) || same(pupilGroups[id].short, text),
    ) ?? null
  );
}

/** The measure of a comparison that a text names: its id, its name or its short name. */
export const measureNamed = ({ measures }: Comparison, text: string): ComparedMeasure | undefined =>
  measures.find(({ id, label, shortLabel }) => same(id, text) || same(label, text) || same(shortLabel, text));

/** The school of a comparison that a text names: any of its names and codes of today. */
export const schoolNamed = ({ schools }: Comparison, text: string): Comparison["schools"][number] | undefined =>
  schools.find(({ schoolId, laestab, urn, name, shortName }) =>
    [schoolId, laestab, urn, name, shortName].some((each) => same(each, text)),
  );

/** The total of a comparison that a text names; the whole group's for nothing. */
export const totalNamed = ({ totals }: Comparison, text: string): Comparison["totals"][number] | undefined =>
  text.trim() === ""
    ? totals.find(({ scope }) => scope === "group")
    : totals.find(
        ({ scope, id, name }) => same(id, text) || same(name, text) || (scope === "group" && same(scope, text)),
      );

/** A figure as a cell shows it: its value, or the meaning of its code, or why it is missing. */
export function foundFigure(figure: Figure | undefined): Found {
  if (!figure) return { why: "This measure has no figure for this pupil group." };
  if (figure.value !== null) return { value: figure.value };
  if (figure.code !== null) return { why: `${figure.code}: ${valueCodes[figure.code]}.` };
  return { why: figure.missing ?? "There is no figure." };
}

/** What is asked for in a cell. `of`: whose figures are looked at in a comparison. */
export interface Wanted {
  readonly measure: string;
  readonly group: string;
  readonly of: (
    comparison: Comparison,
  ) => { readonly values: Readonly<Record<string, Figure>> } | { readonly why: string };
}

/** The figure asked for in the first comparison that has its measure. */
export function lookUp(comparisons: readonly Comparison[], { measure, group, of }: Wanted): Found {
  const groupId = groupNamed(group);
  if (groupId === null) return { why: `There is no pupil group "${group}".` };
  for (const comparison of comparisons) {
    const known = measureNamed(comparison, measure);
    if (!known) continue;
    const whose = of(comparison);
    return "why" in whose ? whose : foundFigure(whose.values[figureKey(known.id, groupId)]);
  }
  return { why: `There is no measure "${measure}" in these figures.` };
}
