import fc from "fast-check";
import { stat } from "node:fs/promises";
import { rangeAddress } from "../../../core/sheets/address";
import type { SheetPlan } from "../../../core/sheets/sheetPlan";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { cellsOf, expectedValue, rows } from "../../functions/xlsx/write/arbitraryCells";
import { everyFeature } from "../../functions/xlsx/write/everyFeature";
import { inFolder } from "../support/inFolder";
import { recalculateWithLibreOffice, resaveWithLibreOffice, toPdfPages } from "../support/libreOffice";
import { openpyxl } from "../support/openpyxl";
import { itWith } from "../support/programs";

/** What openpyxl finds of a workbook, in lists that can be compared. */
const inventory = `
listed = book.defined_names.definedName if hasattr(book.defined_names, "definedName") else book.defined_names.values()
answer = {
  "names": {item.name: item.attr_text for item in listed if item.localSheetId is None},
  "sheets": [{
    "name": sheet.title,
    "state": sheet.sheet_state,
    "protected": sheet.protection.sheet,
    "password": sheet.protection.password,
    "unlocked": sum(1 for row in sheet.iter_rows() for cell in row if not cell.protection.locked),
    "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
    "tables": {table.name: [table.ref, [column.name for column in table.tableColumns]] for table in sheet.tables.values()},
    "validations": sorted([str(v.sqref), v.type, v.formula1, v.errorStyle or "stop"] for v in sheet.data_validations.dataValidation),
    "conditionalFormats": sum(len(f.rules) for f in sheet.conditional_formatting),
    "charts": len(sheet._charts),
    "notes": {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment},
    "links": {cell.coordinate: cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink},
    "titles": sheet.print_title_rows,
    "freeze": sheet.freeze_panes,
  } for sheet in book.worksheets],
}
`;

interface Inventory {
  readonly names: Record<string, string>;
  readonly sheets: readonly {
    readonly name: string;
    readonly state: string;
    readonly protected: boolean;
    readonly password: string | null;
    readonly unlocked: number;
    readonly merges: readonly string[];
    readonly tables: Record<string, readonly [string, readonly string[]]>;
    readonly validations: readonly (readonly [string, string, string, string])[];
    readonly conditionalFormats: number;
    readonly charts: number;
    readonly notes: Record<string, string>;
    readonly links: Record<string, string>;
    readonly titles: string | null;
    readonly freeze: string | null;
  }[];
}

const take = (bytes: Uint8Array) => openpyxl<Inventory>(inventory, bytes);

itWith("openpyxl")(
  "openpyxl finds every name, table, validation, merged range, note, link and protection",
  async () => {
    const { answer } = await take(await writeWorkbook(everyFeature));
    expect(answer.names).toEqual(
      Object.fromEntries(everyFeature.names.map(({ name, reference }) => [name, reference])),
    );
    expect(answer.sheets).toHaveLength(everyFeature.sheets.length);
    for (const [index, plan] of everyFeature.sheets.entries())
      expect(answer.sheets[index]).toMatchObject({
        name: plan.name,
        state: plan.visibility,
        protected: plan.protected,
        password: null,
        merges: plan.merges.map(rangeAddress).sort(),
        tables: Object.fromEntries(
          plan.tables.map(({ name, range, columns }) => [name, [rangeAddress(range), columns]]),
        ),
        conditionalFormats: plan.conditionalFormats.length,
        charts: plan.charts.length,
        notes: Object.fromEntries(
          plan.notes.map(({ row, column, text }) => [rangeAddress({ row, column, rows: 1, columns: 1 }), text]),
        ),
        links: Object.fromEntries(
          plan.links.map(({ row, column, to }) => [rangeAddress({ row, column, rows: 1, columns: 1 }), to]),
        ),
      });
    expect(answer.sheets[2]?.validations).toEqual([
      ["B3:B4", "custom", "OR(AND(ISNUMBER(B3),B3>=0,B3=INT(B3)),COUNTIF(Lists!$A$4:$A$5,B3)=1)", "stop"],
      ["B5", "list", "'Lists'!$A$1:$A$3", "warning"],
    ]);
    expect(answer.sheets[2]?.unlocked).toBe(15);
    expect(answer.sheets[1]).toMatchObject({ titles: "$4:$4", freeze: "B5" });
  },
);

