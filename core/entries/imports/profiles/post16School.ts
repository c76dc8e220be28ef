import type { PupilGroup } from "../../../returns/pupilGroups";
import type { ColumnFill, ResultsProfile } from "../profile";

const figure = (column: string, field: string, group: PupilGroup = "all"): ColumnFill => ({
  ...{ column, field, group, as: "figure" },
});

/**
 * The Department's school-level 16 to 18 file (england_ks5provisional, england_ks5final, or a local authority's): points per entry without the entries they are of. The
 * year is in the file's name only: whoever imports it names it, or adds a column "year".
 *
 * @source DfE, "Compare school and college performance in England": columns of the 16 to 18 file, and the Department's own reading of them.
 */
export const post16School: ResultsProfile = {
  id: "dfe-ks5-school",
  title: "The Department's school-level 16 to 18 file",
  source: {
    title: "DfE, Compare school and college performance in England, 16 to 18 file",
    dated: "2021/22 to 2024/25",
    url: "https://www.compare-school-performance.service.gov.uk/download-data",
  },
  schools: { laestab: "laestab", urn: "URN", la: "LEA", estab: "ESTAB", name: "SCHNAME" },
  year: { column: "year", spelled: ["2018/19"] },
  knownBy: ["URN", "TALLPUP_ALEV_1618", "TALLPPE_ALEV_1618"],
  fills: [
    figure("TALLPUP_ALEV_1618", "alevel_students"),
    figure("TALLPPE_ALEV_1618", "alevel_points"),
    figure("TALLPPE_ALEV_1618_DIS", "alevel_points", "dis"),
    figure("TINCLUDE_B3", "best_three_students"),
    figure("TB3PTSE", "best_three_points"),
    figure("TALLPUP_AGEN", "applied_students"),
    figure("TALLPPE_AGEN", "applied_points"),
    figure("TALLPPE_AGEN_DIS", "applied_points", "dis"),
    { ...figure("VA_INS_ALEV", "value_added_score"), without: ["value_added_lower", "value_added_upper"] },
    figure("LCI_INS_ALEV", "value_added_lower"),
    figure("UCI_INS_ALEV", "value_added_upper"),
  ],
  leftOut: {
    TALLPPEGRD_ALEV_1618: "The points as a grade; the points are taken.",
    TB3PTSE_GRD: "The points as a grade; the points are taken.",
    PTAAB_2FAC: "No return asks grades AAB in facilitating subjects.",
    PROGRESS_BAND_ALEV: "A verdict on value added, which the comparison makes itself.",
  },
};
