import type { ReturnDefinition } from "../definition";
import { attendanceAndExclusion } from "./attendanceAndExclusion";
import { post16Outcomes } from "./post16Outcomes";
import { primaryOutcomes } from "./primaryOutcomes";
import { schoolContext } from "./schoolContext";
import { secondaryOutcomes } from "./secondaryOutcomes";

/** Every return the product comes with, in the order officers see them. An officer's own definitions live in the store. */
export const catalogue: readonly ReturnDefinition[] = [
  schoolContext,
  primaryOutcomes,
  secondaryOutcomes,
  post16Outcomes,
  attendanceAndExclusion,
];
