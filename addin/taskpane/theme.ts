import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Shades of the product's blue, the same as the headings of every sheet we make (80 is colors.brand of core/sheets/styles). */
const brand: BrandVariants = {
  10: "#04080f",
  20: "#0a1826",
  30: "#0c2740",
  40: "#103251",
  50: "#143d63",
  60: "#184570",
  70: "#1b4a76",
  80: "#1d4e79",
  90: "#336290",
  100: "#4a77a6",
  110: "#628cbb",
  120: "#7ba1cf",
  130: "#94b6de",
  140: "#aecbeb",
  150: "#c8dff4",
  160: "#e3f0fb",
};

const sans = '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, Arial, sans-serif';
const light: Theme = { ...createLightTheme(brand), fontFamilyBase: sans };
const dark: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase: sans,
  colorBrandForeground1: brand[130],
  colorBrandForegroundLink: brand[130],
  colorBrandForeground2: brand[140],
};

/** How light the pane is: as Excel is where it says so, else as the computer is. */
export type Lightness = "light" | "dark" | "high contrast";

/** The theme of the pane's parts. */
export const themeFor = (lightness: Lightness): Theme =>
  lightness === "high contrast" ? teamsHighContrastTheme : lightness === "dark" ? dark : light;

/** Whether a colour such as `#1f1f1f` is dark: text on it has to be light. */
function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (/^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [])
    .slice(1)
    .map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The lightness that Excel's own theme and the computer's settings ask for. `officeBackground`: the colour of Excel's panes, where it says. */
export function lightnessOf(officeBackground: string | undefined, matches: (query: string) => boolean): Lightness {
  if (matches("(forced-colors: active)")) return "high contrast";
  if (officeBackground !== undefined && officeBackground !== "") return isDark(officeBackground) ? "dark" : "light";
  return matches("(prefers-color-scheme: dark)") ? "dark" : "light";
}
