import type { Source } from "../../definition";

/** Possible sessions, absent sessions, and when an enrolment counts as persistently or severely absent. */
export const absenceMethodology: Source = {
  title: "DfE, Pupil absence statistics: methodology",
  dated: "2023/24 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/pupil-absence-in-schools-in-england",
};

/** Suspensions and permanent exclusions, and the headcount they are taken over. */
export const exclusionMethodology: Source = {
  title: "DfE, Pupil exclusion statistics: methodology",
  dated: "2023/24 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/pupil-exclusion-statistics-methodology",
};

/** Part-time timetables, and what a school does when a pupil leaves for home education. */
export const attendanceGuidance: Source = {
  title: "DfE, Working together to improve school attendance: statutory guidance",
  dated: "August 2024",
  url: "https://www.gov.uk/government/publications/working-together-to-improve-school-attendance",
};

/** When a school places a pupil in alternative provision. */
export const alternativeProvisionGuidance: Source = {
  title: "DfE, Arranging alternative provision: guide for local authorities and schools",
  dated: "February 2025",
  url: "https://www.gov.uk/government/publications/alternative-provision",
};

/** Absence since its threshold is 10%, less the years in which schools were closed to most pupils or absence was recorded otherwise. */
export const absencePeriods = { from: "2015/16", except: ["2019/20", "2020/21", "2021/22"] };
