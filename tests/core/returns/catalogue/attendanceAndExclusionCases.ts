import { limitCases } from "./limitCases";
import { partOf, type RuleCase, type Values } from "./ruleCase";

const autumn = "2025-12-19";
const spring = "2026-03-27";

/** A total from 1 September: it may rise or stay, not fall, and starts again with each school year. */
function totalCases(cell: string, wrong: string): RuleCase[] {
  const last: Values = { attendance_to: autumn, [cell]: 90 };
  const total = { cell, values: [140, 90, 89] as const, wrong };
  const now = { attendance_to: spring, [cell]: 89 };
  return [
    ...limitCases({ ...total, rest: { attendance_to: spring }, last }),
    { name: "a new school year", now: { attendance_to: "2026-12-18", [cell]: 89 }, last, wrong: null },
    { name: "the first day of the new one", now: { attendance_to: "2026-09-01", [cell]: 89 }, last, wrong: null },
    { name: "the last day of the old one", now: { attendance_to: "2026-08-31", [cell]: 89 }, last, at: cell, wrong },
    { name: "no day now", now: { ...now, attendance_to: null }, last, wrong: null },
    { name: "no day then", now, last: { ...last, attendance_to: null }, wrong: null },
    { name: "not available then", now, last: { ...last, [cell]: "x" }, wrong: null },
  ];
}

const ofAll = (field: string, group: string, words: string, what: string): RuleCase[] =>
  partOf(`${field}.${group}`, field, `32 ${what} in this group (${words}), more than the 31 in all.`);

const since = "since 1 September are fewer than the 90 up to 19 December 2025.";

