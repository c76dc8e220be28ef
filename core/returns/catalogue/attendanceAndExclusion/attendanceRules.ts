import { rule } from "../../build";
import { neverFalls } from "./sinceSeptember";

const methodology = "DfE, Pupil absence statistics: methodology";
const whole = "Arithmetic: a part cannot be more than its whole";
const oddity = "Trustwide: more often a slip of the hand than a fact";
const report = "Check both figures against the attendance report";

const id = (number: number) => `ATT-${String(number).padStart(2, "0")}`;

const within = (
  [
    ["persistent_n", "absence_enrolments", "enrolments missed 10% or more of their sessions", "enrolments there are"],
    ["severe_n", "persistent_n", "enrolments missed 50% or more of their sessions", "that missed 10% or more"],
    ["sessions_absent", "sessions_possible", "sessions were missed", "that were possible"],
  ] as const
).map(([part, of, missed, there], index) =>
  rule({
    id: id(1 + index),
    severity: "error",
    holds: `${part} <= ${of}`,
    eachGroup: true,
    wrong: `{${part}} ${missed}, more than the {${of}} ${there} ({group})`,
    mend: report,
    source: methodology,
  }),
);

const sum = rule({
  id: id(4),
  severity: "error",
  holds: "sessions_authorised + sessions_unauthorised = sessions_absent",
  eachGroup: true,
  at: "sessions_absent",
  wrong:
    "{sessions_authorised} sessions with and {sessions_unauthorised} without authorisation do not make the {sessions_absent} sessions missed ({group})",
  mend: "Check the three figures against the attendance report",
  source: methodology,
});

const ofAll = (
  [
    ["absence_enrolments", "enrolments"],
    ["sessions_possible", "possible sessions"],
    ["sessions_absent", "absent sessions"],
    ["persistent_n", "enrolments that missed 10% or more"],
    ["severe_n", "enrolments that missed 50% or more"],
  ] as const
).map(([field, what], index) =>
  rule({
    id: id(5 + index),
    severity: "error",
    holds: `${field} <= ${field}.all`,
    eachGroup: true,
    wrong: `{${field}} ${what} in this group ({group}), more than the {${field}.all} in all`,
    mend: report,
    source: whole,
  }),
);

const groups = rule({
  id: id(10),
  severity: "error",
  holds: "absence_enrolments.sen_support + absence_enrolments.ehcp <= absence_enrolments.all",
  wrong:
    "{absence_enrolments.sen_support} enrolments on SEN support and {absence_enrolments.ehcp} with a plan are more than the {absence_enrolments} in all",
  mend: "Count each pupil once: SEN support, or an education, health and care plan",
  source: whole,
});

const odd = [
  rule({
    id: id(11),
    severity: "query",
    holds: "sessions_possible <= 400 * absence_enrolments",
    eachGroup: true,
    wrong:
      "{sessions_possible} possible sessions are more than 400 for each of {absence_enrolments} enrolments ({group})",
    mend: "Check both figures: a school year has about 380 sessions",
    source: methodology,
  }),
  rule({
    id: id(12),
    severity: "query",
    holds: "AND(sessions_absent >= 0.01 * sessions_possible, sessions_absent <= 0.2 * sessions_possible)",
    wrong: "{sessions_absent} of {sessions_possible} possible sessions were missed",
    mend: report,
    source: oddity,
  }),
  rule({
    id: id(13),
    severity: "query",
    holds: "ABS(sessions_absent / sessions_possible - sessions_absent.last / sessions_possible.last) <= 0.05",
    wrong:
      "Absence went from {sessions_absent.last} of {sessions_possible.last} sessions in the last report to {sessions_absent} of {sessions_possible}",
    mend: report,
    source: oddity,
  }),
  rule({
    id: id(14),
    severity: "query",
    holds: "attendance_to > attendance_to.last",
    wrong: "The report runs to {attendance_to}, and the last one ran to {attendance_to.last} already",
    mend: "Check the last day of the report",
    source: oddity,
  }),
];

// Errors for all pupils: a whole term is more than any correction of the registers. Queries where a correction, a change of SEN or a
// withdrawn reason can make a total fall.
const totals = [
  rule({
    id: id(15),
    severity: "error",
    holds: neverFalls("sessions_possible"),
    wrong:
      "{sessions_possible} possible sessions since 1 September are fewer than the {sessions_possible.last} up to {attendance_to.last}",
    mend: "Run the report from 1 September, not from the start of term",
    source: methodology,
  }),
  rule({
    id: id(16),
    severity: "error",
    holds: neverFalls("sessions_absent"),
    wrong:
      "{sessions_absent} absent sessions since 1 September are fewer than the {sessions_absent.last} up to {attendance_to.last}",
    mend: "Run the report from 1 September, not from the start of term",
    source: methodology,
  }),
  rule({
    id: id(17),
    severity: "query",
    holds: neverFalls("absence_enrolments"),
    wrong:
      "{absence_enrolments} enrolments since 1 September are fewer than the {absence_enrolments.last} up to {attendance_to.last}",
    mend: "Check that pupils who left are counted",
    source: methodology,
  }),
  rule({
    id: id(18),
    severity: "query",
    holds: neverFalls("sessions_unauthorised"),
    wrong:
      "{sessions_unauthorised} sessions without authorisation since 1 September are fewer than the {sessions_unauthorised.last} up to {attendance_to.last}",
    mend: "Check the figure; reasons accepted later can make it fall",
    source: methodology,
  }),
  ...(
    [
      ["dis", "disadvantaged pupils"],
      ["sen_support", "pupils on SEN support"],
      ["ehcp", "pupils with a plan"],
    ] as const
  ).map(([group, words], index) =>
    rule({
      id: id(19 + index),
      severity: "query",
      holds: neverFalls(`sessions_possible.${group}`),
      wrong: `{sessions_possible.${group}} possible sessions of ${words} since 1 September are fewer than the {sessions_possible.${group}.last} up to {attendance_to.last}`,
      mend: "Check the figure; pupils who changed group can make it fall",
      source: methodology,
    }),
  ),
];

/** The rules of attendance, ATT-01 to ATT-21. */
export const attendanceRules = [...within, sum, ...ofAll, groups, ...odd, ...totals];
