import { unzipSync } from "fflate";
import { roleIds, type Role } from "../../../../core/wire/people";
import { operations, type OperationId } from "../../../../functions/api/operations";
import type { Answered } from "../answered";
import { sendTo } from "../example";
import { subscribed, type Listener } from "../../live/listener";
import { runDue } from "../../../../functions/schedule/runDue";
import type { RunningService } from "../runningService";
import { asking, type Workbooks } from "./asking";
import { expected, mayReadFigures } from "./expected";
import {
  collection,
  collectionOf,
  entriesOf,
  marksOf,
  otherGroup,
  peopleOf,
  relations,
  schoolOf,
  startWorld,
  type Relation,
} from "./world";

jest.setTimeout(120_000);

let service: RunningService;
let workbooks: Workbooks;
beforeAll(async () => {
  service = await startWorld();
  const all: [Relation, Uint8Array][] = [];
  for (const relation of relations) {
    service.as(peopleOf(relation === "otherGroup" ? otherGroup : service.groupId).groupOfficer);
    all.push([relation, (await asking.getTemplate(service, relation, {} as Workbooks)).bytes]);
  }
  workbooks = Object.fromEntries(all) as Workbooks;
});
afterAll(() => service.stop());

/** All the text of an answer: its headers and its body, and of a .zip or workbook the text of every part, however deep. */
function textOf({ headers, bytes }: Answered): string {
  const read = (part: Uint8Array): string =>
    part[0] === 0x50 && part[1] === 0x4b
      ? Object.entries(unzipSync(part))
          .map(([name, inner]) => `${name} ${read(inner)}`)
          .join("\n")
      : new TextDecoder().decode(part);
  return `${[...headers].join("\n")}\n${read(bytes)}`;
}

