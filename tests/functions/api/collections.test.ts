import { collectionAnswerSchema } from "../../../core/wire/collections";
import { problemIn, slugOf } from "./answered";
import { answers, at, fresh, issue, person, schools, sendTo } from "./example";
import { oneService } from "./oneService";

const service = oneService();

describe("POST collections", () => {
  it("issues to every school of the phase, each under the trust it stands in", async () => {
    const answer = await issue(service, "all");
    expect([answer.status, answer.headers.get("location")]).toEqual([201, "/v1/collections/all"]);
    const { schools: progress, ...collection } = collectionAnswerSchema.parse(answer.json);
    expect(collection).toMatchObject({ asked: 4, state: "open", previous: null, progress: { asked: 4, returned: 0 } });
    expect(progress.map(({ name, trustId, status, due }) => [name, trustId, status, due])).toEqual([
      ["St Anne's", "tru_one", "not started", true],
      ["St Bede's", "tru_one", "not started", true],
      ["St Clare's", "tru_two", "not started", true],
      ["St Egbert's", null, "not started", true],
    ]);
  });

  it("issues to the schools named by any code, once each", async () => {
    const { json } = await issue(service, "named", { schools: ["3733001", "107001", schools.clare] });
    expect(collectionAnswerSchema.parse(json).schools.map(({ schoolId }) => schoolId)).toEqual([
      schools.anne,
      schools.clare,
    ]);
  });

  it("makes an id from the title, and knows the same collection again", async () => {
    const body = {
      ...{ title: "Results of 2024/25!", opensOn: "2026-09-01", dueOn: "2026-11-30" },
      returns: [{ returnId: "primary-outcomes", period: "2024/25" }],
    };
    expect((await service.ask("POST", "/v1/collections", body)).json).toMatchObject({ id: "results-of-2024-25" });
    expect((await service.ask("POST", "/v1/collections", body)).status).toBe(200);
    const other = await service.ask("POST", "/v1/collections", { ...body, dueOn: "2026-12-01" });
    expect([other.status, problemIn(other).detail]).toEqual([
      409,
      'There is already a collection "results-of-2024-25". Give this one another id.',
    ]);
  });

  it("lists everything that does not fit, at once, and issues nothing", async () => {
    const answer = await issue(service, "bad", {
      ...{ dueOn: "2026-08-01", previous: "never", schools: ["9999999", schools.denis] },
      returns: [
        { returnId: "primary-outcomes", period: "2024/25" },
        { returnId: "nothing", period: "2024/25" },
      ],
    });
    const problem = problemIn(answer);
    expect([answer.status, problem.detail]).toEqual([
      422,
      'There are 5 problems, the first at returns.1: there is no return "nothing" in any version. Nothing was issued.',
    ]);
    expect(problem.issues).toEqual([
      { path: "returns.1", message: 'there is no return "nothing" in any version' },
      { path: "schools.0", message: 'we know no school "9999999"' },
      { path: "schools.1", message: "St Denis's has no pupils of the phases these returns ask" },
      { path: "dueOn", message: "is before the opening day" },
      { path: "previous", message: 'there is no collection "never"' },
    ]);
    expect(slugOf(await service.ask("GET", "/v1/collections/bad"))).toBe("no-such-collection");
  });
});

describe("GET collections", () => {
  it("lists them by opening day", async () => {
    await issue(service, "later", { opensOn: "2026-10-01" });
    await issue(service, "earlier", { opensOn: "2026-08-01" });
    const { collections } = (await service.ask("GET", "/v1/collections")).json as {
      collections: { id: string; opensOn: string }[];
    };
    const days = collections.map(({ opensOn }) => opensOn);
    expect(days).toEqual([...days].sort());
    expect(collections.map(({ id }) => id)).toEqual(expect.arrayContaining(["earlier", "later"]));
  });

  it("shows progress by school: who sent what and when, and who has something to do", async () => {
    const id = await fresh(service);
    await sendTo(service, id, answers());
    await sendTo(service, id, answers(), { school: schools.bede });
    service.at("2026-10-06T10:00:00Z");
    await service.ask("POST", `${at(id, schools.bede)}/1/decision`, {
      decision: "query",
      from: "submitted",
      reason: "?",
    });
    const progress = collectionAnswerSchema.parse((await service.ask("GET", `/v1/collections/${id}`)).json);
    expect(progress.progress).toEqual({
      ...{ asked: 4, returned: 2 },
      byStatus: { "not started": 2, submitted: 1, queried: 1, approved: 0, authorised: 0 },
    });
    expect(progress.schools.slice(0, 2)).toMatchObject([
      { name: "St Anne's", status: "submitted", revision: 1, due: false, by: "Officer at this computer" },
      // The day it was received, not the day it was queried.
      { name: "St Bede's", status: "queried", due: true, receivedAt: expect.stringMatching(/^2026-10-05/) as string },
    ]);
  });

  it("shows a trust's officer that trust's schools alone", async () => {
    const id = await fresh(service);
    const scope = { groupId: service.groupId, trusts: ["tru_one"], schools: "all" as const };
    service.as(person(service.groupId, { roles: ["trustOfficer"], scope }));
    const { asked, schools: seen } = collectionAnswerSchema.parse(
      (await service.ask("GET", `/v1/collections/${id}`)).json,
    );
    expect([asked, seen.map(({ schoolId }) => schoolId)]).toEqual([2, [schools.anne, schools.bede]]);
  });
});

describe("PATCH collections", () => {
  it("extends, closes and opens again", async () => {
    const id = await fresh(service);
    const patch = (change: Record<string, unknown>) => service.ask("PATCH", `/v1/collections/${id}`, change);
    service.at("2026-12-05T10:00:00Z");
    expect((await service.ask("GET", `/v1/collections/${id}`)).json).toMatchObject({ state: "closed" });
    expect((await patch({ dueOn: "2026-12-31" })).json).toMatchObject({ state: "open", dueOn: "2026-12-31" });
    expect((await patch({ closed: true })).json).toMatchObject({ state: "closed" });
    expect((await patch({ closed: false, title: "Autumn" })).json).toMatchObject({
      state: "open",
      title: "Autumn",
      asked: 4,
    });
  });

  it("refuses a due date before the opening day, an empty change, and an unknown collection", async () => {
    const id = await fresh(service);
    expect(problemIn(await service.ask("PATCH", `/v1/collections/${id}`, { dueOn: "2026-08-01" })).detail).toBe(
      "There is 1 problem, at dueOn: is before the opening day, 2026-09-01. Nothing was changed.",
    );
    expect(problemIn(await service.ask("PATCH", `/v1/collections/${id}`, {})).detail).toBe(
      "The body of the request does not fit: body: say what to change: title, dueOn, closed or keepUntil.",
    );
    expect(problemIn(await service.ask("PATCH", "/v1/collections/nothing", { closed: true })).detail).toBe(
      'We know no collection "nothing" that you may see. The list of collections has yours (GET /v1/collections).',
    );
  });

  it("tells the loser of two changes at once", async () => {
    const id = await fresh(service);
    const changes = await Promise.all(
      ["2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"].map((dueOn) =>
        service.ask("PATCH", `/v1/collections/${id}`, { dueOn }),
      ),
    );
    const refused = changes.filter(({ status }) => status !== 200);
    expect(changes.some(({ status }) => status === 200)).toBe(true);
    for (const each of refused)
      expect(problemIn(each).detail).toBe(
        "Someone else changed this collection at the same moment. Look again, then repeat yours.",
      );
  });
});
