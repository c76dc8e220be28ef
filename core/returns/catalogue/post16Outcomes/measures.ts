import { average, share } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { closedYears } from "../primaryOutcomes/sources";
import { leaversYearUnknown } from "../secondaryOutcomes/sources";
import { accountabilityGuide, destinationsMethodology, valueAddedPeriods } from "./sources";

type Groups = [PupilGroup, ...PupilGroup[]];
const all: Groups = ["all"];
const two: Groups = ["all", "dis"];

const ofStudents = {
  higherIs: "better",
  groups: all,
  source: accountabilityGuide,
  periods: { from: "2015/16", except: closedYears },
} as const;

const points = { ...ofStudents, unit: "points", decimals: 2 } as const;

const resit = (id: "english" | "maths", name: string) =>
  average({
    ...ofStudents,
    id: `resit_${id}`,
    label: `Progress in ${name} of students without grade 4`,
    shortLabel: `${name === "maths" ? "Maths" : name} resit progress`,
    numerator: `resit_${id}_progress`,
    denominator: `resit_${id}_students`,
    unit: "score",
    decimals: 2,
    definition: `Mean change in grade since the end of key stage 4 of students who began their 16 to 18 study without grade 4 in ${name}; 0 is no change.`,
  });

const destination = {
  denominator: "sixth_form_leavers",
  noTrend: leaversYearUnknown,
  groups: all,
  source: destinationsMethodology,
  periods: { from: "2016/17" },
} as const;

/** The measures derived from `post-16-outcomes`. No measure has a rank with so few sixth forms: the comparison ranks among 20 schools or more. */
export const measures = [
  average({
    ...points,
    id: "alevel_average",
    label: "A level points per entry",
    shortLabel: "A level points",
    numerator: "alevel_points",
    denominator: "alevel_entries",
    denominatorIs: "entries",
    cohort: "alevel_students",
    groups: two,
    headline: true,
    definition:
      "Points over entries by size in A and AS levels of students at the end of 16 to 18 study; an A is 50, a B 40, a C 30.",
  }),
  average({
    ...points,
    id: "best_three_average",
    label: "Best three A levels, points per entry",
    shortLabel: "Best three A levels",
    numerator: "best_three_points",
    denominator: "best_three_students",
    definition:
      "Points of each student's best three A levels over three entries for each student, of students on A level programmes.",
  }),
  average({
    ...points,
    id: "applied_average",
    label: "Applied general points per entry",
    shortLabel: "Applied general points",
    numerator: "applied_points",
    denominator: "applied_entries",
    denominatorIs: "entries",
    cohort: "applied_students",
    groups: two,
    headline: true,
    definition:
      "Points over entries by size in applied general qualifications of students at the end of 16 to 18 study.",
  }),
  share({
    ...ofStudents,
    id: "retained",
    label: "Students retained to the end of their main aim",
    shortLabel: "Retained",
    inWords: "were retained to the end of their main aim",
    numerator: "retained_n",
    denominator: "main_aim_students",
    headline: true,
    definition: "Students still in their study programme at the planned end of its main aim, out of all who began one.",
  }),
  resit("english", "English"),
  resit("maths", "maths"),
  average({
    ...ofStudents,
    id: "value_added",
    label: "A level value added",
    shortLabel: "Value added",
    numerator: "value_added_score",
    denominator: "value_added_students",
    unit: "score",
    decimals: 2,
    headline: true,
    interval: { lower: "value_added_lower", upper: "value_added_upper" },
    definition:
      "How far A level results stand above or below those of students nationally with the same key stage 4 results, in grades; 0 is the national mean.",
    periods: valueAddedPeriods,
  }),
  share({
    ...destination,
    id: "sixth_form_sustained",
    label: "In education, an apprenticeship or work after the sixth form",
    shortLabel: "16-18 destinations",
    inWords: "stayed in education, an apprenticeship or work after the sixth form",
    numerator: "sixth_form_sustained_n",
    higherIs: "better",
    definition:
      "Leavers in education, an apprenticeship or employment for at least two terms of the year after, out of all leavers of the leavers' year, about two years back.",
  }),
  share({
    ...destination,
    id: "higher_education",
    label: "In higher education after the sixth form",
    shortLabel: "Higher education",
    inWords: "stayed in higher education after the sixth form",
    numerator: "higher_education_n",
    higherIs: "neither",
    definition:
      "Leavers in higher education for at least two terms of the year after, out of all leavers of the leavers' year, about two years back.",
  }),
];
