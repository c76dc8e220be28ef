import { comparisonAnswerSchema, type ComparisonAnswer } from "../../../core/wire/comparison";
import { isRefusal } from "../../../core/wire/refusal";
import { readWorkbook } from "../../../functions/xlsx/read/readWorkbook";
import { problemIn, slugOf } from "./answered";
import { answers, at, fresh, person, schools, sendTo } from "./example";
import { oneService } from "./oneService";

const service = oneService();

async function comparisonOf(id: string, query = "?trust=all"): Promise<ComparisonAnswer> {
  const answer = await service.ask("GET", `/v1/collections/${id}/comparison${query}`);
  expect(answer.status).toBe(200);
  return comparisonAnswerSchema.parse(answer.json);
}
const totalOf = (answer: ComparisonAnswer, id: string) =>
  answer.comparisons[0]?.totals.find((total) => total.id === id)?.values["ks2_rwm_exp.all"];

/** Three schools have answered: 18 of 30, 10 of 20 and 24 of 30. */
async function answered(more: Record<string, unknown> = {}): Promise<string> {
  const id = await fresh(service, more);
  await sendTo(service, id, answers({ ks2_eligible: 30, ks2_rwm_exp_n: 18 }));
  await sendTo(service, id, answers({ ks2_eligible: 20, ks2_rwm_exp_n: 10 }), { school: schools.bede });
  await sendTo(service, id, answers({ ks2_eligible: 30, ks2_rwm_exp_n: 24 }), { school: schools.clare });
  return id;
}

describe("GET comparison", () => {
  it("sums pupils, and says who is in and who is not", async () => {
    const answer = await comparisonOf(await answered());
    expect(answer).toMatchObject({ asOf: "2026-10-05", trust: "all" });
    expect(totalOf(answer, service.groupId)).toMatchObject({
      ...{ numerator: 52, denominator: 80, value: 0.65 },
      included: [schools.anne, schools.bede, schools.clare],
      excluded: [{ schoolId: schools.egbert, reason: expect.any(String) as string }],
    });
    expect(totalOf(answer, "tru_one")).toMatchObject({ numerator: 28, denominator: 50 });
    expect(answer.comparisons[0]?.schools.map(({ schoolId, revision }) => [schoolId, revision])).toEqual([
      [schools.anne, 1],
      [schools.bede, 1],
      [schools.clare, 1],
      [schools.egbert, 0],
    ]);
  });

  it("without a trust names no school and leads to each trust's", async () => {
    const id = await answered();
    const answer = await comparisonOf(id, "");
    expect(answer.comparisons[0]).toMatchObject({ schools: [], standingOut: [] });
    expect(answer.comparisons[0]?.gaps.filter(({ scope }) => scope === "school")).toEqual([]);
    expect(totalOf(answer, service.groupId)).toMatchObject({ numerator: 52 });
    expect(answer.trusts).toEqual([
      { trustId: "tru_one", name: "Trust One", href: `/v1/collections/${id}/comparison?trust=tru_one` },
      { trustId: "tru_two", name: "Trust Two", href: `/v1/collections/${id}/comparison?trust=tru_two` },
      { trustId: null, name: "In no trust", href: `/v1/collections/${id}/comparison?trust=none` },
    ]);
    for (const { href } of answer.trusts) expect((await service.ask("GET", href)).status).toBe(200);
  });

  it("of one trust holds its schools and no total of the group", async () => {
    const answer = await comparisonOf(await answered(), "?trust=tru_one");
    expect(answer.comparisons[0]?.schools.map(({ schoolId }) => schoolId)).toEqual([schools.anne, schools.bede]);
    expect(totalOf(answer, service.groupId)).toBeUndefined();
    expect(totalOf(answer, "tru_one")).toMatchObject({ numerator: 28 });
  });

  it("of all, to a trust's officer, is that trust's alone", async () => {
    const id = await answered();
    const scope = { groupId: service.groupId, trusts: ["tru_one"], schools: "all" as const };
    service.as(person(service.groupId, { roles: ["trustOfficer"], scope }));
    const answer = await comparisonOf(id);
    expect(answer.comparisons[0]?.schools.map(({ schoolId }) => schoolId)).toEqual([schools.anne, schools.bede]);
    expect(JSON.stringify(answer)).not.toContain(schools.clare);
    expect(totalOf(answer, service.groupId)).toBeUndefined();
    expect(problemIn(await service.ask("GET", `/v1/collections/${id}/comparison?trust=tru_two`)).detail).toBe(
      `"Collection ${id}" was issued in no trust "tru_two" that you may see.`,
    );
  });

  it("carries the years before", async () => {
    const last = await answered({ returns: [{ returnId: "primary-outcomes", period: "2023/24" }] });
    const id = await answered({ previous: last });
    const { comparisons } = await comparisonOf(id);
    const before = comparisons[0]?.schools[0]?.changes["ks2_rwm_exp.all"];
    expect(before).toMatchObject({ period: "2023/24", before: { numerator: 18, denominator: 30 }, difference: 0 });
    expect(comparisons[0]?.totals[0]?.history.map(({ period }) => period)).toEqual(["2023/24"]);
  });
});

