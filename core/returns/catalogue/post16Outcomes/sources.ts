import type { Source } from "../../definition";
import { closedYears } from "../primaryOutcomes/sources";

/** How the Department works out points per entry, best three, retention, progress in English and maths, and value added. */
export const accountabilityGuide: Source = {
  title: "DfE, 16 to 18 accountability measures: technical guidance",
  dated: "updated 1 February 2024",
  url: "https://www.gov.uk/government/publications/16-to-19-accountability-headline-measures-technical-guide",
};

/** Who is at the end of 16 to 18 study, and in which cohort. */
export const resultsMethodology: Source = {
  title: "DfE, A level and other 16 to 18 results: methodology",
  dated: "2022/23 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/a-level-and-other-16-to-18-results",
};

/** What counts as a sustained destination after 16 to 18 study. */
export const destinationsMethodology: Source = {
  title: "DfE, 16-18 destination measures: methodology",
  dated: "October 2021 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/16-18-destination-measures-methodology",
};

/** Nor is there value added for students whose GCSE grades of 2020 and 2021 were not from examinations. */
export const valueAddedPeriods = { from: "2015/16", except: [...closedYears, "2021/22", "2022/23"] };
