import { stagesInOrder } from "./stages";
import { periodSchema } from "../../returns/definition";
import type { Stage } from "../../returns/collection";
import type { Term, YearFormat } from "./profile";

/** What a year's text says: the data period, the stage it names (`2018/19 final`), and whether whoever published it marked it as unsure (`*`). */
export interface ReadYear {
  readonly period: string;
  readonly stage: Stage | null;
  readonly marked: boolean;
}

const shapes: Readonly<Record<YearFormat, RegExp>> = {
  "2022/2023": /^(\d{4})\/(\d{4})$/,
  "2018/19": /^(\d{4})\/(\d{2})$/,
  "2023-2024": /^(\d{4})-(\d{4})$/,
  "202425": /^(\d{4})(\d{2})$/,
  period: /^(\d{4})\/(\d{2})(?: (?:autumn|spring|summer))?$/,
};

/** A year of a whole period with the term its figures are filed under; a period that names a term keeps it. */
export const inTerm = (period: string, term: Term | undefined): string =>
  term === undefined || period.includes(" ") ? period : `${period} ${term}`;

/** The data period a year's text names in one of the spellings of its file; null when it names none, or the two years do not follow. */
export function periodOf(text: string, spelled: readonly YearFormat[], term?: Term): ReadYear | null {
  const marked = text.endsWith("*");
  const plain = text.replace(/\*$/, "").trim().toLowerCase();
  const stage = stagesInOrder.find((one) => plain.endsWith(` ${one}`)) ?? null;
  const year = stage ? plain.slice(0, -stage.length - 1).trim() : plain;
  const [, first, second] = spelled.flatMap((format) => shapes[format].exec(year) ?? []);
  if (first === undefined || second === undefined) return null;
  if ((Number(first) + 1) % 100 !== Number(second.slice(-2))) return null;
  if (second.length === 4 && Number(second) !== Number(first) + 1) return null;
  const named = / (autumn|spring|summer)$/.exec(year)?.[0] ?? "";
  const period = inTerm(`${first}/${second.slice(-2)}${named}`, term);
  return periodSchema.safeParse(period).success ? { period, stage, marked } : null;
}
