import { count, grid } from "../../build";
import { alternativeProvisionGuidance, attendanceGuidance } from "./sources";

/** Pupils of secondary schools who are not in school full time, or left it for home. Three cells, all typed and shown to officers alone. */
export const notFullTime = grid({
  id: "not_in_school_full_time",
  label: "Not in school full time",
  role: "Attendance officer",
  intro:
    "Pupils aged 5 to 15, as for attendance. These figures are for the trust's officers alone; enter the true number, however small.",
  with: {
    phases: ["secondary"],
    periods: { from: "2022/23" },
    cohort: "Pupils aged 5 to 15 on 31 August before the school year",
    referenceDate: "The last day of the attendance report",
    availableFrom: "The last day of term",
    outOf: "absence_enrolments",
  },
  fields: [
    count("part_time_n", "On a part-time timetable", {
      source: attendanceGuidance,
      definition: "Pupils of compulsory school age on a temporary part-time timetable on the last day of the report.",
    }),
    count("alternative_provision_n", "In alternative provision", {
      source: alternativeProvisionGuidance,
      definition:
        "Pupils on the school's roll whom it placed with another provider, full time or part time, on the last day of the report.",
    }),
    count("home_education_n", "Left for home education since 1 September", {
      source: attendanceGuidance,
      definition: "Pupils taken off the roll since 1 September because their parents chose to educate them at home.",
    }),
  ],
});
