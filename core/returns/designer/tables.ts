import { pupilGroups } from "../pupilGroups";

/** A column of a designer's table: what it asks, and what may stand in it. `list`: the answers offered; `suggested`: offered, others may be typed. */
export interface DesignColumn {
  readonly key: string;
  readonly heading: string;
  readonly help: string;
  readonly widthChars: number;
  readonly list?: readonly string[];
  readonly suggested?: boolean;
  /** A row with anything in it must have this; when not said, it must. */
  readonly optional?: boolean;
}

/** A table of the designer: one sheet, one row for each thing. */
export interface DesignTable {
  readonly key: "sheets" | "questions" | "rules" | "measures";
  readonly sheet: string;
  readonly lead: string;
  readonly columns: readonly DesignColumn[];
  readonly stockRows: number;
}

/** The words of the designer's lists, and what a definition calls them. */
export const words = {
  kind: {
    "Questions, one below the other": "form",
    "Pupil groups side by side": "grid",
    "A table with rows to add": "rows",
  },
  type: {
    "Number of pupils": "count",
    "Another number": "number",
    Mean: "mean",
    Percentage: "percent",
    Pounds: "pounds",
    Words: "text",
    Date: "date",
    "One of a list": "choice",
  },
  severity: { "Error: must be mended": "error", "Query: may be right, asks why": "query" },
  measure: { "Share of pupils": "share", Mean: "mean", "Number of pupils": "count" },
  higherIs: { Better: "better", Worse: "worse", Neither: "neither" },
  phases: {
    Primary: ["primary"],
    Secondary: ["secondary"],
    "Sixth form": ["post16"],
    "Primary and secondary": ["primary", "secondary"],
    "All schools": ["primary", "secondary", "post16"],
  },
  every: { "Once a year": "year", "Every term": "term" },
} as const;

export const yesNo = ["Yes", "No"] as const;

const shorts = Object.values(pupilGroups).map(({ short }) => short);
const usualGroups = [
  "All",
  "All, Disadvantaged",
  "All, Girls, Boys",
  shorts.slice(0, 1).concat("Disadvantaged", "SEN support", "EHC plan").join(", "),
];
const shortName = "Small letters, digits and _, starting with a letter, for example books_read. Rules use it.";

const periodsHelp = "For example: from 2021/22 except 2022/23. Every period when left empty.";

const breaksHelp = "For example: 2023/24: a new census. No trend is drawn across. Another one after a ; sign.";

const column = (
  key: string,
  heading: string,
  widthChars: number,
  help: string,
  more: Partial<DesignColumn> = {},
): DesignColumn => ({ key, heading, widthChars, help, ...more });

