import { readHead } from "../../../functions/store/heads";
import { problemIn, slugOf } from "./answered";
import { answers, at, fresh, schools, sendTo } from "./example";
import { oneService } from "./oneService";

const service = oneService();

const freshCollection = (more: Record<string, unknown> = {}) => fresh(service, more);
const send = (id: string, entries: Record<string, unknown>, more: Parameters<typeof sendTo>[3] = {}) =>
  sendTo(service, id, entries, more);

describe("POST submissions", () => {
  it("accepts answers with a receipt, and finds the school by any code it ever had", async () => {
    const id = await freshCollection();
    for (const [revision, code] of ["3732001", "107001", "3733001", "3739999", schools.anne].entries()) {
      const answer = await send(id, answers({ ks2_eligible: 30 + revision }), { base: revision, school: code });
      expect([answer.status, answer.json]).toMatchObject([
        201,
        {
          collection: id,
          schoolId: schools.anne,
          revision: revision + 1,
          status: "submitted",
          origin: null,
          repeated: false,
        },
      ]);
      expect(answer.headers.get("location")).toBe(`${at(id, schools.anne)}/${String(revision + 1)}`);
    }
  });

  it("gives a retry the receipt it had before and changes nothing", async () => {
    const id = await freshCollection();
    const first = await send(id, answers());
    service.at("2026-10-06T10:00:00Z");
    const again = await send(id, answers());
    expect(again.status).toBe(200);
    expect(again.json).toEqual({ ...(first.json as object), repeated: true });
    const head = await readHead(
      service.store,
      { groupId: service.groupId, collectionId: id, trustId: "tru_one" },
      schools.anne,
    );
    expect(head.revision).toBe(1);
  });

  it("gives a retry with the sender's own key the same receipt, and refuses the key for other answers", async () => {
    const id = await freshCollection();
    const headers = { "Idempotency-Key": "k-1" };
    const first = await send(id, answers(), { headers });
    expect(first.json).toMatchObject({ submissionId: "k-1" });
    expect((await send(id, answers(), { headers })).status).toBe(200);
    const other = await send(id, answers({ ks2_eligible: 31 }), { headers });
    expect(problemIn(other).detail).toBe(
      "This Idempotency-Key stands for revision 1, which says something else. Send this with a new key.",
    );
  });

  it("refuses a key with a space", async () => {
    const id = await freshCollection();
    expect(problemIn(await send(id, answers(), { headers: { "Idempotency-Key": "a b" } })).detail).toBe(
      "The header Idempotency-Key takes 1 to 100 visible characters, none of them a space or #.",
    );
  });

  it("tells the second of two who differ, cell by cell, and takes theirs once they have seen it", async () => {
    const id = await freshCollection();
    await send(id, answers());
    await send(id, answers({ ks2_eligible: 31 }), { base: 1 });
    const clash = await send(id, answers({ ks2_eligible: 33, ks2_rwm_exp_n: 20 }), { base: 1 });
    const problem = problemIn(clash);
    expect([clash.status, problem.title, problem.detail]).toEqual([
      409,
      "Someone sent a newer version",
      "Officer at this computer sent revision 2 on 5 October 2026; here are the 2 differences. To put yours in its place, send it again with ?base=2.",
    ]);
    expect(problem.clash).toMatchObject({ base: 1, head: 2, by: "Officer at this computer" });
    expect(problem.clash?.differences).toEqual([
      {
        cell: "ks2_eligible",
        label: "Pupils at the end of key stage 2",
        where: expect.stringMatching(/^Key stage 2 sheet, cell [A-Z]+[0-9]+$/) as string,
        base: { kind: "number", value: 30 },
        yours: { kind: "number", value: 33 },
        theirs: { kind: "number", value: 31 },
      },
      expect.objectContaining({ cell: "ks2_rwm_exp_n", base: { kind: "number", value: 18 } }),
    ]);
    const seen = await send(id, answers({ ks2_eligible: 33, ks2_rwm_exp_n: 20 }), { base: 1, query: "?base=2" });
    expect(seen.json).toMatchObject({ revision: 3 });
    const history = await service.ask("GET", at(id, schools.anne));
    expect(history.json).toMatchObject({ events: [{ kind: "choice", revision: 2, superseded: false }] });
  });

  it("lists every finding at once, and stores nothing", async () => {
    const id = await freshCollection();
    const answer = await send(id, answers({ ks2_rwm_exp_n: 31, ks2_reading_exp_n: 20 }));
    const problem = problemIn(answer);
    expect([answer.status, problem.detail]).toEqual([
      422,
      "2 errors to mend. Nothing was sent; your workbook is unchanged.",
    ]);
    expect(problem.findings?.map(({ rule, cell }) => [rule, cell])).toEqual([
      ["KS2-01", "ks2_rwm_exp_n"],
      ["KS2-04", "ks2_rwm_exp_n"],
    ]);
    expect(problem.findings?.[0]).toMatchObject({
      wrong: "31 pupils reached the standard, more than the 30 who were eligible.",
      where: expect.stringMatching(/^Key stage 2 sheet, cell [A-Z]+[0-9]+\.$/) as string,
      role: expect.any(String) as string,
    });
    expect(await service.ask("GET", at(id, schools.anne))).toMatchObject({ json: { revision: 0, revisions: [] } });
  });

  it("holds answers against last period's, and takes a query with its note", async () => {
    const last = await freshCollection();
    await send(last, answers());
    const id = await freshCollection({ previous: last });
    const queried = problemIn(await send(id, answers({ ks2_eligible: 60 })));
    expect(queried.detail).toBe("1 query that needs a note. Nothing was sent; your workbook is unchanged.");
    const note = queried.findings?.[0]?.note?.cell ?? "";
    expect(queried.findings?.[0]).toMatchObject({ severity: "query", note: { given: false } });
    const answer = await send(id, answers({ ks2_eligible: 60 }), { notes: { [note]: "We took in a second class." } });
    expect(answer.status).toBe(201);
    const revision = await service.ask("GET", `${at(id, schools.anne)}/1`);
    expect(revision.json).toMatchObject({
      notes: { [note]: "We took in a second class." },
      findings: [{ severity: "query", note: { given: true } }],
    });
  });

  it("refuses a cell the collection does not ask, by name", async () => {
    const id = await freshCollection();
    const problem = problemIn(await send(id, { ...answers(), shoe_size: { kind: "number", value: 4 } }));
    expect([problem.status, problem.detail, problem.issues]).toEqual([
      400,
      "The collection does not ask for shoe_size.",
      [{ path: "entries.shoe_size", message: "is not asked in this collection" }],
    ]);
  });

  it("refuses before the opening day, after the due day and once closed, in words; a queried school may still send", async () => {
    const id = await freshCollection();
    await send(id, answers());
    service.at("2026-08-31T22:59:59Z");
    expect(problemIn(await send(id, answers({ ks2_eligible: 31 }), { base: 1 }))).toMatchObject({
      status: 423,
      type: "/v1/problems/not-open-yet",
      detail: '"Collection ' + id + '" opens on 1 September 2026. Your workbook is unchanged; send it then.',
    });
    // The due day ends in London, where the clock is at UTC in November.
    service.at("2026-11-30T23:59:58Z");
    expect((await send(id, answers({ ks2_eligible: 32 }), { base: 1 })).status).toBe(201);
    service.at("2026-12-01T00:00:00Z");
    expect(problemIn(await send(id, answers({ ks2_eligible: 33 }), { base: 2 })).detail).toBe(
      `"Collection ${id}" closed at the end of 30 November 2026. Your workbook is unchanged; ask your trust for more time.`,
    );
    await service.ask("POST", `${at(id, schools.anne)}/2/decision`, {
      decision: "query",
      from: "submitted",
      reason: "32?",
    });
    expect((await send(id, answers({ ks2_eligible: 33 }), { base: 2 })).status).toBe(201);
    await service.ask("PATCH", `/v1/collections/${id}`, { closed: true });
    expect(problemIn(await send(id, answers({ ks2_eligible: 34 }), { base: 3 })).detail).toBe(
      `"Collection ${id}" was closed. Your workbook is unchanged; ask your trust to open it again.`,
    );
  });

  it("refuses a base the school never sent", async () => {
    const id = await freshCollection();
    expect(problemIn(await send(id, answers(), { base: 4 })).detail).toBe(
      "This was made from revision 4, but the newest is none yet. Copy the answers into a fresh copy of the template.",
    );
  });

  it("lets one of many at once be the next revision and tells every other", async () => {
    const id = await freshCollection();
    const sent = await Promise.all(Array.from({ length: 12 }, (_, i) => send(id, answers({ ks2_eligible: 40 + i }))));
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(sent.filter(({ status }) => status === 409)).toHaveLength(11);
  });
});

