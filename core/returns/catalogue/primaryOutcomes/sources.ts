import type { Source } from "../../definition";

/** How the Department works out every key stage 2 figure at school level. */
export const technicalGuide: Source = {
  title: "DfE, Primary school accountability in 2025: technical guide",
  dated: "updated 11 September 2025",
  url: "https://www.gov.uk/government/publications/primary-school-accountability/primary-school-accountability-in-2025-technical-guide",
};

/** Who counts, and in which group, in key stage 2 statistics. */
export const keyStageTwoMethodology: Source = {
  title: "DfE, Key stage 2 attainment: methodology",
  dated: "2024/25 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/key-stage-2-attainment",
};

/** The good level of development since the 2021/22 reform of the profile. */
export const profileMethodology: Source = {
  title: "DfE, Early years foundation stage profile results: methodology",
  dated: "2023/24 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/early-years-foundation-stage-profile-results",
};

/** The threshold, and who counts by the end of year 2. */
export const phonicsRelease: Source = {
  title: "DfE, Phonics screening check attainment",
  dated: "2023/24 release",
  url: "https://explore-education-statistics.service.gov.uk/find-statistics/phonics-screening-check-attainment/2023-24",
};

/** The multiplication tables check: no threshold, mean of those who took it. */
export const multiplicationMethodology: Source = {
  title: "DfE, Multiplication tables check attainment: methodology",
  dated: "2024/25 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/multiplication-tables-check-attainment",
};

/** No assessments were held or published in the two years of school closures. */
export const closedYears = ["2019/20", "2020/21"];
