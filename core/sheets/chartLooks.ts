import { colors } from "./styles";
import type { ChartSeriesPlan } from "./sheetPlan";

/** Colours of series that name none, apart in grey too. None is like England's. */
const palette = ["1D4E79", "6B9AC4", "2E8B80", "8A2B0D", "9AA5B1", "1E6B3A"] as const;
const dashes = ["solid", "dash", "dashDot", "longDash", "shortDash"] as const;
const markers = ["circle", "square", "triangle", "x", "plus"] as const;

/** How a line is drawn: whole, or broken in one of these ways. */
export type Dash = (typeof dashes)[number] | "dot";
export type Marker = (typeof markers)[number] | "diamond";

/** How a series looks: RRGGBB, the edge of its bars where they have one, and its line's dash and marker, so that it is told apart without colour. */
export interface SeriesLook {
  readonly color: string;
  readonly outline: string | null;
  readonly dash: Dash;
  readonly marker: Marker;
}

/** How England is drawn in every chart: in one colour, its bars with a dark edge, its line dotted with diamonds. */
export const englandLook: SeriesLook = { color: colors.england, outline: colors.ink, dash: "dot", marker: "diamond" };

/** How wide the edge of England's bars is, in points. */
export const outlinePoints = 1.25;

/** How the series of a chart look, in their order. */
export function seriesLooks(series: readonly ChartSeriesPlan[]): SeriesLook[] {
  const others = series.filter(({ isEngland }) => isEngland !== true);
  return series.map((each): SeriesLook => {
    if (each.isEngland) return englandLook;
    const at = others.indexOf(each);
    return {
      color: each.color ?? palette[at % palette.length] ?? palette[0],
      outline: null,
      dash: dashes[at % dashes.length] ?? "solid",
      marker: markers[at % markers.length] ?? "circle",
    };
  });
}