/** Cases for every rule of `attendance-and-exclusion`, by its id. Each has one that is silent and one that says its sentence. */
export const attendanceAndExclusionCases: Readonly<Record<string, readonly RuleCase[]>> = {
  "ATT-01": partOf(
    "persistent_n",
    "absence_enrolments",
    "32 enrolments missed 10% or more of their sessions, more than the 31 enrolments there are (all pupils).",
  ),
  "ATT-02": partOf(
    "severe_n.ehcp",
    "persistent_n.ehcp",
    "32 enrolments missed 50% or more of their sessions, more than the 31 that missed 10% or more (education, health and care plan).",
  ),
  "ATT-03": partOf(
    "sessions_absent.sen_support",
    "sessions_possible.sen_support",
    "32 sessions were missed, more than the 31 that were possible (SEN support).",
  ),
  "ATT-04": [
    ...limitCases({
      cell: "sessions_absent",
      values: [500, 500, 501],
      rest: { sessions_authorised: 400, sessions_unauthorised: 100 },
      wrong: "400 sessions with and 100 without authorisation do not make the 501 sessions missed (all pupils).",
    }),
    ...limitCases({
      cell: "sessions_absent.dis",
      values: [200, 200, 199],
      rest: { "sessions_authorised.dis": 120, "sessions_unauthorised.dis": 80 },
      wrong:
        "120 sessions with and 80 without authorisation do not make the 199 sessions missed (disadvantaged pupils).",
    }),
  ],
  "ATT-05": ofAll("absence_enrolments", "dis", "disadvantaged pupils", "enrolments"),
  "ATT-06": ofAll("sessions_possible", "ehcp", "education, health and care plan", "possible sessions"),
  "ATT-07": ofAll("sessions_absent", "sen_support", "SEN support", "absent sessions"),
  "ATT-08": ofAll("persistent_n", "dis", "disadvantaged pupils", "enrolments that missed 10% or more"),
  "ATT-09": ofAll("severe_n", "dis", "disadvantaged pupils", "enrolments that missed 50% or more"),
  "ATT-10": limitCases({
    cell: "absence_enrolments.sen_support",
    values: [12, 25, 26],
    rest: { absence_enrolments: 30, "absence_enrolments.ehcp": 5 },
    wrong: "26 enrolments on SEN support and 5 with a plan are more than the 30 in all.",
  }),
  "ATT-11": limitCases({
    cell: "sessions_possible",
    values: [28_000, 80_000, 80_001],
    rest: { absence_enrolments: 200 },
    wrong: "80,001 possible sessions are more than 400 for each of 200 enrolments (all pupils).",
  }),
  "ATT-12": [
    ...limitCases({
      cell: "sessions_absent",
      values: [1_500, 5_600, 5_601],
      rest: { sessions_possible: 28_000 },
      wrong: "5,601 of 28,000 possible sessions were missed.",
    }),
    ...limitCases({
      cell: "sessions_absent",
      values: [1_500, 280, 279],
      rest: { sessions_possible: 28_000 },
      wrong: "279 of 28,000 possible sessions were missed.",
    }),
  ],
  "ATT-13": limitCases({
    cell: "sessions_absent",
    values: [520, 1_000, 1_001],
    rest: { sessions_possible: 10_000 },
    last: { sessions_absent: 250, sessions_possible: 5_000 },
    wrong: "Absence went from 250 of 5,000 sessions in the last report to 1,001 of 10,000.",
  }),
  "ATT-14": limitCases({
    cell: "attendance_to",
    values: [spring, "2025-12-20", autumn],
    last: { attendance_to: autumn },
    wrong: "The report runs to 19 December 2025, and the last one ran to 19 December 2025 already.",
  }),
  "ATT-15": totalCases("sessions_possible", `89 possible sessions ${since}`),
  "ATT-16": totalCases("sessions_absent", `89 absent sessions ${since}`),
  "ATT-17": totalCases("absence_enrolments", `89 enrolments ${since}`),
  "ATT-18": totalCases("sessions_unauthorised", `89 sessions without authorisation ${since}`),
  "ATT-19": totalCases("sessions_possible.dis", `89 possible sessions of disadvantaged pupils ${since}`),
  "ATT-20": totalCases("sessions_possible.sen_support", `89 possible sessions of pupils on SEN support ${since}`),
  "ATT-21": totalCases("sessions_possible.ehcp", `89 possible sessions of pupils with a plan ${since}`),
  "SUS-01": [
    ...partOf(
      "suspended_pupils_n",
      "suspensions_n",
      "32 pupils were suspended, more than the 31 suspensions there were (all pupils).",
    ),
    {
      name: "more of those with any SEN",
      now: { "suspended_pupils_n.sen_any": 3, "suspensions_n.sen_any": 2 },
      at: "suspended_pupils_n.sen_any",
      wrong: "3 pupils were suspended, more than the 2 suspensions there were (any special educational need).",
    },
  ],
  "SUS-02": [
    ...limitCases({
      cell: "suspended_pupils_n",
      values: [2, 1, 0],
      rest: { suspensions_n: 3 },
      wrong: "There were 3 suspensions and 0 pupils suspended (all pupils).",
    }),
    { name: "none at all", now: { suspended_pupils_n: 0, suspensions_n: 0 }, wrong: null },
  ],
  "SUS-03": partOf(
    "suspended_pupils_n",
    "january_headcount",
    "32 pupils were suspended, more than the 31 on roll in January (all pupils).",
  ),
  "SUS-04": ofAll("january_headcount", "dis", "disadvantaged pupils", "pupils on roll"),
  "SUS-05": ofAll("suspensions_n", "sen_any", "any special educational need", "suspensions"),
  "SUS-06": ofAll("suspended_pupils_n", "dis", "disadvantaged pupils", "pupils suspended"),
  "SUS-07": ofAll("permanent_exclusions_n", "sen_any", "any special educational need", "permanent exclusions"),
  "SUS-08": limitCases({
    cell: "suspensions_n",
    values: [9, 40, 41],
    rest: { suspended_pupils_n: 4 },
    wrong: "41 suspensions of 4 pupils are more than ten each.",
  }),
  "SUS-09": limitCases({
    cell: "permanent_exclusions_n",
    values: [0, 10, 11],
    rest: { january_headcount: 1_000 },
    wrong: "11 of 1,000 pupils were permanently excluded.",
  }),
  "SUS-10": totalCases("suspensions_n", `89 suspensions ${since}`),
  "SUS-11": totalCases("suspended_pupils_n", `89 pupils suspended ${since}`),
  "SUS-12": totalCases("permanent_exclusions_n", `89 permanent exclusions ${since}`),
  "NFT-01": partOf(
    "part_time_n",
    "absence_enrolments",
    "32 pupils are on a part-time timetable, more than the 31 enrolments there were (Attendance sheet).",
  ),
  "NFT-02": partOf(
    "alternative_provision_n",
    "absence_enrolments",
    "32 pupils are in alternative provision, more than the 31 enrolments there were (Attendance sheet).",
  ),
  "NFT-03": partOf(
    "home_education_n",
    "absence_enrolments",
    "32 pupils left for home education, more than the 31 enrolments there were (Attendance sheet).",
  ),
  "NFT-04": limitCases({
    cell: "part_time_n",
    values: [4, 30, 31],
    rest: { absence_enrolments: 1_000 },
    wrong: "31 of 1,000 pupils are on a part-time timetable.",
  }),
  "NFT-05": totalCases(
    "home_education_n",
    "89 pupils left for home education since 1 September, fewer than the 90 up to 19 December 2025.",
  ),
};
