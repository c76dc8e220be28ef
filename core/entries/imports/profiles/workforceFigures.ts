import type { ResultsProfile } from "../profile";

/** The school workforce in the columns of a tool that carries the Department's figures: a row a school and November census, some of years long past. */
export const workforceFigures: ResultsProfile = {
  id: "workforce",
  title: "School workforce figures as a comparison tool carries them",
  source: {
    title:
      "Department for Education, school workforce census, by way of github.com/Gieffeemme/Areas-Schools-and-Properties",
    dated: "2023/24",
  },
  schools: { laestab: "laestab", urn: "URN" },
  year: { column: "year", spelled: ["2018/19"] },
  knownBy: ["ptr", "teachersFte", "staffFte"],
  fills: [{ column: "teachersFte", field: "teachers_fte", as: "figure" }],
  leftOut: {
    brief_code: "A document's own code, which may be another school's.",
    ptr: "No return asks pupils per teacher.",
    staffFte: "The file does not say whether teachers are among the staff.",
  },
};
