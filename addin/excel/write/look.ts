import { font, type Style } from "../../../core/sheets/styles";

const colour = (rgb: string): string => `#${rgb}`;

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const weights = { thin: "Thin", medium: "Medium" } as const;

/** The lines of a range that make one edge of each of its cells: the outer edge, and the lines between cells. */
const edges = {
  top: ["EdgeTop", "InsideHorizontal"],
  bottom: ["EdgeBottom", "InsideHorizontal"],
  left: ["EdgeLeft", "InsideVertical"],
  right: ["EdgeRight", "InsideVertical"],
} as const;

/** Which lines between cells a range has: a single row has none across, a single column none down. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

function drawBorder(format: Excel.RangeFormat, { border }: Style, { rows, columns }: Size): void {
  if (!border) return;
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const edge = border[side];
    if (!edge) continue;
    for (const index of edges[side]) {
      if ((index === "InsideHorizontal" && rows === 1) || (index === "InsideVertical" && columns === 1)) continue;
      const line = format.borders.getItem(index);
      line.style = "Continuous";
      line.weight = weights[edge];
      line.color = colour(border.color);
    }
  }
}

/** Takes away what an earlier push drew, where a cell's look may have changed since. */
export function clearLook({ format }: Excel.Range, { rows, columns }: Size): void {
  format.fill.clear();
  for (const index of [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
    "InsideVertical",
  ] as const) {
    if ((index === "InsideHorizontal" && rows === 1) || (index === "InsideVertical" && columns === 1)) continue;
    format.borders.getItem(index).style = "None";
  }
}

/** Gives a range the look of a style; its number format is set with its values. */
export function drawLook(range: Excel.Range, style: Style, size: Size, isLockable: boolean): void {
  const { format } = range;
  format.font.name = font.name;
  format.font.size = style.size ?? font.sizePoints;
  format.font.bold = style.bold ?? false;
  format.font.italic = style.italic ?? false;
  format.font.underline = style.underline ? "Single" : "None";
  format.font.color = colour(style.color ?? "000000");
  format.verticalAlignment = verticals[style.vertical ?? "bottom"];
  format.horizontalAlignment = style.horizontal ? horizontals[style.horizontal] : "General";
  format.wrapText = style.wrap ?? false;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.fill) format.fill.color = colour(style.fill);
  drawBorder(format, style, size);
  if (isLockable && style.unlocked) format.protection.locked = false;
}
