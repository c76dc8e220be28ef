import type { PupilGroup } from "../../../returns/pupilGroups";
import type { ColumnFill, ResultsProfile } from "../profile";

const figure = (column: string, field: string, group: PupilGroup = "all"): ColumnFill => ({
  ...{ column, field, group, as: "figure" },
});
const share = (column: string, field: string, group: PupilGroup = "all"): ColumnFill => ({
  ...{ column, field, group, as: "percentage" },
});
const limits = ["progress_8_lower", "progress_8_upper"];

/**
 * The Department's school-level key stage 4 file (england_ks4provisional, england_ks4revised, england_ks4final, or a local authority's), 2016/17 on. The year is in the file's
 * name only: whoever imports it names it, or adds a column "year".
 *
 * @source DfE, "Compare school and college performance in England": ks4final_meta, metadata of the key stage 4 file.
 */
export const keyStage4School: ResultsProfile = {
  id: "dfe-ks4-school",
  title: "The Department's school-level key stage 4 file",
  source: {
    title: "DfE, Compare school and college performance in England, key stage 4 file and its metadata",
    dated: "2016/17 to 2024/25",
    url: "https://www.compare-school-performance.service.gov.uk/download-data",
  },
  schools: { laestab: "laestab", urn: "URN", la: "LEA", estab: "ESTAB", name: "SCHNAME" },
  year: { column: "year", spelled: ["2018/19", "2023-2024"] },
  knownBy: ["ATT8SCR", "PTL2BASICS_95"],
  fills: [
    figure("TPUP", "ks4_pupils"),
    figure("GPUP", "ks4_pupils", "girls"),
    figure("TFSM6CLA1A", "ks4_pupils", "dis"),
    figure("TEALGRP2", "ks4_pupils", "eal"),
    { ...figure("SENK4", "ks4_pupils", "sen_support"), was: ["SENAPK4"] },
    { ...figure("SENE4", "ks4_pupils", "ehcp"), was: ["SENSE4"] },
    figure("ATT8SCR", "attainment_8_score"),
    figure("ATT8SCR_GIRLS", "attainment_8_score", "girls"),
    figure("ATT8SCR_FSM6CLA1A", "attainment_8_score", "dis"),
    figure("ATT8SCR_EAL", "attainment_8_score", "eal"),
    share("PTL2BASICS_95", "ks4_em_five_n"),
    share("PGL2BASICS_95", "ks4_em_five_n", "girls"),
    share("PTFSM6CLA1ABASICS_95", "ks4_em_five_n", "dis"),
    share("PTL2BASICSEAL_95", "ks4_em_five_n", "eal"),
    share("PTL2BASICS_94", "ks4_em_four_n"),
    share("PTFSM6CLA1ABASICS_94", "ks4_em_four_n", "dis"),
    figure("TEBACC_E_PTQ_EE", "ebacc_entered_n"),
    share("PTEBACC_E_PTQ_EE", "ebacc_entered_n"),
    share("PTEBACC_EFSM6CLA1A_PTQ_EE", "ebacc_entered_n", "dis"),
    figure("EBACCAPS", "ebacc_points"),
    figure("P8PUP", "progress_8_pupils"),
    { ...figure("P8MEA", "progress_8_score"), without: limits },
    figure("P8CILOW", "progress_8_lower"),
    figure("P8CIUPP", "progress_8_upper"),
    figure("P8PUP_FSM6CLA1A", "progress_8_pupils", "dis"),
    { ...figure("P8MEA_FSM6CLA1A", "progress_8_score", "dis"), without: limits },
    figure("P8CILOW_FSM6CLA1A", "progress_8_lower", "dis"),
    figure("P8CIUPP_FSM6CLA1A", "progress_8_upper", "dis"),
  ],
  leftOut: {
    brief_code: "A document's own code, which may be another school's.",
    P8MEA_ORIG: "Progress 8 before very low scores were limited; the limited score is the Department's.",
    P8CILOW_ORIG: "A limit of Progress 8 before very low scores were limited.",
    P8CIUPP_ORIG: "A limit of Progress 8 before very low scores were limited.",
    P8_BANDING: "A verdict on Progress 8, which the comparison makes itself.",
    PTEBACC_94: "No return asks who achieved the EBacc.",
    PTEBACC_95: "No return asks who achieved the EBacc.",
    PT5EM_94: "No return asks five grades with English and maths.",
  },
};
