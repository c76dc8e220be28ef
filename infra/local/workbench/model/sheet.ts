import { around, shared, type Area } from "./area";
import { areaAfter, type Edit } from "./edit";
import { SparseGrid } from "./sparseGrid";
import { newStored, type Stored } from "./record";
import { plainStyle, withValue, type Style, type StylePath, type StyleValue } from "./style";
import { isWholeColumns, isWholeRows } from "./area";
import type { Content } from "./typed";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What may be typed into an area; each part as office.js gave it. */
export interface Validation {
  area: Area;
  readonly values: Map<string, unknown>;
}

/** A conditional format on an area, with its rule and look as they were set. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  area: Area;
  readonly stored: Stored;
}

/** A series of a chart: its properties as they were set, and the references its figures and categories come from. */
export interface Series {
  readonly stored: Stored;
  values: string;
  categories: string;
}

/** A chart as a record: the cells it lies over, what it shows, and every property that was set. */
export interface Chart {
  readonly id: string;
  readonly stored: Stored;
  place: Area;
  series: Series[];
}

export interface Link {
  readonly area: Area;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** A sheet's protection: `options` as they were given; null where the sheet is not protected. */
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** Sizes Excel gives rows and columns nobody has sized, in points. */
export const standardSize = { rowHeight: 15, columnWidth: 48 } as const;

/** One sheet of the workbook: what its cells hold, how they look, and what lies on its areas. Rows and columns count from 0, sizes are in points. */
export class Sheet {
  readonly contents = new SparseGrid<Content>();
  readonly styles = new SparseGrid<Style>();
  readonly columnStyles = new Map<number, Style>();
  readonly rowStyles = new Map<number, Style>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: Area[] = [];
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  links: Link[] = [];
  charts: Chart[] = [];
  /** Notes that came with a file: office.js of today has no way to them, the grid shows them. */
  readonly notes = new SparseGrid<string>();
  readonly rowBreaks = new Set<number>();
  readonly pageLayout = newStored();
  printArea: Area | null = null;
  titleRows: Area | null = null;
  titleColumns: Area | null = null;
  /** The rows and columns that stay in view from the top left. */
  frozen = { rows: 0, columns: 0 };
  protection: Protection | null = null;
  visibility: Visibility = "Visible";
  tabColor = "";
  showsGridlines = true;
  showsHeadings = true;
  selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  styleAt(row: number, column: number): Style {
    return this.styles.at(row, column) ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? plainStyle;
  }

  /** Changes one property of every cell of an area; whole rows and columns keep it for cells yet to come. */
  setStyle(area: Area, path: StylePath, value: StyleValue): void {
    const lines = isWholeColumns(area) ? this.columnStyles : isWholeRows(area) ? this.rowStyles : null;
    if (!lines) {
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          this.styles.put(row, column, withValue(this.styleAt(row, column), path, value));
      return;
    }
    for (const { row, column, thing } of this.styles.within(area))
      this.styles.put(row, column, withValue(thing, path, value));
    const [from, count] = lines === this.columnStyles ? [area.column, area.columns] : [area.row, area.rows];
    for (let line = from; line < from + count; line += 1)
      lines.set(line, withValue(lines.get(line) ?? plainStyle, path, value));
  }

  /** The smallest area that holds every cell with content (and, unless only values count, with a look of its own). */
  used(valuesOnly: boolean): Area | null {
    const held = this.contents.used();
    const looked = valuesOnly ? null : this.styles.used();
    return held && looked ? around(held, looked) : (held ?? looked);
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => shared(merge, { row, column, rows: 1, columns: 1 }));
  }

  /** Moves everything on the sheet as an edit moves its cells. Formulas are the workbook's business. */
  apply(edit: Edit): void {
    this.contents.apply(edit);
    this.styles.apply(edit);
    this.notes.apply(edit);
    const moved = <Thing extends { area: Area }>(things: readonly Thing[]): Thing[] =>
      things.flatMap((thing) => {
        const area = areaAfter(thing.area, edit);
        return area ? [Object.assign(thing, { area })] : [];
      });
    this.validations = moved(this.validations);
    this.conditionalFormats = moved(this.conditionalFormats);
    this.links = moved(this.links.map((link) => ({ ...link })));
    this.merges = this.merges.flatMap((merge) => areaAfter(merge, edit) ?? []);
    if (edit.along === "rows" && isWholeRows(edit.area)) moveLines(this.rowHeights, edit);
    if (edit.along === "columns" && isWholeColumns(edit.area)) moveLines(this.columnWidths, edit);
  }
}

function moveLines(lines: Map<number, number>, edit: Edit): void {
  const before = [...lines];
  lines.clear();
  for (const [line, size] of before) {
    const at = edit.along === "rows" ? { row: line, column: 0 } : { row: 0, column: line };
    const area = areaAfter({ ...at, rows: 1, columns: 1 }, edit);
    if (area) lines.set(edit.along === "rows" ? area.row : area.column, size);
  }
}
