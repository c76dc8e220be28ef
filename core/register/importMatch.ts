import { findSchool } from "./findSchool";
import type { ImportedRow } from "./importedRow";
import type { ImportProblem } from "./importPlan";
import { belongsElsewhere, ownerInWords, type NationalCode } from "./nationalCodes";
import type { Register, School } from "./register";
import { schoolAt } from "./schoolAt";

/** The school a row is about, by its codes alone; null for one the register does not have. */
export interface ImportMatch {
  readonly school: School | null;
  readonly problems: readonly ImportProblem[];
}

/**
 * Matches a row by its school id and by any LAESTAB or URN ever held; a name matches nothing. Errors: codes of two schools in one row, a
 * school id the register has not minted, a new LAESTAB that the national register gives to another school. A code the school holds no
 * more, or holds only as an alias, is a query: the school is found and its code stays.
 */
export function matchRow(
  register: Register,
  given: ImportedRow,
  national: ReadonlyMap<string, NationalCode>,
): ImportMatch {
  const problems: ImportProblem[] = [];
  const say = (severity: "error" | "query", column: string, wrong: string, mend: string): void => {
    problems.push({ severity, row: given.row, column, wrong: `Row ${String(given.row)}: ${wrong}.`, mend });
  };
  const codes = (["schoolId", "laestab", "urn"] as const).flatMap((column) => {
    const code = given[column];
    return code === null ? [] : [{ column, code, found: findSchool(register, code) }];
  });
  const lost = codes.find(({ column, found }) => column === "schoolId" && found?.by !== "schoolId");
  if (lost)
    say(
      "error",
      "schoolId",
      `the register has no school id "${lost.code}"`,
      "Leave it empty for a new school; the register gives the id.",
    );
  const held = codes.filter(({ found }) => found && found.held !== "never");
  // An alias leads to a school only where no code in the row does.
  const leading = held.length > 0 ? held : codes.filter(({ found }) => found);
  const schools = [...new Set(leading.flatMap(({ found }) => (found ? [found.school] : [])))];
  if (schools.length > 1) {
    const names = leading.map(({ code, found }) => `${code} is ${found ? schoolAt(found.school, null).short : ""}`);
    say(
      "error",
      "laestab",
      `its codes belong to different schools: ${names.join(", ")}`,
      "Keep the codes of one school.",
    );
  }
  const school = schools[0] ?? null;
  for (const { column, code, found } of codes) {
    if (!school || found?.school !== school || column === "schoolId" || found.held === "now") continue;
    const now = schoolAt(school, null);
    const own = column === "urn" ? now.urn : now.laestab;
    const why = found.label ?? "it held it before";
    if (own !== null)
      say(
        "query",
        column,
        `${code} is not ${now.short}'s code today (${why}); the row is taken for it, and its code stays ${own}`,
        `Use ${own} in the file.`,
      );
  }
  const owner = national.get(given.laestab ?? "");
  const fresh = given.laestab !== null && findSchool(register, given.laestab) === null;
  const phases = given.phases ?? school?.phases ?? null;
  const urns = [...(given.urn === null ? [] : [given.urn]), ...(school?.urns.map((fact) => fact.urn) ?? [])];
  if (owner && fresh && phases && belongsElsewhere(owner, { phases, urns }))
    say(
      "error",
      "laestab",
      `${owner.laestab} is ${ownerInWords(owner)}, not ${given.name ?? "this school"}`,
      "Find the school's own LAESTAB in Get Information about Schools.",
    );
  return { school, problems };
}
