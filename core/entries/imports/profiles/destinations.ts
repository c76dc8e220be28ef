import type { ResultsProfile } from "../profile";

/** Destinations after key stage 4 and the sixth form in the columns of a tool that carries the Department's figures: rates whose leavers' year the file does not say. */
export const destinationShares: ResultsProfile = {
  id: "destination-shares",
  title: "Destinations as a comparison tool carries them (leavers' year not stated)",
  source: {
    title:
      "Department for Education, destination measures, by way of github.com/Gieffeemme/Areas-Schools-and-Properties (leavers' year not stated)",
    dated: "latest at June 2026",
  },
  schools: { laestab: "laestab", urn: "URN" },
  year: { column: "period", spelled: ["2018/19"] },
  knownBy: ["ks4_sustained", "ks5_sustained", "ks5_he"],
  fills: [
    { column: "ks4_sustained", field: "ks4_sustained_n", as: "percentage" },
    { column: "ks5_sustained", field: "sixth_form_sustained_n", as: "percentage" },
    { column: "ks5_he", field: "higher_education_n", as: "percentage" },
  ],
  fixed: [
    { field: "ks4_leavers_year", column: "year", words: "not stated" },
    { field: "sixth_form_leavers_year", column: "year", words: "not stated" },
  ],
  leftOut: {
    brief_code: "A document's own code, which may be another school's.",
    ...Object.fromEntries(
      [
        ...["ks4_education", "ks4_appren", "ks4_employment", "ks4_notSustained", "ks5_fe", "ks5_appren"],
        "ks5_employment",
      ].map((column) => [column, "No return asks the kind of destination beyond higher education."]),
    ),
  },
};

/**
 * The Department's school-level file of destinations after key stage 4 (england_ks4-pupdest). The period is that of the return it is shown in; the leavers'
 * year, about two years before, is in the release and not in the file.
 *
 * @source DfE, "Compare school and college performance in England": columns of the key stage 4 destinations file.
 */
export const keyStage4Destinations: ResultsProfile = {
  id: "dfe-ks4-destinations",
  title: "The Department's school-level key stage 4 destinations file",
  source: {
    title: "DfE, Compare school and college performance in England, key stage 4 destinations file",
    dated: "2021/22 to 2024/25",
    url: "https://www.compare-school-performance.service.gov.uk/download-data",
  },
  schools: { laestab: "laestab", urn: "URN", la: "LEA", estab: "ESTAB", name: "SCHNAME" },
  year: { column: "year", spelled: ["2018/19"] },
  knownBy: ["URN", "COHORT", "OVERALL_DESTPER"],
  fills: [
    { column: "COHORT", field: "ks4_leavers", as: "figure" },
    { column: "COHORT_DIS", field: "ks4_leavers", group: "dis", as: "figure" },
    { column: "OVERALL_DESTPER", field: "ks4_sustained_n", as: "percentage" },
    { column: "OVERALL_DESTPER_DIS", field: "ks4_sustained_n", group: "dis", as: "percentage" },
  ],
  fixed: [{ field: "ks4_leavers_year", column: "COHORT", words: "not stated" }],
};
