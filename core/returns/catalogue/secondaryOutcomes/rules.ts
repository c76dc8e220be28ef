import { rule } from "../../build";

const guide = "DfE, Secondary accountability measures: 2025 guidance";
const whole = "Arithmetic: a part cannot be more than its whole";
const oddity = "Trustwide: more often a slip of the hand than a fact";
const bothFigures = "Check both figures against the results";
const allFigures = "Check these figures against the results";

const id = (number: number) => `KS4-${String(number).padStart(2, "0")}`;

/** Part, whole, and the sentence between. Those named by pupil group are judged for every group both are asked for. */
const parts = [
  [
    "ks4_em_five_n",
    "ks4_pupils",
    "have grade 5 or above in English and maths, more than the",
    "at the end of key stage 4",
  ],
  [
    "ks4_em_four_n",
    "ks4_pupils",
    "have grade 4 or above in English and maths, more than the",
    "at the end of key stage 4",
  ],
  [
    "ebacc_entered_n",
    "ks4_pupils",
    "were entered for the English Baccalaureate, more than the",
    "at the end of key stage 4",
  ],
  [
    "ks4_em_five_n",
    "ks4_em_four_n",
    "have grade 5 or above in English and maths, more than the",
    "with grade 4 or above",
  ],
  ["re_entered_n", "ks4_pupils", "were entered for religious studies, more than the", "at the end of key stage 4"],
  ["re_four_n", "re_entered_n", "have grade 4 or above in religious studies, more than the", "who were entered"],
  ["re_seven_n", "re_four_n", "have grade 7 or above in religious studies, more than the", "with grade 4 or above"],
] as const;

const within = parts.map(([part, of, than, who], index) => {
  const eachGroup = !part.startsWith("re_");
  return rule({
    id: id(1 + index),
    severity: "error",
    holds: `${part} <= ${of}`,
    eachGroup,
    wrong: `{${part}} pupils ${than} {${of}} ${who}${eachGroup ? " ({group})" : ""}`,
    mend: bothFigures,
    source: whole,
  });
});

/** A pupil group is part of all pupils, in each count asked by group. */
const ofAll = (
  [
    ["ks4_pupils", "are in this group ({group})"],
    ["ks4_em_five_n", "in this group ({group}) have grade 5 or above in English and maths"],
    ["ks4_em_four_n", "in this group ({group}) have grade 4 or above in English and maths"],
    ["ebacc_entered_n", "in this group ({group}) were entered for the English Baccalaureate"],
  ] as const
).map(([field, are], index) =>
  rule({
    id: id(8 + index),
    severity: "error",
    holds: `${field} <= ${field}.all`,
    eachGroup: true,
    wrong: `{${field}} pupils ${are}, more than the {${field}.all} pupils in all`,
    mend: bothFigures,
    source: whole,
  }),
);

const groups = [
  rule({
    id: id(12),
    severity: "error",
    holds: "ks4_pupils - ks4_em_five_n <= ks4_pupils.all - ks4_em_five_n.all",
    eachGroup: true,
    at: "ks4_em_five_n",
    wrong:
      "More pupils in this group ({group}) are without grade 5 in English and maths ({ks4_em_five_n} of {ks4_pupils} have it) than in the whole year ({ks4_em_five_n.all} of {ks4_pupils.all} have it)",
    mend: allFigures,
    source: whole,
  }),
  rule({
    id: id(13),
    severity: "error",
    holds: "ks4_pupils.sen_support + ks4_pupils.ehcp <= ks4_pupils.all",
    wrong:
      "{ks4_pupils.sen_support} pupils on SEN support and {ks4_pupils.ehcp} with a plan are more than the {ks4_pupils} pupils in all",
    mend: "Count each pupil once: SEN support, or an education, health and care plan",
    source: whole,
  }),
  rule({
    id: id(14),
    severity: "error",
    holds: "ks4_em_five_n.sen_support + ks4_em_five_n.ehcp <= ks4_em_five_n.all",
    wrong:
      "{ks4_em_five_n.sen_support} pupils on SEN support and {ks4_em_five_n.ehcp} with a plan have grade 5 or above, more than the {ks4_em_five_n} pupils in all",
    mend: "Count each pupil once: SEN support, or an education, health and care plan",
    source: whole,
  }),
];

