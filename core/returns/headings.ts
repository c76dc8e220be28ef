import type { AskedCell, LaidSection } from "./layout";
import { pupilGroups, type PupilGroup } from "./pupilGroups";

/** The heading of the first column of a rows section: the number of the row. */
export const rowNumberHeading = "No.";

/** The headings of the two columns after the inputs. */
export const checkHeading = "Check";
export const noteHeading = "Note: why a query is right";

/** What the column of last period's figures is called: "Last year" with the year before the one asked about, or "Last time" for a term. */
export function lastPeriodLabel(period: string): string {
  const match = /^(\d{4})\/\d{2}$/.exec(period);
  if (!match) return "Last time";
  const start = Number(match[1]) - 1;
  return `Last year ${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}

/** The heading over the inputs of a pupil group: its label, or "Answer" in a form that asks of all pupils alone. */
export const groupHeading = ({ section, groups }: LaidSection, group: PupilGroup): string =>
  section.kind === "form" && groups.length === 1 ? "Answer" : pupilGroups[group].label;

/** The heading over a cell's own column: its field in a rows section, else its pupil group. */
export const headingOver = (laid: LaidSection, { field, group }: AskedCell): string =>
  laid.section.kind === "rows" ? field.label : groupHeading(laid, group);
