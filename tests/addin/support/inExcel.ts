import { excelRun } from "../../../addin/excel/run";
import { openHost, type HostSettings, type OpenHost } from "../../../infra/local/workbench/node/openHost";

/** The two Excels the suite runs in: the oldest the manifest allows, where office.js itself refuses newer members, and the newest. */
export const excels: readonly (readonly [name: string, settings: HostSettings])[] = [
  ["the oldest Excel allowed", { minimum: "1.13" }],
  ["the newest Excel", {}],
];

/** Starts office.js on a workbook of the test host, as the globals the add-in's code uses. */
export async function openExcel(settings: HostSettings = {}): Promise<OpenHost> {
  const host = await openHost(settings);
  Object.assign(globalThis, host.globals);
  return host;
}

/** Runs work in the workbook that was opened last. */
export const inExcel = excelRun(() => undefined);

/** The used part of a sheet as rows of values. */
export const valuesOf = (sheet: string): Promise<unknown[][]> =>
  inExcel(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load("values");
    await context.sync();
    return used.values;
  });
