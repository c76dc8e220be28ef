import type { CellStyle } from "hucre/xlsx";
import {
  font,
  highlights,
  styles,
  type Highlight,
  type HighlightName,
  type Style,
  type StyleName,
} from "../../../core/sheets/styles";

const rgb = (color: string) => ({ rgb: color.toUpperCase() });

function edgesOf({ border }: Style): CellStyle["border"] {
  if (!border) return undefined;
  const made: NonNullable<CellStyle["border"]> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const edge = border[side];
    if (edge) made[side] = { style: edge, color: rgb(border.color) };
  }
  return made;
}

function drawn(style: Style): CellStyle {
  const { size = font.sizePoints, bold, italic, underline, color, fill, numberFormat, unlocked } = style;
  const { horizontal, vertical, wrap, indent } = style;
  const edges = edgesOf(style);
  return {
    font: {
      name: font.name,
      size,
      family: 2,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
      ...(color && { color: rgb(color) }),
    },
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill) } }),
    ...(edges && { border: edges }),
    alignment: {
      ...(horizontal && { horizontal }),
      ...(vertical && { vertical }),
      ...(wrap && { wrapText: wrap }),
      ...(indent !== undefined && { indent }),
    },
    ...(numberFormat && { numFmt: numberFormat }),
    ...(unlocked && { protection: { locked: false } }),
  };
}

const drawnStyles = new Map<StyleName, CellStyle>();

/** A named style in the terms of the file library; the same object each time, so that the library can keep it once. */
export function cellStyle(name: StyleName): CellStyle {
  const known = drawnStyles.get(name);
  if (known) return known;
  const style = drawn(styles[name]);
  drawnStyles.set(name, style);
  return style;
}

/** A named highlight as a differential style: a conditional format's fill is read from its background colour. */
export function highlightStyle(name: HighlightName): CellStyle {
  const { color, fill, bold, italic, border: line }: Highlight = highlights[name];
  const edge = line ? ({ style: "thin", color: rgb(line) } as const) : undefined;
  return {
    font: { color: rgb(color), ...(bold && { bold }), ...(italic && { italic }) },
    ...(fill && { fill: { type: "pattern", pattern: "solid", fgColor: rgb(fill), bgColor: rgb(fill) } }),
    ...(edge && { border: { top: edge, bottom: edge, left: edge, right: edge } }),
  };
}
