import { count, grid, text } from "../../build";
import { destinationsMethodology } from "./sources";

/** Where students went after 16 to 18 study: imported only, about two years behind, with the year its leavers left. It has no sheet. */
export const destinations = grid({
  id: "sixth_form_destinations",
  label: "After the sixth form",
  role: "Head of sixth form",
  with: {
    source: destinationsMethodology,
    importedOnly: true,
    periods: { from: "2016/17" },
    cohort: "Students who finished 16 to 18 study in the leavers' year",
    availableFrom: "October (provisional), about two years after they left",
  },
  fields: [
    text("sixth_form_leavers_year", "Year in which the leavers left", {
      maxLength: 20,
      definition:
        'The school year in which these students finished, for example 2021/22; "not stated" where the file does not say.',
    }),
    count("sixth_form_leavers", "Leavers", {
      counts: "students",
      definition: "Students who finished 16 to 18 study at the school in the leavers' year.",
    }),
    count("sixth_form_sustained_n", "Leavers in a sustained destination", {
      counts: "students",
      outOf: "sixth_form_leavers",
      definition:
        "Leavers in education, an apprenticeship or employment for at least two terms (October to March) of the year after.",
    }),
    count("higher_education_n", "Leavers in higher education", {
      counts: "students",
      outOf: "sixth_form_leavers",
      definition: "Leavers in higher education for at least two terms (October to March) of the year after.",
    }),
  ],
});
