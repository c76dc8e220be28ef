import { sayCount } from "../../lists/sayCount";
import type { AskName } from "../../returns/stamp";
import type { AskedCell, LaidSection, WorkbookLayout } from "../../returns/layout";
import type { Finding } from "../../rules/finding";
import { findingAt, sayCell } from "../../rules/findingAt";
import type { LocatedSection } from "../locateCells";
import { findingOfSheet } from "./sectionFinding";

/** Which version of a return a workbook was made for, and the fields that version has. */
export type MadeForVersion = Pick<AskName, "returnId" | "version" | "fieldIds">;

/**
 * The returns of a workbook that was made for another version of them than is asked: one query a return, which informs only. What both versions ask is read by its
 * name, label and heading like everything else; what is new is told of by `newFields`. `madeFor`: the versions the workbook says it asks.
 */
export function otherVersions(
  { sections, cells }: WorkbookLayout,
  madeFor: readonly Pick<MadeForVersion, "returnId" | "version">[],
): readonly Finding[] {
  return madeFor.flatMap(({ returnId, version }) => {
    const laid = sections.find(({ ask }) => ask.definition.id === returnId);
    const any = [...cells.values()].find((cell) => cell.returnId === returnId);
    if (!laid || !any || laid.ask.definition.version === version) return [];
    const { title, version: asked } = laid.ask.definition;
    return findingOfSheet(any, laid.sheet, {
      rule: "version",
      severity: "query",
      wrong: `This workbook was made for version ${String(version)} of ${title}, and version ${String(asked)} is asked; the answers to what both ask were carried across`,
      mend: "Answer what is new in a fresh copy of the template",
    });
  });
}

/** Tells, of a section's cells, those whose field its workbook's version of the return did not have yet. */
export function newIn(
  { ask: { definition } }: LaidSection,
  madeFor: readonly MadeForVersion[],
): (asked: AskedCell) => boolean {
  const made = madeFor.find(({ returnId }) => returnId === definition.id);
  if (!made || made.version >= definition.version) return () => false;
  const known = new Set(made.fieldIds);
  return ({ field }) => !known.has(field.id);
}

/** The fields of a section that are new since the version its workbook was made for: one error, which says so and where they can be answered. */
export function newFields(
  { laid, cells, found }: LocatedSection,
  madeFor: readonly MadeForVersion[],
): readonly Finding[] {
  const isNew = newIn(laid, madeFor);
  const lost = found ? found.lost.map(({ asked }) => asked) : cells;
  const [first, ...others] = lost.filter(isNew);
  if (!first) return [];
  const { id, title, version } = laid.ask.definition;
  const made = madeFor.find(({ returnId }) => returnId === id)?.version ?? 0;
  const more =
    others.length === 0 ? "" : `; ${sayCount(others.length, "other cell is", "other cells are")} new with it`;
  return [
    findingAt(first, {
      rule: "version",
      wrong: `${sayCell(first)} is new in version ${String(version)} of ${title}, and this workbook was made for version ${String(made)}${more}`,
      mend: "Answer it in a fresh template, which has it, and copy the other answers across",
    }),
  ];
}
