import { problemIn, slugOf } from "./answered";
import { answers, at, fresh, person, schools, sendTo } from "./example";
import { oneService } from "./oneService";

const service = oneService();

const freshCollection = (more: Record<string, unknown> = {}) => fresh(service, more);
const send = (id: string, entries: Record<string, unknown>, more: Parameters<typeof sendTo>[3] = {}) =>
  sendTo(service, id, entries, more);

describe("scope", () => {
  it("a school sees and sends its own alone; another school's address is unknown to it", async () => {
    const id = await freshCollection();
    service.as(
      person(service.groupId, {
        roles: ["school"],
        scope: { groupId: service.groupId, trusts: "all", schools: [schools.bede] },
      }),
    );
    expect((await send(id, answers(), { school: schools.bede })).status).toBe(201);
    expect(problemIn(await send(id, answers())).detail).toBe(
      `We know no school "${schools.anne}" that you may see. Use its id, or a LAESTAB or URN it has or had.`,
    );
    expect(slugOf(await service.ask("GET", at(id, schools.anne)))).toBe("no-such-school");
    const decision = await service.ask("POST", `${at(id, schools.bede)}/1/decision`, {
      decision: "approve",
      from: "submitted",
    });
    expect([decision.status, slugOf(decision)]).toEqual([403, "not-allowed"]);
  });

  it("a trust's officer sees the schools issued under that trust", async () => {
    const id = await freshCollection();
    service.as(
      person(service.groupId, {
        roles: ["trustOfficer"],
        scope: { groupId: service.groupId, trusts: ["tru_two"], schools: "all" },
      }),
    );
    expect((await send(id, answers(), { school: schools.clare })).status).toBe(201);
    expect(slugOf(await send(id, answers()))).toBe("no-such-school");
    expect(slugOf(await send(id, answers(), { school: schools.egbert }))).toBe("no-such-school");
  });

  it("another group sees nothing of this one", async () => {
    const id = await freshCollection();
    service.as(person("othergroup"));
    expect(slugOf(await send(id, answers()))).toBe("no-such-school");
    expect(slugOf(await service.ask("GET", `/v1/collections/${id}`))).toBe("no-such-collection");
    expect((await service.ask("GET", "/v1/collections")).json).toEqual({ collections: [] });
    expect((await service.ask("GET", "/v1/schools")).json).toMatchObject({ schools: [] });
  });
});
