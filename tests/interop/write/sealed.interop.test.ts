import { notAsSealed } from "../../../core/releases/notAsSealed";
import { sealedCells } from "../../../core/releases/sealedCells";
import { boardWorkbook } from "../../../core/sheets/board/boardWorkbook";
import { readSealedMark } from "../../../core/sheets/board/sealedMark";
import { readWorkbookAs } from "../../../functions/xlsx/read/workbookKinds";
import { writeWorkbook } from "../../../functions/xlsx/write/writeWorkbook";
import { answer, comparisonOf, england } from "../../core/comparison/example";
import { resaveWithLibreOffice } from "../support/libreOffice";
import { itWith } from "../support/programs";

const sealed = { number: 3, title: "Board, autumn", meetingOn: "2025-12-08", asOf: "2025-11-30" };
const plan = boardWorkbook({
  groupName: "The group",
  comparisons: [comparisonOf([answer({ eligible: 30, reached: 20 }), null], { england: [england(0.62)] })],
  attribution: [],
  sealed,
});
const read = (bytes: Uint8Array) => {
  const values = readWorkbookAs(bytes, "sealed");
  if (!("sheets" in values)) throw new Error("the workbook is not read");
  return values;
};

itWith("libreOffice")("a sealed workbook that another program saved is still what was sealed", async () => {
  const bytes = await writeWorkbook(plan);
  const cells = sealedCells(read(bytes));
  expect(cells.flatMap((sheet) => sheet.cells).length).toBeGreaterThan(100);
  const again = read(await resaveWithLibreOffice(bytes));
  expect(readSealedMark(again)).toEqual(sealed);
  expect(notAsSealed(cells, again)).toEqual({ cells: [], missing: [], added: [] });
});
