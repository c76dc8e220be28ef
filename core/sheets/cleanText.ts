/** The most characters (UTF-16 units) a cell holds. */
export const cellTextLimit = 32_767;

/**
 * Text as any spreadsheet can hold it: line breaks are `\n`, control characters but tab and line break are gone, lone surrogates
 * are U+FFFD, and what exceeds `limit` UTF-16 units is cut and ends in `…`.
 */
export function cleanText(text: string, limit = cellTextLimit): string {
  const clean = text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, "")
    .replace(/\p{Cs}/gu, "\uFFFD");
  if (clean.length <= limit) return clean;
  return clean.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "") + "…";
}
