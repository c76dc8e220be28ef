import { cellReference, rangeReference } from "../../../../core/sheets/address";
import { emptySheet, type Block, type SheetPlan, type WorkbookPlan } from "../../../../core/sheets/sheetPlan";
import { highlights, styles, type StyleName } from "../../../../core/sheets/styles";

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const names = <T extends string>(record: Record<T, unknown>) => Object.keys(record) as T[];

/** A workbook that uses every member of a plan, every style and every highlight; sheet names need quoting. */
const figures: readonly (readonly [string, number, number, number])[] = [
  ["St Wilfrid's", 30, 0.7, 0.62],
  ["All Saints & All Souls", 45, 0.555, 0.6],
  ["Holy Trinity", 12, 0.9166, 0.75],
];

const summary: SheetPlan = {
  ...emptySheet,
  name: "Board's summary",
  tabColor: "1D4E79",
  zoomPercent: 110,
  columnWidthsChars: [28, 12, 14, 14, 26],
  rowHeightsPoints: new Map([[0, 30]]),
  freeze: { rows: 4, columns: 1 },
  blocks: [
    { row: 0, column: 0, style: "title", cells: [["Summary for the board"]] },
    {
      row: 1,
      column: 0,
      style: "lead",
      cells: [
        ["Figures of three schools, to see how a long sentence wraps over the width of merged cells and no further."],
      ],
    },
    { row: 3, column: 0, style: "columnHeaderLeft", cells: [["School"]] },
    { row: 3, column: 1, style: "columnHeader", cells: [["Pupils", "This year", "Last year", "What to do\nnext"]] },
    { row: 4, column: 0, style: "rowHeader", cells: figures.map(([school]) => [school]) },
    { row: 4, column: 1, style: "count", cells: figures.map(([, pupils]) => [pupils]) },
    { row: 4, column: 2, style: "percent", cells: figures.map(([, , now, last]) => [now, last]) },
    { row: 4, column: 4, style: "text", cells: figures.map(() => ["=1+1 is text"]) },
    { row: 7, column: 0, style: "totalLabel", cells: [["All schools"]] },
    { row: 7, column: 1, style: "totalCount", cells: [[{ formula: "SUM(B5:B7)", cached: 87 }]] },
    {
      row: 7,
      column: 2,
      style: "totalPercent",
      cells: [
        [
          { formula: "SUMPRODUCT($B5:$B7,C5:C7)/SUM($B5:$B7)", cached: 0.655 },
          { formula: "IFNA(SUMPRODUCT($B5:$B7,D5:D7)/SUM($B5:$B7),0)", cached: 0.627 },
        ],
      ],
    },
    { row: 9, column: 0, style: "link", cells: [["Go to the questions"]] },
  ],
  merges: [at(1, 0, 1, 5)],
  tables: [
    {
      name: "Comparison",
      range: at(3, 0, 4, 5),
      columns: ["School", "Pupils", "This year", "Last year", "What to do\nnext"],
      style: "light",
    },
  ],
  conditionalFormats: [
    { range: at(4, 1, 3, 1), when: { dataBar: { color: "6B9AC4", min: 0, max: 60 } } },
    { range: at(4, 2, 3, 1), when: { colorScale: { low: "FFFFFF", middle: "E8EFF6", high: "6B9AC4" } } },
    { range: at(4, 3, 3, 1), when: { colorScale: { low: "FFFFFF", high: "6B9AC4" } } },
    ...names(highlights).map((style, index) => ({
      range: at(4, 4, 3, 1),
      when: { formula: `$B5=${index}`, style },
    })),
  ],
  charts: (["bar", "column", "line", "stackedColumn"] as const).map((kind, index) => ({
    kind,
    title: `Reached the standard, as a ${kind}`,
    altText: `A ${kind} chart of three schools over two years`,
    place: at(11 + Math.floor(index / 2) * 17, (index % 2) * 2 + (index % 2), 16, index % 2 === 0 ? 3 : 2),
    categories: rangeReference("Board's summary", at(4, 0, 3, 1)),
    series: [
      { name: "This year", values: rangeReference("Board's summary", at(4, 2, 3, 1)), standOut: [1] },
      { name: "Last year", values: rangeReference("Board's summary", at(4, 3, 3, 1)), color: "9AA5B1" },
      { name: "England", values: rangeReference("Board's summary", at(4, 2, 3, 1)), isEngland: true },
    ],
    axisTitles: { category: "School", value: "Share of pupils" },
    valueFormat: "0%",
    valueMin: 0,
    ...(kind === "stackedColumn" ? {} : { valueMax: 1 }),
    ...(index === 0 ? { legend: "right" as const } : {}),
  })),
  notes: [
    { row: 3, column: 1, text: "Pupils at the end of the key stage.\nSource: the published tables." },
    { row: 3, column: 2, text: "A long note. ".repeat(30) },
  ],
  links: [{ row: 9, column: 0, to: "'Key stage 2'!B3", tip: "Opens the first question" }],
  print: {
    orientation: "landscape",
    fitToWidth: true,
    fitToHeight: 2,
    titleRows: { first: 3, count: 1 },
    titleColumns: 1,
    area: at(0, 0, 50, 5),
    footer: "2 trusts & 47 schools",
  },
};

