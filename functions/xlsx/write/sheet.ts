import type { TableDefinition, WriteSheet } from "hucre/xlsx";
import { rangeAddress } from "../../../core/sheets/address";
import { fittedRowHeights } from "../../../core/sheets/rowHeights";
import type { SheetPlan, TablePlan } from "../../../core/sheets/sheetPlan";
import { digitPixels } from "../../../core/sheets/textSize";
import { cellText } from "./cellText";
import { chart } from "./chart";
import { printSetup } from "./print";
import { conditionalRule, dataValidation } from "./rules";
import { sheetCells } from "./sheetCells";

/** The file's width of a column counts 5 pixels of padding beside its digits, in 256ths of a digit. */
const fileWidth = (chars: number) => Math.trunc(((chars * digitPixels + 5) / digitPixels) * 256) / 256;

const tableStyles = { light: "TableStyleLight1", medium: "TableStyleMedium2", none: "none" } as const;

function table({ name, range, columns, style, filterButtons }: TablePlan): TableDefinition {
  return {
    name,
    range: rangeAddress(range),
    columns: columns.map((column) => ({ name: cellText(column).replaceAll("\n", "_x000a_") })),
    style: tableStyles[style ?? "light"],
    showAutoFilter: filterButtons ?? true,
  };
}

/** Protection without a password: cells can be selected and copied, columns made wider, filter buttons used; only unlocked cells change. */
const protection = {
  sheet: true,
  objects: true,
  scenarios: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
} as const;

/** A planned sheet as the file library takes it; notes are completed and tables tidied in the package afterwards. */
export function writtenSheet(plan: SheetPlan): WriteSheet {
  const heights = fittedRowHeights(plan);
  return {
    name: plan.name,
    cells: sheetCells(plan),
    columns: plan.columnWidthsChars.map((chars) => ({ width: fileWidth(chars) })),
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    merges: plan.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: plan.tables.map(table),
    dataValidations: plan.validations.map(dataValidation),
    conditionalRules: plan.conditionalFormats.map((format, index) => conditionalRule(format, index + 1)),
    charts: plan.charts.map(chart),
    view: {
      showGridLines: plan.gridlines,
      ...(plan.zoomPercent !== undefined && { zoomScale: plan.zoomPercent }),
      ...(plan.tabColor && { tabColor: { rgb: plan.tabColor } }),
    },
    ...(plan.freeze && plan.freeze.rows + plan.freeze.columns > 0 && { freezePane: plan.freeze }),
    ...(plan.protected && { protection }),
    ...(plan.visibility === "hidden" && { hidden: true }),
    ...(plan.visibility === "veryHidden" && { veryHidden: true }),
    ...printSetup(plan),
  };
}
