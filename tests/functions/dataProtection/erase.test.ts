import { comparisonAnswerSchema } from "../../../core/wire/comparison";
import { historySchema } from "../../../core/wire/submissions";
import { schoolExportSchema } from "../../../core/wire/schoolExport";
import { contentHash } from "../../../functions/submissions/submissionId";
import { putImported } from "../../../functions/store/imported";
import { putUser } from "../../../functions/store/people";
import { listRevisions, readRevision } from "../../../functions/store/revisions";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { gunzipSync } from "node:zlib";
import { answers, at, fresh, person, schools, sendTo, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";

jest.setTimeout(60_000);

let service: RunningService;
let collection: string;
const marks = ["8641", "7523", "Marjorie", "looks odd to me", "6397", "office@anne.example"];

/** Everything in the table as one text, what is packed unpacked. */
async function wholeTable(): Promise<string> {
  const { Items = [] } = await service.store.db.send(new ScanCommand({ TableName: service.store.table }));
  const plain = Items.map((item) => ({
    ...item,
    ...(item["body"] instanceof Uint8Array ? { body: gunzipSync(item["body"]).toString() } : {}),
  }));
  return JSON.stringify(plain);
}
const found = async (): Promise<string[]> => {
  const table = await wholeTable();
  return marks.filter((mark) => table.includes(mark));
};
const partition = () => ({ groupId: service.groupId, trustId: "tru_one", collectionId: collection });
const erase = (apply: boolean) => service.ask("POST", `/v1/schools/${schools.anne}/erasure`, { apply });

/** St Anne's sends two revisions, is queried in words, has a later import, and its head signs in; St Bede's sends one. */
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
  collection = await fresh(service);
  service.as(person(service.groupId, { id: "head", name: "Marjorie Head", roles: ["school"] }));
  const sent = await sendTo(service, collection, answers({ ks2_eligible: 8641 }));
  expect(sent.status).toBe(201);
  service.as(undefined);
  const decision = { decision: "query", from: "submitted", reason: "This looks odd to me" };
  expect((await service.ask("POST", `${at(collection, schools.anne)}/1/decision`, decision)).status).toBe(200);
  service.as(person(service.groupId, { id: "head", name: "Marjorie Head", roles: ["school"] }));
  expect((await sendTo(service, collection, answers({ ks2_eligible: 7523 }), { base: 1 })).status).toBe(201);
  service.as(undefined);
  expect((await sendTo(service, collection, answers(), { school: schools.bede })).status).toBe(201);
  await putImported(service.store, partition(), {
    ...{ schoolId: schools.anne, returnId: "primary-outcomes", stage: "final", edition: "2024/25", file: "x.csv" },
    entries: new Map([["ks2_rwm_exp_n.girls", { kind: "number", value: 6397 }]]),
    ...{ origins: new Map(), by: { id: "m", name: "Marjorie Importer" }, at: "2026-10-05T10:00:00.000Z" },
  });
  const addresses = [{ role: "Business manager", address: "office@anne.example" }];
  expect((await service.ask("PUT", `/v1/contacts/${schools.anne}`, { addresses })).status).toBe(200);
  await putUser(service.store, service.groupId, {
    ...{ userId: "head", name: "Marjorie Head", tenantId: "t", objectId: "o", roles: ["school"], trusts: "all" },
    ...{ schools: [schools.anne], endedAt: null, history: [], version: 0, invitations: [] },
  });
});
afterAll(() => service.stop());

describe("exporting and erasing a school", () => {
  it("exports everything held of it, each cell by its label", async () => {
    const answer = await service.ask("GET", "/v1/schools/3732001/export");
    const held = schoolExportSchema.parse(answer.json);
    const text = JSON.stringify(held);
    for (const mark of marks) expect(text).toContain(mark);
    expect(held.collections[0]?.revisions.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(held.collections[0]?.revisions[1]?.cells).toContainEqual(
      expect.objectContaining({ cell: "ks2_eligible", entry: { kind: "number", value: 7523 } }) as object,
    );
    expect(held.people).toMatchObject([{ name: "Marjorie Head", roles: ["school"] }]);
    expect(text).not.toContain("St Bede");
  });

  it("says first what it would erase, and erases nothing", async () => {
    const would = { revisions: 2, imports: 1, events: 1, people: 1, applied: false, name: "St Anne's" };
    expect((await erase(false)).json).toMatchObject(would);
    expect(await found()).toEqual(marks);
  });

  it("leaves nothing it said anywhere in the table, and the hashes of what it said", async () => {
    const kept = await listRevisions(service.store, partition(), schools.anne);
    expect((await erase(true)).json).toMatchObject({ applied: true, revisions: 2, imports: 1, events: 1, people: 1 });
    expect(await found()).toEqual([]);
    const left = await listRevisions(service.store, partition(), schools.anne);
    expect(left.map(({ hash }) => hash)).toEqual(kept.map(({ hash }) => hash));
    expect(left.map(({ erasedOn }) => erasedOn)).toEqual(["2026-10-05", "2026-10-05"]);
    const bede = await readRevision(service.store, partition(), schools.bede, 1);
    expect(bede && contentHash(bede.entries)).toBe(bede?.hash);
  });

  it("says so wherever its figures stood", async () => {
    const history = historySchema.parse((await service.ask("GET", at(collection, schools.anne))).json);
    expect(history.revisions).toMatchObject([{ erasedOn: "2026-10-05" }, { erasedOn: "2026-10-05" }]);
    const answer = await service.ask("GET", `/v1/collections/${collection}/comparison?trust=all`);
    const [comparison] = comparisonAnswerSchema.parse(answer.json).comparisons;
    const values = Object.fromEntries(comparison?.schools.map((each) => [each.schoolId, each.values]) ?? []);
    expect(values[schools.anne]?.["ks2_rwm_exp.all"]).toMatchObject({
      value: null,
      missing: "erased on 5 October 2026",
    });
    expect(values[schools.bede]?.["ks2_rwm_exp.all"]).toMatchObject({ numerator: 18 });
  });

  it("erases nothing more when it is done again, and keeps the first date", async () => {
    service.at("2026-10-09T10:00:00Z");
    expect((await erase(true)).json).toMatchObject({ revisions: 0, imports: 0, events: 0, people: 0 });
    const left = await listRevisions(service.store, partition(), schools.anne);
    expect(left[0]?.erasedOn).toBe("2026-10-05");
  });

  it("lets it send again afterwards", async () => {
    expect((await sendTo(service, collection, answers({ ks2_eligible: 31 }), { base: 2 })).status).toBe(201);
  });
});
