import { parseWorkbook } from "../../../core/entries/parse";
import { layoutOf } from "../../../core/returns/layout";
import { checkEntries } from "../../../core/rules/check";
import { parseAddress } from "../../../core/sheets/address";
import { templatePlan } from "../../../core/sheets/template/templatePlan";
import { valuesOfPlan } from "../../../core/sheets/valuesOfPlan";
import { cellKey, cellOfKey, type CellValue, type WorkbookValues } from "../../../core/sheets/workbookValues";
import { entriesOf } from "../returns/entriesOf";
import { request } from "../sheets/template/request";

const layout = layoutOf(request.asks);
const answers = entriesOf({ ks2_eligible: 31, ks2_rwm_exp_n: 21, "visit_hours.2": 3, "note.ks2_34": "A small cohort" });
const template = valuesOfPlan(templatePlan({ ...request, answers }, layout));

type Cells = Readonly<Record<string, CellValue>>;

/** The template with values typed into cells, by sheet and address. */
function typed(sheet: string, cells: Cells, from: WorkbookValues = template): WorkbookValues {
  const sheets = from.sheets.map((each) => {
    if (each.name !== sheet) return each;
    const values = new Map(each.cells);
    for (const [at, value] of Object.entries(cells)) {
      const place = parseAddress(at);
      if (place) values.set(cellKey(place.row, place.column), value);
    }
    return { ...each, cells: values };
  });
  return { ...from, sheets };
}

const withoutNames = (from: WorkbookValues): WorkbookValues => ({ ...from, names: new Map() });

/** The workbook after a row was inserted above `row` of a sheet: cells and names move down, as Excel does it. */
function rowInserted(from: WorkbookValues, sheet: string, row: number): WorkbookValues {
  const sheets = from.sheets.map((each) =>
    each.name === sheet
      ? {
          ...each,
          cells: new Map(
            Array.from(each.cells, ([key, value]) => {
              const at = cellOfKey(key);
              return [cellKey(at.row >= row ? at.row + 1 : at.row, at.column), value] as const;
            }),
          ),
        }
      : each,
  );
  const names = new Map(
    Array.from(from.names, ([name, at]) => [
      name,
      at.sheet === sheet && at.row >= row ? { ...at, row: at.row + 1 } : at,
    ]),
  );
  return { sheets, names };
}

function renamed(from: WorkbookValues, sheet: string, to: string): WorkbookValues {
  const names = new Map(Array.from(from.names, ([name, at]) => [name, at.sheet === sheet ? { ...at, sheet: to } : at]));
  return { sheets: from.sheets.map((each) => (each.name === sheet ? { ...each, name: to } : each)), names };
}

it("reads what stands in a template by its names", () => {
  const { entries, findings } = parseWorkbook(template, layout, new Map());
  expect(findings).toEqual([]);
  expect(entries.get("ks2_eligible")).toEqual({ kind: "number", value: 31 });
  expect(entries.get("visit_hours.2")).toEqual({ kind: "number", value: 3 });
  expect(entries.get("note.ks2_34")).toEqual({ kind: "text", value: "A small cohort" });
  expect([...entries.values()].some(({ kind }) => kind === "blank")).toBe(false);
});

it("falls back to the layout's addresses where the names are gone", () => {
  const parsed = parseWorkbook(withoutNames(template), layout, new Map());
  expect(parsed).toMatchObject({ findings: [], entries: parseWorkbook(template, layout, new Map()).entries });
});

it("finds names and sheets in another case", () => {
  const shouting: WorkbookValues = {
    sheets: template.sheets.map((sheet) => ({ ...sheet, name: sheet.name.toUpperCase() })),
    names: new Map(Array.from(template.names, ([name, at]) => [name.toUpperCase(), at])),
  };
  expect(parseWorkbook(shouting, layout, new Map()).entries).toEqual(
    parseWorkbook(template, layout, new Map()).entries,
  );
});

it("follows the names of a sheet that was renamed, and speaks of it by its new name", () => {
  const bad = typed("Year 6", { B9: "thirty" }, renamed(template, "Key stage 2", "Year 6"));
  const { findings, entries } = parseWorkbook(bad, layout, new Map());
  expect(entries.get("ks2_rwm_exp_n")).toEqual({ kind: "number", value: 21 });
  expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
    { sheet: "Year 6", where: "Year 6 sheet, cell B9." },
  ]);
});

it("follows names to moved rows and says so once", () => {
  const { entries, findings } = parseWorkbook(rowInserted(template, "Key stage 2", 9), layout, new Map());
  expect(entries).toEqual(parseWorkbook(template, layout, new Map()).entries);
  expect(findings).toEqual([
    expect.objectContaining({
      rule: "moved",
      severity: "query",
      note: null,
      wrong:
        "22 cells are not where the template of the Key stage 2 sheet has them; they were read by their names, the first in Key stage 2 sheet, cell B11.",
    }),
  ]);
});

