import type { ResultsProfile } from "../profile";

const limits = ["progress_8_lower", "progress_8_upper"];

/** Key stage 4 headlines in the columns of a tool that carries the Department's figures, rates and scores without any number of pupils. */
export const keyStage4Headlines: ResultsProfile = {
  id: "ks4-headlines",
  title: "Key stage 4 headlines as a comparison tool carries them",
  source: {
    title:
      "Department for Education, school-level key stage 4 results, by way of github.com/Gieffeemme/Areas-Schools-and-Properties",
    dated: "2022/23",
  },
  schools: { laestab: "laestab", urn: "URN" },
  year: { column: "year", spelled: ["2018/19"] },
  knownBy: ["p8", "att8", "em5", "em4", "ebaccEntry", "disP8"],
  fills: [
    { column: "att8", field: "attainment_8_score", as: "figure" },
    { column: "em5", field: "ks4_em_five_n", as: "percentage" },
    { column: "em4", field: "ks4_em_four_n", as: "percentage" },
    { column: "ebaccEntry", field: "ebacc_entered_n", as: "percentage" },
    { column: "p8", field: "progress_8_score", as: "figure", without: limits },
    { column: "disP8", field: "progress_8_score", group: "dis", as: "figure", without: limits },
  ],
  leftOut: {
    brief_code: "A document's own code, which may be another school's.",
    ebacc94: "No return asks who achieved the EBacc.",
  },
};
