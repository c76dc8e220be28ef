import { schoolSchema, type School } from "../../core/register/register";
import { batchGetItems, queryItems, type Item } from "./items";
import { codeKey, schoolKey, schoolsByCode, type Key } from "./keys";
import type { Store } from "./store";
import { unzipBody } from "./zipped";

/** A code that leads to a school: one it held at any time, or an alias a document used for it, with the alias's label. */
export interface SchoolCode {
  readonly code: string;
  readonly kind: "LAESTAB" | "URN" | "alias";
  readonly label: string | null;
}

/** Every code that leads to a school, each once; a code it held goes before an alias. */
export function codesOf(school: School): SchoolCode[] {
  const codes: SchoolCode[] = [
    ...school.aliases.map(({ code, label }) => ({ code, kind: "alias", label }) as const),
    ...school.urns.map(({ urn }) => ({ code: urn, kind: "URN", label: null }) as const),
    ...school.laestabs.map(({ laestab }) => ({ code: laestab, kind: "LAESTAB", label: null }) as const),
  ];
  return [...new Map(codes.map((code) => [code.code, code])).values()];
}

/** The items by which a school is found by each of its codes. */
export const codeItems = (groupId: string, school: School): (Item & Key)[] =>
  codesOf(school).map(({ code }) => ({ ...codeKey(code, groupId, school.schoolId), schoolId: school.schoolId }));

/**
 * The schools of a group a LAESTAB, a URN or an alias leads to: those that hold or held the code, and only where there are none, those it
 * is an alias of, with its label. None when nobody does. Text that could be no code finds nothing.
 */
export async function findByCode(
  store: Store,
  groupId: string,
  code: string,
): Promise<readonly { readonly school: School; readonly found: SchoolCode }[]> {
  if (code === "" || code.includes("#")) return [];
  const pointers = await queryItems(store, schoolsByCode(code, groupId));
  const schools = await batchGetItems(
    store,
    pointers.map((item) => schoolKey(groupId, item["schoolId"])),
  );
  // A pointer may be older than a correction of the register: the school itself says whether the code is its own.
  const matches = schools
    .map((item) => schoolSchema.parse(unzipBody(item["body"])))
    .flatMap((school) => codesOf(school).flatMap((found) => (found.code === code ? [{ school, found }] : [])))
    .sort((a, b) => (a.school.schoolId < b.school.schoolId ? -1 : 1));
  const holders = matches.filter(({ found }) => found.kind !== "alias");
  return holders.length > 0 ? holders : matches;
}
