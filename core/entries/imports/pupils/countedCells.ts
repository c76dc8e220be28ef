import type { PupilGroup } from "../../../returns/pupilGroups";
import type { Pupil } from "./readPupil";

/**
 * A field that is a count of pupils: of which pupils (`among`), how much each adds (1 or 0, or sessions), and the pupil groups it is asked for. Undefined where the
 * file does not say what is needed: then the cell is not counted at all.
 */
export interface CountedField {
  readonly returnId: string;
  readonly field: string;
  readonly among: (pupil: Pupil) => boolean;
  readonly adds: (pupil: Pupil) => number | boolean | undefined;
  readonly groups: readonly PupilGroup[];
}

/** Whether a pupil belongs to a group; undefined where the file does not say. */
export const isIn: Partial<Readonly<Record<PupilGroup, (pupil: Pupil) => boolean | undefined>>> = {
  all: () => true,
  girls: ({ girl }) => girl,
  dis: ({ disadvantaged }) => disadvantaged,
  sen_support: ({ sen }) => sen && sen === "support",
  ehcp: ({ sen }) => sen && sen === "plan",
};

const isOnRoll = ({ year }: Pupil): boolean => year >= 0;
const isInNursery = ({ year }: Pupil): boolean => year < 0;
/** Aged 5 to 15 on 31 August before the school year: years 1 to 11. */
const isOfAttendanceAge = ({ year }: Pupil): boolean => year >= 1 && year <= 11;

const census = (field: string, adds: CountedField["adds"], more: Partial<CountedField> = {}): CountedField => ({
  ...{ returnId: "school-context", field, adds, among: isOnRoll, groups: ["all"] },
  ...more,
});
const attendance = (field: string, adds: CountedField["adds"]): CountedField => ({
  ...{ returnId: "attendance-and-exclusion", field, adds, among: isOfAttendanceAge },
  groups: ["all", "dis", "sen_support", "ehcp"],
});

const absent = ({ authorised, unauthorised }: Pupil): number | undefined =>
  authorised === undefined || unauthorised === undefined ? undefined : authorised + unauthorised;

/** Whether a pupil missed this share of the sessions possible, in percent, or more. */
const missed =
  (percent: number): CountedField["adds"] =>
  (pupil) => {
    const [of, out] = [pupil.possible, absent(pupil)];
    return of === undefined || out === undefined ? undefined : of > 0 && out * 100 >= of * percent;
  };

/** What a pupil-level export is counted into, field by field. */
export const countedFields: readonly CountedField[] = [
  census("census_roll", () => true, { groups: ["all", "girls"] }),
  census("nursery_pupils", () => true, { among: isInNursery }),
  census("fsm_now_n", ({ fsmNow }) => fsmNow),
  census("fsm_six_n", ({ fsmSix }) => fsmSix),
  census("dis_roll_n", ({ disadvantaged }) => disadvantaged),
  census("census_sen_support_n", ({ sen }) => sen && sen === "support"),
  census("census_ehcp_n", ({ sen }) => sen && sen === "plan"),
  census("census_eal_n", ({ language }) => language && language === "other"),
  census("language_unknown_n", ({ language }) => language && language === "unknown"),
  census("looked_after_n", ({ lookedAfter }) => lookedAfter),
  attendance("absence_enrolments", ({ possible }) => (possible === undefined ? undefined : true)),
  attendance("sessions_possible", ({ possible }) => possible),
  attendance("sessions_absent", absent),
  attendance("sessions_authorised", ({ authorised }) => authorised),
  attendance("sessions_unauthorised", ({ unauthorised }) => unauthorised),
  attendance("persistent_n", missed(10)),
  attendance("severe_n", missed(50)),
];
