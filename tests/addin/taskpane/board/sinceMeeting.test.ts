import { ofLastMeeting, sinceMeeting } from "../../../../addin/taskpane/board/sinceMeeting";
import type { Comparison } from "../../../../core/comparison/comparison";
import type { FigureDifference, SnapshotSummary } from "../../../../core/wire/releases";

const snapshot = (number: number, collection: string, meetingOn: string): SnapshotSummary => ({
  ...{ id: String(number), number, title: `Meeting ${meetingOn}`, meetingOn, release: `${collection}-board-${number}` },
  ...{ sealedAt: "2026-10-05T10:00:00Z", by: "Officer", workbook: { sha256: "a", bytes: 1 }, seal: "b" },
});

const figure = (value: number) => ({ numerator: null, denominator: null, value, code: null, published: false });
const difference = (more: Partial<FigureDifference>): FigureDifference => ({
  ...{ returnId: "results", returnTitle: "Results", period: "2024/25", of: "school", id: "s", name: "St Anne's" },
  ...{ measure: "reached", group: "all", label: "Reached", unit: "percent", decimals: 0, headline: true },
  ...{ before: figure(0.5), after: figure(0.6), ...more },
});
const diff = (differences: FigureDifference[]) => ({
  ...{ before: "1", after: "autumn-board-2", asOf: { before: "2026-10-05", after: "2026-10-07" }, differences },
});
/** What is read of a comparison of the summary. */
const inSummary = (collection: string, returnTitle: string): Comparison =>
  ({ returnTitle, period: "2024/25", collection: { id: collection, title: collection } }) as unknown as Comparison;

it("the last meeting is the latest by its day; of each collection what was sealed last", () => {
  const all = [
    snapshot(1, "autumn", "2026-12-08"),
    snapshot(2, "spring", "2026-10-20"),
    snapshot(3, "autumn", "2026-12-08"),
    snapshot(4, "context", "2026-12-08"),
  ];
  expect(ofLastMeeting(all).map(({ id }) => id)).toEqual(["3", "4"]);
  expect(ofLastMeeting([])).toEqual([]);
});

it("nothing sealed is nothing to compare with", () => expect(sinceMeeting([], [], [])).toBeNull());

it("the group comes before trusts, families and schools; of each its headlines for all pupils first", () => {
  const since = sinceMeeting(
    [snapshot(1, "autumn", "2026-12-08")],
    [
      diff([
        difference({ of: "family", id: "f", name: "North" }),
        difference({ measure: "other", headline: false }),
        difference({ group: "girls" }),
        difference({}),
        difference({ of: "group", id: "g", name: "Diocese" }),
        difference({ of: "trust", id: "t", name: "Trust One" }),
      ]),
    ],
    [],
  );
  expect(since?.count).toBe(6);
  expect(since?.places.map(({ name }) => name)).toEqual(["Diocese", "Trust One", "North", "St Anne's"]);
  expect(since?.places.at(-1)?.differences.map(({ measure, group }) => `${measure}.${group}`)).toEqual([
    ...["reached.all", "reached.girls", "other.all"],
  ]);
});

it("a code in place of another is no figure that changed; one in place of a figure is", () => {
  const code = (of: "x" | "c") => ({ ...figure(0), value: null, code: of });
  const since = sinceMeeting(
    [snapshot(1, "autumn", "2026-12-08")],
    [
      diff([
        difference({ before: code("x"), after: null }),
        difference({ before: code("x"), after: code("c") }),
        difference({ before: figure(0.5), after: code("c") }),
      ]),
    ],
    [],
  );
  expect(since?.count).toBe(1);
});

it("names the returns of the summary that were not among what was sealed", () => {
  const since = sinceMeeting(
    [snapshot(1, "autumn", "2026-12-08"), snapshot(2, "my-board-4", "2026-12-08")],
    [diff([]), diff([])],
    [inSummary("autumn", "Results"), inSummary("census", "Context"), inSummary("my-board-4", "Attendance")],
  );
  expect(since?.notSealed).toEqual(["Context 2024/25"]);
});