const names: Readonly<Record<Relation, RegExp>> = {
  own: /sch_stanne00|St Anne(?:'|&apos;|&#39;)s/,
  sibling: /sch_stbede00|St Bede(?:'|&apos;|&#39;)s/,
  otherTrust: /sch_stclare0|St Clare(?:'|&apos;|&#39;)s/,
  otherGroup: /sch_stother0|Another diocese|their-autumn/,
};

/** What an answer says of the school of a relation, in the words of the table. */
function saidOf(answer: Answered, relation: Relation): string {
  if (answer.status >= 300) return String(answer.status);
  const shows = names[relation].test(textOf(answer)) || marksOf(relation).some((mark) => textOf(answer).includes(mark));
  return `${String(answer.status)}${shows || answer.status === 201 ? "" : " without"}`;
}

const found = (text: string, role: Role): string[] =>
  relations
    .filter((_, at) => mayReadFigures[role][at] === "no")
    .flatMap((relation) =>
      marksOf(relation).flatMap((mark) => (text.includes(mark) ? [`${mark} of ${relation}`] : [])),
    );

const ids = Object.keys(operations) as OperationId[];

/** Asks an operation about the school of each relation; once for those that the same request is about. */
async function askAll(operation: OperationId): Promise<(readonly [Relation, Answered])[]> {
  const { path, maxBytes } = operations[operation];
  const namesSchool = maxBytes > 0 || /\{(school|file)\}/.test(path);
  const asked = new Map<string, Promise<Answered>>();
  const answers: (readonly [Relation, Answered])[] = [];
  for (const relation of relations) {
    const about = namesSchool ? relation : collectionOf(relation);
    const answer = asked.get(about) ?? asking[operation](service, relation, workbooks);
    asked.set(about, answer);
    answers.push([relation, await answer]);
  }
  return answers;
}

describe("who gets what, of whose school", () => {
  it("is laid down for every operation", () => {
    expect(Object.keys(expected).sort()).toEqual([...ids].sort());
    expect(Object.keys(asking).sort()).toEqual([...ids].sort());
  });

  describe.each(roleIds)("%s", (role) => {
    it.each(ids)("%s", async (operation) => {
      service.as(peopleOf(service.groupId)[role]);
      const said: string[] = [];
      for (const [relation, answer] of await askAll(operation)) {
        said.push(saidOf(answer, relation));
        // What was typed into a request comes back in no answer either.
        expect([operation, relation, found(textOf(answer), role)]).toEqual([operation, relation, []]);
      }
      expect(said).toEqual([...expected[operation][role]]);
    });
  });

  it.each([
    ["nobody", null, 401],
    ["an account without a role", "stranger", 403],
  ] as const)("%s gets nothing but what is for anyone", async (_, who, status) => {
    service.as(who);
    for (const operation of ids) {
      const { roles } = operations[operation];
      const answer = await asking[operation](service, "own", workbooks);
      const refused = roles === "anyone" ? 200 : roles === "account" ? 401 : status;
      expect([operation, answer.status]).toEqual([operation, refused]);
      expect(found(textOf(answer), "administrator")).toEqual([]);
    }
  });

  it("a person with no role, and one of a group there is not, get nothing", async () => {
    const none = { ...peopleOf(service.groupId).groupOfficer, roles: [] };
    const nowhere = peopleOf("nowhere").groupOfficer;
    for (const operation of ids.filter((id) => operations[id].roles !== "anyone" && id !== "redeemInvitation")) {
      service.as(none);
      expect([operation, (await asking[operation](service, "own", workbooks)).status]).toEqual([operation, 403]);
      service.as(nowhere);
      expect([operation, saidOf(await asking[operation](service, "own", workbooks), "own")]).not.toContain("200");
    }
  });
});

describe("a school outside a trust officer's scope", () => {
  it("leaves no trace in an ETag: it stays when that school sends again, and goes when their own does", async () => {
    const officer = peopleOf(service.groupId).trustOfficer;
    const paths = [
      `/v1/collections/${collection}/comparison?trust=all`,
      `/v1/collections/${collection}/comparison`,
      `/v1/collections/${collection}/comparison.xlsx`,
    ];
    const tags = async () => {
      service.as(officer);
      return Promise.all(paths.map(async (path) => (await service.ask("GET", path)).headers.get("etag")));
    };
    const send = async (relation: Relation) => {
      service.as(peopleOf(service.groupId).groupOfficer);
      const entries = { ...entriesOf(relation), ks2_eligible: { kind: "number", value: 9999 } };
      const first = await sendTo(service, collectionOf(relation), entries, { base: 1, school: schoolOf[relation] });
      const { findings = [] } = first.json as { findings?: { note?: { cell: string } }[] };
      const notes = Object.fromEntries(findings.flatMap(({ note }) => (note ? [[note.cell, "as counted"]] : [])));
      const again = { base: 1, school: schoolOf[relation], notes };
      const sent = first.status === 201 ? first : await sendTo(service, collectionOf(relation), entries, again);
      expect(sent.status).toBe(201);
    };
    const before = await tags();
    expect(before).not.toContain(null);
    await send("otherTrust");
    expect(await tags()).toEqual(before);
    await send("sibling");
    for (const [at, tag] of (await tags()).entries()) expect(tag).not.toBe(before[at]);
  });
});

/** Every figure planted anywhere: what goes out by itself holds none, whoever it goes to. */
const planted = relations.flatMap(marksOf);

describe("what goes out by itself", () => {
  it("notices hold no figure, name or code of any school, also of a submission of other figures", async () => {
    const listeners: Listener[] = [];
    for (const role of roleIds) {
      service.as(peopleOf(service.groupId)[role]);
      listeners.push(await subscribed(service, [collection]));
    }
    service.as(peopleOf(service.groupId).groupOfficer);
    const entries = { ...entriesOf("own"), ks2_eligible: { kind: "number", value: 9999 } };
    const first = await sendTo(service, collection, entries, { base: 1, school: schoolOf.own });
    const { findings = [] } = first.json as { findings?: { note?: { cell: string } }[] };
    const notes = Object.fromEntries(findings.flatMap(({ note }) => (note ? [[note.cell, "as counted"]] : [])));
    if (first.status !== 201) await sendTo(service, collection, entries, { base: 1, school: schoolOf.own, notes });
    for (const audience of ["schools", "board", "public"])
      await service.ask("POST", "/v1/releases", { collection, audience });
    await service.ask("PATCH", `/v1/collections/${collection}`, { dueOn: "2026-12-18" });
    for (const listener of listeners)
      await listener.until((heard) => heard.some((each) => each.type === "changed" && each.what === "collection"));
    const heard = listeners.flatMap(({ texts }) => texts).join("\n");
    expect([...planted, "9999"].filter((mark) => heard.includes(mark))).toEqual([]);
    expect(heard).not.toMatch(/St Anne|sch_st|3732001/);
    for (const listener of listeners) {
      listener.close();
      await listener.closed;
    }
  });

  it("mail of every kind holds no figure of any school", async () => {
    const { groupId, store } = service;
    service.as(peopleOf(groupId).groupOfficer);
    const addresses = [{ role: "Business manager", address: "office@school.example" }];
    for (const owner of [schoolOf.own, schoolOf.sibling, "officers", "board"])
      expect((await service.ask("PUT", `/v1/contacts/${owner}`, { addresses })).status).toBe(200);
    const plan = { collection, audience: "board", on: "2026-12-15" };
    expect((await service.ask("POST", "/v1/releases", plan)).status).toBe(201);
    const sent: string[] = [];
    for (const moment of ["2026-11-30T09:00:00Z", "2026-12-15T09:00:00Z"])
      await runDue(
        {
          ...{ store, now: () => new Date(moment), log: () => undefined, address: "http://localhost:3000" },
          send: (mail) => Promise.resolve(void sent.push(`${mail.subject}\n${mail.lines.join("\n")}\n${mail.id}`)),
        },
        groupId,
      );
    expect(sent.some((mail) => mail.includes(".board."))).toBe(true);
    expect(planted.filter((mark) => sent.join("\n").includes(mark))).toEqual([]);
  });
});

describe("the log", () => {
  it("holds no figure, name or code of any school after all of it, and no fault of ours was met", () => {
    const log = JSON.stringify(service.logged);
    expect(relations.flatMap(marksOf).filter((mark) => log.includes(mark))).toEqual([]);
    expect(log).not.toMatch(/St Anne|St Bede|St Clare|3732001/);
    expect(service.logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});
