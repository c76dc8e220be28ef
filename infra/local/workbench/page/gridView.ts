import { address, columnLetters } from "../../../../core/sheets/address";
import { shared, type Area } from "../model/area";
import { Highlights } from "../model/highlights";
import type { Sheet } from "../model/sheet";
import { isLocked } from "../model/style";
import type { Workbook } from "../model/workbook";
import { cellCss } from "./cellLook";
import { element } from "./element";
import { geometryOf, type Geometry } from "./geometry";

const headerHeight = 24;
const headerWidth = 44;

/** One of the four parts of the grid: the panes that stay in view, and the one that scrolls. */
interface Pane {
  readonly box: HTMLElement;
  readonly inner: HTMLElement;
}

/** The rows and columns a pane shows: from a line, up to but not with another. */
interface Window {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** What the grid needs to know of the pointer. */
export interface GridHandlers {
  readonly onCell: (row: number, column: number, extend: boolean) => void;
  readonly onOpen: (row: number, column: number) => void;
}

/** Draws the sheet that is open: only the cells in view exist, each a `gridcell` with its address. */
export class GridView {
  readonly element: HTMLElement;
  readonly #panes: Record<"corner" | "top" | "left" | "body", Pane>;
  readonly #columnHeads: HTMLElement;
  readonly #rowHeads: HTMLElement;
  readonly #highlights: Highlights;
  #geometry: Geometry;
  #queued = false;

  constructor(
    private readonly workbook: Workbook,
    handlers: GridHandlers,
  ) {
    this.#highlights = new Highlights(workbook);
    this.#geometry = geometryOf(workbook.active);
    const pane = (name: string): Pane => {
      const inner = element("div", { class: "cells", role: "presentation" });
      return { inner, box: element("div", { class: `pane ${name}`, role: "presentation" }, inner) };
    };
    this.#panes = { corner: pane("corner"), top: pane("top"), left: pane("left"), body: pane("body") };
    this.#columnHeads = element("div", { class: "heads columns", "aria-hidden": "true" });
    this.#rowHeads = element("div", { class: "heads rows", "aria-hidden": "true" });
    const { corner, top, left, body } = this.#panes;
    this.element = element(
      "div",
      { class: "grid", role: "grid", tabindex: "0", "aria-label": "Sheet", "data-testid": "grid" },
      ...[this.#columnHeads, this.#rowHeads, corner.box, top.box, left.box, body.box],
    );
    body.box.addEventListener("scroll", () => this.refresh());
    for (const part of [corner, top, left, body]) {
      part.box.addEventListener("pointerdown", (event) => {
        const place = this.#placeOf(part, event);
        if (event.button === 0 && place) handlers.onCell(place.row, place.column, event.shiftKey);
      });
      part.box.addEventListener("pointermove", (event) => {
        const place = event.buttons === 1 ? this.#placeOf(part, event) : null;
        if (place) handlers.onCell(place.row, place.column, true);
      });
      part.box.addEventListener("dblclick", (event) => {
        const place = this.#placeOf(part, event);
        if (place) handlers.onOpen(place.row, place.column);
      });
    }
    new ResizeObserver(() => this.refresh()).observe(this.element);
  }

  /** Draws again with the next frame; however often it is asked. */
  refresh(): void {
    if (this.#queued) return;
    this.#queued = true;
    requestAnimationFrame(() => {
      this.#queued = false;
      this.draw();
    });
  }

  /** The box of a cell (the whole of a merged area) in pixels from the corner of the grid, for what is laid over it. */
  boxOf(row: number, column: number): { left: number; top: number; width: number; height: number } {
    const area = this.workbook.active.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
    const { rows, columns } = this.#geometry;
    const { frozen } = this.workbook.active;
    const { scrollLeft, scrollTop } = this.#panes.body.box;
    const left = columns.start(area.column) + headerWidth - (area.column < frozen.columns ? 0 : scrollLeft);
    const top = rows.start(area.row) + headerHeight - (area.row < frozen.rows ? 0 : scrollTop);
    const width = columns.start(area.column + area.columns) - columns.start(area.column);
    return { left, top, width, height: rows.start(area.row + area.rows) - rows.start(area.row) };
  }

  /** Brings a cell into view. */
  reveal(row: number, column: number): void {
    this.#geometry = geometryOf(this.workbook.active);
    this.#layOut();
    const { box } = this.#panes.body;
    const { rows, columns } = this.#geometry;
    const { frozen } = this.workbook.active;
    const [fixedTop, fixedLeft] = [rows.start(frozen.rows), columns.start(frozen.columns)];
    if (row >= frozen.rows) {
      if (rows.start(row) - fixedTop < box.scrollTop) box.scrollTop = rows.start(row) - fixedTop;
      const below = rows.start(row + 1) - fixedTop - box.clientHeight;
      if (below > box.scrollTop) box.scrollTop = below;
    }
    if (column >= frozen.columns) {
      if (columns.start(column) - fixedLeft < box.scrollLeft) box.scrollLeft = columns.start(column) - fixedLeft;
      const beyond = columns.start(column + 1) - fixedLeft - box.clientWidth;
      if (beyond > box.scrollLeft) box.scrollLeft = beyond;
    }
    this.refresh();
  }

  /** Shows a sheet from its top. */
  scrollHome(): void {
    this.#panes.body.box.scrollTo(0, 0);
    this.refresh();
  }

  #placeOf(pane: Pane, event: MouseEvent): { row: number; column: number } | null {
    const box = pane.inner.getBoundingClientRect();
    const { rows, columns } = this.#geometry;
    const row = rows.at(event.clientY - box.top);
    const column = columns.at(event.clientX - box.left);
    const merge = this.workbook.active.mergeAt(row, column);
    return merge ? { row: merge.row, column: merge.column } : { row, column };
  }

  #layOut(): void {
    const { rows, columns } = this.#geometry;
    const { frozen, showsGridlines } = this.workbook.active;
    const [fixedTop, fixedLeft] = [rows.start(frozen.rows), columns.start(frozen.columns)];
    const style = this.element.style;
    style.setProperty("--fixed-top", `${fixedTop}px`);
    style.setProperty("--fixed-left", `${fixedLeft}px`);
    this.element.classList.toggle("lines", showsGridlines);
    const { corner, top, left, body } = this.#panes;
    body.inner.style.cssText = `width: ${columns.length}px; height: ${rows.length}px; margin: ${-fixedTop}px 0 0 ${-fixedLeft}px;`;
    const { scrollLeft, scrollTop } = body.box;
    top.inner.style.cssText = `width: ${columns.length}px; height: ${rows.length}px; transform: translateX(${-scrollLeft - fixedLeft}px);`;
    left.inner.style.cssText = `width: ${columns.length}px; height: ${rows.length}px; transform: translateY(${-scrollTop - fixedTop}px);`;
    corner.inner.style.cssText = `width: ${columns.length}px; height: ${rows.length}px;`;
  }

