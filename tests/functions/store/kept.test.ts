import type { Entries } from "../../../core/entries/entry";
import { returnDefinitionSchema } from "../../../core/returns/definition";
import { listDefinitions, putDefinition, readDefinition } from "../../../functions/store/definitions";
import {
  listImported,
  listImportedForSchool,
  putImported,
  type ImportedEntries,
} from "../../../functions/store/imported";
import { existingRevisions, putRevision, readRevisions, readSummaries } from "../../../functions/store/revisions";
import { accept } from "../../../functions/submissions/accept";
import { diffRevisions } from "../../../functions/submissions/history";
import {
  collection,
  count,
  counts,
  during,
  head,
  officer,
  partitionIn,
  schoolId,
  submission,
} from "../submissions/sample";
import { temporaryFolder } from "./dataFolder";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const definition = (version: number, title = "Primary outcomes") =>
  returnDefinitionSchema.parse({
    ...{ id: "primary-outcomes", version, title, summary: "Results", respondent: "school", every: "year" },
    ...{ phases: ["primary"], typedCells: { primary: 1 }, rules: [], measures: [] },
    sections: [
      {
        ...{ id: "key_stage_2", kind: "grid", label: "Key stage 2", role: "Data manager" },
        fields: [
          { id: "eligible", label: "Eligible", type: "count", definition: "d", source: { title: "t", dated: "2025" } },
        ],
      },
    ],
  });

test("putDefinition: a version is published once and never changes", async () => {
  expect(await putDefinition(folder.store, "g", definition(1))).toBe("published");
  expect(await putDefinition(folder.store, "g", definition(1))).toBe("same");
  expect(await putDefinition(folder.store, "g", definition(1, "Other"))).toBe("exists");
  expect(await putDefinition(folder.store, "g", definition(10, "Ten"))).toBe("published");
  expect(await putDefinition(folder.store, "g", definition(2))).toBe("published");
  expect(await putDefinition(folder.store, "h", definition(1, "Another group"))).toBe("published");
  expect(await readDefinition(folder.store, "g", "primary-outcomes", 1)).toEqual(definition(1));
  expect(await readDefinition(folder.store, "g", "primary-outcomes", 3)).toBeNull();
  const listed = await listDefinitions(folder.store, "g");
  expect(listed.map(({ version }) => version)).toEqual([1, 2, 10]);
  expect(listed[2]).toEqual({ returnId: "primary-outcomes", version: 10, title: "Ten" });
  expect(await listDefinitions(folder.store, "g", "primary")).toEqual([]);
});

test("putImported: an edition is kept once, to the row and column it was read from", async () => {
  const entries: Entries = new Map([
    ["eligible", count(31)],
    ["reached.dis", { kind: "code", code: "c", typed: "SUPP" }],
  ]);
  const imported: ImportedEntries = {
    ...{ schoolId, returnId: "primary-outcomes", stage: "provisional", edition: "2025-09", file: "ks2.csv" },
    ...{
      entries,
      origins: new Map([["eligible", { row: 12, column: "TELIG" }]]),
      by: officer,
      at: during.toISOString(),
    },
  };
  const final: ImportedEntries = { ...imported, stage: "final", edition: "2026-01" };
  const other = { ...imported, schoolId: "sch_bbbbbbbb" };
  expect(await putImported(folder.store, partitionIn(), imported)).toBe("put");
  expect(await putImported(folder.store, partitionIn(), { ...imported, entries: counts({ eligible: 1 }) })).toBe(
    "exists",
  );
  expect(await putImported(folder.store, partitionIn(), final)).toBe("put");
  expect(await putImported(folder.store, partitionIn(), other)).toBe("put");
  expect(await listImportedForSchool(folder.store, partitionIn(), schoolId)).toEqual([final, imported]);
  const many = Array.from({ length: 20 }, (_, n) => `sch_${String(n).padStart(8, "0")}`);
  for (const asked of [
    [schoolId, other.schoolId],
    [schoolId, other.schoolId, ...many],
  ])
    expect(await listImported(folder.store, partitionIn(), asked)).toHaveLength(3);
  expect(await listImported(folder.store, partitionIn(), [other.schoolId, ...many])).toEqual([other]);
});

test("readRevisions: 130 schools' newest revisions over two partitions, revision 0 left out", async () => {
  const schools = Array.from({ length: 130 }, (_, n) => ({
    ...{ partition: { groupId: "g", collectionId: "c", trustId: n % 2 ? "t1" : null }, schoolId: `s${n}` },
    revision: n % 10 === 0 ? 0 : 2,
  }));
  for (const { partition, schoolId: id, revision } of schools)
    await putRevision(folder.store, partition, {
      ...{ schoolId: id, revision: revision || 1, base: 1, seen: null, submissionId: id, hash: id, by: head },
      ...{ at: during.toISOString(), returns: [], entries: counts({ n: Number(id.slice(1)) }), findings: [] },
    });
  const wanted = schools.filter(({ revision }) => revision > 0);
  const revisions = await readRevisions(folder.store, schools);
  expect([...revisions.keys()].sort()).toEqual(wanted.map((each) => each.schoolId).sort());
  expect([...revisions.values()].every((each) => each.entries.get("n")?.kind === "number")).toBe(true);
  expect(revisions.get("s129")?.entries).toEqual(counts({ n: 129 }));
  const summaries = await readSummaries(folder.store, schools);
  expect(summaries.size).toBe(117);
  expect(summaries.get("s129")).toMatchObject({ revision: 2, submissionId: "s129", by: head });
  expect(await existingRevisions(folder.store, schools.slice(9, 12))).toEqual(new Set(["s9#2", "s11#2"]));
});

test("diffRevisions: what changed from one revision to another; from 0 everything did; null where there is no such revision", async () => {
  const own = { ...collection, id: "diff" };
  const partition = partitionIn(own);
  await accept(folder.store, submission({ a: 1, b: 1 }, { collection: own }));
  await accept(folder.store, submission({ a: 1, b: 2, c: 3 }, { collection: own, base: 1 }));
  expect(await diffRevisions(folder.store, partition, schoolId, 1, 2)).toEqual([
    { cell: "b", before: count(1), after: count(2) },
    { cell: "c", before: { kind: "blank" }, after: count(3) },
  ]);
  expect(await diffRevisions(folder.store, partition, schoolId, 0, 1)).toHaveLength(2);
  expect(await diffRevisions(folder.store, partition, schoolId, 2, 2)).toEqual([]);
  expect(await diffRevisions(folder.store, partition, schoolId, 1, 3)).toBeNull();
});
