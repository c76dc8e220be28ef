import type { ComparedSchool, Comparison, Gap } from "../../comparison/comparison";
import { groupsWithGaps } from "../../comparison/gap";
import { trustName } from "../../comparison/scopeNames";
import { labelBesideCount } from "../../comparison/words";
import {
  figureKey,
  groupsWithFigures,
  measuresWithFigures,
  type ComparedMeasure,
} from "../../comparison/shownMeasures";
import { pupilGroupIds, pupilGroups, type PupilGroup } from "../../returns/pupilGroups";
import { differenceCell, figureCell, noFigureMark, pupilsCell } from "../figureCell";
import { styled, type StyledCell } from "../sheetParts";
import type { SheetPlan } from "../sheetPlan";
import { tableSheet, type TableColumn } from "../tableSheet";

interface Row {
  readonly school: ComparedSchool;
  readonly comparison: Comparison;
  readonly measure: ComparedMeasure;
  readonly gaps: ReadonlyMap<string, Gap>;
}

const gapKey = (schoolId: string, measure: string, group: PupilGroup): string => `${schoolId} ${measure} ${group}`;

function rowsOf(comparison: Comparison): Row[] {
  const gaps = new Map(
    comparison.gaps
      .filter(({ scope }) => scope === "school")
      .map((gap) => [gapKey(gap.id, gap.measure, gap.group), gap] as const),
  );
  return measuresWithFigures(comparison)
    .filter((measure) => groupsWithFigures(comparison, measure).length > 0)
    .flatMap((measure) => comparison.schools.map((school) => ({ school, comparison, measure, gaps })));
}

const figureOfRow = ({ school, measure }: Row, group: PupilGroup) => school.values[figureKey(measure.id, group)];

const gapOfRow = ({ school, measure, gaps }: Row, group: PupilGroup): Gap | undefined =>
  gaps.get(gapKey(school.schoolId, measure.id, group));

const textCell = (text: string | undefined): StyledCell =>
  text === undefined ? styled(noFigureMark, "code") : styled(text, "label");

/** What a gap says in words: in pupils, with the verdict; or why there is none. */
export function gapText(gap: Gap | undefined): string | undefined {
  if (!gap) return undefined;
  if (gap.difference === null) return gap.missing ?? "no figure";
  const pupils = gap.pupils === null ? "" : `${gap.pupils} of ${gap.groupPupils ?? ""} pupils; `;
  return `${pupils}${gap.verdict}`;
}

function groupColumns(group: PupilGroup, withPupils: boolean): TableColumn<Row>[] {
  const { short } = pupilGroups[group];
  return [
    { name: short, widthChars: 14, cell: (row) => figureCell(figureOfRow(row, group), row.measure), figure: { group } },
    ...(withPupils
      ? [
          {
            name: `${short}: pupils`,
            widthChars: 10,
            cell: (row: Row) => pupilsCell(figureOfRow(row, group)?.denominator ?? null),
          },
        ]
      : []),
  ];
}

function gapColumns(group: PupilGroup): TableColumn<Row>[] {
  const { short } = pupilGroups[group];
  return [
    {
      name: `${short}: gap`,
      widthChars: 9,
      cell: (row) => differenceCell(gapOfRow(row, group)?.difference ?? null, row.measure),
    },
    { name: `${short}: what the gap says`, widthChars: 24, cell: (row) => textCell(gapText(gapOfRow(row, group))) },
  ];
}

/** Sheet `Pupil groups`: a row for each school and measure that has pupil groups, a column for each group with figures, and the gaps. */
export function pupilGroupsSheet(comparisons: readonly Comparison[], footer: string): SheetPlan {
  const rows = comparisons.flatMap(rowsOf);
  const has = (test: (row: Row, group: PupilGroup) => boolean): PupilGroup[] =>
    pupilGroupIds.filter((group) => rows.some((row) => test(row, group)));
  const shown = has((row, group) => group === "all" || (figureOfRow(row, group)?.value ?? null) !== null);
  const counted = new Set(has((row, group) => (figureOfRow(row, group)?.denominator ?? null) !== null));
  const gapped = groupsWithGaps(shown).filter((group) =>
    rows.some((row) => (gapOfRow(row, group)?.difference ?? null) !== null),
  );
  return tableSheet<Row>({
    sheet: "Pupil groups",
    table: "PupilGroups",
    title: "Pupil groups",
    lines: [
      rows.length > 0
        ? "Each school's figure by pupil group, and the gap between the group and the pupils not in it: group less others."
        : "No school has a figure for a pupil group yet.",
      "A gap is in percentage points for a share. It is said in pupils of the group: how many more, or fewer, would have to reach the standard for it to close. * only the percentage is published: no gap can be judged.",
    ],
    columns: [
      { name: "School", widthChars: 30, cell: ({ school }) => styled(school.shortName, "labelStrong") },
      {
        name: "Trust",
        widthChars: 20,
        cell: ({ school }) => styled(trustName(school.trust, school.membership), "label"),
      },
      { name: "Family", widthChars: 16, cell: ({ school }) => styled(school.family, "label") },
      {
        name: "Measure",
        widthChars: 30,
        cell: ({ measure, comparison }) => styled(`${labelBesideCount(measure)}, ${comparison.period}`, "label"),
      },
      ...shown.flatMap((group) => groupColumns(group, counted.has(group))),
      ...gapped.flatMap(gapColumns),
    ],
    rows,
    identity: {
      keyColumns: ["School", "Measure"],
      id: ({ school, measure, comparison }) => `${school.schoolId} ${measure.id} ${comparison.period}`,
      figure: ({ school: { schoolId }, measure }) => ({ schoolId, measure: measure.id }),
    },
    frozenColumns: 1,
    footer,
  });
}
