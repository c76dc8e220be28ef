import { dateInWords } from "../entries/civilDate";
import type { Comparison } from "./comparison";

type Due = Pick<Comparison, "asOf" | "collection">;

/** Whether the day the answers were due on had passed on the day the comparison is as at; false where the day is not known. */
export const isPastDue = ({ asOf, collection: { dueOn } }: Due): boolean => dueOn !== undefined && dueOn < asOf;

/** `due on 27 December 2026`, or once the day has passed `was due on 30 November 2023`; null where the day is not known. */
export function dueInWords(comparison: Due): string | null {
  const { dueOn } = comparison.collection;
  if (dueOn === undefined) return null;
  return `${isPastDue(comparison) ? "was due" : "due"} on ${dateInWords(dueOn)}`;
}
