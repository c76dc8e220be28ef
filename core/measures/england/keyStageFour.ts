import { publishedFigures, type PublishedRow } from "./publishedFigures";

const revised2023 = "DfE, Key stage 4 performance 2022/23, revised, February 2024";

// As published, of all state-funded schools in England.
const published: readonly PublishedRow[] = [
  ["2018/19", "attainment_8", "all", 46.7, revised2023],
  ["2018/19", "attainment_8", "sen_support", 32.6, revised2023],
  ["2018/19", "attainment_8", "ehcp", 13.7, revised2023],
  ["2018/19", "ks4_em_five", "all", 43.2, revised2023],
  ["2018/19", "ks4_em_five", "sen_support", 16.8, revised2023],
  ["2018/19", "ks4_em_five", "ehcp", 5.5, revised2023],
  ["2018/19", "ks4_em_four", "all", 64.6, revised2023],
  ["2021/22", "attainment_8", "all", 48.8, revised2023],
  ["2021/22", "ks4_em_five", "all", 49.8, revised2023],
  ["2021/22", "ks4_em_four", "all", 68.8, revised2023],
  ["2022/23", "attainment_8", "all", 46.3, revised2023],
  ["2022/23", "attainment_8", "sen_support", 33.3, revised2023],
  ["2022/23", "attainment_8", "ehcp", 14, revised2023],
  ["2022/23", "ks4_em_five", "all", 45.3, revised2023],
  ["2022/23", "ks4_em_five", "sen_support", 20.7, revised2023],
  ["2022/23", "ks4_em_five", "ehcp", 6.9, revised2023],
  ["2022/23", "ks4_em_four", "all", 65.1, revised2023],
];

/**
 * England's published key stage 4 figures up to 2022/23: shares 0-1, Attainment 8 in points. Those of later years were not at hand in an edition that is
 * known, and have no comparator.
 *
 * @source Department for Education, "Key stage 4 performance", table "National characteristics data" of the release of 2022/23
 */
export const keyStageFour = publishedFigures(published);
