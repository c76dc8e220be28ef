import { catalogue } from "../../../../core/returns/catalogue/catalogue";
import { primaryOutcomes } from "../../../../core/returns/catalogue/primaryOutcomes";
import { designOf, exampleDesign, type Design } from "../../../../core/returns/designer/design";
import { definitionOfDesign } from "../../../../core/returns/designer/definitionOfDesign";
import { designTables } from "../../../../core/returns/designer/tables";
import type { ReturnDefinition } from "../../../../core/returns/definition";
import { designerWorkbook } from "../../../../core/sheets/designer/designerWorkbook";
import { valuesOfPlan } from "../../../../core/sheets/valuesOfPlan";
import type { WorkbookValues } from "../../../../core/sheets/workbookValues";
import { planProblems } from "../../sheets/planRules";
import { deleteSheet, edited, shiftColumns, shiftRows, type as typeInto } from "../../entries/mistakes/edits";

const workbookOf = (design: Design): WorkbookValues => valuesOfPlan(designerWorkbook(design));

function definitionIn(workbook: WorkbookValues): ReturnDefinition {
  const read = definitionOfDesign(workbook);
  if ("problems" in read) throw new Error(read.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return read.definition;
}

const problemsOf = (workbook: WorkbookValues): string[] => {
  const read = definitionOfDesign(workbook);
  return "problems" in read ? read.problems.map(({ path, message }) => `${path}: ${message}`) : [];
};

it("reads the example as five questions, two rules and one measure", () => {
  const { id, sections, rules, measures, typedCells } = definitionIn(workbookOf(exampleDesign));
  expect(id).toBe("reading-for-pleasure");
  expect(sections.flatMap(({ fields }) => fields.map((field) => field.id))).toEqual([
    "pupils_asked",
    "daily_readers",
    "has_library",
    "book_spend",
    "what_helped",
  ]);
  expect(rules.map((rule) => [rule.id, rule.severity, rule.eachGroup])).toEqual([
    ["RFP-01", "error", true],
    ["RFP-02", "query", false],
  ]);
  expect(measures).toMatchObject([{ kind: "share", numerator: "daily_readers", groups: ["all", "dis"] }]);
  expect(typedCells).toEqual({ primary: 8 });
});

it("gives a definition back from a designer filled in with it", () => {
  const definition = definitionIn(workbookOf(exampleDesign));
  expect(definitionIn(workbookOf(designOf(definition)))).toEqual(definition);
});

it.each(catalogue.map((definition) => [definition.title, definition] as const))(
  "gives all of %s back from a designer filled in with it",
  (_, definition) => {
    expect(definitionIn(workbookOf(designOf(definition)))).toEqual(definition);
  },
);

describe("a designer filled in with a return", () => {
  const primary = primaryOutcomes;
  const workbook = workbookOf(designOf(primary));
  const cellOf = (table: "Questions" | "Rules", key: string, row: number) => ({
    row: 4 + row,
    column: designTables.find(({ sheet }) => sheet === table)?.columns.findIndex((each) => each.key === key) ?? 0,
  });
  const firstField = primary.sections[0]?.fields[0];
  const firstRule = primary.rules[0];
  const freeRule = primary.rules.length;

  it("changes what was changed in it and nothing else, also where something was emptied", () => {
    const changed = definitionIn(
      edited(
        workbook,
        typeInto("Questions", cellOf("Questions", "label", 0), "Pupils in year 6"),
        typeInto("Questions", cellOf("Questions", "cohort", 0), null),
        typeInto("Rules", cellOf("Rules", "mend", 0), "Look again"),
      ),
    );
    const { cohort, ...field } = { ...firstField, label: "Pupils in year 6" };
    expect(cohort).toBeDefined();
    const [section, ...sections] = primary.sections;
    expect(changed).toEqual({
      ...primary,
      sections: [{ ...section, fields: [field, ...(section?.fields.slice(1) ?? [])] }, ...sections],
      rules: [{ ...firstRule, mend: "Look again" }, ...primary.rules.slice(1)],
    });
  });

  it("gives a new rule an id that none has, and under another short name every rule one of its own", () => {
    const newRule = (["holds", "severity", "wrong", "mend"] as const).map((key) =>
      typeInto(
        "Rules",
        cellOf("Rules", key, freeRule),
        {
          ...{
            holds: "ks2_eligible < 1000",
            severity: "Error: must be mended",
            wrong: "Too many",
            mend: "Count again",
          },
        }[key],
      ),
    );
    const ids = definitionIn(edited(workbook, ...newRule)).rules.map(({ id }) => id);
    expect(ids.slice(0, -1)).toEqual(primary.rules.map(({ id }) => id));
    expect(new Set(ids).size).toBe(primary.rules.length + 1);
    const other = definitionIn(
      edited(workbook, ...newRule, typeInto("The return", { row: 11, column: 1 }, "ours-alone")),
    );
    expect([other.id, new Set(other.rules.map(({ id }) => id)).size]).toEqual(["ours-alone", ids.length]);
    for (const { id } of other.rules) expect(ids).not.toContain(id);
    expect(other.measures).toEqual(primary.measures);
  });

  it("is refused where what it was before can no longer be read, rather than losing it unseen", () => {
    const damaged = edited(workbook, typeInto("_designer", { row: 1, column: 0 }, '{"id":"primary'));
    expect(problemsOf(damaged)).toEqual([
      "_designer sheet: what this return was before can no longer be read; open it in a fresh designer and type the changes there",
    ]);
  });
});

it("finds its tables wherever rows and columns were inserted", () => {
  const moved = edited(workbookOf(exampleDesign), shiftRows("Questions", 1, 2), shiftColumns("Rules", 0, 1));
  expect(definitionIn(moved)).toEqual(definitionIn(workbookOf(exampleDesign)));
});

it("is drawn as every workbook of ours must be", () => {
  expect(planProblems(designerWorkbook(exampleDesign))).toEqual([]);
});

/** The example with one cell of a table changed; rows of a table start at row 5. */
function changed(sheet: string, row: number, key: string, value: string | number | null): string[] {
  const column =
    designTables.find((table) => table.sheet === sheet)?.columns.findIndex((each) => each.key === key) ?? 0;
  return problemsOf(edited(workbookOf(exampleDesign), typeInto(sheet, { row: row - 1, column }, value)));
}

it.each<[string, string[], string[]]>([
  [
    "an unknown field in a rule",
    changed("Rules", 5, "holds", "daily_readers <= pupils_there"),
    ["Rules sheet, cell A5: there is no field pupils_there (at character 18)"],
  ],
  [
    "an unknown function",
    changed("Rules", 5, "holds", "LOOK(daily_readers) <= pupils_asked"),
    ["Rules sheet, cell A5: "],
  ],
  ["a rule that names cells", changed("Rules", 5, "holds", "B4 <= C4"), ["Rules sheet, cell A5: "]],
  [
    "a short name that reads as a cell address",
    changed("Questions", 5, "id", "ks2"),
    ["Questions sheet, cell C5: reads as a cell address; write it out, for example key_stage_2"],
  ],
  ["a short name twice", changed("Questions", 6, "id", "pupils_asked"), ["Questions sheet, cell C6: "]],
  [
    "a list without choices",
    changed("Questions", 7, "choices", null),
    ["Questions sheet, cell G7: a choice needs its list of choices"],
  ],
  [
    "a question on no sheet",
    changed("Questions", 5, "section", "Reeding"),
    ['Questions sheet, cell A5: no sheet is called "Reeding"; add it on the Sheets sheet'],
  ],
  [
    "a word that is on no list",
    changed("Questions", 5, "type", "Pupils"),
    ['Questions sheet, cell D5: "Pupils" is not on the list; choose '],
  ],
  [
    "an empty question",
    changed("Questions", 5, "label", null),
    ['Questions sheet, cell B5: "Question" is empty; fill it in'],
  ],
  [
    "a pupil group there is not",
    changed("Questions", 5, "groups", "All, Left-handed"),
    ["Questions sheet, cell E5: is not one of those that can be chosen"],
  ],
  [
    "a measure of a question there is not",
    changed("Measures", 5, "numerator", "readers"),
    ["Measures sheet, cell E5: there is no field readers"],
  ],
  [
    "a field that is part of itself",
    changed("Questions", 6, "outOf", "daily_readers"),
    ["Questions sheet, cell F6: a field cannot name itself"],
  ],
  [
    "two questions that are part of each other",
    changed("Questions", 5, "outOf", "daily_readers"),
    [
      "Questions sheet, cell F5: goes round in a circle: pupils_asked is part of daily_readers is part of pupils_asked; no count can be part of itself",
      "Questions sheet, cell F6: goes round in a circle: daily_readers is part of pupils_asked is part of daily_readers; no count can be part of itself",
    ],
  ],
  [
    "a break in other words",
    changed("Measures", 5, "breaks", "a new census"),
    ["Measures sheet, cell J5: is not a period such as 2024/25 or 2024/25 autumn"],
  ],
  ["periods in other words", changed("Questions", 5, "periods", "since last year"), ["Questions sheet, cell N5: "]],
  [
    "over its budget",
    problemsOf(edited(workbookOf(exampleDesign), typeInto("The return", { row: 16, column: 1 }, 3))),
    ["The return sheet, cell B17: a school would have to type 7 cells, more than the 3 allowed"],
  ],
  [
    "a sheet that was deleted",
    problemsOf(edited(workbookOf(exampleDesign), deleteSheet("Rules"))),
    ["Rules sheet: the sheet is missing; use a fresh designer"],
  ],
  [
    "an empty designer",
    problemsOf(workbookOf({ about: {}, tables: { sheets: [], questions: [], rules: [], measures: [] } })),
    ['The return sheet, cell B11: "What the return is called" is empty; fill it in'],
  ],
])("tells the place and the reason of %s", (_, problems, starts) => {
  starts.forEach((start, index) => expect(problems[index]).toContain(start));
  for (const problem of problems) expect(problem).not.toMatch(/invalid|please|sorry|null|NaN|undefined/i);
});
