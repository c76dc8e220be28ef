import { civilDateOfSerial } from "../entries/civilDate";
import { serialOfDate } from "../rules/excelDate";
import type { School } from "./register";

/** The day before a civil date; `unknown` stays unknown. */
export function dayBefore(date: string): string {
  const serial = serialOfDate(date);
  return serial === null ? "unknown" : (civilDateOfSerial(serial - 1) ?? "unknown");
}

/** The fact of a history that holds as the register stands: the last one still open. */
export const openFact = <Fact extends { to: string | null }>(history: readonly Fact[]): Fact | undefined =>
  history.findLast((fact) => fact.to === null);

/** A history with its open facts ended the day before a new one begins, and the new one last. */
export function followedBy<Fact extends { to: string | null }>(
  history: readonly Fact[],
  next: Fact & { from: string },
): Fact[] {
  const to = dayBefore(next.from);
  return [...history.map((fact) => (fact.to === null ? { ...fact, to } : fact)), next];
}

/** A school with everything open about it ended on a civil date: it left the register, and stays in it as history. */
export function endedOn(school: School, date: string): School {
  const end = <Fact extends { from: string; to: string | null }>(history: readonly Fact[]): Fact[] =>
    history.map((fact) =>
      fact.to === null ? { ...fact, to: fact.from !== "unknown" && fact.from > date ? fact.from : date } : fact,
    );
  return {
    ...school,
    laestabs: end(school.laestabs),
    urns: end(school.urns),
    names: end(school.names),
    statuses: end(school.statuses),
    trusts: end(school.trusts),
  };
}
