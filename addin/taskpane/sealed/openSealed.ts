import { readSealedMark, sealedSheetName } from "../../../core/sheets/board/sealedMark";
import { readSheets } from "../../excel/readSheets";
import { openSealedSession, type SealedParts, type SealedSession } from "./sealedSession";

/** Opens the open workbook as one that was sealed for a meeting; null where it is none. */
export async function openSealed(
  parts: SealedParts,
): Promise<{ readonly kind: "damaged seal" } | { readonly kind: "sealed"; readonly session: SealedSession } | null> {
  const workbook = await parts.run((context) => readSheets(context, (name) => name.toLowerCase() === sealedSheetName));
  const mark = readSealedMark(workbook);
  if (mark === null) return null;
  return mark === "damaged" ? { kind: "damaged seal" } : { kind: "sealed", session: openSealedSession(parts, mark) };
}
