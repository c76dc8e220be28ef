import type { PupilGroup } from "../../../returns/pupilGroups";
import type { ColumnFill, ResultsProfile } from "../profile";

const fromReception = { onlyOf: "schools without nursery pupils" } as const;
const withNursery = { onlyOf: "schools with nursery pupils" } as const;

const figure = (column: string, field: string, group: PupilGroup = "all"): ColumnFill => ({
  ...{ column, field, group, as: "figure", ...fromReception },
});
const share = (column: string, field: string): ColumnFill => ({ column, field, as: "percentage", ...withNursery });

/**
 * The Department's school-level census file of its performance tables (england_census). Its roll and counts include nursery pupils, whom the return asks
 * apart: a school that has some is given the published percentages only. The year is in the file's name, or in a column "year".
 *
 * @source DfE, "Compare school and college performance in England": columns of the school census file.
 */
export const schoolCensus: ResultsProfile = {
  id: "dfe-census-school",
  title: "The Department's school-level census file",
  source: {
    title: "DfE, Compare school and college performance in England, pupil population (school census) file",
    dated: "2018/19 to 2024/25",
    url: "https://www.compare-school-performance.service.gov.uk/download-data",
  },
  schools: { laestab: "laestab", urn: "URN", la: "LA", estab: "ESTAB" },
  year: { column: "year", spelled: ["2018/19"] },
  knownBy: ["URN", "NOR", "TSENELK", "NUMEAL"],
  nursery: { roll: "NOR", part: "NUMFSMEVER", percentage: "PNUMFSMEVER" },
  fills: [
    figure("NOR", "census_roll"),
    figure("NORG", "census_roll", "girls"),
    figure("NUMFSM", "fsm_now_n"),
    figure("NUMFSMEVER", "fsm_six_n"),
    figure("TSENELK", "census_sen_support_n"),
    figure("TSENELSE", "census_ehcp_n"),
    figure("NUMEAL", "census_eal_n"),
    figure("NUMUNCFL", "language_unknown_n"),
    share("PNUMFSMEVER", "fsm_six_n"),
    share("PSENELK", "census_sen_support_n"),
    share("PSENELSE", "census_ehcp_n"),
    share("PNUMEAL", "census_eal_n"),
    share("PNUMUNCFL", "language_unknown_n"),
  ],
  leftOut: {
    brief_code: "A document's own code, which may be another school's.",
    NORB: "No return asks boys: they follow from all pupils and girls.",
    PNORG: "A share of the roll; the number is taken.",
    PNORB: "No return asks boys: they follow from all pupils and girls.",
    NUMENGFL: "No return asks whose first language is English.",
    PNUMENGFL: "No return asks whose first language is English.",
  },
};
