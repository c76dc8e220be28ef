import type { Model } from "@ironcalc/wasm";
import { alreadyThere, badArgument, HostError, notFound } from "../wire/hostError";
import { areaAddress, isWholeColumns, isWholeRows, parseArea, shared, splitAddress, type Area } from "./area";
import { Calculation } from "./calculation";
import { applyToName, placeOf, type DefinedName } from "./definedName";
import { areaAfter, type Edit } from "./edit";
import { Events, everySheet, type HostEvent } from "./events";
import { NumberFormats } from "./numberFormats";
import { newStored, type Stored } from "./record";
import { rewriteFormulas } from "./rewriteFormulas";
import { Sheet } from "./sheet";
import { isLocked, numberFormatOf } from "./style";
import type { Table } from "./table";
import { typed } from "./typed";
import type { CellScalar } from "./numberFormats";

/** Who does something to the workbook: an add-in through the wire, or the person at the grid. */
export type Actor = "addIn" | "person";

export interface Comment {
  readonly id: string;
  readonly sheet: Sheet;
  area: Area;
  content: string;
  resolved: boolean;
  readonly createdAt: string;
}

/** What a workbook is made with: an empty engine at a time, where its events go, the time, and how an .xlsx file is opened (a text says why it was not). */
export interface WorkbookParts {
  readonly newModel: () => Model;
  readonly onEvent: (event: HostEvent) => void;
  readonly now: () => Date;
  readonly openFile: (bytes: Uint8Array, parts: WorkbookParts) => Promise<Workbook | string>;
}

const longestName = 31;

