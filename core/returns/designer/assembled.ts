import { pupilGroupIds, pupilGroups, type PupilGroup } from "../pupilGroups";
import type { DesignCells, DesignPlace } from "./readDesign";
import { breaksMeant } from "./breakWords";
import { periodsMeant } from "./periodWords";
import { numberIn, placeOf, said, type Cells } from "./said";
import { words } from "./tables";

type Path = readonly (string | number)[];

/** A value of one of the designer's lists, in any case; the text itself where it is none, for the schema to refuse. */
function meant<Value>(list: Readonly<Record<string, Value>>, text: string): Value | string {
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
function ruleId(id: string, index: number): string {
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

function fieldOf(cells: Cells, source: object) {
  const type = meant(words.type, said(cells, "type"));
  const outOf = said(cells, "outOf");
  const choices = said(cells, "choices");
  const [heldBy, periods] = [said(cells, "heldBy"), periodsMeant(said(cells, "periods"))];
  const [heldFor, cohort] = [said(cells, "heldFor"), said(cells, "cohort")];
  const [min, max] = [numberIn(said(cells, "min")), numberIn(said(cells, "max"))];
  return {
    ...{ id: said(cells, "id"), label: said(cells, "label"), type, source, definition: said(cells, "definition") },
    groups: groupsIn(said(cells, "groups")),
    required: said(cells, "required").toLowerCase() !== "no",
    ...(outOf === "" ? {} : type === "count" ? { outOf } : { n: outOf }),
    ...(choices === "" ? {} : { choices: choices.split(";").map((choice) => choice.trim()) }),
    ...(type === "percent" ? { min: 0, max: 1, decimals: 1 } : {}),
    ...(type === "mean" || type === "number" ? { decimals: 1 } : {}),
    ...(min === undefined ? (type === "count" ? { min: 0 } : {}) : { min }),
    ...(max === undefined ? {} : { max }),
    ...(type === "text" ? { maxLength: 500 } : {}),
    ...(heldBy === "" ? {} : { heldBy: { what: heldBy, ...(heldFor === "" ? {} : { groups: groupsIn(heldFor) }) } }),
    ...(periods === undefined ? {} : { periods }),
    ...(cohort === "" ? {} : { cohort }),
  };
}

/** What the designer says, in a definition's shape, and where each part of it stands. */
export function assembled({ about, tables }: DesignCells): {
  readonly input: unknown;
  readonly places: ReadonlyMap<string, DesignPlace>;
} {
  const places = new Map<string, DesignPlace>();
  const mark = (path: Path, cells: Cells, keys: Readonly<Record<string, string>>) => {
    const [first] = cells.values();
    if (first) places.set(path.join("."), first.place);
    for (const [key, column] of Object.entries(keys))
      if (cells.has(column)) places.set([...path, key].join("."), placeOf(cells, column));
  };
  const same = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, key]));
  mark([], about, same("title", "id", "version", "summary", "phases", "every"));
  places.set("typedCells", placeOf(about, "budget"));
  const source = { title: said(about, "source"), dated: said(about, "dated") };
  const phases = meant<readonly string[]>(words.phases, said(about, "phases"));
  const budget = numberIn(said(about, "budget"));
  const sections = tables.sheets.map((sheet, s) => {
    mark(["sections", s], sheet, same("label", "id", "kind", "role", "intro"));
    const questions = tables.questions.filter(
      (each) => said(each, "section").toLowerCase() === said(sheet, "label").toLowerCase(),
    );
    const fields = questions.map((cells, f) => {
      mark(["sections", s, "fields", f], cells, {
        ...same(
          "id",
          "label",
          "type",
          "groups",
          "outOf",
          "choices",
          "min",
          "max",
          "definition",
          "heldBy",
          "periods",
          "cohort",
        ),
        n: "outOf",
      });
      return fieldOf(cells, source);
    });
    const asked = new Set(fields.flatMap(({ groups }) => groups));
    const headings = questions.flatMap((cells) =>
      said(cells, "heading") === "" ? [] : [{ before: said(cells, "id"), text: said(cells, "heading") }],
    );
    return {
      ...{
        id: said(sheet, "id"),
        label: said(sheet, "label"),
        role: said(sheet, "role"),
        intro: said(sheet, "intro"),
        headings,
        fields,
      },
      kind: meant(words.kind, said(sheet, "kind")),
      // A group there is not is told of once, at its question.
      groups: pupilGroupIds.filter((group) => asked.has(group) || (group === "all" && fields.length > 0)),
    };
  });
  const rules = tables.rules.map((cells, r) => {
    mark(["rules", r], cells, same("holds", "severity", "eachGroup", "wrong", "mend"));
    const { title } = source;
    return {
      ...{ id: ruleId(said(about, "id"), r), holds: said(cells, "holds").replace(/^=/, ""), source: title },
      ...{
        wrong: said(cells, "wrong"),
        mend: said(cells, "mend"),
        severity: meant(words.severity, said(cells, "severity")),
      },
      eachGroup: said(cells, "eachGroup").toLowerCase() === "yes",
    };
  });
  const measures = tables.measures.map((cells, m) => {
    mark(
      ["measures", m],
      cells,
      same("label", "shortLabel", "id", "kind", "numerator", "denominator", "higherIs", "groups", "periods", "breaks"),
    );
    const kind = meant(words.measure, said(cells, "kind"));
    const denominator = said(cells, "denominator");
    const periods = periodsMeant(said(cells, "periods"));
    return {
      ...{ id: said(cells, "id"), label: said(cells, "label"), shortLabel: said(cells, "shortLabel"), kind, source },
      ...{ numerator: said(cells, "numerator"), ...(denominator === "" ? {} : { denominator }) },
      ...{
        unit: kind === "share" ? "percent" : kind === "count" ? "pupils" : "score",
        decimals: kind === "mean" ? 1 : 0,
      },
      ...{ higherIs: meant(words.higherIs, said(cells, "higherIs")), groups: groupsIn(said(cells, "groups")) },
      definition: said(cells, "label"),
      breaks: breaksMeant(said(cells, "breaks")),
      ...(periods === undefined ? {} : { periods }),
    };
  });
  const input = {
    ...{
      id: said(about, "id"),
      version: numberIn(said(about, "version")),
      title: said(about, "title"),
      summary: said(about, "summary"),
    },
    ...{ respondent: "school", phases, every: meant(words.every, said(about, "every")), sections, rules, measures },
    typedCells: typeof phases === "string" ? {} : Object.fromEntries(phases.map((phase) => [phase, budget])),
  };
  return { input, places };
}
