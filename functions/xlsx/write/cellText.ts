import { cleanText } from "../../../core/sheets/cleanText";

/** `_x000D_` and the like mean a character in the file format, so a literal one is written with its first underscore spelled out. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

/** A cell's text as the file holds it: cleaned (see cleanText) and with literal `_xHHHH_` kept literal. */
export const cellText = (text: string): string => escaped(cleanText(text));

/** A text with a limit of the format's own (a prompt, a note's title): cleaned, cut to `limit` with `…`, kept literal. */
export const limitedText = (text: string, limit: number): string => escaped(cleanText(text, limit));
