import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Key } from "./keys";

/** Where everything is kept: one DynamoDB table and a client for it. A plain record; whoever makes it closes it. */
export interface Store {
  readonly db: DynamoDBDocumentClient;
  readonly table: string;
  /** Which keys may be touched, where that is less than all: a request's store reaches what its person's scope does, whatever the request says. */
  readonly reach?: Reach;
  /** Told of every item after it was put, where no stream of the table tells it: on one machine. It must not throw. */
  readonly heard?: (item: Readonly<Record<string, unknown>> & Key) => void;
}

/** Whether a key, or every key that begins like it, may be touched. */
export type Reach = (key: { readonly pk: string; readonly sk: string }) => boolean;

/** A person who did something: a stable id from sign-in and the name shown on sheets and pages. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Stands in the place of whoever did something to content that was erased. */
export const erased: Person = { id: "erased", name: "erased" };

/**
 * A store on the table named `table`. Where it is, and how it is reached, are given for an embedded engine only; in AWS they come from
 * the environment. A write that is retried after a lost answer is safe here: every put that matters is conditional and read back.
 */
export function connectStore({
  table,
  ...where
}: { readonly table: string } & Pick<
  DynamoDBClientConfig,
  "endpoint" | "region" | "credentials" | "requestHandler" | "signer"
>): Store {
  const client = new DynamoDBClient({
    retryMode: "standard",
    maxAttempts: 4,
    requestHandler: { connectionTimeout: 2000, requestTimeout: 15_000, httpAgent: { keepAlive: true, maxSockets: 64 } },
    ...where,
  });
  return { db: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), table };
}
