import { average, share } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { closedYears, multiplicationMethodology, phonicsRelease, profileMethodology, technicalGuide } from "./sources";

type Groups = [PupilGroup, ...PupilGroup[]];
const all: Groups = ["all"];
const allDis: Groups = ["all", "dis"];

const keyStageTwo = {
  denominator: "ks2_eligible",
  higherIs: "better",
  source: technicalGuide,
  periods: { from: "2015/16", except: closedYears },
} as const;

/** Teacher assessment of writing changed in 2017/18, and with it whatever includes writing. */
const withWriting = {
  ...keyStageTwo,
  breaks: [{ at: "2017/18", why: "Teacher assessment of writing changed in 2017/18" }],
};

const progress = (subject: "reading" | "writing" | "maths") =>
  average({
    id: `ks2_${subject}_progress_mean`,
    label: `Progress score, ${subject}`,
    shortLabel: `Progress, ${subject}`,
    numerator: `ks2_${subject}_progress`,
    denominator: `ks2_${subject}_progress_pupils`,
    unit: "score",
    higherIs: "better",
    groups: all,
    interval: { lower: `ks2_${subject}_progress_lower`, upper: `ks2_${subject}_progress_upper` },
    definition: `How far pupils' ${subject} results stand above or below those of pupils nationally with the same key stage 1 results; 0 is the national mean.`,
    source: technicalGuide,
    periods: { from: "2015/16", to: "2026/27", except: [...closedYears, "2023/24", "2024/25"] },
  });

const score = (subject: "reading" | "maths") =>
  average({
    id: `ks2_${subject}_mean`,
    label: `Mean scaled score, ${subject}`,
    shortLabel: `Scaled score, ${subject}`,
    numerator: `ks2_${subject}_score`,
    denominator: `ks2_${subject}_score_pupils`,
    unit: "score",
    higherIs: "better",
    groups: all,
    definition: `Mean scaled score in the ${subject} test of pupils with a score; 100 is the expected standard.`,
    source: technicalGuide,
    periods: keyStageTwo.periods,
  });

