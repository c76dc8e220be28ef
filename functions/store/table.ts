import { CreateTableCommand, ResourceInUseException, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import type { Store } from "./store";

/** What the one table is: two text keys, no index, paid by the request. The same in AWS and on one machine. */
export const tableShape = {
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" },
    { AttributeName: "sk", KeyType: "RANGE" },
  ],
  AttributeDefinitions: [
    { AttributeName: "pk", AttributeType: "S" },
    { AttributeName: "sk", AttributeType: "S" },
  ],
  BillingMode: "PAY_PER_REQUEST",
} as const;

/** Makes the table and waits until it can be used; one that is there already is left as it is. */
export async function createTable({ db, table }: Store): Promise<void> {
  try {
    await db.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: tableShape.BillingMode,
        KeySchema: [...tableShape.KeySchema],
        AttributeDefinitions: [...tableShape.AttributeDefinitions],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client: db, maxWaitTime: 60, minDelay: 0.02, maxDelay: 2 }, { TableName: table });
}

/** The attribute by which the table takes an item away by itself, some time after the second of the epoch it holds. */
export const ttlAttribute = "ttl";

/** The attribute for an item that is kept so many days after a moment. */
export const ttlAfter = (moment: string, days: number): Record<typeof ttlAttribute, number> => ({
  [ttlAttribute]: Math.ceil(Date.parse(moment) / 1000) + days * 86_400,
});
