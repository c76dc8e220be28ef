import { dateInWords } from "../entries/civilDate";
import { changesTo } from "./importChanges";
import { columnsOf } from "./importColumns";
import { readImportRow, type ImportedRow } from "./importedRow";
import { endedOn } from "./importHistory";
import { matchRow } from "./importMatch";
import { importPlaces, type ImportPlace } from "./importPlaces";
import type { ImportChange, ImportLine, ImportPlan, ImportProblem } from "./importPlan";
import type { ImportRow, ImportTable } from "./importTable";
import { byLaestab, type NationalCode } from "./nationalCodes";
import type { Register, School } from "./register";
import { schoolAt } from "./schoolAt";
import { currentSchools } from "./schoolsOfPhase";

/**
 * What an import is given besides the file. `today`: a civil date. `mintId`: a new id of a kind, never one given before. `hash`: a digest of
 * a text. `file`: its name, kept as the source of every fact. `endMissing`: end today the schools the file leaves out. `national`: codes to check against.
 */
export interface ImportOptions {
  readonly today: string;
  readonly mintId: (kind: "school" | "trust" | "family") => string;
  readonly hash: (text: string) => string;
  readonly file: string;
  readonly endMissing?: boolean;
  readonly national?: readonly NationalCode[];
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A row as text that does not depend on its place or on the order of columns. */
const rowText = ({ cells }: ImportRow): string =>
  JSON.stringify([...cells].filter(([, text]) => text !== "").sort(([a], [b]) => inOrder(a, b)));

const shown = (school: School): { schoolId: string; school: string; code: string } => {
  const { short, laestab } = schoolAt(school, null);
  return { schoolId: school.schoolId, school: short, code: laestab ?? school.schoolId };
};

/** Every code that stands in more than one row, and the rows of one school: none of them can be taken. */
function repeatedRows(rows: readonly { given: ImportedRow; school: School | null }[]): Map<number, ImportProblem> {
  const seen = new Map<string, number[]>();
  for (const { given, school } of rows) {
    const keys = new Set([given.laestab, given.urn, school?.schoolId ?? given.schoolId].filter((key) => key !== null));
    for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), given.row]);
  }
  const problems = new Map<number, ImportProblem>();
  for (const [key, at] of seen)
    for (const row of at.length > 1 ? at : []) {
      const others = at.filter((other) => other !== row).sort((a, b) => a - b);
      problems.set(row, {
        severity: "error",
        row,
        column: null,
        wrong: `Row ${String(row)} is about the same school as row ${others.join(" and ")} (${key}).`,
        mend: "Keep one row for each school.",
      });
    }
  return problems;
}

/** The school a row adds, or the errors for what it lacks. */
function newSchool(
  given: ImportedRow,
  { trust, family }: ImportPlace,
  id: () => string,
  source: string,
): School | ImportProblem[] {
  const { laestab, name, phases, status } = given;
  if (laestab === null || name === null || phases === null || status === null || family === null) {
    const lacking = Object.entries({ LAESTAB: laestab, name, phase: phases, status, family }).filter(
      ([, value]) => value === null,
    );
    return lacking.map(([what]) => ({
      severity: "error",
      row: given.row,
      column: what.toLowerCase(),
      wrong: `Row ${String(given.row)}: ${name ?? laestab ?? given.urn ?? "it"} is a new school and has no ${what}.`,
      mend: `Enter its ${what}, or correct its code if the register has it.`,
    }));
  }
  const dated = { from: given.from ?? "unknown", to: null, source };
  return {
    schoolId: id(),
    phases,
    ageLow: given.ages?.[0] ?? null,
    ageHigh: given.ages?.[1] ?? null,
    familyId: family.familyId,
    laestabs: [{ laestab, ...dated }],
    urns: given.urn === null ? [] : [{ urn: given.urn, ...dated }],
    names: [{ name: given.officialName ?? name, short: name, ...dated }],
    statuses: [{ status, ...dated }],
    trusts: trust ? [{ trustId: trust.trustId, membership: given.membership ?? "planned", ...dated }] : [],
    aliases: [],
  };
}

