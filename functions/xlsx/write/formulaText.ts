/** Functions younger than the file format: a file writes them with a prefix, people and other writers without. */
const prefixes = new Map<string, string>([
  ...(
    "ACOT ARABIC BASE BINOM.DIST BINOM.INV BITAND BITOR CEILING.MATH CONCAT CONFIDENCE.NORM DAYS DECIMAL " +
    "FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV " +
    "NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERMUTATIONA QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ SEQUENCE SHEET SHEETS " +
    "STDEV.P STDEV.S SWITCH TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK " +
    "HSTACK XLOOKUP XMATCH XOR"
  )
    .split(" ")
    .map((name): [string, string] => [name, "_xlfn."]),
  ["FILTER", "_xlfn._xlws."],
  ["SORT", "_xlfn._xlws."],
]);

const formulaLimit = 8_192;
const literalLimit = 255;

/**
 * A formula as the file holds it: younger functions get their prefix, text literals and quoted sheet names are left alone.
 * @throws when it starts with `=`, is empty or over 8,192 characters, holds a text literal over 255 characters, or holds what the file format
 * would read as an escape: each is a fault of the plan.
 */
export function formulaText(formula: string): string {
  const fault = (what: string) => new Error(`A planned formula ${what}: ${formula.slice(0, 120)}`);
  if (formula === "" || formula.startsWith("=")) throw fault("is empty or starts with =");
  if (/(?![\t\n])\p{Cc}|\p{Cs}|_x[0-9A-Fa-f]{4}_/u.test(formula)) throw fault("holds what a file would read otherwise");
  const text = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])[A-Z][A-Z0-9.]*(?=\()/gi, (part) => {
    if (part.startsWith("'")) return part;
    if (!part.startsWith('"')) return (prefixes.get(part.toUpperCase()) ?? "") + part;
    if (part.length - 2 > literalLimit) throw fault("holds a text of over 255 characters");
    return part;
  });
  if (text.length > formulaLimit) throw fault(`has ${text.length} characters, over 8,192`);
  return text;
}
