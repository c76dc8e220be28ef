import { publishedFigures, type PublishedRow } from "./publishedFigures";

const revised2023 = "DfE, Key stage 2 attainment 2022/23, revised, 14 December 2023";
const provisional2023 = "DfE, Key stage 2 attainment 2022/23, provisional, 12 September 2023";
const revised2024 = "DfE, Key stage 2 attainment 2023/24, revised, December 2024";
const provisional2024 = "DfE, Key stage 2 attainment 2023/24, provisional, 10 September 2024";
const provisional2025 = "DfE, Key stage 2 attainment 2024/25, provisional, September 2025";
const headlines = (year: string, dated: string): string =>
  `DfE, Key stage 2 attainment: National headlines ${year}, ${dated}`;
const headlines2023 = headlines("2022/23", "11 July 2023");
const headlines2024 = headlines("2023/24", "9 July 2024");
const headlines2025 = headlines("2024/25", "July 2025");

// As published: whole percentages and whole scaled scores, of all schools in England.
const published: readonly PublishedRow[] = [
  ["2022/23", "ks2_rwm_exp", "all", 60, revised2023],
  ["2022/23", "ks2_rwm_exp", "girls", 63, provisional2023],
  ["2022/23", "ks2_rwm_exp", "boys", 56, provisional2023],
  ["2022/23", "ks2_rwm_high", "all", 8, revised2023],
  ["2022/23", "ks2_reading_exp", "all", 73, revised2023],
  ["2022/23", "ks2_writing_exp", "all", 71, revised2023],
  ["2022/23", "ks2_maths_exp", "all", 73, revised2023],
  ["2022/23", "ks2_gps_exp", "all", 72, revised2023],
  ["2022/23", "ks2_reading_mean", "all", 105, headlines2023],
  ["2022/23", "ks2_maths_mean", "all", 104, headlines2023],
  ["2023/24", "ks2_rwm_exp", "all", 61, revised2024],
  ["2023/24", "ks2_rwm_exp", "girls", 64, revised2024],
  ["2023/24", "ks2_rwm_exp", "boys", 57, revised2024],
  ["2023/24", "ks2_reading_exp", "all", 74, headlines2024],
  ["2023/24", "ks2_writing_exp", "all", 72, provisional2024],
  ["2023/24", "ks2_maths_exp", "all", 73, provisional2024],
  ["2023/24", "ks2_gps_exp", "all", 72, provisional2024],
  ["2023/24", "ks2_reading_mean", "all", 105, headlines2024],
  ["2023/24", "ks2_maths_mean", "all", 104, headlines2024],
  ["2024/25", "ks2_rwm_exp", "all", 62, headlines2025],
  ["2024/25", "ks2_rwm_exp", "girls", 65, provisional2025],
  ["2024/25", "ks2_rwm_exp", "boys", 59, provisional2025],
  ["2024/25", "ks2_rwm_high", "all", 8, headlines2025],
  ["2024/25", "ks2_reading_exp", "all", 75, headlines2025],
  ["2024/25", "ks2_writing_exp", "all", 72, headlines2025],
  ["2024/25", "ks2_maths_exp", "all", 74, headlines2025],
  ["2024/25", "ks2_gps_exp", "all", 73, headlines2025],
  ["2024/25", "ks2_reading_mean", "all", 106, headlines2025],
  ["2024/25", "ks2_maths_mean", "all", 105, headlines2025],
];

/**
 * England's published key stage 2 figures, 2022/23 to 2024/25: shares 0-1, scaled scores as they are. Only figures whose edition is
 * known stand here; a measure, group or period that is missing has no comparator. No figure is an average of schools.
 *
 * @source Department for Education, "Key stage 2 attainment" and "Key stage 2 attainment: National headlines", each row with its edition.
 */
export const keyStageTwo = publishedFigures(published);
