import { boardWorkbook } from "../../../../core/sheets/board/boardWorkbook";
import type { WorkbookPlan } from "../../../../core/sheets/sheetPlan";
import { templatePlan } from "../../../../core/sheets/template/templatePlan";
import { cellKey } from "../../../../core/sheets/workbookValues";
import { isRefusal } from "../../../../core/wire/refusal";
import { readWorkbook } from "../../../../functions/xlsx/read/readWorkbook";
import { writeWorkbook } from "../../../../functions/xlsx/write/writeWorkbook";
import { workbookOfPlan } from "../../../../infra/local/workbench/files/fromPlan";
import { openFile } from "../../../../infra/local/workbench/files/openFile";
import { planOf } from "../../../../infra/local/workbench/files/toPlan";
import { areaAddress } from "../../../../infra/local/workbench/model/area";
import { leadsTo } from "../../../../infra/local/workbench/model/followed";
import { objectionTo } from "../../../../infra/local/workbench/model/judge";
import { typeInto } from "../../../../infra/local/workbench/model/person";
import type { Workbook, WorkbookParts } from "../../../../infra/local/workbench/model/workbook";
import { newModel } from "../../../../infra/local/workbench/node/loadOffice";
import { answer, comparisonOf, england } from "../../../core/comparison/example";
import { request } from "../../../core/sheets/template/request";

const parts: WorkbookParts = {
  newModel,
  onEvent: () => undefined,
  now: () => new Date("2026-11-25T12:00:00Z"),
  openFile,
};

const board = boardWorkbook({
  groupName: "The group",
  comparisons: [
    comparisonOf([answer({ eligible: 40, reached: 36, score: 104, score_pupils: 40 }, { status: "approved" }), null], {
      england: [england(0.62)],
    }),
  ],
  attribution: [],
  decisions: ["Agree the dates of the next meetings."],
});

async function opened(plan: WorkbookPlan): Promise<Workbook> {
  const workbook = await openFile(await writeWorkbook(plan), parts);
  if (typeof workbook === "string") throw new Error(workbook);
  return workbook;
}

/** Everything a sheet holds, as it can be compared. Sizes are left to their own test: a file keeps them in other units. */
function shown(workbook: Workbook) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.protection !== null,
    frozen: sheet.frozen,
    merges: sheet.merges.length,
    contents: new Map([...sheet.contents.all()].map(({ row, column, thing }) => [cellKey(row, column), thing])),
    looks: [...sheet.styles.all()]
      .filter(({ row, column }) => sheet.contents.at(row, column))
      .map(({ row, column, thing }) => [cellKey(row, column), Object.fromEntries(thing.values)]),
    validations: sheet.validations.map(({ area, values }) => ({ area, rule: values.get("Rule") })),
    conditionalFormats: sheet.conditionalFormats.map(({ area, type }) => ({ area, type })),
    notes: [...sheet.notes.all()].length,
    links: sheet.links.map(({ area, documentReference }) => ({ area, documentReference })),
  }));
}

const names = ({ names: all }: Workbook) =>
  Object.fromEntries(all.map(({ name, formula }) => [name, formula.replaceAll("'", "")]));

describe.each([
  ["a template", templatePlan(request)],
  ["the board's workbook", board],
])("%s", (_, plan) => {
  it("opened from its file holds what its plan draws", async () => {
    const [file, drawn] = [await opened(plan), workbookOfPlan(plan, parts)];
    const [read, meant] = [shown(file), shown(drawn)];
    read.forEach((sheet, index) => {
      const { looks, ...rest } = sheet;
      const { looks: meantLooks, ...meantRest } = meant[index] ?? { looks: [] };
      expect(rest).toEqual(meantRest);
      expect(new Map(looks.map(([key, look]) => [key, look]))).toEqual(
        new Map(meantLooks.map(([key, look]) => [key, look])),
      );
    });
    expect(names(file)).toEqual(names(drawn));
  });

  it("saved from the workbench reads as it was", async () => {
    const saved = readWorkbook(await writeWorkbook(planOf(workbookOfPlan(plan, parts))));
    const original = readWorkbook(await writeWorkbook(plan));
    if (isRefusal(saved) || isRefusal(original)) throw new Error("A file of ours was refused");
    expect([...saved.names.keys()].sort()).toEqual([...original.names.keys()].sort());
    expect(saved.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
      original.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    for (const [index, sheet] of original.sheets.entries()) expect(saved.sheets[index]?.merges).toEqual(sheet.merges);
  });
});

describe("a template at the workbench", () => {
  const workbook = workbookOfPlan(templatePlan(request), parts);
  const place = (name: string) => {
    const found = workbook.names.find((one) => one.name === name);
    if (!found) throw new Error(`The template has no ${name}`);
    return workbook.place(found.formula, workbook.active);
  };

  it("lets an input be filled, and its own check answer", () => {
    const { sheet, area } = place("ks2_eligible");
    expect(typeInto(workbook, sheet, area.row, area.column, "30")).toEqual({ done: true });
    const reached = place("ks2_rwm_exp_n");
    typeInto(workbook, reached.sheet, reached.area.row, reached.area.column, "31");
    const texts = [...sheet.contents.within({ row: reached.area.row, column: 0, rows: 1, columns: 40 })].map(
      ({ row, column }) => workbook.textAt(sheet, row, column),
    );
    expect(texts.some((text) => text.startsWith("Error") && text.includes("31"))).toBe(true);
  });

  it("lists what is left, each with a way to its cell", () => {
    const left = workbook.sheet("What is left");
    if (!left) throw new Error("The template does not say what is left");
    const listed = [...left.contents.within({ row: 7, column: 1, rows: 30, columns: 1 })].map(({ row }) => {
      const to = leadsTo(workbook, left, { row, column: 1, rows: 1, columns: 1 });
      const { sheet, area } = workbook.place(to ?? "", left);
      return { sheet: sheet.name, cell: areaAddress(area), row };
    });
    expect(listed).toHaveLength(30);
    for (const { sheet, cell, row } of listed)
      expect([0, 1].map((column) => workbook.textAt(left, row, column))).toEqual([sheet, cell]);
  });

  it("stops what an input does not take, and leaves what stood there", () => {
    const { sheet, area } = place("ks2_eligible");
    const outcome = typeInto(workbook, sheet, area.row, area.column, "many");
    expect(outcome.done).toBe(false);
    expect(workbook.valueAt(sheet, area.row, area.column)).toBe(30);
    expect(objectionTo(workbook, sheet, area.row, area.column)).toBeNull();
  });

  it("keeps a locked cell as it is", () => {
    const { sheet, area } = place("ks2_eligible");
    const before = workbook.valueAt(sheet, area.row, 0);
    expect(typeInto(workbook, sheet, area.row, 0, "mine").done).toBe(false);
    expect(workbook.valueAt(sheet, area.row, 0)).toBe(before);
  });
});

it("says why a file that is none was not opened", async () => {
  expect(await openFile(new TextEncoder().encode("no workbook"), parts)).toEqual(expect.stringContaining("."));
});
