import type { WorkbookLayout } from "../../returns/layout";
import type { Finding } from "../../rules/finding";
import { valueAt, type SheetValues, type WorkbookValues } from "../../sheets/workbookValues";
import { findingBeside } from "./sectionFinding";

/** How far down and across the head of a template's sheet goes, where it names its school. */
const head = { rows: 8, columns: 2 } as const;

/** A LAESTAB as the heads of our sheets write it: "LAESTAB 3733424", or "(3733424)" behind the school's name. */
const written = /\bLAESTAB (\d{7})\b|\((\d{7})\)/;

/**
 * The sheets whose head names another school than the template was made for (`laestab`, from its hidden sheet): one error a sheet. A head is ours and
 * locked, so it was altered by hand, or the sheet comes from another school's workbook; either way its figures may be another school's.
 */
export function otherSchool(workbook: WorkbookValues, layout: WorkbookLayout, laestab: string): readonly Finding[] {
  const cells = [...layout.cells.values()];
  return workbook.sheets.flatMap((sheet) => {
    const other = namedOtherwise(sheet, laestab);
    const beside = cells.find(({ place }) => place.sheet === sheet.name) ?? cells[0];
    if (!other || !beside) return [];
    const { code, ...place } = other;
    return findingBeside(
      beside,
      { sheet: sheet.name, ...place },
      {
        rule: "school",
        wrong: `This template was made for the school with LAESTAB ${laestab}, and this sheet names ${code}`,
        mend: `Where the figures are those of ${laestab}, put ${laestab} back in this cell; otherwise type them into the template made for ${code}`,
      },
    );
  });
}

/** The first code in a sheet's head that is not the given one, and its place. */
function namedOtherwise(sheet: SheetValues, laestab: string): { code: string; row: number; column: number } | null {
  for (let row = 0; row < head.rows; row++)
    for (let column = 0; column < head.columns; column++) {
      const value = valueAt(sheet, row, column);
      const found = typeof value === "string" ? written.exec(value) : null;
      const code = found?.[1] ?? found?.[2];
      if (code !== undefined && code !== laestab) return { code, row, column };
    }
  return null;
}
