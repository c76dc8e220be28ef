import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

let isLoaded = false;

/** An empty workbook of IronCalc's, in English; its WebAssembly is loaded from its package once. */
export function newModel(): Model {
  if (!isLoaded) initSync({ module: readFileSync(createRequire(__filename).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  isLoaded = true;
  return new Model("test", "en", "UTC", "en");
}

/** Row and column, from 1, of an address. */
function placeOf(address: string): [number, number] {
  const [, letter = "", row = ""] = /^([A-Z])([0-9]+)$/.exec(address) ?? [];
  return [Number(row), letter.charCodeAt(0) - 64];
}

/** Types a value as a person would; a text is kept as text, whatever it looks like. */
export function type(model: Model, address: string, value: number | string | boolean): void {
  const [row, column] = placeOf(address);
  model.setUserInput(0, row, column, typeof value === "string" ? `'${value}` : String(value).toUpperCase());
}

/** What the cell shows, as text, once its formula (without `=`) is computed. */
export function computed(model: Model, address: string, formula: string): string {
  const [row, column] = placeOf(address);
  model.setUserInput(0, row, column, `=${formula}`);
  model.evaluate();
  return model.getFormattedCellValue(0, row, column);
}
