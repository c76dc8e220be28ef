import type { Source } from "../../definition";
import { closedYears } from "../primaryOutcomes/sources";

/** How the Department works out every key stage 4 figure of a school, Progress 8 and its intervals among them. */
export const accountabilityGuide: Source = {
  title: "DfE, Secondary accountability measures: 2025 guidance",
  dated: "updated 16 October 2025",
  url: "https://www.gov.uk/government/publications/progress-8-school-performance-measure/secondary-accountability-measures-2025-guidance-for-maintained-secondary-schools-academies-and-free-schools",
};

/** Who is at the end of key stage 4, and how pupil groups are fixed. */
export const keyStageFourMethodology: Source = {
  title: "DfE, Key stage 4 performance: methodology",
  dated: "2023/24 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/key-stage-4-performance-methodology",
};

/** What counts as a sustained destination after key stage 4. */
export const destinationsMethodology: Source = {
  title: "DfE, Key stage 4 destination measures: methodology",
  dated: "October 2023 release",
  url: "https://explore-education-statistics.service.gov.uk/methodology/key-stage-4-destination-measures-methodology",
};

/** Why destinations of one collection are not set beside another's. */
export const leaversYearUnknown = "Files of destinations do not say in which year their leavers left";

/** Nor is there Progress 8 for the cohorts that sat no key stage 2 tests in 2020 and 2021. */
export const progressPeriods = { from: "2015/16", except: [...closedYears, "2024/25", "2025/26"] };
