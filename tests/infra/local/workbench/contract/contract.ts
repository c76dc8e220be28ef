import { cells } from "./cells";
import { looks } from "./looks";
import { manners } from "./manners";
import type { ContractCase } from "./promise";
import { things } from "./things";

/** What this host promises an add-in, in order: later cases use sheets that earlier ones made. */
export const contract: readonly ContractCase[] = [...cells, ...looks, ...things, ...manners];

/** The levels the contract is kept at: the least the add-in claims, with office.js refusing every newer member, and the newest. */
export const levels = [
  { level: "the claimed minimum, ExcelApi 1.13", minimum: "1.13" },
  { level: "the newest", minimum: undefined },
] as const;
