const london = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", dateStyle: "short" });

/** The civil date in London at a moment, `yyyy-mm-dd`: due dates and meetings are London dates, whatever the clock of a server or a computer is set to. */
export const londonDate = (moment: Date): string => london.format(moment);

/** A civil date some days later (or earlier, for a negative number). */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day of the week of a civil date: 1 is Monday, 7 Sunday. */
export const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  hourCycle: "h23",
});

/** What the clocks in London show at a moment, as milliseconds as if that were UTC. */
function shownInLondon(moment: number): number {
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
}

/**
 * The moment at which clocks in London show a time (`HH:MM`) on a civil date. A time that is skipped in spring is the moment the clocks go forward by as much; of one that comes
 * twice in autumn, the first.
 */
export function londonMoment(date: string, time: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const summer = wanted - 3_600_000;
  // In summer London is an hour ahead of UTC: the earlier of the two moments is tried first.
  if (shownInLondon(summer) === wanted) return new Date(summer);
  return new Date(wanted);
}
