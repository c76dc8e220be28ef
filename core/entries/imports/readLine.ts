import type { ImportProblem } from "../../register/importPlan";
import type { ImportRow } from "../../register/importTable";
import { schoolAt } from "../../register/schoolAt";
import { tidyText } from "../typedNumber";
import type { ColumnsInFile } from "./columnsInFile";
import type { IndexedField } from "./fieldIndex";
import { codesOfRow, matchResultsRow } from "./matchResultsRow";
import { periodOf, type ReadYear } from "./periodOf";
import { plainHeading } from "./profile";
import { asksSchool, readRow, returnsFilled, type ReadRow } from "./readRow";
import type { UnmatchedRow } from "./resultsReading";
import { periodAsked, type ResultsToRead } from "./resultsToRead";

/** What one row of a results file came to. `year` is what it says of its year, where it got that far. */
export type ReadLine =
  | { readonly kind: "unmatched"; readonly unmatched: UnmatchedRow }
  | { readonly kind: "fault"; readonly problem: ImportProblem }
  | { readonly kind: "other period"; readonly year: ReadYear }
  | {
      readonly kind: "read";
      readonly year: ReadYear;
      readonly schoolId: string;
      readonly school: string;
      readonly got: ReadRow;
      readonly doubt: ImportProblem | null;
    };

/** Reads one row: whose it is, of which period, and what it fills. */
export function readLine(
  line: ImportRow,
  wanted: ResultsToRead,
  columns: ColumnsInFile,
  fields: ReadonlyMap<string, IndexedField>,
): ReadLine {
  const { profile, register } = wanted;
  const { row } = line;
  const at = (heading: string): string => line.cells.get(columns.heading(heading) ?? "") ?? "";
  const problem = (severity: ImportProblem["severity"], column: string | null, wrong: string, mend: string) => ({
    ...{ severity, row, column, mend },
    wrong: `Row ${String(row)}: ${wrong}.`,
  });
  const { codes, name } = codesOfRow(profile.schools, at);
  const told = { row, name, codes: codes.map(({ code }) => code).join(", ") };
  const match = matchResultsRow(register, { codes, name });
  if (match.kind === "unmatched") return { kind: "unmatched", unmatched: { ...told, reason: match.reason } };
  if (match.kind === "clash")
    return {
      kind: "fault",
      problem: problem("error", null, match.wrong, "Keep the codes of one school, or leave the row out."),
    };
  const { school, doubt } = match;
  const { schoolId, short } = schoolAt(school, null);
  if (!asksSchool(columns.fills, school)) {
    const reason = `${short} has no pupils of the phases "${returnsFilled(columns.fills)}" asks.`;
    return { kind: "unmatched", unmatched: { ...told, reason } };
  }
  const year = yearOf(wanted, columns, at);
  if (year === null) {
    const { column, termIn } = profile.year;
    const text = [column, termIn?.column].flatMap((heading) => (heading === undefined ? [] : [at(heading)])).join(" ");
    const wrong = `"${text.trim()}" is not a year such as 2024/25`;
    return { kind: "fault", problem: problem("error", column, wrong, "Correct the year, or leave the row out.") };
  }
  const asked = periodAsked(wanted);
  if (asked !== null && year.period !== asked) return { kind: "other period", year };
  return {
    ...{ kind: "read", year, schoolId, school: short },
    got: readRow({ row, at, school, period: year.period }, profile, columns, fields),
    doubt: doubt === null ? null : problem("query", null, doubt, ifNew),
  };
}

const ifNew = "If the row is another school's, leave it out; if the code is new, import the register first.";

/** The year a row is of: its own where the file has a column for it, else the one named; null where it cannot be told, or is a part of a year no return asks. */
function yearOf(wanted: ResultsToRead, columns: ColumnsInFile, at: (heading: string) => string): ReadYear | null {
  const { column, spelled, term, termIn } = wanted.profile.year;
  if (columns.heading(column) === null) {
    const period = periodAsked(wanted);
    return period === null ? null : { period, stage: null, marked: false };
  }
  const own = termIn && columns.heading(termIn.column) !== null ? termIn.terms[plainHeading(at(termIn.column))] : term;
  return termIn && own === undefined ? null : periodOf(tidyText(at(column)), spelled, own);
}
