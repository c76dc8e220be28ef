import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { convertWithLibreOffice, drawPages, type Recalculation } from "../../../infra/local/look/libreOffice";
import { inFolder } from "./inFolder";

async function convert(bytes: Uint8Array, format: string, recalculation: Recalculation): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const file = join(folder, "workbook.xlsx");
    const made = join(folder, "made");
    await mkdir(made);
    await writeFile(file, bytes);
    return new Uint8Array(await readFile(await convertWithLibreOffice(file, format, made, recalculation)));
  });
}

/** The workbook as LibreOffice saves it after opening it; formulas keep the results the file holds. */
export const resaveWithLibreOffice = (bytes: Uint8Array): Promise<Uint8Array> =>
  convert(bytes, "xlsx:Calc MS Excel 2007 XML", "never");

/** The workbook as LibreOffice saves it after computing every formula itself. */
export const recalculateWithLibreOffice = (bytes: Uint8Array): Promise<Uint8Array> =>
  convert(bytes, "xlsx:Calc MS Excel 2007 XML", "always");

/** The workbook as it prints: the paths of a PNG for each page, in `outFolder`. */
export async function toPdfPages(bytes: Uint8Array, outFolder: string): Promise<string[]> {
  const file = join(outFolder, "workbook.xlsx");
  await writeFile(file, bytes);
  return drawPages(await convertWithLibreOffice(file, "pdf", outFolder), outFolder);
}
