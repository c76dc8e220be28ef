import type { WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { font } from "../../../core/sheets/styles";
import { chartPart } from "./chartPart";
import { flatDataBars } from "./dataBars";
import { noteShapes, noteTexts } from "./noteParts";

/** A part of the package rewritten: its path, and its text from the text the file library wrote. */
export interface Amendment {
  readonly path: string;
  readonly amend: (xml: string) => string;
}

/** The order the file format lays down for what a font holds; the library writes another, which Microsoft's validator reports. */
const fontOrder = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** Puts what each font of the style part holds in the order of the format. */
export const orderedFonts = (xml: string): string =>
  xml.replace(/<font>(.*?)<\/font>/g, (_, inside: string) => {
    const children = inside.match(/<[^>]+\/>/g) ?? [];
    const place = (child: string) => fontOrder.indexOf(/^<(\w+)/.exec(child)?.[1] ?? "");
    return `<font>${children.sort((a, b) => place(a) - place(b)).join("")}</font>`;
  });

/** Without the moment of writing, so that one plan always gives the same bytes. */
const undated = (xml: string) => xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, "");

const ourName = (xml: string) =>
  xml.replace(/<Application>[^<]*<\/Application>/, "<Application>Trustwide</Application>");

const ourFont = (xml: string) => xml.replace(/(<a:latin typeface=")[^"]*(")/g, `$1${font.name}$2`);

const selected = (xml: string) => xml.replace("<sheetView ", '<sheetView tabSelected="1" ');

const unstyled = (xml: string) => xml.replace('<tableStyleInfo name="none" ', "<tableStyleInfo ");

/** The index of the sheet that is open when the workbook opens: the plan's, else the first that can be seen. */
export function activeSheetIndex({ sheets, activeSheet }: WorkbookPlan): number {
  return sheets.findIndex(({ name, visibility }) =>
    activeSheet === undefined ? visibility === "visible" : name === activeSheet,
  );
}

/** What the package needs beyond what the file library writes, part by part. */
export function amendments(plan: WorkbookPlan): Amendment[] {
  const list: Amendment[] = [
    { path: "docProps/core.xml", amend: undated },
    { path: "docProps/app.xml", amend: ourName },
    { path: "xl/styles.xml", amend: orderedFonts },
    { path: "xl/theme/theme1.xml", amend: ourFont },
    { path: `xl/worksheets/sheet${activeSheetIndex(plan) + 1}.xml`, amend: selected },
  ];
  let tables = 0;
  let charts = 0;
  plan.sheets.forEach((sheet, index) => {
    if (sheet.conditionalFormats.length > 0)
      list.push({ path: `xl/worksheets/sheet${index + 1}.xml`, amend: (xml) => flatDataBars(xml, sheet, index) });
    for (let chart = 0; chart < sheet.charts.length; chart += 1) {
      charts += 1;
      list.push({ path: `xl/charts/chart${charts}.xml`, amend: (xml) => chartPart(xml, plan) });
    }
    if (sheet.notes.length > 0)
      list.push(
        { path: `xl/comments${index + 1}.xml`, amend: () => noteTexts(sheet, plan.author) },
        { path: `xl/drawings/vmlDrawing${index + 1}.vml`, amend: () => noteShapes(sheet, index) },
      );
    for (const table of sheet.tables) {
      tables += 1;
      if (table.style === "none") list.push({ path: `xl/tables/table${tables}.xml`, amend: unstyled });
    }
  });
  return list;
}
