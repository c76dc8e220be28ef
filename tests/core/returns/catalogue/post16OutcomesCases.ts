import { limitCases } from "./limitCases";
import { partOf, type RuleCase } from "./ruleCase";

/** Cases for every rule of `post-16-outcomes`, by its id. Each has one that is silent and one that says its sentence. */
export const post16OutcomesCases: Readonly<Record<string, readonly RuleCase[]>> = {
  "P16-01": partOf(
    "best_three_students",
    "alevel_students",
    "32 students are in the best three A levels, more than the 31 A level students.",
  ),
  "P16-02": partOf(
    "retained_n",
    "main_aim_students",
    "32 students were retained, more than the 31 with a main study aim.",
  ),
  "P16-03": limitCases({
    cell: "retained_n",
    values: [95, 70, 69],
    rest: { main_aim_students: 100 },
    wrong: "69 of 100 students were retained to the end of their main aim.",
  }),
  "P16-04": limitCases({
    cell: "main_aim_students",
    values: [110, 97, 96],
    rest: { alevel_students: 100, applied_students: 30 },
    wrong:
      "96 students had a main study aim, fewer than the 100 with A levels or the 30 with applied general qualifications (Sixth form results sheet).",
  }),
  "P16-05": [
    ...limitCases({
      cell: "alevel_entries",
      values: [270, 500, 501],
      rest: { alevel_students: 100 },
      wrong: "501 A level entries sit oddly beside 100 students.",
    }),
    ...limitCases({
      cell: "alevel_entries",
      values: [270, 50, 49],
      rest: { alevel_students: 100 },
      wrong: "49 A level entries sit oddly beside 100 students.",
    }),
  ],
  "P16-06": partOf(
    "alevel_entries.dis",
    "alevel_entries",
    "32 A level entries of disadvantaged students are more than the 31 entries in all.",
  ),
  // 39 of 40 entries: their points, with the rounding of each figure, can be 34.73 of a mean of 33 and not 34.74.
  "P16-07": limitCases({
    cell: "alevel_points.dis",
    values: [31, 34.73, 34.74],
    rest: { alevel_points: 33, alevel_entries: 40, "alevel_entries.dis": 39 },
    wrong:
      "A mean of 34.74 over 39 A level entries of disadvantaged students is more points than the 33 over 40 entries in all.",
  }),
  "P16-08": limitCases({
    cell: "alevel_students",
    values: [105, 140, 141],
    last: { alevel_students: 100 },
    wrong: "A level students went from 100 last year to 141.",
  }),
  "P16-09": limitCases({
    cell: "alevel_points",
    values: [34, 41, 41.01],
    last: { alevel_points: 33 },
    wrong: "Mean points per A level entry went from 33 last year to 41.01.",
  }),
  "P16-10": limitCases({
    cell: "applied_entries",
    values: [60, 80, 81],
    rest: { applied_students: 20 },
    wrong: "81 applied general entries sit oddly beside 20 students.",
  }),
  "P16-11": partOf(
    "applied_entries.dis",
    "applied_entries",
    "32 applied general entries of disadvantaged students are more than the 31 entries in all.",
  ),
  "P16-12": limitCases({
    cell: "applied_points.dis",
    values: [31, 34.73, 34.74],
    rest: { applied_points: 33, applied_entries: 40, "applied_entries.dis": 39 },
    wrong:
      "A mean of 34.74 over 39 applied general entries of disadvantaged students is more points than the 33 over 40 entries in all.",
  }),
  "P16-13": limitCases({
    cell: "applied_students",
    values: [22, 35, 36],
    last: { applied_students: 20 },
    wrong: "Applied general students went from 20 last year to 36.",
  }),
  "P16-14": limitCases({
    cell: "applied_points",
    values: [30, 20, 19.99],
    last: { applied_points: 28 },
    wrong: "Mean points per applied general entry went from 28 last year to 19.99.",
  }),
  "P16-15": limitCases({
    cell: "best_three_points",
    values: [34, 41, 41.01],
    rest: { alevel_points: 33 },
    wrong: "A best three mean of 41.01 sits oddly beside 33 points per A level entry.",
  }),
  "P16-16": limitCases({
    cell: "resit_english_progress",
    values: [0.3, 2, 2.01],
    rest: { resit_english_students: 8 },
    wrong: "Students without grade 4 in English moved by 2.01 grades on average (8 students).",
  }),
  "P16-17": limitCases({
    cell: "resit_maths_progress",
    values: [0.3, -2, -2.01],
    rest: { resit_maths_students: 8 },
    wrong: "Students without grade 4 in maths moved by -2.01 grades on average (8 students).",
  }),
};
