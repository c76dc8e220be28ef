import { trustAt } from "../../core/register/schoolAt";
import type { Register } from "../../core/register/register";
import type { Person } from "../../core/wire/people";
import type { Store } from "../store/store";
import { reachOf, within } from "./reach";
import { holdsOneOf, maySee, maySeeTrust } from "./scope";

/** The schools that have joined, as the register stands, a trust this trust officer is of. Nobody else needs them: none. */
export function joinedSchools(person: Person, register: Register): readonly string[] {
  if (!holdsOneOf(person, ["trustOfficer"]) || person.scope.trusts === "all") return [];
  return register.schools
    .filter((school) => {
      const now = trustAt(register, school, null);
      return now?.membership === "joined" && maySeeTrust(person.scope, now.trust.trustId);
    })
    .map(({ schoolId }) => schoolId);
}

/**
 * How much a person sees of what a school answered under the trust it was then in: `all` where that lies in their scope; `authorised` where the school
 * has joined their trust since: its authorised figures, marked "before joining"; else nothing. The former trust keeps the periods it held.
 */
export const seenOf =
  (person: Person, joined: readonly string[]) =>
  (issued: { readonly schoolId: string; readonly trustId: string | null }): "all" | "authorised" | "nothing" =>
    maySee(person, issued) ? "all" : joined.includes(issued.schoolId) ? "authorised" : "nothing";

/** A request's store for reading what schools answered before they joined. Whoever uses it shows authorised figures and no more. */
export const readingBefore = (store: Store, person: Person, joined: readonly string[]): Store =>
  joined.length === 0 ? store : within(store, reachOf(person, joined));
