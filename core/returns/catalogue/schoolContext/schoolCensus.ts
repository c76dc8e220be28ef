import { count, grid } from "../../build";
import { premiumNote, schoolsAndPupils } from "./sources";

const onRoll = { outOf: "census_roll" };

/** The January school census: pupils on roll, free school meals, disadvantage, SEN and first language. One cell is typed: looked after. */
export const schoolCensus = grid({
  id: "school_census",
  label: "School census",
  role: "Business manager",
  intro:
    "Numbers of pupils on the day of the January school census, from the census your school sent in. " +
    "Where your school has none, enter 0; where the school has no such year groups, enter z.",
  headings: [
    { before: "census_roll", text: "Pupils on roll" },
    { before: "fsm_now_n", text: "Free school meals and disadvantage" },
    { before: "census_sen_support_n", text: "Special educational needs" },
    { before: "census_eal_n", text: "First language" },
    { before: "looked_after_n", text: "Looked after by a local authority" },
  ],
  with: {
    source: schoolsAndPupils,
    periods: { from: "2014/15" },
    cohort: "Pupils on roll in reception to year 13, each counted once, at the school of their main registration",
    referenceDate: "The day of the January school census",
    availableFrom: "February, once the January census is sent in",
    availableOn: { day: "02-01" },
    heldBy: { what: "The school's January census, and the Department's school census file" },
  },
  fields: [
    count("census_roll", "Pupils on roll, reception to year 13", {
      groups: ["all", "girls"],
      definition:
        "Pupils on roll in reception to year 13 on census day, whether registered here alone or here as their main school. Nursery pupils are not counted here.",
    }),
    count("nursery_pupils", "Nursery pupils on roll", {
      cohort: "Children on roll in nursery classes, part time or full time",
      definition: "Children on roll in the school's nursery classes on census day, each counted as one.",
    }),
    count("fsm_now_n", "Eligible for free school meals now", {
      ...onRoll,
      definition:
        "Pupils known on census day to be eligible for free school meals and claiming them. Meals every infant has are not counted. From September 2026 every household with Universal Credit is eligible.",
    }),
    count("fsm_six_n", "Eligible for free school meals in the last six years", {
      ...onRoll,
      definition:
        "Pupils recorded as eligible for free school meals in any census of the last six years, this one included.",
    }),
    count("dis_roll_n", "Disadvantaged pupils", {
      ...onRoll,
      source: premiumNote,
      heldBy: { what: "The Department's file of pupils who attract the pupil premium" },
      definition:
        "Pupils eligible for free school meals in the last six years, looked after for at least a day, or who left care by adoption or by an order of a court, as in the Department's file.",
    }),
    count("census_sen_support_n", "SEN support", {
      ...onRoll,
      definition:
        "Pupils with special educational needs the school provides for itself, without an education, health and care plan.",
    }),
    count("census_ehcp_n", "Education, health and care plan", {
      ...onRoll,
      definition: "Pupils for whom a local authority maintains an education, health and care plan.",
    }),
    count("census_eal_n", "First language known or believed not to be English", {
      ...onRoll,
      definition: "Pupils exposed from early childhood, at home or in the community, to a language other than English.",
    }),
    count("language_unknown_n", "First language not known", {
      ...onRoll,
      definition: "Pupils for whom the census holds no first language: not obtained yet, or refused.",
    }),
    count("looked_after_n", "Looked after on census day", {
      ...onRoll,
      // Typed: no file that a trust can have holds it, school by school.
      heldBy: undefined,
      definition:
        "Pupils in the care of a local authority on census day. Shown to officers alone, for this school alone; enter the true number, however small.",
    }),
  ],
});
