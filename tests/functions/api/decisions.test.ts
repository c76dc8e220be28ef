import { problemIn } from "./answered";
import { answers, at, fresh, schools, sendTo } from "./example";
import { oneService } from "./oneService";

const service = oneService();

const freshCollection = (more: Record<string, unknown> = {}) => fresh(service, more);
const send = (id: string, entries: Record<string, unknown>, more: Parameters<typeof sendTo>[3] = {}) =>
  sendTo(service, id, entries, more);

describe("POST decision", () => {
  const decide = (id: string, revision: number, body: Record<string, unknown>) =>
    service.ask("POST", `${at(id, schools.anne)}/${String(revision)}/decision`, body);

  it("approves, then authorises, and a later revision takes the school back to submitted", async () => {
    const id = await freshCollection();
    await send(id, answers());
    expect((await decide(id, 1, { decision: "approve", from: "submitted" })).json).toMatchObject({
      status: "approved",
    });
    expect((await decide(id, 1, { decision: "authorise", from: "approved" })).json).toMatchObject({
      status: "authorised",
    });
    expect((await send(id, answers({ ks2_eligible: 31 }), { base: 1 })).json).toMatchObject({ status: "submitted" });
    expect((await service.ask("GET", at(id, schools.anne))).json).toMatchObject({
      ...{ status: "submitted", revision: 2, approved: 1, authorised: 1 },
      events: [
        { kind: "approve", revision: 1 },
        { kind: "authorise", revision: 1 },
      ],
    });
  });

  it("queries with a reason the school reads", async () => {
    const id = await freshCollection();
    await send(id, answers());
    expect(problemIn(await decide(id, 1, { decision: "query", from: "submitted" })).detail).toBe(
      "Say what is queried, in words the school will read.",
    );
    await decide(id, 1, { decision: "query", from: "submitted", reason: "Is 30 right?" });
    expect((await service.ask("GET", at(id, schools.anne))).json).toMatchObject({
      status: "queried",
      reason: "Is 30 right?",
    });
  });

  it("refuses where the school stands elsewhere, or the decision does not follow", async () => {
    const id = await freshCollection();
    expect(problemIn(await decide(id, 1, { decision: "approve", from: "submitted" }))).toMatchObject({
      status: 409,
      statusNow: "not started",
      detail: "The school stands elsewhere now: it has sent nothing. Look again, then decide.",
    });
    await send(id, answers());
    await decide(id, 1, { decision: "approve", from: "submitted" });
    expect(problemIn(await decide(id, 1, { decision: "query", from: "submitted", reason: "?" })).detail).toBe(
      "The school stands elsewhere now: its newest revision is 1, approved. Look again, then decide.",
    );
    expect(problemIn(await decide(id, 1, { decision: "approve", from: "approved" }))).toMatchObject({
      status: 422,
      detail: "A revision that is approved cannot be approved; one that is submitted or queried can.",
    });
  });
});
