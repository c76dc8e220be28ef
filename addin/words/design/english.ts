import { designFaults } from "../../../core/returns/designer/faults";
import { several } from "../englishForms";

/** Designing a return, in English. */
export const designInEnglish = {
  offer: "A return of your own",
  offerText: "Ask something else: design it in a workbook, without programming. The pane checks it as you fill it in.",
  from: "Start from",
  fromNothing: "Nothing",
  openDesigner: "Open the return designer",
  title: "Return designer",
  newer: "This designer was made by a newer Trustwide. Close Excel and open it again to get the newest pane.",
  left: (count: number) => `${several(count, "thing")} to mend`,
  leftText: "Checked as you fill it in. Nothing is published by filling it in.",
  goTo: (where: string) => `Go to ${where}`,
  /** A place in a designer; `cell` is empty for a sheet as a whole. */
  place: (sheet: string, cell: string) => `${sheet} sheet${cell === "" ? "" : `, cell ${cell}`}`,
  /** Core's own sentences. */
  faults: designFaults,
  ready: "Ready to try",
  readyText: "Look at the template as a school would see it, then publish.",
  becomes: "What it becomes",
  version: (id: string, version: number) => `${id}, version ${version}`,
  counts: (questions: number, rules: number, measures: number) =>
    `${several(questions, "question")}, ${several(rules, "rule")}, ${several(measures, "measure")}`,
  sheet: (label: string, questions: number) => `${label}: ${several(questions, "question")}`,
  phases: { primary: "Primary", secondary: "Secondary", post16: "Sixth form" },
  typed: (phase: string, cells: number, budget: number) => `${phase}: ${cells} of ${several(budget, "cell")} to type`,
  tryOpen: "Open a sample template",
  trySave: "Save a sample template",
  sampleName: (title: string) => `Sample of ${title}.xlsx`,
  tried: "The sample is for a school that does not exist. Fill it in to try it; it is sent to nobody.",
  never: "A published version never changes. A change is the next version.",
  publish: (version: number) => `Publish version ${version}`,
  published: (title: string, version: number) => `${title}, version ${version}, is published`,
  publishedText: "It can be asked in the next collection you issue.",
  publishedSame: (title: string, version: number) =>
    `${title}, version ${version}, was published before, exactly like this`,
  goToVersion: (where: string) => `Go to the version, ${where}`,
  mayNot: "An officer of the group publishes returns. You can fill it in here, and send the file to one.",
} as const;
