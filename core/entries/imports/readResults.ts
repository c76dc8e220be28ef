import type { ImportProblem } from "../../register/importPlan";
import type { ImportRow, ImportTable } from "../../register/importTable";
import type { Register } from "../../register/register";
import { schoolAt } from "../../register/schoolAt";
import type { Stage } from "../../returns/collection";
import type { ReturnDefinition } from "../../returns/definition";
import { numberOfText, tidyText } from "../typedNumber";
import { columnsInFile, type ColumnsInFile } from "./columnsInFile";
import { fieldIndex } from "./fieldIndex";
import { codesOfRow, hasCodes, matchResultsRow } from "./matchResultsRow";
import { inTerm, periodOf } from "./periodOf";
import { plainHeading, type ResultsProfile } from "./profile";
import { asksSchool, readRow, returnsFilled } from "./readRow";
import type { ResultsReading, SchoolReading, UnmatchedRow } from "./resultsReading";

/**
 * What a results file is read with. `definitions`: the returns it may fill. `period`: the data period to take, needed where the file does not say its
 * year; of a file that does, only the rows of that period are taken. `stage`: how final the file is.
 */
export interface ResultsToRead {
  readonly profile: ResultsProfile;
  readonly table: Pick<ImportTable, "columns" | "rows">;
  readonly register: Register;
  readonly definitions: readonly ReturnDefinition[];
  readonly stage: Stage;
  readonly period?: string | null;
}

const aboutFile = (severity: ImportProblem["severity"], column: string | null, wrong: string, mend: string): ImportProblem => ({
  severity,
  row: null,
  column,
  wrong,
  mend,
});

