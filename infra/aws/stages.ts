import { z } from "zod";

/**
 * What differs between the stages. Rates are requests a second over the whole API, bursts what it takes at once; `logDays` how long logs
 * are kept, one of the periods CloudWatch knows; `budgetDollars` the sum a month at which the operator is told (AWS bills in dollars).
 */
export interface Stage {
  readonly name: "dev" | "prod";
  readonly region: "eu-west-2";
  readonly apiRate: number;
  readonly apiBurst: number;
  readonly logDays: 30 | 365;
  readonly budgetDollars: number;
  /** Where the service is reached, with the certificate for it (CloudFront takes one of us-east-1); null: the address CloudFront gives. */
  readonly site: { readonly domain: string; readonly certificate: string } | null;
  /** The app registration people sign in to, and whose accounts are taken: tenants' ids with commas between, or `any`. `first`: who may invite
   * before anybody was, `<group>:<tenant id>/<object id>`, or `none`. */
  readonly signIn: { readonly clientId: string; readonly tenants: string; readonly first: string };
  /** The groups (customers) whose day the schedule works through. */
  readonly groups: readonly string[];
  /** Who is told of alarms and of the budget, by mail; null: nobody, the alarms are seen on the dashboard alone. */
  readonly operator: string | null;
}

const defaults = {
  dev: { region: "eu-west-2", apiRate: 50, apiBurst: 100, logDays: 30, budgetDollars: 20 },
  prod: { region: "eu-west-2", apiRate: 1000, apiBurst: 2000, logDays: 365, budgetDollars: 200 },
} as const;

const contextSchema = z.object({
  stage: z.enum(["dev", "prod"], { error: "-c stage=… is dev or prod" }).default("dev"),
  domain: z.string().min(1).optional(),
  certificate: z
    .string()
    .startsWith("arn:aws:acm:us-east-1:", { error: "-c certificate=… is the ARN of a certificate in us-east-1" })
    .optional(),
  clientId: z.guid({ error: "-c clientId=… is the application (client) id of the app registration" }).optional(),
  tenants: z
    .string()
    .regex(/^(any|[0-9a-f-]{36}(,[0-9a-f-]{36})*)$/i, {
      error: "-c tenants=… is any, or tenant ids with commas between",
    })
    .default("any"),
  first: z
    .string()
    .regex(/^(none|[a-z0-9-]+:[0-9a-f-]{36}\/[0-9a-f-]{36})$/i, {
      error: "-c first=… is GROUP:TENANT/OBJECT, ids of the group, the tenant and the account",
    })
    .default("none"),
  groups: z
    .string()
    .regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/, { error: "-c groups=… is ids of groups with commas between" })
    .optional(),
  operator: z.email({ error: "-c operator=… is an e-mail address" }).optional(),
});

/** A registration that does not exist: a dev stage without one lets nobody sign in. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** A stage that cannot be deployed as it was asked for; the message says what to pass. */
export class StageRefused extends Error {
  override readonly name = "StageRefused";
}

/**
 * The stage of a deployment from CDK's context (`-c stage=prod -c domain=… -c certificate=… -c clientId=… -c operator=…`); dev when nothing is said.
 * prod has a domain of its own, because CloudFront's own takes TLS older than 1.2, and an operator, because an alarm is for somebody.
 */
export function stageOf(context: Readonly<Record<string, unknown>>): Stage {
  const read = contextSchema.safeParse(context);
  if (!read.success) throw new StageRefused(read.error.issues.map(({ message }) => message).join("; "));
  const { stage: name, domain, certificate, clientId, tenants, first, groups = "", operator = null } = read.data;
  if ((domain === undefined) !== (certificate === undefined))
    throw new StageRefused("-c domain=… and -c certificate=… go together");
  const site = domain !== undefined && certificate !== undefined ? { domain, certificate } : null;
  if (name === "prod" && (!site || !operator || clientId === undefined))
    throw new StageRefused("prod needs -c domain=… -c certificate=… -c clientId=… -c operator=…");
  const named = groups.split(",").filter((id) => id !== "");
  return {
    name,
    ...defaults[name],
    site,
    operator,
    groups: named,
    signIn: { clientId: clientId ?? nobody, tenants, first },
  };
}
