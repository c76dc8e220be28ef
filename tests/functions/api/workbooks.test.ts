import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readStamp } from "../../../core/returns/stamp";
import { emptySheet } from "../../../core/sheets/sheetPlan";
import { isRefusal } from "../../../core/wire/refusal";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { fillWorkbook } from "../../../infra/local/demo/fillWorkbook";
import { problemIn, slugOf, type Answered } from "./answered";
import { answers, at, fresh, layout, person, schools, sendTo } from "./example";
import { oneService } from "./oneService";

const service = oneService();

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const template = async (id: string, school: string = schools.anne): Promise<Uint8Array> => {
  const answer = await service.ask("GET", `/v1/collections/${id}/templates/${school}.xlsx`);
  expect(answer.status).toBe(200);
  return answer.bytes;
};
const post = (bytes: Uint8Array | string, path = "/v1/workbooks", type = xlsx): Promise<Answered> =>
  service.ask("POST", path, bytes, { "Content-Type": type });

/** What a school types: not available everywhere but where `typed` says otherwise. */
const filled = (bytes: Uint8Array, typed: Record<string, number | string> = {}): Uint8Array =>
  fillWorkbook(
    bytes,
    new Map<string, number | string>([
      ...[...layout.cells.keys()].map((cell) => [cell, "x"] as const),
      ...Object.entries({ ks2_eligible: 30, ks2_rwm_exp_n: 18, ...typed }),
    ]),
  );

/** A workbook with the text of one of its parts changed. */
function altered(bytes: Uint8Array, change: (part: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        name.endsWith(".xml") ? strToU8(change(strFromU8(part))) : part,
      ]),
    ),
  );
}

describe("templates", () => {
  it("are made for a school, sealed, and named so that a person finds them", async () => {
    const id = await fresh(service, { title: "Results of 2024/25" });
    const answer = await service.ask("GET", `/v1/collections/${id}/templates/3733001.xlsx`);
    expect(answer.headers.get("content-type")).toBe(xlsx);
    expect(answer.headers.get("content-disposition")).toContain(
      `filename="Results of 2024-25, St Anne's (3732001).xlsx"`,
    );
    const workbook = readWorkbook(answer.bytes);
    if (isRefusal(workbook)) throw new Error(workbook.wrong);
    expect(readStamp(workbook)).toMatchObject({
      kind: "stamp",
      stamp: { collectionId: id, schoolId: schools.anne, laestab: "3732001", base: 0 },
      seal: { keyId: "k1", hmac: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    });
  });

  it("come all at once as a .zip, one for each school the reader may see", async () => {
    const id = await fresh(service);
    const scope = { groupId: service.groupId, trusts: ["tru_one"], schools: "all" as const };
    service.as(person(service.groupId, { roles: ["trustOfficer"], scope }));
    const { bytes, headers } = await service.ask("GET", `/v1/collections/${id}/templates.zip`);
    expect(headers.get("content-type")).toBe("application/zip");
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      `Collection ${id}, St Anne's (3732001).xlsx`,
      `Collection ${id}, St Bede's (3732002).xlsx`,
    ]);
    for (const file of Object.values(files)) expect(isRefusal(readWorkbook(file))).toBe(false);
  });

  it("hold what the school sent last, and last period's figures", async () => {
    const last = await fresh(service);
    await sendTo(service, last, answers({ ks2_eligible: 28 }));
    const id = await fresh(service, { previous: last });
    await post(filled(await template(id)));
    const again = readWorkbook(await template(id));
    if (isRefusal(again)) throw new Error(again.wrong);
    const stamp = readStamp(again);
    if (stamp.kind !== "stamp") throw new Error(stamp.kind);
    expect([stamp.stamp.base, stamp.stamp.last.get("ks2_eligible")]).toEqual([1, { kind: "number", value: 28 }]);
    const place = layout.cells.get("ks2_eligible")?.place;
    const sheet = again.sheets.find(({ name }) => name === place?.sheet);
    expect(sheet && place && [...sheet.cells.values()]).toContain(30);
    // Sent back as it came, it is what we already have.
    expect((await post(await template(id))).json).toMatchObject({ repeated: true, revision: 1 });
  });

  it("are refused for a school that was not asked, is not known, or by another ending", async () => {
    const id = await fresh(service);
    const get = (file: string) => service.ask("GET", `/v1/collections/${id}/templates/${file}`);
    expect(problemIn(await get(`${schools.denis}.xlsx`)).detail).toBe(
      `The collection "Collection ${id}" was not issued to this school.`,
    );
    expect(slugOf(await get("1.xlsx"))).toBe("no-such-school");
    expect(problemIn(await get(`${schools.anne}.csv`)).detail).toBe(
      "The path of the request does not fit: path.file: ends in .xlsx, after the school's id or any LAESTAB or URN it has or had.",
    );
    expect(slugOf(await service.ask("GET", "/v1/collections/none/templates.zip"))).toBe("no-such-collection");
  });
});