/** Reads a results file as figures of the register's schools. Changes nothing and guesses nothing; the order of rows makes no difference. */
export function readResults(wanted: ResultsToRead): ResultsReading {
  const { profile, table, register, definitions, stage, period: asked = null } = wanted;
  const fields = fieldIndex(definitions);
  const columns = columnsInFile(profile, table.columns, fields);
  const problems: ImportProblem[] = faultsOfFile(wanted, columns);
  const unmatched: UnmatchedRow[] = [];
  const read: SchoolReading[] = [];
  const rowsOf = new Map<string, number[]>();
  const once = new Map<string, ImportProblem>();
  const taken: ImportRow[] = [];
  let [otherPeriods, empty] = [0, 0];
  const sound = !problems.some(({ severity }) => severity === "error");
  for (const line of sound ? table.rows : []) {
    const at = (heading: string): string => line.cells.get(columns.heading(heading) ?? "") ?? "";
    const { row } = line;
    const codes = codesOfRow(profile.schools, at);
    const match = matchResultsRow(register, codes);
    const told = { row, codes: codes.codes.map(({ code }) => code).join(", "), name: codes.name };
    const fault = (column: string | null, wrong: string, mend: string): void => {
      problems.push({ severity: "error", row, column, wrong: `Row ${String(row)}: ${wrong}.`, mend });
    };
    if (match.kind === "unmatched") {
      unmatched.push({ ...told, reason: match.reason });
      continue;
    }
    if (match.kind === "clash") {
      fault(null, match.wrong, "Keep the codes of one school, or leave the row out.");
      continue;
    }
    const { school, doubt } = match;
    const { short } = schoolAt(school, null);
    if (!asksSchool(columns.fills, school)) {
      unmatched.push({ ...told, reason: `${short} has no pupils of the phases "${returnsFilled(columns.fills)}" asks.` });
      continue;
    }
    const year = yearOf(wanted, at);
    if (year === null) {
      const column = profile.year.in === "column" ? profile.year.column : null;
      fault(column, `"${column === null ? "" : at(column)}" is not a year such as 2024/25`, "Correct the year, or leave the row out.");
      continue;
    }
    for (const problem of doubtsOfYear(year, wanted)) once.set(problem.wrong, problem);
    if (asked !== null && year.period !== asked) {
      otherPeriods += 1;
      continue;
    }
    if (doubt !== null)
      problems.push({
        severity: "query",
        row,
        column: null,
        wrong: `Row ${String(row)}: ${doubt}.`,
        mend: "If the row is another school's, leave it out; if the code is new, import the register first.",
      });
    const key = `${school.schoolId} ${year.period}`;
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
    const got = readRow({ row, at, school, period: year.period }, profile, columns, fields);
    problems.push(...got.problems);
    for (const column of got.notInPeriod)
      once.set(
        `${column} ${year.period}`,
        aboutFile("query", column, `${column} holds figures that do not exist for ${year.period}.`, "They are left out; check that the file is of that year."),
      );
    taken.push(line);
    if (![...got.cells.values()].some((cells) => cells.size > 0)) empty += 1;
    for (const [returnId, cells] of got.cells)
      if (cells.size > 0)
        read.push({ schoolId: school.schoolId, school: short, returnId, period: year.period, row, cells });
  }
  const repeated = new Set([...rowsOf].flatMap(([key, rows]) => (rows.length > 1 ? [key] : [])));
  problems.push(...repeats(rowsOf, register), ...once.values(), ...fractions(columns, taken));
  const order = (a: SchoolReading, b: SchoolReading): number =>
    compareText(`${a.returnId} ${a.period} ${a.schoolId}`, `${b.returnId} ${b.period} ${b.schoolId}`);
  const byRow = (a: { row: number | null }, b: { row: number | null }): number => (a.row ?? 0) - (b.row ?? 0);
  return {
    readings: read.filter(({ schoolId, period }) => !repeated.has(`${schoolId} ${period}`)).sort(order),
    unmatched: unmatched.sort(byRow),
    otherPeriods,
    empty,
    problems: problems.sort((a, b) => byRow(a, b) || compareText(a.wrong, b.wrong)),
    notUsed: columns.notUsed,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What keeps a file from being read at all: no codes, no figure we know, no year. */
function faultsOfFile({ profile, table, period }: ResultsToRead, columns: ColumnsInFile): ImportProblem[] {
  const headings = new Set(table.columns.map(plainHeading));
  const { year } = profile;
  const faults: ImportProblem[] = [];
  if (!hasCodes(profile.schools, headings))
    faults.push(aboutFile("error", null, "The file has no column of LAESTABs or URNs: schools are never told apart by name.", `${profile.title} has ${Object.values(profile.schools).join(", ")}.`));
  if (columns.fills.length === 0)
    faults.push(aboutFile("error", null, `The file has no column of "${profile.title}" that a return asks.`, "Name the layout the file has, or check that it is the right file."));
  if (year.in === "column" && columns.heading(year.column) === null)
    faults.push(aboutFile("error", year.column, `The file has no column "${year.column}" for the year.`, "Add it, or name the layout the file has."));
  if (year.in === "none" && !period)
    faults.push(aboutFile("error", null, "The file does not say which year it is of.", "Name the period, for example 2024/25."));
  return faults;
}

function yearOf({ profile, period }: ResultsToRead, at: (heading: string) => string): ReturnType<typeof periodOf> {
  const { year } = profile;
  if (year.in === "column") return periodOf(tidyText(at(year.column)), year.spelled, year.term);
  return period ? { period: inTerm(period, year.term), stage: null, marked: false } : null;
}

function doubtsOfYear(year: NonNullable<ReturnType<typeof periodOf>>, { profile, stage }: ResultsToRead): ImportProblem[] {
  const column = profile.year.in === "column" ? profile.year.column : null;
  const doubts: ImportProblem[] = [];
  if (year.stage !== null && year.stage !== stage)
    doubts.push(aboutFile("error", column, `The file says its figures are ${year.stage}, and the stage given is ${stage}.`, `Import it as ${year.stage}.`));
  if (year.marked)
    doubts.push(aboutFile("query", column, `The file marks the year ${year.period} with *: whoever made it was not sure of it.`, "Check the year before you import."));
  return doubts;
}

function repeats(rowsOf: ReadonlyMap<string, readonly number[]>, register: Register): ImportProblem[] {
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
function fractions(columns: ColumnsInFile, rows: readonly ImportRow[]): ImportProblem[] {
  const headings = columns.fills.filter(({ fill }) => fill.as === "percentage").map(({ heading }) => heading);
  return [...new Set(headings)].flatMap((heading) => {
    const values = rows.flatMap(({ cells }) => {
      const typed = numberOfText(tidyText(cells.get(heading) ?? ""));
      return typed && !typed.percent && typed.value !== 0 ? [typed.value] : [];
    });
    const isOfOne = values.length > 0 && values.every((value) => value <= 1) && values.some((value) => value < 1);
    return isOfOne
      ? [aboutFile("error", heading, `${heading} holds only numbers below 1, which may be fractions or percentages.`, "Write them with the % sign.")]
      : [];
  });
}
