import type { Design } from "../../returns/designer/design";
import { exampleDesign } from "../../returns/designer/design";
import { designMagic, designSheets, designVersion, keptRow } from "../../returns/designer/tables";
import { asciiJson, inChunks } from "../../returns/hiddenJson";
import { emptySheet, type SheetPlan, type WorkbookPlan } from "../sheetPlan";
import { aboutSheet } from "./aboutSheet";
import { designLists, type DesignLists } from "./designLists";
import { exampleSheet } from "./exampleSheet";
import { tablesWithRoom } from "./rowChecks";
import { tableSheet } from "./tableSheet";

/** A designer with nothing filled in. */
const nothing: Design = { about: { version: 1 }, tables: { sheets: [], questions: [], rules: [], measures: [] } };

/**
 * The workbook in which an officer designs a return: what it is, its sheets, questions, rules and measures, each row with a live check, and an
 * example filled in. `design`: what stands in it already, for the next version of a return; empty when not given.
 */
export function designerWorkbook(design: Design = nothing): WorkbookPlan {
  const lists = designLists();
  const tables = tablesWithRoom(design);
  return {
    title: "Return designer",
    author: "Trustwide",
    names: [],
    sheets: [
      aboutSheet(design, lists),
      ...tables.map((table) => tableSheet(table, design.tables[table.key], lists, tables)),
      exampleSheet(exampleDesign),
      hiddenSheet(lists, design.from ? inChunks(asciiJson(design.from)) : []),
    ],
  };
}

/** By which a designer is told, the definition it was filled in with, and the lists its cells offer. */
function hiddenSheet(lists: DesignLists, kept: readonly string[]): SheetPlan {
  return {
    ...emptySheet,
    name: designSheets.hidden,
    visibility: "veryHidden",
    protected: true,
    columnWidthsChars: [20, 6, ...lists.columns.map(() => 30)],
    blocks: [
      { row: 0, column: 0, style: "machine", cells: [[designMagic, designVersion]] },
      ...(kept.length === 0
        ? []
        : [
            {
              ...{ row: keptRow, column: 0, style: "machine" as const },
              cells: kept.map((chunk, index) => [chunk, index === 0 ? kept.length : null]),
            },
          ]),
      ...lists.columns.map((items, index) => ({
        row: 0,
        column: lists.firstColumn + index,
        style: "machine" as const,
        cells: items.map((item) => [item]),
      })),
    ],
  };
}
