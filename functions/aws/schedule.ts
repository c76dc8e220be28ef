import type { Context } from "aws-lambda";
import { z } from "zod";
import { sweepExpired } from "../dataProtection/retention";
import { connectStore } from "../store/store";
import { readEnvironment } from "./environment";
import { log, logInvocation } from "./log";

const { table } = readEnvironment(["table"], process.env);
const store = connectStore({ table });

/** What EventBridge Scheduler sends: the group whose day it is. */
const eventSchema = z.object({ groupId: z.string().min(1) });

/** Does what is due each day for a group: what was kept long enough is erased. It may be sent twice, or late: everything is done once. */
export async function handler(event: unknown, context: Context): Promise<{ readonly erased: readonly string[] }> {
  logInvocation(context);
  const { groupId } = eventSchema.parse(event);
  const erased = await sweepExpired(store, groupId, new Date());
  log({ level: "info", code: "schedule-ran", group: groupId, erased: erased.length });
  return { erased };
}
