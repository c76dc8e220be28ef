/** The colours of every sheet we make. Chosen to keep 4.5:1 contrast on white and to differ in grey. */
export const colors = {
  ink: "1F2A37",
  quiet: "5B6675",
  brand: "1D4E79",
  brandTint: "E8EFF6",
  brandBar: "BFD4E8",
  england: "E0A030",
  band: "F5F7FA",
  line: "B8C2CC",
  input: "FFFBE6",
  imported: "E8F1FA",
  inputLine: "A07F10",
  error: "9B1C1C",
  errorTint: "FDECEC",
  query: "8A4B00",
  queryTint: "FFF1DC",
  good: "1E6B3A",
  goodTint: "E7F4EC",
} as const;

/**
 * The font of every sheet and chart we make. Arial is in every Excel (Windows, macOS, the web) and LibreOffice has a font of the
 * same widths, so text wraps and prints alike everywhere. `sizePoints` is the workbook's normal size: a column width of one
 * character is one digit of it.
 */
export const font = { name: "Arial", sizePoints: 10 } as const;

type Edge = "thin" | "medium";

/** How a cell looks: everything a writer needs, nothing of any file format. Sizes in points, colours as RRGGBB. */
export interface Style {
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: true;
  readonly indent?: number;
  readonly border?: {
    readonly top?: Edge;
    readonly bottom?: Edge;
    readonly left?: Edge;
    readonly right?: Edge;
    readonly color: string;
  };
  /** Cells are locked unless a style says otherwise: only inputs are unlocked. */
  readonly unlocked?: true;
}

const box = (color: string) => ({ top: "thin", bottom: "thin", left: "thin", right: "thin", color }) as const;
const under = { bottom: "thin", color: colors.line } as const;
const base = { size: font.sizePoints, color: colors.ink, vertical: "center" } as const;
/** Words at the left of a row: a little in from the edge, in line with a left-set column header. */
const rowLabel = { ...base, wrap: true, horizontal: "left", indent: 1 } as const;
/** What came filled in from a file: told from what was typed by a blue ground and, without colour, by italics. */
const importedLook = { fill: colors.imported, italic: true } as const;
const input = { ...base, fill: colors.input, border: box(colors.inputLine), indent: 1, unlocked: true } as const;
const figure = { ...base, horizontal: "right", indent: 1, border: under } as const;
const quiet = { ...base, color: colors.quiet, horizontal: "right", indent: 1, border: under } as const;
const total = {
  ...base,
  bold: true,
  fill: colors.brandTint,
  border: { top: "thin", bottom: "thin", color: colors.brand },
} as const;