describe("POST workbooks", () => {
  it("takes a filled template: whose it is comes from the workbook, and its origin is verified", async () => {
    const id = await fresh(service);
    const sent = filled(await template(id), { ks2_reading_exp_n: 22 });
    const answer = await post(sent);
    expect([answer.status, answer.json]).toMatchObject([
      201,
      { collection: id, schoolId: schools.anne, revision: 1, origin: "verified", repeated: false },
    ]);
    const { json } = await service.ask("GET", `${at(id, schools.anne)}/1`);
    expect(json).toMatchObject({
      entries: {
        ks2_eligible: { kind: "number", value: 30 },
        ks2_reading_exp_n: { kind: "number", value: 22 },
        gld_eligible: { kind: "code", code: "x" },
      },
    });
    expect((await post(sent)).json).toMatchObject({ revision: 1, repeated: true });
    expect((await post(sent, "/v1/workbooks", "application/octet-stream")).status).toBe(200);
  });

  it("compares a file whose base is behind, and takes it over the newer one once its sender has seen that", async () => {
    const id = await fresh(service);
    const empty = await template(id);
    await post(filled(empty));
    const other = filled(empty, { ks2_eligible: 31 });
    const clash = problemIn(await post(other));
    expect(clash).toMatchObject({ status: 409, clash: { base: 0, head: 1 } });
    expect(clash.clash?.differences.map(({ cell, yours }) => [cell, yours])).toEqual([
      ["ks2_eligible", { kind: "number", value: 31 }],
    ]);
    expect((await post(other, "/v1/workbooks?base=1")).json).toMatchObject({ revision: 2 });
  });

  it("keeps the head teacher's sign-off, and a note beside a query", async () => {
    const last = await fresh(service);
    await sendTo(service, last, answers());
    const id = await fresh(service, { previous: last });
    const empty = await template(id);
    const queried = problemIn(await post(filled(empty, { ks2_eligible: 60 })));
    const note = queried.findings?.[0]?.note?.cell ?? "";
    const answer = await post(
      filled(empty, { ks2_eligible: 60, [note]: "A second class.", "sign_off.name": "A. Head" }),
    );
    expect(answer.status).toBe(201);
    expect((await service.ask("GET", `${at(id, schools.anne)}/1`)).json).toMatchObject({
      notes: { [note]: "A second class." },
      entries: { "sign_off.name": { kind: "text", value: "A. Head" } },
    });
  });

  it("judges by its own copy of the rules, and says that an altered file is not as it was issued", async () => {
    const id = await fresh(service);
    const loose = altered(filled(await template(id), { ks2_rwm_exp_n: 31 }), (part) =>
      part.replaceAll("ks2_rwm_exp_n &lt;= ks2_eligible", "ks2_rwm_exp_n &lt;= 1000000"),
    );
    expect(problemIn(await post(loose)).findings?.map(({ rule }) => rule)).toContain("KS2-01");
    const answer = await post(loose, "/v1/submissions/check");
    expect(answer.json).toMatchObject({ origin: "not verified", ready: false });
  });

  it("does not take a file for a school or collection out of the reader's scope", async () => {
    const id = await fresh(service);
    const sent = filled(await template(id));
    const scope = { groupId: service.groupId, trusts: "all" as const, schools: [schools.bede] };
    service.as(person(service.groupId, { roles: ["school"], scope }));
    expect(slugOf(await post(sent))).toBe("no-such-school");
    service.as(person("othergroup"));
    expect(slugOf(await post(sent))).toBe("no-such-school");
  });

  it("refuses what is no workbook, no template, a damaged one, and one of a newer kind, each in words", async () => {
    const id = await fresh(service);
    const empty = await template(id);
    expect(problemIn(await post("not a workbook"))).toMatchObject({ status: 422, refusal: "file-text" });
    expect(problemIn(await post(empty.slice(0, 3000))).refusal).toBe("file-cut-short");
    const comparison = await service.ask("GET", `/v1/collections/${id}/comparison.xlsx`);
    expect(problemIn(await post(comparison.bytes)).detail).toBe(
      "It has no sheet that says which school and collection it is for. Copy the answers into the template your trust sent.",
    );
    const damaged = altered(empty, (part) =>
      part.replaceAll('{"asks":', "{asks:").replaceAll("{&quot;asks&quot;:", "{asks:"),
    );
    expect(problemIn(await post(damaged)).detail).toBe(
      "The sheet that says which school and collection it is for was changed. Copy the answers into a fresh copy of the template.",
    );
    const ofTwoSchools = altered(empty, (part) => part.replaceAll("3732001", "3732002"));
    expect(problemIn(await post(ofTwoSchools)).detail).toBe(problemIn(await post(damaged)).detail);
    const newer = await writeWorkbook({
      ...{ title: "Later", author: "Test", names: [] },
      sheets: [
        {
          ...emptySheet,
          name: "_trustwide",
          blocks: [{ row: 0, column: 0, style: "plain", cells: [["trustwide", 2]] }],
        },
      ],
    });
    expect(problemIn(await post(newer)).detail).toBe(
      "It was made by a newer Trustwide than this one. Ask your trust to update the service.",
    );
  });

  it("answers 413 before it reads a body over the limit", async () => {
    const answer = await post(new Uint8Array(4 * 1_048_576 + 1));
    expect([answer.status, problemIn(answer).detail]).toEqual([413, "The body is over the limit of 4 MB."]);
  });
});