/** The measures derived from `primary-outcomes`, each with its official definition, source and the periods it exists for. */
export const measures = [
  share({
    ...withWriting,
    id: "ks2_rwm_exp",
    label: "Expected standard in reading, writing and maths",
    shortLabel: "RWM expected",
    numerator: "ks2_rwm_exp_n",
    groups: ["all", "girls", "dis", "sen_support", "ehcp", "eal"],
    headline: true,
    definition:
      "Pupils at 100 or more in the reading and maths tests and at the expected standard or greater depth in teacher-assessed writing, out of all eligible pupils.",
  }),
  share({
    ...withWriting,
    id: "ks2_rwm_high",
    label: "Higher standard in reading, writing and maths",
    shortLabel: "RWM higher",
    numerator: "ks2_rwm_high_n",
    groups: allDis,
    headline: true,
    definition:
      "Pupils at 110 or more in the reading and maths tests and at greater depth in teacher-assessed writing, out of all eligible pupils.",
  }),
  share({
    ...keyStageTwo,
    id: "ks2_reading_exp",
    label: "Expected standard in reading",
    shortLabel: "Reading expected",
    numerator: "ks2_reading_exp_n",
    groups: allDis,
    headline: true,
    definition: "Pupils at 100 or more in the reading test, out of all eligible pupils.",
  }),
  share({
    ...withWriting,
    id: "ks2_writing_exp",
    label: "Expected standard in writing",
    shortLabel: "Writing expected",
    numerator: "ks2_writing_exp_n",
    groups: allDis,
    headline: true,
    definition:
      "Pupils their teacher assessed at the expected standard or at greater depth in writing, out of all eligible pupils.",
  }),
  share({
    ...keyStageTwo,
    id: "ks2_maths_exp",
    label: "Expected standard in maths",
    shortLabel: "Maths expected",
    numerator: "ks2_maths_exp_n",
    groups: allDis,
    headline: true,
    definition: "Pupils at 100 or more in the maths test, out of all eligible pupils.",
  }),
  share({
    ...keyStageTwo,
    id: "ks2_gps_exp",
    label: "Expected standard in grammar, punctuation and spelling",
    shortLabel: "GPS expected",
    numerator: "ks2_gps_exp_n",
    groups: all,
    definition: "Pupils at 100 or more in the grammar, punctuation and spelling test, out of all eligible pupils.",
  }),
  share({
    ...keyStageTwo,
    id: "ks2_reading_high",
    label: "Higher standard in reading",
    shortLabel: "Reading higher",
    numerator: "ks2_reading_high_n",
    groups: all,
    definition: "Pupils at 110 or more in the reading test, out of all eligible pupils.",
  }),
  share({
    ...withWriting,
    id: "ks2_writing_gds",
    label: "Greater depth in writing",
    shortLabel: "Writing greater depth",
    numerator: "ks2_writing_gds_n",
    groups: all,
    definition: "Pupils their teacher assessed at greater depth in writing, out of all eligible pupils.",
  }),
  share({
    ...keyStageTwo,
    id: "ks2_maths_high",
    label: "Higher standard in maths",
    shortLabel: "Maths higher",
    numerator: "ks2_maths_high_n",
    groups: all,
    definition: "Pupils at 110 or more in the maths test, out of all eligible pupils.",
  }),
  score("reading"),
  score("maths"),
  progress("reading"),
  progress("writing"),
  progress("maths"),
  share({
    id: "gld_met",
    label: "Good level of development at the end of reception",
    shortLabel: "Good level of development",
    numerator: "gld_met_n",
    denominator: "gld_eligible",
    higherIs: "better",
    groups: ["all", "fsm"],
    headline: true,
    definition:
      "Children at the expected level in the 12 early learning goals of the prime areas, literacy and mathematics, out of all assessed.",
    source: profileMethodology,
    periods: { from: "2021/22" },
  }),
  share({
    id: "phonics_y1_met",
    label: "Met the phonics standard in year 1",
    shortLabel: "Phonics, year 1",
    numerator: "phonics_y1_met_n",
    denominator: "phonics_y1_eligible",
    higherIs: "better",
    groups: allDis,
    headline: true,
    definition: "Year 1 pupils at or above the year's threshold (32 of 40 so far), out of all with an outcome.",
    source: phonicsRelease,
    periods: { from: "2011/12", except: closedYears },
  }),
  share({
    id: "phonics_y2_met",
    label: "Met the phonics standard by the end of year 2",
    shortLabel: "Phonics, by end of year 2",
    numerator: "phonics_y2_met_n",
    denominator: "phonics_y2_eligible",
    higherIs: "better",
    groups: all,
    definition: "Year 2 pupils who met the standard in year 1 or in year 2, out of all year 2 pupils with an outcome.",
    source: phonicsRelease,
    periods: { from: "2012/13", except: closedYears },
    breaks: [{ at: "2023/24", why: "Who counts in year 2 changed in 2023/24, when key stage 1 data ended" }],
  }),
  share({
    id: "mtc_full",
    label: "Full marks in the multiplication tables check",
    shortLabel: "Tables check, 25 of 25",
    numerator: "mtc_full_n",
    denominator: "mtc_eligible",
    higherIs: "better",
    groups: all,
    definition: "Year 4 pupils with 25 out of 25, out of all eligible for the check.",
    source: multiplicationMethodology,
    periods: { from: "2021/22" },
  }),
  average({
    id: "mtc_mean",
    label: "Mean score in the multiplication tables check",
    shortLabel: "Tables check, mean score",
    numerator: "mtc_score",
    denominator: "mtc_took_n",
    unit: "points",
    higherIs: "better",
    groups: all,
    headline: true,
    definition: "Mean score out of 25 of the year 4 pupils who took the check.",
    source: multiplicationMethodology,
    periods: { from: "2021/22" },
  }),
];
