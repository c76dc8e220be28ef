import type { ImportTable } from "../../../register/importTable";
import { cellIdOf } from "../../../returns/definition";
import type { CellId } from "../../entry";
import { countedFields, isIn, type CountedField } from "./countedCells";
import { notCounted, plainPupilHeading, pupilColumns, type PupilColumn } from "./pupilColumns";
import { readPupil, type Pupil } from "./readPupil";

/** What keeps an export from being counted, for whoever holds the file: the row as Excel numbers it, what is wrong, how to mend it. It names no pupil. */
export interface PupilProblem {
  readonly row: number | null;
  readonly wrong: string;
  readonly mend: string;
}

/**
 * What came of counting a pupil-level export. `counts`: the numbers by return and cell, the only part of it that may leave the machine. `notRead`: headings
 * nothing was read from, with the reason where there is one worth telling.
 */
export interface PupilCounts {
  readonly pupils: number;
  readonly counts: ReadonlyMap<string, ReadonlyMap<CellId, number>>;
  readonly notRead: readonly { readonly heading: string; readonly why: string | null }[];
  readonly problems: readonly PupilProblem[];
}

const expected: Readonly<Record<PupilColumn, string>> = {
  upn: "one row for each pupil",
  year: "Nursery, Reception, or 1 to 14",
  sex: "F or M",
  fsmNow: "Y or N",
  fsmSix: "Y or N",
  disadvantaged: "Y or N",
  sen: "N, K or E",
  eal: "Y or N",
  language: "a language",
  lookedAfter: "Y or N",
  possible: "a whole number of sessions",
  authorised: "a whole number of sessions",
  unauthorised: "a whole number of sessions",
};

/** Which heading is which column: the first of two that mean the same is read, and the other listed as not read. */
function columnsOf(headings: readonly string[]): ReadonlyMap<PupilColumn, string> {
  const found = new Map<PupilColumn, string>();
  for (const column of Object.keys(pupilColumns) as PupilColumn[]) {
    const spellings: readonly string[] = pupilColumns[column];
    const heading = headings.find((each) => spellings.includes(plainPupilHeading(each)));
    if (heading !== undefined) found.set(column, heading);
  }
  return found;
}

/** The sum over some pupils of what each adds; null where the file does not say it of one of them. */
function sumOf({ among, adds }: CountedField, group: (pupil: Pupil) => boolean | undefined, pupils: readonly Pupil[]) {
  let sum = 0;
  for (const pupil of pupils) {
    if (!among(pupil)) continue;
    const [belongs, added] = [group(pupil), adds(pupil)];
    if (belongs === undefined || added === undefined) return null;
    if (belongs) sum += Number(added);
  }
  return sum;
}

function countsOf(pupils: readonly Pupil[]): PupilCounts["counts"] {
  const counts = new Map<string, Map<CellId, number>>();
  for (const counted of countedFields)
    for (const group of counted.groups) {
      const sum = sumOf(counted, isIn[group] ?? (() => undefined), pupils);
      if (sum === null) continue;
      const ofReturn = counts.get(counted.returnId) ?? new Map<CellId, number>();
      counts.set(counted.returnId, ofReturn.set(cellIdOf(counted.field, group), sum));
    }
  return counts;
}

/**
 * Counts a pupil-level export of one school, a row for each pupil, into the cells of its returns. A cell is counted only where the file has every column it needs.
 * With a problem nothing is counted: a row that is not understood would make every count wrong.
 */
export function countPupils({ columns, rows }: ImportTable): PupilCounts {
  const found = columnsOf(columns);
  const read = new Set(found.values());
  const notRead = columns
    .filter((heading) => !read.has(heading))
    .map((heading) => ({ heading, why: notCounted[plainPupilHeading(heading)] ?? null }));
  const nothing = { pupils: 0, counts: new Map(), notRead };
  if (!found.has("year"))
    return {
      ...nothing,
      problems: [
        {
          row: null,
          wrong: "The file has no column of year groups.",
          mend: 'Add a column "Year Group" to the report.',
        },
      ],
    };
  const problems: PupilProblem[] = [];
  const pupils: Pupil[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, cells } of rows) {
    const textIn = (column: PupilColumn): string | null => {
      const heading = found.get(column);
      return heading === undefined ? null : (cells.get(heading) ?? "");
    };
    const upn = textIn("upn");
    const before = upn ? rowOf.get(upn) : undefined;
    if (before !== undefined)
      problems.push({
        ...{ row, wrong: `Rows ${String(before)} and ${String(row)} are of one pupil.` },
        mend: "Export one row for each pupil.",
      });
    if (upn) rowOf.set(upn, row);
    const pupil = readPupil(textIn);
    if ("year" in pupil) pupils.push(pupil);
    else
      for (const column of pupil.unread)
        problems.push({
          row,
          wrong: `"${textIn(column) ?? ""}" is not what "${found.get(column) ?? column}" may say.`,
          mend: `Write ${expected[column]}.`,
        });
  }
  return problems.length > 0
    ? { ...nothing, problems }
    : { pupils: pupils.length, counts: countsOf(pupils), notRead, problems };
}
