import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  convertAllWithLibreOffice,
  convertWithLibreOffice,
  drawPages,
  type Recalculation,
} from "../../../infra/local/look/libreOffice";
import { inFolder } from "./inFolder";

async function convert(
  workbooks: readonly Uint8Array[],
  format: string,
  recalculation: Recalculation,
): Promise<Uint8Array[]> {
  return inFolder(async (folder) => {
    const made = join(folder, "made");
    await mkdir(made);
    const files = workbooks.map((_, index) => join(folder, `workbook${index}.xlsx`));
    await Promise.all(files.map((file, index) => writeFile(file, workbooks[index] ?? new Uint8Array())));
    const paths = await convertAllWithLibreOffice(files, format, made, recalculation);
    return Promise.all(paths.map(async (path) => new Uint8Array(await readFile(path))));
  });
}

const excel = "xlsx:Calc MS Excel 2007 XML";
const one = ([bytes]: readonly Uint8Array[]): Uint8Array => bytes ?? new Uint8Array();

/** The workbooks as LibreOffice saves them after opening them; formulas keep the results the files hold. */
export const resaveAllWithLibreOffice = (workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> =>
  convert(workbooks, excel, "never");

/** The workbook as LibreOffice saves it after opening it; formulas keep the results the file holds. */
export const resaveWithLibreOffice = async (bytes: Uint8Array): Promise<Uint8Array> =>
  one(await resaveAllWithLibreOffice([bytes]));

/** The workbook as LibreOffice saves it after computing every formula itself. */
export const recalculateWithLibreOffice = async (bytes: Uint8Array): Promise<Uint8Array> =>
  one(await convert([bytes], excel, "always"));

/** The workbook as it prints: the paths of a PNG for each page, in `outFolder`. */
export async function toPdfPages(bytes: Uint8Array, outFolder: string): Promise<string[]> {
  const file = join(outFolder, "workbook.xlsx");
  await writeFile(file, bytes);
  return drawPages(await convertWithLibreOffice(file, "pdf", outFolder), outFolder);
}