/**
 * Works out what importing a file would do to a register, and changes nothing. Schools are matched by any LAESTAB or URN they ever held; a
 * new one gets an id from `mintId`, in the order of the codes, so that the order of rows makes no difference. Families and trusts are
 * found by name or id. A school the file leaves out is listed, and ended only with `endMissing`. An empty cell says nothing.
 */
export function planImport(
  register: Register,
  table: Pick<ImportTable, "columns" | "rows">,
  options: ImportOptions,
): ImportPlan {
  const { today, mintId, hash, file, endMissing = false, national = [] } = options;
  const { columns, problems: columnProblems } = columnsOf(table.columns);
  const places = importPlaces(register, mintId);
  const owners = byLaestab(national);
  const changesOf = changesTo(register);
  const ordered = table.rows.map((row) => ({ row, text: rowText(row) })).sort((a, b) => inOrder(a.text, b.text));
  const matched = ordered.map(({ row }) => {
    const { given, problems } = readImportRow(row, columns, today);
    const match = matchRow(register, given, owners);
    return { given, school: match.school, problems: [...problems, ...match.problems] };
  });
  matched.sort((a, b) => inOrder(a.given.laestab ?? a.given.urn ?? "", b.given.laestab ?? b.given.urn ?? ""));
  const repeated = repeatedRows(matched);

  const problems: ImportProblem[] = [...columnProblems];
  const adds: ImportLine[] = [];
  const changes: ImportChange[] = [];
  const schools: School[] = [];
  let unchanged = 0;
  for (const { given, school, problems: found } of matched) {
    const own = [...found, ...(repeated.has(given.row) ? [repeated.get(given.row)] : [])].filter(
      (one) => one !== undefined,
    );
    problems.push(...own);
    if (own.some((problem) => problem.severity === "error")) continue;
    const place = places.placeOf(given);
    problems.push(...place.problems);
    if (place.problems.some((problem) => problem.severity === "error")) continue;
    const source = `${file}, row ${String(given.row)}, imported ${dateInWords(today)}`;
    if (school) {
      const changed = changesOf(school, given, place, source);
      problems.push(...changed.problems);
      changes.push(...changed.changes);
      if (changed.problems.some((problem) => problem.severity === "error")) continue;
      if (changed.changes.length > 0) schools.push(changed.school);
      else unchanged += 1;
      continue;
    }
    const added = newSchool(given, place, () => mintId("school"), source);
    if (Array.isArray(added)) {
      problems.push(...added);
      continue;
    }
    schools.push(added);
    const { schoolId, school: name, code } = shown(added);
    const within = [place.family?.name, place.trust?.name].filter((word) => word !== undefined).join(", ");
    const sentence = `${name} (${code}) would be added to ${within}: ${added.phases.join(" and ")}, ${given.status ?? ""}.`;
    adds.push({ row: given.row, schoolId, school: name, sentence });
  }

  const inFile = new Set(matched.map(({ school }) => school?.schoolId));
  const missing = currentSchools(register).filter((school) => !inFile.has(school.schoolId));
  const line = (school: School, says: string): ImportLine => {
    const { schoolId, school: name, code } = shown(school);
    return { row: null, schoolId, school: name, sentence: `${name} (${code}) ${says}.` };
  };
  const byRow = (a: { row: number | null }, b: { row: number | null }): number => (a.row ?? 0) - (b.row ?? 0);
  return {
    planId: hash(JSON.stringify([register.groupId, register.version, endMissing, ordered.map(({ text }) => text)])),
    groupId: register.groupId,
    registerVersion: register.version,
    adds: adds.sort(byRow),
    addedTrusts: places.addedTrusts,
    addedFamilies: places.addedFamilies,
    changes: changes.sort(byRow),
    ends: endMissing ? missing.map((school) => line(school, `would end on ${dateInWords(today)}`)) : [],
    notInFile: missing.map((school) => line(school, "is in the register and not in the file")),
    unchanged,
    problems: problems.sort(byRow),
    schools: [...schools, ...(endMissing ? missing.map((school) => endedOn(school, today)) : [])],
  };
}
