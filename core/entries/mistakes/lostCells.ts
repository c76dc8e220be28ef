import { sayCount } from "../../lists/sayCount";
import type { AskedCell, LaidSection } from "../../returns/layout";
import type { Finding } from "../../rules/finding";
import { findingAt, sayCell, sayPlace } from "../../rules/findingAt";
import { address } from "../../sheets/address";
import type { FoundSection } from "../locateCells";
import { findingOfSheet } from "./sectionFinding";

const freshCopy = "Copy the answers into a fresh copy of the template";

/** A section whose sheet is not in the workbook under its name, its names or its title. */
export const missingSheet = ({ sheet }: LaidSection, any: AskedCell): Finding =>
  findingOfSheet(any, sheet, { rule: "missing", wrong: `The ${sheet} sheet is missing`, mend: freshCopy });

/** The cells of a section that cannot be told for sure any more: one error for those whose names are gone, one for those in another's place. */
export function lostCells({ lost }: FoundSection): readonly Finding[] {
  const gone = lost.filter(({ at }) => at === null);
  const elsewhere = lost.filter(({ at }) => at !== null);
  const findings: Finding[] = [];
  const [first] = gone;
  if (first) {
    const others =
      gone.length === 1 ? "" : `; ${sayCount(gone.length - 1, "other cell is", "other cells are")} lost with it`;
    findings.push(
      findingAt(first.asked, {
        rule: "moved",
        wrong: `${sayCell(first.asked)} is no longer where the template has it, and its name is gone from the workbook${others}`,
        mend: freshCopy,
      }),
    );
  }
  const [misplaced] = elsewhere;
  if (misplaced?.at) {
    const others =
      elsewhere.length === 1 ? "" : `; the same goes for ${sayCount(elsewhere.length - 1, "other cell")} of the sheet`;
    findings.push(
      findingAt(
        { ...misplaced.asked, place: misplaced.at },
        {
          rule: "moved",
          wrong: `Cell ${address(misplaced.at.row, misplaced.at.column)} was not read for ${sayCell(misplaced.asked)}, because the label or heading beside it is no longer that of the template${others}`,
          mend: "Put the lines, labels and headings back as they were, or copy the answers into a fresh copy of the template",
        },
      ),
    );
  }
  return findings;
}

/** Cells that stand elsewhere than in the template and were read all the same: informs only. */
export function movedCells({ laid, found }: FoundSection): readonly Finding[] {
  const moved = found.filter((cell) => cell.moved);
  const [first] = moved;
  if (!first) return [];
  const cells = moved.length === 1 ? "1 cell is" : `${moved.length} cells are`;
  return [
    findingAt(first.asked, {
      rule: "moved",
      severity: "query",
      wrong: `${cells} not where the template of the ${laid.sheet} sheet has them; they were read by their names, the first in ${sayPlace(first.asked.place)}`,
      mend: "Nothing needs to be done where lines were moved on purpose",
    }),
  ];
}

/** A sheet that was given another name and was read all the same: informs only. */
export function renamedSheet({ laid, sheet }: FoundSection, any: AskedCell): readonly Finding[] {
  if (sheet.name.toLowerCase() === laid.sheet.toLowerCase()) return [];
  return [
    findingOfSheet(any, sheet.name, {
      rule: "renamed",
      severity: "query",
      wrong: `The ${laid.sheet} sheet is now called "${sheet.name}"; it was read under that name`,
      mend: "Nothing needs to be done",
    }),
  ];
}
