import { dateInWords } from "../entries/civilDate";
import type { Comparison, SchoolStatus } from "./comparison";
import { listInWords, schoolsInWords } from "./words";

const order: readonly SchoolStatus[] = ["authorised", "approved", "submitted", "queried", "not started"];

const meanings: Record<SchoolStatus, string> = {
  authorised: "authorised by the trust",
  approved: "approved by an officer",
  submitted: "submitted and waiting for approval",
  queried: "queried and sent back",
  "not started": "not started",
};

/** How many schools stand at each status, the furthest first, leaving out those at none: `3 approved by an officer and 1 not started`. */
export const statusesInWords = ({ byStatus }: Comparison["progress"]): string => {
  const said = order.flatMap((status) => (byStatus[status] > 0 ? [`${byStatus[status]} ${meanings[status]}`] : []));
  return said.length > 0 ? listInWords(said) : "none asked";
};

/** How many schools are asked by when, where they stand, and for how many published figures stand in: `7 schools asked, due on 27 December 2026: 7 not started; published figures stand in for 7`. */
export function askedInWords(comparison: Pick<Comparison, "collection" | "progress">): string {
  const { progress } = comparison;
  const { dueOn } = comparison.collection;
  const standIn = progress.imported === 0 ? "" : `; published figures stand in for ${String(progress.imported)}`;
  return `${schoolsInWords(progress.asked)} asked${dueOn === undefined ? "" : `, due on ${dateInWords(dueOn)}`}: ${statusesInWords(progress)}${standIn}`;
}

/** Every status, furthest first, with what it means as a sentence. */
export const statusMeanings: readonly { readonly status: SchoolStatus; readonly meaning: string }[] = [
  { status: "authorised", meaning: "The trust has authorised the figures. A board sees these first." },
  { status: "approved", meaning: "An officer has approved the figures; the trust has not authorised them yet." },
  { status: "submitted", meaning: "The school has sent its return; no officer has approved it yet." },
  { status: "queried", meaning: "An officer has sent the return back with a question for the school to answer." },
  { status: "not started", meaning: "Nothing has come from the school." },
];
