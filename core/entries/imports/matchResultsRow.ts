import { plainCode } from "../../register/code";
import { findSchool } from "../../register/findSchool";
import type { Register, School } from "../../register/register";
import { schoolAt } from "../../register/schoolAt";
import { plainHeading, type SchoolColumns } from "./profile";

/** The codes a row gives for its school, as the file writes them, each with its column; `name` is what the file calls it, null where it does not. */
export interface RowCodes {
  readonly codes: readonly { readonly column: string; readonly code: string }[];
  readonly name: string | null;
}

/**
 * Whose row it is. `unmatched`: no school of the register ever held its codes, or it is no school's row. `clash`: its codes lead to different
 * schools. `doubt` is a sentence where one of its codes is new to the register.
 */
export type RowMatch =
  | { readonly kind: "matched"; readonly school: School; readonly doubt: string | null }
  | { readonly kind: "unmatched"; readonly reason: string }
  | { readonly kind: "clash"; readonly wrong: string };

/** The codes of a row by the profile's columns; `at` gives the text under a heading, empty where there is none. */
export function codesOfRow(columns: SchoolColumns, at: (heading: string) => string): RowCodes {
  const codes: { column: string; code: string }[] = [];
  const add = (column: string, code: string): void => {
    if (code !== "") codes.push({ column, code });
  };
  if (columns.laestab !== undefined) add(columns.laestab, at(columns.laestab));
  if (columns.la !== undefined && columns.estab !== undefined) {
    const [la, estab] = [at(columns.la), at(columns.estab)];
    // An establishment's number is 4 digits; a file saved by Excel may have lost a nought in front.
    if (/^\d{3}$/.test(la) && /^\d{1,4}$/.test(estab)) add(columns.estab, `${la}${estab.padStart(4, "0")}`);
  }
  if (columns.urn !== undefined) add(columns.urn, at(columns.urn));
  return { codes, name: (columns.name !== undefined && at(columns.name)) || null };
}

/** Whether the file has a column that can lead to a school. */
export const hasCodes = (columns: SchoolColumns, headings: ReadonlySet<string>): boolean => {
  const has = (heading: string | undefined): boolean => heading !== undefined && headings.has(plainHeading(heading));
  return has(columns.laestab) || has(columns.urn) || (has(columns.la) && has(columns.estab));
};

/**
 * The school a row is about, through any LAESTAB or URN it ever held. A code the register only knows as another document's mistake leads nowhere: the
 * row belongs to whoever holds that code.
 */
export function matchResultsRow(register: Register, { codes }: RowCodes): RowMatch {
  if (codes.length === 0)
    return { kind: "unmatched", reason: "The row has no LAESTAB and no URN: it is not one school's." };
  const found = codes.map(({ column, code }) => ({
    column,
    code: plainCode(code),
    found: findSchool(register, plainCode(code)),
  }));
  const held = found.filter((each) => each.found && each.found.by !== "schoolId" && each.found.held !== "never");
  const schools = new Map(
    held.flatMap((each) => (each.found ? [[each.found.school.schoolId, each.found.school]] : [])),
  );
  const [school, ...others] = schools.values();
  if (!school) return { kind: "unmatched", reason: whyUnmatched(found) };
  if (others.length > 0) {
    const owners = held.map((each) => `${each.code} is ${each.found ? schoolAt(each.found.school, null).short : ""}`);
    return { kind: "clash", wrong: `its codes belong to different schools: ${owners.join(", ")}` };
  }
  const strange = found.filter((each) => !held.includes(each)).map(({ column, code }) => `${column} ${code}`);
  const led = held.map(({ column, code }) => `${column} ${code}`).join(" and ");
  const doubt =
    strange.length === 0
      ? null
      : `the register does not have ${strange.join(" or ")}; the row is taken for ${schoolAt(school, null).short} by its ${led}`;
  return { kind: "matched", school, doubt };
}

function whyUnmatched(found: readonly { code: string; found: ReturnType<typeof findSchool> }[]): string {
  const alias = found.find((each) => each.found?.held === "never");
  if (!alias?.found) return "No school in the register has, or had, this LAESTAB or URN.";
  const { short, laestab } = schoolAt(alias.found.school, null);
  const label = alias.found.label ?? "as a document had it";
  return `${alias.code} stands in the register only ${label}, for ${short}, whose LAESTAB is ${laestab ?? "not known"}: another school holds it.`;
}
