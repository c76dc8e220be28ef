import type { Stage } from "../../returns/collection";

/** The stages of a figure from the least to the most final. A later stage supersedes an earlier one. */
export const stagesInOrder = [
  "forecast",
  "school",
  "provisional",
  "revised",
  "final",
] as const satisfies readonly Stage[];

/** How final a stage is: 0 for a forecast. */
export const finality = (stage: Stage): number => stagesInOrder.indexOf(stage);
