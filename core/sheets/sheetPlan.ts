import type { PupilGroup } from "../returns/pupilGroups";
import type { HighlightName, StyleName } from "./styles";
import type { Range } from "./workbookValues";

/** What a cell is to show. Text is never a formula: a formula is `{ formula }`, without the leading `=`, with its computed value. */
export type Planned = null | number | string | boolean | FormulaCell;

export interface FormulaCell {
  readonly formula: string;
  readonly cached?: number | string | boolean;
}

/** A rectangle in one style; row and column count from 0. Every row of `cells` has the same length. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
  readonly cells: readonly (readonly Planned[])[];
}

/** A part of which figure a cell shows: its row's and its column's part together name the school, the measure and the pupil group. */
export interface FigurePart {
  readonly schoolId?: string;
  readonly measure?: string;
  readonly group?: PupilGroup;
}

/**
 * Whose each row of a table is, so that what people put beside the table stays with its row when it is drawn again, and a figure can say where it
 * comes from. `rowIds` outlive a new name or code; the texts of `keyColumns` tell rows apart as they stand on the sheet. `rowFigures` and
 * `columnFigures` run along the body's rows and columns; null where a column shows no figure.
 */
export interface TableIdentity {
  readonly keyColumns: readonly string[];
  readonly rowIds: readonly string[];
  readonly rowFigures: readonly FigurePart[];
  readonly columnFigures: readonly (FigurePart | null)[];
}

/** An Excel table over a range whose first row is the header; column names are unique and not empty. */
export interface TablePlan {
  readonly name: string;
  readonly range: Range;
  readonly columns: readonly string[];
  readonly style?: "light" | "medium" | "none";
  readonly filterButtons?: boolean;
  readonly identity?: TableIdentity;
}

/** What may be typed into a range. Lists come from a range, never inline. `formula` is for the range's first cell, without `=`. */
export interface ValidationPlan {
  readonly range: Range;
  readonly kind: { readonly list: string } | { readonly formula: string };
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string; readonly style: "stop" | "warning" };
  readonly allowBlank: boolean;
}

/** How a range changes look by its content. Formula rules are written for the range's first cell, without `=`. */
export interface ConditionalFormatPlan {
  readonly range: Range;
  readonly when:
    | { readonly formula: string; readonly style: HighlightName }
    | { readonly dataBar: { readonly color: string; readonly min: number; readonly max: number } }
    | { readonly colorScale: { readonly low: string; readonly middle?: string; readonly high: string } };
}

/** A series of a chart. `color`: RRGGBB, else the next of the palette. `isEngland`: it is England's, which looks the same in every chart (chartLooks.ts); `standOut`: the bars, from 0, that are England's. */
export interface ChartSeriesPlan {
  readonly name: string;
  readonly values: string;
  readonly color?: string;
  readonly isEngland?: true;
  readonly standOut?: readonly number[];
}

/** A native chart of values that stand in the workbook. References are absolute, sheet included. */
export interface ChartPlan {
  readonly kind: "bar" | "column" | "line" | "stackedColumn";
  readonly title: string;
  readonly altText: string;
  readonly place: Range;
  readonly categories: string;
  readonly series: readonly ChartSeriesPlan[];
  readonly axisTitles: { readonly category: string; readonly value: string };
  readonly valueFormat?: string;
  readonly valueMin?: number;
  readonly valueMax?: number;
  readonly legend?: "bottom" | "right" | "none";
}

/**
 * How a sheet prints on A4: `footer` is plain text at the foot's left, "Page 1 of 3" stands at its right. `titleRows` are
 * rows (from 0) and `titleColumns` the number of first columns that repeat on each page; `pageBreaksBefore` are rows (from 0) that
 * start a page, and count only without `fitToHeight`.
 */
export interface PrintPlan {
  readonly orientation: "portrait" | "landscape";
  readonly fitToWidth: true;
  readonly fitToHeight?: number;
  readonly titleRows?: { readonly first: number; readonly count: number };
  readonly titleColumns?: number;
  readonly area?: Range;
  readonly footer: string;
  readonly pageBreaksBefore?: readonly number[];
}

/** One sheet of a workbook we make, as rectangles in one style and things that lie on ranges. */
export interface SheetPlan {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protected: boolean;
  /** Widths from column A on, each in digits of the normal font. */
  readonly columnWidthsChars: readonly number[];
  /** By row (from 0). Rows left out are made as high as their text needs; see fittedRowHeights. */
  readonly rowHeightsPoints: ReadonlyMap<number, number>;
  readonly blocks: readonly Block[];
  readonly merges: readonly Range[];
  readonly tables: readonly TablePlan[];
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts: readonly ChartPlan[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** A jump inside the workbook: `to` is a reference such as `'Key stage 2'!D14`. The cell's text comes from its block. */
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly to: string;
    readonly tip: string;
  }[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColor?: string;
  readonly zoomPercent?: number;
  readonly print: PrintPlan;
}

/** A workbook we make. `names` are workbook-scope defined names, each for one cell or range. */
export interface WorkbookPlan {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly { readonly name: string; readonly reference: string }[];
  /** The sheet that is open when the workbook opens; the first by default. */
  readonly activeSheet?: string;
}

/** A sheet with nothing on it, to be spread into: every plan states only what it has. */
export const emptySheet = {
  visibility: "visible",
  protected: false,
  columnWidthsChars: [],
  rowHeightsPoints: new Map<number, number>(),
  blocks: [],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  notes: [],
  links: [],
  gridlines: false,
  print: { orientation: "portrait", fitToWidth: true, footer: "" },
} as const satisfies Omit<SheetPlan, "name">;
