import type { School } from "../../register/register";
import { numberOfText, tidyText } from "../typedNumber";
import type { ColumnsInFile } from "./columnsInFile";
import type { NurserySort, NurseryTold } from "./profile";

/**
 * Whether a school has nursery pupils among the roll of its row; null where the layout does not count them there. By the file's own figures where they can
 * tell, else by the ages the school takes: from 4 up it has none, younger or not known it may, and is taken to.
 */
export function nurserySort(
  told: NurseryTold | undefined,
  columns: ColumnsInFile,
  at: (heading: string) => string,
  school: School,
): NurserySort | null {
  if (!told) return null;
  const number = (heading: string) => (columns.heading(heading) === null ? null : numberOfText(tidyText(at(heading))));
  const [roll, part, percentage] = [number(told.roll), number(told.part), number(told.percentage)];
  const byAge = school.ageLow !== null && school.ageLow >= 4;
  if (!roll || !part || !percentage || part.value === 0 || school.phases.includes("post16"))
    return byAge ? "schools without nursery pupils" : "schools with nursery pupils";
  const decimals = /\.(\d+)/.exec(at(told.percentage))?.[1]?.length ?? 0;
  const published = percentage.percent ? percentage.value * 100 : percentage.value;
  const ofRoll = (100 * part.value) / roll.value;
  return Math.abs(ofRoll - published) <= 0.5 * 10 ** -decimals + 1e-9
    ? "schools without nursery pupils"
    : "schools with nursery pupils";
}