  draw(): void {
    const sheet = this.workbook.active;
    this.#geometry = geometryOf(sheet);
    this.#layOut();
    const { rows, columns } = this.#geometry;
    const { frozen } = sheet;
    const { box } = this.#panes.body;
    const [fixedTop, fixedLeft] = [rows.start(frozen.rows), columns.start(frozen.columns)];
    const shownRows = [
      Math.max(frozen.rows, rows.at(box.scrollTop + fixedTop)),
      Math.min(rows.count, rows.at(box.scrollTop + fixedTop + box.clientHeight) + 2),
    ] as const;
    const shownColumns = [
      Math.max(frozen.columns, columns.at(box.scrollLeft + fixedLeft)),
      Math.min(columns.count, columns.at(box.scrollLeft + fixedLeft + box.clientWidth) + 2),
    ] as const;
    const still = { rows: [0, frozen.rows], columns: [0, frozen.columns] } as const;
    this.element.setAttribute("aria-label", `Sheet ${sheet.name}`);
    this.element.setAttribute("aria-rowcount", String(rows.count));
    this.element.setAttribute("aria-colcount", String(columns.count));
    this.#fill(this.#panes.corner, still);
    this.#fill(this.#panes.top, { rows: still.rows, columns: shownColumns });
    this.#fill(this.#panes.left, { rows: shownRows, columns: still.columns });
    this.#fill(this.#panes.body, { rows: shownRows, columns: shownColumns });
    this.#drawHeads(shownRows, shownColumns);
    const { row, column } = sheet.selection;
    const current = this.element.querySelector(`#cell-${address(row, column)}`);
    if (current) this.element.setAttribute("aria-activedescendant", current.id);
    else this.element.removeAttribute("aria-activedescendant");
  }

  #fill({ inner }: Pane, { rows: [top, bottom], columns: [left, right] }: Window): void {
    if (top >= bottom || left >= right) return inner.replaceChildren();
    const sheet = this.workbook.active;
    const window: Area = { row: top, column: left, rows: bottom - top, columns: right - left };
    const merges = sheet.merges.filter((merge) => shared(merge, window));
    const lines: HTMLElement[] = [];
    for (let row = top; row < bottom; row += 1) {
      const cells: HTMLElement[] = this.#runningIn(sheet, row, left);
      for (let column = left; column < right; column += 1) {
        const merge = merges.find((one) => shared(one, { row, column, rows: 1, columns: 1 }));
        if (merge && (row !== Math.max(top, merge.row) || column !== Math.max(left, merge.column))) continue;
        const area = merge ?? { row, column, rows: 1, columns: 1 };
        cells.push(this.#cell(sheet, area, area.row >= top && area.column >= left));
      }
      lines.push(element("div", { role: "row", "aria-rowindex": String(row + 1) }, ...cells));
    }
    inner.replaceChildren(...lines);
  }

