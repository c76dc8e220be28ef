import { startingIssue } from "../../../../addin/taskpane/officer/issue";

it.each([
  ["a summer's evening, when it is the next day in London", "2026-07-01T23:30:00Z", "2026-07-02", "2026-07-30"],
  ["an hour before", "2026-07-01T22:30:00Z", "2026-07-01", "2026-07-29"],
  ["a winter's evening", "2026-12-08T23:30:00Z", "2026-12-08", "2027-01-05"],
])("startingIssue opens today in London and is due in four weeks: %s", (_, now, opensOn, dueOn) =>
  expect(startingIssue(new Date(now), null)).toMatchObject({ opensOn, dueOn }),
);

it.each([
  ["the last evening of August, when it is September in London", "2026-08-31T23:30:00Z", "2025/26"],
  ["until then", "2026-08-31T22:30:00Z", "2024/25"],
  ["new year's eve", "2026-12-31T23:30:00Z", "2025/26"],
  ["in spring", "2027-04-01T10:00:00Z", "2025/26"],
])("startingIssue asks about the school year that ended last: %s", (_, now, period) =>
  expect(startingIssue(new Date(now), null).period).toBe(period),
);
