import type { Model } from "@ironcalc/wasm";
import { quotedSheet, absoluteAddress } from "../../../../core/sheets/address";
import { cellKey } from "../../../../core/sheets/workbookValues";
import { sheetSize } from "./area";
import { placeOf } from "./definedName";
import { writtenAs } from "./linkFormula";
import { withoutNames, type Nameable } from "./plainFormula";
import type { Sheet } from "./sheet";
import { isErrorValue, type Content } from "./typed";
import type { CellScalar } from "./numberFormats";

/** What the engine needs to know of the workbook it computes. */
export interface Computed extends Nameable {
  readonly sheets: readonly Sheet[];
}

const types = { number: 1, boolean: 4 } as const;

const inputFor = (content: Content | null): string => {
  if (content === null) return "";
  if ("formula" in content) return content.formula;
  if (typeof content.value === "boolean") return content.value ? "TRUE" : "FALSE";
  if (typeof content.value === "string" && !isErrorValue(content.value)) return `'${content.value}`;
  return String(content.value);
};

/** An engine that holds the sheets of a workbook and a spare one after them, under their names; nothing is in their cells. */
function sheetsOnly(newModel: () => Model, sheets: readonly Sheet[]): Model {
  const model = newModel();
  model.pauseEvaluation();
  for (let made = 1; made <= sheets.length; made += 1) model.newSheet();
  for (let index = 0; index <= sheets.length; index += 1) model.renameSheet(index, `~${index}~`);
  sheets.forEach((sheet, index) => model.renameSheet(index, sheet.name));
  return model;
}

/**
 * Computes formulas with IronCalc. Nothing is computed before a result is asked for: a push of 24,000 rows with no formula to read costs the engine nothing.
 * Names or sheets that change make it start afresh; single cells are handed on one by one.
 */
export class Calculation {
  #model: Model | null = null;
  #order: Sheet[] = [];
  #plain: ReturnType<typeof withoutNames> = (formula) => formula;
  readonly #pending = new Map<Sheet, Map<number, { row: number; column: number; content: Content | null }>>();
  #isBehind = false;
  #results: Map<Content, CellScalar> | null = null;
  #slots = new Map<Content, number>();

  constructor(
    private readonly newModel: () => Model,
    private readonly workbook: Computed,
  ) {}

