import { z } from "zod";
import { pupilGroupIds } from "../../../core/returns/pupilGroups";
import { jsonBytes, stepBytes, type Step } from "../write/steps";

const figurePartSchema = z.object({
  schoolId: z.string().exactOptional(),
  measure: z.string().exactOptional(),
  group: z.enum(pupilGroupIds).exactOptional(),
});

/** A pushed table: its columns as they were named, whose each row was by the texts of its key columns, and what its rows and columns say of figures. */
const pushedTableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()),
  keyColumns: z.array(z.string()),
  rows: z.array(z.tuple([z.string(), z.string(), figurePartSchema])),
  figures: z.array(figurePartSchema.nullable()),
});

/** A pushed sheet: the worksheet it is (its id outlives a new name), the range drawn on, and its table where that has rows with an identity. */
const pushedSheetSchema = z.object({
  sheetId: z.string(),
  area: z.string().nullable(),
  table: pushedTableSchema.nullable(),
});

/** What Trustwide has drawn in a workbook: kept in the workbook itself, so that it is known wherever the workbook goes. */
export const pushedSchema = z.object({
  version: z.literal(1),
  kind: z.enum(["comparison", "board", "chase"]),
  collection: z.string(),
  title: z.string(),
  asOf: z.string(),
  /** The version of what was drawn, as the service gave it; null where it gave none. */
  etag: z.string().nullable(),
  /** The board's headline figures as they were shown, to say what moved at the next refresh. */
  headlines: z.record(z.string(), z.string()).exactOptional(),
  /** By the plan's own name of the sheet. */
  sheets: z.record(z.string(), pushedSheetSchema),
});

export type Pushed = z.infer<typeof pushedSchema>;
export type PushedSheet = z.infer<typeof pushedSheetSchema>;
export type PushedTable = z.infer<typeof pushedTableSchema>;

/** The texts of a row's key columns as one key. */
export const rowKey = (texts: readonly unknown[]): string => texts.map((text) => String(text).trim()).join("\u001f");

const settingKey = (kind: Pushed["kind"]): string => `trustwide.${kind}`;

/** What was drawn of a kind before; null where nothing was, or what is kept cannot be read. */
export async function readPushed(context: Excel.RequestContext, kind: Pushed["kind"]): Promise<Pushed | null> {
  const setting = context.workbook.settings.getItemOrNullObject(settingKey(kind)).load("value");
  await context.sync();
  if (setting.isNullObject) return null;
  const kept: unknown = typeof setting.value === "string" ? JSON.parse(setting.value) : setting.value;
  const parsed = pushedSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** The sheets of ours that are no longer in the workbook, by the plan's own names: somebody has deleted them. */
export async function deletedSheets(context: Excel.RequestContext, { sheets }: Pushed): Promise<string[]> {
  const worksheets = context.workbook.worksheets.load("items/id");
  await context.sync();
  const there = new Set(worksheets.items.map(({ id }) => id));
  return Object.entries(sheets).flatMap(([name, { sheetId }]) => (there.has(sheetId) ? [] : [name]));
}

/** The step that keeps what was drawn. */
export function keepPushed(context: Excel.RequestContext, pushed: Pushed): Step {
  const text = JSON.stringify(pushed);
  return {
    bytes: stepBytes + jsonBytes(text),
    act: () => void context.workbook.settings.add(settingKey(pushed.kind), text),
  };
}
