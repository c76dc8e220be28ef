const dayMilliseconds = 86_400_000;
/** The serial of 1 January 1970. */
const epochSerial = 25_569;
/** Excel counts a 29 February 1900 that never was: serials before this one are a day less. */
const firstTrueSerial = 61;
/** What a serial that counts from 1904 lacks of one that counts from 1900. */
export const from1904Days = 1_462;

const form = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?Z?)?$/;

/**
 * The 1900-system serial of a date in ISO 8601 form, `2026-01-31` or `2026-01-31T09:30:00`, as strict files write dates. Null for any other
 * form, a day no calendar has, and days before 1900. No time zone is ever applied.
 */
export function serialOfIsoDate(text: string): number | null {
  const match = form.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, rest = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const moment = Date.UTC(year, month - 1, day);
  if (year < 1900 || new Date(moment).toISOString().slice(0, 10) !== text.slice(0, 10)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const days = moment / dayMilliseconds + epochSerial;
  const time = (hour * 3_600 + minute * 60 + second + rest) / 86_400;
  return (days < firstTrueSerial ? days - 1 : days) + time;
}
