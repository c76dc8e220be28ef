import { share } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import {
  absenceMethodology,
  absencePeriods,
  alternativeProvisionGuidance,
  attendanceGuidance,
  exclusionMethodology,
} from "./sources";

type Groups = [PupilGroup, ...PupilGroup[]];
const all: Groups = ["all"];
const three: Groups = ["all", "dis", "sen_any"];
const four: Groups = ["all", "dis", "sen_support", "ehcp"];

const absence = {
  higherIs: "worse",
  decimals: 1,
  groups: four,
  source: absenceMethodology,
  periods: absencePeriods,
} as const;

// No `inWords`: a sentence about these counts sessions or events, not pupils.
const ofSessions = {
  ...absence,
  denominator: "sessions_possible",
  denominatorIs: "sessions",
  severalAPupil: true,
  cohort: "absence_enrolments",
} as const;

const ofHeadcount = {
  numeratorIs: "events",
  denominator: "january_headcount",
  higherIs: "worse",
  groups: three,
  source: exclusionMethodology,
  periods: { from: "2006/07" },
} as const;

const notFullTime = {
  denominator: "absence_enrolments",
  decimals: 1,
  groups: all,
  seenBy: "officers",
  source: attendanceGuidance,
  periods: { from: "2022/23" },
} as const;

/** The measures derived from `attendance-and-exclusion`: each is of the school year so far. Persistent absence is never differenced between terms. */
export const measures = [
  share({
    ...ofSessions,
    id: "absence_overall",
    label: "Overall absence, of possible sessions",
    shortLabel: "Overall absence",
    numerator: "sessions_absent",
    headline: true,
    definition:
      "Sessions missed for any reason, out of all sessions possible for pupils aged 5 to 15 since 1 September.",
  }),
  share({
    ...ofSessions,
    id: "absence_authorised",
    label: "Authorised absence, of possible sessions",
    shortLabel: "Authorised absence",
    numerator: "sessions_authorised",
    higherIs: "neither",
    definition: "Sessions missed with the school's authorisation, out of all sessions possible since 1 September.",
  }),
  share({
    ...ofSessions,
    id: "absence_unauthorised",
    label: "Unauthorised absence, of possible sessions",
    shortLabel: "Unauthorised absence",
    numerator: "sessions_unauthorised",
    definition: "Sessions missed without authorisation, out of all sessions possible since 1 September.",
  }),
  share({
    ...absence,
    id: "persistent_absence",
    label: "Persistently absent (missed 10% or more of their sessions)",
    shortLabel: "Persistent absence",
    inWords: "missed 10% or more of their sessions",
    numerator: "persistent_n",
    denominator: "absence_enrolments",
    headline: true,
    definition:
      "Enrolments that missed 10% or more of their own possible sessions since 1 September, out of all enrolments.",
  }),
  share({
    ...absence,
    id: "severe_absence",
    label: "Severely absent (missed 50% or more of their sessions)",
    shortLabel: "Severe absence",
    inWords: "missed 50% or more of their sessions",
    numerator: "severe_n",
    denominator: "absence_enrolments",
    definition:
      "Enrolments that missed 50% or more of their own possible sessions since 1 September, out of all enrolments.",
  }),
  share({
    ...ofHeadcount,
    id: "suspension_rate",
    label: "Suspensions, of pupils on roll in January",
    shortLabel: "Suspension rate",
    decimals: 1,
    severalAPupil: true,
    numerator: "suspensions_n",
    headline: true,
    definition: "Suspensions since 1 September, out of pupils on roll at the January census; a pupil may have several.",
  }),
  share({
    ...ofHeadcount,
    id: "suspended_pupils",
    label: "Pupils suspended at least once",
    shortLabel: "Pupils suspended",
    inWords: "were suspended at least once",
    decimals: 1,
    numerator: "suspended_pupils_n",
    definition: "Pupils suspended at least once since 1 September, out of pupils on roll at the January census.",
  }),
  share({
    ...ofHeadcount,
    id: "permanent_exclusion_rate",
    label: "Permanent exclusions, of pupils on roll in January",
    shortLabel: "Permanent exclusions",
    decimals: 2,
    numerator: "permanent_exclusions_n",
    definition: "Permanent exclusions since 1 September that stand, out of pupils on roll at the January census.",
  }),
  share({
    ...notFullTime,
    id: "part_time_timetables",
    label: "Pupils on a part-time timetable",
    shortLabel: "Part-time timetables",
    inWords: "are on a part-time timetable",
    numerator: "part_time_n",
    higherIs: "worse",
    definition:
      "Pupils of secondary schools on a temporary part-time timetable on the last day of the report, out of enrolments.",
  }),
  share({
    ...notFullTime,
    id: "alternative_provision",
    label: "Pupils in alternative provision",
    shortLabel: "Alternative provision",
    inWords: "are in alternative provision",
    numerator: "alternative_provision_n",
    higherIs: "neither",
    definition:
      "Pupils of secondary schools placed with another provider on the last day of the report, out of enrolments.",
    source: alternativeProvisionGuidance,
  }),
  share({
    ...notFullTime,
    id: "home_education",
    label: "Pupils who left for home education",
    shortLabel: "Home education",
    inWords: "left for home education",
    numerator: "home_education_n",
    higherIs: "worse",
    definition:
      "Pupils of secondary schools taken off the roll since 1 September to be educated at home, out of enrolments.",
  }),
];
