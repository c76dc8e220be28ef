import type { LiveMessage } from "../../../core/wire/live";
import { answers, at, fresh, person, schools, sendTo, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";
import { changesIn, listenAt, subscribed, ticketFrom, type Listener } from "./listener";

let service: RunningService;
const open: Listener[] = [];
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());
afterEach(async () => {
  service.as(undefined);
  service.at("2026-10-05T10:00:00Z");
  for (const listener of open.splice(0)) {
    listener.close();
    await listener.closed;
  }
});

const opened = async (collections: readonly string[]): Promise<Listener> => {
  const listener = await subscribed(service, collections);
  open.push(listener);
  return listener;
};
const ofSchool = (school: string, trusts: "all" | string[] = "all") =>
  person(service.groupId, { roles: ["school"], scope: { groupId: service.groupId, trusts, schools: [school] } });
const told = (count: number) => (heard: readonly LiveMessage[]) => changesIn(heard).length >= count;
const notices = (heard: readonly LiveMessage[]) => heard.filter(({ type }) => type === "changed");

describe("a ticket", () => {
  it("opens one connection, once", async () => {
    const { address } = await ticketFrom(service);
    const first = await listenAt(address);
    open.push(first);
    await expect(listenAt(address)).rejects.toThrow("401");
  });

  it.each([
    ["of nobody", "?ticket=made-up"],
    ["left out", ""],
  ])("%s opens none, and nothing says why", async (_, query) => {
    await expect(listenAt(`${service.url.replace("http", "ws")}/v1/live${query}`)).rejects.toThrow("401");
  });

  it("is over after a minute", async () => {
    const { address } = await ticketFrom(service);
    service.at("2026-10-05T10:01:01Z");
    await expect(listenAt(address)).rejects.toThrow("401");
  });

  it("is given to nobody who has not signed in", async () => {
    service.as(null);
    expect((await service.ask("POST", "/v1/live/tickets")).status).toBe(401);
  });
});

describe("notices", () => {
  it("tell each connection of each change once: a submission, a decision, a new due date", async () => {
    const id = await fresh(service);
    const both = [await opened([id]), await opened([id])];
    expect((await sendTo(service, id, answers())).status).toBe(201);
    await Promise.all(both.map((each) => each.until(told(1))));
    const decision = { decision: "approve", from: "submitted" };
    expect((await service.ask("POST", `${at(id, schools.anne)}/1/decision`, decision)).status).toBe(200);
    await Promise.all(both.map((each) => each.until(told(2))));
    expect((await service.ask("PATCH", `/v1/collections/${id}`, { dueOn: "2026-12-18" })).status).toBe(200);
    for (const listener of both) {
      const heard = notices(await listener.until(told(3)));
      expect(heard).toEqual([
        { type: "changed", collection: id, what: "answers", trust: "tru_one", changes: [expect.any(String)] },
        { type: "changed", collection: id, what: "answers", trust: "tru_one", changes: [expect.any(String)] },
        { type: "changed", collection: id, what: "collection", trust: null, changes: [expect.any(String)] },
      ]);
      expect(new Set(changesIn(heard)).size).toBe(3);
    }
    expect(both[0]?.heard).toEqual(both[1]?.heard);
  });

  it("a repeated submission changes nothing and tells nobody", async () => {
    const id = await fresh(service);
    const listener = await opened([id]);
    await sendTo(service, id, answers());
    expect((await sendTo(service, id, answers())).status).toBe(200);
    await sendTo(service, id, answers(), { school: schools.bede });
    expect(changesIn(await listener.until(told(2)))).toHaveLength(2);
  });

  it("a school hears of its own answers alone, an officer of a trust of that trust's", async () => {
    const id = await fresh(service);
    service.as(ofSchool(schools.bede));
    const bede = await opened([id]);
    service.as(
      person(service.groupId, {
        roles: ["trustOfficer"],
        scope: { groupId: service.groupId, trusts: ["tru_two"], schools: "all" },
      }),
    );
    const two = await opened([id]);
    service.as(undefined);
    const officer = await opened([id]);
    for (const school of [schools.anne, schools.clare, schools.egbert, schools.bede])
      expect((await sendTo(service, id, answers(), { school })).status).toBe(201);
    await officer.until(told(4));
    const [own, ofTrust] = [await bede.until(told(1)), await two.until(told(1))];
    expect(notices(own)).toHaveLength(1);
    expect(notices(ofTrust)).toEqual([expect.objectContaining({ trust: "tru_two" })]);
  });

  it("never hold a figure, a name, a school or a reason", async () => {
    const id = await fresh(service);
    const listener = await opened([id]);
    await sendTo(service, id, answers({ ks2_eligible: 48_151, ks2_rwm_exp_n: 16_234 }));
    await listener.until(told(1));
    for (const planted of ["48151", "16234", schools.anne, "3732001", "107001", "Anne", "Officer"])
      expect(listener.texts.join("\n")).not.toContain(planted);
  });

  it("a director hears of no answers", async () => {
    const id = await fresh(service);
    service.as(person(service.groupId, { roles: ["director"] }));
    const director = await opened([id]);
    service.as(undefined);
    await sendTo(service, id, answers());
    await service.ask("PATCH", `/v1/collections/${id}`, { dueOn: "2026-12-18" });
    expect(notices(await director.until(told(1)))).toEqual([expect.objectContaining({ what: "collection" })]);
  });
});

describe("a connection", () => {
  it("is told which collections it may not see, another group's among them, and nothing else of them", async () => {
    const id = await fresh(service);
    service.as(person("othergroup"));
    const listener = await opened([id, "nothing-here"]);
    expect(listener.heard).toEqual([{ type: "subscribed", collections: [], unknown: [id, "nothing-here"] }]);
  });

  it("answers a ping, and what it does not understand", async () => {
    const listener = await opened([await fresh(service)]);
    listener.say({ type: "ping" });
    listener.say({ type: "shout" });
    const heard = await listener.until((all) => all.length >= 3);
    expect(heard.slice(1)).toEqual([{ type: "pong" }, { type: "not understood" }]);
  });

  it("is closed when its two hours are over, and the client is to open another", async () => {
    const listener = await opened([await fresh(service)]);
    service.at("2026-10-05T12:00:01Z");
    listener.say({ type: "ping" });
    expect(await listener.closed).toBe(4001);
  });
});
