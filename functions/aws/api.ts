import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { handle, type APIGatewayProxyResult, type LambdaEvent } from "hono/aws-lambda";
import type { Context } from "aws-lambda";
import { createApp } from "../api/app";
import type { AccountOf } from "../identity/account";
import { firstAdministratorSchema, withFirstAdministrator } from "../identity/firstAdministrator";
import { entraRules } from "../identity/tokenRules";
import { createAccountOf, createWhoIs, type PersonOf } from "../identity/whoIs";
import { findPerson } from "../store/people";
import { connectStore } from "../store/store";
import { ulid } from "../store/ulid";
import { readHere } from "../xlsx/read/workbookKinds";
import { readEnvironment } from "./environment";
import { largeAnswersByLink } from "./largeAnswers";
import { log, logInvocation } from "./log";
import { mailOfStage } from "./mail";
import { templateKeysIn } from "./templateKeysSecret";

const { table, templateKeys, downloads, clientId, tenants, first, liveAddress } = readEnvironment(
  ["table", "templateKeys", "downloads", "clientId", "tenants", "first", "liveAddress"],
  process.env,
);
const now = (): Date => new Date();
const store = connectStore({ table });
/** Made when the first token comes: what it needs to ask Entra ID for its keys is not loaded before. */
let verified: AccountOf | null = null;
const accountOf: AccountOf = (request) => {
  const taken = tenants === "any" ? tenants : tenants.split(",");
  verified ??= createAccountOf(entraRules({ clientId, tenants: taken }), now);
  return verified(request);
};

const invited: PersonOf = (account) => findPerson(store, account);
const [firstGroup = "", firstAccount] = first.split(":");

const app = createApp({
  store,
  accountOf,
  whoIs: createWhoIs(
    accountOf,
    firstAccount === undefined
      ? invited
      : withFirstAdministrator(invited, firstGroup, firstAdministratorSchema.parse(firstAccount)),
  ),
  now,
  newId: () => ulid(now()),
  templateKeys: templateKeysIn(templateKeys, now),
  readWorkbook: readHere,
  liveAddress,
  mail: mailOfStage(process.env),
  drawWorkbook: async (plan) => (await import("../xlsx/write/writeWorkbook")).writeWorkbook(plan),
  log,
});

/** The same app as on one machine; packing what it says in JSON, and how an answer over 4 MB reaches its reader, are of this place. */
const site = new Hono();
site.use(largeAnswersByLink({ bucket: downloads, newId: () => randomBytes(24).toString("base64url") }));
site.use(compress({ encoding: "gzip" }));
site.all("*", (context) => app.fetch(context.req.raw));

const answer = handle(site, { isContentTypeBinary: (type) => !type.includes("json") });

/** The HTTP API behind API Gateway (HTTP API, payload format 2.0). */
export async function handler(event: LambdaEvent, context: Context): Promise<APIGatewayProxyResult> {
  logInvocation(context);
  return answer(event, context);
}