// Half of the last decimal shown is allowed for each mean: 0.05 points a pupil.
const means = [
  rule({
    id: id(15),
    severity: "error",
    holds:
      "attainment_8_score * ks4_pupils <= attainment_8_score.all * ks4_pupils.all + 0.05 * (ks4_pupils + ks4_pupils.all) + 0.001",
    eachGroup: true,
    wrong:
      "A mean of {attainment_8_score} over {ks4_pupils} pupils ({group}) is more points than the {attainment_8_score.all} over {ks4_pupils.all} pupils in all",
    mend: allFigures,
    source: whole,
  }),
  rule({
    id: id(16),
    severity: "error",
    holds: "attainment_8_score * ks4_pupils >= 15 * ks4_em_five_n - 0.05 * ks4_pupils - 0.001",
    eachGroup: true,
    wrong:
      "A mean of {attainment_8_score} over {ks4_pupils} pupils ({group}) is too low for {ks4_em_five_n} pupils with grade 5 or above in English and maths",
    mend: "Check the mean and the number of pupils: each of them has 15 points at least, maths counting twice",
    source: guide,
  }),
  rule({
    id: id(17),
    severity: "query",
    holds: "ABS(ebacc_points - attainment_8_score / 10) <= 1.5",
    wrong: "An EBacc average of {ebacc_points} sits oddly beside an Attainment 8 of {attainment_8_score}",
    mend: "Check both means: the EBacc average is usually a little below a tenth of Attainment 8",
    source: oddity,
  }),
];

const sinceLast = [
  rule({
    id: id(18),
    severity: "query",
    holds: "ABS(ks4_pupils - ks4_pupils.last) <= MAX(25, 0.3 * ks4_pupils.last)",
    wrong: "Pupils at the end of key stage 4 went from {ks4_pupils.last} last year to {ks4_pupils}",
    mend: "Check the number of pupils",
    source: oddity,
  }),
  rule({
    id: id(19),
    severity: "query",
    holds: "ABS(attainment_8_score - attainment_8_score.last) <= 10",
    wrong: "Attainment 8 went from {attainment_8_score.last} last year to {attainment_8_score}",
    mend: "Check the mean",
    source: oddity,
  }),
  rule({
    id: id(20),
    severity: "query",
    holds:
      "IF(MIN(ks4_pupils, ks4_pupils.last) < 11, TRUE, ABS(ks4_em_five_n / ks4_pupils - ks4_em_five_n.last / ks4_pupils.last) <= 0.25)",
    at: "ks4_em_five_n",
    wrong:
      "Pupils with grade 5 or above in English and maths went from {ks4_em_five_n.last} of {ks4_pupils.last} last year to {ks4_em_five_n} of {ks4_pupils}",
    mend: bothFigures,
    source: oddity,
  }),
  rule({
    id: id(21),
    severity: "query",
    holds: "re_entered_n / ks4_pupils >= re_entered_n.last / ks4_pupils.last - 0.15",
    wrong:
      "Entries in religious studies fell from {re_entered_n.last} of {ks4_pupils.last} pupils last year to {re_entered_n} of {ks4_pupils}",
    mend: "Check the number entered, those entered early included",
    source: oddity,
  }),
  rule({
    id: id(22),
    severity: "query",
    holds: "OR(ks4_em_five_n > 0, ks4_pupils < 6)",
    wrong: "No pupil of {ks4_pupils} has grade 5 or above in English and maths",
    mend: "Check that the figure is 0; where it is not known, enter x",
    source: oddity,
  }),
];

/** The rules of `secondary-outcomes`, KS4-01 to KS4-22, in the order of their ids. */
export const rules = [...within, ...ofAll, ...groups, ...means, ...sinceLast];