describe("ETag", () => {
  it.each(["comparison?trust=all", "comparison", "comparison.xlsx"])(
    "%s is not sent again until something changed",
    async (what) => {
      const id = await answered();
      const path = `/v1/collections/${id}/${what}`;
      const first = await service.ask("GET", path);
      const etag = first.headers.get("etag") ?? "";
      expect([etag, first.headers.get("cache-control")]).toEqual([
        expect.stringMatching(/^".+"$/),
        "private, no-cache",
      ]);
      const unchanged = await service.ask("GET", path, undefined, { "If-None-Match": `"other", W/${etag}` });
      expect([unchanged.status, unchanged.bytes.length, unchanged.headers.get("etag")]).toEqual([304, 0, etag]);
      expect((await service.ask("GET", path, undefined, { "If-None-Match": '"other"' })).status).toBe(200);

      const changes: (() => Promise<unknown>)[] = [
        () => sendTo(service, id, answers({ ks2_eligible: 31 }), { base: 1 }),
        () => service.ask("POST", `${at(id, schools.anne)}/2/decision`, { decision: "approve", from: "submitted" }),
        () => service.ask("PATCH", `/v1/collections/${id}`, { title: "Renamed" }),
        () => Promise.resolve(service.at("2026-10-06T10:00:00Z")),
      ];
      let before = etag;
      for (const change of changes) {
        await change();
        const after = await service.ask("GET", path, undefined, { "If-None-Match": before });
        expect(after.status).toBe(200);
        before = after.headers.get("etag") ?? "";
      }
    },
  );

  it("changes when an earlier collection does, and differs by what is shown and to whom", async () => {
    const last = await answered({ returns: [{ returnId: "primary-outcomes", period: "2023/24" }] });
    const id = await answered({ previous: last });
    const tag = async (query: string) =>
      (await service.ask("GET", `/v1/collections/${id}/comparison${query}`)).headers.get("etag");
    const before = await tag("?trust=all");
    await sendTo(service, last, answers({ ks2_eligible: 31 }), { base: 1 });
    expect(await tag("?trust=all")).not.toBe(before);
    const tags = [await tag("?trust=all"), await tag(""), await tag("?trust=tru_one"), await tag("?trust=tru_two")];
    const scope = { groupId: service.groupId, trusts: ["tru_one"], schools: "all" as const };
    service.as(person(service.groupId, { roles: ["trustOfficer"], scope }));
    expect(new Set([...tags, await tag("?trust=all")]).size).toBe(5);
  });
});

