import { readCell } from "../../../core/entries/readCell";
import { fieldSchema, type Field } from "../../../core/returns/definition";
import type { CellValue } from "../../../core/sheets/workbookValues";

const source = { title: "A source", dated: "2025" };
const field = (type: Field["type"], more: Partial<Field> = {}): Field =>
  fieldSchema.parse({ id: "pupils_met", label: "Pupils who met", type, definition: "A definition.", source, ...more });

const count = field("count", { outOf: "pupils_eligible" });
const eligible = field("count");
const percent = field("percent", { min: 0, max: 1 });

const shown = (asked: Field, cell: CellValue): unknown => {
  const read = readCell(asked, cell);
  if (read.kind === "read") return "value" in read.entry ? read.entry.value : read.entry;
  return read.kind === "percentage" ? { share: read.share } : read.why.wrong;
};

const blank = { kind: "blank" };
const code = (letter: string, typed?: string) => ({ kind: "code", code: letter, ...(typed && { typed }) });

describe("a count of pupils", () => {
  it.each<[string, CellValue, unknown]>([
    ["an empty cell", null, blank],
    ["spaces alone", "  \u00a0 ", blank],
    ["a number", 12, 12],
    ["0", 0, 0],
    ["a formula's result", { value: 12, formula: true }, 12],
    ["a number as text", "12", 12],
    ["with spaces around", " 12\u00a0", 12],
    ["with a thousands comma", "1,234", 1234],
    ["a comma in the wrong place", "1,23", '"1,23" is not a number alone'],
    ["a number below 0", "-3", -3],
    ["a minus sign from a document", "−3", -3],
    ["full-width figures", "１２", 12],
    ["a decimal", 12.5, 12.5],
    ["a word", "twelve", '"twelve" is not a number in figures'],
    ["a number with words", "12 pupils", '"12 pupils" is not a number alone'],
    ["an exponent", "1e5", '"1e5" is not a number alone'],
    ["true", true, "TRUE is not a number"],
    ["an error", { error: "#REF!" }, "#REF! is what the formula in this cell came to"],
    ["a formula never computed", { value: null, formula: true }, "the formula in this cell has no result yet"],
    [
      "a date Excel made",
      { value: 45728, date: true },
      "12 March 2025 is a date: Excel makes one of figures such as 3/12",
    ],
    ["z", "z", code("z")],
    ["Z with spaces", " Z ", code("z")],
    ["x", "X", code("x")],
    ["SUPP", "SUPP", code("c", "SUPP")],
    ["NE", "NE", code("z", "NE")],
    ["NA", "na", code("z", "na")],
    ["NP", "NP", code("x", "NP")],
    ["LOWCOV", "LOWCOV", code("x", "LOWCOV")],
    ["SP", "SP", code("low", "SP")],
    ["NEW", "NEW", code("x", "NEW")],
    ["c", "c", code("c")],
    ["low", "Low", code("low")],
    ["a word JavaScript knows", "constructor", '"constructor" is not a number in figures'],
    ["a percentage as text", "67%", { share: 0.67 }],
    ["a percentage with a space", "67.5 %", { share: 0.675 }],
    ["a percentage in words", "67 per cent", { share: 0.67 }],
    ["a number shown as a percentage", { value: 0.67, percent: true }, { share: 0.67 }],
    ["more than 100%", "167%", "167% is a percentage"],
    ["less than nothing", { value: -0.2, percent: true }, "-20% is a percentage"],
  ])("%s", (_, cell, expected) => expect(shown(count, cell)).toEqual(expected));

  it("takes no percentage where it is part of no other count", () =>
    expect(shown(eligible, "67%")).toBe("67% is a percentage"));

  it("says what to type instead", () =>
    expect(readCell(eligible, "twelve")).toMatchObject({
      entry: { kind: "text", value: "twelve" },
      why: { mend: "Enter the number of pupils in figures, z if it does not apply or x if it is not available" },
    }));
});

describe("a percentage", () => {
  it.each<[string, CellValue, unknown]>([
    ["45% as text", "45%", 0.45],
    ["0.45 shown as 45%", { value: 0.45, percent: true }, 0.45],
    ["a bare 45", 45, 0.45],
    ["a bare 45 as text", "45", 0.45],
    ["67.1%", "67.1%", 0.671],
    ["a bare 0.45", 0.45, "0.45 may mean 0.45% or 45%"],
    ["a bare 0.45 as text", "0.45", '"0.45" may mean 0.45% or 45%'],
    ["a bare 1", 1, "1 may mean 1% or 100%"],
    ["0", 0, 0],
    ["100%", { value: 1, percent: true }, 1],
    ["a code", "x", code("x")],
    ["a word", "half", '"half" is not a number in figures'],
    ["true", true, "TRUE is not a percentage"],
  ])("%s", (_, cell, expected) => expect(shown(percent, cell)).toEqual(expected));

  it("asks about 45 where more than 100% is possible", () =>
    expect(shown(field("percent", { max: 50 }), 45)).toBe("45 may mean 45% or 4500%"));
});

describe("a date", () => {
  it.each<[string, CellValue, unknown]>([
    ["a serial shown as a date", { value: 45730, date: true }, "2025-03-14"],
    ["with a time of day", { value: 45730.75, date: true }, "2025-03-14"],
    ["day first", "14/03/2025", "2025-03-14"],
    ["day first, short", "1/2/25", "2025-02-01"],
    ["with dots", "14.3.2025", "2025-03-14"],
    ["in words", "14 March 2025", "2025-03-14"],
    ["in words, with the weekday", "Fri 14th Mar 2025", "2025-03-14"],
    ["year first", "2025-03-14", "2025-03-14"],
    ["no such day", "31/02/2025", '"31/02/2025" is not a date'],
    ["a leap day", "29/02/2024", "2024-02-29"],
    ["no leap year", "29/02/2025", '"29/02/2025" is not a date'],
    ["month first", "03/14/2025", '"03/14/2025" is not a date'],
    ["mixed signs", "14/03-2025", '"14/03-2025" is not a date'],
    ["a bare number", 45730, "45730 is not a date"],
    [
      "a year in a cell that shows dates",
      { value: 2025, date: true },
      "17 July 1905 is too long ago, as when a year alone is typed",
    ],
    ["a code", "z", code("z")],
  ])("%s", (_, cell, expected) => expect(shown(field("date"), cell)).toEqual(expected));
});

describe("words, choices and pounds", () => {
  const choice = field("choice", { choices: ["Yes", "In part", "No"] });
  it.each<[string, Field, CellValue, unknown]>([
    ["text as it is", field("text"), " A line\r\nand another ", "A line\nand another"],
    ["a formula-like text", field("text"), "=1+1", "=1+1"],
    ["a number among words", field("text"), 12, "12"],
    ["a date among words", field("text"), { value: 45730, date: true }, "2025-03-14"],
    ["a percentage among words", field("text"), { value: 0.4, percent: true }, "40%"],
    ["a code among words", field("text"), "Z", code("z")],
    ["an answer that is also a published code", field("text"), "New", "New"],
    ["a choice in another case", choice, "in PART", "In part"],
    ["a choice not offered", choice, "Maybe", '"Maybe" is not one of the choices'],
    ["pounds", field("pounds"), "£1,200", 1200],
    ["no pounds in a count", count, "£12", '"£12" is not a number alone'],
    ["a mean", field("mean"), "104.5", 104.5],
    ["a percentage as a mean", field("mean"), "50%", "50% is a percentage"],
  ])("%s", (_, asked, cell, expected) => expect(shown(asked, cell)).toEqual(expected));
});
