import { address } from "../../../core/sheets/address";
import { cleanText } from "../../../core/sheets/cleanText";
import { fittedRowHeights } from "../../../core/sheets/rowHeights";
import type { SheetPlan } from "../../../core/sheets/sheetPlan";
import { font } from "../../../core/sheets/styles";
import { digitPixels, linePoints, textPixels, wrappedLines } from "../../../core/sheets/textSize";
import { cellText } from "./cellText";
import { xmlText } from "./xmlText";

type Note = SheetPlan["notes"][number];

const size = 9;
const mostPixelsWide = 320;
const leastPixelsWide = 120;
const padding = 14;
const pixels = (points: number) => (points * 96) / 72;

/** The width and height in pixels of a box that shows the whole of a note. */
function boxPixels(text: string): { wide: number; high: number } {
  const longest = Math.max(...text.split("\n").map((line) => textPixels(line, size)));
  const wide = Math.round(Math.min(mostPixelsWide, Math.max(leastPixelsWide, longest + padding + 4)));
  const lines = wrappedLines(text, (wide - padding) * 0.94, size);
  return { wide, high: Math.round(lines * pixels(linePoints(size)) + padding) };
}

/** Where `length` pixels from the edge of row or column `first` end: which one, and how far into it. */
function reach(first: number, length: number, sizeOf: (index: number) => number): { index: number; offset: number } {
  let index = first;
  let offset = length;
  while (offset >= sizeOf(index)) {
    offset -= sizeOf(index);
    index += 1;
  }
  return { index, offset: Math.round(offset) };
}

function shape(note: Note, id: number, sheet: SheetPlan, heights: ReadonlyMap<number, number>): string {
  const { wide, high } = boxPixels(cleanText(note.text));
  const columnPixels = (column: number) => {
    const chars = sheet.columnWidthsChars[column];
    return Math.max(1, chars === undefined ? 64 : chars * digitPixels + 5);
  };
  const rowPixels = (row: number) => Math.max(1, pixels(heights.get(row) ?? 15));
  const left = note.column + 1;
  const right = reach(left, 12 + wide, columnPixels);
  const bottom = reach(note.row, 2 + high, rowPixels);
  const anchor = [left, 12, note.row, 2, right.index, right.offset, bottom.index, bottom.offset].join(",");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:${wide * 0.75}pt;height:${high * 0.75}pt;` +
    `z-index:${id % 1024};visibility:hidden" fillcolor="#fffbe6" strokecolor="#8a6d00" o:insetmode="auto">` +
    `<v:fill color2="#fffbe6"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Notes from top left to bottom right; where two stand on one cell the later one holds. */
function inOrder(notes: readonly Note[]): Note[] {
  const byCell = new Map(notes.map((note) => [address(note.row, note.column), note]));
  return [...byCell.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The part that holds a sheet's notes: their text in our font, by `author`. */
export function noteTexts({ notes }: SheetPlan, author: string): string {
  const face = `<rPr><sz val="${size}"/><color rgb="FF1F2A37"/><rFont val="${font.name}"/><family val="2"/></rPr>`;
  const comments = inOrder(notes).map(
    ({ row, column, text }) =>
      `<comment ref="${address(row, column)}" authorId="0"><text><r>${face}` +
      `<t xml:space="preserve">${xmlText(cellText(text))}</t></r></text></comment>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${xmlText(cellText(author))}</author>` +
    `</authors><commentList>${comments.join("")}</commentList></comments>`
  );
}

/** The part that draws a sheet's notes: one hidden box each, right of its cell and as large as its text; `sheetIndex` from 0. */
export function noteShapes(sheet: SheetPlan, sheetIndex: number): string {
  const heights = fittedRowHeights(sheet);
  const shapes = inOrder(sheet.notes).map((note, index) =>
    shape(note, (sheetIndex + 1) * 1024 + 1 + index, sheet, heights),
  );
  return (
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
    `xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetIndex + 1}"/>` +
    `</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
    `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`
  );
}