it("does not read another row when rows moved and names are gone", () => {
  const { entries, findings } = parseWorkbook(withoutNames(rowInserted(template, "Key stage 2", 9)), layout, new Map());
  expect(entries.get("ks2_eligible")).toEqual({ kind: "number", value: 31 });
  expect(entries.has("ks2_rwm_exp_n")).toBe(false);
  expect(findings.find(({ cell }) => cell === "ks2_rwm_exp_n")).toMatchObject({
    rule: "moved",
    severity: "error",
    wrong:
      '"Expected standard in reading, writing and maths" (all pupils) is no longer where the template has it, and its name is gone from the workbook; 21 other cells are lost with it.',
  });
});

it("names a missing sheet once, and checks nothing on it", () => {
  const without: WorkbookValues = {
    sheets: template.sheets.filter(({ name }) => name !== "Key stage 2"),
    names: new Map([...template.names].filter(([, at]) => at.sheet !== "Key stage 2")),
  };
  const { entries, findings, unreadable } = parseWorkbook(without, layout, new Map());
  expect(findings).toMatchObject([
    {
      rule: "missing",
      severity: "error",
      sheet: "Key stage 2",
      wrong: "The Key stage 2 sheet is missing.",
      where: "Key stage 2 sheet.",
    },
  ]);
  const told = checkEntries(layout, entries, new Map(), { unreadable }).filter(({ sheet }) => sheet === "Key stage 2");
  expect(told).toEqual([]);
});

describe("a published percentage", () => {
  const ofGirls = (cells: Cells) => parseWorkbook(typed("Key stage 2", cells), layout, new Map());
  it.each<[string, Cells]>([
    ["text", { D9: "x", D10: "67%" }],
    ["a number shown as one", { D9: "X", D10: { value: 0.67, percent: true } }],
  ])("stands as %s where the cohort is not available", (_, cells) => {
    const { entries, findings } = ofGirls(cells);
    expect(entries.get("ks2_rwm_exp_n.girls")).toEqual({ kind: "published", value: 0.67 });
    expect(findings).toEqual([]);
  });
  it.each<[string, Cells]>([
    ["is known", { D9: 15, D10: "67%" }],
    ["is not applicable", { D9: "z", D10: "67%" }],
    ["is blank", { D10: "67%" }],
    ["of other pupils alone is not available", { B9: "x", D9: 15, D10: "67%" }],
  ])("is refused where the cohort %s", (_, cells) => {
    const { entries, findings, unreadable } = ofGirls(cells);
    expect(entries.get("ks2_rwm_exp_n.girls")).toEqual({ kind: "text", value: "67%" });
    expect(unreadable.has("ks2_rwm_exp_n.girls")).toBe(true);
    expect(findings).toMatchObject([
      {
        rule: "type",
        address: "D10",
        wrong: '"Expected standard in reading, writing and maths" (girls): 67% is a percentage.',
        mend: "Enter the number of pupils in figures, z if it does not apply or x if it is not available.",
      },
    ]);
  });
});

it("tells once of a cell it could not read", () => {
  const { entries, findings, unreadable } = parseWorkbook(typed("Key stage 2", { B10: "twelve" }), layout, new Map());
  const all = [...findings, ...checkEntries(layout, entries, new Map(), { unreadable })];
  expect(all.filter(({ cell }) => cell === "ks2_rwm_exp_n")).toHaveLength(1);
});

it("reports rows below the stock of a table", () => {
  const { findings } = parseWorkbook(typed("Visits", { B15: "A ninth visitor" }), layout, new Map());
  expect(findings).toMatchObject([
    {
      rule: "rows",
      wrong: "The Visits sheet has room for 8 rows, and more are filled in below them.",
      address: "B15",
      where: "Visits sheet, cell B15.",
    },
  ]);
});

it("reads the sign-off", () => {
  const declared = "I have checked these figures and they are right";
  const sign = (cells: Cells) => parseWorkbook(typed("Start here", cells), layout, new Map()).signOff;
  expect(sign({})).toEqual({ name: null, date: null, declared: false });
  expect(sign({ B27: " A. Head ", B28: { value: 45944, date: true }, B29: declared })).toEqual({
    name: "A. Head",
    date: "2025-10-14",
    declared: true,
  });
  expect(sign({ B27: "A. Head", B28: "14/10/2025", B29: "Perhaps" })).toMatchObject({
    date: "2025-10-14",
    declared: false,
  });
});
