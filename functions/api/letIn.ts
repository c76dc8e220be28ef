import type { Person } from "../../core/wire/people";
import type { Account } from "../identity/account";
import { noReach, reachOf, reachOfAccount } from "../identity/reach";
import { holdsOneOf } from "../identity/scope";
import type { Reach } from "../store/store";
import { refuse, type Refused } from "./answer";
import type { ApiDeps } from "./deps";
import type { Operation } from "./operation";

/** Nobody: what an operation that anyone may use is given. It may see nothing. */
const nobody: Person = { id: "", name: "", roles: [], scope: { groupId: "", trusts: [], schools: [] } };

const roleWords = {
  school: "a school",
  trustOfficer: "a trust officer",
  groupOfficer: "a group officer",
  director: "a director",
  administrator: "an administrator",
} as const;

/** Who was let in, how far their requests reach in the table, and, where the operation goes by it, their account. */
export interface LetIn {
  readonly person: Person;
  readonly account: Account | null;
  readonly reach: Reach;
}

const notSignedIn = refuse("not-signed-in", "Sign in, then try again.");

/** Who asks, when they may use the operation; else the refusal. A person who is not known, or holds none of its roles, may not. */
export async function letIn(
  { roles }: Operation,
  request: Request,
  { whoIs, accountOf }: Pick<ApiDeps, "whoIs" | "accountOf">,
): Promise<LetIn | Refused<"not-signed-in" | "not-invited" | "not-allowed">> {
  if (roles === "anyone") return { person: nobody, account: null, reach: noReach };
  if (roles === "account") {
    const account = await accountOf(request);
    return account ? { person: nobody, account, reach: reachOfAccount(account) } : notSignedIn;
  }
  const person = await whoIs(request);
  if (person === null) return notSignedIn;
  if (person === "stranger")
    return refuse(
      "not-invited",
      "You are signed in, but nobody has given this account a role here. Enter the code of your invitation, or ask your trust for one.",
    );
  if (holdsOneOf(person, roles)) return { person, account: null, reach: reachOf(person) };
  const needed = roles.map((role) => roleWords[role]).join(" or ");
  return refuse("not-allowed", `This is for ${needed}. Ask whoever keeps the roles in your group.`);
}
