import { z } from "zod";

const color = z
  .string()
  .transform((text) => {
    const named = {
      black: "#000000",
      white: "#FFFFFF",
      red: "#FF0000",
      green: "#008000",
      blue: "#0000FF",
      yellow: "#FFFF00",
      orange: "#FFA500",
      gray: "#808080",
    };
    const known = Object.entries(named).find(([name]) => name === text.toLowerCase());
    if (known) return known[1];
    return text === "" ? "" : `#${text.replace(/^#/, "").toUpperCase()}`;
  })
  .refine((text) => text === "" || /^#[0-9A-F]{6}$/.test(text), "a colour is #RRGGBB or a name");

/** The sides a cell has a border on. */
export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

const borderStyle = z.enum(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"]);
const borderWeight = z.enum(["Hairline", "Thin", "Medium", "Thick"]);

/** Every property of a cell's look: what a fresh cell has, and what may be set. Paths are as the wire goes to them. */
const table = {
  NumberFormat: { plain: "General", takes: z.string() },
  HorizontalAlignment: {
    plain: "General",
    takes: z.enum(["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"]),
  },
  VerticalAlignment: { plain: "Bottom", takes: z.enum(["Top", "Center", "Bottom", "Justify", "Distributed"]) },
  WrapText: { plain: false, takes: z.boolean() },
  IndentLevel: { plain: 0, takes: z.int().min(0).max(250) },
  ShrinkToFit: { plain: false, takes: z.boolean() },
  AutoIndent: { plain: false, takes: z.boolean() },
  TextOrientation: { plain: 0, takes: z.int().min(-90).max(180) },
  ReadingOrder: { plain: "Context", takes: z.enum(["Context", "LeftToRight", "RightToLeft"]) },
  "Font.Name": { plain: "Calibri", takes: z.string().min(1) },
  "Font.Size": { plain: 11, takes: z.number().min(1).max(409) },
  "Font.Color": { plain: "#000000", takes: color },
  "Font.Bold": { plain: false, takes: z.boolean() },
  "Font.Italic": { plain: false, takes: z.boolean() },
  "Font.Underline": {
    plain: "None",
    takes: z.enum(["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
  },
  "Font.Strikethrough": { plain: false, takes: z.boolean() },
  "Font.Subscript": { plain: false, takes: z.boolean() },
  "Font.Superscript": { plain: false, takes: z.boolean() },
  "Fill.Color": { plain: "", takes: color },
  "Protection.Locked": { plain: true, takes: z.boolean() },
  "Protection.FormulaHidden": { plain: false, takes: z.boolean() },
  "EdgeTop.Style": { plain: "None", takes: borderStyle },
  "EdgeTop.Weight": { plain: "Thin", takes: borderWeight },
  "EdgeTop.Color": { plain: "#000000", takes: color },
  "EdgeBottom.Style": { plain: "None", takes: borderStyle },
  "EdgeBottom.Weight": { plain: "Thin", takes: borderWeight },
  "EdgeBottom.Color": { plain: "#000000", takes: color },
  "EdgeLeft.Style": { plain: "None", takes: borderStyle },
  "EdgeLeft.Weight": { plain: "Thin", takes: borderWeight },
  "EdgeLeft.Color": { plain: "#000000", takes: color },
  "EdgeRight.Style": { plain: "None", takes: borderStyle },
  "EdgeRight.Weight": { plain: "Thin", takes: borderWeight },
  "EdgeRight.Color": { plain: "#000000", takes: color },
} as const;

export type StylePath = keyof typeof table;
export type StyleValue = string | number | boolean;

/** How a cell looks: only what differs from a fresh cell. One look is one object, so that looks compare by identity. */
export interface Style {
  readonly values: ReadonlyMap<StylePath, StyleValue>;
}

/** How a fresh cell looks. */
export const plainStyle: Style = { values: new Map() };

export const isStylePath = (path: string): path is StylePath => Object.hasOwn(table, path);

/** What a property may be set to; the path must be one of ours. */
export const takes = (path: StylePath): z.ZodType<StyleValue> => table[path].takes;

export const styleValue = (style: Style, path: StylePath): StyleValue => style.values.get(path) ?? table[path].plain;

/** The look of text in a cell, for whoever draws it. */
export const numberFormatOf = (style: Style): string => String(styleValue(style, "NumberFormat"));
export const isLocked = (style: Style): boolean => styleValue(style, "Protection.Locked") === true;

const changed = new WeakMap<Style, Map<string, Style>>();
const known = new Map<string, Style>([["", plainStyle]]);

function interned(values: ReadonlyMap<StylePath, StyleValue>): Style {
  const name = [...values]
    .map(([path, value]) => `${path}=${JSON.stringify(value)}`)
    .sort()
    .join(";");
  const style = known.get(name) ?? { values };
  known.set(name, style);
  return style;
}

/** The same look with one property changed. Setting a border's colour or weight draws it, as in Excel. */
export function withValue(style: Style, path: StylePath, value: StyleValue): Style {
  const key = `${path}=${JSON.stringify(value)}`;
  const steps = changed.get(style) ?? new Map<string, Style>();
  changed.set(style, steps);
  const before = steps.get(key);
  if (before) return before;
  const values = new Map(style.values);
  if (value === table[path].plain) values.delete(path);
  else values.set(path, value);
  const after = interned(values);
  steps.set(key, after);
  return after;
}
