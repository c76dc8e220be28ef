import fc from "fast-check";
import { daysAfter, londonDate, londonMoment, weekday } from "../../../core/schedule/londonTime";

// The clocks went forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00.
it.each([
  ["in winter", "2026-01-15", "08:00", "2026-01-15T08:00:00.000Z"],
  ["in summer", "2026-07-15", "08:00", "2026-07-15T07:00:00.000Z"],
  ["the day before the clocks go forward", "2026-03-28", "08:00", "2026-03-28T08:00:00.000Z"],
  ["the day the clocks go forward", "2026-03-29", "08:00", "2026-03-29T07:00:00.000Z"],
  ["just before they go forward", "2026-03-29", "00:59", "2026-03-29T00:59:00.000Z"],
  ["an hour that is skipped", "2026-03-29", "01:30", "2026-03-29T01:30:00.000Z"],
  ["just after it", "2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
  ["the day before the clocks go back", "2026-10-24", "08:00", "2026-10-24T07:00:00.000Z"],
  ["an hour that comes twice: the first", "2026-10-25", "01:30", "2026-10-25T00:30:00.000Z"],
  ["just after it", "2026-10-25", "02:00", "2026-10-25T02:00:00.000Z"],
  ["the day the clocks go back", "2026-10-25", "08:00", "2026-10-25T08:00:00.000Z"],
  ["midnight at the start of a summer's day", "2026-07-01", "00:00", "2026-06-30T23:00:00.000Z"],
])("londonMoment: %s", (_, date, time, moment) => {
  expect(londonMoment(date, time).toISOString()).toBe(moment);
});

it("londonMoment: the clocks of London, read another way, show what was asked for on any day at 8", () => {
  const spoken = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/London",
    dateStyle: "short",
    timeStyle: "short",
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const date = daysAfter("2000-01-01", days);
      expect(spoken.format(londonMoment(date, "08:00"))).toBe(`${date} 08:00`);
    }),
  );
});

it.each([
  ["2026-11-30", 1],
  ["2026-11-29", 7],
] as const)("weekday: %s is day %d of the week", (date, day) => expect(weekday(date)).toBe(day));

it("daysAfter: over the end of a leap February and back", () => {
  expect([daysAfter("2028-02-28", 2), daysAfter("2028-03-01", -2)]).toEqual(["2028-03-01", "2028-02-28"]);
});

it.each([
  ["a summer's evening is the next day there an hour before UTC says so", "2026-07-01T23:00:00Z", "2026-07-02"],
  ["until then it is the same day", "2026-07-01T22:59:59Z", "2026-07-01"],
  ["in winter they agree", "2026-12-08T23:59:59Z", "2026-12-08"],
])("londonDate: %s", (_, moment, date) => expect(londonDate(new Date(moment))).toBe(date));
