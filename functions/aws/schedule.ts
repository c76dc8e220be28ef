import type { Context } from "aws-lambda";
import { z } from "zod";
import { sweepExpired } from "../dataProtection/retention";
import { runDue } from "../schedule/runDue";
import { connectStore } from "../store/store";
import { readEnvironment } from "./environment";
import { log, logInvocation } from "./log";
import { mailOfStage } from "./mail";

const { table } = readEnvironment(["table"], process.env);
const store = connectStore({ table });
const now = (): Date => new Date();
const deps = { store, now, log, ...mailOfStage(process.env) };

/** What EventBridge Scheduler sends: the group whose hour it is. */
const eventSchema = z.object({ groupId: z.string().min(1) });

/** What a run did: releases made, mails sent, collections that were kept long enough and erased. */
export interface ScheduleRan {
  readonly releases: number;
  readonly mails: number;
  readonly erased: readonly string[];
}

/** Does what is due for a group: releases, reminders, the digest; and erases what was kept long enough. It may be sent twice, or late: everything is done once. */
export async function handler(event: unknown, context: Context): Promise<ScheduleRan> {
  logInvocation(context);
  const { groupId } = eventSchema.parse(event);
  const erased = await sweepExpired(store, groupId, now());
  const { releases, mails, withoutAddress } = await runDue(deps, groupId);
  log({ level: "info", code: "schedule-ran", group: groupId, releases, mails, withoutAddress, erased: erased.length });
  return { releases, mails, erased };
}
