import { entryAt } from "../../entries/entry";
import { drawnEntry } from "../../entries/drawnEntry";
import { rowCellId, type Field } from "../../returns/definition";
import { checkHeading, noteHeading, rowNumberHeading } from "../../returns/headings";
import type { LaidSection } from "../../returns/layout";
import { address } from "../address";
import { emptySheet, type Block, type FormulaCell, type SheetPlan } from "../sheetPlan";
import { checkHighlights, checkWidthChars, noteWidthChars, sheetFooter } from "./checkColumn";
import { definitionNote } from "./definitionWords";
import type { SectionContent } from "./gridSheet";
import { inputStyle } from "./inputLook";
import { inputHighlight, inputValidation } from "./inputValidation";
import { sectionFrame } from "./sectionFrame";

const widthChars = ({ type, maxLength }: Field): number => {
  if (type === "text") return (maxLength ?? 500) > 100 ? 40 : 24;
  return type === "choice" ? 24 : 14;
};

const hasText = (laid: LaidSection): boolean => laid.fields.some(({ type }) => type === "text");

/** The sheet of a `rows` section: an Excel table with a fixed stock of rows to fill, a check and, where queries may rise, a note beside each. */
export function rowsSheet(content: SectionContent): SheetPlan {
  const { laid, school, checks, lists, noteTexts } = content;
  const { headerRow, section, fields } = laid;
  const stock = section.stockRows;
  const hasNotes = noteTexts.size > 0;
  const lastColumn = hasNotes ? laid.noteColumn : laid.checkColumn;
  const frame = sectionFrame(laid, school, {
    tally: checks.tallyOfSheet(laid.sheet),
    lastColumn,
    isFilledIn: false,
  });
  const columns = [rowNumberHeading, ...fields.map(({ label }) => label)];
  const rangeOf = (field: Field) => ({
    row: headerRow + 1,
    column: laid.inputColumns.get(field.id) ?? 1,
    rows: stock,
    columns: 1,
  });
  return {
    ...emptySheet,
    name: laid.sheet,
    protected: true,
    columnWidthsChars: [6, ...fields.map(widthChars), checkWidthChars, ...(hasNotes ? [noteWidthChars] : [])],
    blocks: [...frame.blocks, ...tableBlocks(content, columns, hasNotes)],
    merges: frame.merges,
    links: frame.links,
    tables: [
      {
        name: section.id,
        range: { row: headerRow, column: 0, rows: stock + 1, columns: columns.length },
        columns,
        style: "none",
        filterButtons: false,
      },
    ],
    validations: fields.map((field) => inputValidation(field, rangeOf(field), lists.referenceOf(field.id))),
    conditionalFormats: [
      ...checkHighlights(laid, headerRow + stock),
      ...fields.map((field) => inputHighlight(field, rangeOf(field))),
    ],
    notes: fields.map((field) => ({
      row: headerRow,
      column: laid.inputColumns.get(field.id) ?? 1,
      text: definitionNote(field),
    })),
    freeze: { rows: headerRow + 1, columns: 1 },
    rowHeightsPoints: new Map([
      [headerRow, 36],
      ...Array.from({ length: stock }, (_, index) => [headerRow + 1 + index, hasText(laid) ? 30 : 20] as const),
    ]),
    zoomPercent: 90,
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRows: { first: headerRow, count: 1 },
      footer: sheetFooter(school, laid.sheet),
    },
  };
}

function tableBlocks(content: SectionContent, columns: readonly string[], hasNotes: boolean): Block[] {
  const { laid, entries, checks, noteTexts } = content;
  const { headerRow, fields, lines } = laid;
  const row = headerRow + 1;
  const stock = lines.flatMap((line) => (line.kind === "stock" ? [line] : []));
  const inRows = (column: number, style: Block["style"], cells: Block["cells"]): Block => ({
    row,
    column,
    style,
    cells,
  });
  return [
    {
      row: headerRow,
      column: 0,
      style: "columnHeaderLeft",
      cells: [[...columns, checkHeading, ...(hasNotes ? [noteHeading] : [])]],
    },
    inRows(
      0,
      "rowNumber",
      stock.map(({ number }) => [number]),
    ),
    ...fields.map((field) =>
      inRows(
        laid.inputColumns.get(field.id) ?? 1,
        inputStyle(field),
        stock.map(({ number }) => [drawnEntry(entryAt(entries, rowCellId(field.id, number)))]),
      ),
    ),
    inRows(
      laid.checkColumn,
      "checkLine",
      stock.map((line) => [messageWhereFilled(content, line.row)]),
    ),
    ...(hasNotes
      ? [
          inRows(
            laid.noteColumn,
            "inputNote" as const,
            stock.map((line) => [noteTexts.get(line.row) || null]),
          ),
        ]
      : []),
  ].filter(({ cells }) => cells.length > 0) as Block[];

  function messageWhereFilled({ laid: { sheet } }: SectionContent, at: number): FormulaCell {
    const filled = `COUNTA(${address(at, 1)}:${address(at, fields.length)})`;
    const isFilled = fields.some((field) => entryAt(entries, rowCellId(field.id, at - headerRow)).kind !== "blank");
    const message = checks.messageOfLine(sheet, at);
    return { formula: `IF(${filled}=0,"",${message.formula})`, cached: isFilled ? (message.cached ?? "") : "" };
  }
}
