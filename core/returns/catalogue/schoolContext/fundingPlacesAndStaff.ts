import { count, form, number, pounds } from "../../build";
import { applicationsMethodology, catholicCensus, premiumNote, workforceMethodology } from "./sources";

const premium = {
  source: premiumNote,
  periods: { from: "2014/15" },
  cohort: "Pupils in reception to year 11 whom the allocation counts",
  referenceDate: "The October school census before the financial year",
  availableFrom: "July of the financial year that ends in this school year",
  heldBy: { what: "The Department's pupil premium allocations file" },
};

const admissions = {
  source: applicationsMethodology,
  periods: { from: "2014/15" },
  cohort: "Entry to the school's main year of entry in September of this school year",
  referenceDate: "The national offer day before entry (1 March or 16 April)",
  availableFrom: "June before entry",
  heldBy: { what: "The Department's school-level file of applications and offers" },
};

const workforce = {
  source: workforceMethodology,
  periods: { from: "2010/11" },
  cohort: "Staff with a contract of 28 days or more",
  referenceDate: "The day of the November school workforce census",
  availableFrom: "January, once the November census is sent in",
  heldBy: { what: "The school's workforce census return, and the Department's school workforce file" },
};

// Typed: the Catholic Education Service's census is confidential school by school.
const catholic = {
  source: catholicCensus,
  periods: { from: "2014/15" },
  referenceDate: "The day of the Catholic Education Service's census in January",
  availableFrom: "February",
};

/** Pupil premium, places, staff and the Catholic counts. Two cells are typed: Catholic pupils and Catholic teachers. */
export const fundingPlacesAndStaff = form({
  id: "funding_places_and_staff",
  label: "Funding, places and staff",
  role: "Business manager",
  intro:
    "Most of this comes from files the trust has: check it and correct what is wrong. " +
    "Where something does not apply to your school, enter z.",
  headings: [
    { before: "premium_pupils", text: "Pupil premium" },
    { before: "admission_number", text: "Places" },
    { before: "teachers_headcount", text: "Staff" },
    { before: "catholic_pupils_n", text: "Catholic pupils and teachers" },
  ],
  fields: [
    count("premium_pupils", "Pupils who attract the pupil premium", {
      ...premium,
      definition:
        "Pupils in the school's allocation: eligible for free school meals in the last six years, or who left care. Looked-after children (paid to the local authority) and service children are not counted.",
    }),
    pounds("premium_pounds", "Pupil premium allocation, in pounds", {
      ...premium,
      min: 0,
      definition:
        "The Department's allocation to the school for the financial year that ends in this school year, in whole pounds.",
    }),
    count("admission_number", "Admission number", {
      ...admissions,
      counts: "places",
      definition: "The published number of places in the school's main year of entry.",
    }),
    count("first_preferences", "First preferences", {
      ...admissions,
      counts: "first preferences",
      definition: "Children whose parents named the school as their first preference, on the national offer day.",
    }),
    count("teachers_headcount", "Teachers (number of people)", {
      ...workforce,
      counts: "teachers",
      definition: "Teachers of any kind in post on census day, each counted as one whether full time or part time.",
    }),
    number("teachers_fte", "Teachers (full-time equivalent)", {
      ...workforce,
      min: 0,
      decimals: 2,
      definition: "The same teachers by the part of a full week each works, to two decimals.",
    }),
    number("other_staff_fte", "Other staff (full-time equivalent)", {
      ...workforce,
      min: 0,
      decimals: 2,
      definition: "Teaching assistants and all other staff by the part of a full week each works, to two decimals.",
    }),
    count("catholic_pupils_n", "Catholic pupils", {
      ...catholic,
      cohort: "Pupils on roll in reception to year 13",
      outOf: "census_roll",
      definition:
        "Pupils recorded by the school as baptised Catholics or received into the Catholic Church. Shown to officers alone.",
    }),
    count("catholic_teachers_n", "Catholic teachers", {
      ...catholic,
      cohort: "Teachers in post, each counted as one",
      counts: "Catholic teachers",
      outOf: "teachers_headcount",
      definition: "Teachers recorded by the school as Catholics. Shown to officers alone.",
    }),
  ],
});
