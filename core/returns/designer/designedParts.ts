import { pupilGroupIds, pupilGroups, type PupilGroup } from "../pupilGroups";
import { breaksMeant } from "./breakWords";
import type { Keeping } from "./keeping";
import { periodsMeant } from "./periodWords";
import { numberIn, said, type Cells } from "./said";
import { words } from "./tables";

/** A value of one of the designer's lists, in any case; the text itself where it is none, for the schema to refuse. */
export function meant<Value>(list: Readonly<Record<string, Value>>, text: string): Value | string {
  const word = Object.keys(list).find((each) => each.toLowerCase() === text.toLowerCase());
  return word === undefined ? text : (list[word] ?? text);
}

function groupsIn(text: string): readonly (PupilGroup | string)[] {
  if (text === "") return ["all"];
  return text.split(/[,;]/).map((part) => {
    const name = part.trim().toLowerCase();
    return (
      pupilGroupIds.find((id) =>
        [id, pupilGroups[id].short, pupilGroups[id].label].some((each) => each.toLowerCase() === name),
      ) ?? part.trim()
    );
  });
}

/** `RFP-01`, from the return's short name: rules are numbered in the order they stand. */
export function ruleId(id: string, index: number): string {
  const letters = id
    .split("-")
    .map((part) => part.charAt(0))
    .join("")
    .toUpperCase();
  return `${(
    letters +
    id
      .replace(/[^a-z]/g, "")
      .slice(1)
      .toUpperCase()
  ).slice(0, Math.max(3, Math.min(letters.length, 8)))}-${String(index + 1).padStart(2, "0")}`;
}

/** A question as a field. `source`: who decided to ask it. */
export function fieldOf(cells: Cells, source: object, keep: Keeping) {
  const type = meant(words.type, said(cells, "type"));
  const outOf = said(cells, "outOf");
  const choices = said(cells, "choices");
  const [heldBy, periods] = [said(cells, "heldBy"), periodsMeant(said(cells, "periods"))];
  const [heldFor, cohort] = [said(cells, "heldFor"), said(cells, "cohort")];
  const [min, max] = [numberIn(said(cells, "min")), numberIn(said(cells, "max"))];
  const asked = {
    ...{ id: said(cells, "id"), label: said(cells, "label"), type, definition: said(cells, "definition") },
    groups: groupsIn(said(cells, "groups")),
    required: said(cells, "required").toLowerCase() !== "no",
    ...(outOf === "" ? {} : type === "count" ? { outOf } : { n: outOf }),
    ...(choices === "" ? {} : { choices: choices.split(";").map((choice) => choice.trim()) }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(heldBy === "" ? {} : { heldBy: { what: heldBy, ...(heldFor === "" ? {} : { groups: groupsIn(heldFor) }) } }),
    ...(periods === undefined ? {} : { periods }),
    ...(cohort === "" ? {} : { cohort }),
  };
  return keep.field(asked, {
    source,
    ...(type === "percent" ? { min: 0, max: 1, decimals: 1 } : {}),
    ...(type === "mean" || type === "number" ? { decimals: 1 } : {}),
    ...(type === "count" ? { min: 0 } : {}),
    ...(type === "text" ? { maxLength: 500 } : {}),
  });
}

/** A rule as it stands in its row, without an id. */
export const ruleOf = (cells: Cells) => ({
  holds: said(cells, "holds").replace(/^=/, ""),
  wrong: said(cells, "wrong"),
  mend: said(cells, "mend"),
  severity: meant(words.severity, said(cells, "severity")),
  eachGroup: said(cells, "eachGroup").toLowerCase() === "yes",
});

/** A measure of its row. `source`: who decided to ask it. */
export function measureOf(cells: Cells, source: object, keep: Keeping) {
  const kind = meant(words.measure, said(cells, "kind"));
  const denominator = said(cells, "denominator");
  const periods = periodsMeant(said(cells, "periods"));
  const asked = {
    ...{ id: said(cells, "id"), label: said(cells, "label"), shortLabel: said(cells, "shortLabel"), kind },
    ...{ numerator: said(cells, "numerator"), ...(denominator === "" ? {} : { denominator }) },
    ...{ higherIs: meant(words.higherIs, said(cells, "higherIs")), groups: groupsIn(said(cells, "groups")) },
    breaks: breaksMeant(said(cells, "breaks")),
    ...(periods === undefined ? {} : { periods }),
  };
  return keep.measure(asked, {
    unit: kind === "share" ? "percent" : kind === "count" ? "pupils" : "score",
    decimals: kind === "mean" ? 1 : 0,
    ...{ definition: said(cells, "label"), source },
  });
}
