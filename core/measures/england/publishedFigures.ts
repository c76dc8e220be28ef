import type { PupilGroup } from "../../returns/pupilGroups";
import type { EnglandFigure } from "./englandFigure";

/** A figure as its release prints it: a percentage (62 is 62%) or a score, with the release it stands in. */
export type PublishedRow = readonly [
  period: string,
  measure: string,
  group: PupilGroup,
  percentOrScore: number,
  source: string,
];

/** The measures that are scores: their figures stand as printed, all others are percentages. */
const scores = new Set(["ks2_reading_mean", "ks2_maths_mean", "attainment_8", "progress_8", "ebacc_average"]);

/** Figures as releases print them, as figures: shares 0-1, scores as they are. */
export const publishedFigures = (rows: readonly PublishedRow[]): readonly EnglandFigure[] =>
  rows.map(([period, measure, group, figure, source]) => ({
    ...{ measure, group, period, source },
    // Printed to a tenth of a percent at most; the division alone would leave 0.45299999999999996.
    value: scores.has(measure) ? figure : Math.round(figure * 10) / 1000,
  }));
