import { CreateTableCommand, DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { z } from "zod";
import { connectStore, type Store } from "../../../functions/store/store";
import { tableShape } from "../../../functions/store/table";
import { localDynamo } from "./dataFolder";

const shardsSchema = z.object({ StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }) });
const iteratorSchema = z.object({ ShardIterator: z.string() });
const recordsSchema = z.object({
  Records: z.array(z.looseObject({ eventName: z.string() })),
  NextShardIterator: z.string().optional(),
});

/** Asks DynamoDB Local's streams, whose client we have no other use for: it takes any signature. */
async function askStreams<Schema extends z.ZodType>(
  action: string,
  body: unknown,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = await fetch(localDynamo().endpoint, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-amz-json-1.0",
      "X-Amz-Target": `DynamoDBStreams_20120810.${action}`,
      Authorization:
        "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: JSON.stringify(body),
  });
  return schema.parse(await answer.json());
}

/** A store on a table with a stream of keys alone, as the data stack makes it. */
export async function storeWithStream(table: string): Promise<{ readonly store: Store; readonly streamArn: string }> {
  const store = connectStore({ table, ...localDynamo() });
  await store.db.send(
    new CreateTableCommand({
      TableName: table,
      BillingMode: tableShape.BillingMode,
      KeySchema: [...tableShape.KeySchema],
      AttributeDefinitions: [...tableShape.AttributeDefinitions],
      StreamSpecification: { StreamEnabled: true, StreamViewType: "KEYS_ONLY" },
    }),
  );
  const { Table } = await store.db.send(new DescribeTableCommand({ TableName: table }));
  return { store, streamArn: Table?.LatestStreamArn ?? "" };
}

/** Everything a stream holds, in its own order, as the records Lambda is given. */
export async function recordsOf(streamArn: string): Promise<z.output<typeof recordsSchema>["Records"]> {
  const { StreamDescription } = await askStreams("DescribeStream", { StreamArn: streamArn }, shardsSchema);
  const all: z.output<typeof recordsSchema>["Records"] = [];
  for (const { ShardId } of StreamDescription.Shards) {
    const asked = { StreamArn: streamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" };
    let next: string | undefined = (await askStreams("GetShardIterator", asked, iteratorSchema)).ShardIterator;
    while (next !== undefined) {
      const page: z.output<typeof recordsSchema> = await askStreams(
        "GetRecords",
        { ShardIterator: next },
        recordsSchema,
      );
      all.push(...page.Records);
      next = page.Records.length > 0 ? page.NextShardIterator : undefined;
    }
  }
  return all;
}
