import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { revisionAt } from "../store/revisionAt";
import { connectStore } from "../store/store";
import { mendHead } from "../submissions/mendHead";
import { readEnvironment } from "./environment";
import { log, logInvocation } from "./log";

const { table } = readEnvironment(["table"], process.env);
const store = connectStore({ table });

/**
 * What the table's stream says was accepted: every head is brought to its newest revision, so that one whose writer died in between is not
 * left behind until somebody reads it. The first record that fails is named, and the stream sends it and those after it again.
 */
export async function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  logInvocation(context);
  for (const { dynamodb, eventID = "" } of event.Records) {
    const { pk, sk } = dynamodb?.Keys ?? {};
    const accepted = pk?.S !== undefined && sk?.S !== undefined ? revisionAt({ pk: pk.S, sk: sk.S }) : null;
    if (!accepted) continue;
    try {
      await mendHead(store, accepted.partition, accepted.schoolId);
    } catch (error) {
      log({
        level: "error",
        code: "head-not-mended",
        record: eventID,
        error: error instanceof Error ? error.name : "",
      });
      return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? "" }] };
    }
  }
  return { batchItemFailures: [] };
}
