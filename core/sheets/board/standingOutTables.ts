import { standingOutBasis } from "../../comparison/boardWords";
import type { Comparison, StrengthOrNeed } from "../../comparison/comparison";
import { figureKey, type ComparedMeasure } from "../../comparison/shownMeasures";
import { pupilGroups } from "../../returns/pupilGroups";
import { differenceCell, figureCell, noFigureMark, pupilsCell, valueStyle } from "../figureCell";
import { styled, type SheetPart, type StyledCell } from "../sheetParts";
import { boardColumns, heading, line, mergedRow, over } from "./boardGrid";

const titles: Record<StrengthOrNeed["kind"], string> = {
  need: "Schools that may need help",
  strength: "Schools that may give help",
};

const measureColumns = boardColumns - 7;
const dash = styled(noFigureMark, "code");
const one = (cell: StyledCell) => ({ ...cell, columns: 1 });

function foundRow(
  comparison: Comparison,
  found: StrengthOrNeed,
  measure: ComparedMeasure,
  isFirst: boolean,
): SheetPart {
  const school = comparison.schools.find(({ schoolId }) => schoolId === found.schoolId);
  const key = figureKey(found.measure, found.group);
  const position = school?.positions[key];
  const figure = school?.values[key];
  const [pooled, england] = [position?.pooled ?? null, position?.england ?? null];
  const whose = found.group === "all" ? "" : `, ${pupilGroups[found.group].short}`;
  return mergedRow([
    over(1, school?.shortName ?? found.schoolId, isFirst ? "labelStrong" : "label"),
    over(measureColumns, `${measure.shortLabel}${whose}`, "label"),
    one(pooled ? styled(pooled.value, valueStyle(measure, "school")) : dash),
    one(pupilsCell(pooled?.n ?? null)),
    one(england === null ? dash : styled(england, valueStyle(measure, "school"))),
    one(differenceCell(pooled && england !== null ? pooled.value - england : null, measure)),
    one(figureCell(figure, measure)),
    one(pupilsCell(figure?.denominator ?? null)),
  ]);
}

/**
 * The schools that stand out each way, a row a measure: what they reached over the years together, of how many pupils, England, the difference, and this year
 * alone. A part for each way, needs first; none where no school stands out.
 */
export function standingOutTables(comparison: Comparison): SheetPart[][] {
  const measures = new Map(comparison.measures.map((measure) => [measure.id, measure]));
  const basis = standingOutBasis(comparison);
  const kinds = (["need", "strength"] as const).map((kind) =>
    comparison.standingOut.filter((each) => each.kind === kind && measures.has(each.measure)),
  );
  const isPooled = comparison.standingOut.some(({ schoolId, measure, group }) => {
    const school = comparison.schools.find((each) => each.schoolId === schoolId);
    return (school?.positions[figureKey(measure, group)]?.pooled?.periods.length ?? 0) > 1;
  });
  const firstKind = kinds[0]?.length === 0 ? "strength" : "need";
  return kinds.flatMap((found, index) => {
    const kind = index === 0 ? "need" : "strength";
    if (found.length === 0) return [];
    return [
      [
        heading(titles[kind]),
        ...(basis !== null && kind === firstKind ? [line(basis)] : []),
        mergedRow([
          over(1, "School", "columnHeaderLeft"),
          over(measureColumns, "Measure", "columnHeaderLeft"),
          over(1, isPooled ? "Years together" : comparison.period, "columnHeader"),
          over(1, "Pupils", "columnHeader"),
          over(1, "England", "columnHeader"),
          over(1, "Apart", "columnHeader"),
          over(1, comparison.period, "columnHeader"),
          over(1, "Pupils", "columnHeader"),
        ]),
        ...found.flatMap((each, at) => {
          const measure = measures.get(each.measure);
          return measure ? [foundRow(comparison, each, measure, each.schoolId !== found[at - 1]?.schoolId)] : [];
        }),
      ],
    ];
  });
}
