import { unzipSync } from "fflate";
import { readSealedMark, sealedSheetName } from "../../../core/sheets/board/sealedMark";
import { snapshotDiffSchema, snapshotSummarySchema, snapshotVerifiedSchema } from "../../../core/wire/releases";
import { getItem, putItem } from "../../../functions/store/items";
import { releaseKey } from "../../../functions/store/keys";
import { readWorkbookAs } from "../../../functions/xlsx/read/workbookKinds";
import { problemIn } from "../api/answered";
import { answers, at, issue, schools, sendTo, withRegister } from "../api/example";
import { startService, type RunningService } from "../api/runningService";

let service: RunningService;
beforeAll(async () => {
  service = await startService();
  await withRegister(service);
});
afterAll(() => service.stop());

/** A collection of St Anne's and St Bede's key stage 2 results, and one of what the context return asks of a school that sends nothing. */
const results = "results";
const context = "context";
const newer = "newer";

async function approved(collection: string, school: string, counts: Record<string, number>, base = 0): Promise<void> {
  expect((await sendTo(service, collection, answers(counts), { school, base })).status).toBe(201);
  const where = `${at(collection, school)}/${String(base + 1)}/decision`;
  expect((await service.ask("POST", where, { decision: "approve", from: "submitted" })).status).toBe(200);
}
const release = (collection: string) => service.ask("POST", "/v1/releases", { collection, audience: "board" });
const seal = (title = "December board") => service.ask("POST", "/v1/snapshots", { title, meetingOn: "2026-12-08" });
const sealed = async (title?: string) => snapshotSummarySchema.parse((await seal(title)).json);
const named = (snapshot: Awaited<ReturnType<typeof sealed>>) =>
  snapshot.returns.map(({ returnId, period, release: of }) => `${returnId} ${period} ${of}`);
const verified = async (id: string) =>
  snapshotVerifiedSchema.parse((await service.ask("GET", `/v1/snapshots/${id}/verification`)).json);
const workbookOf = async (id: string) => (await service.ask("GET", `/v1/snapshots/${id}.xlsx`)).bytes;
const textOf = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => new TextDecoder().decode(part))
    .join("");

it("before anything is released there is nothing to seal, and who asks is told what to do", async () => {
  await issue(service, results);
  await issue(service, context, { returns: [{ returnId: "school-context", period: "2022/23" }] });
  await approved(results, schools.anne, {});
  expect(problemIn(await seal())).toMatchObject({
    status: 404,
    detail:
      "Nothing has been released to the board yet, so there is no summary to seal. Release a collection to the board first.",
  });
});

it("holds the latest of each return that the board was shown, each brought up to date with what is approved", async () => {
  await release(results);
  await release(context);
  await approved(results, schools.bede, { ks2_eligible: 40, ks2_rwm_exp_n: 20 });
  const answer = await seal();
  expect(answer.status).toBe(201);
  const snapshot = snapshotSummarySchema.parse(answer.json);
  expect(named(snapshot)).toEqual([
    "primary-outcomes 2024/25 results-board-2",
    "school-context 2022/23 context-board-1",
  ]);
  const text = textOf(await workbookOf(snapshot.id));
  expect(text).toContain("School context 2022/23");
  expect(text).toContain("Sealed for the meeting of 8 December 2026 (December board): snapshot 1.");
  expect((await seal()).status).toBe(200);
});

it("leaves out what the board was never shown, and takes the newer period once it was", async () => {
  await issue(service, newer, {
    returns: [{ returnId: "primary-outcomes", period: "2025/26" }],
    opensOn: "2026-09-02",
  });
  expect((await seal()).status).toBe(200);
  await release(newer);
  const second = await sealed();
  expect(second.number).toBe(2);
  expect(named(second)).toEqual(["primary-outcomes 2025/26 newer-board-1", "school-context 2022/23 context-board-1"]);
  const diff = snapshotDiffSchema.parse((await service.ask("GET", "/v1/snapshots/1/diff/now")).json);
  expect(diff.otherPeriods).toEqual([
    { returnId: "primary-outcomes", returnTitle: "Primary outcomes", before: "2024/25", after: "2025/26" },
  ]);
  // One year is no change of another: nothing of it is told as if a figure had moved.
  expect(diff.differences).toEqual([]);
});

it("says of itself what it was sealed as, on a sheet nobody is shown", async () => {
  const values = readWorkbookAs(await workbookOf("1"), "sealed");
  if (!("sheets" in values)) throw new Error("the sealed workbook is not read");
  const title = "December board";
  expect(readSealedMark(values)).toEqual({ number: 1, title, meetingOn: "2026-12-08", asOf: "2026-10-05" });
  expect(values.sheets.find(({ name }) => name === sealedSheetName)?.visibility).toBe("veryHidden");
});

it("is verified as a whole, with every cell it holds", async () => {
  const { snapshot, erased, sheets } = await verified("1");
  expect([snapshot.number, erased]).toEqual([1, []]);
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Board summary", "Primary", "All phases", "About", sealedSheetName]),
  );
  const front = sheets.find(({ name }) => name === "Board summary");
  expect(front?.cells).toContainEqual({ row: 0, column: 0, value: "Example diocese: board summary" });
});

it("is refused when any of its releases was altered, whichever", async () => {
  for (const which of [results, context]) {
    const number = which === results ? 2 : 1;
    const key = releaseKey(service.groupId, which, "board", number);
    const item = await getItem(service.store, key);
    await putItem(service.store, { ...item, ...key, hash: "0".repeat(64) });
    for (const path of ["/v1/snapshots/1.xlsx", "/v1/snapshots/1/verification"])
      expect(problemIn(await service.ask("GET", path)).detail).toContain(
        `release ${which}-board-${String(number)} is missing or was changed`,
      );
    await putItem(service.store, { ...item, ...key });
  }
  expect((await verified("1")).snapshot.number).toBe(1);
});

it("says of a school that was erased since when that was, and still verifies", async () => {
  await service.ask("POST", `/v1/schools/${schools.bede}/erasure`, { apply: true });
  const { erased } = await verified("1");
  expect(erased).toEqual([{ name: "St Bede's", on: "2026-10-05" }]);
  const text = textOf(await workbookOf("1"));
  expect(text).toMatch(/St Bede(&apos;|')s: erased on 5 October 2026/);
  expect(text).toContain("Sealed for the meeting of 8 December 2026");
});
