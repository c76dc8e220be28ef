import { rule } from "../../build";

const guide = "DfE, 16 to 18 accountability measures: technical guidance";
const whole = "Arithmetic: a part cannot be more than its whole";
const oddity = "Trustwide: more often a slip of the hand than a fact";
const bothFigures = "Check both figures against the results";

const id = (number: number) => `P16-${String(number).padStart(2, "0")}`;

const students = [
  rule({
    id: id(1),
    severity: "error",
    holds: "best_three_students <= alevel_students",
    wrong:
      "{best_three_students} students are in the best three A levels, more than the {alevel_students} A level students",
    mend: bothFigures,
    source: guide,
  }),
  rule({
    id: id(2),
    severity: "error",
    holds: "retained_n <= main_aim_students",
    wrong: "{retained_n} students were retained, more than the {main_aim_students} with a main study aim",
    mend: "Check both figures against the school's records",
    source: whole,
  }),
  rule({
    id: id(3),
    severity: "query",
    holds: "retained_n >= 0.7 * main_aim_students",
    wrong: "{retained_n} of {main_aim_students} students were retained to the end of their main aim",
    mend: "Check both figures against the school's records",
    source: oddity,
  }),
  rule({
    id: id(4),
    severity: "query",
    holds: "MAX(alevel_students, applied_students) <= main_aim_students + 3",
    at: "main_aim_students",
    wrong:
      "{main_aim_students} students had a main study aim, fewer than the {alevel_students} with A levels or the {applied_students} with applied general qualifications (Sixth form results sheet)",
    mend: "Check the number of students with a main study aim",
    source: oddity,
  }),
];

/** Both kinds of qualification: a student has one entry or a few, and a pupil group is part of all. */
const kinds = (
  [
    ["A level", "alevel", 5, 5],
    ["applied general", "applied", 10, 4],
  ] as const
).flatMap(([name, kind, first, most]) => [
  rule({
    id: id(first),
    severity: "query",
    holds: `AND(${kind}_entries.all >= 0.5 * ${kind}_students, ${kind}_entries.all <= ${most} * ${kind}_students)`,
    at: `${kind}_entries`,
    wrong: `{${kind}_entries} ${name} entries sit oddly beside {${kind}_students} students`,
    mend: "Check the entries: count each by its size, over all the students' years",
    source: oddity,
  }),
  rule({
    id: id(first + 1),
    severity: "error",
    holds: `${kind}_entries.dis <= ${kind}_entries.all`,
    wrong: `{${kind}_entries.dis} ${name} entries of disadvantaged students are more than the {${kind}_entries} entries in all`,
    mend: bothFigures,
    source: whole,
  }),
  // Half of the last decimal shown is allowed for each mean, and half an entry for each rounded sum of sizes.
  rule({
    id: id(first + 2),
    severity: "error",
    holds: `${kind}_points.dis * (${kind}_entries.dis - 0.5) <= (${kind}_points.all + 0.01) * (${kind}_entries.all + 0.5) + 0.01 * ${kind}_entries.dis`,
    wrong: `A mean of {${kind}_points.dis} over {${kind}_entries.dis} ${name} entries of disadvantaged students is more points than the {${kind}_points} over {${kind}_entries} entries in all`,
    mend: "Check the means and the entries against the results",
    source: whole,
  }),
  rule({
    id: id(first + 3),
    severity: "query",
    holds: `ABS(${kind}_students - ${kind}_students.last) <= MAX(15, 0.4 * ${kind}_students.last)`,
    wrong: `${name === "A level" ? "A level" : "Applied general"} students went from {${kind}_students.last} last year to {${kind}_students}`,
    mend: "Check the number of students",
    source: oddity,
  }),
  rule({
    id: id(first + 4),
    severity: "query",
    holds: `ABS(${kind}_points.all - ${kind}_points.all.last) <= 8`,
    wrong: `Mean points per ${name} entry went from {${kind}_points.last} last year to {${kind}_points}`,
    mend: "Check the mean points per entry",
    source: oddity,
  }),
]);

const bestThree = rule({
  id: id(15),
  severity: "query",
  holds: "ABS(best_three_points - alevel_points) <= 8",
  wrong: "A best three mean of {best_three_points} sits oddly beside {alevel_points} points per A level entry",
  mend: "Check both means: the best three are usually a little above all entries",
  source: oddity,
});

const resits = (["english", "maths"] as const).map((subject, index) => {
  const name = subject === "english" ? "English" : "maths";
  return rule({
    id: id(16 + index),
    severity: "query",
    holds: `AND(resit_${subject}_progress >= -2, resit_${subject}_progress <= 2)`,
    wrong: `Students without grade 4 in ${name} moved by {resit_${subject}_progress} grades on average ({resit_${subject}_students} students)`,
    mend: `Check the mean progress in ${name}: few sixth forms are beyond one grade up or down`,
    source: oddity,
  });
});

/** The rules of `post-16-outcomes`, P16-01 to P16-17, in the order of their ids. */
export const rules = [...students, ...kinds, bestThree, ...resits];
