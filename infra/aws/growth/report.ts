import { storedGigabytes } from "../cost/cost";
import type { Measurement } from "../cost/measurement";
import type { Peak } from "./peak";

/**
 * What one partition key may be asked for in a second, however large the table is; how much a partition holds; and how fast one function reads a shard.
 *
 * @source docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html and ServiceQuotas.html
 */
export const limits = {
  readUnitsOfPartition: 3000,
  writeUnitsOfPartition: 1000,
  /** On-demand tables start at this account quota, which AWS raises on asking. */
  unitsOfTable: 40_000,
  functionsOfAccount: 1000,
  partitionGigabytes: 10,
} as const;

const whole = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 1 : 0 });
const share = (value: number, limit: number): string =>
  `${whole(value)} (${((value / limit) * 100).toFixed(1)}% of ${whole(limit)})`;

/** How many partitions DynamoDB needs for a load and a size: whichever asks for more. Each is a shard of the stream. */
export function partitionsFor(peak: Peak, gigabytes: number): number {
  const byLoad =
    peak.readUnitsASecond / limits.readUnitsOfPartition + peak.writeUnitsASecond / limits.writeUnitsOfPartition;
  return Math.max(1, Math.ceil(byLoad), Math.ceil(gigabytes / limits.partitionGigabytes));
}

/** A peak hour beside DynamoDB's and Lambda's limits, as lines. */
export function growthLines(peak: Peak, measured: Measurement): string[] {
  const gigabytes = storedGigabytes(peak.schools, measured);
  const shards = partitionsFor(peak, gigabytes);
  const changes = peak.writeUnitsASecond / 2;
  return [
    `${whole(peak.schools)} schools, ${peak.division}: the busiest hour of the last day`,
    `  requests a second              ${whole(peak.requestsASecond)}`,
    `  functions at once              ${share(peak.functionsAtOnce, limits.functionsOfAccount)}`,
    `  table, read units a second     ${share(peak.readUnitsASecond, limits.unitsOfTable)}`,
    `  table, write units a second    ${share(peak.writeUnitsASecond, limits.unitsOfTable)}`,
    `  hottest key, reads in a second ${share(peak.hottestRead.units, limits.readUnitsOfPartition)}  ${peak.hottestRead.partition}`,
    `  hottest key, writes            ${share(peak.hottestWrite.units, limits.writeUnitsOfPartition)}  ${peak.hottestWrite.partition}`,
    `  table after six years          ${whole(gigabytes)} GB in ${whole(shards)} partitions, so ${whole(shards)} shards of the stream; ${whole(changes / shards)} changes a second on each`,
  ];
}
