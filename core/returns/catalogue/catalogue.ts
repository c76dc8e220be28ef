import type { ReturnDefinition } from "../definition";
import { primaryOutcomes } from "./primaryOutcomes";

/** Every return the product comes with, in the order officers see them. An officer's own definitions live in the store. */
export const catalogue: readonly ReturnDefinition[] = [primaryOutcomes];
