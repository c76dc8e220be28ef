import { count, grid, text } from "../../build";
import { destinationsMethodology } from "./sources";

/** Where pupils went after key stage 4: imported only, about two years behind, with the year its leavers left. It has no sheet. */
export const destinations = grid({
  id: "ks4_destinations",
  label: "After key stage 4",
  role: "Data manager",
  with: {
    source: destinationsMethodology,
    importedOnly: true,
    periods: { from: "2016/17" },
    cohort: "Pupils at the end of key stage 4 in the leavers' year",
    availableFrom: "October (provisional), about two years after they left",
  },
  fields: [
    text("ks4_leavers_year", "Year in which the leavers left", {
      maxLength: 20,
      definition:
        'The school year in which these pupils finished key stage 4, for example 2021/22; "not stated" where the file does not say.',
    }),
    count("ks4_leavers", "Leavers", {
      groups: ["all", "dis"],
      definition: "Pupils who finished key stage 4 at the school in the leavers' year.",
    }),
    count("ks4_sustained_n", "Leavers in a sustained destination", {
      groups: ["all", "dis"],
      outOf: "ks4_leavers",
      definition:
        "Leavers in education, an apprenticeship or employment for at least two terms (October to March) of the year after.",
    }),
  ],
});
