import { rule } from "../../build";
import { neverFalls } from "./sinceSeptember";

const methodology = "DfE, Pupil exclusion statistics: methodology";
const whole = "Arithmetic: a part cannot be more than its whole";
const oddity = "Trustwide: more often a slip of the hand than a fact";
const records = "Check both figures against the school's records";

const suspension = (number: number) => `SUS-${String(number).padStart(2, "0")}`;
const notFullTime = (number: number) => `NFT-${String(number).padStart(2, "0")}`;

const within = [
  rule({
    id: suspension(1),
    severity: "error",
    holds: "suspended_pupils_n <= suspensions_n",
    eachGroup: true,
    wrong: "{suspended_pupils_n} pupils were suspended, more than the {suspensions_n} suspensions there were ({group})",
    mend: "Check both figures: each pupil suspended had one suspension at least",
    source: methodology,
  }),
  rule({
    id: suspension(2),
    severity: "error",
    holds: "OR(suspended_pupils_n > 0, suspensions_n = 0)",
    eachGroup: true,
    wrong: "There were {suspensions_n} suspensions and {suspended_pupils_n} pupils suspended ({group})",
    mend: "Count the pupils who had them",
    source: methodology,
  }),
  rule({
    id: suspension(3),
    severity: "query",
    holds: "suspended_pupils_n <= january_headcount",
    eachGroup: true,
    wrong: "{suspended_pupils_n} pupils were suspended, more than the {january_headcount} on roll in January ({group})",
    mend: records,
    source: oddity,
  }),
];

const ofAll = (
  [
    ["january_headcount", "pupils on roll"],
    ["suspensions_n", "suspensions"],
    ["suspended_pupils_n", "pupils suspended"],
    ["permanent_exclusions_n", "permanent exclusions"],
  ] as const
).map(([field, what], index) =>
  rule({
    id: suspension(4 + index),
    severity: "error",
    holds: `${field} <= ${field}.all`,
    eachGroup: true,
    wrong: `{${field}} ${what} in this group ({group}), more than the {${field}.all} in all`,
    mend: records,
    source: whole,
  }),
);

const odd = [
  rule({
    id: suspension(8),
    severity: "query",
    holds: "suspensions_n <= 10 * suspended_pupils_n",
    wrong: "{suspensions_n} suspensions of {suspended_pupils_n} pupils are more than ten each",
    mend: "Check that suspensions are counted, not days",
    source: oddity,
  }),
  rule({
    id: suspension(9),
    severity: "query",
    holds: "permanent_exclusions_n <= MAX(3, 0.01 * january_headcount)",
    wrong: "{permanent_exclusions_n} of {january_headcount} pupils were permanently excluded",
    mend: "Check that only permanent exclusions are counted",
    source: oddity,
  }),
];

// Queries, because a suspension can be withdrawn and an exclusion overturned; then the total falls and the note says so.
const totals = (
  [
    ["suspensions_n", "suspensions"],
    ["suspended_pupils_n", "pupils suspended"],
    ["permanent_exclusions_n", "permanent exclusions"],
  ] as const
).map(([field, what], index) =>
  rule({
    id: suspension(10 + index),
    severity: "query",
    holds: neverFalls(field),
    wrong: `{${field}} ${what} since 1 September are fewer than the {${field}.last} up to {attendance_to.last}`,
    mend: "Count from 1 September, not from the start of term",
    source: methodology,
  }),
);

const away = [
  ...(
    [
      ["part_time_n", "pupils are on a part-time timetable"],
      ["alternative_provision_n", "pupils are in alternative provision"],
      ["home_education_n", "pupils left for home education"],
    ] as const
  ).map(([field, are], index) =>
    rule({
      id: notFullTime(1 + index),
      severity: "error",
      holds: `${field} <= absence_enrolments`,
      wrong: `{${field}} ${are}, more than the {absence_enrolments} enrolments there were (Attendance sheet)`,
      mend: records,
      source: whole,
    }),
  ),
  rule({
    id: notFullTime(4),
    severity: "query",
    holds: "part_time_n <= MAX(10, 0.03 * absence_enrolments)",
    wrong: "{part_time_n} of {absence_enrolments} pupils are on a part-time timetable",
    mend: "Check that only temporary part-time timetables are counted",
    source: "DfE, Working together to improve school attendance, August 2024",
  }),
  rule({
    id: notFullTime(5),
    severity: "query",
    holds: neverFalls("home_education_n"),
    wrong:
      "{home_education_n} pupils left for home education since 1 September, fewer than the {home_education_n.last} up to {attendance_to.last}",
    mend: "Count from 1 September, not from the start of term",
    source: oddity,
  }),
];

/** The rules of suspensions and exclusions (SUS-01 to SUS-12) and of pupils not in school full time (NFT-01 to NFT-05). */
export const otherRules = [...within, ...ofAll, ...odd, ...totals, ...away];
