import { rule } from "../../build";

const guide = "DfE, Primary school accountability in 2025: technical guide";
const arithmetic = "Arithmetic: a part cannot be more than its whole";
const experience = "Trustwide: more often a slip of the hand than a fact";
const bothFigures = "Check both figures against the results file";
const allFigures = "Check these figures against the results file";

const subjects = [
  { name: "reading", expected: "ks2_reading_exp_n", higher: "ks2_reading_high_n", level: "the higher standard" },
  { name: "writing", expected: "ks2_writing_exp_n", higher: "ks2_writing_gds_n", level: "greater depth" },
  { name: "maths", expected: "ks2_maths_exp_n", higher: "ks2_maths_high_n", level: "the higher standard" },
] as const;

const id = (number: number) => `KS2-${String(number).padStart(2, "0")}`;

const together = [
  rule({
    id: "KS2-01",
    severity: "error",
    holds: "ks2_rwm_exp_n <= ks2_eligible",
    eachGroup: true,
    wrong: "{ks2_rwm_exp_n} pupils reached the standard, more than the {ks2_eligible} who were eligible",
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: "KS2-02",
    severity: "error",
    holds: "ks2_rwm_high_n <= ks2_rwm_exp_n",
    eachGroup: true,
    wrong:
      "{ks2_rwm_high_n} pupils reached the higher standard, more than the {ks2_rwm_exp_n} who reached the expected standard",
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: "KS2-03",
    severity: "error",
    holds: "ks2_rwm_exp_n >= ks2_reading_exp_n + ks2_writing_exp_n + ks2_maths_exp_n - 2 * ks2_eligible",
    eachGroup: true,
    wrong:
      "{ks2_rwm_exp_n} pupils reached all three standards, fewer than {ks2_reading_exp_n} in reading, {ks2_writing_exp_n} in writing and {ks2_maths_exp_n} in maths allow among {ks2_eligible} pupils",
    mend: allFigures,
    source: arithmetic,
  }),
];

/** Three subjects, each: all three together <= the subject <= eligible; greater depth or higher <= expected. */
const bySubject = subjects.flatMap(({ name, expected, higher, level }, index) => [
  rule({
    id: id(4 + index),
    severity: "error",
    holds: `ks2_rwm_exp_n <= ${expected}`,
    eachGroup: true,
    wrong: `{ks2_rwm_exp_n} pupils reached all three standards, more than the {${expected}} who reached it in ${name}`,
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: id(7 + index),
    severity: "error",
    holds: `${expected} <= ks2_eligible`,
    eachGroup: true,
    wrong: `{${expected}} pupils reached the standard in ${name}, more than the {ks2_eligible} who were eligible`,
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: id(11 + index),
    severity: "error",
    holds: `${higher} <= ${expected}`,
    wrong: `{${higher}} pupils reached ${level} in ${name}, more than the {${expected}} who reached the expected standard`,
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: id(14 + index),
    severity: "error",
    holds: `ks2_rwm_high_n <= ${higher}`,
    wrong: `{ks2_rwm_high_n} pupils reached the higher standard in all three, more than the {${higher}} who reached ${level} in ${name}`,
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: id(26 + index),
    severity: "error",
    holds: `${expected}.dis <= ${expected}.all`,
    wrong: `{${expected}.dis} disadvantaged pupils reached the standard in ${name}, more than the {${expected}} pupils in all`,
    mend: bothFigures,
    source: arithmetic,
  }),
]);

const grammar = rule({
  id: "KS2-10",
  severity: "error",
  holds: "ks2_gps_exp_n <= ks2_eligible",
  wrong:
    "{ks2_gps_exp_n} pupils reached the standard in grammar, punctuation and spelling, more than the {ks2_eligible} who were eligible",
  mend: bothFigures,
  source: guide,
});

