import { runDue } from "../../../functions/schedule/runDue";
import type { Mail } from "../../../functions/schedule/mail";
import { claimMail, markSent } from "../../../functions/store/mails";
import { listReleases } from "../../../functions/store/releases";
import { listSnapshots } from "../../../functions/store/snapshots";
import { problemIn, slugOf } from "../api/answered";
import { answers, at, issue, person, schools, sendTo, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";

let service: RunningService;
beforeEach(async () => {
  service = await startService();
  await withRegister(service);
  const addresses = [{ role: "Business manager", address: "office@school.example" }];
  for (const owner of [schools.anne, schools.bede, "officers", "board"])
    expect((await service.ask("PUT", `/v1/contacts/${owner}`, { addresses })).status).toBe(200);
});
afterEach(() => service.stop());

/** Everything one service's outbox got, and a run of the schedule at a moment. */
function scheduleOf() {
  const outbox: Mail[] = [];
  let broken = 0;
  const run = (moment: string, delivers = true) =>
    runDue(
      {
        store: service.store,
        now: () => new Date(moment),
        send: delivers
          ? (mail) => (broken-- > 0 ? Promise.reject(new Error("down")) : Promise.resolve(void outbox.push(mail)))
          : null,
        address: "http://localhost:3000",
        log: (line) => service.logged.push(line),
      },
      service.groupId,
    );
  return { outbox, run, breakFor: (mails: number) => (broken = mails) };
}
const dueIn3 = "2026-11-27T08:00:00Z";

describe("reminders", () => {
  it("go to the schools with something to do that have an address; the others are counted", async () => {
    await issue(service, "autumn");
    await sendTo(service, "autumn", answers(), { school: schools.bede });
    const { outbox, run } = scheduleOf();
    expect(await run("2026-11-27T07:59:00Z")).toEqual({ releases: 0, mails: 0, withoutAddress: 0 });
    expect(await run(dueIn3)).toEqual({ releases: 0, mails: 1, withoutAddress: 2 });
    expect(outbox).toEqual([
      expect.objectContaining({ to: ["office@school.example"], id: expect.stringContaining(schools.anne) as string }),
    ]);
  });

  it("are sent once: by two services at once, run again, and not by a run that comes later", async () => {
    await issue(service, "autumn");
    const [one, other] = [scheduleOf(), scheduleOf()];
    await Promise.all([one.run(dueIn3), other.run(dueIn3), one.run(dueIn3), other.run(dueIn3)]);
    await one.run("2026-11-27T09:00:00Z");
    const sent = [...one.outbox, ...other.outbox].map(({ id }) => id).sort();
    expect(sent).toEqual([
      `${service.groupId}.autumn.${schools.anne}.due-in-3`,
      `${service.groupId}.autumn.${schools.bede}.due-in-3`,
    ]);
  });

  it("one that could not be delivered is tried again, 15 minutes later", async () => {
    await issue(service, "autumn");
    await sendTo(service, "autumn", answers(), { school: schools.bede });
    const { outbox, run, breakFor } = scheduleOf();
    breakFor(1);
    expect((await run(dueIn3)).mails).toBe(0);
    expect(service.logged).toEqual([expect.objectContaining({ code: "mail-not-sent" })]);
    expect((await run("2026-11-27T08:10:00Z")).mails).toBe(0);
    expect((await run("2026-11-27T08:16:00Z")).mails).toBe(1);
    expect(outbox).toHaveLength(1);
  });

  it("where nothing delivers mail they are left out with a line in the log, and go once something does", async () => {
    await issue(service, "autumn");
    const { outbox, run } = scheduleOf();
    expect((await run(dueIn3, false)).mails).toBe(0);
    expect(service.logged).toContainEqual(expect.objectContaining({ code: "mail-left-out", kind: "due-in-3" }));
    expect((await run("2026-11-27T09:00:00Z")).mails).toBe(2);
    expect(outbox).toHaveLength(2);
  });

  it("never hold a figure, a reason or what was typed", async () => {
    await issue(service, "autumn");
    await sendTo(service, "autumn", answers({ ks2_eligible: 48_151, ks2_rwm_exp_n: 16_234 }));
    await service.ask("POST", `${at("autumn", schools.anne)}/1/decision`, {
      ...{ decision: "query", from: "submitted", reason: "Is 48151 right? Ask Mrs Secret." },
    });
    const { outbox, run } = scheduleOf();
    await run(dueIn3);
    await run("2026-11-30T08:00:00Z");
    const text = JSON.stringify(outbox);
    expect(text).toContain("sent back with a question");
    for (const planted of ["48151", "16234", "Secret"]) expect(text).not.toContain(planted);
  });

  it("a claim is one sender's until it was sent, or 15 minutes went by", async () => {
    const name = { collectionId: "c", owner: "o", kind: "k" };
    const claim = (moment: string) => claimMail(service.store, "g", name, new Date(moment));
    expect([await claim("2026-11-27T08:00:00Z"), await claim("2026-11-27T08:14:00Z")]).toEqual(["claimed", "not ours"]);
    expect(await claim("2026-11-27T08:16:00Z")).toBe("claimed");
    await markSent(service.store, "g", name, new Date("2026-11-27T08:17:00Z"));
    expect(await claim("2026-11-28T08:16:00Z")).toBe("not ours");
  });
});

describe("POST …/reminders", () => {
  it("chases now, once a day, and names the schools without an address", async () => {
    await issue(service, "autumn");
    const first = await service.ask("POST", "/v1/collections/autumn/reminders");
    expect(first.json).toEqual({
      ...{ sent: 2, already: 0 },
      withoutAddress: [
        { schoolId: schools.clare, name: "St Clare's" },
        { schoolId: schools.egbert, name: "St Egbert's" },
      ],
    });
    const second = await service.ask("POST", "/v1/collections/autumn/reminders");
    expect(second.json).toMatchObject({ sent: 0, already: 2 });
    service.as(person(service.groupId, { roles: ["school"] }));
    expect(slugOf(await service.ask("POST", "/v1/collections/autumn/reminders"))).toBe("not-allowed");
  });
});

describe("the digest", () => {
  it("goes to the officers once a week, on Monday at 8 in London", async () => {
    await issue(service, "autumn");
    const { outbox, run } = scheduleOf();
    await run("2026-10-26T07:59:00Z");
    await run("2026-10-26T08:00:00Z");
    await run("2026-10-27T08:00:00Z");
    expect(outbox.map(({ subject }) => subject)).toEqual(["Returns in the week of 26 October 2026"]);
  });
});

describe("a release planned for a day", () => {
  const plan = { collection: "autumn", audience: "board", on: "2026-12-08" };

  it("is made on it, sealed with its workbook, and the board is told, once", async () => {
    await issue(service, "autumn");
    await sendTo(service, "autumn", answers());
    await service.ask("POST", `${at("autumn", schools.anne)}/1/decision`, { decision: "approve", from: "submitted" });
    expect((await service.ask("POST", "/v1/releases", plan)).status).toBe(201);
    const [one, other] = [scheduleOf(), scheduleOf()];
    expect((await one.run("2026-12-08T07:59:00Z")).releases).toBe(0);
    await Promise.all([one.run("2026-12-08T08:00:00Z"), other.run("2026-12-08T08:00:00Z")]);
    await one.run("2026-12-08T09:00:00Z");
    const releases = await listReleases(service.store, service.groupId, "autumn", "board");
    const snapshots = await listSnapshots(service.store, service.groupId);
    expect([releases.length, snapshots.length]).toEqual([1, 1]);
    const told = [...one.outbox, ...other.outbox].filter(({ id }) => id.includes(".board."));
    expect(told.map(({ subject }) => subject)).toEqual(["The board summary of Collection autumn is ready"]);
    expect((await service.ask("GET", "/v1/releases")).json).toMatchObject({ planned: [] });
  });

  it("is not made once it was withdrawn; a second time there is nothing to withdraw", async () => {
    await issue(service, "autumn");
    await service.ask("POST", "/v1/releases", plan);
    const withdraw = () => service.ask("POST", "/v1/releases/planned/withdrawal", plan);
    expect((await withdraw()).json).toEqual({ ...plan, by: service.officer.name });
    expect((await scheduleOf().run("2026-12-08T08:00:00Z")).releases).toBe(0);
    expect(problemIn(await withdraw()).detail).toBe(
      'Nothing of "Collection autumn" is planned to be released to the board on 2026-12-08: it was withdrawn before, or it is released.',
    );
  });

  it("cannot be planned for a day that has passed", async () => {
    await issue(service, "autumn");
    const answer = await service.ask("POST", "/v1/releases", { ...plan, on: "2026-10-05" });
    expect(slugOf(answer)).toBe("release-has-problems");
  });
});
