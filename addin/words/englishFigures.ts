import { londonDate } from "../../core/schedule/londonTime";
import { day, several } from "./englishForms";

/** What the pane says of released figures, in British English. */
export const englishFigures = {
  tab: "Figures",
  looking: "Looking at what was released",
  none: "Nothing has been released to schools yet",
  noneText: "Once your trust releases figures to schools, yours stand here beside the trust's and England's.",
  release: "Released figures",
  released: (madeAt: string, asOf: string) => `Released on ${day(londonDate(new Date(madeAt)))}, as at ${day(asOf)}.`,
  group: "Pupils",
  measure: "Measure",
  own: "Your school",
  trust: "Your trust",
  allSchools: "All schools",
  england: "England",
  besideTrust: (trust: string) => `"Your trust" is ${trust}.`,
  besideGroup: (group: string) => `"All schools" is ${group}.`,
  notAsked: "Your school was not asked for what was released here.",
  noneOfYours: "No figure of your school stands in it: none was approved when it was released.",
  without: (count: number) => `${several(count, "measure")} without a figure`,
  of: (numerator: number, n: number) => `${numerator.toLocaleString("en-GB")} of ${n.toLocaleString("en-GB")}`,
  n: (n: number) => `n ${n.toLocaleString("en-GB")}`,
  verdicts: {
    "above England": "Above England",
    "in line with England": "No different from England",
    "below England": "Below England",
    "too few to say": "Too few pupils to say whether it differs from England",
  },
  years: (count: number) => ` over ${count} years`,
  changes: {
    up: (period: string) => `Up on ${period}`,
    down: (period: string) => `Down on ${period}`,
    "no clear change": (period: string) => `No clear change on ${period}`,
  },
  codes: {
    z: "not applicable",
    x: "not available",
    c: "hidden to protect small numbers or another school's figures",
    low: "rounds to 0 but is not 0",
  },
  published: "published without the number of pupils; in no total",
} as const;
