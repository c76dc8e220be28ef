import type { Person } from "../../core/wire/people";
import type { Account, AccountOf } from "./account";
import type { TokenRules } from "./tokenRules";
import { verifyToken } from "./verifyToken";

/** Who is asking: a person we know; `stranger`: an account that holds but that nobody gave a role here; null: nobody that could be verified. */
export type WhoIs = (request: Request) => Promise<Person | "stranger" | null>;

/** The person an account is mapped to on our side; null where there is none. */
export type PersonOf = (account: Account) => Promise<Person | null>;

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i;

/** Reads and verifies the token in a request's Authorization header; there is no other way to say who one is. */
export const createAccountOf =
  (rules: TokenRules, now: () => Date): AccountOf =>
  async (request) => {
    const token = bearer.exec(request.headers.get("authorization") ?? "")?.[1];
    return token === undefined ? null : verifyToken(token, rules, now());
  };

/** The one place that decides who is asking: the token says which account, our own record which person. */
export const createWhoIs =
  (accountOf: AccountOf, personOf: PersonOf): WhoIs =>
  async (request) => {
    const account = await accountOf(request);
    return account && ((await personOf(account)) ?? "stranger");
  };
