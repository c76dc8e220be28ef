import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { oneSheet } from "../../functions/xlsx/write/writtenParts";
import { recalculateWithLibreOffice, resaveWithLibreOffice } from "../support/libreOffice";
import { openpyxl } from "../support/openpyxl";
import { itWith } from "../support/programs";

/** A formula whose cached result is wrong on purpose, so that who computed it can be told. */
const stale = oneSheet({
  blocks: [{ row: 0, column: 0, style: "count", cells: [[2, { formula: "A1*3", cached: 99 }]] }],
});
const script = `answer = openpyxl.load_workbook(path, data_only=True).active["B1"].value`;
const shown = async (bytes: Uint8Array) => (await openpyxl<number>(script, bytes)).answer;

itWith("libreOffice", "openpyxl")(
  "a recalculation computes every formula, a plain re-save keeps what the file held",
  async () => {
    const bytes = await writeWorkbook(stale);
    expect(await shown(bytes)).toBe(99);
    expect(await shown(await recalculateWithLibreOffice(bytes))).toBe(6);
    expect(await shown(await resaveWithLibreOffice(bytes))).toBe(99);
  },
);
