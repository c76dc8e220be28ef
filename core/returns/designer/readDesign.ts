import { returnDefinitionSchema, type ReturnDefinition } from "../definition";
import { parsedJson } from "../hiddenJson";
import { plainWords } from "../../entries/landmarks";
import { address } from "../../sheets/address";
import {
  cellOfKey,
  valueAt,
  type CellPlace,
  type CellValue,
  type SheetValues,
  type WorkbookValues,
} from "../../sheets/workbookValues";
import { designFaults, faultInWords, type DesignFault } from "./faults";
import {
  aboutRows,
  designMagic,
  designSheets,
  designTables,
  designVersion,
  keptRow,
  type DesignColumn,
  type DesignTable,
} from "./tables";

/** Where something stands in a designer: in words, "Questions sheet, cell C9", and its cell; null for a sheet as a whole. */
export interface DesignPlace {
  readonly words: string;
  readonly cell: CellPlace | null;
}

/** A cell of a designer: what it says, trimmed, and where it is. `text` is empty where nothing stands. */
export interface DesignCell {
  readonly text: string;
  readonly place: DesignPlace;
}

/** What a designer says, each answer with its place; a table's blank rows are left out. */
export interface DesignCells {
  readonly about: ReadonlyMap<string, DesignCell>;
  readonly tables: Readonly<Record<DesignTable["key"], readonly ReadonlyMap<string, DesignCell>[]>>;
  /** The definition the designer was filled in with; null where it began empty. */
  readonly from: ReturnDefinition | null;
}

/** What keeps a designer from being read: a place in words, its cell where it has one, and the reason. `fault`: the reason where it is the designer's own; null for a sentence alone. */
export interface DesignProblem {
  readonly path: string;
  readonly cell: CellPlace | null;
  readonly message: string;
  readonly fault: DesignFault | null;
}

/** A problem at a place: a fault of the designer, or a sentence of what judges the definition it describes. */
export const problemAt = ({ words: path, cell }: DesignPlace, reason: DesignFault | string): DesignProblem => ({
  path,
  cell,
  ...(typeof reason === "string"
    ? { message: reason, fault: null }
    : { message: faultInWords(reason, designFaults), fault: reason }),
});

/** A sheet of a designer as a whole. */
export const wholeSheet = (sheet: string): DesignPlace => ({ words: `${sheet} sheet`, cell: null });

const textOf = (value: CellValue): string => {
  const bare = value !== null && typeof value === "object" && "value" in value ? value.value : value;
  return bare === null || typeof bare === "object" ? "" : String(bare).replace(/\s+/g, " ").trim();
};

const placeAt = (sheet: string, row: number, column: number): DesignPlace => ({
  words: `${sheet} sheet, cell ${address(row, column)}`,
  cell: { sheet, row, column },
});

const isMarked = (sheet: SheetValues): boolean => valueAt(sheet, 0, 0) === designMagic;

/** The definition a designer carries on its hidden sheet, below its mark, in chunks of JSON; null where it began empty. */
function startedFrom({ sheets }: WorkbookValues): ReturnDefinition | null | "damaged" {
  const sheet = sheets.find(isMarked);
  const chunks = sheet ? Number(valueAt(sheet, keptRow, 1) ?? 0) : 0;
  if (!sheet || chunks === 0) return null;
  const text = Array.from({ length: Math.min(chunks, 1000) }, (_, index) => valueAt(sheet, keptRow + index, 0)).join(
    "",
  );
  const read = returnDefinitionSchema.safeParse(parsedJson(text));
  return read.success ? read.data : "damaged";
}

/** What a workbook is to the designer: a designer of a form this program knows, one made by a newer program, or none of ours. */
export function designerIn({ sheets }: WorkbookValues): "designer" | "newer" | null {
  const marked = sheets.find(isMarked);
  if (!marked) return null;
  return Number(valueAt(marked, 0, 1)) <= designVersion ? "designer" : "newer";
}

/** Whether a workbook is a designer of ours, of a form this program knows. */
export const isDesigner = (workbook: WorkbookValues): boolean => designerIn(workbook) === "designer";

/** The columns of a table where they stand now, by the headings of the row that has most of them; null when no row has the first two. */
function headingsOf(sheet: SheetValues, columns: readonly DesignColumn[]) {
  const byHeading = new Map(columns.map(({ key, heading }) => [plainWords(heading), key]));
  const rows = new Map<number, Map<string, number>>();
  for (const [key, value] of sheet.cells) {
    const column = typeof value === "string" ? byHeading.get(plainWords(value)) : undefined;
    if (column === undefined) continue;
    const at = cellOfKey(key);
    const row = rows.get(at.row) ?? new Map<string, number>();
    if (!row.has(column)) row.set(column, at.column);
    rows.set(at.row, row);
  }
  const [most] = [...rows].sort(([, a], [, b]) => b.size - a.size);
  return most && most[1].size > 1 ? { row: most[0], columns: most[1] } : null;
}

function readTable(workbook: WorkbookValues, { sheet: name, columns }: DesignTable, problems: DesignProblem[]) {
  const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const headings = sheet && headingsOf(sheet, columns);
  if (!sheet || !headings) {
    problems.push(problemAt(wholeSheet(name), { code: sheet ? "noHeadings" : "missingSheet", given: [] }));
    return [];
  }
  for (const { key, heading, optional } of columns)
    if (!optional && !headings.columns.has(key))
      problems.push(problemAt(wholeSheet(name), { code: "noColumn", given: [heading] }));
  const filled = new Set([...sheet.cells.keys()].map((key) => cellOfKey(key).row).filter((row) => row > headings.row));
  return [...filled]
    .sort((a, b) => a - b)
    .map((row) => {
      const cells = columns.flatMap(({ key }): [string, DesignCell][] => {
        const column = headings.columns.get(key);
        if (column === undefined) return [];
        return [[key, { text: textOf(valueAt(sheet, row, column)), place: placeAt(sheet.name, row, column) }]];
      });
      return new Map(cells);
    })
    .filter((cells) => [...cells.values()].some(({ text }) => text !== ""));
}

/** Reads a designer that came back, its tables by their headings wherever they stand now. */
export function readDesign(workbook: WorkbookValues): {
  readonly cells: DesignCells;
  readonly problems: readonly DesignProblem[];
} {
  const problems: DesignProblem[] = [];
  const sheet = workbook.sheets.find(({ name }) => name.toLowerCase() === designSheets.about.toLowerCase());
  if (!sheet) problems.push(problemAt(wholeSheet(designSheets.about), { code: "missingSheet", given: [] }));
  const about = new Map<string, DesignCell>();
  for (const [key, value] of sheet?.cells ?? []) {
    const { row, column } = cellOfKey(key);
    const asked = aboutRows.find(
      ({ heading }) => typeof value === "string" && plainWords(heading) === plainWords(value),
    );
    if (!sheet || !asked || about.has(asked.key)) continue;
    about.set(asked.key, {
      text: textOf(valueAt(sheet, row, column + 1)),
      place: placeAt(sheet.name, row, column + 1),
    });
  }
  const from = startedFrom(workbook);
  if (from === "damaged") problems.push(problemAt(wholeSheet(designSheets.hidden), { code: "damaged", given: [] }));
  const read = (key: DesignTable["key"]) =>
    designTables.filter((table) => table.key === key).flatMap((table) => readTable(workbook, table, problems));
  return {
    cells: {
      about,
      from: from === "damaged" ? null : from,
      tables: {
        sheets: read("sheets"),
        questions: read("questions"),
        rules: read("rules"),
        measures: read("measures"),
      },
    },
    problems,
  };
}
