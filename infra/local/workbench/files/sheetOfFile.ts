import type { Range as Area, SheetValues } from "../../../../core/sheets/workbookValues";
import { cellKey, type CellValue } from "../../../../core/sheets/workbookValues";
import { parseAddress } from "../../../../core/sheets/address";
import { digitPixels } from "../../../../core/sheets/textSize";
import { parseArea } from "../model/area";
import type { SheetContents, StoredContents } from "./fileContents";
import type { differencesOf } from "./stylesOfFile";
import { colorOf } from "./stylesOfFile";
import { child, childrenOf, flag, type XmlNode } from "./xmlTree";

/** What a sheet's part is read with: the values the reader found in it, and the looks of conditional formats. */
export interface SheetSource {
  readonly values: SheetValues;
  readonly sheet: XmlNode;
  readonly comments: XmlNode | null;
  readonly tables: readonly XmlNode[];
  readonly differences: ReturnType<typeof differencesOf>;
}

const pointsAPixel = 0.75;

const areasOf = (text: string | undefined): Area[] => (text ?? "").split(/\s+/).flatMap((one) => parseArea(one) ?? []);

function scalarOf(value: CellValue | undefined): number | string | boolean | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value;
  return "error" in value ? value.error : value.value;
}

function cellsOf({ sheet, values }: SheetSource): SheetContents["cells"] {
  const cells: SheetContents["cells"] = [];
  let next = { row: 0, column: 0 };
  for (const row of childrenOf(child(sheet, "sheetData"), "row")) {
    next = { row: row.attributes["r"] === undefined ? next.row : Number(row.attributes["r"]) - 1, column: 0 };
    for (const cell of childrenOf(row, "c")) {
      const at = parseAddress(cell.attributes["r"] ?? "") ?? next;
      next = { row: at.row, column: at.column + 1 };
      const formula = child(cell, "f")?.text ?? "";
      const look = Number(cell.attributes["s"] ?? 0);
      cells.push([
        at.row,
        at.column,
        look,
        scalarOf(values.cells.get(cellKey(at.row, at.column))),
        formula ? `=${formula}` : null,
      ]);
    }
    next = { row: next.row + 1, column: 0 };
  }
  return cells;
}

const columnsOf = (sheet: XmlNode): SheetContents["columns"] =>
  childrenOf(child(sheet, "cols"), "col").map(({ attributes: { min, max, width, hidden } }) => ({
    first: Number(min) - 1,
    last: Number(max) - 1,
    points: width === undefined ? null : Math.round(Number(width) * digitPixels) * pointsAPixel,
    hidden: flag(hidden, false),
  }));

const rowsOf = (sheet: XmlNode): SheetContents["rows"] =>
  childrenOf(child(sheet, "sheetData"), "row").flatMap(({ attributes: { r, ht, hidden } }) =>
    ht === undefined && hidden === undefined
      ? []
      : [
          {
            first: Number(r) - 1,
            last: Number(r) - 1,
            points: ht === undefined ? null : Number(ht),
            hidden: flag(hidden, false),
          },
        ],
  );

const operators: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const kinds: Readonly<Record<string, string>> = {
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};
const alerts: Readonly<Record<string, string>> = { warning: "Warning", information: "Information" };

const bound = (text: string): number | string =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;

function ruleOf(node: XmlNode): Record<string, unknown> | null {
  const { type = "none", operator = "between", showDropDown } = node.attributes;
  const first = child(node, "formula1")?.text ?? "";
  const second = child(node, "formula2")?.text ?? "";
  if (type === "custom") return { custom: { formula: `=${first}` } };
  if (type === "list") {
    const source = first.startsWith('"') ? first.slice(1, -1) : `=${first}`;
    return { list: { inCellDropDown: !flag(showDropDown, false), source } };
  }
  const kind = kinds[type];
  if (!kind) return null;
  const bounds = { formula1: bound(first), ...(second && { formula2: bound(second) }) };
  return { [kind]: { ...bounds, operator: operators[operator] ?? "Between" } };
}

const validationsOf = (sheet: XmlNode): SheetContents["validations"] =>
  childrenOf(child(sheet, "dataValidations"), "dataValidation").flatMap((node) => {
    const rule = ruleOf(node);
    if (!rule) return [];
    const { sqref, allowBlank, showErrorMessage, errorStyle = "stop", errorTitle = "", error = "" } = node.attributes;
    const { showInputMessage, promptTitle = "", prompt = "" } = node.attributes;
    const values = {
      Rule: rule,
      IgnoreBlanks: flag(allowBlank, false),
      ErrorAlert: {
        showAlert: flag(showErrorMessage, false),
        style: alerts[errorStyle] ?? "Stop",
        title: errorTitle,
        message: error,
      },
      Prompt: { showPrompt: flag(showInputMessage, false), title: promptTitle, message: prompt },
    };
    return areasOf(sqref).map((area) => ({ area, values }));
  });

