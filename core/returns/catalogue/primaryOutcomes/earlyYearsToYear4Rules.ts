import { rule } from "../../build";

const profileSource = "DfE, Early years foundation stage profile results: methodology";
const phonicsSource = "DfE, Phonics screening check attainment, 2023/24";
const tablesSource = "DfE, Multiplication tables check attainment: methodology";
const own = "Arithmetic: a part cannot be more than its whole";
const oddity = "Trustwide: more often a slip of the hand than a fact";
const checkSystem = "Check both figures against the results your school sent in";

/** The rules of reception, phonics and the multiplication tables check: GLD-01 to MTC-03. */
export const earlyYearsToYear4Rules = [
  rule({
    id: "GLD-01",
    severity: "error",
    holds: "gld_met_n <= gld_eligible",
    eachGroup: true,
    wrong:
      "{gld_met_n} children have a good level of development, more than the {gld_eligible} who were assessed ({group})",
    mend: checkSystem,
    source: profileSource,
  }),
  rule({
    id: "GLD-02",
    severity: "error",
    holds: "gld_eligible.fsm <= gld_eligible.all",
    wrong:
      "{gld_eligible.fsm} children eligible for free school meals were assessed, more than the {gld_eligible} children in all",
    mend: checkSystem,
    source: own,
  }),
  rule({
    id: "GLD-03",
    severity: "error",
    holds: "gld_met_n.fsm <= gld_met_n.all",
    wrong:
      "{gld_met_n.fsm} children eligible for free school meals have a good level of development, more than the {gld_met_n} children in all",
    mend: checkSystem,
    source: own,
  }),
  rule({
    id: "PHO-01",
    severity: "error",
    holds: "phonics_y1_met_n <= phonics_y1_eligible",
    eachGroup: true,
    wrong:
      "{phonics_y1_met_n} pupils met the phonics standard in year 1, more than the {phonics_y1_eligible} in the year ({group})",
    mend: checkSystem,
    source: phonicsSource,
  }),
  rule({
    id: "PHO-02",
    severity: "error",
    holds: "phonics_y2_met_n <= phonics_y2_eligible",
    wrong:
      "{phonics_y2_met_n} pupils met the phonics standard by the end of year 2, more than the {phonics_y2_eligible} in the year",
    mend: checkSystem,
    source: phonicsSource,
  }),
  rule({
    id: "PHO-03",
    severity: "error",
    holds: "AND(phonics_y1_eligible.dis <= phonics_y1_eligible.all, phonics_y1_met_n.dis <= phonics_y1_met_n.all)",
    at: "phonics_y1_eligible",
    wrong:
      "The disadvantaged pupils in year 1 ({phonics_y1_eligible.dis}, of whom {phonics_y1_met_n.dis} met the standard) are more than all pupils ({phonics_y1_eligible}, of whom {phonics_y1_met_n})",
    mend: checkSystem,
    source: own,
  }),
  rule({
    id: "PHO-04",
    severity: "query",
    holds: "ABS(phonics_y2_eligible - phonics_y1_eligible.last) <= MAX(8, 0.4 * phonics_y1_eligible.last)",
    wrong:
      "Year 2 has {phonics_y2_eligible} pupils; the same children were {phonics_y1_eligible.last} in year 1 a year ago",
    mend: "Check the number in year 2",
    source: oddity,
  }),
  rule({
    id: "PHO-05",
    severity: "query",
    holds: "phonics_y2_met_n >= phonics_y1_met_n.last - MAX(5, 0.2 * phonics_y1_met_n.last)",
    wrong:
      "{phonics_y2_met_n} pupils met the phonics standard by the end of year 2, though {phonics_y1_met_n.last} of the same children had met it in year 1",
    mend: "Count the pupils who met it in year 1 as well as in year 2",
    source: phonicsSource,
  }),
  rule({
    id: "MTC-01",
    severity: "error",
    holds: "mtc_took_n <= mtc_eligible",
    wrong: "{mtc_took_n} pupils took the multiplication tables check, more than the {mtc_eligible} in year 4",
    mend: checkSystem,
    source: tablesSource,
  }),
  rule({
    id: "MTC-02",
    severity: "error",
    holds: "mtc_full_n <= mtc_took_n",
    wrong: "{mtc_full_n} pupils scored 25, more than the {mtc_took_n} who took the multiplication tables check",
    mend: checkSystem,
    source: tablesSource,
  }),
  rule({
    id: "MTC-03",
    severity: "error",
    holds: "mtc_score * mtc_took_n >= 25 * mtc_full_n - 0.05 * mtc_took_n - 0.001",
    wrong: "A mean of {mtc_score} over {mtc_took_n} pupils is too low for {mtc_full_n} pupils with 25 out of 25",
    mend: "Check the mean score and the number of pupils with 25",
    source: own,
  }),
];
