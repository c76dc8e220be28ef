import type { SheetChart } from "hucre/xlsx";
import { cleanText } from "../../../core/sheets/cleanText";
import { englandLook, seriesLooks, type Dash } from "../../../core/sheets/chartLooks";
import type { ChartPlan } from "../../../core/sheets/sheetPlan";
import { colors, font } from "../../../core/sheets/styles";

const dashes = {
  solid: "solid",
  dash: "dash",
  dashDot: "dashDot",
  longDash: "lgDash",
  shortDash: "sysDash",
  dot: "sysDot",
} as const satisfies Record<Dash, string>;

const label = { labelFontSize: 9, labelColor: colors.ink, labelFontFamily: font.name } as const;
const upright = { axisTitleRotation: -90 } as const;
const axisTitle = {
  axisTitleFontSize: 9,
  axisTitleBold: false,
  axisTitleColor: colors.quiet,
  axisTitleFontFamily: font.name,
} as const;

function series({ kind, series: planned, categories }: ChartPlan): SheetChart["series"] {
  const looks = seriesLooks(planned);
  return planned.map(({ name, values, standOut = [] }, index) => {
    const { color, dash, marker } = looks[index] ?? englandLook;
    const drawn = { name: cleanText(name), values, categories, color };
    if (kind !== "line")
      return standOut.length === 0
        ? drawn
        : { ...drawn, dataPoints: standOut.map((idx) => ({ idx, fillColor: englandLook.color })) };
    return {
      ...drawn,
      stroke: { width: 2.25, dash: dashes[dash] },
      marker: { symbol: marker, size: 7, fill: color, line: color },
    };
  });
}

/**
 * A native chart with title, both axis titles and alternative text. A bar chart lists its categories from the top down. The legend stands at the
 * bottom unless the plan says otherwise, and is left out for a single series.
 */
export function chart(plan: ChartPlan): SheetChart {
  const { kind, title, altText, place, axisTitles, valueFormat, valueMin, valueMax } = plan;
  const legend = plan.legend ?? (plan.series.length > 1 ? "bottom" : "none");
  const stacked = kind === "stackedColumn";
  return {
    type: stacked ? "column" : kind,
    title: cleanText(title),
    titleFontSize: 12,
    titleBold: true,
    titleColor: colors.brand,
    titleFontFamily: font.name,
    altText: cleanText(altText),
    frameTitle: cleanText(title),
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.row + place.rows, col: place.column + place.columns },
    },
    series: series(plan),
    ...(stacked && { barGrouping: "stacked" as const, overlap: 100 }),
    ...(kind !== "line" && { gapWidth: 60 }),
    ...(kind === "line" && { showLineMarkers: true }),
    legend: legend === "none" ? false : legend,
    legendFontSize: 9,
    legendFontFamily: font.name,
    plotVisOnly: false,
    chartSpaceFillColor: "FFFFFF",
    chartSpaceBorderColor: colors.line,
    axes: {
      x: {
        title: cleanText(axisTitles.category),
        ...axisTitle,
        ...label,
        majorTickMark: "none",
        minorTickMark: "none",
        tickLblPos: "low",
        ...(kind === "bar" && { reverse: true, ...upright }),
      },
      y: {
        title: cleanText(axisTitles.value),
        ...axisTitle,
        ...label,
        gridlines: { major: true },
        majorTickMark: "none",
        minorTickMark: "none",
        labelRotation: 0,
        ...(kind === "bar" ? { crosses: "max" as const } : upright),
        ...(valueFormat && { numberFormat: { formatCode: valueFormat, sourceLinked: false } }),
        scale: {
          ...(valueMin !== undefined && { min: valueMin }),
          ...(valueMax !== undefined && { max: valueMax }),
          ...(valueMin !== undefined && valueMax !== undefined && { majorUnit: (valueMax - valueMin) / 5 }),
        },
      },
    },
  };
}
