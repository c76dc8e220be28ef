/** A price as read: dollars for `per` of a unit, in US East (N. Virginia). */
export interface Price {
  readonly dollars: number;
  readonly per: number;
  readonly unit: string;
  readonly source: string;
}

/** When the prices below were last read, and what London (eu-west-2) costs beside US East: DynamoDB's on-demand requests there are 19% dearer. */
export const pricesRead = "2026-11";
export const londonFactor = 1.19;

const price = (dollars: number, per: number, unit: string, page: string): Price => ({
  ...{ dollars, per, unit, source: `aws.amazon.com/${page}/pricing` },
});

/**
 * What AWS asks. Volume discounts and free tiers are left out, so that the sum is never too small for them; taxes too. AWS's own pages could not
 * be opened from where these were written down: some were read in guides to them, some are remembered, none was checked. Check each before quoting a sum to anyone.
 */
export const prices = {
  readUnits: price(0.125, 1e6, "read request units", "dynamodb/on-demand"),
  writeUnits: price(0.625, 1e6, "write request units", "dynamodb/on-demand"),
  tableGigabyteMonths: price(0.25, 1, "GB-months of table", "dynamodb/on-demand"),
  recoveryGigabyteMonths: price(0.2, 1, "GB-months of recovery", "dynamodb/on-demand"),
  httpRequests: price(1, 1e6, "HTTP API requests", "api-gateway"),
  liveMessages: price(1, 1e6, "WebSocket messages", "api-gateway"),
  liveMinutes: price(0.25, 1e6, "WebSocket minutes", "api-gateway"),
  functionCalls: price(0.2, 1e6, "function calls", "lambda"),
  functionGigabyteSeconds: price(0.0000133334, 1, "GB-seconds on arm64", "lambda"),
  logGigabytes: price(0.5, 1, "GB of log taken in", "cloudwatch"),
  traces: price(5, 1e6, "traces", "xray"),
  siteGigabytes: price(0.085, 1, "GB to readers", "cloudfront"),
  siteRequests: price(0.012, 1e4, "HTTPS requests", "cloudfront"),
  fileGigabyteMonths: price(0.023, 1, "GB-months of files", "s3"),
  mails: price(0.1, 1000, "mails", "ses"),
  keyMonths: price(1, 1, "key-months", "kms"),
  secretMonths: price(0.4, 1, "secret-months", "secrets-manager"),
  alarmMonths: price(0.1, 1, "alarm-months", "cloudwatch"),
  dashboardMonths: price(3, 1, "dashboard-months", "cloudwatch"),
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof prices;

/** Dollars for an amount of a priced thing, in London. */
export const dollarsFor = (thing: Priced, amount: number): number =>
  (amount / prices[thing].per) * prices[thing].dollars * londonFactor;
