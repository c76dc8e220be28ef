import type { Comparison, SchoolStatus } from "./comparison";
import { listInWords } from "./words";

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

/** What each status means, furthest first. */
export const statusMeanings = order.map((status) => ({ status, meaning: meanings[status] }));
