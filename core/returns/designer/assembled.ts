import { pupilGroupIds } from "../pupilGroups";
import { fieldOf, measureOf, meant, ruleId, ruleOf } from "./designedParts";
import { keeping } from "./keeping";
import type { DesignCells, DesignPlace } from "./readDesign";
import { numberIn, placeOf, said, type Cells } from "./said";
import { words } from "./tables";

type Path = readonly (string | number)[];

/** What the designer says, in a definition's shape, over what it was started from; and where each part of it stands. */
export function assembled({ about, tables, from }: DesignCells): {
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
  const keep = keeping(from, said(about, "id"));
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
      return fieldOf(cells, source, keep);
    });
    const asked = new Set(fields.flatMap(({ groups }) => groups));
    const headings = questions.flatMap((cells) =>
      said(cells, "heading") === "" ? [] : [{ before: said(cells, "id"), text: said(cells, "heading") }],
    );
    return keep.section({
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
    });
  });
  const asked = tables.rules.map((cells, r) => {
    mark(["rules", r], cells, same("holds", "severity", "eachGroup", "wrong", "mend"));
    return ruleOf(cells);
  });
  const rules = keep.rules(asked, { source: source.title }, (index) => ruleId(said(about, "id"), index));
  const measures = tables.measures.map((cells, m) => {
    mark(
      ["measures", m],
      cells,
      same("label", "shortLabel", "id", "kind", "numerator", "denominator", "higherIs", "groups", "periods", "breaks"),
    );
    return measureOf(cells, source, keep);
  });
  const input = {
    ...{
      id: said(about, "id"),
      version: numberIn(said(about, "version")),
      title: said(about, "title"),
      summary: said(about, "summary"),
    },
    ...{ respondent: keep.respondent, phases, every: meant(words.every, said(about, "every")), sections, rules },
    ...{ measures, typedCells: typeof phases === "string" ? {} : keep.typedCells(budget, phases) },
  };
  return { input, places };
}