itWith("openpyxl")(
  "openpyxl reads whatever was planned, and no text as a formula",
  async () => {
    const planned = fc.sample(rows, { numRuns: 60, seed: 20_260_701 }).flat();
    const script = `answer = [[[cell.data_type, cell.value] for cell in row] for row in book.active.iter_rows(max_row=given, max_col=4)]`;
    const { answer } = await openpyxl<[string, unknown][][]>(
      script,
      await writeWorkbook(cellsOf(planned)),
      planned.length,
    );
    const types = new Set(answer.flat().map(([type]) => type));
    expect(types).toEqual(new Set(["s", "n", "b"]));
    expect(answer.map((row) => row.map(([, value]) => value))).toEqual(planned.map((row) => row.map(expectedValue)));
  },
  60_000,
);

itWith("libreOffice", "openpyxl")(
  "LibreOffice opens and re-saves every feature: names, inputs, lists and notes are still there",
  async () => {
    const { answer } = await take(await resaveWithLibreOffice(await writeWorkbook(everyFeature)));
    expect(Object.keys(answer.names)).toEqual(expect.arrayContaining(everyFeature.names.map(({ name }) => name)));
    expect(answer.sheets.map(({ name }) => name)).toEqual(everyFeature.sheets.map(({ name }) => name));
    const questions = answer.sheets[2];
    expect(questions).toMatchObject({
      protected: true,
      unlocked: 15,
      notes: { A3: "Definition: pupils on roll in year 6." },
    });
    expect(questions?.validations.map(([range, type]) => [range, type])).toEqual([
      ["B3:B4", "custom"],
      ["B5", "list"],
    ]);
    expect(answer.sheets[1]).toMatchObject({ charts: 4, merges: ["A2:E2"] });
  },
);

itWith("libreOffice", "openpyxl")(
  "LibreOffice, computing everything itself, agrees with every cached result",
  async () => {
    const plan = everyFeature;
    const script = `answer = {sheet.title + "!" + cell.coordinate: cell.value for sheet in openpyxl.load_workbook(path, data_only=True).worksheets for row in sheet.iter_rows() for cell in row if book[sheet.title][cell.coordinate].data_type == "f"}`;
    const bytes = await writeWorkbook(plan);
    const written = (await openpyxl<Record<string, unknown>>(script, bytes)).answer;
    const computed = (await openpyxl<Record<string, unknown>>(script, await recalculateWithLibreOffice(bytes))).answer;
    expect(Object.keys(written)).toHaveLength(5);
    for (const [place, value] of Object.entries(written))
      if (typeof value === "number") expect(computed[place]).toBeCloseTo(value, 2);
      else expect(computed[place] ?? null).toBe(value ?? null);
  },
);

itWith("libreOffice", "pdftoppm")("a sheet prints on as many pages as the plan's page breaks ask for", async () => {
  const [questions] = everyFeature.sheets.filter(({ name }) => name === "Key stage 2");
  if (!questions) throw new Error("no such sheet");
  const plain = { title: "", author: "", names: [] };
  const pages = (sheet: SheetPlan) =>
    inFolder(async (folder) => {
      const drawn = await toPdfPages(await writeWorkbook({ ...plain, sheets: [sheet] }), folder);
      return Promise.all(drawn.map(async (page) => (await stat(page)).size));
    });
  const { pageBreaksBefore, ...unbroken } = questions.print;
  expect(await pages({ ...questions, print: unbroken })).toHaveLength(1);
  const sizes = await pages(questions);
  expect(sizes).toHaveLength(1 + (pageBreaksBefore?.length ?? 0));
  expect(Math.min(...sizes)).toBeGreaterThan(2_000);
});
