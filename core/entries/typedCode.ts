import { valueCodes, type Entry, type ValueCode } from "./entry";

/**
 * The Department's codes in the spellings of its files, and what each says: too few pupils to show (SUPP), no entries (NE), not
 * applicable (NA), not published (NP), coverage too low to show (LOWCOV), above 0 but below half a per cent (SP), a new school without figures (NEW).
 *
 * @source DfE, "Abbreviations", Compare school and college performance; "Symbols used in tables and charts", Explore education statistics.
 */
const publishedCodes: Readonly<Record<string, ValueCode>> = {
  z: "z",
  x: "x",
  c: "c",
  low: "low",
  supp: "c",
  ne: "z",
  na: "z",
  np: "x",
  lowcov: "x",
  sp: "low",
  new: "x",
};

/** The code a trimmed text stands for, in any case, with what was typed where it is another spelling; null when it is no code. */
export function codeOfText(text: string): Extract<Entry, { kind: "code" }> | null {
  const spelled = text.toLowerCase();
  const code = Object.hasOwn(publishedCodes, spelled) ? publishedCodes[spelled] : undefined;
  if (!code) return null;
  return spelled === code ? { kind: "code", code } : { kind: "code", code, typed: text };
}

/** Every spelling of a code, in small letters: x, np, lowcov and new for `x`. */
export const spellingsOf = (code: ValueCode): readonly string[] =>
  Object.keys(publishedCodes).filter((spelling) => publishedCodes[spelling] === code);

/** The code of a text in a field that asks for words: only z, x, c and low, since "new" or "NP" may be an answer. */
export const codeAmongWords = (text: string): Entry | null =>
  Object.hasOwn(valueCodes, text.toLowerCase()) ? codeOfText(text) : null;
