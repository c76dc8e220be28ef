import { z } from "zod";

const unitsSchema = z.object({ read: z.number(), write: z.number() });

/** Capacity units by the kind of partition they fell on: `T` a trust's part of a collection, `G` a group, `CODE` a code, `U` a person. */
export type UnitsByPartition = Readonly<Record<string, z.infer<typeof unitsSchema>>>;

const usageSchema = z.object({
  calls: z.int().positive(),
  readUnits: z.number(),
  writeUnits: z.number(),
  tableRequests: z.number(),
  milliseconds: z.number(),
  bytesOut: z.number(),
  partitions: z.record(z.string(), unitsSchema),
});

/** What one call of an operation took, on average over `calls`: capacity units, requests to the table, processor time where it was measured, bytes sent. */
export type Usage = z.infer<typeof usageSchema>;

export const measurementSchema = z.object({
  measuredOn: z.iso.date(),
  schools: z.int().positive(),
  collections: z.int().positive(),
  operations: z.record(z.string(), usageSchema),
  /** By the first word of the sort key: how many items were written for the first time or again, and what they weigh together. */
  items: z.record(z.string(), z.object({ writes: z.int(), bytes: z.number() })),
});

/** A measured run: the demonstration through the real API on an embedded DynamoDB that reports what each request consumed. */
export type Measurement = z.infer<typeof measurementSchema>;
