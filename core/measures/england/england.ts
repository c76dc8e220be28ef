import type { EnglandFigure } from "./englandFigure";
import { keyStageFour } from "./keyStageFour";
import { keyStageTwo } from "./keyStageTwo";

/** Every published figure of England that schools and totals are held against. A measure, group or period that is missing has no comparator. */
export const englandFigures: readonly EnglandFigure[] = [...keyStageTwo, ...keyStageFour];
