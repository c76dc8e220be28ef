import type { ResultsProfile } from "../profile";

/**
 * The Department's school-level absence file of its performance tables (england_abs): rates of a whole school year, without sessions or enrolments. They are
 * filed under the summer, whose figures count from 1 September. The year is in the file's name, or in a column "year".
 *
 * @source DfE, "Compare school and college performance in England": columns of the pupil absence file.
 */
export const absenceSchool: ResultsProfile = {
  id: "dfe-absence-school",
  title: "The Department's school-level absence rates",
  source: {
    title: "DfE, Compare school and college performance in England, pupil absence file",
    dated: "2018/19 to 2023/24",
    url: "https://www.compare-school-performance.service.gov.uk/download-data",
  },
  schools: { laestab: "laestab", urn: "URN", la: "LA", estab: "ESTAB" },
  year: { column: "year", spelled: ["2018/19"], term: "summer" },
  knownBy: ["URN", "PERCTOT", "PPERSABS10"],
  fills: [
    { column: "PERCTOT", field: "sessions_absent", as: "percentage" },
    { column: "PPERSABS10", field: "persistent_n", as: "percentage" },
  ],
  leftOut: { brief_code: "A document's own code, which may be another school's." },
};

/**
 * The Department's school-level absence data of "Pupil absence in schools in England": enrolments and sessions with their rates, a row a school and year.
 *
 * @source DfE, "Pupil absence in schools in England": columns of the school-level data set.
 */
export const absenceStatistics: ResultsProfile = {
  id: "dfe-absence-statistics",
  title: 'School-level absence data of "Pupil absence in schools in England"',
  source: {
    title: "DfE, Pupil absence in schools in England, school-level data set",
    dated: "2022/23 to 2023/24",
    url: "https://explore-education-statistics.service.gov.uk/find-statistics/pupil-absence-in-schools-in-england",
  },
  schools: { laestab: "school_laestab", urn: "school_urn", name: "school_name" },
  year: {
    column: "time_period",
    spelled: ["202425"],
    term: "summer",
    termIn: { column: "time_identifier", terms: { "academic year": "summer" } },
  },
  knownBy: ["school_urn", "time_period", "enrolments", "sess_overall_percent", "enrolments_pa_10_exact_percent"],
  fills: [
    { column: "enrolments", field: "absence_enrolments", as: "figure" },
    { column: "sess_possible", field: "sessions_possible", as: "figure" },
    { column: "sess_overall", field: "sessions_absent", as: "figure" },
    { column: "sess_authorised", field: "sessions_authorised", as: "figure" },
    { column: "sess_unauthorised", field: "sessions_unauthorised", as: "figure" },
    { column: "enrolments_pa_10_exact", field: "persistent_n", as: "figure" },
    { column: "enrolments_pa_50_exact", field: "severe_n", as: "figure" },
    { column: "sess_overall_percent", field: "sessions_absent", as: "percentage" },
    { column: "sess_authorised_percent", field: "sessions_authorised", as: "percentage" },
    { column: "sess_unauthorised_percent", field: "sessions_unauthorised", as: "percentage" },
    { column: "enrolments_pa_10_exact_percent", field: "persistent_n", as: "percentage" },
    { column: "enrolments_pa_50_exact_percent", field: "severe_n", as: "percentage" },
  ],
};
