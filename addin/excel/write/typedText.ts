import { cleanText } from "../../../core/sheets/cleanText";

/** Words that Excel would keep as they are when typed: letters first, no figure anywhere, and no truth value. */
const plainWords = /^\p{L}\P{Nd}*$/u;
const truthValue = /^(true|false)$/i;

/**
 * Text as it has to be given to Excel so that it stays text: an apostrophe before anything it could take for a number, a date, a truth
 * value, an error or a formula. Excel keeps the apostrophe as a mark of the cell, not as part of the text.
 */
export function typedText(text: string): string {
  const clean = cleanText(text);
  if (clean === "") return "";
  return plainWords.test(clean) && !truthValue.test(clean) ? clean : `'${clean}`;
}
