import { daysAfter, londonDate } from "../../../core/schedule/londonTime";
import type { IssueRequest } from "../../../core/wire/collections";

/** A collection as an officer fills it in; dates are civil. `previous`: the collection whose answers stand as last year's. */
export interface Issue {
  readonly title: string;
  readonly period: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly returnIds: readonly string[];
  readonly previous: string | null;
}

const weeksToFill = 4;

/** A form to start from: opens today, due in four weeks, about the school year that ended last. */
export function startingIssue(now: Date, previous: string | null): Issue {
  const opensOn = londonDate(now);
  const [year, month] = [Number(opensOn.slice(0, 4)), Number(opensOn.slice(5, 7))];
  const ended = month >= 9 ? year : year - 1;
  return {
    title: "",
    period: `${ended - 1}/${String(ended % 100).padStart(2, "0")}`,
    opensOn,
    dueOn: daysAfter(opensOn, weeksToFill * 7),
    returnIds: [],
    previous,
  };
}

/** What is asked of the service: every school with pupils in a phase the returns are about. */
export const issueRequestOf = ({ title, period, opensOn, dueOn, returnIds, previous }: Issue): IssueRequest => ({
  title: title.trim(),
  opensOn,
  dueOn,
  ...(previous !== null && { previous }),
  returns: returnIds.map((returnId) => ({ returnId, period, stage: "school" })),
});