/** A workbook as this host keeps it. Everything Excel would refuse is refused here, for add-ins and people alike. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  names: DefinedName[] = [];
  tables: Table[] = [];
  comments: Comment[] = [];
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, string>();
  readonly properties: Stored = newStored();
  name = "Book1.xlsx";
  calculationMode = "Automatic";
  readonly events: Events;
  readonly calculation: Calculation;
  readonly numberFormats: NumberFormats;
  /** What was opened beside this workbook by `Excel.createWorkbook`, newest last, as base64. */
  readonly created: (string | null)[] = [];
  #active: Sheet;
  #lastId = 0;

  constructor(readonly parts: WorkbookParts) {
    this.events = new Events(parts.onEvent);
    this.calculation = new Calculation(parts.newModel, this);
    this.numberFormats = new NumberFormats(parts.newModel());
    this.#active = this.addSheet("Sheet1");
  }

  /** The titles of a table's columns, from its header row. */
  titlesOf(table: Table): string[] {
    const { row, column, columns } = table.area;
    return Array.from({ length: columns }, (_, index) => {
      const content = table.sheet.contents.at(row, column + index);
      return content && "value" in content ? String(content.value) : "";
    });
  }

  /** An id nothing else in this workbook has, in the manner of Excel's. */
  newId(): string {
    this.#lastId += 1;
    return `{${String(this.#lastId).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  get active(): Sheet {
    return this.#active;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible")
      throw new HostError("InvalidOperation", "A hidden worksheet cannot be activated.");
    if (sheet === this.#active) return;
    const before = this.#active;
    this.#active = sheet;
    this.events.fire("deactivated", [before.id, everySheet], { worksheetId: before.id });
    this.events.fire("activated", [sheet.id, everySheet], { worksheetId: sheet.id });
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    this.events.fire("selectionChanged", [sheet.id, everySheet], { address: areaAddress(area), worksheetId: sheet.id });
    for (const table of this.tables)
      if (table.sheet === sheet && shared(table.area, area))
        this.events.fire("tableSelectionChanged", [table.id], {
          address: areaAddress(area),
          isInsideTable: true,
          tableId: table.id,
          worksheetId: sheet.id,
        });
  }

  sheet(nameOrId: string): Sheet | null {
    const name = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === name) ?? null;
  }

  #checkSheetName(name: string, sheet?: Sheet): void {
    const taken = this.sheet(name);
    if (taken && taken !== sheet) throw alreadyThere();
    if (name === "" || name.length > longestName || /[\\/?*[\]:]|^'|'$/.test(name))
      throw badArgument(`The worksheet name '${name}' is not one Excel takes.`);
  }

  addSheet(name?: string): Sheet {
    let number = this.sheets.length + 1;
    while (name === undefined && this.sheet(`Sheet${number}`)) number += 1;
    const given = name ?? `Sheet${number}`;
    this.#checkSheetName(given);
    const sheet = new Sheet(this.newId(), given);
    this.sheets.push(sheet);
    this.calculation.restructured();
    this.events.fire("added", [everySheet], { worksheetId: sheet.id, source: "Local" });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.#checkSheetName(name, sheet);
    const before = sheet.name;
    if (before === name) return;
    rewriteFormulas(
      this,
      () => {
        sheet.name = name;
      },
      (model, at) => model.renameSheet(at(sheet), name),
    );
    for (const one of this.names) {
      const place = placeOf(one);
      if (place?.sheet === before) one.formula = one.formula.replace(/^=.*!/, `='${name.replaceAll("'", "''")}'!`);
    }
  }

  deleteSheet(sheet: Sheet): void {
    const others = this.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
    const [next] = others;
    if (!next) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (this.#active === sheet) this.activate(next);
    rewriteFormulas(
      this,
      () => this.sheets.splice(this.sheets.indexOf(sheet), 1),
      (model, at) => model.deleteSheet(at(sheet)),
    );
    for (const one of this.names) if (placeOf(one)?.sheet === sheet.name) one.formula = "=#REF!";
    this.names = this.names.filter((one) => one.sheet !== sheet);
    this.tables = this.tables.filter((one) => one.sheet !== sheet);
    this.comments = this.comments.filter((one) => one.sheet !== sheet);
    this.events.fire("deleted", [everySheet], { worksheetId: sheet.id, source: "Local" });
  }

  moveSheet(sheet: Sheet, to: number): void {
    if (!Number.isInteger(to) || to < 0 || to >= this.sheets.length) throw badArgument();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(to, 0, sheet);
    this.calculation.restructured();
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): void {
    const [next] = this.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
    if (visibility !== "Visible" && !next)
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (visibility !== "Visible" && sheet === this.#active && next) this.activate(next);
    sheet.visibility = visibility;
  }

  /** The sheet and area of an address; `home` is where one without a sheet belongs. Names lead to their place. */
  place(address: string, home: Sheet): { sheet: Sheet; area: Area } {
    const { sheet: named, rest } = splitAddress(address);
    const sheet = named === undefined ? home : this.sheet(named);
    if (!sheet) throw notFound();
    const area = parseArea(rest);
    if (area) return { sheet, area };
    const name = this.names.find(
      (one) => one.name.toLowerCase() === rest.toLowerCase() && (!one.sheet || one.sheet === sheet),
    );
    const place = name && placeOf(name);
    const lies = place && this.sheet(place.sheet);
    if (!lies) throw badArgument();
    return { sheet: lies, area: place };
  }

  /** @throws HostError AccessDenied where the sheet is protected and a cell of the area is locked. */
  refuseLocked(sheet: Sheet, area: Area): void {
    if (!sheet.protection) return;
    const small = area.rows * area.columns <= 100_000;
    let open = small;
    for (let row = area.row; open && row < area.row + area.rows; row += 1)
      for (let column = area.column; open && column < area.column + area.columns; column += 1)
        open = !isLocked(sheet.styleAt(row, column));
    if (!open)
      throw new HostError(
        "AccessDenied",
        "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet.",
      );
  }

  /** Puts an input into a cell as if it were typed; tells nobody (see `changed`). */
  put(sheet: Sheet, row: number, column: number, input: CellScalar): void {
    const style = sheet.styleAt(row, column);
    const { content, numberFormat } = typed(input, numberFormatOf(style), this.numberFormats);
    if (content) sheet.contents.put(row, column, content);
    else sheet.contents.remove(row, column);
    if (numberFormat && numberFormatOf(style) === "General")
      sheet.setStyle({ row, column, rows: 1, columns: 1 }, "NumberFormat", numberFormat);
    this.calculation.changed(sheet, row, column, content);
  }

  /** What a cell comes to: the value typed or the formula's result; blank is "". */
  valueAt(sheet: Sheet, row: number, column: number): CellScalar {
    const content = sheet.contents.at(row, column);
    if (!content) return "";
    return "formula" in content ? this.calculation.result(content) : content.value;
  }

  /** What a cell shows. */
  textAt(sheet: Sheet, row: number, column: number): string {
    return this.numberFormats.shown(this.valueAt(sheet, row, column), numberFormatOf(sheet.styleAt(row, column)));
  }

  /** Tells whoever listens that an area was changed. */
  changed(
    sheet: Sheet,
    area: Area,
    actor: Actor,
    changeType = "RangeEdited",
    more: Readonly<Record<string, unknown>> = {},
  ): void {
    const payload = {
      address: areaAddress(area),
      changeType,
      source: "Local",
      worksheetId: sheet.id,
      triggerSource: actor === "addIn" ? "ThisLocalAddin" : "Unknown",
      referenceId: `${sheet.id}!${areaAddress(area)}`,
      ...more,
    };
    this.events.fire("changed", [sheet.id, everySheet], payload);
    for (const table of this.tables)
      if (table.sheet === sheet && shared(table.area, area))
        this.events.fire("tableChanged", [table.id, everySheet, sheet.id], { ...payload, tableId: table.id });
  }

  /** Puts cells in or takes them out; names follow, and formulas too where whole rows or columns move. */
  edit(sheet: Sheet, edit: Edit): void {
    const change = () => {
      sheet.apply(edit);
      for (const name of this.names) applyToName(name, sheet, edit);
      for (const table of this.tables)
        if (table.sheet === sheet) table.area = areaAfter(table.area, edit) ?? table.area;
      this.comments = this.comments.flatMap((comment) => {
        const area = comment.sheet === sheet ? areaAfter(comment.area, edit) : comment.area;
        return area ? [Object.assign(comment, { area })] : [];
      });
    };
    const { row, column, rows, columns } = edit.area;
    const { kind } = edit;
    if (edit.along === "rows" && isWholeRows(edit.area))
      rewriteFormulas(this, change, (model, at) => model[`${kind}Rows`](at(sheet), row + 1, rows));
    else if (edit.along === "columns" && isWholeColumns(edit.area))
      rewriteFormulas(this, change, (model, at) => model[`${kind}Columns`](at(sheet), column + 1, columns));
    else {
      change();
      this.calculation.restructured();
    }
  }
}
