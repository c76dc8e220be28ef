import type { SheetChart } from "hucre/xlsx";
import { cleanText } from "../../../core/sheets/cleanText";
import type { ChartPlan } from "../../../core/sheets/sheetPlan";
import { colors, font } from "../../../core/sheets/styles";

/** Colours of the series of a plan that names none, apart in grey too; lines also differ by dash and marker. */
const palette = ["1D4E79", "E0A030", "6B9AC4", "8A2B0D", "9AA5B1", "1E6B3A"];
const dashes = ["solid", "dash", "sysDot", "dashDot", "lgDash", "sysDash"] as const;
const markers = ["circle", "square", "triangle", "diamond", "x", "plus"] as const;

const label = { labelFontSize: 9, labelColor: colors.ink, labelFontFamily: font.name } as const;
const upright = { axisTitleRotation: -90 } as const;
const axisTitle = {
  axisTitleFontSize: 9,
  axisTitleBold: false,
  axisTitleColor: colors.quiet,
  axisTitleFontFamily: font.name,
} as const;

function series({ kind, series: planned, categories }: ChartPlan): SheetChart["series"] {
  return planned.map(({ name, values, color, standOut = [] }, index) => {
    const shade = color ?? palette[index % palette.length] ?? colors.brand;
    const drawn = { name: cleanText(name), values, categories, color: shade };
    if (kind !== "line")
      return standOut.length === 0
        ? drawn
        : { ...drawn, dataPoints: standOut.map((idx) => ({ idx, fillColor: colors.standOut })) };
    return {
      ...drawn,
      stroke: { width: 2.25, dash: dashes[index % dashes.length] ?? "solid" },
      marker: { symbol: markers[index % markers.length] ?? "circle", size: 7, fill: shade, line: shade },
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
