import { compare, type CompareInput } from "../../../core/comparison/compare";
import type { Answer } from "../../../core/comparison/consolidate";
import type { Comparison } from "../../../core/comparison/comparison";
import type { Entry } from "../../../core/entries/entry";
import type { EnglandFigure } from "../../../core/measures/england/englandFigure";
import { registerSchema, type Register } from "../../../core/register/register";
import { collectionSchema, type Collection } from "../../../core/returns/collection";
import { returnDefinitionSchema, type Measure, type ReturnDefinition } from "../../../core/returns/definition";

const source = { title: "A guide", dated: "2025" };
const field = (id: string, type: "count" | "mean", groups: string[]) => ({
  id,
  label: id,
  type,
  groups,
  definition: id,
  source,
});
const groups = ["all", "girls", "dis", "sen_support", "ehcp"];
const measure = { unit: "percent", higherIs: "better", definition: "As the guide says.", source } as const;

const input = {
  id: "results",
  version: 1,
  title: "Results",
  summary: "Results of the year",
  respondent: "school",
  phases: ["primary"],
  every: "year",
  typedCells: { primary: 40 },
  sections: [
    {
      id: "outcomes",
      kind: "grid",
      label: "Outcomes",
      role: "Data manager",
      groups,
      fields: [
        field("eligible", "count", groups),
        field("reached", "count", groups),
        field("score", "mean", ["all"]),
        field("score_pupils", "count", ["all"]),
        field("score_lower", "mean", ["all"]),
        field("score_upper", "mean", ["all"]),
      ],
    },
  ],
  rules: [],
  measures: [
    {
      ...measure,
      id: "reached_share",
      label: "Reached the standard",
      shortLabel: "Reached",
      kind: "share",
      numerator: "reached",
      denominator: "eligible",
      headline: true,
      inWords: "reached the standard",
      groups,
    },
    {
      ...measure,
      id: "mean_score",
      label: "Mean score",
      shortLabel: "Score",
      kind: "mean",
      unit: "score",
      decimals: 1,
      numerator: "score",
      denominator: "score_pupils",
      interval: { lower: "score_lower", upper: "score_upper" },
      headline: true,
      groups: ["all"],
    },
    {
      ...measure,
      id: "pupils",
      label: "Pupils",
      shortLabel: "Pupils",
      kind: "count",
      unit: "pupils",
      higherIs: "neither",
      numerator: "eligible",
      groups: ["all"],
    },
  ],
};

/** A return with one share (for pupil groups), one mean with limits, and one count. */
export const definition: ReturnDefinition = returnDefinitionSchema.parse(input);

export const measureOf = (id: string): Measure => {
  const found = definition.measures.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

export const schoolId = (index: number): string => `sch_${String(index).padStart(8, "0")}`;

/** `count` primary schools in two planned trusts and three families (a and b in the first trust), each school named by its number. */
export function register(count: number): Register {
  const source = "test";
  const always = { from: "unknown", to: null, source } as const;
  return registerSchema.parse({
    groupId: "group",
    name: "The group",
    version: 1,
    trusts: [
      { trustId: "one", name: "Trust one", groupTrust: true },
      { trustId: "two", name: "Trust two", groupTrust: true },
    ],
    families: [
      { familyId: "a", name: "Family A", trustId: "one" },
      { familyId: "b", name: "Family B", trustId: "one" },
      { familyId: "c", name: "Family C", trustId: "two" },
    ],
    schools: Array.from({ length: count }, (_, index) => ({
      schoolId: schoolId(index),
      phases: ["primary"],
      ageLow: 4,
      ageHigh: 11,
      familyId: ["a", "b", "c"][index % 3],
      laestabs: [{ laestab: String(3_730_000 + index), ...always }],
      urns: [],
      names: [{ name: `School ${index} Catholic Primary`, short: `School ${index}`, ...always }],
      statuses: [{ status: "Academy", ...always }],
      trusts: [{ trustId: index % 3 === 2 ? "two" : "one", membership: "planned", ...always }],
    })),
  });
}

export const collection = (schools: Register, period = "2024/25"): Collection =>
  collectionSchema.parse({
    id: "autumn-2025",
    groupId: "group",
    title: "Autumn 2025",
    opensOn: "2025-09-01",
    dueOn: "2025-10-31",
    returns: [{ returnId: "results", version: 1, period, stage: "provisional" }],
    schools: schools.schools.map((school) => ({ schoolId: school.schoolId, trustId: null })),
  });

export const number = (value: number): Entry => ({ kind: "number", value });

/** An answer that counts, from cell id to number or entry. */
export const answer = (cells: Record<string, number | Entry>, more: Partial<Answer> = {}): Answer => ({
  status: "submitted",
  revision: 1,
  entries: new Map(
    Object.entries(cells).map(([cell, value]) => [cell, typeof value === "number" ? number(value) : value]),
  ),
  ...more,
});

/** The comparison of answers in the order of school numbers; `earlier` is last year's and the year before's. */
export function comparisonOf(
  answers: readonly (Answer | null)[],
  more: Partial<CompareInput> & { readonly earlierYears?: readonly (readonly (Answer | null)[])[] } = {},
): Comparison {
  const byId = (list: readonly (Answer | null)[]) =>
    new Map(list.flatMap((each, index) => (each ? [[schoolId(index), each] as const] : [])));
  const schools = more.register ?? register(answers.length);
  const periods = ["2023/24", "2022/23"];
  return compare({
    definition,
    register: schools,
    collection: collection(schools),
    asOf: "2025-11-30",
    answers: byId(answers),
    earlier: (more.earlierYears ?? []).map((list, index) => ({ period: periods[index] ?? "", answers: byId(list) })),
    england: [],
    ...more,
  });
}

export const england = (value: number, period = "2024/25"): EnglandFigure => ({
  measure: "reached_share",
  group: "all",
  period,
  value,
  source: "A release, 2025",
});

/** The total of a scope; the group's when no id is given. */
export function totalOf(comparison: Comparison, id = "group") {
  const found = comparison.totals.find((total) => total.id === id);
  if (!found) throw new Error(id);
  return found;
}
