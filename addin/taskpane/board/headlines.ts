import type { Comparison } from "../../../core/comparison/comparison";
import { leadingTotal } from "../../../core/comparison/leadingTotal";
import { figureText } from "../../../core/comparison/figureText";
import { figureKey, headlineMeasures } from "../../../core/comparison/shownMeasures";

/** The headline figures of the total a board reads first as they are shown, by what they are called: kept with the sheets, so that the next refresh can say what moved. */
export type Headlines = Readonly<Record<string, string>>;

/** A headline that reads differently than before. */
export interface Moved {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

const noFigure = "–";

/** The headline figures of the group (where its total is not shown, of the first trust), one for each headline measure of each return. */
export const headlinesOf = (comparisons: readonly Comparison[]): Headlines =>
  Object.fromEntries(
    comparisons.flatMap((comparison) => {
      const total = leadingTotal(comparison);
      return headlineMeasures(comparison).map((measure) => {
        const figure = total?.values[figureKey(measure.id)];
        return [`${measure.shortLabel}, ${comparison.period}`, figure ? figureText(figure, measure) : noFigure];
      });
    }),
  );

/** The headlines that read differently; one that was not there before had no figure. */
export const movedHeadlines = (before: Headlines, after: Headlines): Moved[] =>
  Object.entries(after).flatMap(([name, text]) =>
    before[name] === text ? [] : [{ name, before: before[name] ?? noFigure, after: text }],
  );
