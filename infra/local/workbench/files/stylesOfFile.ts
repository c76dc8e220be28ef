import type { FileContents } from "./fileContents";
import { child, childrenOf, flag, type XmlNode } from "./xmlTree";

type Properties = FileContents["looks"][number];

/** The number formats Excel has without naming them in the file. @source ECMA-376 Part 1, 18.8.30 numFmts */
const builtIn: Readonly<Record<string, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "dd/mm/yyyy",
  15: "d mmm yy",
  16: "d mmm",
  17: "mmm yy",
  20: "hh:mm",
  21: "hh:mm:ss",
  22: "dd/mm/yyyy hh:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  49: "@",
};

/** The colours of Office's own theme, in the order a file counts them. */
const theme = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** A colour as #RRGGBB; "" where the file names none this host knows. */
export function colorOf(node: XmlNode | undefined): string {
  const { rgb, theme: index } = node?.attributes ?? {};
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const themed = index === undefined ? undefined : theme[Number(index)];
  return themed ? `#${themed}` : "";
}

function fontOf(node: XmlNode | undefined): Properties {
  const color = colorOf(child(node, "color"));
  const on = (name: string) => flag(child(node, name)?.attributes["val"], child(node, name) !== undefined);
  return [
    ["Font.Name", child(node, "name")?.attributes["val"] ?? "Calibri"],
    ["Font.Size", Number(child(node, "sz")?.attributes["val"] ?? 11)],
    ...(color ? [["Font.Color", color] satisfies [string, string]] : []),
    ["Font.Bold", on("b")],
    ["Font.Italic", on("i")],
    ["Font.Strikethrough", on("strike")],
    ["Font.Underline", child(node, "u") ? "Single" : "None"],
  ];
}

const weights: Readonly<Record<string, string>> = { hair: "Hairline", thin: "Thin", medium: "Medium", thick: "Thick" };
const lines: Readonly<Record<string, string>> = { dashed: "Dash", dotted: "Dot", double: "Double" };

function bordersOf(node: XmlNode | undefined): Properties {
  return (["Top", "Bottom", "Left", "Right"] as const).flatMap((side): Properties => {
    const edge = child(node, side.toLowerCase());
    const drawn = edge?.attributes["style"];
    if (drawn === undefined || drawn === "none") return [];
    return [
      [`Edge${side}.Style`, lines[drawn] ?? "Continuous"],
      [`Edge${side}.Weight`, weights[drawn] ?? "Thin"],
      [`Edge${side}.Color`, colorOf(child(edge, "color")) || "#000000"],
    ];
  });
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function alignmentOf(node: XmlNode | undefined): Properties {
  const { horizontal = "general", vertical = "bottom", wrapText, indent = "0" } = node?.attributes ?? {};
  return [
    ["HorizontalAlignment", capitalised(horizontal)],
    ["VerticalAlignment", capitalised(vertical)],
    ["WrapText", flag(wrapText, false)],
    ["IndentLevel", Number(indent)],
  ];
}

/** The look of each kind of cell in a styles part, in the order cells name them. */
export function looksOf(styles: XmlNode): FileContents["looks"] {
  const formats = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      attributes["numFmtId"],
      attributes["formatCode"] ?? "",
    ]),
  );
  const part = (list: string, name: string) => childrenOf(child(styles, list), name);
  const [fonts, fills, borders] = [part("fonts", "font"), part("fills", "fill"), part("borders", "border")];
  return part("cellXfs", "xf").map((xf): Properties => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    const pattern = child(fills[Number(fillId)], "patternFill");
    const fill = pattern?.attributes["patternType"] === "solid" ? colorOf(child(pattern, "fgColor")) : "";
    return [
      ["NumberFormat", formats.get(numFmtId) ?? builtIn[numFmtId] ?? "General"],
      ...fontOf(fonts[Number(fontId)]),
      ...(fill ? [["Fill.Color", fill] satisfies [string, string]] : []),
      ...bordersOf(borders[Number(borderId)]),
      ...alignmentOf(child(xf, "alignment")),
      ["Protection.Locked", flag(child(xf, "protection")?.attributes["locked"], true)],
    ];
  });
}

/** What conditional formats of a file lay over a cell, in the order their rules name them. */
export const differencesOf = (styles: XmlNode): { color: string; fill: string; bold: boolean; italic: boolean }[] =>
  childrenOf(child(styles, "dxfs"), "dxf").map((dxf) => {
    const font = child(dxf, "font");
    const pattern = child(child(dxf, "fill"), "patternFill");
    return {
      color: colorOf(child(font, "color")),
      fill: colorOf(child(pattern, "bgColor")) || colorOf(child(pattern, "fgColor")),
      bold: child(font, "b") !== undefined,
      italic: child(font, "i") !== undefined,
    };
  });
