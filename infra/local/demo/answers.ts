import type { WorkbookLayout } from "../../../core/returns/layout";
import { confirmation, confirmationCellId } from "../../../core/returns/importedCells";
import type { Typed } from "./fillWorkbook";
import type { KeyStage2Row } from "./hallam/keyStage2";

/** The return the demonstration collects. */
export const returnId = "primary-outcomes";

/** Which field of primary-outcomes each published share of all eligible pupils is. */
const shareFields = {
  rwmExpected: "ks2_rwm_exp_n",
  rwmHigher: "ks2_rwm_high_n",
  readingExpected: "ks2_reading_exp_n",
  writingExpected: "ks2_writing_exp_n",
  mathsExpected: "ks2_maths_exp_n",
  gpsExpected: "ks2_gps_exp_n",
} as const satisfies Record<keyof KeyStage2Row["shares"], string>;

/** Cells that come filled from the results file: the pupil groups of which only a percentage is published. */
const imported = ["ks2_rwm_exp_n.girls", "ks2_rwm_exp_n.dis", "ks2_eligible.girls", "ks2_eligible.dis"];

/**
 * What is typed into one school's template for one year, by the cell's defined name: whole pupils where a cohort is published, and `x` in
 * every other cell that asks, because what is not published is not available.
 */
export function answersFor(row: KeyStage2Row, layout: WorkbookLayout): Typed {
  const typed = new Map<string, number | string>();
  for (const { cell, field } of layout.cells.values())
    if (!field.importedOnly && !imported.includes(cell)) typed.set(cell, "x");
  typed.set("ks2_eligible", row.eligible);
  for (const [share, field] of Object.entries(shareFields))
    typed.set(field, row.shares[share as keyof typeof shareFields].pupils);
  typed.set("ks2_reading_score", row.scaledScores.reading);
  typed.set("ks2_maths_score", row.scaledScores.maths);
  typed.set(confirmationCellId("key_stage_2"), confirmation);
  return typed;
}
