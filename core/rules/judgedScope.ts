import type { Section } from "../returns/definition";
import type { PupilGroup } from "../returns/pupilGroups";
import type { RuleName } from "./formula";
import type { NameScope } from "./parseFormula";

/** Where a rule is judged, as its sentences and its `at` need to know it. */
export interface JudgedScope extends NameScope {
  readonly groups: readonly PupilGroup[];
  readonly rowsOf: Section | null;
}

/** Why a name has no cell everywhere the rule is judged; null when it has. */
export function misses(name: RuleName, { groups, rowsOf }: JudgedScope): string | null {
  if (name.kind === "column") return null;
  if (name.section.kind === "rows")
    return name.section === rowsOf ? null : `${name.field.id} stands in rows, and the rule is not judged in them`;
  const missing = name.group === null ? groups.filter((group) => !name.field.groups.includes(group)) : [];
  return missing.length === 0
    ? null
    : `${name.field.id} is not asked for ${missing.join(", ")}, for which the rule is judged`;
}
