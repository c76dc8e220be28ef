import { limitCases } from "./limitCases";
import { partOf, type RuleCase } from "./ruleCase";

const year = "at the end of key stage 4";

/** Cases for every rule of `secondary-outcomes`, by its id. Each has one that is silent and one that says its sentence. */
export const secondaryOutcomesCases: Readonly<Record<string, readonly RuleCase[]>> = {
  "KS4-01": [
    ...partOf(
      "ks4_em_five_n",
      "ks4_pupils",
      `32 pupils have grade 5 or above in English and maths, more than the 31 ${year} (all pupils).`,
    ),
    ...partOf(
      "ks4_em_five_n.eal",
      "ks4_pupils.eal",
      `32 pupils have grade 5 or above in English and maths, more than the 31 ${year} (English as an additional language).`,
    ),
  ],
  "KS4-02": partOf(
    "ks4_em_four_n.dis",
    "ks4_pupils.dis",
    `32 pupils have grade 4 or above in English and maths, more than the 31 ${year} (disadvantaged pupils).`,
  ),
  "KS4-03": partOf(
    "ebacc_entered_n",
    "ks4_pupils",
    `32 pupils were entered for the English Baccalaureate, more than the 31 ${year} (all pupils).`,
  ),
  "KS4-04": partOf(
    "ks4_em_five_n",
    "ks4_em_four_n",
    "32 pupils have grade 5 or above in English and maths, more than the 31 with grade 4 or above (all pupils).",
  ),
  "KS4-05": partOf(
    "re_entered_n",
    "ks4_pupils",
    `32 pupils were entered for religious studies, more than the 31 ${year}.`,
  ),
  "KS4-06": partOf(
    "re_four_n",
    "re_entered_n",
    "32 pupils have grade 4 or above in religious studies, more than the 31 who were entered.",
  ),
  "KS4-07": partOf(
    "re_seven_n",
    "re_four_n",
    "32 pupils have grade 7 or above in religious studies, more than the 31 with grade 4 or above.",
  ),
  "KS4-08": partOf(
    "ks4_pupils.girls",
    "ks4_pupils",
    "32 pupils are in this group (girls), more than the 31 pupils in all.",
  ),
  "KS4-09": partOf(
    "ks4_em_five_n.ehcp",
    "ks4_em_five_n",
    "32 pupils in this group (education, health and care plan) have grade 5 or above in English and maths, more than the 31 pupils in all.",
  ),
  "KS4-10": partOf(
    "ks4_em_four_n.dis",
    "ks4_em_four_n",
    "32 pupils in this group (disadvantaged pupils) have grade 4 or above in English and maths, more than the 31 pupils in all.",
  ),
  "KS4-11": partOf(
    "ebacc_entered_n.dis",
    "ebacc_entered_n",
    "32 pupils in this group (disadvantaged pupils) were entered for the English Baccalaureate, more than the 31 pupils in all.",
  ),
  "KS4-12": limitCases({
    cell: "ks4_em_five_n.dis",
    values: [20, 10, 9],
    rest: { ks4_pupils: 100, ks4_em_five_n: 60, "ks4_pupils.dis": 50 },
    wrong:
      "More pupils in this group (disadvantaged pupils) are without grade 5 in English and maths (9 of 50 have it) than in the whole year (60 of 100 have it).",
  }),
  "KS4-13": limitCases({
    cell: "ks4_pupils.sen_support",
    values: [12, 25, 26],
    rest: { ks4_pupils: 30, "ks4_pupils.ehcp": 5 },
    wrong: "26 pupils on SEN support and 5 with a plan are more than the 30 pupils in all.",
  }),
  "KS4-14": limitCases({
    cell: "ks4_em_five_n.sen_support",
    values: [12, 25, 26],
    rest: { ks4_em_five_n: 30, "ks4_em_five_n.ehcp": 5 },
    wrong: "26 pupils on SEN support and 5 with a plan have grade 5 or above, more than the 30 pupils in all.",
  }),
  // 96 pupils and their rounding can make 48.5 of a mean of 46.5 over 100, and not 48.6.
  "KS4-15": limitCases({
    cell: "attainment_8_score.dis",
    values: [40, 48.5, 48.6],
    rest: { ks4_pupils: 100, attainment_8_score: 46.5, "ks4_pupils.dis": 96 },
    wrong: "A mean of 48.6 over 96 pupils (disadvantaged pupils) is more points than the 46.5 over 100 pupils in all.",
  }),
  "KS4-16": limitCases({
    cell: "attainment_8_score",
    values: [46.5, 8.95, 8.9],
    rest: { ks4_pupils: 100, ks4_em_five_n: 60 },
    wrong:
      "A mean of 8.9 over 100 pupils (all pupils) is too low for 60 pupils with grade 5 or above in English and maths.",
  }),
  "KS4-17": limitCases({
    cell: "ebacc_points",
    values: [4.1, 3, 2.9],
    rest: { attainment_8_score: 45 },
    wrong: "An EBacc average of 2.9 sits oddly beside an Attainment 8 of 45.",
  }),
  "KS4-18": limitCases({
    cell: "ks4_pupils",
    values: [210, 260, 261],
    last: { ks4_pupils: 200 },
    wrong: "Pupils at the end of key stage 4 went from 200 last year to 261.",
  }),
  "KS4-19": limitCases({
    cell: "attainment_8_score",
    values: [46, 55, 55.1],
    last: { attainment_8_score: 45 },
    wrong: "Attainment 8 went from 45 last year to 55.1.",
  }),
  "KS4-20": [
    ...limitCases({
      cell: "ks4_em_five_n",
      values: [50, 65, 66],
      rest: { ks4_pupils: 100 },
      last: { ks4_pupils: 100, ks4_em_five_n: 40 },
      wrong: "Pupils with grade 5 or above in English and maths went from 40 of 100 last year to 66 of 100.",
    }),
    {
      name: "too few pupils to wonder at",
      now: { ks4_pupils: 10, ks4_em_five_n: 9 },
      last: { ks4_pupils: 12, ks4_em_five_n: 2 },
      wrong: null,
    },
  ],
  "KS4-21": limitCases({
    cell: "re_entered_n",
    values: [90, 80, 79],
    rest: { ks4_pupils: 100 },
    last: { ks4_pupils: 100, re_entered_n: 95 },
    wrong: "Entries in religious studies fell from 95 of 100 pupils last year to 79 of 100.",
  }),
  "KS4-22": [
    ...limitCases({
      cell: "ks4_em_five_n",
      values: [40, 1, 0],
      rest: { ks4_pupils: 100 },
      wrong: "No pupil of 100 has grade 5 or above in English and maths.",
    }),
    { name: "none of five", now: { ks4_pupils: 5, ks4_em_five_n: 0 }, wrong: null },
  ],
};
