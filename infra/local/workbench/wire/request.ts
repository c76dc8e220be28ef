import { z } from "zod";

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).default([]),
  ReferencedObjectPathIds: z.array(z.unknown()).nullish(),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().default(""),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.optional(),
});

const queryInfo = z.object({
  Select: z.array(z.string()).default([]),
  Expand: z.array(z.string()).default([]),
  Skip: z.number().nullish(),
  Top: z.number().nullish(),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().default(""),
  ObjectPathId: z.number().default(0),
  ArgumentInfo: argumentInfo.optional(),
  QueryInfo: queryInfo.nullish(),
  ObjectState: z.record(z.string(), z.unknown()).nullish(),
});

/** One batch of office.js (the body of a ProcessQuery): paths to objects, and what to do with them in order. */
export const requestSchema = z.object({
  Actions: z.array(action).default([]),
  ObjectPaths: z.record(z.string(), objectPath).default({}),
});

export type WireRequest = z.infer<typeof requestSchema>;
export type ObjectPath = z.infer<typeof objectPath>;
export type Action = z.infer<typeof action>;
export type QueryInfo = z.infer<typeof queryInfo>;

/** How a path leads to its object. */
export const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** What an action does with its object. */
export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** The answer to a batch: results of the actions that ran, and the error that stopped it, if one did. */
export interface WireResponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
