import * as edits from "./edits";
import { about, cellOf, ks2, range, typed, type MistakenCase } from "./mistakenCase";

const eligible = '"Pupils at the end of key stage 2"';
const reached = '"Expected standard in reading, writing and maths"';
const onPurpose = "Nothing needs to be done where lines were moved on purpose.";
const pupils = "Enter the number of pupils in figures, z if it does not apply or x if it is not available.";
const moved = (cells: string, first: string) =>
  [
    "query",
    cellOf(ks2, first),
    `${cells} not where the template of the Key stage 2 sheet has them; they were read by their names, the first in Key stage 2 sheet, cell ${first}.`,
    onPurpose,
  ] as const;

/** What is put in and around the cells of a template that is not an answer. */
export const contentCases: readonly MistakenCase[] = [
  [
    "merged cells",
    [edits.merge(ks2, range("B9", 2, 1))],
    [
      [
        "error",
        cellOf(ks2, "B10"),
        `Cells B9:B10 are merged, so ${reached} (all pupils) cannot hold an answer of its own.`,
        "Select the merged cells, choose Home, Unmerge Cells, and type each figure in its own cell.",
      ],
    ],
  ],
  ["an input merged with an empty cell beside it", [edits.merge(about, range("B8", 1, 2))], []],
  [
    "a value typed beside its cell",
    [typed(about, "B8", null), typed(about, "G8", 210)],
    [
      [
        "error",
        cellOf(about, "G8"),
        '210 stands beside the boxed cell for "Pupils on roll", where it is not read.',
        "Move it into its boxed cell (B8), or delete it.",
      ],
    ],
  ],
  [
    "words typed beside their cell",
    [typed(about, "G13", "A love of reading")],
    [
      [
        "error",
        cellOf(about, "G13"),
        '"A love of reading" stands beside the boxed cell for "Main aim — in the school\'s words", where it is not read.',
        "Move it into its boxed cell (B13), or delete it.",
      ],
    ],
  ],
  [
    "workings beside cells that are filled in",
    [typed(about, "G8", 105), typed(about, "H8", 105)],
    [
      [
        "query",
        cellOf(about, "G8"),
        "2 values stand outside the boxed cells of the About the school sheet (G8 and H8) and were not read.",
        "Nothing needs to be done where they are workings of your own.",
      ],
    ],
  ],
  [
    "figures in an inserted row",
    [edits.shiftRows(ks2, 9, 1), typed(ks2, "B10", 12)],
    [
      [
        "query",
        cellOf(ks2, "B10"),
        "12 stands outside the boxed cells and was not read.",
        "Nothing needs to be done where they are workings of your own.",
      ],
      moved("22 cells are", "B11"),
    ],
  ],
  [
    "rows below the stock of a table",
    [typed("Visits", "B15", "A ninth visitor")],
    [
      [
        "error",
        cellOf("Visits", "B15"),
        "The Visits sheet has room for 8 rows, and more are filled in below them.",
        "Ask for a longer template, and move the rows below the table into it.",
      ],
    ],
  ],
  [
    "a formula in an input",
    [typed(ks2, "B9", { value: 31, formula: true })],
    [
      [
        "query",
        cellOf(ks2, "B9"),
        `A formula stands in the cell for ${eligible} (all pupils); its result, 31, was read.`,
        "Check what was read, or type the figures themselves.",
      ],
    ],
  ],
  [
    "a formula that was never computed",
    [typed(ks2, "B9", { value: null, formula: true })],
    [
      [
        "error",
        cellOf(ks2, "B9"),
        `${eligible} (all pupils): the formula in this cell has no result yet.`,
        "Type the figure itself.",
      ],
    ],
  ],
  [
    "a formula that came to an error",
    [typed(ks2, "B9", { error: "#REF!" })],
    [["error", cellOf(ks2, "B9"), `${eligible} (all pupils): #REF! is what the formula in this cell came to.`, pupils]],
  ],
  [
    "words in a number",
    [typed(ks2, "B9", "thirty-one")],
    [["error", cellOf(ks2, "B9"), `${eligible} (all pupils): "thirty-one" is not a number in figures.`, pupils]],
  ],
  [
    "a number in words",
    [typed(about, "B13", 12)],
    [
      [
        "query",
        cellOf(about, "B13"),
        '"Main aim — in the school\'s words": 12 is a number where words are asked, and was kept as words.',
        "Check that it stands in the right cell.",
      ],
    ],
  ],
  [
    "a decimal, a negative and a choice pasted over the validation",
    [typed(ks2, "B9", 30.5), typed(about, "B8", -4), typed(about, "B12", "Maybe")],
    [
      ["error", cellOf(ks2, "B9"), `${eligible} (all pupils): 30.5 is not a whole number.`, pupils],
      [
        "error",
        cellOf(about, "B8"),
        '"Pupils on roll" must be between 0 and 5,000, and -4 was typed.',
        "Check the figure and type it again.",
      ],
      [
        "error",
        cellOf(about, "B12"),
        '"Is the statement published?": "Maybe" is not one of the choices.',
        "Choose Yes, In part or No.",
      ],
    ],
  ],
  [
    "a fraction that Excel made a date of",
    [typed(ks2, "B9", { value: 45_999, date: true })],
    [
      [
        "error",
        cellOf(ks2, "B9"),
        `${eligible} (all pupils): 8 December 2025 is a date: Excel makes one of figures such as 3/12.`,
        pupils,
      ],
    ],
  ],
  [
    "hidden rows",
    [edits.hideRows(ks2, 8, 9)],
    [
      [
        "query",
        cellOf(ks2, "B9"),
        "Rows 9 and 10 are hidden on the Key stage 2 sheet, and what stands there was read.",
        "Select the rows on both sides, choose Unhide or clear the filter, and check what stands there.",
      ],
    ],
  ],
  [
    "a hidden column",
    [edits.hideColumns(ks2, 1, 1)],
    [
      [
        "query",
        cellOf(ks2, "B9"),
        "Column B is hidden on the Key stage 2 sheet, and what stands there was read.",
        "Select the columns on both sides, choose Unhide or clear the filter, and check what stands there.",
      ],
    ],
  ],
];
