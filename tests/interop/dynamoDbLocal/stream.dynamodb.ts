import type { Person } from "../../../core/wire/people";
import { tableConnections } from "../../../functions/store/connections";
import { createCollection } from "../../../functions/store/collections";
import { readHead } from "../../../functions/store/heads";
import { putRevision } from "../../../functions/store/revisions";
import type { Store } from "../../../functions/store/store";
import { answersTopic } from "../../../functions/store/topics";
import { accept } from "../../../functions/submissions/accept";
import {
  collection,
  counts,
  during,
  head,
  partitionIn,
  schoolId,
  submission,
} from "../../functions/submissions/sample";
import { startStandIns } from "../../infra/aws/standInServices";
import { localDynamo } from "./dataFolder";
import { recordsOf, storeWithStream } from "./tableStream";

const person: Person = {
  ...head,
  roles: ["groupOfficer"],
  scope: { groupId: collection.groupId, trusts: "all", schools: "all" },
};
let store: Store;
let streamArn: string;
type Handler = (event: unknown, context: unknown) => Promise<unknown>;
let handler: Handler;
let apiGateway: Awaited<ReturnType<typeof startStandIns>>;

beforeAll(async () => {
  ({ store, streamArn } = await storeWithStream("streamed"));
  apiGateway = await startStandIns("none");
  const { endpoint, region, credentials } = localDynamo();
  Object.assign(process.env, {
    TRUSTWIDE_TABLE: "streamed",
    TRUSTWIDE_LIVE_ENDPOINT: `${apiGateway.url}/live`,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
  handler = (await import("../../../functions/aws/stream")).handler as Handler;
});

afterAll(() => apiGateway.stop());

const context = {
  awsRequestId: "one",
  functionName: "stream",
  memoryLimitInMB: "512",
  invokedFunctionArn: "arn",
  functionVersion: "1",
};

test("the stream of a real table: a revision whose writer died is found in it, its head is mended, and who listens is told once", async () => {
  await createCollection(store, collection);
  const connections = tableConnections(store);
  const connection = { connectionId: "c-one", person, topics: [], expires: Math.floor(Date.now() / 1000) + 600 };
  await connections.put(connection);
  await connections.hear(connection, new Map([[answersTopic(partitionIn()), { schools: "all", audiences: [] }]]));
  const other = "sch_bbbbbbbb";
  await accept(store, submission({ a: 1 }));
  await putRevision(store, partitionIn(collection, other), {
    ...{ schoolId: other, revision: 1, base: 0, seen: null, submissionId: "s1", hash: "h1", by: head },
    ...{ at: during.toISOString(), returns: [], entries: counts({ a: 1 }), findings: [] },
  });
  expect((await readHead(store, partitionIn(collection, other), other)).revision).toBe(0);

  const records = await recordsOf(streamArn);
  const sortKeys = records.map((record) => JSON.stringify(record));
  expect(sortKeys.filter((record) => record.includes("REV#"))).toHaveLength(2);
  for (const record of sortKeys) expect(record).not.toMatch(/NewImage|OldImage|entries|"name"/);

  expect(await handler({ Records: records }, context)).toEqual({ batchItemFailures: [] });
  expect(await readHead(store, partitionIn(collection, other), other)).toMatchObject({ revision: 1, hash: "h1" });
  expect((await readHead(store, partitionIn(), schoolId)).revision).toBe(1);
  expect(apiGateway.asked.map(({ path, body }) => [path, JSON.parse(body.toString()) as unknown])).toEqual([
    ["/live/@connections/c-one", expect.objectContaining({ type: "changed", collection: collection.id })],
  ]);
});
