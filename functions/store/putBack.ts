import { GetCommand, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { ifAbsent } from "./items";
import type { Store } from "./store";

/** What putting back came to: items looked at, and how many were missing. */
export interface PutBack {
  readonly looked: number;
  readonly missing: number;
}

/**
 * Puts back what a table lost from a copy of it (a restore to a point in time): every item that is not there at all, and no other, so that nothing
 * accepted since is overwritten. Without `apply` it only counts. Reads the whole copy: for an operator, never for a function.
 */
export async function putBack(from: Store, to: Store, apply: boolean): Promise<PutBack> {
  let [looked, missing] = [0, 0];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await from.db.send(new ScanCommand({ TableName: from.table, ExclusiveStartKey: start }));
    for (const item of page.Items ?? []) {
      looked++;
      if (await isMissing(to, item, apply)) missing++;
    }
    start = page.LastEvaluatedKey;
  } while (start);
  return { looked, missing };
}

async function isMissing({ db, table }: Store, item: Record<string, unknown>, apply: boolean): Promise<boolean> {
  if (!apply) {
    const { Item } = await db.send(
      new GetCommand({ TableName: table, Key: { pk: item["pk"], sk: item["sk"] }, ProjectionExpression: "pk" }),
    );
    return Item === undefined;
  }
  try {
    await db.send(new PutCommand({ TableName: table, Item: item, ...ifAbsent }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
