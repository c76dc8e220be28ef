import type { PupilGroup } from "../../../returns/pupilGroups";
import type { ColumnFill, ResultsProfile } from "../profile";

const count = (column: string, group: PupilGroup, ...was: string[]): ColumnFill => ({
  ...{ column, group, field: "ks2_eligible", as: "figure" },
  ...(was.length > 0 ? { was } : {}),
});
const share = (column: string, field: string, group: PupilGroup = "all"): ColumnFill => ({
  ...{ column, field, group, as: "percentage" },
});
const progress = (column: string, subject: string): ColumnFill[] => [
  { column, field: `ks2_${subject}_progress`, as: "figure" },
  { column: `${column}_LOWER`, field: `ks2_${subject}_progress_lower`, as: "figure" },
  { column: `${column}_UPPER`, field: `ks2_${subject}_progress_upper`, as: "figure" },
];

/**
 * The Department's school-level key stage 2 file (england_ks2revised, england_ks2final, or a local authority's): counts of pupils, percentages of them, mean
 * scaled scores without their number of pupils. The year is in the file's
 * name only: whoever imports it names it, or adds a column "year".
 *
 * @source DfE, "Compare school and college performance in England": ks2_meta, metadata of the key stage 2 file.
 */
export const keyStage2School: ResultsProfile = {
  id: "dfe-ks2-school",
  title: "The Department's school-level key stage 2 file",
  source: {
    title: "DfE, Compare school and college performance in England, key stage 2 file and its metadata",
    dated: "2018/19 to 2024/25",
    url: "https://www.compare-school-performance.service.gov.uk/download-data",
  },
  schools: { laestab: "laestab", urn: "URN", la: "LEA", estab: "ESTAB", name: "SCHNAME" },
  year: { column: "year", spelled: ["2018/19", "2023-2024"] },
  knownBy: ["URN", "TELIG", "PTRWM_EXP"],
  fills: [
    count("TELIG", "all"),
    count("GELIG", "girls"),
    count("TFSM6CLA1A", "dis"),
    count("TEALGRP2", "eal"),
    count("TSENELK", "sen_support"),
    count("TSENELE", "ehcp", "TSENELSE"),
    share("PTRWM_EXP", "ks2_rwm_exp_n"),
    share("PTRWM_EXP_G", "ks2_rwm_exp_n", "girls"),
    share("PTRWM_EXP_FSM6CLA1A", "ks2_rwm_exp_n", "dis"),
    share("PTRWM_EXP_EAL", "ks2_rwm_exp_n", "eal"),
    share("PTRWM_HIGH", "ks2_rwm_high_n"),
    share("PTRWM_HIGH_FSM6CLA1A", "ks2_rwm_high_n", "dis"),
    share("PTREAD_EXP", "ks2_reading_exp_n"),
    share("PTREAD_EXP_FSM6CLA1A", "ks2_reading_exp_n", "dis"),
    share("PTWRITTA_EXP", "ks2_writing_exp_n"),
    share("PTWRITTA_EXP_FSM6CLA1A", "ks2_writing_exp_n", "dis"),
    share("PTMAT_EXP", "ks2_maths_exp_n"),
    share("PTMAT_EXP_FSM6CLA1A", "ks2_maths_exp_n", "dis"),
    share("PTGPS_EXP", "ks2_gps_exp_n"),
    share("PTREAD_HIGH", "ks2_reading_high_n"),
    share("PTWRITTA_HIGH", "ks2_writing_gds_n"),
    share("PTMAT_HIGH", "ks2_maths_high_n"),
    { column: "READ_AVERAGE", field: "ks2_reading_score", as: "figure" },
    { column: "MAT_AVERAGE", field: "ks2_maths_score", as: "figure" },
    ...progress("READPROG", "reading"),
    ...progress("WRITPROG", "writing"),
    ...progress("MATPROG", "maths"),
  ],
  leftOut: {
    BELIG: "No return asks boys: they follow from all pupils and girls.",
    PTRWM_EXP_B: "No return asks boys: they follow from all pupils and girls.",
    READCOV: "A share of pupils: how many are in the progress score does not follow from it.",
    WRITCOV: "A share of pupils: how many are in the progress score does not follow from it.",
    MATCOV: "A share of pupils: how many are in the progress score does not follow from it.",
    GPS_AVERAGE: "No return asks the mean score in grammar, punctuation and spelling.",
    PTSCITA_EXP: "No return asks science.",
  },
};
