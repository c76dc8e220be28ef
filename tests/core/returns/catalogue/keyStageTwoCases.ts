import { partOf as part, type RuleCase, type Values } from "./ruleCase";

/** Cases for the rules of key stage 2, by rule id. */
export const keyStageTwoCases: Readonly<Record<string, readonly RuleCase[]>> = {
  "KS2-01": [
    ...part("ks2_rwm_exp_n", "ks2_eligible", "32 pupils reached the standard, more than the 31 who were eligible."),
    {
      name: "one more girl",
      now: { "ks2_rwm_exp_n.girls": 16, "ks2_eligible.girls": 15 },
      at: "ks2_rwm_exp_n.girls",
      wrong: "16 pupils reached the standard, more than the 15 who were eligible.",
    },
  ],
  "KS2-02": part(
    "ks2_rwm_high_n",
    "ks2_rwm_exp_n",
    "32 pupils reached the higher standard, more than the 31 who reached the expected standard.",
  ),
  "KS2-03": [
    {
      name: "as few as can be",
      now: { ks2_rwm_exp_n: 10, ks2_reading_exp_n: 24, ks2_writing_exp_n: 23, ks2_maths_exp_n: 23, ks2_eligible: 30 },
      wrong: null,
    },
    {
      name: "fewer than can be",
      now: { ks2_rwm_exp_n: 9, ks2_reading_exp_n: 24, ks2_writing_exp_n: 23, ks2_maths_exp_n: 23, ks2_eligible: 30 },
      at: "ks2_rwm_exp_n",
      wrong:
        "9 pupils reached all three standards, fewer than 24 in reading, 23 in writing and 23 in maths allow among 30 pupils.",
    },
    {
      name: "writing not available",
      now: { ks2_rwm_exp_n: 9, ks2_reading_exp_n: 24, ks2_writing_exp_n: "x", ks2_maths_exp_n: 23, ks2_eligible: 30 },
      wrong: null,
    },
  ],
  "KS2-04": part(
    "ks2_rwm_exp_n",
    "ks2_reading_exp_n",
    "32 pupils reached all three standards, more than the 31 who reached it in reading.",
  ),
  "KS2-05": part(
    "ks2_rwm_exp_n",
    "ks2_writing_exp_n",
    "32 pupils reached all three standards, more than the 31 who reached it in writing.",
  ),
  "KS2-06": part(
    "ks2_rwm_exp_n",
    "ks2_maths_exp_n",
    "32 pupils reached all three standards, more than the 31 who reached it in maths.",
  ),
  "KS2-07": part(
    "ks2_reading_exp_n",
    "ks2_eligible",
    "32 pupils reached the standard in reading, more than the 31 who were eligible.",
  ),
  "KS2-08": part(
    "ks2_writing_exp_n",
    "ks2_eligible",
    "32 pupils reached the standard in writing, more than the 31 who were eligible.",
  ),
  "KS2-09": part(
    "ks2_maths_exp_n",
    "ks2_eligible",
    "32 pupils reached the standard in maths, more than the 31 who were eligible.",
  ),
  "KS2-10": part(
    "ks2_gps_exp_n",
    "ks2_eligible",
    "32 pupils reached the standard in grammar, punctuation and spelling, more than the 31 who were eligible.",
  ),
  "KS2-11": part(
    "ks2_reading_high_n",
    "ks2_reading_exp_n",
    "32 pupils reached the higher standard in reading, more than the 31 who reached the expected standard.",
  ),
  "KS2-12": part(
    "ks2_writing_gds_n",
    "ks2_writing_exp_n",
    "32 pupils reached greater depth in writing, more than the 31 who reached the expected standard.",
  ),
  "KS2-13": part(
    "ks2_maths_high_n",
    "ks2_maths_exp_n",
    "32 pupils reached the higher standard in maths, more than the 31 who reached the expected standard.",
  ),
  "KS2-14": part(
    "ks2_rwm_high_n",
    "ks2_reading_high_n",
    "32 pupils reached the higher standard in all three, more than the 31 who reached the higher standard in reading.",
  ),
  "KS2-15": part(
    "ks2_rwm_high_n",
    "ks2_writing_gds_n",
    "32 pupils reached the higher standard in all three, more than the 31 who reached greater depth in writing.",
  ),
  "KS2-16": part(
    "ks2_rwm_high_n",
    "ks2_maths_high_n",
    "32 pupils reached the higher standard in all three, more than the 31 who reached the higher standard in maths.",
  ),
  "KS2-17": part(
    "ks2_eligible.eal",
    "ks2_eligible",
    "32 pupils in this group (English as an additional language), more than the 31 pupils in all.",
  ),
  "KS2-18": part(
    "ks2_rwm_exp_n.girls",
    "ks2_rwm_exp_n",
    "32 pupils in this group (girls) reached the standard, more than the 31 pupils in all.",
  ),
  "KS2-19": [
    {
      name: "as many who did not",
      now: { "ks2_eligible.dis": 10, "ks2_rwm_exp_n.dis": 5, ks2_eligible: 30, ks2_rwm_exp_n: 25 },
      wrong: null,
    },
    {
      name: "more who did not than in all",
      now: { "ks2_eligible.dis": 10, "ks2_rwm_exp_n.dis": 4, ks2_eligible: 30, ks2_rwm_exp_n: 25 },
      at: "ks2_rwm_exp_n.dis",
      wrong:
        "More pupils in this group (disadvantaged pupils) did not reach the standard (4 of 10 did) than in the whole year (25 of 30 did).",
    },
    {
      name: "a percentage alone",
      now: { "ks2_eligible.dis": "x", "ks2_rwm_exp_n.dis": "40%", ks2_eligible: 30, ks2_rwm_exp_n: 25 },
      wrong: null,
    },
  ],
  "KS2-20": [
    {
      name: "all of them",
      now: { "ks2_eligible.sen_support": 28, "ks2_eligible.ehcp": 3, ks2_eligible: 31 },
      wrong: null,
    },
    {
      name: "one more",
      now: { "ks2_eligible.sen_support": 28, "ks2_eligible.ehcp": 4, ks2_eligible: 31 },
      at: "ks2_eligible.sen_support",
      wrong: "28 pupils on SEN support and 4 with a plan are more than the 31 pupils in all.",
    },
    {
      name: "none with a plan",
      now: { "ks2_eligible.sen_support": 32, "ks2_eligible.ehcp": "z", ks2_eligible: 31 },
      wrong: null,
    },
  ],
  "KS2-21": [
    {
      name: "all of them",
      now: { "ks2_rwm_exp_n.sen_support": 18, "ks2_rwm_exp_n.ehcp": 3, ks2_rwm_exp_n: 21 },
      wrong: null,
    },
    {
      name: "one more",
      now: { "ks2_rwm_exp_n.sen_support": 18, "ks2_rwm_exp_n.ehcp": 4, ks2_rwm_exp_n: 21 },
      at: "ks2_rwm_exp_n.sen_support",
      wrong: "18 pupils on SEN support and 4 with a plan reached the standard, more than the 21 pupils in all.",
    },
    { name: "blank", now: { "ks2_rwm_exp_n.sen_support": 40, ks2_rwm_exp_n: 21 }, wrong: null },
  ],
  "KS2-22": part(
    "ks2_rwm_high_n.dis",
    "ks2_rwm_high_n",
    "32 disadvantaged pupils reached the higher standard, more than the 31 pupils in all.",
  ),
  "KS2-23": part(
    "ks2_reading_score_pupils",
    "ks2_eligible",
    "32 pupils have a scaled score in reading, more than the 31 who were eligible.",
  ),
  "KS2-24": part(
    "ks2_maths_score_pupils",
    "ks2_eligible",
    "32 pupils have a scaled score in maths, more than the 31 who were eligible.",
  ),
  "KS2-26": part(
    "ks2_reading_exp_n.dis",
    "ks2_reading_exp_n",
    "32 disadvantaged pupils reached the standard in reading, more than the 31 pupils in all.",
  ),
  "KS2-27": part(
    "ks2_writing_exp_n.dis",
    "ks2_writing_exp_n",
    "32 disadvantaged pupils reached the standard in writing, more than the 31 pupils in all.",
  ),
  "KS2-28": part(
    "ks2_maths_exp_n.dis",
    "ks2_maths_exp_n",
    "32 disadvantaged pupils reached the standard in maths, more than the 31 pupils in all.",
  ),
  "KS2-29": part(
    "ks2_reading_exp_n",
    "ks2_reading_score_pupils",
    "32 pupils reached the standard in reading, more than the 31 with a scaled score.",
  ),
  "KS2-30": part(
    "ks2_maths_exp_n",
    "ks2_maths_score_pupils",
    "32 pupils reached the standard in maths, more than the 31 with a scaled score.",
  ),
  "KS2-31": meanBesideShare("reading"),
  "KS2-32": meanBesideShare("maths"),
  "KS2-33": [
    { name: "at the limit", now: { ks2_eligible: 45 }, last: { ks2_eligible: 30 }, wrong: null },
    {
      name: "beyond it",
      now: { ks2_eligible: 46 },
      last: { ks2_eligible: 30 },
      at: "ks2_eligible",
      wrong: "Pupils at the end of key stage 2 went from 30 last year to 46.",
    },
    { name: "a small school", now: { ks2_eligible: 20 }, last: { ks2_eligible: 9 }, wrong: null },
    { name: "no last year", now: { ks2_eligible: 300 }, wrong: null },
  ],
  "KS2-34": [
    {
      name: "at the limit",
      now: { ks2_rwm_exp_n: 13, ks2_eligible: 20 },
      last: { ks2_rwm_exp_n: 6, ks2_eligible: 20 },
      wrong: null,
    },
    {
      name: "beyond it",
      now: { ks2_rwm_exp_n: 14, ks2_eligible: 20 },
      last: { ks2_rwm_exp_n: 6, ks2_eligible: 20 },
      at: "ks2_rwm_exp_n",
      wrong: "Pupils at the expected standard went from 6 of 20 last year to 14 of 20.",
    },
    {
      name: "fewer than 11 pupils",
      now: { ks2_rwm_exp_n: 10, ks2_eligible: 10 },
      last: { ks2_rwm_exp_n: 0, ks2_eligible: 20 },
      wrong: null,
    },
    {
      name: "nobody at all",
      now: { ks2_rwm_exp_n: 0, ks2_eligible: 0 },
      last: { ks2_rwm_exp_n: 6, ks2_eligible: 20 },
      wrong: null,
    },
  ],
  "KS2-35": [
    { name: "one pupil", now: { ks2_rwm_exp_n: 1, ks2_eligible: 30 }, wrong: null },
    {
      name: "none",
      now: { ks2_rwm_exp_n: 0, ks2_eligible: 30 },
      at: "ks2_rwm_exp_n",
      wrong: "No pupil of 30 reached the expected standard.",
    },
    { name: "none of very few", now: { ks2_rwm_exp_n: 0, ks2_eligible: 5 }, wrong: null },
    { name: "not available", now: { ks2_rwm_exp_n: "x", ks2_eligible: 30 }, wrong: null },
  ],
  "KS2-36": [
    { name: "at the limit", now: { ks2_eligible: 66, mtc_eligible: 30 }, wrong: null },
    {
      name: "beyond it",
      now: { ks2_eligible: 67, mtc_eligible: 30 },
      at: "ks2_eligible",
      wrong: "67 pupils in year 6 beside 30 in year 4 (Early years to year 4 sheet).",
    },
    {
      name: "the other way",
      now: { ks2_eligible: 30, mtc_eligible: 210 },
      at: "ks2_eligible",
      wrong: "30 pupils in year 6 beside 210 in year 4 (Early years to year 4 sheet).",
    },
    { name: "no year 4", now: { ks2_eligible: 30, mtc_eligible: "z" }, wrong: null },
  ],
};

function meanBesideShare(subject: "reading" | "maths"): RuleCase[] {
  const cells = (score: number | string, reached: number): Values => ({
    [`ks2_${subject}_score`]: score,
    [`ks2_${subject}_exp_n`]: reached,
    ks2_eligible: 30,
  });
  return [
    { name: "a high mean and most at 100", now: cells(106, 24), wrong: null },
    { name: "just below 100, four in five at 100", now: cells(99.9, 24), wrong: null },
    {
      name: "just below 100, more at 100",
      now: cells(99.9, 25),
      at: `ks2_${subject}_score`,
      wrong: `A mean scaled score of 99.9 in ${subject} sits oddly beside 25 of 30 pupils at 100 or more.`,
    },
    { name: "100 and one in five at 100", now: cells(100, 6), wrong: null },
    {
      name: "100 and fewer at 100",
      now: cells(100, 5),
      at: `ks2_${subject}_score`,
      wrong: `A mean scaled score of 100 in ${subject} sits oddly beside 5 of 30 pupils at 100 or more.`,
    },
    { name: "no mean", now: cells("x", 5), wrong: null },
  ];
}
