import { share } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { applicationsMethodology, catholicCensus, premiumNote, schoolsAndPupils } from "./sources";

type Groups = [PupilGroup, ...PupilGroup[]];
const all: Groups = ["all"];
const allGirls: Groups = ["all", "girls"];

const ofRoll = {
  numeratorIs: "characteristic",
  denominator: "census_roll",
  decimals: 1,
  higherIs: "neither",
  groups: all,
  source: schoolsAndPupils,
  periods: { from: "2014/15" },
} as const;

const pupils = {
  kind: "count",
  unit: "pupils",
  higherIs: "neither",
  groups: all,
  source: schoolsAndPupils,
  periods: { from: "2014/15" },
} as const;

/** Religion and looked-after status: officers alone, one school at a time. */
const officers = { seenBy: "officers" } as const;

const widened = (why: string) => [{ at: "2026/27", why }];

/** The measures of `school-context`: what kind of school it is, never how good. The Department's published shares count nursery pupils too. */
export const measures = [
  {
    ...pupils,
    id: "pupils_on_roll",
    label: "Pupils on roll, reception to year 13",
    shortLabel: "Pupils on roll",
    numerator: "census_roll",
    groups: allGirls,
    headline: true,
    definition: "Pupils on roll in reception to year 13 on the day of the January school census, each counted once.",
  },
  {
    ...pupils,
    id: "nursery_on_roll",
    label: "Nursery pupils on roll",
    shortLabel: "Nursery pupils",
    numerator: "nursery_pupils",
    definition: "Children on roll in nursery classes on the day of the January school census, part time or full time.",
  },
  share({
    ...ofRoll,
    id: "fsm_now",
    label: "Eligible for free school meals now",
    shortLabel: "Free school meals now",
    inWords: "are eligible for free school meals now",
    numerator: "fsm_now_n",
    headline: true,
    definition:
      "Pupils eligible for free school meals on census day and claiming them, out of pupils in reception to year 13.",
    breaks: widened(
      "From September 2026 every household with Universal Credit is eligible for free school meals, and transitional protection ended",
    ),
  }),
  share({
    ...ofRoll,
    id: "fsm_six",
    label: "Eligible for free school meals in the last six years",
    shortLabel: "FSM in six years",
    inWords: "were eligible for free school meals in the last six years",
    numerator: "fsm_six_n",
    definition:
      "Pupils recorded as eligible for free school meals in any census of the last six years, out of pupils in reception to year 13.",
    breaks: widened(
      "Eligibility for free school meals was widened in September 2026; the six years fill with newly eligible pupils from then on",
    ),
  }),
  share({
    ...ofRoll,
    id: "disadvantaged",
    label: "Disadvantaged pupils on roll",
    shortLabel: "Disadvantaged",
    inWords: "are disadvantaged",
    numerator: "dis_roll_n",
    headline: true,
    definition:
      "Pupils eligible for free school meals in the last six years, looked after or who left care, as in the Department's file, out of pupils in reception to year 13.",
    source: premiumNote,
  }),
  {
    ...pupils,
    id: "premium_on_allocation",
    label: "Pupils who attract the pupil premium",
    shortLabel: "Pupil premium pupils",
    numerator: "premium_pupils",
    definition:
      "Pupils in the Department's pupil premium allocation to the school, service and looked-after pupils apart.",
    source: premiumNote,
  },
  share({
    ...ofRoll,
    id: "sen_support",
    label: "Pupils on SEN support",
    shortLabel: "SEN support",
    inWords: "are on SEN support",
    numerator: "census_sen_support_n",
    headline: true,
    definition: "Pupils on SEN support without a plan on census day, out of pupils in reception to year 13.",
  }),
  share({
    ...ofRoll,
    id: "ehc_plans",
    label: "Pupils with an education, health and care plan",
    shortLabel: "EHC plan",
    inWords: "have an education, health and care plan",
    numerator: "census_ehcp_n",
    headline: true,
    definition: "Pupils with an education, health and care plan on census day, out of pupils in reception to year 13.",
  }),
  share({
    ...ofRoll,
    id: "first_language_other",
    label: "Pupils whose first language is not English",
    shortLabel: "EAL",
    inWords: "have another first language than English",
    numerator: "census_eal_n",
    headline: true,
    definition:
      "Pupils whose first language is known or believed not to be English, out of pupils in reception to year 13.",
  }),
  share({
    ...ofRoll,
    ...officers,
    id: "looked_after",
    label: "Pupils looked after by a local authority",
    shortLabel: "Looked after",
    inWords: "are looked after",
    numerator: "looked_after_n",
    definition: "Pupils in the care of a local authority on census day, out of pupils in reception to year 13.",
  }),
  share({
    ...ofRoll,
    ...officers,
    id: "catholic_pupils",
    label: "Catholic pupils",
    shortLabel: "Catholic pupils",
    inWords: "are Catholic",
    numerator: "catholic_pupils_n",
    definition:
      "Pupils recorded as Catholic at the Catholic Education Service's census, out of pupils in reception to year 13.",
    source: catholicCensus,
  }),
  share({
    ...ofRoll,
    ...officers,
    id: "catholic_teachers",
    label: "Catholic teachers",
    shortLabel: "Catholic teachers",
    numerator: "catholic_teachers_n",
    denominator: "teachers_headcount",
    definition: "Teachers recorded as Catholic, out of all teachers in post, each counted as one.",
    source: catholicCensus,
  }),
  {
    ...pupils,
    id: "places_offered",
    label: "Admission number",
    shortLabel: "Admission number",
    numerator: "admission_number",
    definition: "The published number of places in the school's main year of entry.",
    source: applicationsMethodology,
  },
  {
    ...pupils,
    id: "first_preference_families",
    label: "First preferences for the main year of entry",
    shortLabel: "First preferences",
    numerator: "first_preferences",
    definition: "Children whose parents named the school as their first preference, on the national offer day.",
    source: applicationsMethodology,
  },
];
