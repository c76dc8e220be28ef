import { count, grid, mean, number } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { closedYears } from "../primaryOutcomes/sources";
import { accountabilityGuide, keyStageFourMethodology, progressPeriods } from "./sources";

type Groups = [PupilGroup, ...PupilGroup[]];
const six: Groups = ["all", "girls", "dis", "sen_support", "ehcp", "eal"];
const two: Groups = ["all", "dis"];

const gradesNineToOne = { from: "2016/17", except: closedYears };

const progress = { importedOnly: true, periods: progressPeriods, groups: two, availableFrom: "October (provisional)" };

// Typed: the Department's file of headline figures has no subject, and religious education is a core subject of Catholic schools.
const religiousEducation = {
  heldBy: undefined,
  periods: { from: "2017/18", except: closedYears },
  outOf: "ks4_pupils",
};

/** The end of key stage 4: Attainment 8, English and maths, EBacc, religious education and Progress 8. Three cells are typed: religious education. */
export const keyStageFour = grid({
  id: "key_stage_4",
  label: "Key stage 4",
  role: "Data manager",
  intro:
    "Numbers of pupils and mean points, from this summer's results. In August they are your school's own; " +
    "the Department's provisional figures follow in October and the final ones in the new year.",
  headings: [
    { before: "ks4_pupils", text: "Attainment 8" },
    { before: "ks4_em_five_n", text: "English and maths" },
    { before: "ebacc_entered_n", text: "English Baccalaureate" },
    { before: "re_entered_n", text: "GCSE religious education" },
  ],
  with: {
    source: accountabilityGuide,
    periods: { from: "2015/16", except: closedYears },
    cohort: "Pupils at the end of key stage 4 in the results year, most of them in year 11",
    referenceDate:
      "SEN and English as an additional language as at the January school census of the results year; disadvantaged as in the Department's file",
    availableFrom: "August of the results year (provisional in October, final in the new year)",
    availableOn: { day: "08-20" },
    heldBy: {
      what: "The school's own system (its examination results by pupil group), then the Department's results file",
    },
  },
  fields: [
    count("ks4_pupils", "Pupils at the end of key stage 4", {
      groups: six,
      source: keyStageFourMethodology,
      definition:
        "Pupils who count in the school's key stage 4 results, whether or not they sat an examination; recent arrivals taken out in the Department's checking exercise are not.",
    }),
    mean("attainment_8_score", "Attainment 8, mean points", "ks4_pupils", {
      groups: six,
      min: 0,
      max: 90,
      definition:
        "The mean over all pupils of the points of eight qualifications: English and maths, each counted twice (English only where both language and literature were taken), three EBacc subjects and three others.",
    }),
    count("ks4_em_five_n", "Grade 5 or above in English and maths", {
      groups: six,
      periods: gradesNineToOne,
      outOf: "ks4_pupils",
      definition: "Pupils with grade 5 or above in maths and in the better of English language and English literature.",
    }),
    count("ks4_em_four_n", "Grade 4 or above in English and maths", {
      groups: two,
      periods: gradesNineToOne,
      outOf: "ks4_pupils",
      definition: "Pupils with grade 4 or above in maths and in the better of English language and English literature.",
    }),
    count("ebacc_entered_n", "Entered the English Baccalaureate", {
      groups: two,
      outOf: "ks4_pupils",
      definition: "Pupils entered in all of English, maths, the sciences, a language, and history or geography.",
    }),
    mean("ebacc_points", "EBacc average point score", "ks4_pupils", {
      periods: { from: "2017/18", except: closedYears },
      min: 0,
      max: 9,
      decimals: 2,
      definition:
        "The mean over all pupils of their points across the five EBacc subject areas; an area without an entry counts as nothing.",
    }),
    count("re_entered_n", "Entered GCSE religious studies (full course)", {
      ...religiousEducation,
      definition:
        "Pupils at the end of key stage 4 entered for the full course GCSE in religious studies, in this year or before.",
    }),
    count("re_four_n", "Grade 4 or above in religious studies", {
      ...religiousEducation,
      outOf: "re_entered_n",
      definition: "Pupils entered for the full course GCSE in religious studies with grade 4 or above.",
    }),
    count("re_seven_n", "Grade 7 or above in religious studies", {
      ...religiousEducation,
      outOf: "re_entered_n",
      definition: "Pupils entered for the full course GCSE in religious studies with grade 7 or above.",
    }),
    count("progress_8_pupils", "Pupils in Progress 8", {
      ...progress,
      definition: "Pupils at the end of key stage 4 with key stage 2 results to measure progress from.",
    }),
    mean("progress_8_score", "Progress 8", "progress_8_pupils", {
      ...progress,
      decimals: 2,
      definition:
        "The mean difference between pupils' Attainment 8 and that of pupils nationally with the same key stage 2 results, divided by 10, very low scores limited.",
    }),
    number("progress_8_lower", "Progress 8: lower limit", {
      ...progress,
      decimals: 2,
      definition: "The lower end of the 95% confidence interval the Department publishes.",
    }),
    number("progress_8_upper", "Progress 8: upper limit", {
      ...progress,
      decimals: 2,
      definition: "The upper end of the 95% confidence interval the Department publishes.",
    }),
  ],
});