const groups = [
  rule({
    id: "KS2-17",
    severity: "error",
    holds: "ks2_eligible <= ks2_eligible.all",
    eachGroup: true,
    wrong: "{ks2_eligible} pupils in this group ({group}), more than the {ks2_eligible.all} pupils in all",
    mend: bothFigures,
    source: arithmetic,
  }),
  rule({
    id: "KS2-18",
    severity: "error",
    holds: "ks2_rwm_exp_n <= ks2_rwm_exp_n.all",
    eachGroup: true,
    wrong:
      "{ks2_rwm_exp_n} pupils in this group ({group}) reached the standard, more than the {ks2_rwm_exp_n.all} pupils in all",
    mend: bothFigures,
    source: arithmetic,
  }),
  rule({
    id: "KS2-19",
    severity: "error",
    holds: "ks2_eligible - ks2_rwm_exp_n <= ks2_eligible.all - ks2_rwm_exp_n.all",
    eachGroup: true,
    at: "ks2_rwm_exp_n",
    wrong:
      "More pupils in this group ({group}) did not reach the standard ({ks2_rwm_exp_n} of {ks2_eligible} did) than in the whole year ({ks2_rwm_exp_n.all} of {ks2_eligible.all} did)",
    mend: allFigures,
    source: arithmetic,
  }),
  rule({
    id: "KS2-20",
    severity: "error",
    holds: "ks2_eligible.sen_support + ks2_eligible.ehcp <= ks2_eligible.all",
    wrong:
      "{ks2_eligible.sen_support} pupils on SEN support and {ks2_eligible.ehcp} with a plan are more than the {ks2_eligible.all} pupils in all",
    mend: "Count each pupil once: SEN support, or an education, health and care plan",
    source: arithmetic,
  }),
  rule({
    id: "KS2-21",
    severity: "error",
    holds: "ks2_rwm_exp_n.sen_support + ks2_rwm_exp_n.ehcp <= ks2_rwm_exp_n.all",
    wrong:
      "{ks2_rwm_exp_n.sen_support} pupils on SEN support and {ks2_rwm_exp_n.ehcp} with a plan reached the standard, more than the {ks2_rwm_exp_n.all} pupils in all",
    mend: "Count each pupil once: SEN support, or an education, health and care plan",
    source: arithmetic,
  }),
  rule({
    id: "KS2-22",
    severity: "error",
    holds: "ks2_rwm_high_n.dis <= ks2_rwm_high_n.all",
    wrong:
      "{ks2_rwm_high_n.dis} disadvantaged pupils reached the higher standard, more than the {ks2_rwm_high_n.all} pupils in all",
    mend: bothFigures,
    source: arithmetic,
  }),
];

const scores = (["reading", "maths"] as const).flatMap((name, index) => [
  rule({
    id: id(23 + index),
    severity: "error",
    holds: `ks2_${name}_score_pupils <= ks2_eligible`,
    wrong: `{ks2_${name}_score_pupils} pupils have a scaled score in ${name}, more than the {ks2_eligible} who were eligible`,
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: id(29 + index),
    severity: "error",
    holds: `ks2_${name}_exp_n <= ks2_${name}_score_pupils`,
    wrong: `{ks2_${name}_exp_n} pupils reached the standard in ${name}, more than the {ks2_${name}_score_pupils} with a scaled score`,
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: id(31 + index),
    severity: "query",
    holds: `IF(ks2_${name}_score < 100, ks2_${name}_exp_n <= 0.8 * ks2_eligible, ks2_${name}_exp_n >= 0.2 * ks2_eligible)`,
    at: `ks2_${name}_score`,
    wrong: `A mean scaled score of {ks2_${name}_score} in ${name} sits oddly beside {ks2_${name}_exp_n} of {ks2_eligible} pupils at 100 or more`,
    mend: `Check the mean scaled score in ${name}`,
    source: experience,
  }),
]);

const odd = [
  rule({
    id: "KS2-33",
    severity: "query",
    holds: "ABS(ks2_eligible - ks2_eligible.last) <= MAX(12, 0.5 * ks2_eligible.last)",
    wrong: "Pupils at the end of key stage 2 went from {ks2_eligible.last} last year to {ks2_eligible}",
    mend: "Check the number of pupils",
    source: experience,
  }),
  rule({
    id: "KS2-34",
    severity: "query",
    holds:
      "IF(MIN(ks2_eligible, ks2_eligible.last) < 11, TRUE, ABS(ks2_rwm_exp_n / ks2_eligible - ks2_rwm_exp_n.last / ks2_eligible.last) <= 0.35)",
    at: "ks2_rwm_exp_n",
    wrong:
      "Pupils at the expected standard went from {ks2_rwm_exp_n.last} of {ks2_eligible.last} last year to {ks2_rwm_exp_n} of {ks2_eligible}",
    mend: bothFigures,
    source: experience,
  }),
  rule({
    id: "KS2-35",
    severity: "query",
    holds: "OR(ks2_rwm_exp_n > 0, ks2_eligible < 6)",
    wrong: "No pupil of {ks2_eligible} reached the expected standard",
    mend: "Check that the figure is 0; where it is not known, enter x",
    source: experience,
  }),
  rule({
    id: "KS2-36",
    severity: "query",
    holds: "AND(ks2_eligible <= 2 * mtc_eligible + 6, mtc_eligible <= 2 * ks2_eligible + 6)",
    wrong: "{ks2_eligible} pupils in year 6 beside {mtc_eligible} in year 4 (Early years to year 4 sheet)",
    mend: "Check both figures: year groups of one school are usually near in size",
    source: experience,
  }),
];

/** The key stage 2 rules, KS2-01 to KS2-36, in the order of their ids. */
export const keyStageTwoRules = [...together, ...bySubject, grammar, ...groups, ...scores, ...odd].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