/** Every style of every sheet, by the name a block uses. Both writers draw from this one table. */
export const styles = {
  plain: base,
  title: { ...base, size: 18, bold: true, color: colors.brand },
  subtitle: { ...base, size: 11, color: colors.quiet },
  heading: { ...base, size: 13, bold: true, color: colors.brand, border: { bottom: "medium", color: colors.brand } },
  subheading: { ...base, size: 11, bold: true },
  text: { ...base, wrap: true, vertical: "top" },
  textQuiet: { ...base, wrap: true, vertical: "top", color: colors.quiet },
  lead: { ...base, size: 12, wrap: true, vertical: "top" },
  label: { ...rowLabel, border: under },
  labelStrong: { ...rowLabel, bold: true, border: under },
  link: { ...base, color: colors.brand, underline: true, border: under },
  columnHeader: {
    ...base,
    bold: true,
    color: "FFFFFF",
    fill: colors.brand,
    wrap: true,
    horizontal: "center",
    border: box(colors.brand),
  },
  columnHeaderLeft: {
    ...base,
    bold: true,
    color: "FFFFFF",
    fill: colors.brand,
    wrap: true,
    horizontal: "left",
    indent: 1,
    border: box(colors.brand),
  },
  columnSubheader: {
    ...base,
    size: 9,
    color: colors.quiet,
    fill: colors.band,
    wrap: true,
    horizontal: "center",
    border: under,
  },
  rowHeader: { ...rowLabel, border: under },
  rowHeaderStrong: { ...rowLabel, bold: true, fill: colors.band, border: under },
  inputCount: { ...input, numberFormat: "#,##0", horizontal: "right" },
  inputDecimal: { ...input, numberFormat: "#,##0.0", horizontal: "right" },
  inputPercent: { ...input, numberFormat: "0.0%", horizontal: "right" },
  inputPounds: { ...input, numberFormat: '"£"#,##0', horizontal: "right" },
  inputDate: { ...input, numberFormat: "d mmm yyyy", horizontal: "right" },
  importedCount: { ...input, ...importedLook, numberFormat: "#,##0", horizontal: "right" },
  importedDecimal: { ...input, ...importedLook, numberFormat: "#,##0.0", horizontal: "right" },
  importedPercent: { ...input, ...importedLook, numberFormat: "0.0%", horizontal: "right" },
  importedPounds: { ...input, ...importedLook, numberFormat: '"£"#,##0', horizontal: "right" },
  importedDate: { ...input, ...importedLook, numberFormat: "d mmm yyyy", horizontal: "right" },
  importedWords: { ...input, ...importedLook, horizontal: "left", wrap: true },
  inputText: { ...input, numberFormat: "@", horizontal: "left", wrap: true },
  inputChoice: { ...input, horizontal: "left" },
  notAsked: { ...base, fill: colors.band },
  lastCount: { ...quiet, numberFormat: "#,##0" },
  lastDecimal: { ...quiet, numberFormat: "#,##0.0" },
  lastText: { ...quiet, horizontal: "right" },
  lastPercent: { ...quiet, numberFormat: "0.0%" },
  lastDate: { ...quiet, numberFormat: "d mmm yyyy" },
  lastWords: { ...quiet, size: 9, horizontal: "left", wrap: true },
  inputNote: {
    ...input,
    size: 9,
    numberFormat: "@",
    horizontal: "left",
    wrap: true,
    fill: colors.band,
    border: box(colors.line),
  },
  keyInput: { ...base, fill: colors.input, border: box(colors.inputLine), horizontal: "center" },
  keyImported: { ...base, ...importedLook, border: box(colors.inputLine), horizontal: "center" },
  keyLast: { ...base, color: colors.quiet, border: box(colors.line), horizontal: "center" },
  checkLine: { ...rowLabel, size: 9, border: under },
  /** A line of a list that may be empty, so that no rule stands under nothing. */
  itemLine: { ...rowLabel, size: 9 },
  step: { ...rowLabel, size: 11 },
  fact: { ...rowLabel, border: under },
  factQuiet: { ...rowLabel, color: colors.quiet, border: under },
  factDate: { ...rowLabel, bold: true, numberFormat: "d mmmm yyyy", border: under },
  statusWords: { ...rowLabel, bold: true, border: under },
  linkRow: { ...rowLabel, color: colors.brand, underline: true, border: under },
  linkBare: { ...rowLabel, color: colors.brand, underline: true },
  totalLink: { ...total, color: colors.brand, underline: true, wrap: true, horizontal: "left", indent: 1 },
  rowNumber: { ...quiet, numberFormat: "0", horizontal: "center" },
  sectionHeading: {
    ...base,
    size: 11,
    bold: true,
    horizontal: "left",
    indent: 1,
    color: colors.brand,
    fill: colors.brandTint,
    border: under,
  },
  band: { ...rowLabel, bold: true, color: colors.brand, fill: colors.brandTint, border: under },
  machine: { ...base, size: 8, color: colors.quiet },
  check: { ...base, size: 9, wrap: true, color: colors.error, horizontal: "left" },
  count: { ...figure, numberFormat: "#,##0" },
  countQuiet: { ...quiet, numberFormat: "#,##0" },
  decimal: { ...figure, numberFormat: "#,##0.0" },
  decimalSigned: { ...figure, numberFormat: "+0.0;-0.0;0.0" },
  decimalSignedQuiet: { ...quiet, numberFormat: "+0.0;-0.0;0.0" },
  percent: { ...figure, numberFormat: "0%" },
  percentQuiet: { ...quiet, numberFormat: "0%" },
  percentDecimal: { ...figure, numberFormat: "0.0%" },
  percentPublished: { ...figure, italic: true, numberFormat: '0%"*"' },
  percentDecimalPublished: { ...figure, italic: true, numberFormat: '0.0%"*"' },
  countPublished: { ...figure, italic: true, numberFormat: '#,##0"*"' },
  decimalPublished: { ...figure, italic: true, numberFormat: '#,##0.0"*"' },
  percentDecimalQuiet: { ...quiet, numberFormat: "0.0%" },
  decimalQuiet: { ...quiet, numberFormat: "#,##0.0" },
  pointsSigned: { ...figure, numberFormat: "+0;-0;0" },
  code: { ...quiet, italic: true },
  date: { ...base, numberFormat: "d mmm yyyy", horizontal: "left" },
  totalLabel: { ...total, wrap: true, horizontal: "left", indent: 1 },
  totalCount: { ...total, numberFormat: "#,##0", horizontal: "right", indent: 1 },
  totalPercent: { ...total, numberFormat: "0%", horizontal: "right", indent: 1 },
  totalDecimal: { ...total, numberFormat: "#,##0.0", horizontal: "right", indent: 1 },
  totalSigned: { ...total, numberFormat: "+0.0;-0.0;0.0", horizontal: "right", indent: 1 },
  totalPercentDecimal: { ...total, numberFormat: "0.0%", horizontal: "right", indent: 1 },
  totalPoints: { ...total, numberFormat: "+0;-0;0", horizontal: "right", indent: 1 },
  totalCode: { ...total, italic: true, horizontal: "right", indent: 1 },
  totalText: { ...total, wrap: true, horizontal: "left", indent: 1 },
  callout: {
    ...base,
    wrap: true,
    horizontal: "left",
    indent: 1,
    vertical: "top",
    fill: colors.brandTint,
    border: { left: "medium", color: colors.brand },
  },
  warning: {
    ...base,
    wrap: true,
    horizontal: "left",
    indent: 1,
    vertical: "top",
    fill: colors.queryTint,
    border: { left: "medium", color: colors.query },
  },
  tile: { ...base, size: 20, bold: true, color: colors.brand, horizontal: "center", fill: colors.brandTint },
  tileLabel: {
    ...base,
    size: 9,
    color: colors.quiet,
    horizontal: "center",
    wrap: true,
    fill: colors.brandTint,
    vertical: "top",
  },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

/** What a conditional format lays over a cell's own style: colours as RRGGBB, `border` all round in that colour. */
export interface Highlight {
  readonly color: string;
  readonly fill?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly border?: string;
}

/** Every highlight, by the name a plan uses; each changes the font or the border too, so that it reads without colour. */
export const highlights = {
  error: { color: colors.error, fill: colors.errorTint, bold: true, border: colors.error },
  query: { color: colors.query, fill: colors.queryTint, italic: true, border: colors.query },
  complete: { color: colors.good, fill: colors.goodTint, bold: true },
  strength: { color: colors.good, fill: colors.goodTint, bold: true },
  need: { color: colors.error, fill: colors.errorTint, bold: true, italic: true },
  muted: { color: colors.quiet, italic: true },
} as const satisfies Record<string, Highlight>;

export type HighlightName = keyof typeof highlights;
