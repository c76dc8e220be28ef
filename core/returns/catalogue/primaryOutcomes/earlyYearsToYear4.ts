import { count, grid, mean } from "../../build";
import { closedYears, multiplicationMethodology, phonicsRelease, profileMethodology } from "./sources";

const schoolSystem = "The school's own system: the results it exports for the local authority or the Department";

const profile = {
  source: profileMethodology,
  periods: { from: "2021/22" },
  cohort: "Children who finished reception in the results year",
  referenceDate: "Free school meals as at the January school census of the results year",
  heldBy: { what: schoolSystem },
  availableFrom: "July of the results year",
  availableOn: { day: "07-15" },
};

const phonics = {
  source: phonicsRelease,
  referenceDate: "Disadvantaged as in the Department's file for the results year",
  availableFrom: "July of the results year",
  availableOn: { day: "07-15" },
};

const yearOne = {
  ...phonics,
  periods: { from: "2011/12", except: closedYears },
  cohort: "Year 1 pupils of the results year",
  heldBy: { what: schoolSystem },
};

// Typed: the Department matches two years' results to make this figure, and a school's export holds only one.
const yearTwo = {
  ...phonics,
  periods: { from: "2012/13", except: closedYears },
  cohort: "Year 2 pupils of the results year",
};

const tables = {
  source: multiplicationMethodology,
  periods: { from: "2021/22" },
  cohort: "Year 4 pupils of the results year",
  referenceDate: "On roll when the check was held in June",
  heldBy: { what: "The results file of the multiplication tables check service" },
  availableFrom: "July of the results year",
  availableOn: { day: "07-15" },
};

/** Reception, year 1, year 2 and year 4: the good level of development, phonics and the multiplication tables check. */
export const earlyYearsToYear4 = grid({
  id: "early_years_to_year_4",
  label: "Early years to year 4",
  role: "Data manager",
  intro:
    "Numbers of pupils, from the results your school sent to the local authority or had from the Department this summer. " +
    "Where your school has no such year group, enter z.",
  headings: [
    { before: "gld_eligible", text: "Reception: good level of development" },
    { before: "phonics_y1_eligible", text: "Year 1: phonics screening check" },
    { before: "phonics_y2_eligible", text: "Year 2: phonics by the end of the year" },
    { before: "mtc_eligible", text: "Year 4: multiplication tables check" },
  ],
  fields: [
    count("gld_eligible", "Children assessed at the end of reception", {
      ...profile,
      groups: ["all", "fsm"],
      definition: "Children whose early years foundation stage profile was completed at the end of reception.",
    }),
    count("gld_met_n", "Children with a good level of development", {
      ...profile,
      groups: ["all", "fsm"],
      outOf: "gld_eligible",
      definition:
        "Children at the expected level in all 12 early learning goals of communication and language, personal, social and emotional development, physical development, literacy, and mathematics.",
    }),
    count("phonics_y1_eligible", "Pupils in year 1", {
      ...yearOne,
      groups: ["all", "dis"],
      definition: "Year 1 pupils with an outcome in the phonics screening check, those absent or disapplied included.",
    }),
    count("phonics_y1_met_n", "Pupils who met the standard in year 1", {
      ...yearOne,
      groups: ["all", "dis"],
      outOf: "phonics_y1_eligible",
      definition:
        "Year 1 pupils at or above that year's threshold, which has been 32 of the 40 words in every year so far.",
    }),
    count("phonics_y2_eligible", "Pupils in year 2", {
      ...yearTwo,
      definition:
        "Year 2 pupils with a phonics outcome in year 2 this year, or in year 1 last year and still on roll in year 2.",
    }),
    count("phonics_y2_met_n", "Pupils who met the standard in year 1 or year 2", {
      ...yearTwo,
      outOf: "phonics_y2_eligible",
      definition: "Year 2 pupils who reached the phonics threshold this year, or last year when they were in year 1.",
    }),
    count("mtc_eligible", "Pupils in year 4", {
      ...tables,
      definition: "Year 4 pupils registered for the check, whether or not they took it.",
    }),
    count("mtc_took_n", "Pupils who took the check", {
      ...tables,
      outOf: "mtc_eligible",
      definition: "Pupils with a score. Those absent, or working below the level of the check, have none.",
    }),
    count("mtc_full_n", "Pupils who scored 25 out of 25", {
      ...tables,
      outOf: "mtc_eligible",
      definition: "Pupils with all 25 answers right. The check has no pass mark and no expected standard.",
    }),
    mean("mtc_score", "Mean score, out of 25", "mtc_took_n", {
      ...tables,
      min: 0,
      max: 25,
      definition: "The sum of the scores over the number of pupils who took the check, to one decimal.",
    }),
  ],
});
