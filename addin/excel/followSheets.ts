import type { WorkbookValues } from "../../core/sheets/workbookValues";
import { readSheets, readSheetsAgain, type Wanted } from "./readSheets";
import type { Run } from "./run";
import { watchChanges, type Stop } from "./watch";

/** The open workbook as plain values that keep up with it. */
export interface Followed {
  readonly values: () => WorkbookValues;
  /** Reads a sheet again, by its name or id; done once that was told. */
  readAgain(sheet: string): Promise<void>;
  /** Reads all of it again. */
  readAll(): Promise<void>;
  stop: Stop;
}

/**
 * Follows a workbook that was read as `workbook`: `told` is called once what changed is in the values. A hundred changes that come while a sheet is read are read
 * together afterwards.
 */
export async function followSheets(
  run: Run,
  workbook: WorkbookValues,
  wanted: Wanted,
  told: () => void,
): Promise<Followed> {
  let values = workbook;
  const changed = new Set<string>();
  let reading: Promise<void> | null = null;
  const readChanged = async (): Promise<void> => {
    try {
      while (changed.size > 0) {
        const ids = [...changed];
        changed.clear();
        const sheets = await run((context) => readSheetsAgain(context, ids, wanted));
        const read = new Map(sheets.map((sheet) => [sheet.name, sheet] as const));
        values = { ...values, sheets: values.sheets.map((sheet) => read.get(sheet.name) ?? sheet) };
        told();
      }
    } finally {
      reading = null;
    }
  };
  const readAgain = (sheet: string): Promise<void> => {
    changed.add(sheet);
    reading ??= readChanged();
    return reading;
  };
  const stop = await run((context) => watchChanges(context, ({ worksheetId }) => readAgain(worksheetId)));
  return {
    values: () => values,
    readAgain,
    readAll: async () => {
      values = await run((context) => readSheets(context, wanted));
      told();
    },
    stop,
  };
}
