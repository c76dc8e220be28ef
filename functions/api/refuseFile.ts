import type { Refusal } from "../../core/wire/refusal";
import { refuse, type Refused } from "./answer";

/** The refusal of a file that is not read: what is wrong, where, and what to do, with the reason's word. */
export const refuseFile = ({ refused, wrong, where, mend }: Refusal): Refused<"file-refused"> =>
  refuse("file-refused", [wrong, ...(where === undefined ? [] : [`${where.replace(/\.$/, "")}.`]), mend].join(" "), {
    refusal: refused,
  });
