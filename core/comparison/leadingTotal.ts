import type { Comparison, Total } from "./comparison";

/** The total a board reads first: the group's, or where its reader sees none the first trust's; undefined where neither is there. */
export const leadingTotal = ({ totals }: Pick<Comparison, "totals">): Total | undefined =>
  totals.find(({ scope }) => scope === "group") ?? totals.find(({ scope }) => scope === "trust");
