import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { changeIn, type Change } from "../live/change";
import { notify } from "../live/notify";
import { tableConnections } from "../store/connections";
import { getItem } from "../store/items";
import type { Key } from "../store/keys";
import { revisionAt } from "../store/revisionAt";
import { connectStore } from "../store/store";
import { heardIn } from "../store/topics";
import { ulid } from "../store/ulid";
import { mendHead } from "../submissions/mendHead";
import { readEnvironment } from "./environment";
import { liveSender } from "./liveSender";
import { log, logInvocation } from "./log";

const { table, liveEndpoint } = readEnvironment(["table", "liveEndpoint"], process.env);
const store = connectStore({ table });
const now = (): Date => new Date();
const notices = {
  ...{ store, connections: tableConnections(store), now, log, newId: () => ulid(now()) },
  send: liveSender(liveEndpoint).send,
  wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
};

const keyOf = ({ dynamodb }: DynamoDBRecord): Key | null => {
  const { pk, sk } = dynamodb?.Keys ?? {};
  return pk?.S !== undefined && sk?.S !== undefined ? { pk: pk.S, sk: sk.S } : null;
};

/** Brings a head to the revision that was accepted, and gives what others are told of a change; the stream holds keys alone, so what changed is read. */
async function follow(key: Key): Promise<Change | null> {
  const accepted = revisionAt(key);
  if (accepted) await mendHead(store, accepted.partition, accepted.schoolId);
  const item = heardIn(key) && (await getItem(store, key));
  return item && changeIn({ ...item, ...key });
}

/** The first record that failed is named, and the stream sends it and those after it again. */
function failed(record: DynamoDBRecord | undefined, code: string, error: unknown): DynamoDBBatchResponse {
  const reason = error instanceof Error ? error.name : "unknown";
  log({ level: "error", code, record: record?.eventID ?? "", error: reason });
  return { batchItemFailures: [{ itemIdentifier: record?.dynamodb?.SequenceNumber ?? "" }] };
}

/**
 * What the table's stream says was put: every head is brought to its newest revision, so that one whose writer died in between is not left behind until
 * somebody reads it, and those who listen are told of all of it at once. A change that is told again carries the same id.
 */
export async function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  logInvocation(context);
  const changes: Change[] = [];
  let answer: DynamoDBBatchResponse = { batchItemFailures: [] };
  for (const record of event.Records) {
    const key = keyOf(record);
    if (!key) continue;
    try {
      const change = await follow(key);
      if (change) changes.push(change);
    } catch (error) {
      answer = failed(record, "stream-not-followed", error);
      break;
    }
  }
  try {
    await notify(notices, changes);
  } catch (error) {
    return failed(event.Records[0], "notices-failed", error);
  }
  return answer;
}
