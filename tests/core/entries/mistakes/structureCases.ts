import * as edits from "./edits";
import { about, at, cellOf, ks2, range, typed, type MistakenCase } from "./mistakenCase";

const eligible = '"Pupils at the end of key stage 2"';
const reached = '"Expected standard in reading, writing and maths"';
const nothing = "Nothing needs to be done.";
const onPurpose = "Nothing needs to be done where lines were moved on purpose.";
const freshCopy = "Copy the answers into a fresh copy of the template.";
const putBack =
  "Put the lines, labels and headings back as they were, or copy the answers into a fresh copy of the template.";
const moved = (cells: string, first: string) =>
  [
    "query",
    cellOf(ks2, first),
    `${cells} not where the template of the Key stage 2 sheet has them; they were read by their names, the first in Key stage 2 sheet, cell ${first}.`,
    onPurpose,
  ] as const;

/** What is done to the lines, columns, sheets, names and labels of a template. */
export const structureCases: readonly MistakenCase[] = [
  ["nothing", [], []],
  ["an inserted row", [edits.shiftRows(ks2, 9, 1)], [moved("22 cells are", "B11")]],
  ["inserted columns", [edits.shiftColumns(ks2, 2, 2)], [moved("14 cells are", "F9")]],
  [
    "a deleted row",
    [edits.shiftRows(ks2, 9, -1)],
    [
      [
        "error",
        cellOf(ks2, "B10"),
        `${reached} (all pupils) is no longer where the template has it, and its name is gone from the workbook; 5 other cells are lost with it.`,
        freshCopy,
      ],
      moved("16 cells are", "B10"),
    ],
  ],
  [
    "a deleted column whose heading stays over the next, with no names left",
    [edits.deleteNames(), edits.shiftColumns(ks2, 1, -1), typed(ks2, "B6", "All pupils")],
    [
      [
        "error",
        cellOf(ks2, "B9"),
        `${eligible} (all pupils) is no longer where the template has it, and its name is gone from the workbook; 27 other cells are lost with it.`,
        freshCopy,
      ],
    ],
  ],
  [
    "a renamed sheet",
    [edits.renameSheet(ks2, "Year 6")],
    [["query", "Year 6 sheet.", 'The Key stage 2 sheet is now called "Year 6"; it was read under that name.', nothing]],
  ],
  [
    "a renamed sheet and no names, as Numbers saves it",
    [edits.deleteNames(), edits.renameSheet(ks2, "Key stage 2 - Table 1")],
    [
      [
        "query",
        "Key stage 2 - Table 1 sheet.",
        'The Key stage 2 sheet is now called "Key stage 2 - Table 1"; it was read under that name.',
        nothing,
      ],
    ],
  ],
  [
    "a deleted sheet",
    [edits.deleteSheet(ks2)],
    [["error", "Key stage 2 sheet.", "The Key stage 2 sheet is missing.", freshCopy]],
  ],
  [
    "a second copy of a sheet, filled in instead",
    [edits.copySheet(ks2, "Key stage 2 (2)"), typed("Key stage 2 (2)", "B9", 33)],
    [
      [
        "error",
        "Key stage 2 (2) sheet, cell B9.",
        "Key stage 2 (2) is a second Key stage 2 sheet and says something else in B9: 33, where the Key stage 2 sheet says 31.",
        "Put the right answers in the Key stage 2 sheet, and delete the Key stage 2 (2) sheet.",
      ],
    ],
  ],
  ["a second copy of a sheet that says the same", [edits.copySheet(ks2, "Key stage 2 (2)")], []],
  [
    "a name pointed at another line",
    [edits.pointName("ks2_rwm_exp_n", { sheet: ks2, ...at("B9") })],
    [
      [
        "error",
        cellOf(ks2, "B9"),
        `Cell B9 was not read for ${reached} (all pupils), because the label or heading beside it is no longer that of the template.`,
        putBack,
      ],
    ],
  ],
  [
    "lines sorted into another order",
    [edits.sortRows(ks2, range("A9", 2, 30), [1, 0])],
    [
      [
        "error",
        cellOf(ks2, "B9"),
        `Cell B9 was not read for ${eligible} (all pupils), because the label or heading beside it is no longer that of the template; the same goes for 11 other cells of the sheet.`,
        putBack,
      ],
    ],
  ],
  [
    "a label typed over",
    [typed(about, "A8", "Roll")],
    [
      [
        "error",
        cellOf(about, "B8"),
        'Cell B8 was not read for "Pupils on roll", because the label or heading beside it is no longer that of the template.',
        putBack,
      ],
    ],
  ],
  [
    "another school's code typed over this one's, on the first sheet and on a section's",
    [
      typed("Start here", "B7", "LAESTAB 9990002  ·  URN 999002  ·  in no trust"),
      typed(ks2, "A2", "St Other's Catholic Primary School (9990002)  ·  Primary outcomes 2024/25"),
    ],
    (["Start here", ks2] as const).map((sheet) => [
      "error",
      cellOf(sheet, sheet === ks2 ? "A2" : "B7"),
      "This template was made for the school with LAESTAB 9990001, and this sheet names 9990002.",
      "Where the figures are those of 9990001, put 9990001 back in this cell; otherwise type them into the template made for 9990002.",
    ]),
  ],
];
