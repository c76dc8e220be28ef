import type { ResultsProfile } from "../profile";

/** 16 to 18 headlines in the columns of a tool that carries the Department's figures: A level students and their mean points per entry. */
export const post16Headlines: ResultsProfile = {
  id: "ks5-headlines",
  title: "16 to 18 headlines as a comparison tool carries them",
  source: {
    title:
      "Department for Education, school-level 16 to 18 results, by way of github.com/Gieffeemme/Areas-Schools-and-Properties",
    dated: "2022/23",
  },
  schools: { laestab: "laestab", urn: "URN" },
  year: { column: "year", spelled: ["2018/19"] },
  knownBy: ["grade", "aps", "aabFac", "pupils"],
  fills: [
    { column: "pupils", field: "alevel_students", as: "figure" },
    { column: "aps", field: "alevel_points", as: "figure" },
  ],
  leftOut: {
    brief_code: "A document's own code, which may be another school's.",
    grade: "The points as a grade; the points are taken.",
    aabFac: "No return asks grades AAB in facilitating subjects.",
  },
};
