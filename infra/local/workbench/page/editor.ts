import { choicesAt } from "../model/judge";
import type { Outcome } from "../model/person";
import type { Workbook } from "../model/workbook";
import { element } from "./element";
import type { GridView } from "./gridView";

/** Where an edit leaves the selection: on the cell below, above, to the right or left, or where it is. */
export type Onward = "down" | "up" | "right" | "left" | "stay";

interface Editing {
  readonly row: number;
  readonly column: number;
}

/** The field laid over a cell while it is typed into, with the cell's choices to pick from where it has a list. */
export class Editor {
  readonly field: HTMLInputElement;
  readonly #choices: HTMLDataListElement;
  #editing: Editing | null = null;

  constructor(
    private readonly workbook: Workbook,
    private readonly grid: GridView,
    private readonly commit: (row: number, column: number, text: string, onward: Onward) => Outcome,
  ) {
    this.#choices = element("datalist", { id: "cell-choices" });
    this.field = element("input", {
      class: "editor",
      type: "text",
      list: "cell-choices",
      "aria-label": "Cell",
      "data-testid": "cell-editor",
      hidden: "",
      autocomplete: "off",
    });
    grid.element.append(this.field, this.#choices);
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => this.finish("stay"));
  }

  get isOpen(): boolean {
    return this.#editing !== null;
  }

  /** Opens over a cell, with its content or with what was just typed. */
  open(row: number, column: number, text: string): void {
    const sheet = this.workbook.active;
    this.#editing = { row, column };
    const { left, top, width, height } = this.grid.boxOf(row, column);
    this.field.style.cssText = `left: ${left}px; top: ${top}px; width: ${Math.max(width, 90)}px; height: ${height}px;`;
    this.field.hidden = false;
    this.field.value = text;
    this.#choices.replaceChildren(
      ...(choicesAt(this.workbook, sheet, row, column) ?? []).map((value) => element("option", { value })),
    );
    this.field.focus();
  }

  /** Ends typing: what stands in the field goes into the cell. Where it may not stand, the field stays open to be mended. */
  finish(onward: Onward): void {
    const editing = this.#editing;
    if (!editing) return;
    this.#editing = null;
    const outcome = this.commit(editing.row, editing.column, this.field.value, onward);
    if (outcome.done || onward === "stay") return this.close();
    this.#editing = editing;
    this.field.select();
  }

  close(): void {
    this.#editing = null;
    this.field.hidden = true;
    this.grid.element.focus();
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const onward: Onward | undefined =
      event.key === "Enter"
        ? event.shiftKey
          ? "up"
          : "down"
        : event.key === "Tab"
          ? event.shiftKey
            ? "left"
            : "right"
          : undefined;
    if (event.key === "Escape") this.close();
    else if (onward) this.finish(onward);
    else return;
    event.preventDefault();
  }
}
