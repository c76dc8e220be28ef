import type { ImportProblem } from "../../register/importPlan";
import type { ImportRow } from "../../register/importTable";
import type { Register } from "../../register/register";
import { schoolAt } from "../../register/schoolAt";
import { numberOfText, tidyText } from "../typedNumber";
import type { ColumnsInFile } from "./columnsInFile";
import { hasCodes } from "./matchResultsRow";
import type { ReadYear } from "./periodOf";
import { plainHeading } from "./profile";
import type { ResultsToRead } from "./resultsToRead";

/** A problem of the file as a whole, or of one of its columns. */
export const aboutFile = (
  severity: ImportProblem["severity"],
  column: string | null,
  wrong: string,
  mend: string,
): ImportProblem => ({ severity, row: null, column, wrong, mend });

/** What keeps a file from being read at all: no codes, no figure we know, no year. */
export function faultsOfFile({ profile, table, period }: ResultsToRead, columns: ColumnsInFile): ImportProblem[] {
  const headings = new Set(table.columns.map(plainHeading));
  const { year } = profile;
  const faults: ImportProblem[] = [];
  if (!hasCodes(profile.schools, headings))
    faults.push(
      aboutFile(
        "error",
        null,
        "The file has no column of LAESTABs or URNs: schools are never told apart by name.",
        `${profile.title} has ${Object.values(profile.schools).join(", ")}.`,
      ),
    );
  if (columns.fills.length === 0)
    faults.push(
      aboutFile(
        "error",
        null,
        `The file has no column of "${profile.title}" that a return asks.`,
        "Name the layout the file has, or check that it is the right file.",
      ),
    );
  if (columns.heading(year.column) === null && !period)
    faults.push(
      aboutFile("error", null, "The file does not say which year it is of.", "Name the period, for example 2024/25."),
    );
  return faults;
}

/** What a row's year says that does not go with the import: another stage than the one given, a year marked as unsure. */
export function doubtsOfYear(year: ReadYear, { profile, stage }: ResultsToRead): ImportProblem[] {
  const { column } = profile.year;
  const doubts: ImportProblem[] = [];
  if (year.stage !== null && year.stage !== stage)
    doubts.push(
      aboutFile(
        "error",
        column,
        `The file says its figures are ${year.stage}, and the stage given is ${stage}.`,
        `Import it as ${year.stage}.`,
      ),
    );
  if (year.marked)
    doubts.push(
      aboutFile(
        "query",
        column,
        `The file marks the year ${year.period} with *: whoever made it was not sure of it.`,
        "Check the year before you import.",
      ),
    );
  return doubts;
}

/** A roll that counts nursery pupils, said once for all the schools that have some. */
export const nurseryAmongRoll = (column: string): ImportProblem =>
  aboutFile(
    "query",
    column,
    `${column} counts nursery pupils, whom the return asks apart: of a school that has some, only percentages are taken.`,
    "These schools are asked for their numbers from Reception up.",
  );

/** Two rows about one school in one period: neither can be taken. `rowsOf` holds row numbers by school id, a space, and period. */
export function repeats(rowsOf: ReadonlyMap<string, readonly number[]>, register: Register): ImportProblem[] {
  const names = new Map(register.schools.map((school) => [school.schoolId, schoolAt(school, null).short]));
  return [...rowsOf].flatMap(([key, rows]) =>
    rows.length < 2
      ? []
      : rows.map((row): ImportProblem => {
          const [schoolId = "", ...period] = key.split(" ");
          const others = rows.filter((other) => other !== row).toSorted((a, b) => a - b);
          return {
            severity: "error",
            row,
            column: null,
            wrong: `Row ${String(row)} is about ${names.get(schoolId) ?? schoolId} in ${period.join(" ")}, as is row ${others.join(" and ")}.`,
            mend: "Keep the one row that holds its figures.",
          };
        }),
  );
}

/** A column of percentages that are all fractions of 1: 0.45 may be 45% or less than a half per cent, so it is asked about. */
export function fractions(columns: ColumnsInFile, rows: readonly ImportRow[]): ImportProblem[] {
  const headings = columns.fills.filter(({ fill }) => fill.as === "percentage").map(({ heading }) => heading);
  return [...new Set(headings)].flatMap((heading) => {
    const values = rows.flatMap(({ cells }) => {
      const typed = numberOfText(tidyText(cells.get(heading) ?? ""));
      return typed && !typed.percent && typed.value !== 0 ? [typed.value] : [];
    });
    const isOfOne = values.length > 0 && values.every((value) => value <= 1) && values.some((value) => value < 1);
    return isOfOne
      ? [
          aboutFile(
            "error",
            heading,
            `${heading} holds only numbers below 1, which may be fractions or percentages.`,
            "Write them with the % sign.",
          ),
        ]
      : [];
  });
}