const questions: SheetPlan = {
  ...emptySheet,
  name: "Key stage 2",
  protected: true,
  columnWidthsChars: [40, 12, 12, 40],
  blocks: [
    { row: 0, column: 0, style: "heading", cells: [["Key stage 2", null, null, null]] },
    { row: 1, column: 0, style: "columnHeader", cells: [["Question", "This year", "Last year", "Check"]] },
    {
      row: 2,
      column: 0,
      style: "label",
      cells: [["Pupils at the end of key stage 2"], ["Reached the standard"], ["Stage"]],
    },
    { row: 2, column: 1, style: "inputCount", cells: [[31], [null]] },
    { row: 4, column: 1, style: "inputChoice", cells: [["final"]] },
    { row: 2, column: 2, style: "lastCount", cells: [[30], [21], [null]] },
    {
      row: 2,
      column: 3,
      style: "check",
      cells: [
        [{ formula: `IF(AND(ISNUMBER(B3),B3>900),"Too many pupils","")`, cached: "" }],
        [{ formula: `IF(AND(ISNUMBER(B3),ISNUMBER(B4),B4>B3),"More than were eligible","")`, cached: "" }],
        [null],
      ],
    },
    { row: 7, column: 0, style: "columnHeader", cells: [["Teacher", "Days", "From", "Why"]] },
    { row: 8, column: 0, style: "inputText", cells: [["A"], [null], [null]] },
    { row: 8, column: 1, style: "inputDecimal", cells: [[1.5], [null], [null]] },
    { row: 8, column: 2, style: "inputDate", cells: [[45000], [null], [null]] },
    { row: 8, column: 3, style: "inputText", cells: [[null], [null], [null]] },
  ],
  tables: [
    {
      name: "support_days",
      range: at(7, 0, 4, 4),
      columns: ["Teacher", "Days", "From", "Why"],
      style: "none",
      filterButtons: false,
    },
  ],
  validations: [
    {
      range: at(2, 1, 2, 1),
      kind: { formula: "OR(AND(ISNUMBER(B3),B3>=0,B3=INT(B3)),COUNTIF(Lists!$A$4:$A$5,B3)=1)" },
      prompt: { title: "Number of pupils, in a title of over 32 characters", text: "Type a whole number. ".repeat(20) },
      error: { title: "Not a number of pupils", text: "Pupils must be a whole number, 0 or more", style: "stop" },
      allowBlank: true,
    },
    {
      range: at(4, 1),
      kind: { list: rangeReference("Lists", at(0, 0, 3, 1)) },
      error: { title: "Not on the list", text: "Choose from the list", style: "warning" },
      allowBlank: false,
    },
  ],
  conditionalFormats: [{ range: at(2, 1, 2, 1), when: { formula: `$D3<>""`, style: "error" } }],
  notes: [{ row: 2, column: 0, text: "Definition: pupils on roll in year 6." }],
  gridlines: true,
  freeze: { rows: 2, columns: 0 },
  print: { orientation: "portrait", fitToWidth: true, footer: "Key stage 2", pageBreaksBefore: [7] },
};

const styleSheet: SheetPlan = {
  ...emptySheet,
  name: "Styles",
  columnWidthsChars: [22, 26, 26],
  blocks: names(styles).flatMap((style, index): Block[] => [
    { row: index, column: 0, style: "textQuiet", cells: [[style]] },
    { row: index, column: 1, style, cells: [[sampleValue(style), sampleText(style)]] },
  ]),
};

function sampleValue(style: StyleName): number | string {
  return "numberFormat" in styles[style] && styles[style].numberFormat !== "@" ? 1234.5 : "Sample text";
}

function sampleText(style: StyleName): string {
  return "wrap" in styles[style] ? "A sentence that is long enough to wrap to a second line" : "z";
}

const lists: SheetPlan = {
  ...emptySheet,
  name: "Lists",
  visibility: "hidden",
  blocks: [{ row: 0, column: 0, style: "plain", cells: [["forecast"], ["provisional"], ["final"], ["z"], ["x"]] }],
};

const hiddenFacts: SheetPlan = {
  ...emptySheet,
  name: "_trustwide",
  visibility: "veryHidden",
  blocks: [{ row: 0, column: 0, style: "plain", cells: [["trustwide", 1, true, "x".repeat(30_000)]] }],
};

export const everyFeature: WorkbookPlan = {
  title: "Every feature <of a plan>",
  author: "Trustwide & friends",
  sheets: [lists, summary, questions, styleSheet, hiddenFacts],
  names: [
    { name: "ks2_eligible", reference: cellReference({ sheet: "Key stage 2", row: 2, column: 1 }) },
    { name: "ks2_rwm_exp_n.dis", reference: cellReference({ sheet: "Key stage 2", row: 3, column: 1 }) },
    { name: "stages", reference: rangeReference("Lists", at(0, 0, 3, 1)) },
    { name: "board_schools", reference: rangeReference("Board's summary", at(4, 0, 3, 1)) },
  ],
  activeSheet: "Key stage 2",
};
