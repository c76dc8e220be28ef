import { partOf as part, type RuleCase } from "./ruleCase";

/** Cases for the rules of reception, phonics and the multiplication tables check, by rule id. */
export const earlyYearsToYear4Cases: Readonly<Record<string, readonly RuleCase[]>> = {
  "GLD-01": [
    ...part(
      "gld_met_n",
      "gld_eligible",
      "32 children have a good level of development, more than the 31 who were assessed (all pupils).",
    ),
    {
      name: "one more, of those eligible for free school meals",
      now: { "gld_met_n.fsm": 4, "gld_eligible.fsm": 3 },
      at: "gld_met_n.fsm",
      wrong:
        "4 children have a good level of development, more than the 3 who were assessed (pupils eligible for free school meals).",
    },
  ],
  "GLD-02": part(
    "gld_eligible.fsm",
    "gld_eligible",
    "32 children eligible for free school meals were assessed, more than the 31 children in all.",
  ),
  "GLD-03": part(
    "gld_met_n.fsm",
    "gld_met_n",
    "32 children eligible for free school meals have a good level of development, more than the 31 children in all.",
  ),
  "PHO-01": part(
    "phonics_y1_met_n",
    "phonics_y1_eligible",
    "32 pupils met the phonics standard in year 1, more than the 31 in the year (all pupils).",
  ),
  "PHO-02": part(
    "phonics_y2_met_n",
    "phonics_y2_eligible",
    "32 pupils met the phonics standard by the end of year 2, more than the 31 in the year.",
  ),
  "PHO-03": [
    {
      name: "fewer",
      now: { "phonics_y1_eligible.dis": 4, "phonics_y1_met_n.dis": 3, phonics_y1_eligible: 30, phonics_y1_met_n: 25 },
      wrong: null,
    },
    {
      name: "more in the year",
      now: { "phonics_y1_eligible.dis": 31, "phonics_y1_met_n.dis": 3, phonics_y1_eligible: 30, phonics_y1_met_n: 25 },
      at: "phonics_y1_eligible",
      wrong:
        "The disadvantaged pupils in year 1 (31, of whom 3 met the standard) are more than all pupils (30, of whom 25).",
    },
    {
      name: "a code",
      now: { "phonics_y1_eligible.dis": "x", "phonics_y1_met_n.dis": 3, phonics_y1_eligible: 30, phonics_y1_met_n: 2 },
      wrong: null,
    },
  ],
  "PHO-04": [
    { name: "as many", now: { phonics_y2_eligible: 30 }, last: { phonics_y1_eligible: 30 }, wrong: null },
    { name: "at the limit", now: { phonics_y2_eligible: 42 }, last: { phonics_y1_eligible: 30 }, wrong: null },
    {
      name: "beyond it",
      now: { phonics_y2_eligible: 43 },
      last: { phonics_y1_eligible: 30 },
      at: "phonics_y2_eligible",
      wrong: "Year 2 has 43 pupils; the same children were 30 in year 1 a year ago.",
    },
    { name: "a small school", now: { phonics_y2_eligible: 2 }, last: { phonics_y1_eligible: 10 }, wrong: null },
    { name: "no last year", now: { phonics_y2_eligible: 60 }, wrong: null },
    { name: "last year a code", now: { phonics_y2_eligible: 60 }, last: { phonics_y1_eligible: "x" }, wrong: null },
  ],
  "PHO-05": [
    { name: "more", now: { phonics_y2_met_n: 27 }, last: { phonics_y1_met_n: 25 }, wrong: null },
    { name: "at the limit", now: { phonics_y2_met_n: 20 }, last: { phonics_y1_met_n: 25 }, wrong: null },
    {
      name: "beyond it",
      now: { phonics_y2_met_n: 3 },
      last: { phonics_y1_met_n: 25 },
      at: "phonics_y2_met_n",
      wrong:
        "3 pupils met the phonics standard by the end of year 2, though 25 of the same children had met it in year 1.",
    },
    { name: "not available", now: { phonics_y2_met_n: "x" }, last: { phonics_y1_met_n: 25 }, wrong: null },
  ],
  "MTC-01": part(
    "mtc_took_n",
    "mtc_eligible",
    "32 pupils took the multiplication tables check, more than the 31 in year 4.",
  ),
  "MTC-02": part(
    "mtc_full_n",
    "mtc_took_n",
    "32 pupils scored 25, more than the 31 who took the multiplication tables check.",
  ),
  "MTC-03": [
    { name: "half with 25", now: { mtc_score: 20, mtc_took_n: 30, mtc_full_n: 15 }, wrong: null },
    { name: "all with 25", now: { mtc_score: 25, mtc_took_n: 30, mtc_full_n: 30 }, wrong: null },
    { name: "no lower than the rest with 0", now: { mtc_score: 12.5, mtc_took_n: 30, mtc_full_n: 15 }, wrong: null },
    { name: "as low as rounding lets it seem", now: { mtc_score: 8.3, mtc_took_n: 3, mtc_full_n: 1 }, wrong: null },
    {
      name: "lower than can be",
      now: { mtc_score: 12.4, mtc_took_n: 30, mtc_full_n: 15 },
      at: "mtc_score",
      wrong: "A mean of 12.4 over 30 pupils is too low for 15 pupils with 25 out of 25.",
    },
    { name: "no mean", now: { mtc_score: "x", mtc_took_n: 30, mtc_full_n: 15 }, wrong: null },
  ],
};
