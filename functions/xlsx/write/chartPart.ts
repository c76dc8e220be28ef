import { englandLook, outlinePoints } from "../../../core/sheets/chartLooks";
import { cleanText } from "../../../core/sheets/cleanText";
import type { WorkbookPlan } from "../../../core/sheets/sheetPlan";
import { colors } from "../../../core/sheets/styles";
import { plannedValues } from "./plannedCell";
import { xmlText } from "./xmlText";

const line = (color: string) =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;

const englandFill = `<a:solidFill><a:srgbClr val="${englandLook.color}"/></a:solidFill>`;
const englandEdge = `<a:ln w="${String(outlinePoints * 12_700)}"><a:solidFill><a:srgbClr val="${englandLook.outline ?? ""}"/></a:solidFill></a:ln>`;

/** England's fill with the edge the file library gives a series, its own colour, or gives a bar: none. */
const englandBar = new RegExp(`<c:spPr>${englandFill}(?:<a:ln>${englandFill}</a:ln>)?</c:spPr>`, "g");

const unescaped = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

/** The points of a chart as the workbook first shows them, so that previewers that compute nothing draw it too. */
function cached(kind: "str" | "num", values: NonNullable<ReturnType<typeof plannedValues>>): string {
  const points = values.map((value, index) => {
    const shown =
      kind === "str" ? (value === null ? null : cleanText(String(value))) : typeof value === "number" ? value : null;
    return shown === null ? "" : `<c:pt idx="${index}"><c:v>${xmlText(String(shown))}</c:v></c:pt>`;
  });
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points.join("")}</c:${kind}Cache>`;
}

/**
 * A chart part with quiet gridlines and axes, bars of one colour below zero too and England's with an edge, British English as its language, and the values it
 * draws: what the file library leaves to each program's taste.
 */
export function chartPart(xml: string, plan: WorkbookPlan): string {
  return xml
    .replaceAll("<c:majorGridlines/>", `<c:majorGridlines>${line("DDE2E8")}</c:majorGridlines>`)
    .replace(/<c:(catAx|valAx)>.*?<\/c:\1>/g, (axis) => axis.replace("<c:txPr>", `${line(colors.line)}<c:txPr>`))
    .replace(/<c:barChart>.*?<\/c:barChart>/g, (bars) =>
      bars
        .replaceAll(englandBar, `<c:spPr>${englandFill}${englandEdge}</c:spPr>`)
        .replace(/(<\/c:tx><c:spPr>.*?<\/c:spPr>)(<c:dPt>|<c:cat>)/g, '$1<c:invertIfNegative val="0"/>$2')
        .replace(/(<c:dPt><c:idx val="\d+"\/>)(<c:invertIfNegative val="\d"\/>)?/g, '$1<c:invertIfNegative val="0"/>'),
    )
    .replaceAll('lang="en-US"', 'lang="en-GB"')
    .replace(/<c:f>([^<]*)<\/c:f><\/c:(str|num)Ref>/g, (whole, formula: string, kind: "str" | "num") => {
      const values = plannedValues(plan, unescaped(formula));
      return values ? `<c:f>${formula}</c:f>${cached(kind, values)}</c:${kind}Ref>` : whole;
    });
}
