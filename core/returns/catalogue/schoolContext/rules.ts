import { rule } from "../../build";

const census = "DfE, Schools, pupils and their characteristics: methodology";
const whole = "Arithmetic: a part cannot be more than its whole";
const oddity = "Trustwide: more often a slip of the hand than a fact";
const sentIn = "Check both figures against the census your school sent in";

const id = (number: number) => `CTX-${String(number).padStart(2, "0")}`;

/** Counts that are part of the roll, each with how a sentence names its pupils. */
const parts = [
  ["fsm_now_n", "pupils are eligible for free school meals now"],
  ["fsm_six_n", "pupils were eligible for free school meals in the last six years"],
  ["dis_roll_n", "pupils are disadvantaged"],
  ["census_sen_support_n", "pupils are on SEN support"],
  ["census_ehcp_n", "pupils have an education, health and care plan"],
  ["census_eal_n", "pupils have another first language than English"],
  ["language_unknown_n", "pupils have no first language recorded"],
  ["looked_after_n", "pupils are looked after"],
  ["catholic_pupils_n", "pupils are Catholic"],
] as const;

// A query where two censuses of different days are set beside each other: a pupil or teacher may have come in between.
const withinRoll = parts.map(([field, are], index) =>
  rule({
    id: id(2 + index),
    severity: field === "catholic_pupils_n" ? "query" : "error",
    holds: `${field} <= census_roll`,
    wrong: `{${field}} ${are}, more than the {census_roll} on roll`,
    mend: field === "catholic_pupils_n" ? "Check both figures; the two censuses are of different days" : sentIn,
    source: whole,
  }),
);

const pupils = [
  rule({
    id: id(1),
    severity: "error",
    holds: "census_roll.girls <= census_roll.all",
    wrong: "{census_roll.girls} girls are on roll, more than the {census_roll} pupils in all",
    mend: sentIn,
    source: whole,
  }),
  rule({
    id: id(11),
    severity: "error",
    holds: "census_sen_support_n + census_ehcp_n <= census_roll",
    wrong:
      "{census_sen_support_n} pupils on SEN support and {census_ehcp_n} with a plan are more than the {census_roll} on roll",
    mend: "Count each pupil once: SEN support, or an education, health and care plan",
    source: whole,
  }),
  rule({
    id: id(12),
    severity: "error",
    holds: "census_eal_n + language_unknown_n <= census_roll",
    wrong:
      "{census_eal_n} pupils with another first language and {language_unknown_n} whose language is not known are more than the {census_roll} on roll",
    mend: "Count each pupil once: another first language, or not known",
    source: whole,
  }),
  rule({
    id: id(13),
    severity: "query",
    holds: "fsm_now_n <= fsm_six_n",
    // From September 2026 a pupil may be eligible now without ever counting for the six years.
    periods: { to: "2025/26" },
    wrong:
      "{fsm_now_n} pupils are eligible for free school meals now, more than the {fsm_six_n} eligible in the last six years, which include them",
    mend: sentIn,
    source: census,
  }),
  rule({
    id: id(14),
    severity: "query",
    holds: "ABS(dis_roll_n - fsm_six_n) <= MAX(10, 0.1 * census_roll)",
    wrong:
      "{dis_roll_n} disadvantaged pupils are far from the {fsm_six_n} eligible for free school meals in the last six years",
    mend: "Check both figures: disadvantaged pupils are mostly those eligible in the last six years, up to year 11",
    source: oddity,
  }),
  rule({
    id: id(15),
    severity: "query",
    holds: "looked_after_n <= dis_roll_n",
    wrong:
      "{looked_after_n} pupils are looked after, more than the {dis_roll_n} disadvantaged pupils, who include them",
    mend: "Check both figures",
    source: census,
  }),
  rule({
    id: id(16),
    severity: "query",
    holds: "language_unknown_n <= MAX(5, 0.05 * census_roll)",
    wrong: "No first language is recorded for {language_unknown_n} of {census_roll} pupils",
    mend: "Check the census; a first language can be asked for at any time",
    source: oddity,
  }),
];

const sinceLast = [
  rule({
    id: id(17),
    severity: "query",
    holds: "ABS(census_roll - census_roll.last) <= MAX(15, 0.1 * census_roll.last)",
    wrong: "Pupils on roll went from {census_roll.last} last year to {census_roll}",
    mend: "Check the number of pupils on roll",
    source: oddity,
  }),
  rule({
    id: id(18),
    severity: "query",
    holds: "ABS(census_ehcp_n - census_ehcp_n.last) <= MAX(5, 0.5 * census_ehcp_n.last)",
    wrong: "Pupils with an education, health and care plan went from {census_ehcp_n.last} last year to {census_ehcp_n}",
    mend: "Check the number of plans",
    source: oddity,
  }),
  rule({
    id: id(19),
    severity: "query",
    holds: "ABS(catholic_pupils_n - catholic_pupils_n.last) <= MAX(15, 0.15 * catholic_pupils_n.last)",
    wrong: "Catholic pupils went from {catholic_pupils_n.last} last year to {catholic_pupils_n}",
    mend: "Check the number of Catholic pupils",
    source: oddity,
  }),
];

const fundingPlacesAndStaff = [
  rule({
    id: id(20),
    severity: "query",
    holds: "AND(premium_pounds >= 800 * premium_pupils, premium_pounds <= 3000 * premium_pupils + 10000)",
    wrong: "{premium_pounds} of pupil premium sits oddly beside {premium_pupils} pupils who attract it",
    mend: "Check both figures: the rate was between £1,075 and £2,630 a pupil in 2025 to 2026",
    source: "DfE, Pupil premium 2025 to 2026: technical note",
  }),
  rule({
    id: id(21),
    severity: "query",
    holds: "premium_pupils <= census_roll",
    wrong: "{premium_pupils} pupils attract the pupil premium, more than the {census_roll} on roll",
    mend: "Check both figures; the allocation counts the roll of an earlier October",
    source: oddity,
  }),
  rule({
    id: id(22),
    severity: "query",
    holds: "AND(admission_number > 0, first_preferences <= 5 * admission_number)",
    at: "first_preferences",
    wrong: "{first_preferences} first preferences sit oddly beside an admission number of {admission_number}",
    mend: "Check both figures: the places in the main year of entry, and first preferences alone",
    source: oddity,
  }),
  rule({
    id: id(23),
    severity: "error",
    holds: "teachers_fte <= teachers_headcount + 0.005",
    wrong: "{teachers_fte} full-time equivalents are more than the {teachers_headcount} teachers there are",
    mend: "Check both figures against the workforce census your school sent in",
    source: whole,
  }),
  rule({
    id: id(24),
    severity: "query",
    holds: "AND(census_roll >= 8 * teachers_fte, census_roll <= 40 * teachers_fte)",
    at: "teachers_fte",
    wrong: "{teachers_fte} full-time teachers sit oddly beside {census_roll} pupils on roll (School census sheet)",
    mend: "Check the full-time equivalent of teachers",
    source: oddity,
  }),
  rule({
    id: id(25),
    severity: "query",
    holds: "catholic_teachers_n <= teachers_headcount",
    wrong: "{catholic_teachers_n} teachers are Catholic, more than the {teachers_headcount} teachers there are",
    mend: "Check both figures; teachers are counted in November, Catholic teachers in January",
    source: whole,
  }),
];

/** The rules of `school-context`, CTX-01 to CTX-25, in the order of their ids. */
export const rules = [...pupils, ...withinRoll, ...sinceLast, ...fundingPlacesAndStaff].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
