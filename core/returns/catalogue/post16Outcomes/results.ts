import { count, grid, mean, number } from "../../build";
import type { PupilGroup } from "../../pupilGroups";
import { closedYears } from "../primaryOutcomes/sources";
import { accountabilityGuide, resultsMethodology, valueAddedPeriods } from "./sources";

type Groups = [PupilGroup, ...PupilGroup[]];
const two: Groups = ["all", "dis"];

// Typed: the Department's file gives points per entry and not the entries behind them, without which no total can be made.
const entries = { groups: two, counts: "entries", heldBy: undefined };

const valueAdded = {
  importedOnly: true,
  periods: valueAddedPeriods,
  availableFrom: "February of the year after (revised)",
};

const sizes = "An A level counts as 1 and an AS level as 0.5; round the sum to a whole number.";

/** A levels and applied general qualifications: students, entries, points, best three and value added. Four cells are typed: the entries. */
export const results = grid({
  id: "sixth_form_results",
  label: "Sixth form results",
  role: "Head of sixth form",
  intro:
    "Results of students who finished their 16 to 18 study this summer. " +
    "Where nobody took applied general qualifications, enter z in each of their cells.",
  headings: [
    { before: "alevel_students", text: "A levels" },
    { before: "best_three_students", text: "Best three A levels" },
    { before: "applied_students", text: "Applied general qualifications" },
  ],
  with: {
    source: accountabilityGuide,
    periods: { from: "2015/16", except: closedYears },
    cohort: "Students aged 16 to 18 who finished their 16 to 18 study in the results year",
    referenceDate: "Disadvantaged as in the Department's file, fixed at the end of key stage 4",
    availableFrom: "August of the results year (provisional in November, revised in February)",
    availableOn: { day: "08-20" },
    heldBy: { what: "The school's own system (its examination results), then the Department's 16 to 18 results file" },
  },
  fields: [
    count("alevel_students", "A level students", {
      source: resultsMethodology,
      counts: "students",
      definition:
        "Students at the end of 16 to 18 study entered for at least one qualification of the A level cohort at any time in it.",
    }),
    count("alevel_entries", "A level entries, by size", {
      ...entries,
      definition: `Entries of these students in A and AS levels that count. ${sizes}`,
    }),
    mean("alevel_points", "A level, mean points per entry", "alevel_entries", {
      groups: two,
      min: 0,
      max: 60,
      decimals: 2,
      definition: "Points over entries by size: for an A level A* 60, A 50, B 40, C 30, D 20, E 10, and 0 for a fail.",
    }),
    count("best_three_students", "Students in the best three A levels", {
      counts: "students",
      outOf: "alevel_students",
      definition:
        "A level students entered for a full A level. Those with fewer than three are left out where they took other academic, applied general or tech level qualifications beside them.",
    }),
    mean("best_three_points", "Best three A levels, mean points per entry", "best_three_students", {
      min: 0,
      max: 60,
      decimals: 2,
      definition: "The points of each student's best three A levels, over three entries for each student.",
    }),
    count("applied_students", "Applied general students", {
      source: resultsMethodology,
      counts: "students",
      definition:
        "Students at the end of 16 to 18 study entered for at least one applied general qualification the Department's list counts.",
    }),
    count("applied_entries", "Applied general entries, by size", {
      ...entries,
      definition:
        "Entries of these students in applied general qualifications, by size: as large as an A level counts as 1. Round the sum to a whole number.",
    }),
    mean("applied_points", "Applied general, mean points per entry", "applied_entries", {
      groups: two,
      min: 0,
      max: 60,
      decimals: 2,
      definition: "Points over entries by size, on the Department's scale for applied general qualifications.",
    }),
    count("value_added_students", "A level students in value added", {
      ...valueAdded,
      counts: "students",
      definition: "A level students with key stage 4 results to measure value added from.",
    }),
    mean("value_added_score", "A level value added", "value_added_students", {
      ...valueAdded,
      decimals: 2,
      definition:
        "The mean difference, in A level grades, between students' results and those of students nationally with the same key stage 4 results in the same qualification.",
    }),
    number("value_added_lower", "A level value added: lower limit", {
      ...valueAdded,
      decimals: 2,
      definition: "The lower end of the 95% confidence interval the Department publishes.",
    }),
    number("value_added_upper", "A level value added: upper limit", {
      ...valueAdded,
      decimals: 2,
      definition: "The upper end of the 95% confidence interval the Department publishes.",
    }),
  ],
});