  /** A cell has other content now. */
  changed(sheet: Sheet, row: number, column: number, content: Content | null): void {
    this.#results = null;
    if (!this.#model) return;
    const cells = this.#pending.get(sheet) ?? new Map();
    cells.set(cellKey(row, column), { row, column, content });
    this.#pending.set(sheet, cells);
  }

  /** Sheets, names or places have changed: the next result is computed from the workbook as it then is. */
  restructured(): void {
    this.#model?.free();
    this.#model = null;
    this.#pending.clear();
    this.#results = null;
  }

  /** The result of a formula of the workbook's. */
  result(content: { formula: string }): CellScalar {
    if (!this.#results) this.#results = this.#allResults();
    return this.#results.get(content) ?? "#ERROR!";
  }

  /** The engine with everything handed on and computed; its sheets in the order of `indexOf`. */
  computed(): Model {
    const model = this.#handOn();
    if (this.#isBehind) model.evaluate();
    this.#isBehind = false;
    return model;
  }

  /** What a formula would come to on a sheet; it is put into the sheet's last cell for as long as that takes. */
  once(sheet: Sheet, formula: string): CellScalar {
    const model = this.#handOn();
    const at = this.#order.indexOf(sheet);
    const { rows, columns } = sheetSize;
    model.setUserInput(at, rows, columns, this.#plain(formula, { sheet, row: rows - 1 }));
    model.evaluate();
    this.#isBehind = false;
    const text = model.getFormattedCellValue(at, rows, columns);
    const type = model.getCellType(at, rows, columns);
    model.rangeClearAll(at, rows, columns, rows, columns);
    if (type === types.boolean) return text === "TRUE";
    return type === types.number ? Number(text) : text;
  }

  /** The place of a sheet in the engine. */
  indexOf(sheet: Sheet): number {
    return this.#order.indexOf(sheet);
  }

  /** An engine of its own with the formulas as they are written, to be rewritten as sheets and lines move; sheets are in the workbook's order. */
  forRewriting(): Model {
    const { sheets, names } = this.workbook;
    const model = sheetsOnly(this.newModel, sheets);
    for (const { name, formula, sheet } of names)
      model.newDefinedName(name, sheet ? sheets.indexOf(sheet) : null, formula.replace(/^=/, ""));
    sheets.forEach((sheet, index) => {
      for (const { row, column, thing } of sheet.contents.all())
        if ("formula" in thing) model.setUserInput(index, row + 1, column + 1, thing.formula);
    });
    return model;
  }

  #handOn(): Model {
    const model = this.#model ?? this.#fresh();
    if (this.#pending.size > 0) {
      for (const [sheet, cells] of this.#pending)
        for (const { row, column, content } of cells.values()) this.#put(model, sheet, row, column, content);
      this.#pending.clear();
      this.#results = null;
      this.#isBehind = true;
    }
    return model;
  }

  #put(model: Model, sheet: Sheet, row: number, column: number, content: Content | null): void {
    const input = content && "formula" in content ? this.#plain(content.formula, { sheet, row }) : inputFor(content);
    model.setUserInput(this.#order.indexOf(sheet), row + 1, column + 1, input);
  }

  #fresh(): Model {
    const { sheets, names } = this.workbook;
    const model = sheetsOnly(this.newModel, sheets);
    this.#model = model;
    this.#order = [...sheets];
    this.#slots = new Map();
    const withoutNamed = withoutNames(this.workbook);
    this.#plain = (formula, standing) => withoutNamed(writtenAs("text", formula), standing);
    for (const name of names)
      if (name.sheet || !placeOf(name))
        model.newDefinedName(name.name, name.sheet ? sheets.indexOf(name.sheet) : null, name.formula.replace(/^=/, ""));
    for (const sheet of sheets)
      for (const { row, column, thing } of sheet.contents.all()) this.#put(model, sheet, row, column, thing);
    this.#isBehind = true;
    return model;
  }

  #allResults(): Map<Content, CellScalar> {
    const model = this.computed();
    const results = new Map<Content, CellScalar>();
    const inFull: { content: Content; reference: string }[] = [];
    this.#order.forEach((sheet, index) => {
      for (const { row, column, thing } of sheet.contents.all()) {
        if (!("formula" in thing)) continue;
        const type = model.getCellType(index, row + 1, column + 1);
        const text = model.getFormattedCellValue(index, row + 1, column + 1);
        if (type === types.boolean) results.set(thing, text === "TRUE");
        else if (type !== types.number) results.set(thing, text);
        else if (/^-?\d{1,15}$/.test(text)) results.set(thing, Number(text));
        else inFull.push({ content: thing, reference: `${quotedSheet(sheet.name)}!${absoluteAddress(row, column)}` });
      }
    });
    for (const [content, number] of this.#numbersInFull(model, inFull)) results.set(content, number);
    return results;
  }

  /** Numbers with decimals in full: each is joined to an empty text on the sheet kept for it, all of them in one computation. */
  #numbersInFull(model: Model, wanted: readonly { content: Content; reference: string }[]): [Content, number][] {
    const spare = this.#order.length;
    const known = this.#slots.size;
    const slots = wanted.map(({ content, reference }) => {
      const slot = this.#slots.get(content) ?? this.#slots.size + 1;
      if (!this.#slots.has(content)) model.setUserInput(spare, slot, 1, `=${reference}&""`);
      this.#slots.set(content, slot);
      return { content, slot };
    });
    if (this.#slots.size > known) model.evaluate();
    return slots.map(({ content, slot }) => [content, Number(model.getFormattedCellValue(spare, slot, 1))]);
  }
}
