import { unzipSync } from "fflate";
import { snapshotSummarySchema } from "../../../core/wire/releases";
import { readCollection } from "../../../functions/store/collections";
import { listRevisions } from "../../../functions/store/revisions";
import { keptUntil, sweepExpired } from "../../../functions/dataProtection/retention";
import { problemIn, slugOf } from "../api/answered";
import { answers, at, fresh, schools, sendTo, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";

let service: RunningService;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());
afterEach(() => service.at("2026-10-05T10:00:00Z"));

describe("keptUntil", () => {
  it.each([
    ["six years after its due date", { dueOn: "2026-11-30" }, "2032-11-30"],
    ["the last of February", { dueOn: "2028-02-29" }, "2034-02-28"],
    ["the day it says", { dueOn: "2026-11-30", keepUntil: "2027-01-31" }, "2027-01-31"],
  ])("is %s", (_, collection, expected) => expect(keptUntil(collection)).toBe(expected));
});

describe("a collection that was kept long enough", () => {
  it("is gone for its readers the day after, and its content at the next sweep; its hashes stay", async () => {
    const id = await fresh(service, { keepUntil: "2027-01-31" });
    const other = await fresh(service);
    await sendTo(service, id, answers());
    await sendTo(service, other, answers());
    const partition = { groupId: service.groupId, trustId: "tru_one", collectionId: id };
    const lastMoment = new Date("2027-01-31T23:59:59Z");
    service.at(lastMoment.toISOString());
    expect((await service.ask("GET", at(id, schools.anne))).status).toBe(200);
    expect(await sweepExpired(service.store, service.groupId, lastMoment)).toEqual([]);

    service.at("2027-02-01T00:00:01Z");
    for (const path of [at(id, schools.anne), `/v1/collections/${id}`, `/v1/collections/${id}/comparison`])
      expect(slugOf(await service.ask("GET", path))).toBe("no-such-collection");
    expect(JSON.stringify((await service.ask("GET", "/v1/collections")).json)).not.toContain(`"${id}"`);

    const hashes = (await listRevisions(service.store, partition, schools.anne)).map(({ hash }) => hash);
    const day = new Date("2027-02-01T03:00:00Z");
    expect(await sweepExpired(service.store, service.groupId, day)).toEqual([id]);
    expect(await sweepExpired(service.store, service.groupId, day)).toEqual([]);
    const left = await listRevisions(service.store, partition, schools.anne);
    expect(left).toMatchObject([{ hash: hashes[0], erasedOn: "2027-02-01", by: { name: "erased" } }]);
    expect(await readCollection(service.store, service.groupId, id)).toMatchObject({ erasedOn: "2027-02-01" });
    expect((await service.ask("GET", at(other, schools.anne))).status).toBe(200);
  });

  it("takes its releases with it; a snapshot stays, verifies, and says of each school when it was erased", async () => {
    const id = await fresh(service, { keepUntil: "2027-01-31" });
    for (const school of [schools.anne, schools.bede]) {
      expect((await sendTo(service, id, answers(), { school })).status).toBe(201);
      await service.ask("POST", `${at(id, school)}/1/decision`, { decision: "approve", from: "submitted" });
    }
    expect((await service.ask("POST", "/v1/releases", { collection: id, audience: "board" })).status).toBe(201);
    const meeting = { title: "January", meetingOn: "2027-01-20" };
    const { id: number } = snapshotSummarySchema.parse((await service.ask("POST", "/v1/snapshots", meeting)).json);
    expect((await service.ask("GET", `/v1/releases/${id}-board-1`)).status).toBe(200);

    service.at("2027-02-01T00:00:01Z");
    expect(slugOf(await service.ask("GET", `/v1/releases/${id}-board-1`))).toBe("no-such-release");
    expect(JSON.stringify((await service.ask("GET", "/v1/releases")).json)).not.toContain(`"${id}"`);

    await sweepExpired(service.store, service.groupId, new Date("2027-02-01T03:00:00Z"));
    const opened = await service.ask("GET", `/v1/snapshots/${number}.xlsx`);
    expect(opened.status).toBe(200);
    const text = Object.values(unzipSync(opened.bytes))
      .map((part) => new TextDecoder().decode(part))
      .join("");
    for (const name of ["St Anne", "St Bede"])
      expect(text).toMatch(new RegExp(`${name}(&apos;|')s: erased on 1 February 2027`));
  });

  it("is not issued or changed to be kept for less than it is due", async () => {
    const id = await fresh(service);
    const change = await service.ask("PATCH", `/v1/collections/${id}`, { keepUntil: "2026-11-01" });
    expect(problemIn(change).detail).toMatch(/keepUntil: is before the due date, 2026-11-30/);
    const longer = await service.ask("PATCH", `/v1/collections/${id}`, { keepUntil: "2040-01-01" });
    expect(longer.json).toMatchObject({ keptUntil: "2040-01-01" });
  });
});
