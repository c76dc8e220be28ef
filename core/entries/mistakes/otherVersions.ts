import type { WorkbookLayout } from "../../returns/layout";
import type { Finding } from "../../rules/finding";
import { findingOfSheet } from "./sectionFinding";

/**
 * The returns of a workbook that was made for another version of them than is asked: one query a return, which informs only. What both versions ask is read by its
 * name, label and heading like everything else; what is new is told of as missing. `madeFor`: the versions the workbook says it asks.
 */
export function otherVersions(
  { sections, cells }: WorkbookLayout,
  madeFor: readonly { readonly returnId: string; readonly version: number }[],
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
