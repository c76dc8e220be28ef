import { layoutOf, templateSheets, type WorkbookLayout } from "../../../core/returns/layout";
import { readStamp, type Stamp } from "../../../core/returns/stamp";
import type { WorkbookValues } from "../../../core/sheets/workbookValues";

/** The return in the open workbook: what its hidden sheet says of it, and where everything asked sits. */
export interface Template {
  readonly stamp: Stamp;
  readonly layout: WorkbookLayout;
  /** The school's name and the collection's title as the first sheet says them. */
  readonly title: string;
}

/** What the open workbook is to us. */
export type Recognised =
  | { readonly kind: "template"; readonly template: Template }
  | { readonly kind: "not a template" | "newer" | "damaged" };

/** Recognises a template by its hidden sheet, with no network. Its seal cannot be verified here: the service does that. */
export function recognise(workbook: WorkbookValues): Recognised {
  const read = readStamp(workbook);
  if (read.kind !== "stamp") return { kind: read.kind };
  const { stamp } = read;
  return { kind: "template", template: { stamp, layout: layoutOf(stamp.asks), title: titleOf(workbook, stamp) } };
}

function titleOf(workbook: WorkbookValues, { collectionId }: Stamp): string {
  const start = workbook.sheets.find(({ name }) => name === templateSheets.start);
  const texts = [...(start?.cells.entries() ?? [])]
    .sort(([a], [b]) => a - b)
    .flatMap(([, cell]) => (typeof cell === "string" ? [cell] : []));
  return texts[0] ?? collectionId;
}

/** The sheets a check reads: all but the live checks, which Excel computes for itself. */
export const isRead = (sheet: string): boolean => sheet !== templateSheets.checks && sheet !== templateSheets.left;
