import type { ImportProblem } from "../../register/importPlan";
import type { ImportRow } from "../../register/importTable";
import { columnsInFile } from "./columnsInFile";
import { fieldIndex } from "./fieldIndex";
import { aboutFile, doubtsOfYear, faultsOfFile, fractions, nurseryAmongRoll, repeats } from "./fileProblems";
import { readLine } from "./readLine";
import type { ResultsReading, SchoolReading, UnmatchedRow } from "./resultsReading";
import type { ResultsToRead } from "./resultsToRead";

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byRow = (a: { readonly row: number | null }, b: { readonly row: number | null }): number =>
  (a.row ?? 0) - (b.row ?? 0);
const keyOf = ({ returnId, period, schoolId }: SchoolReading): string => `${returnId} ${period} ${schoolId}`;

/** Reads a results file as figures of the register's schools. Changes nothing and guesses nothing; the order of rows makes no difference. */
export function readResults(wanted: ResultsToRead): ResultsReading {
  const { profile, table, register, definitions } = wanted;
  const fields = fieldIndex(definitions);
  const columns = columnsInFile(profile, table.columns, fields);
  const problems: ImportProblem[] = faultsOfFile(wanted, columns);
  // What holds for many rows is said once.
  const once = new Map<string, ImportProblem>();
  const unmatched: UnmatchedRow[] = [];
  const readings: SchoolReading[] = [];
  const rowsOf = new Map<string, number[]>();
  const taken: ImportRow[] = [];
  let [otherPeriods, empty] = [0, 0];
  for (const line of problems.length > 0 ? [] : table.rows) {
    const read = readLine(line, wanted, columns, fields);
    if (read.kind === "unmatched") unmatched.push(read.unmatched);
    else if (read.kind === "fault") problems.push(read.problem);
    else for (const doubt of doubtsOfYear(read.year, wanted)) once.set(doubt.wrong, doubt);
    if (read.kind === "other period") otherPeriods += 1;
    if (read.kind !== "read") continue;
    const { schoolId, school, got, doubt } = read;
    const { row } = line;
    const { period } = read.year;
    const key = `${schoolId} ${period}`;
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row]);
    taken.push(line);
    problems.push(...got.problems, ...(doubt === null ? [] : [doubt]));
    for (const column of got.notInPeriod) {
      const wrong = `${column} holds figures that do not exist for ${period}.`;
      once.set(wrong, aboutFile("query", column, wrong, "They are left out; check that the file is of that year."));
    }
    if (profile.nursery && got.hasNursery) {
      const doubtful = nurseryAmongRoll(profile.nursery.roll);
      once.set(doubtful.wrong, doubtful);
    }
    const filled = [...got.cells].filter(([, cells]) => cells.size > 0);
    if (filled.length === 0) empty += 1;
    for (const [returnId, cells] of filled) readings.push({ schoolId, school, returnId, period, row, cells });
  }
  problems.push(...repeats(rowsOf, register), ...once.values(), ...fractions(columns, taken));
  return {
    readings: readings
      .filter(({ schoolId, period }) => rowsOf.get(`${schoolId} ${period}`)?.length === 1)
      .sort((a, b) => compareText(keyOf(a), keyOf(b))),
    unmatched: unmatched.sort(byRow),
    ...{ otherPeriods, empty },
    problems: problems.sort((a, b) => byRow(a, b) || compareText(a.wrong, b.wrong)),
    notUsed: columns.notUsed,
  };
}
