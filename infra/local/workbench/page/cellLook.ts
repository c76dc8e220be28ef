import type { Highlighted } from "../model/highlights";
import { styleValue, type Style, type StylePath } from "../model/style";

const text = (style: Style, path: StylePath): string => String(styleValue(style, path));

const widths: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };
const lines: Readonly<Record<string, string>> = { Dash: "dashed", Dot: "dotted", Double: "double" };

function border(style: Style, side: "Top" | "Bottom" | "Left" | "Right"): string {
  const line = text(style, `Edge${side}.Style`);
  if (line === "None") return "";
  const width = widths[text(style, `Edge${side}.Weight`)] ?? "1px";
  return `border-${side.toLowerCase()}: ${width} ${lines[line] ?? "solid"} ${text(style, `Edge${side}.Color`)};`;
}

const aligned: Readonly<Record<string, string>> = {
  Left: "flex-start",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "flex-end",
};
const stood: Readonly<Record<string, string>> = { Top: "flex-start", Center: "center", Bottom: "flex-end" };
const indentPixels = 9;

/** How wide the small letters of the alphabet are in Arial, in ems. */
const alphabetEms = 12.726;

/**
 * How large letters are drawn: in a browser with neither Arial nor a font of its widths another stands in, which is wider, and a text that fits its cell in Excel would
 * not fit it here. 1 where the widths are Arial's.
 */
function letterScale(): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return 1;
  pen.font = `100px ${fonts("Arial")}`;
  return Math.min(1, (alphabetEms * 100) / pen.measureText("abcdefghijklmnopqrstuvwxyz").width);
}

const fonts = (name: string): string =>
  `${JSON.stringify(name)}, Arimo, "Liberation Sans", Arial, sans-serif`.replaceAll('"', "'");

let scale: number | null = null;

/** How a cell is drawn: CSS of ours alone, from values that were checked when they were set. `isFigure` sends a number to the right. */
export function cellCss(style: Style, over: Highlighted, isFigure: boolean): string {
  scale ??= letterScale();
  const alignment = text(style, "HorizontalAlignment");
  const side = aligned[alignment] ?? (isFigure ? "flex-end" : "flex-start");
  const indent = Number(styleValue(style, "IndentLevel")) * indentPixels + 3;
  const fill = over.fill ?? text(style, "Fill.Color");
  const bold = over.bold || styleValue(style, "Font.Bold") === true;
  const italic = over.italic || styleValue(style, "Font.Italic") === true;
  const background = over.bar
    ? `background: linear-gradient(90deg, ${over.bar.color} ${Math.round(over.bar.share * 100)}%, ${fill || "transparent"} 0);`
    : fill
      ? `background: ${fill};`
      : "";
  return [
    `color: ${over.color ?? text(style, "Font.Color")};`,
    background,
    `font-family: ${fonts(text(style, "Font.Name"))};`,
    `font-size: ${(Number(styleValue(style, "Font.Size")) * scale).toFixed(2)}pt;`,
    bold ? "font-weight: 700;" : "",
    italic ? "font-style: italic;" : "",
    text(style, "Font.Underline") === "None" ? "" : "text-decoration: underline;",
    `justify-content: ${side};`,
    `text-align: ${side === "flex-end" ? "right" : side === "center" ? "center" : "left"};`,
    `align-items: ${stood[text(style, "VerticalAlignment")] ?? "flex-end"};`,
    styleValue(style, "WrapText") === true ? "white-space: pre-wrap; overflow-wrap: anywhere;" : "white-space: pre;",
    side === "flex-end" ? `padding-right: ${indent}px;` : `padding-left: ${indent}px;`,
    ...(["Top", "Bottom", "Left", "Right"] as const).map((one) => border(style, one)),
  ].join(" ");
}
