import type { Stamp } from "../../returns/stamp";
import type { TemplateRequest } from "./templateRequest";

/** The stamp of the template a request makes. */
export const stampOf = ({ school, collection, asks, last, prefilled, base }: TemplateRequest): Stamp => ({
  collectionId: collection.id,
  schoolId: school.schoolId,
  laestab: school.laestab,
  base: base ?? 0,
  asks,
  last: last ?? new Map(),
  prefilled: prefilled ?? new Map(),
});
