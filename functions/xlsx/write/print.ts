import type { WriteOptions, WriteSheet } from "hucre/xlsx";
import { columnLetters, quotedSheet, rangeReference } from "../../../core/sheets/address";
import { cleanText } from "../../../core/sheets/cleanText";
import type { SheetPlan } from "../../../core/sheets/sheetPlan";
import { font } from "../../../core/sheets/styles";

const footerLimit = 200;

/** `&` begins a code in a footer; the space after the size keeps a text that starts with a digit out of it. */
function footerCodes(footer: string): string {
  const face = `&"${font.name},Regular"&8 `;
  const text = cleanText(footer, footerLimit).replaceAll("&", "&&");
  return `${text === "" ? "" : `&L${face}${text}`}&R${face}Page &P of &N`;
}

type Print = Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks">;

/** A4, fitted to the page's width, with the footer and page breaks of the plan; margins in inches. */
export function printSetup({ print }: SheetPlan): Print {
  const { orientation, fitToHeight, footer, pageBreaksBefore } = print;
  return {
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: fitToHeight ?? 0,
      margins: { left: 0.5, right: 0.5, top: 0.55, bottom: 0.65, header: 0.3, footer: 0.3 },
      horizontalCentered: false,
    },
    headerFooter: { oddFooter: footerCodes(footer) },
    ...(pageBreaksBefore && { rowBreaks: pageBreaksBefore.filter((row) => row > 0).map((row) => row - 1) }),
  };
}

/**
 * What repeats on each page and what prints, as names scoped to the sheet with the sheet's name quoted: the file library writes
 * them unquoted when left to itself, which is not valid for a name such as `Board summary`.
 */
export function printNames({ name, print }: SheetPlan): NonNullable<WriteOptions["namedRanges"]> {
  const sheet = quotedSheet(name);
  const { titleRows, titleColumns, area } = print;
  const titles = [
    ...(titleColumns ? [`${sheet}!$A:$${columnLetters(titleColumns - 1)}`] : []),
    ...(titleRows ? [`${sheet}!$${titleRows.first + 1}:$${titleRows.first + titleRows.count}`] : []),
  ];
  return [
    ...(area ? [{ name: "_xlnm.Print_Area", range: rangeReference(name, area), scope: name }] : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope: name }] : []),
  ];
}
