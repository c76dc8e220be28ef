import { designerIn } from "../../../core/returns/designer/readDesign";
import { readSheets } from "../../excel/readSheets";
import { isDesignSheet, openDesignSession, type DesignParts, type DesignSession } from "./designSession";

/** Opens the open workbook as a return designer; null where it is none of ours. */
export async function openDesign(
  parts: DesignParts,
): Promise<{ readonly kind: "newer design" } | { readonly kind: "design"; readonly session: DesignSession } | null> {
  const workbook = await parts.run((context) => readSheets(context, isDesignSheet));
  switch (designerIn(workbook)) {
    case "designer":
      return { kind: "design", session: await openDesignSession(parts, workbook) };
    case "newer":
      return { kind: "newer design" };
    case null:
      return null;
  }
}
