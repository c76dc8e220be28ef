import type { ComparedSchool, Comparison, Total, TotalFigure } from "../../comparison/comparison";
import { totalName } from "../../comparison/scopeNames";
import {
  figureKey,
  groupsWithFigures,
  measuresWithFigures,
  type ComparedMeasure,
} from "../../comparison/shownMeasures";
import { labelBesideCount, listInWords } from "../../comparison/words";
import { pupilGroups, type PupilGroup } from "../../returns/pupilGroups";
import { changeCell, figureCell, noFigureMark, pupilsCell } from "../figureCell";
import { styled, type StyledCell } from "../sheetParts";
import type { SheetPlan } from "../sheetPlan";
import { tableSheet } from "../tableSheet";

interface Row {
  readonly comparison: Comparison;
  readonly total: Total;
  readonly measure: ComparedMeasure;
  readonly group: PupilGroup;
  readonly figure: TotalFigure;
  readonly names: ReadonlyMap<string, string>;
}

const kinds: Record<Total["scope"], string> = { group: "Group", trust: "Trust", family: "Family" };

// Where no scope has a total, the row of the group alone says which schools are out and why.
function rowsOf(comparison: Comparison): Row[] {
  const names = new Map(comparison.schools.map(({ schoolId, shortName }: ComparedSchool) => [schoolId, shortName]));
  return measuresWithFigures(comparison).flatMap((measure) =>
    (["all", ...groupsWithFigures(comparison, measure)] as const).flatMap((group) => {
      const rows = comparison.totals.flatMap((total): Row[] => {
        const figure = total.values[figureKey(measure.id, group)];
        return figure ? [{ comparison, total, measure, group, figure, names }] : [];
      });
      const anyTotal = rows.some(({ figure }) => figure.value !== null);
      return anyTotal ? rows : rows.filter(({ total }) => total.scope === "group");
    }),
  );
}

const namesOf = (schoolIds: readonly string[], names: ReadonlyMap<string, string>): string =>
  listInWords(schoolIds.map((schoolId) => names.get(schoolId) ?? schoolId));

const mostNamedIn = 12;

/** The schools in a total, by name: `all 13 asked` where none is out. Beyond a dozen those out are named alone: `24: all asked but those out`. */
export function schoolsIn({ included, excluded }: TotalFigure, names: ReadonlyMap<string, string>): string {
  if (included.length === 0) return "none";
  if (excluded.length === 0) return `all ${included.length} asked`;
  return `${included.length}: ${included.length > mostNamedIn ? "all asked but those out" : namesOf(included, names)}`;
}

/**
 * The schools out of a total, by reason: `2 left blank: A and B. 1 nothing returned yet: C.`; `none` where none is out. Where none is in there is no total, and
 * schools are counted by reason: each one's own figure or code says which it is.
 */
export function schoolsOut({ excluded, included }: TotalFigure, names: ReadonlyMap<string, string>): string {
  const byReason = new Map<string, string[]>();
  for (const { schoolId, reason } of excluded) {
    const found = byReason.get(reason);
    if (found) found.push(schoolId);
    else byReason.set(reason, [schoolId]);
  }
  if (byReason.size === 0) return "none";
  if (byReason.size === 1 && included.length === 0) return `all ${excluded.length}: ${excluded[0]?.reason ?? ""}`;
  if (included.length === 0)
    return `all ${excluded.length}: ${[...byReason].map(([reason, schoolIds]) => `${schoolIds.length} (${reason})`).join(", ")}`;
  return [...byReason]
    .map(([reason, schoolIds]) => `${schoolIds.length} (${reason}): ${namesOf(schoolIds, names)}`)
    .join(". ");
}

const limit = (value: number | null, measure: ComparedMeasure): StyledCell =>
  value === null
    ? styled(noFigureMark, "code")
    : figureCell({ value, code: null, published: false } as TotalFigure, measure, "quiet");

/** Sheet `Totals`: the group, each trust and each family, for every measure and pupil group: sums of pupils, with the schools in and out and why. */
export function totalsSheet(comparisons: readonly Comparison[], footer: string): SheetPlan {
  const stages = (total: Total): string => listInWords(total.stages);
  const mixed = comparisons.some(({ totals }) => totals.some((total) => total.stages.length > 1));
  return tableSheet<Row>({
    sheet: "Totals",
    table: "Totals",
    title: "Totals",
    lines: [
      "Totals of pupils: the sum of those who reached it over the sum of those who could, never an average of percentages.",
      "A mean is weighted by its own number of pupils. Every school asked is in a total or out of it, with the reason. A planned trust is the schools planned for it that have not joined. The interval is 95%.",
    ],
    columns: [
      { name: "Total", widthChars: 24, cell: ({ total }) => styled(totalName(total), "labelStrong") },
      { name: "Kind", widthChars: 8, cell: ({ total }) => styled(kinds[total.scope], "label") },
      {
        name: "Measure",
        widthChars: 30,
        cell: ({ measure, comparison }) => styled(`${labelBesideCount(measure)}, ${comparison.period}`, "label"),
      },
      { name: "Pupil group", widthChars: 18, cell: ({ group }) => styled(pupilGroups[group].short, "label") },
      { name: "Figure", widthChars: 9, cell: ({ figure, measure }) => figureCell(figure, measure) },
      { name: "Reached it", widthChars: 10, cell: ({ figure }) => pupilsCell(figure.numerator) },
      { name: "Pupils", widthChars: 9, cell: ({ figure }) => pupilsCell(figure.denominator) },
      { name: "From", widthChars: 7, cell: ({ figure, measure }) => limit(figure.low, measure) },
      { name: "To", widthChars: 7, cell: ({ figure, measure }) => limit(figure.high, measure) },
      {
        name: "Last year",
        widthChars: 8,
        cell: ({ total, measure, group }) =>
          figureCell(total.changes[figureKey(measure.id, group)]?.before, measure, "quiet"),
      },
      {
        name: "Change",
        widthChars: 8,
        cell: ({ total, measure, group }) => changeCell(total.changes[figureKey(measure.id, group)], measure),
      },
      {
        name: "England",
        widthChars: 9,
        cell: ({ measure, group }) => limit(measure.england[group]?.value ?? null, measure),
      },
      ...(mixed ? [{ name: "Stages", widthChars: 14, cell: ({ total }: Row) => styled(stages(total), "label") }] : []),
      { name: "Schools in", widthChars: 26, cell: ({ figure, names }) => styled(schoolsIn(figure, names), "label") },
      {
        name: "Schools out, and why",
        widthChars: 60,
        cell: ({ figure, names }) => styled(schoolsOut(figure, names), "label"),
      },
    ],
    rows: comparisons.flatMap(rowsOf),
    frozenColumns: 1,
    footer,
  });
}
