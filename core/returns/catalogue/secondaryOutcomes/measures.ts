import { average, share } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { closedYears } from "../primaryOutcomes/sources";
import { accountabilityGuide, destinationsMethodology, leaversYearUnknown, progressPeriods } from "./sources";

type Groups = [PupilGroup, ...PupilGroup[]];
const all: Groups = ["all"];
const two: Groups = ["all", "dis"];
const six: Groups = ["all", "girls", "dis", "sen_support", "ehcp", "eal"];

const ofPupils = {
  denominator: "ks4_pupils",
  higherIs: "better",
  source: accountabilityGuide,
  periods: { from: "2015/16", except: closedYears },
} as const;

const gradesNineToOne = { ...ofPupils, periods: { from: "2016/17", except: closedYears } };
const religiousStudies = { ...ofPupils, groups: all, periods: { from: "2017/18", except: closedYears } };

/** The measures derived from `secondary-outcomes`, each with its official definition, source and the periods it exists for. */
export const measures = [
  average({
    ...ofPupils,
    id: "attainment_8",
    label: "Attainment 8",
    shortLabel: "Attainment 8",
    numerator: "attainment_8_score",
    unit: "points",
    groups: six,
    headline: true,
    definition:
      "Mean points over all pupils at the end of key stage 4 in English and maths, each counted twice, three EBacc subjects and three others.",
    breaks: [
      { at: "2016/17", why: "Points changed in 2016/17, with grades 9 to 1 in English and maths" },
      { at: "2017/18", why: "Grades 9 to 1 came to most other subjects in 2017/18" },
    ],
  }),
  average({
    id: "progress_8",
    label: "Progress 8",
    shortLabel: "Progress 8",
    numerator: "progress_8_score",
    denominator: "progress_8_pupils",
    unit: "score",
    decimals: 2,
    higherIs: "better",
    groups: two,
    headline: true,
    interval: { lower: "progress_8_lower", upper: "progress_8_upper" },
    definition:
      "How far pupils' Attainment 8 stands above or below that of pupils nationally with the same key stage 2 results, in grades a subject; 0 is the national mean.",
    source: accountabilityGuide,
    periods: progressPeriods,
  }),
  share({
    ...gradesNineToOne,
    id: "ks4_em_five",
    label: "Grade 5 or above in English and maths",
    shortLabel: "English and maths 5+",
    inWords: "have grade 5 or above in English and maths",
    numerator: "ks4_em_five_n",
    groups: six,
    headline: true,
    definition:
      "Pupils with grade 5 or above in maths and in English language or literature, out of all at the end of key stage 4.",
  }),
  share({
    ...gradesNineToOne,
    id: "ks4_em_four",
    label: "Grade 4 or above in English and maths",
    shortLabel: "English and maths 4+",
    inWords: "have grade 4 or above in English and maths",
    numerator: "ks4_em_four_n",
    groups: two,
    headline: true,
    definition:
      "Pupils with grade 4 or above in maths and in English language or literature, out of all at the end of key stage 4.",
  }),
  share({
    ...ofPupils,
    id: "ebacc_entered",
    label: "Entered the English Baccalaureate",
    shortLabel: "EBacc entered",
    inWords: "were entered for the English Baccalaureate",
    numerator: "ebacc_entered_n",
    groups: two,
    definition: "Pupils entered in all five EBacc subject areas, out of all at the end of key stage 4.",
  }),
  average({
    ...ofPupils,
    id: "ebacc_average",
    label: "EBacc average point score",
    shortLabel: "EBacc points",
    numerator: "ebacc_points",
    unit: "points",
    decimals: 2,
    groups: all,
    definition:
      "Mean points over all pupils across the five EBacc subject areas, an area without an entry counting as nothing.",
    periods: { from: "2017/18", except: closedYears },
  }),
  share({
    ...religiousStudies,
    id: "re_entered",
    label: "Entered GCSE religious studies",
    shortLabel: "RE entered",
    inWords: "were entered for GCSE religious studies",
    numerator: "re_entered_n",
    definition: "Pupils entered for the full course GCSE in religious studies, out of all at the end of key stage 4.",
  }),
  share({
    ...religiousStudies,
    id: "re_four",
    label: "Grade 4 or above in religious studies, of those entered",
    shortLabel: "RE 4+",
    inWords: "have grade 4 or above in religious studies",
    numerator: "re_four_n",
    denominator: "re_entered_n",
    definition: "Pupils with grade 4 or above in the full course GCSE in religious studies, out of those entered.",
  }),
  share({
    ...religiousStudies,
    id: "re_seven",
    label: "Grade 7 or above in religious studies, of those entered",
    shortLabel: "RE 7+",
    inWords: "have grade 7 or above in religious studies",
    numerator: "re_seven_n",
    denominator: "re_entered_n",
    definition: "Pupils with grade 7 or above in the full course GCSE in religious studies, out of those entered.",
  }),
  share({
    id: "ks4_sustained",
    label: "In education, an apprenticeship or work after key stage 4",
    shortLabel: "KS4 destinations",
    inWords: "stayed in education, an apprenticeship or work after key stage 4",
    numerator: "ks4_sustained_n",
    denominator: "ks4_leavers",
    higherIs: "better",
    groups: two,
    definition:
      "Leavers in education, an apprenticeship or employment for at least two terms of the year after, out of all leavers of the leavers' year, about two years back.",
    source: destinationsMethodology,
    noTrend: leaversYearUnknown,
    periods: { from: "2016/17" },
  }),
];
