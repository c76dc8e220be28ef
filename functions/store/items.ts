import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  type GetCommandOutput,
  type PutCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { keyText, type Key, type KeyRange } from "./keys";
import type { Store } from "./store";

/** An item as DynamoDB gives it: each file that keeps a kind of item knows its attributes. */
export type Item = NonNullable<GetCommandOutput["Item"]>;

/** A key outside a store's reach was about to be touched: a fault of ours that scope should have answered before. It never gets further. */
export class OutOfReach extends Error {
  override readonly name = "OutOfReach";
}

/** Stops at a key the store does not reach. The message says what kind of key, never which. */
function mustReach({ reach }: Store, key: Key): void {
  if (reach && !reach(key)) throw new OutOfReach(`${key.pk.split("#")[0] ?? ""} ${key.sk.split("#")[0] ?? ""}`);
}

/** Whether a whole range may be touched. */
export const reaches = ({ reach }: Store, { pk, prefix }: KeyRange): boolean => !reach || reach({ pk, sk: prefix });

const keysPerBatchGet = 100;
const putsPerBatchWrite = 25;
const attemptsPerBatch = 10;

/** The item at a key, strongly consistent; null when there is none. */
export async function getItem(store: Store, { pk, sk }: Key): Promise<Item | null> {
  mustReach(store, { pk, sk });
  const { db, table } = store;
  const { Item } = await db.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }));
  return Item ?? null;
}

/** Puts an item where its condition holds. `refused` is an expected answer; anything else that fails is thrown. */
export async function putItem(
  store: Store,
  item: Item & Key,
  condition: Pick<
    PutCommandInput,
    "ConditionExpression" | "ExpressionAttributeNames" | "ExpressionAttributeValues"
  > = {},
): Promise<"put" | "refused"> {
  mustReach(store, item);
  const { db, table, heard } = store;
  try {
    await db.send(new PutCommand({ TableName: table, Item: item, ...condition }));
    heard?.(item);
    return "put";
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return "refused";
    throw error;
  }
}

/** Removes an item; one that is not there is removed already. */
export async function removeItem(store: Store, { pk, sk }: Key): Promise<void> {
  mustReach(store, { pk, sk });
  await store.db.send(new DeleteCommand({ TableName: store.table, Key: { pk, sk } }));
}

/** Takes an item away and gives what it was; null when it was not there. Of several who try at once, one gets it. */
export async function takeItem(store: Store, { pk, sk }: Key): Promise<Item | null> {
  mustReach(store, { pk, sk });
  const { db, table } = store;
  const taken = await db.send(new DeleteCommand({ TableName: table, Key: { pk, sk }, ReturnValues: "ALL_OLD" }));
  return taken.Attributes ?? null;
}

/** The condition under which an immutable item is put: nothing is there yet. */
export const ifAbsent = { ConditionExpression: "attribute_not_exists(pk)" } as const;

/** Every item of a range in the order of the sort key, however many pages of 1 MB it takes. `only` names the attributes wanted. */
export async function queryItems(
  store: Store,
  { pk, prefix }: KeyRange,
  options: { readonly only?: readonly string[]; readonly consistent?: boolean } = {},
): Promise<Item[]> {
  mustReach(store, { pk, sk: prefix });
  const { db, table } = store;
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await db.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": pk, ":prefix": prefix },
        ConsistentRead: options.consistent ?? true,
        ExclusiveStartKey: start,
        ...projection(options.only),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** The last item of a range in the order of the sort key, read alone; null when the range is empty. */
export async function lastItem(store: Store, { pk, prefix }: KeyRange): Promise<Item | null> {
  mustReach(store, { pk, sk: prefix });
  const { Items = [] } = await store.db.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
      ExpressionAttributeValues: { ":pk": pk, ":prefix": prefix },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return Items[0] ?? null;
}

/** The items at many keys, in no order and without those that are missing: 100 keys a call, what was left over asked again. */
export async function batchGetItems(
  store: Store,
  keys: readonly Key[],
  options: { readonly only?: readonly string[]; readonly consistent?: boolean } = {},
): Promise<Item[]> {
  for (const key of keys) mustReach(store, key);
  const { db, table } = store;
  // DynamoDB refuses a batch that names a key twice.
  const wanted = [...new Map(keys.map(({ pk, sk }) => [keyText({ pk, sk }), { pk, sk }])).values()];
  const items: Item[] = [];
  for (let first = 0; first < wanted.length; first += keysPerBatchGet) {
    let left: Item[] = wanted.slice(first, first + keysPerBatchGet);
    await untilDone(async () => {
      const answer = await db.send(
        new BatchGetCommand({
          RequestItems: {
            [table]: { Keys: left, ConsistentRead: options.consistent ?? true, ...projection(options.only) },
          },
        }),
      );
      const got = answer.Responses?.[table] ?? [];
      items.push(...got);
      left = answer.UnprocessedKeys?.[table]?.Keys ?? [];
      return { left: left.length, progress: got.length > 0 };
    });
  }
  return items;
}

/** Puts many items that need no condition (the same content under the same key): 25 a call, what was left over sent again. */
export async function batchPutItems(store: Store, items: readonly (Item & Key)[]): Promise<void> {
  for (const item of items) mustReach(store, item);
  const { db, table } = store;
  const distinct = [...new Map(items.map((item) => [keyText(item), item])).values()];
  for (let first = 0; first < distinct.length; first += putsPerBatchWrite) {
    let left = distinct
      .slice(first, first + putsPerBatchWrite)
      .map((Item) => ({ PutRequest: { Item } as { Item: Item } }));
    await untilDone(async () => {
      const before = left.length;
      const answer = await db.send(new BatchWriteCommand({ RequestItems: { [table]: left } }));
      left = (answer.UnprocessedItems?.[table] ?? []).flatMap(({ PutRequest }) =>
        PutRequest?.Item ? [{ PutRequest: { Item: PutRequest.Item } }] : [],
      );
      return { left: left.length, progress: left.length < before };
    });
  }
}

/** Reserved words (`hash`, `status`) may be attributes, so every name goes by an alias. */
const projection = (only: readonly string[] | undefined) =>
  only === undefined
    ? {}
    : {
        ProjectionExpression: only.map((_, index) => `#p${index}`).join(", "),
        ExpressionAttributeNames: Object.fromEntries(only.map((name, index) => [`#p${index}`, name])),
      };

/** Sends what is left again: at once while it moves (a full answer), after a growing wait while the table is throttled. */
async function untilDone(send: () => Promise<{ left: number; progress: boolean }>): Promise<void> {
  let stuck = 0;
  for (;;) {
    const { left, progress } = await send();
    if (left === 0) return;
    stuck = progress ? 0 : stuck + 1;
    if (stuck >= attemptsPerBatch) throw new Error(`${left} items were still not processed after ${stuck} attempts`);
    if (stuck > 0) await new Promise((done) => setTimeout(done, Math.random() * Math.min(25 * 2 ** stuck, 2000)));
  }
}
