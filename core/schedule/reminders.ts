import { daysAfter, londonMoment, weekday } from "./londonTime";

/** When a school with something to do is reminded: days after the due date (before it, where negative). */
export const reminderDays = [-14, -3, 1, 7] as const;

/** When mail goes out, by the clocks in London. */
export const mailTime = "08:00";

/** A reminder missed by more than this many days (the service was down) is left out: the next one says the same. */
const mostDaysLate = 2;

/** One reminder that is due: `kind` names it once and for all, `days` is how long after the due date it is of. */
export interface DueReminder {
  readonly kind: string;
  readonly days: number;
}

const kindOf = (days: number): string => (days < 0 ? `due-in-${String(-days)}` : `overdue-${String(days)}`);

/** The reminder that is due at a moment for a collection: the latest whose time has come. Null when none has, or it is long past. */
export function reminderDue(
  collection: { readonly opensOn: string; readonly dueOn: string },
  now: Date,
): DueReminder | null {
  const come = reminderDays.filter((days) => {
    const on = daysAfter(collection.dueOn, days);
    return on >= collection.opensOn && londonMoment(on, mailTime) <= now;
  });
  const days = come.at(-1);
  if (days === undefined) return null;
  const over = londonMoment(daysAfter(collection.dueOn, days + mostDaysLate), mailTime);
  return now < over ? { kind: kindOf(days), days } : null;
}

/** The Monday whose digest is due at a moment: this week's from 8 on Monday morning in London, until the end of Tuesday. Null on other days. */
export function digestDue(today: string, now: Date): string | null {
  const monday = daysAfter(today, 1 - weekday(today));
  const isEarlyInWeek = weekday(today) <= 2;
  return isEarlyInWeek && londonMoment(monday, mailTime) <= now ? monday : null;
}
