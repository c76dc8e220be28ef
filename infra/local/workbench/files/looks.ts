import {
  font,
  highlights,
  styles,
  type Highlight,
  type HighlightName,
  type Style as PlannedStyle,
  type StyleName,
} from "../../../../core/sheets/styles";
import {
  plainStyle,
  styleValue,
  withValue,
  type Edge,
  type Style,
  type StylePath,
  type StyleValue,
} from "../model/style";

const edges = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const satisfies Record<
  string,
  Edge
>;
const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const weights = { thin: "Thin", medium: "Medium" } as const;

/** What a planned style sets, property by property. */
function settingsOf(style: PlannedStyle): (readonly [StylePath, StyleValue])[] {
  const settings: (readonly [StylePath, StyleValue])[] = [
    ["Font.Name", font.name],
    ["Font.Size", style.size ?? font.sizePoints],
  ];
  if (style.bold) settings.push(["Font.Bold", true]);
  if (style.italic) settings.push(["Font.Italic", true]);
  if (style.underline) settings.push(["Font.Underline", "Single"]);
  if (style.color) settings.push(["Font.Color", `#${style.color}`]);
  if (style.fill) settings.push(["Fill.Color", `#${style.fill}`]);
  if (style.numberFormat) settings.push(["NumberFormat", style.numberFormat]);
  if (style.horizontal) settings.push(["HorizontalAlignment", horizontals[style.horizontal]]);
  if (style.vertical) settings.push(["VerticalAlignment", verticals[style.vertical]]);
  if (style.wrap) settings.push(["WrapText", true]);
  if (style.indent) settings.push(["IndentLevel", style.indent]);
  if (style.unlocked) settings.push(["Protection.Locked", false]);
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const weight = style.border?.[side];
    if (!weight || !style.border) continue;
    settings.push([`${edges[side]}.Style`, "Continuous"], [`${edges[side]}.Weight`, weights[weight]]);
    settings.push([`${edges[side]}.Color`, `#${style.border.color}`]);
  }
  return settings;
}

const made = new Map<StyleName, Style>();

/** The look of a planned style. */
export function lookOf(name: StyleName): Style {
  const known =
    made.get(name) ??
    settingsOf(styles[name]).reduce((look, [path, value]) => withValue(look, path, value), plainStyle);
  made.set(name, known);
  return known;
}

const styleNames = Object.keys(styles).filter((name): name is StyleName => Object.hasOwn(styles, name));
const compared: readonly StylePath[] = [
  "NumberFormat",
  "Protection.Locked",
  "Fill.Color",
  "Font.Bold",
  "Font.Italic",
  "Font.Color",
  "Font.Size",
  "HorizontalAlignment",
  "WrapText",
  "EdgeBottom.Style",
  "EdgeTop.Style",
];

/**
 * The planned style that looks most like a look: the same one for what was drawn from a plan, the nearest for anything else. What a cell lets be
 * typed (locked, number format) weighs more than how it looks.
 */
export function nearestStyle(look: Style): StyleName {
  const exact = styleNames.find((name) => lookOf(name) === look);
  if (exact) return exact;
  const score = (name: StyleName): number =>
    compared.reduce((sum, path, index) => {
      const same = styleValue(lookOf(name), path) === styleValue(look, path);
      return sum + (same ? (index < 2 ? 8 : 1) : 0);
    }, 0);
  return styleNames.reduce(
    (best, name) => (score(name) > score(best) ? name : best),
    "plain" satisfies StyleName as StyleName,
  );
}

const highlightNames = Object.keys(highlights).filter((name): name is HighlightName => Object.hasOwn(highlights, name));

/** The highlight of ours with a font colour (`#RRGGBB`); null where none has it. */
export const highlightOfColor = (color: unknown): HighlightName | null =>
  highlightNames.find((name) => `#${highlights[name].color}` === color) ?? null;

/** What a highlight lays over a cell: colours as #RRGGBB. */
export const highlightOf = (name: HighlightName): Highlight => highlights[name];
