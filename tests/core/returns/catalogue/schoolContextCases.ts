import { limitCases } from "./limitCases";
import { partOf, type RuleCase } from "./ruleCase";

const ofRoll = (part: string, are: string): RuleCase[] =>
  partOf(part, "census_roll", `32 pupils ${are}, more than the 31 on roll.`);

/** Cases for every rule of `school-context`, by its id. Each has one that is silent and one that says its sentence. */
export const schoolContextCases: Readonly<Record<string, readonly RuleCase[]>> = {
  "CTX-01": partOf("census_roll.girls", "census_roll", "32 girls are on roll, more than the 31 pupils in all."),
  "CTX-02": ofRoll("fsm_now_n", "are eligible for free school meals now"),
  "CTX-03": ofRoll("fsm_six_n", "were eligible for free school meals in the last six years"),
  "CTX-04": ofRoll("dis_roll_n", "are disadvantaged"),
  "CTX-05": ofRoll("census_sen_support_n", "are on SEN support"),
  "CTX-06": ofRoll("census_ehcp_n", "have an education, health and care plan"),
  "CTX-07": ofRoll("census_eal_n", "have another first language than English"),
  "CTX-08": ofRoll("language_unknown_n", "have no first language recorded"),
  "CTX-09": ofRoll("looked_after_n", "are looked after"),
  "CTX-10": ofRoll("catholic_pupils_n", "are Catholic"),
  "CTX-11": limitCases({
    cell: "census_sen_support_n",
    values: [20, 27, 28],
    rest: { census_roll: 30, census_ehcp_n: 3 },
    wrong: "28 pupils on SEN support and 3 with a plan are more than the 30 on roll.",
  }),
  "CTX-12": limitCases({
    cell: "census_eal_n",
    values: [20, 27, 28],
    rest: { census_roll: 30, language_unknown_n: 3 },
    wrong: "28 pupils with another first language and 3 whose language is not known are more than the 30 on roll.",
  }),
  "CTX-13": limitCases({
    cell: "fsm_now_n",
    values: [40, 55, 56],
    rest: { fsm_six_n: 55 },
    wrong:
      "56 pupils are eligible for free school meals now, more than the 55 eligible in the last six years, which include them.",
  }),
  "CTX-14": limitCases({
    cell: "dis_roll_n",
    values: [57, 75, 76],
    rest: { fsm_six_n: 55, census_roll: 200 },
    wrong: "76 disadvantaged pupils are far from the 55 eligible for free school meals in the last six years.",
  }),
  "CTX-15": limitCases({
    cell: "looked_after_n",
    values: [1, 4, 5],
    rest: { dis_roll_n: 4 },
    wrong: "5 pupils are looked after, more than the 4 disadvantaged pupils, who include them.",
  }),
  "CTX-16": limitCases({
    cell: "language_unknown_n",
    values: [0, 10, 11],
    rest: { census_roll: 200 },
    wrong: "No first language is recorded for 11 of 200 pupils.",
  }),
  "CTX-17": limitCases({
    cell: "census_roll",
    values: [415, 378, 377],
    last: { census_roll: 420 },
    wrong: "Pupils on roll went from 420 last year to 377.",
  }),
  "CTX-18": limitCases({
    cell: "census_ehcp_n",
    values: [7, 11, 12],
    last: { census_ehcp_n: 6 },
    wrong: "Pupils with an education, health and care plan went from 6 last year to 12.",
  }),
  "CTX-19": limitCases({
    cell: "catholic_pupils_n",
    values: [190, 170, 169],
    last: { catholic_pupils_n: 200 },
    wrong: "Catholic pupils went from 200 last year to 169.",
  }),
  "CTX-20": limitCases({
    cell: "premium_pounds",
    values: [75_750, 40_000, 39_999],
    rest: { premium_pupils: 50 },
    wrong: "£39,999 of pupil premium sits oddly beside 50 pupils who attract it.",
  }),
  "CTX-21": partOf("premium_pupils", "census_roll", "32 pupils attract the pupil premium, more than the 31 on roll."),
  "CTX-22": limitCases({
    cell: "first_preferences",
    values: [41, 150, 151],
    rest: { admission_number: 30 },
    wrong: "151 first preferences sit oddly beside an admission number of 30.",
  }),
  "CTX-23": limitCases({
    cell: "teachers_fte",
    values: [10.4, 12, 12.01],
    rest: { teachers_headcount: 12 },
    wrong: "12.01 full-time equivalents are more than the 12 teachers there are.",
  }),
  "CTX-24": limitCases({
    cell: "teachers_fte",
    values: [10.4, 25, 25.1],
    rest: { census_roll: 200 },
    wrong: "25.1 full-time teachers sit oddly beside 200 pupils on roll (School census sheet).",
  }),
  "CTX-25": limitCases({
    cell: "catholic_teachers_n",
    values: [7, 12, 13],
    rest: { teachers_headcount: 12 },
    wrong: "13 teachers are Catholic, more than the 12 teachers there are.",
  }),
};
