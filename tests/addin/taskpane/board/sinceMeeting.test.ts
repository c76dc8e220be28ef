import { ofLastMeeting, sinceMeeting } from "../../../../addin/taskpane/board/sinceMeeting";
import type { FigureDifference, SnapshotDiff, SnapshotSummary } from "../../../../core/wire/releases";

const snapshot = (number: number, meetingOn: string): SnapshotSummary => ({
  ...{ id: String(number), number, title: `Meeting ${meetingOn}`, meetingOn, asOf: "2026-10-05", returns: [] },
  ...{ sealedAt: "2026-10-05T10:00:00Z", by: "Officer", workbook: { sha256: "a", bytes: 1 }, seal: "b" },
});

const figure = (value: number) => ({ numerator: null, denominator: null, value, code: null, published: false });
const difference = (more: Partial<FigureDifference>): FigureDifference => ({
  ...{ returnId: "results", returnTitle: "Results", period: "2024/25", of: "school", id: "s", name: "St Anne's" },
  ...{ measure: "reached", group: "all", label: "Reached", unit: "percent", decimals: 0, headline: true },
  ...{ before: figure(0.5), after: figure(0.6), ...more },
});
const diff = (differences: FigureDifference[], otherPeriods: SnapshotDiff["otherPeriods"] = []): SnapshotDiff => ({
  ...{ before: "1", after: "now", asOf: { before: "2026-10-05", after: "2026-10-07" }, otherPeriods, differences },
});
const meeting = { meetingOn: "2026-12-08" };

it("the last meeting is the latest by its day; for that one, what was sealed last", () => {
  const all = [snapshot(1, "2026-12-08"), snapshot(2, "2026-10-20"), snapshot(3, "2026-12-08")];
  expect(ofLastMeeting(all)?.id).toBe("3");
  expect(ofLastMeeting([])).toBeNull();
});

it.each([
  ["the day before it", "2026-12-07", false],
  ["on the day itself", "2026-12-08", false],
  ["the day after", "2026-12-09", true],
])("the meeting is over: %s", (_, today, isOver) => {
  expect(sinceMeeting(meeting, diff([]), today)).toEqual({
    ...{ meetingOn: "2026-12-08", isOver, count: 0, places: [], otherReturns: [] },
  });
});

it("the group comes before trusts, families and schools; of each its headlines for all pupils first", () => {
  const since = sinceMeeting(
    meeting,
    diff([
      difference({ of: "family", id: "f", name: "North" }),
      difference({ measure: "other", headline: false }),
      difference({ group: "girls" }),
      difference({}),
      difference({ of: "group", id: "g", name: "Diocese" }),
      difference({ of: "trust", id: "t", name: "Trust One" }),
    ]),
    "2026-10-07",
  );
  expect(since.count).toBe(6);
  expect(since.places.map(({ name }) => name)).toEqual(["Diocese", "Trust One", "North", "St Anne's"]);
  expect(since.places.at(-1)?.differences.map(({ measure, group }) => `${measure}.${group}`)).toEqual([
    ...["reached.all", "reached.girls", "other.all"],
  ]);
});

it("a code in place of another is no figure that changed; one in place of a figure is", () => {
  const code = (of: "x" | "c") => ({ ...figure(0), value: null, code: of });
  const since = sinceMeeting(
    meeting,
    diff([
      difference({ before: code("x"), after: null }),
      difference({ before: code("x"), after: code("c") }),
      difference({ before: figure(0.5), after: code("c") }),
    ]),
    "2026-10-07",
  );
  expect(since.count).toBe(1);
});
