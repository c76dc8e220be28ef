import { shared, type Area } from "./area";
import { HostError } from "../wire/hostError";
import { writtenAs } from "./linkFormula";
import type { Sheet } from "./sheet";
import { isErrorValue } from "./typed";
import type { Workbook } from "./workbook";

/**
 * Where an area leads inside the workbook, by its link or by what the HYPERLINK in its first cell comes to, as an address without "#"; null where it leads nowhere
 * here.
 */
export function leadsTo(workbook: Workbook, sheet: Sheet, area: Area): string | null {
  const link = sheet.links.find((one) => shared(one.area, area));
  if (link?.documentReference) return link.documentReference.replace(/^#/, "");
  const content = sheet.contents.at(area.row, area.column);
  if (!content || !("formula" in content)) return null;
  const formula = writtenAs("link", content.formula);
  if (formula === content.formula) return null;
  const address = workbook.calculation.once(sheet, formula);
  const isBroken: boolean = isErrorValue(address);
  return typeof address === "string" && address.startsWith("#") && !isBroken ? address.slice(1) : null;
}

/** Where following a link brings a person: a place, or nowhere, as in Excel: its sheet is hidden, or there is no such place. */
export function followed(workbook: Workbook, to: string): { sheet: Sheet; area: Area } | "hidden" | "not there" {
  try {
    const place = workbook.place(to, workbook.active);
    return place.sheet.visibility === "Visible" ? place : "hidden";
  } catch (error) {
    if (error instanceof HostError) return "not there";
    throw error;
  }
}
