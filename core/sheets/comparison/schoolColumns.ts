import { basisInWords } from "../../comparison/basisWords";
import type { ComparedSchool, Comparison } from "../../comparison/comparison";
import { trustName } from "../../comparison/scopeNames";
import { countHeading } from "../../comparison/words";
import { figureKey, headlineMeasures, measuresWithFigures, type ComparedMeasure } from "../../comparison/shownMeasures";
import { changeCell, figureCell, noFigureMark, pupilsCell } from "../figureCell";
import { styled, type StyledCell } from "../sheetParts";
import { widthForHeader } from "../tableSheet";

/** One school in every comparison it stands in: a 3-16 school stands in each phase's. */
export interface SchoolRow {
  readonly school: ComparedSchool;
  readonly inComparison: ReadonlyMap<Comparison, ComparedSchool>;
}

/** A column of the table of schools. `band` is the heading over it and its neighbours; `measure` and `role` say what it holds. */
export interface SchoolColumn {
  readonly name: string;
  readonly band: string;
  readonly widthChars: number;
  readonly role: "identity" | "pupils" | "value" | "last" | "change" | "verdict";
  readonly measure: ComparedMeasure | null;
  readonly cell: (row: SchoolRow) => StyledCell;
}

/** The schools of several comparisons, each once, in the order they are first met. */
export function schoolRows(comparisons: readonly Comparison[]): SchoolRow[] {
  const rows = new Map<string, { school: ComparedSchool; inComparison: Map<Comparison, ComparedSchool> }>();
  for (const comparison of comparisons)
    for (const school of comparison.schools) {
      const row = rows.get(school.schoolId);
      if (row) row.inComparison.set(comparison, school);
      else rows.set(school.schoolId, { school, inComparison: new Map([[comparison, school]]) });
    }
  return [...rows.values()];
}

const identity = (name: string, widthChars: number, text: (school: ComparedSchool) => string): SchoolColumn => ({
  name,
  band: "School",
  widthChars,
  role: "identity",
  measure: null,
  cell: ({ school }) => styled(text(school), "label"),
});

const identityColumns: readonly SchoolColumn[] = [
  {
    ...identity("School", 30, ({ shortName }) => shortName),
    cell: ({ school }) => styled(school.shortName, "labelStrong"),
  },
  identity("LAESTAB", 12, ({ laestab }) => laestab),
  identity("Trust", 18, ({ trust, membership }) => trustName(trust, membership)),
  identity("Family", 16, ({ family }) => family),
  identity("Status", 14, ({ status }) => status),
  {
    ...identity("Revision", 12, () => ""),
    cell: ({ school }) =>
      school.revision === 0 ? styled(noFigureMark, "code") : styled(school.revision, "countQuiet"),
  },
  {
    ...identity("Figures are", 22, () => ""),
    cell: ({ inComparison }) =>
      styled([...new Set(Array.from(inComparison.values(), basisInWords))].join("; and "), "label"),
  },
];

/** The denominators of a measure, school by school: measures with the same ones share one column of pupils. */
const denominators = ({ schools }: Comparison, { id }: ComparedMeasure): string =>
  schools.map(({ values }) => values[figureKey(id)]?.denominator ?? "").join(",");

const rankText = (school: ComparedSchool | undefined, measure: ComparedMeasure): string => {
  const position = school?.positions[figureKey(measure.id)];
  if (!position) return noFigureMark;
  const rank = position.rank ? `; ${position.rank.place} of ${position.rank.of}` : "";
  return `${position.verdict}${rank}`;
};

function measureColumns(comparison: Comparison, measure: ComparedMeasure, withPupils: boolean): SchoolColumn[] {
  const key = figureKey(measure.id);
  const { shortLabel } = measure;
  const band = `${measure.label}, ${comparison.period}`;
  const schoolIn = (row: SchoolRow): ComparedSchool | undefined => row.inComparison.get(comparison);
  const about = { band, measure } as const;
  const points = measure.unit === "percent" ? " (points)" : "";
  const judged = comparison.schools.some(({ positions }) => {
    const verdict = positions[key]?.verdict;
    return verdict !== undefined && verdict !== "no comparator" && verdict !== "not judged";
  });
  return [
    ...(withPupils
      ? [
          {
            ...about,
            name: `${shortLabel}: ${countHeading(measure).toLowerCase()}`,
            widthChars: 10,
            role: "pupils" as const,
            cell: (row: SchoolRow) => pupilsCell(schoolIn(row)?.values[key]?.denominator ?? null),
          },
        ]
      : []),
    {
      ...about,
      name: shortLabel,
      widthChars: 11,
      role: "value",
      cell: (row) => figureCell(schoolIn(row)?.values[key], measure),
    },
    {
      ...about,
      name: `${shortLabel}: last year`,
      widthChars: 10,
      role: "last",
      cell: (row) => figureCell(schoolIn(row)?.changes[key]?.before, measure, "quiet"),
    },
    {
      ...about,
      name: `${shortLabel}: change${points}`,
      widthChars: 10,
      role: "change",
      cell: (row) => changeCell(schoolIn(row)?.changes[key], measure),
    },
    ...(judged
      ? [
          {
            ...about,
            name: `${shortLabel}: against England`,
            widthChars: 24,
            role: "verdict" as const,
            cell: (row: SchoolRow) => styled(rankText(schoolIn(row), measure), "label"),
          },
        ]
      : []),
  ];
}

function uniquelyNamed(columns: readonly SchoolColumn[], suffix: (index: number) => string): SchoolColumn[] {
  const seen = new Set<string>();
  return columns.map((column, index) => {
    const name = seen.has(column.name.toLowerCase()) ? `${column.name} ${suffix(index)}` : column.name;
    seen.add(name.toLowerCase());
    return { ...column, name, widthChars: widthForHeader(name, column.widthChars) };
  });
}

/**
 * The columns of the table of schools over all the returns given: who the school is, then for each measure with figures the number of pupils (once
 * for neighbours that share it), the figure, last year's, the change, and where it stands against England.
 */
export function schoolColumns(comparisons: readonly Comparison[]): SchoolColumn[] {
  const columns: SchoolColumn[] = [...identityColumns];
  for (const comparison of comparisons) {
    const headlines = headlineMeasures(comparison);
    const ordered = [
      ...headlines,
      ...measuresWithFigures(comparison).filter((measure) => !headlines.includes(measure)),
    ];
    let pupils: string | null = null;
    for (const measure of ordered) {
      const now: string | null = measure.kind === "count" ? pupils : denominators(comparison, measure);
      const known: boolean = now !== null && /[0-9]/.test(now);
      columns.push(...measureColumns(comparison, measure, known && now !== pupils));
      if (known) pupils = now;
    }
  }
  return uniquelyNamed(columns, (index) => String(index + 1));
}
