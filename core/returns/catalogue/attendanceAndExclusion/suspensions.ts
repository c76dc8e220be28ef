import { count, grid } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { exclusionMethodology } from "./sources";

const three: [PupilGroup, ...PupilGroup[]] = ["all", "dis", "sen_any"];

/** Suspensions and permanent exclusions of all pupils since 1 September. Nine cells are typed: no attendance report holds them. */
export const suspensions = grid({
  id: "suspensions_and_exclusions",
  label: "Suspensions and exclusions",
  role: "Data manager",
  intro:
    "All suspensions and permanent exclusions since 1 September, of pupils of any age, not this term's alone. " +
    "Where there were none, enter 0. One that was withdrawn, or overturned on review, is not counted.",
  headings: [
    { before: "january_headcount", text: "Pupils" },
    { before: "suspensions_n", text: "Since 1 September" },
  ],
  with: {
    source: exclusionMethodology,
    periods: { from: "2006/07" },
    cohort: "Pupils of any age registered at the school, whether here alone or here as their main school",
    referenceDate:
      "SEN as recorded on the day of the suspension or exclusion; disadvantaged as in the Department's file",
    availableFrom: "The last day of term",
  },
  fields: [
    count("january_headcount", "Pupils on roll at the January census", {
      groups: three,
      heldBy: { what: "The school's January census; in the autumn term, the January before" },
      definition:
        "Pupils of any age on roll at the January school census of this school year; in the autumn term, before it is held, at the last one.",
    }),
    count("suspensions_n", "Suspensions", {
      groups: three,
      counts: "suspensions",
      outOf: "january_headcount",
      definition:
        "Each suspension counted as one, however long and whoever had it; a pupil suspended three times counts as three.",
    }),
    count("suspended_pupils_n", "Pupils suspended", {
      groups: three,
      outOf: "january_headcount",
      definition: "Pupils suspended at least once since 1 September, each counted as one.",
    }),
    count("permanent_exclusions_n", "Permanent exclusions", {
      groups: three,
      counts: "permanent exclusions",
      outOf: "january_headcount",
      definition: "Pupils whose permanent exclusion stands: those withdrawn or overturned on review are not counted.",
    }),
  ],
});
