import type { ImportTable } from "../../register/importTable";
import type { Register } from "../../register/register";
import type { Stage } from "../../returns/collection";
import type { ReturnDefinition } from "../../returns/definition";
import { inTerm } from "./periodOf";
import type { ResultsProfile } from "./profile";

/**
 * What a results file is read with. `definitions`: the returns it may fill. `period`: the data period to take, needed where the file does not say its
 * year; of a file that does, only the rows of that period are taken. `stage`: how final the file is.
 */
export interface ResultsToRead {
  readonly profile: ResultsProfile;
  readonly table: Pick<ImportTable, "columns" | "rows">;
  readonly register: Register;
  readonly definitions: readonly ReturnDefinition[];
  readonly stage: Stage;
  readonly period?: string | null;
}

/** The data period asked for, with the term the profile files a whole year under; null where none was named. */
export const periodAsked = ({ period, profile }: ResultsToRead): string | null =>
  period ? inTerm(period, profile.year.term) : null;