  /** The text of a cell left of the window that runs on into it: drawn again, for the eye alone. */
  #runningIn(sheet: Sheet, row: number, left: number): HTMLElement[] {
    for (let column = left - 1; column >= Math.max(0, left - 6); column -= 1) {
      if (sheet.mergeAt(row, column)) return [];
      if (!sheet.contents.at(row, column)) continue;
      const area = { row, column, rows: 1, columns: 1 };
      return this.#hasRoom(sheet, area) ? [this.#cell(sheet, area, false)] : [];
    }
    return [];
  }

  /** A cell (or merged area). One that another pane has already is drawn again without a role or an address of its own. */
  #cell(sheet: Sheet, area: Area, isOwn: boolean): HTMLElement {
    const { rows, columns } = this.#geometry;
    const { row, column } = area;
    const style = sheet.styleAt(row, column);
    const value = this.workbook.valueAt(sheet, row, column);
    const isSelected = shared(sheet.selection, area) !== null;
    const isCurrent = sheet.selection.row === row && sheet.selection.column === column;
    const cell = element(
      "div",
      isOwn ? { role: "gridcell", id: `cell-${address(row, column)}` } : { "aria-hidden": "true" },
    );
    cell.classList.add("cell");
    if (isOwn) {
      cell.dataset["cell"] = address(row, column);
      cell.setAttribute("aria-colindex", String(column + 1));
      cell.setAttribute("aria-selected", String(isSelected));
      if (sheet.protection && isLocked(style)) cell.setAttribute("aria-readonly", "true");
    }
    if (isSelected) cell.classList.add(isCurrent ? "current" : "selected");
    if (
      sheet.notes.at(row, column) ||
      this.workbook.comments.some((one) => one.sheet === sheet && shared(one.area, area))
    )
      cell.classList.add("noted");
    const width = columns.start(column + area.columns) - columns.start(column);
    const height = rows.start(row + area.rows) - rows.start(row);
    cell.style.cssText =
      `left: ${columns.start(column)}px; top: ${rows.start(row)}px; width: ${width}px; height: ${height}px; ` +
      cellCss(style, this.#highlights.at(sheet, row, column), typeof value === "number");
    const text = value === "" ? "" : this.workbook.textAt(sheet, row, column);
    if (text !== "") cell.append(element("span", {}, text));
    if (text !== "" && !cell.style.whiteSpace.includes("wrap") && this.#hasRoom(sheet, area))
      cell.classList.add("runs");
    return cell;
  }

  /** Whether a text may run on over the cell to its right, which is empty. */
  #hasRoom(sheet: Sheet, { row, column, columns }: Area): boolean {
    return typeof this.workbook.valueAt(sheet, row, column) === "string" && !sheet.contents.at(row, column + columns);
  }

  #drawHeads(shownRows: readonly [number, number], shownColumns: readonly [number, number]): void {
    const sheet = this.workbook.active;
    const { rows, columns } = this.#geometry;
    const { scrollLeft, scrollTop } = this.#panes.body.box;
    const { frozen, selection } = sheet;
    const head = (text: string, isOn: boolean, place: string) =>
      element("div", { class: isOn ? "head on" : "head", style: place }, text);
    const span = (count: number, [from, to]: readonly [number, number]) => [
      ...Array.from({ length: count }, (_, line) => line),
      ...Array.from({ length: Math.max(0, to - from) }, (_, line) => from + line),
    ];
    this.#columnHeads.replaceChildren(
      ...span(frozen.columns, shownColumns).map((column) => {
        const left = columns.start(column) - (column < frozen.columns ? 0 : scrollLeft);
        const isOn = column >= selection.column && column < selection.column + selection.columns;
        const z = column < frozen.columns ? " z-index: 2;" : "";
        return head(columnLetters(column), isOn, `left: ${left}px; width: ${columns.size(column)}px;${z}`);
      }),
    );
    this.#rowHeads.replaceChildren(
      ...span(frozen.rows, shownRows).map((row) => {
        const top = rows.start(row) - (row < frozen.rows ? 0 : scrollTop);
        const isOn = row >= selection.row && row < selection.row + selection.rows;
        const z = row < frozen.rows ? " z-index: 2;" : "";
        return head(String(row + 1), isOn, `top: ${top}px; height: ${rows.size(row)}px;${z}`);
      }),
    );
  }
}