/** The tables of the designer, in the order of its sheets. */
export const designTables: readonly DesignTable[] = [
  {
    key: "sheets",
    sheet: "Sheets",
    lead: "One row for each sheet of the template that a school fills in.",
    stockRows: 10,
    columns: [
      column("label", "Sheet name", 26, "What the sheet is called, at most 28 characters."),
      column("id", "Short name", 22, shortName),
      column("kind", "How it is laid out", 30, "How the questions stand on the sheet.", {
        list: Object.keys(words.kind),
      }),
      column("role", "Filled in by", 24, "Who at the school fills it in.", {
        list: ["Business manager", "Data manager", "Attendance officer", "SENCO", "Head of sixth form", "Head teacher"],
        suggested: true,
      }),
      column("intro", "Introduction", 50, "A sentence at the top of the sheet.", { optional: true }),
    ],
  },
  {
    key: "questions",
    sheet: "Questions",
    lead: "One row for each question, in the order schools see them.",
    stockRows: 60,
    columns: [
      column("section", "On which sheet", 22, "A sheet name from the Sheets sheet."),
      column("label", "Question", 40, "The words schools see beside the boxed cell."),
      column("id", "Short name", 22, shortName),
      column("type", "Answer is", 20, "What is typed.", { list: Object.keys(words.type) }),
      column("groups", "Pupil groups", 22, `All, or several with commas between: ${shorts.join(", ")}.`, {
        list: usualGroups,
        suggested: true,
        optional: true,
      }),
      column(
        "outOf",
        "Part of",
        20,
        "The short name of the number of pupils this is part of, or a mean is taken over.",
        {
          optional: true,
        },
      ),
      column("choices", "Choices", 26, "For one of a list: the choices, with ; between.", { optional: true }),
      column("min", "Lowest", 9, "The lowest number that can be right.", { optional: true }),
      column("max", "Highest", 9, "The highest number that can be right.", { optional: true }),
      column("required", "Must be answered", 11, "Yes when left empty.", { list: yesNo, optional: true }),
      column("definition", "What exactly is meant", 46, "The note schools see when they point at the question."),
      column("heading", "Heading above it", 22, "Stands above this question and those that follow.", {
        optional: true,
      }),
      column(
        "heldBy",
        "Where it is held already",
        28,
        "A file or system it is imported from: then schools do not type it.",
        {
          optional: true,
        },
      ),
      column("periods", "Periods it is asked for", 24, periodsHelp, { optional: true }),
      column("heldFor", "Held for which groups", 22, "The pupil groups it is held for already. All when left empty.", {
        list: usualGroups,
        suggested: true,
        optional: true,
      }),
      column("cohort", "Which pupils or year", 30, "Which cohort or year it is of, in words schools see.", {
        optional: true,
      }),
    ],
  },
  {
    key: "rules",
    sheet: "Rules",
    lead: "What must hold between answers. Written as in an Excel cell, with short names in place of addresses: books_read <= pupils_reading.",
    stockRows: 30,
    columns: [
      column(
        "holds",
        "What must hold",
        44,
        "For example books_read <= pupils_reading. last year's answer is books_read.last.",
      ),
      column("severity", "When it does not", 28, "An error stops the return; a query asks for a note.", {
        list: Object.keys(words.severity),
      }),
      column("eachGroup", "For each pupil group", 15, "Yes: judged for every group by itself.", {
        list: yesNo,
        optional: true,
      }),
      column("wrong", "What the school is told", 46, "One sentence. {books_read} shows the answer itself."),
      column("mend", "What it can do", 40, "One sentence."),
    ],
  },
  {
    key: "measures",
    sheet: "Measures",
    lead: "The figures that are compared between schools. A return may have none.",
    stockRows: 20,
    columns: [
      column("label", "Measure", 40, "The words officers and directors see."),
      column("shortLabel", "In a few words", 24, "At most 40 characters, for the heads of columns."),
      column("id", "Short name", 22, shortName),
      column("kind", "Kind", 18, "How it is worked out.", { list: Object.keys(words.measure) }),
      column("numerator", "Of", 22, "The short name of the question it shows."),
      column("denominator", "Out of", 22, "For a share or a mean: the short name of the number of pupils.", {
        optional: true,
      }),
      column("higherIs", "A higher figure is", 14, "Which way is good.", { list: Object.keys(words.higherIs) }),
      column("groups", "Pupil groups", 22, "All when left empty.", {
        list: usualGroups,
        suggested: true,
        optional: true,
      }),
      column("periods", "Periods it exists for", 24, periodsHelp, { optional: true }),
      column("breaks", "Where its meaning changed", 30, breaksHelp, { optional: true }),
    ],
  },
];

/** The questions about the return itself, on the first sheet. */
export const aboutRows: readonly DesignColumn[] = [
  column("title", "What the return is called", 0, "Schools see it as the name of their workbook's part."),
  column("id", "Short name", 0, "Small letters, digits and -, for example reading-for-pleasure."),
  column("version", "Version", 0, "1 for a new return; the next number for a change to a published one."),
  column("summary", "What it is for", 0, "One sentence."),
  column("phases", "Which schools answer", 0, "Schools with pupils of these ages.", {
    list: Object.keys(words.phases),
  }),
  column("every", "How often", 0, "Once a year, or every term.", { list: Object.keys(words.every) }),
  column(
    "budget",
    "Most cells to type",
    0,
    "The most cells one school may be made to type. The return is refused above it.",
  ),
  column("source", "Who decided to ask this", 0, "For example: Education committee."),
  column("dated", "When", 0, "For example: 12 October 2026."),
];

/** The sheets of a designer beside its tables. */
export const designSheets = { about: "The return", example: "Example", hidden: "_designer" } as const;

/** The first cell of the hidden sheet, by which a designer is told. */
export const designMagic = "trustwide designer";
/** The row of the hidden sheet from which on, in its first column, the definition stands that a designer was filled in with; beside the first chunk, how many. */
export const keptRow = 1;
/** The version of a designer's form, beside it. */
export const designVersion = 1;
