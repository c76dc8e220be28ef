import { pupilGroups } from "./pupilGroups";
import type { AskedCell } from "./layout";

/**
 * What a cell is called on its sheet: "Reading: expected standard" for all pupils, "Reading: expected standard (Girls)" for a pupil group,
 * "Date of visit (row 3)" in a rows section.
 */
export function cellLabel({ field, group, row }: Pick<AskedCell, "field" | "group" | "row">): string {
  if (row !== null) return `${field.label} (row ${row})`;
  return group === "all" ? field.label : `${field.label} (${pupilGroups[group].label})`;
}