describe("GET submissions", () => {
  it("gives the history, a revision, and what changed between two", async () => {
    const id = await freshCollection();
    await send(id, answers());
    await send(id, answers({ ks2_eligible: 31 }), { base: 1 });
    const history = await service.ask("GET", at(id, "3732001"));
    expect(history.json).toMatchObject({
      ...{ collection: id, schoolId: schools.anne, status: "submitted", revision: 2, approved: 0 },
      revisions: [
        { revision: 1, base: 0 },
        { revision: 2, base: 1, by: { name: "Officer at this computer" } },
      ],
    });
    const revision = await service.ask("GET", `${at(id, schools.anne)}/2?diff=1`);
    expect(revision.json).toMatchObject({
      revision: 2,
      entries: { ks2_eligible: { kind: "number", value: 31 } },
      diff: {
        from: 1,
        differences: [
          {
            cell: "ks2_eligible",
            label: "Pupils at the end of key stage 2",
            before: { kind: "number", value: 30 },
            after: { kind: "number", value: 31 },
          },
        ],
      },
    });
    const whole = await service.ask("GET", `${at(id, schools.anne)}/1?diff=0`);
    expect((whole.json as { diff: { differences: unknown[] } }).diff.differences).toHaveLength(
      Object.keys(answers()).length,
    );
    expect(problemIn(await service.ask("GET", `${at(id, schools.anne)}/3`)).detail).toBe(
      "The school has sent no revision 3 in this collection.",
    );
    expect(slugOf(await service.ask("GET", `${at(id, schools.anne)}/2?diff=9`))).toBe("no-such-revision");
  });
});
