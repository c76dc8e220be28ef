import type { Field, Section } from "../returns/definition";
import { pupilGroupIds, type PupilGroup } from "../returns/pupilGroups";
import type { RuleName } from "./formula";
import type { Kind } from "./excelValue";

/** The kind of value a field gives a formula; a date is its serial number. */
export const kindOfField = (field: Field): Kind =>
  field.type === "text" || field.type === "choice" ? "text" : "number";

const isGroup = (text: string | undefined): text is PupilGroup => pupilGroupIds.some((group) => group === text);

/**
 * What a name stands for: `f`, `f.<group>`, `f.last`, `f.<group>.last`, or `section.f` for a column of a rows section, in either case. `eachGroup`: the
 * rule is judged for each pupil group, so a bare `f` is this group; else it is all pupils. Returns the reason, as text, when it stands for nothing.
 */
export function resolveName(text: string, sections: readonly Section[], eachGroup: boolean): RuleName | string {
  if (text.includes("!")) return `${text} names a sheet; name a field instead`;
  const [first = "", ...rest] = text.toLowerCase().split(".");
  const ofSection = sections.find(({ id }) => id === first);
  if (ofSection) return columnName(ofSection, rest);
  for (const section of sections) {
    const field = section.fields.find(({ id }) => id === first);
    if (field) return cellName(section, field, rest, eachGroup);
  }
  return `there is no field ${first}`;
}

function columnName(section: Section, rest: readonly string[]): RuleName | string {
  if (section.kind !== "rows") return `${section.id} is not a table of rows; name its field alone`;
  const field = section.fields.find(({ id }) => id === rest[0]);
  if (!field || rest.length !== 1) return `${section.id} has no column ${rest.join(".") || "named here"}`;
  if (kindOfField(field) === "text")
    return `${section.id}.${field.id} is a column of texts; only numbers can be taken together`;
  return { kind: "column", section, field };
}

function cellName(section: Section, field: Field, rest: readonly string[], eachGroup: boolean): RuleName | string {
  const last = rest.at(-1) === "last";
  const [group, ...more] = last ? rest.slice(0, -1) : rest;
  if (more.length > 0 || (group !== undefined && !isGroup(group)))
    return `${field.id} has no ${rest.join(".")}; write a pupil group, last, or both`;
  if (section.kind === "rows") {
    if (rest.length > 0) return `${field.id} stands in rows, which have no pupil groups and no last period`;
    if (eachGroup) return `${field.id} stands in rows, so a rule for each pupil group cannot name it`;
  } else if (group !== undefined || !eachGroup) {
    const asked = group ?? "all";
    if (!field.groups.includes(asked))
      return `${field.id} is not asked for the group ${asked}, only for ${field.groups.join(", ")}`;
  }
  return { kind: "cell", section, field, group: group ?? (eachGroup || section.kind === "rows" ? null : "all"), last };
}
