import { pageBreaks } from "./pagination";
import { stacked, type PartAt } from "./sheetParts";
import { emptySheet, type SheetPlan } from "./sheetPlan";

/** A sheet of parts below one another: its name, its columns' widths in characters, its parts, and its footer. */
export interface PagedParts {
  readonly name: string;
  readonly widths: readonly number[];
  readonly parts: readonly PartAt[];
  readonly footer: string;
  /** Which parts begin a block, by their index; those that are headings, where not said. */
  readonly begins?: (index: number) => boolean;
}

/** A sheet on upright A4 pages. A block stays with its heading: those that fit on a page are not cut in two. */
export function pagedSheet({ name, widths, parts, footer, begins }: PagedParts): SheetPlan {
  const { content, starts, rows } = stacked(parts);
  const plan: SheetPlan = {
    ...emptySheet,
    ...content,
    name,
    columnWidthsChars: widths,
    print: { orientation: "portrait", fitToWidth: true, footer },
  };
  const isHeading = (index: number): boolean => {
    const part = parts[index];
    return typeof part === "object" && part.blocks[0]?.style === "heading";
  };
  const blocks = starts.filter((_, index) => (begins ?? isHeading)(index));
  return { ...plan, print: { ...plan.print, pageBreaksBefore: pageBreaks(plan, [0, ...blocks], rows) } };
}
