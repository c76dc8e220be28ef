import { openTemplate, type Typed } from "./openTemplate";

/** A template with these cells typed into it by their defined names. @throws when a name is not in the workbook. */
export const fillWorkbook = (template: Uint8Array, typed: Typed): Uint8Array => openTemplate(template).fill(typed);
