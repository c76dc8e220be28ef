import type { PupilGroup } from "../../returns/pupilGroups";

/**
 * England's published headline figure for one measure, pupil group and period: a share 0-1 or a mean, never an average of
 * school rows. `source` names the release and its date.
 */
export interface EnglandFigure {
  readonly measure: string;
  readonly group: PupilGroup;
  readonly period: string;
  readonly value: number;
  readonly source: string;
}
