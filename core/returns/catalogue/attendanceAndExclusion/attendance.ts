import { count, date, grid, type FieldDetails, type FieldDraft } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { absenceMethodology, absencePeriods } from "./sources";

const four: [PupilGroup, ...PupilGroup[]] = ["all", "dis", "sen_support", "ehcp"];

const sessions = (id: string, label: string, details: FieldDetails): FieldDraft =>
  count(id, label, { counts: "sessions", groups: four, ...details });

const enrolments = (id: string, label: string, details: FieldDetails): FieldDraft =>
  count(id, label, { counts: "enrolments", groups: four, ...details });

/** Attendance of pupils aged 5 to 15 from 1 September, from one report of the school's system. One cell is typed: the day the report runs to. */
export const attendance = grid({
  id: "attendance",
  label: "Attendance",
  role: "Attendance officer",
  intro:
    "One report of the school's system, from 1 September to the day you enter: pupils aged 5 to 15 on 31 August before the school year. " +
    "Every figure is the total so far this school year, not this term's.",
  headings: [
    { before: "attendance_to", text: "The report" },
    { before: "sessions_possible", text: "Sessions (half days)" },
    { before: "persistent_n", text: "Enrolments that missed much" },
  ],
  with: {
    source: absenceMethodology,
    periods: absencePeriods,
    cohort: "Pupils aged 5 to 15 on 31 August before the school year, leavers included",
    referenceDate: "SEN as recorded on the last day of the report; disadvantaged as in the Department's file",
    availableFrom: "The last day of term",
    heldBy: { what: "The school's own system: its attendance report by pupil group, from 1 September" },
  },
  fields: [
    date("attendance_to", "Last day of the report", {
      // Typed: it says which school year the totals are of, so that they can be set beside last term's.
      heldBy: undefined,
      definition: "The last day whose sessions are counted here. All figures run from 1 September before it.",
    }),
    enrolments("absence_enrolments", "Enrolments", {
      definition:
        "Pupils enrolled at any time from 1 September to the last day of the report, each enrolment counted as one, whether or not the pupil has left.",
    }),
    sessions("sessions_possible", "Possible sessions", {
      definition:
        "Half-day sessions that the pupils enrolled could have attended, two on each school day, while they were enrolled.",
    }),
    sessions("sessions_absent", "Absent sessions", {
      outOf: "sessions_possible",
      definition:
        "Possible sessions missed for any reason, authorised or not. A session at an approved activity elsewhere is not missed.",
    }),
    sessions("sessions_authorised", "Absent with authorisation", {
      outOf: "sessions_possible",
      definition: "Sessions missed with the school's permission or for a reason it accepted, such as illness.",
    }),
    sessions("sessions_unauthorised", "Absent without authorisation", {
      outOf: "sessions_possible",
      definition:
        "Sessions missed without permission, for no reason or one the school did not accept, lateness after registration closed included.",
    }),
    enrolments("persistent_n", "Missed 10% or more of their own sessions", {
      outOf: "absence_enrolments",
      definition:
        "Enrolments that missed 10% or more of the sessions possible for them: persistently absent. It is never added up or taken apart by term.",
    }),
    enrolments("severe_n", "Missed 50% or more of their own sessions", {
      outOf: "absence_enrolments",
      definition:
        "Enrolments that missed 50% or more of the sessions possible for them: severely absent. They are among those who missed 10% or more.",
    }),
  ],
});