describe("workbooks", () => {
  const sheetsOf = (bytes: Uint8Array): string[] => {
    const workbook = readWorkbook(bytes);
    if (isRefusal(workbook)) throw new Error(workbook.wrong);
    return workbook.sheets.map(({ name }) => name);
  };

  const numbersOf = (bytes: Uint8Array): unknown[] => {
    const workbook = readWorkbook(bytes);
    if (isRefusal(workbook)) throw new Error(workbook.wrong);
    const cells = workbook.sheets.flatMap((sheet) => [...sheet.cells.values()]);
    return cells.map((cell) => (cell !== null && typeof cell === "object" && "value" in cell ? cell.value : cell));
  };

  it("give the comparison with every school in scope", async () => {
    const id = await answered({ attribution: ["Figures of the example diocese."] });
    const { bytes, headers } = await service.ask("GET", `/v1/collections/${id}/comparison.xlsx`);
    expect(headers.get("content-disposition")).toContain(`filename="Comparison, Collection ${id}.xlsx"`);
    expect(sheetsOf(bytes)).toContain("Comparison");
    const workbook = readWorkbook(bytes);
    const texts = isRefusal(workbook) ? [] : workbook.sheets.flatMap(({ cells }) => [...cells.values()]);
    expect(texts).toEqual(expect.arrayContaining(["Figures of the example diocese."]));
  });

  it("give the board what was approved, of the newest collection unless one is named", async () => {
    const id = await answered({ returns: [{ returnId: "primary-outcomes", period: "2025/26" }] });
    const summary = (query = "") => service.ask("GET", `/v1/summary.xlsx${query}`);
    const first = await summary();
    expect(first.headers.get("content-disposition")).toContain(`filename="Board summary, Collection ${id}.xlsx"`);
    expect(sheetsOf(first.bytes).length).toBeGreaterThan(1);
    // 18 of St Anne's 30: sent, but not yet approved, so the board does not see it.
    expect(numbersOf(first.bytes)).not.toContain(0.6);
    const again = { "If-None-Match": first.headers.get("etag") ?? "" };
    expect((await service.ask("GET", "/v1/summary.xlsx", undefined, again)).status).toBe(304);
    await service.ask("POST", `${at(id, schools.anne)}/1/decision`, { decision: "approve", from: "submitted" });
    const approved = await service.ask("GET", "/v1/summary.xlsx", undefined, again);
    expect(approved.status).toBe(200);
    expect(numbersOf(approved.bytes)).toContain(0.6);
    expect(slugOf(await summary("?collection=none"))).toBe("no-such-collection");
  });
});

describe("GET figures", () => {
  it("says which revision and cells a figure is made from, who sent it and when", async () => {
    const id = await answered();
    const { json } = await service.ask("GET", `/v1/figures/${id}/3732001/ks2_rwm_exp/all`);
    expect(json).toMatchObject({
      ...{ schoolId: schools.anne, name: "St Anne's", period: "2024/25" },
      figure: { numerator: 18, denominator: 30, value: 0.6 },
      sent: {
        revision: 1,
        by: { name: "Officer at this computer" },
        status: "submitted",
        href: `${at(id, schools.anne)}/1`,
      },
      cells: [
        { part: "numerator", cell: "ks2_rwm_exp_n", entry: { kind: "number", value: 18 } },
        {
          ...{ part: "denominator", cell: "ks2_eligible", label: "Pupils at the end of key stage 2" },
          where: expect.stringMatching(/^Key stage 2 sheet, cell [A-Z]+[0-9]+$/) as string,
        },
      ],
    });
  });

  it("names the cells of both groups for a group that is worked out from two", async () => {
    const id = await fresh(service);
    await sendTo(service, id, answers({ "ks2_eligible.girls": 14, "ks2_rwm_exp_n.girls": 10 }));
    const { json } = await service.ask("GET", `/v1/figures/${id}/${schools.anne}/ks2_rwm_exp/boys`);
    expect(json).toMatchObject({ figure: { numerator: 8, denominator: 16, value: 0.5 } });
    expect((json as { cells: { cell: string }[] }).cells.map(({ cell }) => cell)).toEqual([
      "ks2_rwm_exp_n",
      "ks2_eligible",
      "ks2_rwm_exp_n.girls",
      "ks2_eligible.girls",
    ]);
  });

  it("says that nothing was sent, and what is no figure", async () => {
    const id = await fresh(service);
    const figure = (rest: string) => service.ask("GET", `/v1/figures/${id}/${schools.anne}/${rest}`);
    expect((await figure("ks2_rwm_exp/all")).json).toMatchObject({
      ...{ sent: null, figure: { value: null, missing: "nothing returned yet" } },
    });
    expect(problemIn(await figure("nothing/all")).detail).toBe('The collection has no measure "nothing".');
    expect(problemIn(await figure("ks2_rwm_exp/everyone")).detail).toMatch(
      / is not compared for the pupil group "everyone"\.$/,
    );
  });
});
