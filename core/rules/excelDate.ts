import { noNumber, type ExcelError } from "./excelValue";

const dayMilliseconds = 86_400_000;
const serialOfUnixDay0 = 25_569;

/** 31 December 9999, the last day spreadsheet programs know. */
export const lastSerial = 2_958_465;

/** The first day every spreadsheet program numbers alike: Excel believes 1900 had a 29 February, others do not. */
export const firstSerial = 61;

/**
 * The 1900-system serial of a civil date `yyyy-mm-dd`, for example 45,901 for 2025-09-01. Null when there is no such day, or it is before 1 March 1900.
 */
export function serialOfDate(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.toISOString().slice(0, 10) !== date) return null;
  const serial = moment.getTime() / dayMilliseconds + serialOfUnixDay0;
  return serial >= firstSerial && serial <= lastSerial ? serial : null;
}

/** Year, month (from 1) and day of a serial as Excel's YEAR, MONTH and DAY give them; null outside its calendar. */
export function dateOfSerial(serial: number): { year: number; month: number; day: number } | null {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > lastSerial) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const moment = new Date((whole + (whole < 60 ? 1 : 0) - serialOfUnixDay0) * dayMilliseconds);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/**
 * Excel's DATE: months and days beyond their end run on, years below 1900 count from 1900, fractions are cut off. `#NUM!` outside Excel's calendar.
 */
export function serialOfParts(year: number, month: number, day: number): number | ExcelError {
  const [y, m, d] = [Math.trunc(year), Math.trunc(month), Math.trunc(day)];
  const full = y >= 0 && y < 1900 ? y + 1900 : y;
  if (full < 1900 || full > 9999) return noNumber;
  const firstOfMonth = Date.UTC(full, m - 1, 1) / dayMilliseconds + serialOfUnixDay0;
  const serial = (firstOfMonth < firstSerial ? firstOfMonth - 1 : firstOfMonth) + d - 1;
  return serial >= 0 && serial <= lastSerial ? serial : noNumber;
}
