import { count, grid, mean, number, type FieldDraft } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { closedYears, keyStageTwoMethodology, technicalGuide } from "./sources";

const six: [PupilGroup, ...PupilGroup[]] = ["all", "girls", "dis", "sen_support", "ehcp", "eal"];
const held: [PupilGroup, ...PupilGroup[]] = ["all", "girls", "dis", "eal"];
const resultsFile = "The Department's key stage 2 results file for the school";

/** Years without a baseline from the end of key stage 1: the closed years, and the cohorts of 2023/24 and 2024/25. */
const progressPeriods = { from: "2015/16", to: "2026/27", except: [...closedYears, "2023/24", "2024/25"] };

const subjects = [
  ["reading", "reading"],
  ["writing", "writing"],
  ["maths", "maths"],
] as const;

const test = (subject: string) => `Pupils with a scaled score of 100 or more in the ${subject} test.`;
const high = (subject: string) => `Pupils with a scaled score of 110 or more in the ${subject} test.`;

const progress = ([id, name]: readonly [string, string]): FieldDraft[] => {
  const common = { importedOnly: true, periods: progressPeriods, source: technicalGuide, availableFrom: "September" };
  return [
    count(`ks2_${id}_progress_pupils`, `Pupils in the ${name} progress score`, {
      ...common,
      definition: `Pupils with a key stage 1 result to measure ${name} progress from.`,
    }),
    mean(`ks2_${id}_progress`, `Progress score, ${name}`, `ks2_${id}_progress_pupils`, {
      ...common,
      definition: `The mean difference between pupils' ${name} results and those of pupils nationally with the same key stage 1 results.`,
    }),
    number(`ks2_${id}_progress_lower`, `Progress score, ${name}: lower limit`, {
      ...common,
      decimals: 1,
      definition: "The lower end of the 95% confidence interval the Department publishes.",
    }),
    number(`ks2_${id}_progress_upper`, `Progress score, ${name}: upper limit`, {
      ...common,
      decimals: 1,
      definition: "The upper end of the 95% confidence interval the Department publishes.",
    }),
  ];
};

const score = (subject: "reading" | "maths"): FieldDraft[] => [
  count(`ks2_${subject}_score_pupils`, `Pupils with a scaled score in ${subject}`, {
    outOf: "ks2_eligible",
    definition: `Pupils who took the ${subject} test and were given a scaled score.`,
  }),
  mean(`ks2_${subject}_score`, `Mean scaled score, ${subject}`, `ks2_${subject}_score_pupils`, {
    min: 80,
    max: 120,
    definition: `The sum of the scaled scores in ${subject} over the number of pupils with one. A scaled score runs from 80 to 120.`,
  }),
];

/** The end of key stage 2: the expected standard together and by subject, the higher standard, scaled scores and progress. */
export const keyStageTwo = grid({
  id: "key_stage_2",
  label: "Key stage 2",
  role: "Data manager",
  intro:
    "Numbers of pupils, never percentages, from this year's key stage 2 results file. " +
    "A pupil who was absent or working below the tests counts as eligible and not as reaching the standard.",
  headings: [
    { before: "ks2_eligible", text: "Reading, writing and maths together" },
    { before: "ks2_reading_exp_n", text: "Each subject: expected standard" },
    { before: "ks2_reading_high_n", text: "Each subject: higher standard and greater depth" },
    { before: "ks2_reading_score_pupils", text: "Scaled scores" },
    { before: "ks2_reading_progress_pupils", text: "Progress from key stage 1" },
  ],
  with: {
    source: technicalGuide,
    periods: { from: "2015/16", except: closedYears },
    cohort: "Year 6 pupils of the results year",
    referenceDate:
      "SEN and English as an additional language as at the January school census of the results year; disadvantaged as in the Department's file",
    availableFrom: "September of the results year (revised in December)",
    availableOn: { day: "09-01" },
    heldBy: { what: resultsFile },
  },
  fields: [
    count("ks2_eligible", "Pupils at the end of key stage 2", {
      groups: six,
      heldBy: { what: resultsFile, groups: held },
      source: keyStageTwoMethodology,
      definition:
        "Pupils who count in the school's key stage 2 results, whether or not they took every test. Absent pupils and those working below the tests are in; recent arrivals taken out in the Department's checking exercise are not.",
    }),
    count("ks2_rwm_exp_n", "Expected standard in reading, writing and maths", {
      groups: six,
      heldBy: { what: resultsFile, groups: held },
      outOf: "ks2_eligible",
      definition:
        "Pupils with a scaled score of 100 or more in reading and in maths, and assessed by their teacher as working at the expected standard or at greater depth in writing.",
    }),
    count("ks2_rwm_high_n", "Higher standard in reading, writing and maths", {
      groups: ["all", "dis"],
      outOf: "ks2_eligible",
      definition:
        "Pupils with a scaled score of 110 or more in reading and in maths, and assessed by their teacher as working at greater depth within the expected standard in writing.",
    }),
    count("ks2_reading_exp_n", "Reading: expected standard", {
      groups: ["all", "dis"],
      outOf: "ks2_eligible",
      definition: test("reading"),
    }),
    count("ks2_writing_exp_n", "Writing: expected standard", {
      groups: ["all", "dis"],
      outOf: "ks2_eligible",
      definition:
        "Pupils assessed by their teacher as working at the expected standard, or at greater depth within it, in writing.",
    }),
    count("ks2_maths_exp_n", "Maths: expected standard", {
      groups: ["all", "dis"],
      outOf: "ks2_eligible",
      definition: test("maths"),
    }),
    count("ks2_gps_exp_n", "Grammar, punctuation and spelling: expected standard", {
      outOf: "ks2_eligible",
      definition: test("grammar, punctuation and spelling"),
    }),
    count("ks2_reading_high_n", "Reading: higher standard", { outOf: "ks2_eligible", definition: high("reading") }),
    count("ks2_writing_gds_n", "Writing: greater depth", {
      outOf: "ks2_eligible",
      definition:
        "Pupils assessed by their teacher as working at greater depth within the expected standard in writing.",
    }),
    count("ks2_maths_high_n", "Maths: higher standard", { outOf: "ks2_eligible", definition: high("maths") }),
    ...score("reading"),
    ...score("maths"),
    ...subjects.flatMap(progress),
  ],
});
