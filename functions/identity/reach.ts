import type { Person } from "../../core/wire/people";
import { placeOf } from "../store/place";
import type { Reach, Store } from "../store/store";
import type { Account } from "./account";
import { maySeeTrust } from "./scope";

/**
 * What a person's requests can touch in the table, by key, whatever a route does: their group's own partition, and of the answers those kept
 * under a trust in their scope, and of these, where schools are named in it, theirs alone. `alsoSchools` are read in any trust's partition: schools that
 * have since joined a trust in scope, of which their caller shows authorised figures only.
 */
export const reachOf =
  ({ scope, roles }: Pick<Person, "scope" | "roles">, alsoSchools: readonly string[] = []): Reach =>
  (key) => {
    const place = placeOf(key);
    switch (place.kind) {
      case "group":
        return place.groupId === scope.groupId;
      case "answers": {
        const { schoolId, trustId, groupId } = place;
        if (schoolId !== null && alsoSchools.includes(schoolId)) return true;
        const inTrusts = maySeeTrust(scope, trustId) && (groupId === null || groupId === scope.groupId);
        const inSchools = scope.schools === "all" || (schoolId !== null && scope.schools.includes(schoolId));
        return inTrusts && inSchools;
      }
      case "handle":
        return true;
      case "account":
        // To forget whose account somebody's was, when a school's people are erased.
        return roles.includes("administrator");
      case "other":
        return false;
    }
  };

/** What redeeming an invitation can touch: the invitation and the people of whichever group its code leads to, and the account's own mapping. */
export const reachOfAccount =
  (account: Account): Reach =>
  (key) => {
    const place = placeOf(key);
    switch (place.kind) {
      case "handle":
        return true;
      case "group":
        return /^(INVITATION|PERSON)#./.test(key.sk);
      case "account":
        return place.tenantId === account.tenantId && place.objectId === account.objectId;
      case "answers":
      case "other":
        return false;
    }
  };

/** A store that reaches so far and no further. */
export const within = (store: Store, reach: Reach): Store => ({ ...store, reach });

/** A store that also reaches one school's answers under any trust: what its own template is made from. */
export const reachingSchool = (store: Store, schoolId: string): Store => {
  const { reach } = store;
  if (!reach) return store;
  return within(store, (key) => {
    const place = placeOf(key);
    return reach(key) || (place.kind === "answers" && place.schoolId === schoolId);
  });
};

/** The reach of nobody. */
export const noReach: Reach = () => false;
