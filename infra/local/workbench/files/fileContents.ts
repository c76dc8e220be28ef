import { z } from "zod";
import type { Content } from "../model/typed";
import { newStored, type Stored } from "../model/record";
import type { Sheet } from "../model/sheet";
import { isStylePath, plainStyle, takes, withValue, type Style } from "../model/style";
import { Workbook, type WorkbookParts } from "../model/workbook";

const area = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });
const scalar = z.union([z.number(), z.string(), z.boolean()]);
const values = z.record(z.string(), z.unknown());
const line = z.object({ first: z.number(), last: z.number(), points: z.number().nullable(), hidden: z.boolean() });

/** What was stored on an object, and on the objects below it. */
export interface StoredContents {
  readonly values?: Record<string, unknown> | undefined;
  readonly below?: Record<string, StoredContents> | undefined;
}
const stored: z.ZodType<StoredContents> = z.lazy(() =>
  z.object({ values: values.optional(), below: z.record(z.string(), stored).optional() }),
);

const sheetContents = z.object({
  name: z.string(),
  visibility: z.enum(["Visible", "Hidden", "VeryHidden"]),
  /** Row, column, the look (a place in `looks`), then the value or the formula with its `=`; both null where only the look is there. */
  cells: z.array(z.tuple([z.number(), z.number(), z.number(), scalar.nullable(), z.string().nullable()])),
  columns: z.array(line),
  rows: z.array(line),
  merges: z.array(area),
  validations: z.array(z.object({ area, values })),
  conditionalFormats: z.array(z.object({ type: z.string(), area, stored })),
  notes: z.array(z.object({ row: z.number(), column: z.number(), text: z.string() })),
  links: z.array(z.object({ area, documentReference: z.string(), screenTip: z.string() })),
  tables: z.array(z.object({ name: z.string(), area, style: z.string(), showsTotals: z.boolean() })),
  charts: z.array(
    z.object({
      place: area,
      stored,
      series: z.array(z.object({ stored, values: z.string(), categories: z.string() })),
    }),
  ),
  frozen: z.object({ rows: z.number(), columns: z.number() }),
  protection: values.nullable(),
  showsGridlines: z.boolean(),
  tabColor: z.string(),
});

/** What an .xlsx file holds, as plain values to be sent from the service's reader to the page: everything this host keeps of a workbook. */
export const fileContentsSchema = z.object({
  looks: z.array(z.array(z.tuple([z.string(), scalar]))),
  sheets: z.array(sheetContents),
  names: z.array(
    z.object({ name: z.string(), formula: z.string(), sheet: z.number().nullable(), visible: z.boolean() }),
  ),
  active: z.number(),
});

export type FileContents = z.infer<typeof fileContentsSchema>;
export type SheetContents = FileContents["sheets"][number];

function storedOf({ values: set = {}, below = {} }: StoredContents): Stored {
  const made = newStored(Object.entries(set));
  for (const [name, contents] of Object.entries(below)) made.below.set(name, storedOf(contents));
  return made;
}

/** A look from its properties; what is none of ours, or has a value that may not be set, is left out. */
function lookOf(properties: FileContents["looks"][number]): Style {
  return properties.reduce((look, [path, value]) => {
    if (!isStylePath(path)) return look;
    const read = takes(path).safeParse(value);
    return read.success ? withValue(look, path, read.data) : look;
  }, plainStyle);
}

function fill(workbook: Workbook, sheet: Sheet, contents: SheetContents, looks: readonly Style[]): void {
  for (const [row, column, look, value, formula] of contents.cells) {
    const content: Content | null = formula !== null ? { formula } : value !== null && value !== "" ? { value } : null;
    if (content) sheet.contents.put(row, column, content);
    const style = looks[look];
    if (style && style !== plainStyle) sheet.styles.put(row, column, style);
  }
  const lines = [
    [contents.columns, sheet.columnWidths, sheet.hiddenColumns],
    [contents.rows, sheet.rowHeights, sheet.hiddenRows],
  ] as const;
  for (const [given, sizes, hidden] of lines)
    for (const { first, last, points, hidden: isHidden } of given)
      for (let at = first; at <= Math.min(last, first + 2000); at += 1) {
        if (points !== null) sizes.set(at, points);
        if (isHidden) hidden.add(at);
      }
  sheet.merges = [...contents.merges];
  sheet.validations = contents.validations.map((one) => ({
    area: one.area,
    values: new Map(Object.entries(one.values)),
  }));
  sheet.conditionalFormats = contents.conditionalFormats.map(({ type, area: lies, stored: set }) => ({
    id: workbook.newId(),
    type,
    area: lies,
    stored: storedOf(set),
  }));
  for (const { row, column, text } of contents.notes) sheet.notes.put(row, column, text);
  sheet.links = [...contents.links];
  for (const { name, area: lies, style, showsTotals } of contents.tables)
    workbook.tables.push({
      id: workbook.newId(),
      sheet,
      name,
      area: lies,
      showsHeaders: true,
      showsTotals,
      values: new Map<string, unknown>([
        ["Style", style],
        ["ShowFilterButton", true],
      ]),
    });
  sheet.charts = contents.charts.map((chart) => ({
    id: workbook.newId(),
    place: chart.place,
    stored: storedOf(chart.stored),
    series: chart.series.map((one) => ({
      stored: storedOf(one.stored),
      values: one.values,
      categories: one.categories,
    })),
  }));
  sheet.frozen = contents.frozen;
  sheet.protection = contents.protection && { options: contents.protection, password: null };
  sheet.showsGridlines = contents.showsGridlines;
  sheet.tabColor = contents.tabColor;
}

/** A workbook of what a file holds. Formulas are computed anew, never taken from the file. */
export function workbookOfFile(contents: FileContents, parts: WorkbookParts): Workbook {
  const workbook = new Workbook(parts);
  const looks = contents.looks.map(lookOf);
  const [blank] = workbook.sheets;
  contents.sheets.forEach((one, index) => {
    const sheet = index === 0 && blank ? blank : workbook.addSheet(one.name);
    workbook.renameSheet(sheet, one.name);
    fill(workbook, sheet, one, looks);
  });
  for (const { name, formula, sheet, visible } of contents.names)
    workbook.names.push({
      id: workbook.newId(),
      name,
      formula,
      visible,
      comment: "",
      sheet: sheet === null ? null : (workbook.sheets[sheet] ?? null),
    });
  const opened = workbook.sheets[contents.active];
  if (opened) workbook.activate(opened);
  contents.sheets.forEach(({ visibility }, index) => {
    const sheet = workbook.sheets[index];
    if (sheet) sheet.visibility = visibility;
  });
  workbook.calculation.restructured();
  return workbook;
}
