import type { CellId } from "../entries/entry";
import type { CellPlace } from "../sheets/workbookValues";
import type { Field, ReturnDefinition, Section } from "./definition";
import type { PupilGroup } from "./pupilGroups";

/** A return as a collection asks it: the definition and the data period it is about. */
export interface Ask {
  readonly definition: ReturnDefinition;
  readonly period: string;
}

/** One cell a respondent fills: whose field, for which pupil group (grid, form) or which row from 1 (rows), and where it sits. */
export interface AskedCell {
  readonly cell: CellId;
  readonly returnId: string;
  readonly section: Section;
  readonly field: Field;
  readonly group: PupilGroup;
  readonly row: number | null;
  readonly place: CellPlace;
}

/** Which field sits in which cell of the template: made from the asks alone, so template, parse and findings agree. */
export interface WorkbookLayout {
  readonly asks: readonly Ask[];
  readonly cells: ReadonlyMap<CellId, AskedCell>;
  /** The cell for a note on a query, by its cell id `note.<rule id in lower case with _>[.<pupil group>]`. */
  readonly notes: ReadonlyMap<CellId, CellPlace>;
}