function formatOf(
  rule: XmlNode,
  differences: SheetSource["differences"],
): { type: string; stored: StoredContents } | null {
  const formulas = childrenOf(rule, "formula").map(({ text }) => text);
  const look = differences[Number(rule.attributes["dxfId"])];
  const Format: StoredContents = {
    below: {
      Font: {
        values: { ...(look?.color && { Color: look.color }), Bold: look?.bold ?? false, Italic: look?.italic ?? false },
      },
      Fill: { values: look?.fill ? { Color: look.fill } : {} },
    },
  };
  const of = (rules: StoredContents): StoredContents => ({ below: { rule: rules } });
  switch (rule.attributes["type"] ?? "") {
    case "expression":
      return {
        type: "Custom",
        stored: of({ below: { Rule: { values: { Formula: `=${formulas[0] ?? "FALSE"}` } }, Format } }),
      };
    case "cellIs": {
      const operator = (operators[rule.attributes["operator"] ?? ""] ?? "EqualTo").replace(/(OrEqual)To$/, "$1");
      const formula2 = formulas[1] === undefined ? {} : { formula2: `=${formulas[1]}` };
      return {
        type: "CellValue",
        stored: of({
          values: { Rule: { formula1: `=${formulas[0] ?? ""}`, ...formula2, operator } },
          below: { Format },
        }),
      };
    }
    case "dataBar": {
      const bar = child(rule, "dataBar");
      const [low, high] = childrenOf(bar, "cfvo").map(({ attributes: { type, val = "" } }) =>
        type === "num" ? { type: "Number", formula: val } : { type: "Automatic" },
      );
      const PositiveFormat = { values: { FillColor: colorOf(child(bar, "color")) } };
      return {
        type: "DataBar",
        stored: of({ values: { LowerBoundRule: low, UpperBoundRule: high }, below: { PositiveFormat } }),
      };
    }
    case "colorScale": {
      const [low, middle, high] = childrenOf(child(rule, "colorScale"), "color").map(colorOf);
      const three = high !== undefined;
      const criteria = {
        minimum: { type: "LowestValue", color: low },
        ...(three && { midpoint: { type: "Percentile", formula: "50", color: middle } }),
        maximum: { type: "HighestValue", color: three ? high : middle },
      };
      return { type: "ColorScale", stored: of({ values: { Criteria: criteria } }) };
    }
    default:
      return null;
  }
}

const conditionalFormatsOf = ({ sheet, differences }: SheetSource): SheetContents["conditionalFormats"] =>
  childrenOf(sheet, "conditionalFormatting")
    .flatMap((node) =>
      childrenOf(node, "cfRule").flatMap((rule) => {
        const format = formatOf(rule, differences);
        const priority = Number(rule.attributes["priority"] ?? 0);
        return format ? areasOf(node.attributes["sqref"]).map((area) => ({ priority, area, ...format })) : [];
      }),
    )
    .sort((a, b) => a.priority - b.priority)
    .map(({ type, area, stored }) => ({ type, area, stored }));

const textIn = (node: XmlNode | undefined): string =>
  (node?.children ?? []).map((one) => (one.name === "t" ? one.text : one.name === "r" ? textIn(one) : "")).join("");

const notesOf = (comments: XmlNode | null): SheetContents["notes"] =>
  childrenOf(child(comments ?? undefined, "commentList"), "comment").flatMap((comment) => {
    const at = parseAddress(comment.attributes["ref"] ?? "");
    return at ? [{ ...at, text: textIn(child(comment, "text")) }] : [];
  });

const linksOf = (sheet: XmlNode): SheetContents["links"] =>
  childrenOf(child(sheet, "hyperlinks"), "hyperlink").flatMap(({ attributes: { ref, location, tooltip = "" } }) =>
    location === undefined
      ? []
      : areasOf(ref).map((area) => ({ area, documentReference: location, screenTip: tooltip })),
  );

const tablesOf = (tables: readonly XmlNode[]): SheetContents["tables"] =>
  tables.flatMap((table) => {
    const { displayName, name, ref, totalsRowCount } = table.attributes;
    const [area] = areasOf(ref);
    const style = child(table, "tableStyleInfo")?.attributes["name"] ?? "";
    return area ? [{ name: displayName ?? name ?? "Table", area, style, showsTotals: totalsRowCount === "1" }] : [];
  });

/** What a sheet's protection allows: in a file, a flag says what is locked. */
function protectionOf(sheet: XmlNode): SheetContents["protection"] {
  const { attributes } = child(sheet, "sheetProtection") ?? {};
  if (!attributes || !flag(attributes["sheet"], false)) return null;
  const names = [
    "formatCells",
    "formatColumns",
    "formatRows",
    "insertColumns",
    "insertRows",
    "deleteColumns",
    "deleteRows",
    "sort",
    "autoFilter",
  ];
  return Object.fromEntries(
    names.map((name) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, !flag(attributes[name], true)]),
  );
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** One sheet of a file as plain values. */
export function sheetOfFile(source: SheetSource): SheetContents {
  const { sheet, values } = source;
  const view = childrenOf(child(sheet, "sheetViews"), "sheetView")[0];
  const { xSplit = "0", ySplit = "0", state = "" } = child(view, "pane")?.attributes ?? {};
  const isFrozen = state.startsWith("frozen");
  return {
    name: values.name,
    visibility: visibilities[values.visibility],
    cells: cellsOf(source),
    columns: columnsOf(sheet),
    rows: rowsOf(sheet),
    merges: [...values.merges],
    validations: validationsOf(sheet),
    conditionalFormats: conditionalFormatsOf(source),
    notes: notesOf(source.comments),
    links: linksOf(sheet),
    tables: tablesOf(source.tables),
    charts: [],
    frozen: isFrozen ? { rows: Number(ySplit), columns: Number(xSplit) } : { rows: 0, columns: 0 },
    protection: protectionOf(sheet),
    showsGridlines: flag(view?.attributes["showGridLines"], true),
    tabColor: colorOf(child(child(sheet, "sheetPr"), "tabColor")),
  };
}
