/** Where a price holds: in US East (N. Virginia), at CloudFront's European places, or in every region alike. */
type Where = "US East" | "Europe" | "everywhere";

/** A price as read: dollars for `per` of a unit. `readIn`: the page it was read in; null where none could be opened, so that it is from memory. */
export interface Price {
  readonly dollars: number;
  readonly per: number;
  readonly unit: string;
  readonly where: Where;
  readonly readIn: string | null;
}

/** When the prices below were last read, and how much dearer London (eu-west-2) is taken to be than US East: DynamoDB's on-demand requests are, by 19%. */
export const pricesRead = "2026-11";
export const londonFactor = 1.19;

const price = (dollars: number, per: number, unit: string, where: Where, readIn: string | null): Price => ({
  ...{ dollars, per, unit, where, readIn },
});

const onDynamoDb = "airbyte.com/data-engineering-resources/dynamodb-pricing";
const onApiGateway = "amnic.com/blogs/aws-api-gateway-pricing";
const onLambda = "cloudchipr.com/blog/aws-lambda-pricing";
const onCloudWatch = "factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards";

/**
 * What AWS asks. Volume discounts and free tiers are left out, so that the sum is never too small for them; taxes too. Few of AWS's own pages could be
 * opened from where these were written down: most were read in guides to them. Check each in the account's own calculator before quoting a sum.
 */
export const prices = {
  readUnits: price(0.125, 1e6, "read request units", "US East", onDynamoDb),
  writeUnits: price(0.625, 1e6, "write request units", "US East", onDynamoDb),
  tableGigabyteMonths: price(0.25, 1, "GB-months of table", "US East", "aws.amazon.com/dynamodb/pricing"),
  recoveryGigabyteMonths: price(0.2, 1, "GB-months of recovery", "US East", "finops.com.py/services/dynamodb/backups"),
  httpRequests: price(1, 1e6, "HTTP API requests", "US East", onApiGateway),
  liveMessages: price(1, 1e6, "WebSocket messages", "US East", onApiGateway),
  liveMinutes: price(0.25, 1e6, "WebSocket minutes", "US East", onApiGateway),
  functionCalls: price(0.2, 1e6, "function calls", "US East", onLambda),
  functionGigabyteSeconds: price(0.0000133334, 1, "GB-seconds on arm64", "US East", onLambda),
  logGigabytes: price(0.5, 1, "GB of log taken in", "US East", onCloudWatch),
  traces: price(5, 1e6, "traces", "US East", "aws.amazon.com/xray/pricing"),
  siteGigabytes: price(0.085, 1, "GB to readers", "Europe", "aws.amazon.com/cloudfront/pricing"),
  siteRequests: price(0.012, 1e4, "HTTPS requests", "Europe", null),
  fileGigabyteMonths: price(
    0.023,
    1,
    "GB-months of files",
    "US East",
    "cloudhealthtech.com/blog/s3-cost-aws-cloud-storage-costs-explained",
  ),
  mails: price(0.1, 1000, "mails", "US East", "acecloudinterviews.com/tutorials/aws/ses"),
  keyMonths: price(1, 1, "key-months", "everywhere", "aws.amazon.com/kms/pricing"),
  secretMonths: price(
    0.4,
    1,
    "secret-months",
    "US East",
    "hivebook.wiki/wiki/aws-secrets-manager-rotated-secrets-dynamic-db-credentials-kms",
  ),
  alarmMonths: price(0.1, 1, "alarm-months", "US East", null),
  dashboardMonths: price(3, 1, "dashboard-months", "US East", onCloudWatch),
} as const satisfies Record<string, Price>;

export type Priced = keyof typeof prices;

/** Dollars for an amount of a priced thing, in London: a price of US East is raised by `londonFactor`. */
export function dollarsFor(thing: Priced, amount: number): number {
  const { dollars, per, where } = prices[thing];
  return (amount / per) * dollars * (where === "US East" ? londonFactor : 1);
}
