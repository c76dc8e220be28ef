import type { ReturnDefinition } from "../definition";
import { pupilGroups, type PupilGroup } from "../pupilGroups";
import { mostTyped } from "./keeping";
import { breaksInDesign } from "./breakWords";
import { periodsInDesign } from "./periodWords";
import { words, type DesignTable } from "./tables";

/** What stands in a designer: the answers about the return, and the rows of each table, by the columns' keys. */
export interface Design {
  readonly about: Readonly<Record<string, string | number>>;
  readonly tables: Readonly<Record<DesignTable["key"], readonly Readonly<Record<string, string | number>>[]>>;
  /** The definition it is filled in with, kept beside it for what no column asks. */
  readonly from?: ReturnDefinition;
}

/** The words of a list for what a definition says. */
const wordFor = (list: Readonly<Record<string, unknown>>, said: unknown): string =>
  Object.keys(list).find((word) => JSON.stringify(list[word]) === JSON.stringify(said)) ?? "";

const groupsInWords = (groups: readonly PupilGroup[]): string =>
  groups.map((group) => pupilGroups[group].short).join(", ");

/** A row without what is not there. */
const row = (cells: Readonly<Record<string, string | number | undefined>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) => (value === undefined || value === "" ? [] : [[key, value]])),
  );

/** What a designer holds for a definition; what it has no column for, such as the day a figure can be had, goes with it unseen. */
export function designOf(definition: ReturnDefinition): Design {
  const { sections, rules, measures, phases } = definition;
  const [source] = sections.flatMap(({ fields }) => fields.map((field) => field.source));
  return {
    from: definition,
    about: row({
      ...{ title: definition.title, id: definition.id, version: definition.version, summary: definition.summary },
      phases: wordFor(words.phases, phases),
      every: wordFor(words.every, definition.every),
      budget: mostTyped(definition),
      ...{ source: source?.title, dated: source?.dated },
    }),
    tables: {
      sheets: sections.map(({ label, id, kind, role, intro }) =>
        row({ label, id, role, intro, kind: wordFor(words.kind, kind) }),
      ),
      questions: sections.flatMap(({ label: section, fields, headings }) =>
        fields.map((field) =>
          row({
            ...{ section, label: field.label, id: field.id, type: wordFor(words.type, field.type) },
            ...{
              groups: groupsInWords(field.groups),
              outOf: field.outOf ?? field.n,
              choices: field.choices?.join("; "),
            },
            ...(field.type === "percent" ? {} : { min: field.min, max: field.max }),
            ...{ required: field.required ? "Yes" : "No", definition: field.definition },
            heading: headings.find(({ before }) => before === field.id)?.text,
            heldBy: field.heldBy?.what,
            heldFor: field.heldBy?.groups && groupsInWords(field.heldBy.groups),
            cohort: field.cohort,
            periods: periodsInDesign(field.periods),
          }),
        ),
      ),
      rules: rules.map(({ holds, severity, eachGroup, wrong, mend }) =>
        row({ holds, wrong, mend, severity: wordFor(words.severity, severity), eachGroup: eachGroup ? "Yes" : "No" }),
      ),
      measures: measures.map(
        ({ label, shortLabel, id, kind, numerator, denominator, higherIs, groups, periods, breaks }) =>
          row({
            ...{ label, shortLabel, id, numerator, denominator, groups: groupsInWords(groups) },
            kind: wordFor(words.measure, kind),
            higherIs: wordFor(words.higherIs, higherIs),
            periods: periodsInDesign(periods),
            breaks: breaksInDesign(breaks),
          }),
      ),
    },
  };
}

/** The example every designer shows: five questions, two rules, one measure. */
export const exampleDesign: Design = {
  about: {
    title: "Reading for pleasure",
    id: "reading-for-pleasure",
    version: 1,
    summary: "How many pupils read for pleasure, and what helps them.",
    phases: "Primary",
    every: "Once a year",
    budget: 8,
    source: "Education committee",
    dated: "12 October 2026",
  },
  tables: {
    sheets: [
      {
        label: "Reading",
        id: "reading",
        kind: "Pupil groups side by side",
        role: "Head teacher",
        intro: "Pupils in years 3 to 6, as on the day of the autumn census.",
      },
      {
        label: "School library",
        id: "school_library",
        kind: "Questions, one below the other",
        role: "Business manager",
      },
    ],
    questions: [
      {
        ...{ section: "Reading", label: "Pupils asked", id: "pupils_asked", type: "Number of pupils" },
        ...{ groups: "All, Disadvantaged", definition: "Pupils who answered the school's own survey." },
      },
      {
        ...{ section: "Reading", label: "Pupils who read most days", id: "daily_readers", type: "Number of pupils" },
        ...{
          groups: "All, Disadvantaged",
          outOf: "pupils_asked",
          definition: "Four days a week or more, out of school.",
        },
      },
      {
        ...{ section: "School library", label: "Does the school have a library?", id: "has_library" },
        ...{ type: "One of a list", choices: "Yes; A shared room; No", definition: "A room or space kept for books." },
      },
      {
        ...{ section: "School library", label: "Spent on books this year", id: "book_spend", type: "Pounds" },
        ...{ min: 0, max: 50_000, definition: "New books for the library and classrooms, without e-books." },
      },
      {
        ...{ section: "School library", label: "What helped most", id: "what_helped", type: "Words" },
        ...{ required: "No", definition: "One thing other schools could try." },
      },
    ],
    rules: [
      {
        holds: "daily_readers <= pupils_asked",
        severity: "Error: must be mended",
        eachGroup: "Yes",
        wrong: "{daily_readers} read most days, more than the {pupils_asked} who were asked",
        mend: "Check both figures against the survey",
      },
      {
        holds: "pupils_asked >= 0.5 * pupils_asked.last",
        severity: "Query: may be right, asks why",
        wrong: "{pupils_asked} pupils were asked, fewer than half of last year's {pupils_asked.last}",
        mend: "Check the figure, or say why fewer were asked",
      },
    ],
    measures: [
      {
        ...{ label: "Pupils who read most days", shortLabel: "Read most days", id: "daily_readers_share" },
        ...{ kind: "Share of pupils", numerator: "daily_readers", denominator: "pupils_asked" },
        ...{ higherIs: "Better", groups: "All, Disadvantaged" },
      },
    ],
  },
};
