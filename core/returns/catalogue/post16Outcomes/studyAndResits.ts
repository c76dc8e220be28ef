import { count, grid, mean, type FieldDraft } from "../../build";
import { closedYears } from "../primaryOutcomes/sources";
import { accountabilityGuide } from "./sources";

const resits = (id: "english" | "maths", name: string): FieldDraft[] => [
  count(`resit_${id}_students`, `Students without grade 4 in ${name}`, {
    counts: "students",
    definition: `Students at the end of 16 to 18 study who had no grade 4 in GCSE ${name} when they began it, exempt students left out.`,
  }),
  mean(`resit_${id}_progress`, `Mean progress in ${name}, in grades`, `resit_${id}_students`, {
    min: -9,
    max: 9,
    decimals: 2,
    definition: `The mean change between these students' ${name} grade at the end of key stage 4 and their best since; the guidance says how a student who was not entered again counts.`,
  }),
];

/** Retention, and progress of those who had no grade 4 in English or maths. All six cells are typed: only the school has them in the autumn. */
export const studyAndResits = grid({
  id: "sixth_form_study",
  label: "Retention and resits",
  role: "Head of sixth form",
  intro:
    "Students of this summer, from the school's own records: the Department publishes these in the spring. " +
    "Where every student came with grade 4, enter z for progress.",
  headings: [
    { before: "main_aim_students", text: "Retention" },
    { before: "resit_english_students", text: "English and maths for those without grade 4" },
  ],
  with: {
    source: accountabilityGuide,
    periods: { from: "2015/16", except: closedYears },
    cohort: "Students aged 16 to 18 who finished, or left, their 16 to 18 study in the results year",
    availableFrom: "August of the results year (published in the spring after)",
    availableOn: { day: "08-20" },
  },
  fields: [
    count("main_aim_students", "Students with a main study aim", {
      counts: "students",
      definition: "Students in a level 3 study programme whose main (core) aim was planned to end in the results year.",
    }),
    count("retained_n", "Students retained to the end of their main aim", {
      counts: "students",
      outOf: "main_aim_students",
      definition: "Of these, students who were still in the programme when its main aim ended.",
    }),
    ...resits("english", "English"),
    ...resits("maths", "maths"),
  ],
});
