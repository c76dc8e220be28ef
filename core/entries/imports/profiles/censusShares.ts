import type { ResultsProfile } from "../profile";

/**
 * Shares of a school's pupils in the columns of a tool that carries the Department's census file. Its `fsm` follows the pupils eligible in the last six
 * years, not now, and the carrier does not label it.
 */
export const censusShares: ResultsProfile = {
  id: "census-shares",
  title:
    "School census shares as a comparison tool carries them (fsm: probably the last six years; carrier unlabelled)",
  source: {
    title:
      "Department for Education, school census, by way of github.com/Gieffeemme/Areas-Schools-and-Properties (fsm: FSM6, probable; carrier unlabelled)",
    dated: "2022/23",
  },
  schools: { laestab: "laestab", urn: "URN" },
  year: { column: "year", spelled: ["2018/19"] },
  knownBy: ["fsm", "eal", "senEhcp", "senSupport"],
  fills: [
    { column: "fsm", field: "fsm_six_n", as: "percentage" },
    { column: "eal", field: "census_eal_n", as: "percentage" },
    { column: "senEhcp", field: "census_ehcp_n", as: "percentage" },
    { column: "senSupport", field: "census_sen_support_n", as: "percentage" },
  ],
  leftOut: { brief_code: "A document's own code, which may be another school's." },
};
