import type { ReleaseSummary } from "../../../../core/wire/releases";
import { startPage, type ShownCollection } from "../../../../infra/local/service/startPage";
import { localPeople } from "../../../../infra/local/signIn/localPeople";
import { exampleRegister } from "../../../functions/api/example";

const { officer, director, administrator } = localPeople("example", exampleRegister("example"));

const collection = (id: string, figures: ShownCollection["figures"]): ShownCollection => ({
  ...{ id, title: `Results of ${id}`, opensOn: "2026-09-01", dueOn: "2026-11-30", closed: false, state: "open" },
  ...{ previous: null, keptUntil: "2032-11-30", asked: 41, attribution: [] },
  returns: [{ returnId: "primary-outcomes", version: 1, title: "Primary outcomes", period: "2024/25", stage: "final" }],
  ...{ figures, progress: null },
});

const release: ReleaseSummary = {
  ...{ id: "new-board-1", collection: "new", title: "Results of new", audience: "board", number: 1 },
  ...{ asOf: "2026-11-25", madeAt: "2026-11-25T10:00:00Z", by: "Officer", hash: "0".repeat(64) },
  schools: { shown: 40, asked: 41 },
};

const snapshot = {
  ...{ id: "1", number: 1, title: "<b>December</b>", meetingOn: "2026-12-08", asOf: "2026-12-01" },
  returns: [{ returnId: "results", title: "Results", period: "2025/26", release: "new-board-1" }],
  ...{ sealedAt: "2026-12-01T10:00:00Z", by: "Officer", workbook: { sha256: "1".repeat(64), bytes: 9 } },
  seal: "abcdef0123456789".repeat(4),
};

const pageFor = (person: typeof director, collections: readonly ShownCollection[]): string =>
  startPage({ group: "Example", person, canChange: false, collections, snapshots: [snapshot] });

describe("the start page of a director", () => {
  const page = pageFor(director, [collection("new", release), collection("old", null)]);

  it("links to the figures of what was released, and says what it is of", () => {
    expect(page).toContain('href="/v1/summary.xlsx?collection=new"');
    expect(page).toContain("Released as at 25 November 2026, with the approved figures of 40 of 41 schools.");
  });

  it("names in one line what was not, and links to none of it", () => {
    expect(page).toContain("Not released to you yet");
    expect(page).toContain("Results of old.");
    expect(page).not.toContain("collection=old");
  });

  it("lists what was sealed for meetings, as text", () => {
    expect(page).toContain('<a href="/v1/snapshots/1.xlsx">&lt;b&gt;December&lt;/b&gt;</a>');
    expect(page).toContain("<code>abcdef0123456789</code>");
  });
});

it("the start page of an officer links to live figures, and speaks of no release", () => {
  const page = pageFor(officer, [collection("new", "live")]);
  expect(page).toContain('href="/v1/summary.xlsx?collection=new"');
  expect(page).not.toMatch(/[Rr]eleased/);
});

it("the start page of an administrator has no figures and no talk of releases to them", () => {
  const page = pageFor(administrator, [collection("new", null)]);
  expect(page).toContain("Results of new");
  expect(page).not.toMatch(/summary\.xlsx|[Rr]eleased/);
});

it("the start page of a head opens the workbench with their own school's template, of an officer with the first one due", () => {
  const linksOf = (person: typeof director) =>
    startPage({ group: "Example", person, canChange: true, collections: [], snapshots: [] }).match(
      /\/workbench\?as=school[^"]*/g,
    );
  const head = { ...director, roles: ["school" as const], scope: { ...director.scope, schools: ["sch_own"] } };
  expect(linksOf(head)).toEqual(["/workbench?as=school&amp;school=sch_own"]);
  expect(linksOf(officer)).toEqual(["/workbench?as=school"]);
});
