/** What an expression gives. Dates are numbers (1900-system serials). Nothing is ever converted from one kind to another. */
export type Kind = "number" | "text" | "logical";

/** What Excel gives where there is no answer: nothing to divide by, no such root, no such place in a text. */
export interface ExcelError {
  readonly error: "#DIV/0!" | "#NUM!" | "#VALUE!";
}

/** A value a formula works with. There is no blank: a rule is judged only when every cell it names holds a value. */
export type RuleValue = number | string | boolean | ExcelError;

export const divisionByZero: ExcelError = { error: "#DIV/0!" };
export const noNumber: ExcelError = { error: "#NUM!" };
export const noValue: ExcelError = { error: "#VALUE!" };

export const isError = (value: RuleValue): value is ExcelError => typeof value === "object";

/** A number to the 15 significant digits Excel works to. */
export const to15Digits = (value: number): number => Number(value.toPrecision(15));

/** A number, or `#NUM!` where it is too large for Excel to hold. */
export const finite = (value: number): number | ExcelError => (Number.isFinite(value) ? value : noNumber);

/**
 * Below 0, 0 or above 0 as `a` is less than, equal to or more than `b`; Excel compares numbers to 15 digits, so that 0.1 + 0.2 equals 0.3.
 *
 * @source Microsoft, "Floating-point arithmetic may give inaccurate results in Excel".
 */
export const compareNumbers = (a: number, b: number): number =>
  Number.isSafeInteger(a) && Number.isSafeInteger(b) && Math.abs(a) < 1e15 && Math.abs(b) < 1e15
    ? a - b
    : to15Digits(a) - to15Digits(b);

/** Whether two values are equal as Excel's `=` sees them: text without regard to case, and never equal to a number. */
export function areEqual(a: RuleValue, b: RuleValue): boolean {
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b) === 0;
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
  return a === b;
}

/** Whether a number is whole and 0 or more: what a count of pupils must be before a rule looks at it. */
export const isCount = (value: number): boolean => compareNumbers(Math.abs(Math.floor(value)), value) === 0;

/** A text as Excel's TRIM leaves it: no spaces around it, one between words. */
export const trimmed = (text: string): string => text.replace(/ +/g, " ").replace(/^ | $/g, "");
