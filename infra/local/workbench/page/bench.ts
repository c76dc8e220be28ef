import { rangeAddress } from "../../../../core/sheets/address";
import { areaAddress, shared, type Area } from "../model/area";
import { followed, leadsTo } from "../model/followed";
import { promptAt } from "../model/judge";
import { typeInto, type Outcome } from "../model/person";
import type { Workbook } from "../model/workbook";
import { chartTitle, drawChart } from "./chartDrawing";
import { Editor, type Onward } from "./editor";
import { element } from "./element";
import { geometryOf } from "./geometry";
import { GridView } from "./gridView";
import { listenToKeys } from "./keys";

const steps: Readonly<Record<Onward, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

/** The workbook on the page: formula bar, grid, what a cell says, charts and sheet tabs. */
export class Bench {
  readonly element: HTMLElement;
  readonly #grid: GridView;
  readonly #editor: Editor;
  readonly #place = element("output", {
    class: "place",
    "aria-label": "Selected cell",
    "data-testid": "selected-cell",
  });
  readonly #content = element("input", {
    class: "content",
    type: "text",
    "aria-label": "Formula bar",
    "data-testid": "formula-bar",
    autocomplete: "off",
  });
  readonly #tabs = element("div", { class: "tabs", role: "tablist", "aria-label": "Sheets" });
  readonly #bubble = element("div", { class: "bubble", hidden: "" });
  readonly #notice = element("div", { class: "notice", role: "alert", "data-testid": "notice" });
  readonly #charts = element("div", { class: "charts" });
  #shown = "";

  constructor(private readonly workbook: Workbook) {
    this.#grid = new GridView(workbook, {
      onCell: (row, column, extend) => this.#pick(row, column, extend),
      onOpen: (row, column) => this.#editor.open(row, column, this.#contentAt(row, column)),
    });
    this.#editor = new Editor(workbook, this.#grid, (row, column, text, onward) =>
      this.#commit(row, column, text, onward),
    );
    this.#grid.element.append(this.#bubble);
    listenToKeys({
      workbook,
      grid: this.#grid,
      editor: this.#editor,
      select: (area) => this.select(area),
      report: (outcome) => this.#report(outcome),
      contentAt: (row, column) => this.#contentAt(row, column),
    });
    this.#content.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      const { row, column } = workbook.active.selection;
      if (this.#commit(row, column, this.#content.value, "down").done) this.#grid.element.focus();
    });
    const bar = element("div", { class: "bar" }, this.#place, this.#content);
    const middle = element("div", { class: "middle" }, this.#grid.element, this.#charts);
    this.element = element(
      "section",
      { class: "bench", "aria-label": "Workbook" },
      bar,
      middle,
      this.#notice,
      this.#tabs,
    );
    this.refresh();
  }

  /** Draws everything as the workbook now is. */
  refresh(): void {
    const { active } = this.workbook;
    const { row, column } = active.selection;
    if (this.#shown !== active.id) this.#grid.scrollHome();
    this.#shown = active.id;
    this.#place.value = rangeAddress({ row, column, rows: 1, columns: 1 });
    if (document.activeElement !== this.#content) this.#content.value = this.#contentAt(row, column);
    this.#drawTabs();
    this.#drawBubble();
    this.#drawCharts();
    this.#grid.refresh();
  }

  /** Puts the keys into the sheet. */
  focus(): void {
    this.#grid.element.focus();
  }

  select(area: Area): void {
    this.workbook.select(this.workbook.active, area);
    this.#grid.reveal(area.row, area.column);
    this.refresh();
  }

  #pick(row: number, column: number, extend: boolean): void {
    this.#editor.finish("stay");
    const from = this.workbook.active.selection;
    if (!extend) return this.select(this.workbook.active.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 });
    const area = {
      row: Math.min(from.row, row),
      column: Math.min(from.column, column),
      rows: Math.abs(row - from.row) + 1,
      columns: Math.abs(column - from.column) + 1,
    };
    if (areaAddress(area) !== areaAddress(from)) this.select(area);
  }

  #contentAt(row: number, column: number): string {
    const content = this.workbook.active.contents.at(row, column);
    if (!content) return "";
    if ("formula" in content) return content.formula;
    return typeof content.value === "number"
      ? this.workbook.textAt(this.workbook.active, row, column)
      : String(content.value);
  }

  #commit(row: number, column: number, text: string, onward: Onward): Outcome {
    const unchanged = text === this.#contentAt(row, column);
    const outcome: Outcome = unchanged
      ? { done: true }
      : typeInto(this.workbook, this.workbook.active, row, column, text);
    this.#report(outcome);
    if (outcome.done) {
      const [down, right] = steps[onward];
      this.select({ row: Math.max(0, row + down), column: Math.max(0, column + right), rows: 1, columns: 1 });
    }
    return outcome;
  }

  #report(outcome: Outcome): void {
    const said = outcome.done ? outcome.warning : outcome.objection;
    this.#notice.replaceChildren(...(said ? [element("strong", {}, `${said.title}. `), said.message] : []));
    this.refresh();
  }

  #drawTabs(): void {
    const { sheets, active } = this.workbook;
    const tabs = sheets
      .filter(({ visibility }) => visibility === "Visible")
      .map((sheet) => {
        const tab = element(
          "button",
          { role: "tab", type: "button", "aria-selected": String(sheet === active) },
          sheet.name,
        );
        if (sheet.tabColor) tab.style.borderTopColor = sheet.tabColor;
        tab.addEventListener("click", () => {
          this.workbook.activate(sheet);
          this.refresh();
        });
        return tab;
      });
    this.#tabs.replaceChildren(...tabs);
  }

  /** What the selected cell says: its prompt, its note, its comment. */
  #drawBubble(): void {
    const { active, comments } = this.workbook;
    const { row, column } = active.selection;
    const prompt = promptAt(active, row, column);
    const note = active.notes.at(row, column);
    const comment = comments.find((one) => one.sheet === active && shared(one.area, active.selection));
    const to = leadsTo(this.workbook, active, active.selection);
    const parts = [
      ...(prompt ? [element("p", {}, element("strong", {}, prompt.title), element("br"), prompt.message)] : []),
      ...(note ? [element("p", {}, note)] : []),
      ...(comment ? [element("p", {}, comment.content)] : []),
    ];
    if (to !== null) parts.push(element("p", {}, this.#wayTo(to)));
    this.#bubble.hidden = parts.length === 0;
    this.#bubble.replaceChildren(...parts);
    const { left, top, width } = this.#grid.boxOf(row, column);
    this.#bubble.style.cssText = `left: ${left + width + 8}px; top: ${Math.max(24, top)}px;`;
  }

  /** The way to where a cell leads; words where Excel does not go. */
  #wayTo(to: string): HTMLElement | string {
    const place = followed(this.workbook, to);
    if (place === "hidden") return `Leads to ${to}, on a sheet that is hidden.`;
    if (place === "not there") return `Leads to ${to}, which is not there.`;
    const go = element("button", { type: "button" }, `Go to ${to}`);
    go.addEventListener("click", () => {
      this.workbook.activate(place.sheet);
      this.select(place.area);
    });
    return go;
  }

  #drawCharts(): void {
    const { active } = this.workbook;
    const { rows, columns } = geometryOf(active);
    this.#charts.hidden = active.charts.length === 0;
    this.#charts.replaceChildren(
      ...active.charts.map((chart) => {
        const { place } = chart;
        const width = Math.min(520, columns.start(place.column + place.columns) - columns.start(place.column));
        const height = Math.min(620, rows.start(place.row + place.rows) - rows.start(place.row));
        const figure = element("figure", { "data-testid": "chart", "aria-label": chartTitle(chart) });
        figure.append(drawChart(this.workbook, active, chart, Math.max(280, width), Math.max(180, height)));
        return figure;
      }),
    );
  }
}
