import { Logger } from "@aws-lambda-powertools/logger";
import type { Context } from "aws-lambda";
import type { LogLine } from "../api/deps";

const logger = new Logger({ serviceName: "trustwide" });

/** Tells the log which invocation the next lines are of: its request id, and whether it was a cold start. */
export const logInvocation = (context: Context): void => logger.addContext(context);

/** Writes a line as JSON with its stable code as the message: what an alarm or a query in the runbook looks for. */
export function log({ level, code, ...facts }: LogLine): void {
  logger[level](code, facts);
}
