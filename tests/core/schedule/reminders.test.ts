import { digestWords, reminderWords } from "../../../core/schedule/mailWords";
import { digestDue, reminderDue } from "../../../core/schedule/reminders";

const autumn = { opensOn: "2026-09-07", dueOn: "2026-11-08" };

it.each([
  ["long before", "2026-10-01T12:00:00Z", null],
  ["just before 8 in London, 14 days before, on the day the clocks went back", "2026-10-25T07:59:59Z", null],
  ["at 8 in London, 14 days before", "2026-10-25T08:00:00Z", "due-in-14"],
  ["a day late", "2026-10-26T20:00:00Z", "due-in-14"],
  ["two days late: it is left out", "2026-10-27T08:00:00Z", null],
  ["3 days before", "2026-11-05T08:00:00Z", "due-in-3"],
  ["on the due day", "2026-11-08T12:00:00Z", null],
  ["the day after", "2026-11-09T08:00:00Z", "overdue-1"],
  ["a week after", "2026-11-15T09:00:00Z", "overdue-7"],
  ["long after", "2026-12-15T09:00:00Z", null],
])("reminderDue: %s", (_, now, kind) => {
  expect(reminderDue(autumn, new Date(now))?.kind ?? null).toBe(kind);
});

it("reminderDue: none before the collection opens", () => {
  const short = { opensOn: "2026-11-06", dueOn: "2026-11-08" };
  expect(reminderDue(short, new Date("2026-11-05T12:00:00Z"))).toBeNull();
});

it.each([
  ["Monday before 8, in winter", "2026-11-30", "2026-11-30T07:59:00Z", null],
  ["Monday at 8, in winter", "2026-11-30", "2026-11-30T08:00:00Z", "2026-11-30"],
  ["the Monday after the clocks went forward, at 8", "2026-03-30", "2026-03-30T07:00:00Z", "2026-03-30"],
  ["Tuesday, when Monday was missed", "2026-12-01", "2026-12-01T12:00:00Z", "2026-11-30"],
  ["Wednesday", "2026-12-02", "2026-12-02T12:00:00Z", null],
])("digestDue: %s", (_, today, now, monday) => {
  expect(digestDue(today, new Date(now))).toBe(monday);
});

const about = {
  ...{ title: "Autumn 2026", dueOn: "2026-11-08", address: "http://localhost:3000" },
  returns: ["Primary outcomes, 2025/26"],
};

it.each([
  ["not started", -14, "is due on 8 November 2026", "Nothing has come from your school yet."],
  ["not started", 1, "was due on 8 November 2026", "Ask your trust for more time"],
  ["queried", 7, "was due on 8 November 2026", "Your return was sent back with a question."],
] as const)("reminderWords: a school that is %s, %d days after the due date", (status, days, subject, left) => {
  const words = reminderWords(about, { name: "St Anne's", status }, days);
  expect(words.subject).toContain(subject);
  expect(words.lines.join("\n")).toContain(left);
  expect(words.lines).toContain("- Primary outcomes, 2025/26");
});

it("digestWords: how many schools stand where; nothing to tell is no mail", () => {
  const byStatus = { "not started": 40, submitted: 3, queried: 1, approved: 2, authorised: 1 };
  expect(digestWords([], "2026-11-30")).toBeNull();
  const words = digestWords([{ ...about, asked: 47, byStatus }], "2026-11-30");
  expect(words?.subject).toBe("Returns in the week of 30 November 2026");
  expect(words?.lines[0]).toBe("Autumn 2026, due 8 November 2026: 7 schools of 47 have sent");
});