describe("POST submissions/check", () => {
  it("gives every finding of a workbook or of entries, and stores nothing", async () => {
    const id = await fresh(service);
    const file = await post(
      filled(await template(id), { ks2_rwm_exp_n: 31, gld_met_n: "many" }),
      "/v1/submissions/check",
    );
    expect(file.json).toMatchObject({ collection: id, schoolId: schools.anne, ready: false, origin: "verified" });
    const entries = await service.ask("POST", "/v1/submissions/check", {
      ...{ collection: id, school: "3732001", entries: answers({ ks2_rwm_exp_n: 31 }) },
    });
    expect(entries.json).toMatchObject({ ready: false, errors: 1, queries: 0, origin: null });
    const good = await service.ask("POST", "/v1/submissions/check", {
      collection: id,
      school: "3732001",
      entries: answers(),
    });
    expect(good.json).toMatchObject({ ready: true, errors: 0, findings: [] });
    expect((await service.ask("GET", at(id, schools.anne))).json).toMatchObject({ revision: 0 });
  });

  it("tells of a cell that cannot be read once, with what was typed", async () => {
    const id = await fresh(service);
    const { json } = await post(filled(await template(id), { gld_met_n: "many" }), "/v1/submissions/check");
    const found = (json as { findings: { cell: string; rule: string; wrong: string }[] }).findings.filter(
      ({ cell }) => cell === "gld_met_n",
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rule: "type", wrong: expect.stringContaining("many") as string });
  });
});
