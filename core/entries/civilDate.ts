import { dateOfSerial, serialOfDate } from "../rules/excelDate";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const two = (value: number): string => String(value).padStart(2, "0");

/** The civil date `yyyy-mm-dd` of year, month (from 1) and day; null when there is no such day, or it is before 1 March 1900. */
function civil(year: number, month: number, day: number): string | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return serialOfDate(text) === null ? null : text;
}

/** The civil date of a 1900-system serial, its time of day left out; null outside 1 March 1900 to 31 December 9999. */
export function civilDateOfSerial(serial: number): string | null {
  const parts = dateOfSerial(serial);
  return parts && civil(parts.year, parts.month, parts.day);
}

/** A civil date in the words of a letter: "14 March 2025" for 2025-03-14. The text itself where it is not a civil date. */
export function dateInWords(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const month = months[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : date;
}

/** Years of two digits are of this century: 25 is 2025. */
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

/**
 * The civil date a UK reader would take a text for: 14/03/2025, 14.3.25, 14-03-2025, 14 March 2025, Fri 14 Mar 2025 or
 * 2025-03-14. Null when it is none, or there is no such day (31/02/2025; 03/14/2025, which has the month first).
 */
export function dateOfText(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (figures) return civil(fullYear(figures[4] ?? ""), Number(figures[3]), Number(figures[1]));
  const words = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i.exec(text);
  const name = words?.[2]?.toLowerCase() ?? "";
  const month = months.findIndex((full) => full.toLowerCase() === name || full.slice(0, 3).toLowerCase() === name);
  return words && month >= 0 ? civil(fullYear(words[3] ?? ""), month + 1, Number(words[1])) : null;
}
