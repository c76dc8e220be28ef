import type { PupilColumn } from "./pupilColumns";

/**
 * One pupil as far as a file says it; a key is missing where the file has no such column. `year`: -1 for the nursery, 0 for reception, 1 to 14. It holds
 * nothing that tells who the pupil is, and leaves the machine in no form: only counts of many do.
 */
export interface Pupil {
  readonly year: number;
  readonly girl?: boolean;
  readonly fsmNow?: boolean;
  readonly fsmSix?: boolean;
  readonly disadvantaged?: boolean;
  readonly sen?: "none" | "support" | "plan";
  readonly language?: "english" | "other" | "unknown";
  readonly lookedAfter?: boolean;
  readonly possible?: number;
  readonly authorised?: number;
  readonly unauthorised?: number;
}

type Meanings<Meaning> = ReadonlyMap<string, Meaning>;

const meanings = <Meaning extends string | boolean>(
  spelled: readonly (readonly [Meaning, ...string[]])[],
): Meanings<Meaning> =>
  new Map(spelled.flatMap(([meaning, ...texts]) => texts.map((text) => [text, meaning] as const)));

const yesOrNo = meanings<boolean>([
  [true, "y", "yes", "true", "t", "1"],
  [false, "", "n", "no", "false", "f", "0"],
]);

const girl = meanings<boolean>([
  [true, "f", "female", "girl"],
  [false, "m", "male", "boy"],
]);

/** @source DfE, common basic data set and school census guide: SEN provision N, K and E. */
const sen = meanings<"none" | "support" | "plan">([
  ["none", "", "n", "no", "none", "no sen", "no special educational need", "no special educational needs"],
  ["support", "k", "sen support", "support"],
  ["plan", "e", "ehcp", "ehc plan", "education health and care plan", "education, health and care plan"],
]);

/** @source DfE, common basic data set: language codes ENG, ENB, OTH, OTB, NOT and REF. Any other language is another language. */
const language = meanings<"english" | "other" | "unknown">([
  ["english", "eng", "enb", "english", "believed to be english"],
  ["unknown", "", "not", "ref", "not obtained", "information not obtained", "refused"],
]);

const years: ReadonlyMap<string, number> = new Map([
  ...["n", "n1", "n2", "nursery"].map((text) => [text, -1] as const),
  ...["r", "reception", "0"].map((text) => [text, 0] as const),
  ...Array.from({ length: 14 }, (_, at) => [String(at + 1), at + 1] as const),
]);

const wholeNumber = (text: string): number | undefined => (/^[0-9]{1,4}$/.test(text) ? Number(text) : undefined);

/** What a cell of each column means, from its text in small letters; undefined where it is none of what the column may say. */
const readers = {
  girl: (text: string) => girl.get(text),
  fsmNow: (text: string) => yesOrNo.get(text),
  fsmSix: (text: string) => yesOrNo.get(text),
  disadvantaged: (text: string) => yesOrNo.get(text),
  sen: (text: string) => sen.get(text),
  lookedAfter: (text: string) => yesOrNo.get(text),
  possible: wholeNumber,
  authorised: wholeNumber,
  unauthorised: wholeNumber,
} as const;

/** The year group a text names: `Year 7`, `7`, `Reception`, `N2`; undefined where it names none. */
const yearOf = (text: string): number | undefined => years.get(text.replace(/^(?:year|yr|y)\s*(?=[0-9nr])/, ""));

const languageOf = (text: string, column: "eal" | "language"): Pupil["language"] => {
  if (column === "language") return language.get(text) ?? "other";
  const isEal = yesOrNo.get(text);
  return isEal === undefined ? undefined : isEal ? "other" : "english";
};

/**
 * A pupil from the cells of a row. `textIn` gives a column's text, null where the file has no such column. Gives the columns whose text means nothing we know, and
 * no pupil, where there are any.
 */
export function readPupil(
  textIn: (column: PupilColumn) => string | null,
): Pupil | { readonly unread: readonly PupilColumn[] } {
  const unread: PupilColumn[] = [];
  const read = <Value>(column: PupilColumn, meaning: (text: string) => Value | undefined): Value | undefined => {
    const text = textIn(column);
    if (text === null) return undefined;
    const value = meaning(text.trim().toLowerCase());
    if (value === undefined) unread.push(column);
    return value;
  };
  const spoken = textIn("language") === null ? ("eal" as const) : ("language" as const);
  const cells = {
    year: read("year", yearOf),
    girl: read("sex", readers.girl),
    fsmNow: read("fsmNow", readers.fsmNow),
    fsmSix: read("fsmSix", readers.fsmSix),
    disadvantaged: read("disadvantaged", readers.disadvantaged),
    sen: read("sen", readers.sen),
    language: read(spoken, (text) => languageOf(text, spoken)),
    lookedAfter: read("lookedAfter", readers.lookedAfter),
    possible: read("possible", readers.possible),
    authorised: read("authorised", readers.authorised),
    unauthorised: read("unauthorised", readers.unauthorised),
  };
  const { year, ...others } = cells;
  if (unread.length > 0 || year === undefined) return { unread };
  const known = Object.entries(others).filter(([, value]) => value !== undefined);
  return { year, ...Object.fromEntries(known) };
}
