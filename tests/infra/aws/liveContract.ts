import { z } from "zod";
import { liveMessageSchema, liveTicketSchema } from "../../../core/wire/live";
import { tableConnections } from "../../../functions/store/connections";
import { headKey } from "../../../functions/store/keys";
import type { Store } from "../../../functions/store/store";
import { answers, schools } from "../../functions/api/example";
import { ask } from "./apiContract";
import { liveEvent, streamEvent } from "./events";
import type { RunningLambda } from "./lambda";
import { isSignedFor } from "./signature";
import type { SignIn } from "./signedIn";
import { officer } from "./signedInContract";
import type { AskedOfService } from "./standInServices";

const answerSchema = z.object({ statusCode: z.number(), body: z.string().optional() });

/** What is live together: the functions, the table, who is signed in, and what API Gateway was asked. */
export interface LiveSetting {
  readonly api: RunningLambda;
  readonly live: RunningLambda;
  readonly stream: RunningLambda;
  readonly store: Store;
  readonly signIn: SignIn;
  readonly asked: readonly AskedOfService[];
}

/** What the live function's asset must do with what API Gateway's WebSocket API sends, and the stream's with what others are to be told of. */
export function liveContract(setting: () => LiveSetting): void {
  const say = async (...event: Parameters<typeof liveEvent>) =>
    answerSchema.parse(await setting().live.invoke(liveEvent(...event)));
  const replyTo = async (connectionId: string, message: object) => {
    const { statusCode, body = "" } = await say("$default", connectionId, { body: JSON.stringify(message) });
    expect(statusCode).toBe(200);
    return liveMessageSchema.parse(JSON.parse(body));
  };
  const asTheOfficer = async (method: string, path: string, body?: unknown) =>
    ask(setting().api, method, path, {
      headers: { ...(await setting().signIn.authorization()), "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const ticket = async () => liveTicketSchema.parse(JSON.parse((await asTheOfficer("POST", "/v1/live/tickets")).body));
  const connected = async (connectionId: string): Promise<void> => {
    expect(await say("$connect", connectionId, { ticket: (await ticket()).ticket })).toEqual({ statusCode: 200 });
    expect(await replyTo(connectionId, { type: "subscribe", collections: ["autumn", "unknown"] })).toEqual({
      ...{ type: "subscribed", collections: ["autumn"], unknown: ["unknown"] },
    });
  };
  const isKnown = async (connectionId: string): Promise<boolean> =>
    (await tableConnections(setting().store).read(connectionId, Math.floor(Date.now() / 1000))) !== null;
  const askedOf = (connectionId: string) =>
    setting().asked.filter(({ path }) => path === `/live/@connections/${encodeURIComponent(connectionId)}`);
  /** Sends a school's answers through the API, and the stream's function what the table then says. */
  const changed = async (school: string): Promise<void> => {
    const path = `/v1/collections/autumn/schools/${school}/submissions`;
    expect((await asTheOfficer("POST", path, { base: 0, entries: answers(), notes: {} })).statusCode).toBe(201);
    const partition = { groupId: officer.scope.groupId, trustId: "tru_one", collectionId: "autumn" };
    const head = headKey(school === schools.clare ? { ...partition, trustId: "tru_two" } : partition, school);
    // The head as it was put first and as it is now: one change, told once.
    expect(await setting().stream.invoke(streamEvent(head, head))).toEqual({ batchItemFailures: [] });
  };

  it("lets nobody in without a ticket, with one that is made up, or with one that was used", async () => {
    const { ticket: once, address } = await ticket();
    expect(address).toBe(`wss://live.example/live?ticket=${once}`);
    expect((await say("$connect", "c-none")).statusCode).toBe(401);
    expect((await say("$connect", "c-made-up", { ticket: "made-up" })).statusCode).toBe(401);
    expect((await say("$connect", "c-first=", { ticket: once })).statusCode).toBe(200);
    expect((await say("$connect", "c-second", { ticket: once })).statusCode).toBe(401);
  });

  it("answers what is said on the connection, and says when it does not understand", async () => {
    await connected("c-answers=");
    expect(await replyTo("c-answers=", { type: "ping" })).toEqual({ type: "pong" });
    expect(await replyTo("c-answers=", { type: "shout" })).toEqual({ type: "not understood" });
  });

  it("a submission is told to who listens, once, signed, and without a figure or a school in it", async () => {
    await connected("c-told=");
    await changed(schools.bede);
    const told = askedOf("c-told=");
    expect(told.map(({ method, body }) => [method, liveMessageSchema.parse(JSON.parse(body.toString()))])).toEqual([
      [
        "POST",
        { type: "changed", collection: "autumn", what: "answers", trust: "tru_one", changes: [expect.any(String)] },
      ],
    ]);
    expect(told.every((each) => isSignedFor("execute-api", each, "local"))).toBe(true);
    expect(told.every((each) => isSignedFor("execute-api", { ...each, method: "DELETE" }, "local"))).toBe(false);
    expect(String(told[0]?.body)).not.toMatch(/sch_|[0-9]{7}/);
  });

  it("forgets a connection that API Gateway no longer has, and one that was closed", async () => {
    await connected("c-gone=");
    await connected("c-closed=");
    expect(await say("$disconnect", "c-closed=")).toEqual({ statusCode: 200 });
    await changed(schools.clare);
    expect(askedOf("c-gone=")).toHaveLength(1);
    expect(askedOf("c-closed=")).toHaveLength(0);
    expect([await isKnown("c-gone="), await isKnown("c-closed="), await isKnown("c-told=")]).toEqual([
      ...[false, false, true],
    ]);
  });

  it("closes a connection it knows nothing of, so that its client opens another", async () => {
    expect(await say("$default", "c-unknown=", { body: JSON.stringify({ type: "ping" }) })).toEqual({
      statusCode: 200,
    });
    expect(askedOf("c-unknown=").map(({ method }) => method)).toEqual(["DELETE"]);
  });

  it("logs no ticket and no address", () => {
    const lines = [...setting().live.logged, ...setting().stream.logged].join("\n");
    expect(lines).not.toMatch(/192\.0\.2\.1|ticket/);
    expect(lines).not.toContain('"level":"ERROR"');
  });
}
